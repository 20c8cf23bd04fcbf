//! Repairs text whose UTF-8 bytes were once read as Windows-1252 or Mac Roman: `â€œ` is `“`.
//!
//! Only sequences that no writer means are touched: a lead byte of Latin-1 letters (`Ã`, `Â`) or of typographic punctuation (`â€`) with its whole
//! continuation. A text without them is not copied.

use std::borrow::Cow;

/// Puts right what was read in the wrong encoding.
pub(super) fn repair(text: &str) -> Cow<'_, str> {
    let Some(first) = next_suspect(text, 0) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    let (mut copied, mut at) = (0, first);
    loop {
        let step = match repaired(&text[at..], text[..at].chars().next_back()) {
            Some((mended, length)) => {
                out.push_str(&text[copied..at]);
                out.push(mended);
                copied = at + length;
                length
            }
            None => text[at..].chars().next().map_or(1, char::len_utf8),
        };
        match next_suspect(text, at + step) {
            Some(next) => at = next,
            None => break,
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The next character from `from` on that could begin a damaged sequence.
fn next_suspect(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = from;
    while let Some(found) = memchr::memchr3(0xC2, 0xC3, 0xE2, bytes.get(start..)?) {
        let at = start + found;
        let suspect = match (bytes[at], bytes.get(at + 1), bytes.get(at + 2)) {
            // U+0080 to U+009F: control characters that nobody types.
            (0xC2, Some(0x80..=0x9F), _) => true,
            // Â, Ã, â, ï, ð
            (0xC3, Some(0x82 | 0x83 | 0xA2 | 0xAF | 0xB0), _) => true,
            // ‚ before Ä
            (0xE2, Some(0x80), Some(0x9A)) => bytes.get(at + 3..at + 5) == Some(&[0xC3, 0x84]),
            _ => false,
        };
        if suspect {
            return Some(at);
        }
        start = at + 1;
    }
    None
}

/// What the sequence at the start of `text` should have been, and how many bytes of `text` it takes.
fn repaired(text: &str, before: Option<char>) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if first == '‚' {
        return mac_roman(chars.nth(1)?).map(|mended| (mended, text.chars().take(3).map(char::len_utf8).sum()));
    }
    if ('\u{80}'..='\u{9f}').contains(&first) {
        let byte = u8::try_from(u32::from(first)).ok()?;
        let (meant, _) = encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(std::slice::from_ref(&byte))
            .0
            .chars()
            .next()
            .map(|c| (c, ()))?;
        return (meant != first).then_some((meant, first.len_utf8()));
    }
    // Read in the wrong encoding twice, the last sign of an opening mark has come apart: "â€˜" is "â€Ëœ".
    const TWICE: &str = "â€Ëœ";
    if text.starts_with(TWICE) {
        return Some(('‘', TWICE.len()));
    }
    let lead = windows_1252_byte(first)?;
    let length = match lead {
        0xC2 | 0xC3 => 2,
        0xE2 | 0xEF => 3,
        0xF0 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    let mut taken = first.len_utf8();
    for (place, slot) in bytes.iter_mut().enumerate().take(length).skip(1) {
        let next = chars.next();
        match next
            .and_then(windows_1252_byte)
            .filter(|byte| (0x80..0xC0).contains(byte))
        {
            Some(byte) => {
                *slot = byte;
                taken += next.map_or(0, char::len_utf8);
            }
            // The closing mark's last byte (9D) has no character in Windows-1252, and is lost on the way: "â€" alone was "”".
            None if place == 2 && bytes_before(lead, text) => return Some(('”', taken)),
            None => return None,
        }
    }
    let mended = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    let meant_as_written = match (lead, bytes[1]) {
        // Portuguese capitals before a quotation mark or a dash: IRMÃ”.
        (0xC3, 0x85 | 0x91..=0x97) => before.is_some_and(char::is_uppercase),
        (0xE2, second) => !(0x80..=0x84).contains(&second),
        (0xEF, second) => second != 0xBB && second != 0xBF,
        (0xF0, second) => second != 0x9F,
        _ => false,
    };
    (!meant_as_written).then_some((mended, taken))
}

fn bytes_before(lead: u8, text: &str) -> bool {
    lead == 0xE2 && text.starts_with("â€")
}

/// The byte that a character has in Windows-1252, the five unassigned ones included.
fn windows_1252_byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut utf8 = [0; 4];
    let (bytes, _, failed) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut utf8));
    match bytes.as_ref() {
        [byte] if !failed => Some(*byte),
        _ => None,
    }
}

/// The last character of `‚Äx`, which is typographic punctuation read as Mac Roman.
fn mac_roman(last: char) -> Option<char> {
    Some(match last {
        'ò' => '‘',
        'ô' => '’',
        'ú' => '“',
        'ù' => '”',
        'ì' => '–',
        'î' => '—',
        '¶' => '…',
        '¢' => '•',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_letters_read_in_the_wrong_encoding_are_put_right() {
        for (damaged, meant) in [
            ("â€œWe wonâ€™t,â€\u{9d} she said", "“We won’t,” she said"),
            ("â€œWe wonâ€™t,â€ she said", "“We won’t,” she said"),
            ("call it â€Ëœno new taxesâ€™", "call it ‘no new taxes’"),
            ("the mayor â€“ and heâ€¦", "the mayor – and he…"),
            ("cafÃ© in SÃ£o Paulo", "café in São Paulo"),
            ("Â£5 a head, 20Â°", "£5 a head, 20°"),
            ("‚ÄúWe won‚Äôt‚Äù", "“We won’t”"),
            ("\u{93}Yes\u{94}", "“Yes”"),
            ("ï»¿Title", "\u{feff}Title"),
            ("ðŸ˜€ â‚¬5 â„¢", "😀 €5 ™"),
        ] {
            assert_eq!(repair(damaged), meant);
        }
    }

    #[test]
    fn what_writers_mean_stays() {
        for text in [
            "plain",
            "“We won’t,” said Zoë at the café – São Paulo",
            "O IRMÃO E A AÇÃO",
            "“IRMÃ”",
            "MAÇÃ – fruta",
            "Â propos",
            "la âme",
            "Müller’s “naïve” ïdea",
            "ПРИВЕТ «да»",
            "CAFÉ… É”",
            "‚Ährenfeld‘",
            "日本語",
            "Ã",
            "â",
            "â€",
            "\u{81}",
        ] {
            if text == "â€" {
                assert_eq!(repair(text), "”");
            } else {
                assert_eq!(repair(text), text);
            }
        }
        assert!(matches!(repair("“We won’t,” said Zoë"), Cow::Borrowed(_)));
    }

    proptest::proptest! {
        #[test]
        fn a_text_damaged_once_is_repaired(text in "[a-z ’“”–…é£ã€]{0,40}") {
            let (damaged, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
            proptest::prop_assert_eq!(&*repair(&damaged), text.as_str());
        }

        #[test]
        fn any_text_is_looked_at_without_a_panic(text in "\\PC{0,40}", more in "[ÃÂâ€œ‚Äô\u{80}-\u{9f}ïð]{0,12}") {
            repair(&format!("{text}{more}"));
        }
    }
}
