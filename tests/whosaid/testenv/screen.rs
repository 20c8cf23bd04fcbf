//! The program on a terminal: a pseudo-terminal of the system, read by a terminal emulator.

use std::fs::File;
use std::io::{self, Read, Write};
use std::num::NonZeroU16;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::{Child, Command};

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

/// What a terminal was sent, and what it shows.
pub struct Screen {
    /// How the program ended.
    pub status: i32,
    /// Every byte that was sent.
    pub bytes: Vec<u8>,
    parser: vt100::Parser,
}

/// What is written behind the last of a program's output. A terminal whose other end is closed may forget what nobody has read yet, so that end stays open until all has arrived.
const END: [u8; 8] = [0; 8];

/// So many lines a screen has where everything is to be seen.
pub const TALL: u16 = 400;

impl Screen {
    /// Runs a program to its end on a terminal of this size. What it shows is kept to [`TALL`] lines, whatever its size.
    pub fn of(command: Command, rows: u16, columns: u16) -> Screen {
        Screen::with(command, rows, columns, |_| {})
    }

    /// The same, and does something as soon as the program has begun.
    pub fn with(mut command: Command, rows: u16, columns: u16, begun: impl FnOnce(&Child)) -> Screen {
        let main = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&main).unwrap();
        unlockpt(&main).unwrap();
        let name = ptsname(&main, Vec::new()).unwrap();
        let size = Winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&main, size).unwrap();
        let other = File::options()
            .read(true)
            .write(true)
            .custom_flags(OFlags::NOCTTY.bits() as i32)
            .open(Path::new(std::ffi::OsStr::from_bytes(name.to_bytes())))
            .unwrap();
        command
            .stdin(other.try_clone().unwrap())
            .stdout(other.try_clone().unwrap())
            .stderr(other.try_clone().unwrap());
        let mut child = command.spawn().unwrap();
        let reading = std::thread::spawn(move || until_the_end(File::from(main)));
        begun(&child);
        let status = child.wait().unwrap().code().unwrap_or(1000);
        (&other).write_all(&END).unwrap();
        let bytes = reading.join().unwrap();
        let mut parser = vt100::Parser::new(cells(TALL), cells(columns), 0);
        parser.process(&bytes);
        Screen { status, bytes, parser }
    }

    /// What it shows, line by line, without what differs from run to run.
    pub fn text(&self) -> String {
        let contents = self.parser.screen().contents();
        let mut out = String::new();
        for line in contents.lines() {
            // How long it took.
            let line = match (line.rfind(" ("), line.ends_with(" ms)")) {
                (Some(at), true) => format!("{} (… ms)", &line[..at]),
                _ => line.trim_end().to_owned(),
            };
            out.push_str(&line);
            out.push('\n');
        }
        out
    }

    /// The emulator's screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Whether a line was longer than the terminal is wide, so that the terminal broke it. A path is left whole, so that it can be opened.
    pub fn is_broken_by_the_terminal(&self) -> bool {
        let screen = self.parser.screen();
        let is_path = |row| {
            let cells = (0..80).filter_map(|column| screen.cell(row, column));
            let text: String = cells.map(vt100::Cell::contents).collect();
            text.trim_start().starts_with("news/")
        };
        (0..TALL).any(|row| screen.row_wrapped(row) && !is_path(row))
    }
}

/// Everything that stands before [`END`].
fn until_the_end(mut main: File) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    while !bytes.ends_with(&END) {
        match main.read(&mut buffer) {
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => panic!("the terminal cannot be read: {error}"),
        }
    }
    bytes.truncate(bytes.len() - END.len());
    bytes
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}
