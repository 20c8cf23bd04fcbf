//! Colours as the user wants them: `match=1;31:title=1`, as `GREP_COLORS` writes them.
//!
//! The numbers are those of ECMA-48's Select Graphic Rendition, with the extension for 256 colours (`38;5;N`) and 16 million (`38;2;R;G;B`).

use anstyle::{Ansi256Color, AnsiColor, Color, Effects, RgbColor, Style};

use super::style::Palette;

/// What a name in the specification stands for.
type Part = fn(&mut Palette) -> &mut Style;

/// What can be coloured, by name.
pub const PARTS: &[(&str, Part)] = &[
    ("match", |p| &mut p.matched),
    ("title", |p| &mut p.title),
    ("speaker", |p| &mut p.speaker),
    ("detail", |p| &mut p.detail),
    ("path", |p| &mut p.path),
    ("quote", |p| &mut p.quoted),
    ("removed", |p| &mut p.removed),
    ("added", |p| &mut p.added),
    ("bar", |p| &mut p.bar),
    ("warning", |p| &mut p.warning),
    ("error", |p| &mut p.error),
];

/// Changes a palette by a specification.
///
/// # Errors
/// In words, if a name or a number is unknown; what comes before it has been applied.
pub fn apply(palette: &mut Palette, specification: &str) -> Result<(), String> {
    for part in specification.split(':').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, numbers) = part
            .split_once('=')
            .ok_or_else(|| format!("“{part}” is not NAME=NUMBERS"))?;
        let Some((_, style)) = PARTS.iter().find(|(known, _)| *known == name) else {
            let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
            return Err(format!("there is no “{name}”; there are {}", known.join(", ")));
        };
        *style(palette) =
            rendition(numbers).ok_or_else(|| format!("“{numbers}” are not numbers of colours, as 1;31"))?;
    }
    Ok(())
}

fn rendition(numbers: &str) -> Option<Style> {
    let mut style = Style::new();
    let mut codes = numbers
        .split(';')
        .filter(|code| !code.is_empty())
        .map(|code| code.parse::<u8>().ok());
    while let Some(code) = codes.next() {
        let code = code?;
        style = match code {
            0 => Style::new(),
            1 => style.effects(style.get_effects() | Effects::BOLD),
            2 => style.effects(style.get_effects() | Effects::DIMMED),
            3 => style.effects(style.get_effects() | Effects::ITALIC),
            4 => style.effects(style.get_effects() | Effects::UNDERLINE),
            5 => style.effects(style.get_effects() | Effects::BLINK),
            7 => style.effects(style.get_effects() | Effects::INVERT),
            9 => style.effects(style.get_effects() | Effects::STRIKETHROUGH),
            30..=37 | 90..=97 => style.fg_color(Some(sixteen(code)?)),
            40..=47 | 100..=107 => style.bg_color(Some(sixteen(code - 10)?)),
            39 => style.fg_color(None),
            49 => style.bg_color(None),
            38 => style.fg_color(Some(many(&mut codes)?)),
            48 => style.bg_color(Some(many(&mut codes)?)),
            _ => return None,
        };
    }
    Some(style)
}

fn sixteen(code: u8) -> Option<Color> {
    const COLORS: [AnsiColor; 8] = [
        AnsiColor::Black,
        AnsiColor::Red,
        AnsiColor::Green,
        AnsiColor::Yellow,
        AnsiColor::Blue,
        AnsiColor::Magenta,
        AnsiColor::Cyan,
        AnsiColor::White,
    ];
    let color = *COLORS.get(usize::from(code % 10))?;
    Some(color.bright(code >= 90).into())
}

fn many(codes: &mut impl Iterator<Item = Option<u8>>) -> Option<Color> {
    match codes.next()?? {
        5 => Some(Ansi256Color(codes.next()??).into()),
        2 => Some(RgbColor(codes.next()??, codes.next()??, codes.next()??).into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(numbers: &str) -> Option<String> {
        rendition(numbers).map(|style| style.render().to_string())
    }

    #[test]
    fn numbers_are_those_of_terminals() {
        assert_eq!(written("1;31").unwrap(), "\u{1b}[1m\u{1b}[31m");
        assert_eq!(written("38;5;208").unwrap(), "\u{1b}[38;5;208m");
        assert_eq!(written("48;2;10;20;30").unwrap(), "\u{1b}[48;2;10;20;30m");
        assert_eq!(written("97;4").unwrap(), "\u{1b}[4m\u{1b}[97m");
        assert_eq!(written("").unwrap(), "");
        assert_eq!(written("38;5"), None);
        assert_eq!(written("300"), None);
        assert_eq!(written("31m"), None);
    }

    #[test]
    fn a_specification_changes_what_it_names() {
        let mut palette = Palette::colored();
        apply(&mut palette, "match=7:path=").unwrap();
        assert_eq!(palette.matched, Style::new().invert());
        assert_eq!(palette.path, Style::new());
        assert_eq!(palette.speaker, Palette::colored().speaker);
        assert!(apply(&mut palette, "colour=1").unwrap_err().contains("match, title"));
        assert!(apply(&mut palette, "match").is_err());
        assert!(apply(&mut palette, "match=red").is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_specification_is_too_strange(text in "\\PC{0,40}|[a-z]{0,6}=[0-9;]{0,20}(:match=[0-9;]{0,12})?") {
            let _ = apply(&mut Palette::colored(), &text);
        }
    }
}
