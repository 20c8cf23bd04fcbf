//! Draws docs/picture.svg, the picture of the README: a real session on the bundled articles, read by a terminal emulator.
//!
//! At the top of the repository: `cargo build --release && cargo run --example picture > docs/picture.svg`.

use std::error::Error;
use std::fmt::Write;
use std::process::Command;

#[path = "../tests/whosaid/testenv/screen.rs"]
#[allow(dead_code)]
mod screen;

use screen::Screen;

const COLUMNS: u16 = 88;

/// The size of a letter, and the room around the text, in pixels.
const LETTER: (f32, f32) = (8.0, 18.0);
const MARGIN: f32 = 18.0;

/// What is typed.
const SESSION: &[&[&str]] = &[
    &["quotes", "told them twice", "-n", "1"],
    &[
        "check",
        "I told them the wind was wrong. I told them three times.",
        "-n",
        "1",
    ],
    &["speakers", "-n", "5"],
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    // The one that was built last.
    let program = ["release", "quick", "debug"]
        .iter()
        .map(|profile| format!("target/{profile}/whosaid"))
        .filter_map(|path| Some((std::fs::metadata(&path).ok()?.modified().ok()?, path)))
        .max()
        .map(|(_, path)| path)
        .ok_or("build the program first: cargo build --release")?;
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command
            .args(arguments)
            .env("WHOSAID_INDEX", folder.path().join("index"))
            .env("XDG_STATE_HOME", folder.path())
            .env("XDG_CONFIG_HOME", folder.path())
            .env("TERM", "xterm-256color")
            .env_remove("NO_COLOR");
        command
    };
    run(&["index", "corpus"]).output()?;
    let mut lines: Vec<String> = Vec::new();
    for arguments in SESSION {
        let typed: Vec<String> = arguments
            .iter()
            .map(|word| {
                if word.contains(' ') {
                    format!("'{word}'")
                } else {
                    (*word).to_owned()
                }
            })
            .collect();
        lines.push(span(
            0,
            &format!("$ whosaid {}", typed.join(" ")),
            "font-weight=\"bold\"",
        ));
        let screen = Screen::of(run(arguments), screen::TALL, COLUMNS);
        let used = screen.text().trim_end().lines().count() as u16;
        lines.extend((0..used).map(|row| drawn(screen.screen(), row)));
        lines.push(String::new());
    }
    lines.pop();
    let (width, height) = (
        f32::from(COLUMNS) * LETTER.0 + 2.0 * MARGIN,
        lines.len() as f32 * LETTER.1 + 2.0 * MARGIN,
    );
    println!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-label=\"A terminal: whosaid finds, checks and counts quotations\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#1b1f27\"/>\n\
         <g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"13.3\" fill=\"#d8dee9\" \
         xml:space=\"preserve\">"
    );
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        println!("<text y=\"{}\">{line}</text>", MARGIN + (n as f32 + 0.8) * LETTER.1);
    }
    println!("</g>\n</svg>");
    Ok(())
}

/// A line of the screen, as stretches of one look each.
fn drawn(screen: &vt100::Screen, row: u16) -> String {
    let mut out = String::new();
    let (mut from, mut text, mut look) = (0, String::new(), String::new());
    for column in 0..COLUMNS {
        let Some(cell) = screen.cell(row, column) else { break };
        if cell.is_wide_continuation() {
            continue;
        }
        let now = look_of(cell);
        if now != look {
            out.push_str(&span(from, &text, &look));
            (from, text, look) = (column, String::new(), now);
        }
        text.push_str(if cell.has_contents() { cell.contents() } else { " " });
    }
    out.push_str(&span(from, &text, &look));
    out
}

fn span(column: u16, text: &str, look: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() {
        return String::new();
    }
    let x = MARGIN + f32::from(column) * LETTER.0;
    let length = text.chars().count() as f32 * LETTER.0;
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<tspan x=\"{x}\" textLength=\"{length}\" {look}>{text}</tspan>")
}

fn look_of(cell: &vt100::Cell) -> String {
    const COLORS: [&str; 8] = [
        "#3b4252", "#ff6b74", "#a3d27f", "#f0c674", "#7fb4f5", "#c792ea", "#6fcbd3", "#e5e9f0",
    ];
    let mut look = String::new();
    // Writing to a string cannot fail.
    match cell.fgcolor() {
        vt100::Color::Idx(number) => {
            let _ = write!(look, " fill=\"{}\"", COLORS[usize::from(number) % 8]);
        }
        vt100::Color::Rgb(r, g, b) => {
            let _ = write!(look, " fill=\"#{r:02x}{g:02x}{b:02x}\"");
        }
        vt100::Color::Default => {}
    }
    if cell.bold() {
        look.push_str(" font-weight=\"bold\"");
    }
    if cell.dim() {
        look.push_str(" opacity=\"0.6\"");
    }
    look
}
