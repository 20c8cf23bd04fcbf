//! Names as other languages write them, with accents and hyphens, which no list has in all their forms: `José`, `Jean-Luc`, `Malmö`.

use unicode_normalization::char::decompose_canonical;

use crate::quotes::lexicon::{Class, Lexicon};

/// The longest word that is looked up without its accents, in bytes.
const LONGEST: usize = 32;

/// What a word without its accents may still be: many a noun would be another one.
const NAMES: Class = Class::GIVEN_NAME.or(Class::PLACE).or(Class::NATIONALITY);

/// The class of a word with a capital that is not listed as it stands.
///
/// Of two given names with a hyphen between them the first tells the gender: `Jean-Marie` is a man, `Marie-Jean` a woman.
pub(super) fn class(word: &str, lexicon: &Lexicon) -> Class {
    match word.split_once('-') {
        None => plain(word, lexicon).and(NAMES),
        Some((first, last)) if last.starts_with(char::is_uppercase) && plain(last, lexicon).is(Class::GIVEN_NAME) => {
            plain(first, lexicon).and(Class::GIVEN_NAME)
        }
        Some(_) => Class::NONE,
    }
}

/// The class of a word without its accents.
fn plain(word: &str, lexicon: &Lexicon) -> Class {
    if word.is_ascii() {
        return lexicon.class(word);
    }
    let mut letters = [0; LONGEST];
    let mut length = 0;
    for c in word.chars() {
        decompose_canonical(c, |letter| {
            let spelled: &[u8] = match letter {
                'ø' | 'Ø' => b"o",
                'ł' | 'Ł' => b"l",
                'đ' | 'Đ' | 'ð' | 'Ð' => b"d",
                'ı' => b"i",
                'æ' | 'Æ' => b"ae",
                'œ' | 'Œ' => b"oe",
                'ß' => b"ss",
                'þ' | 'Þ' => b"th",
                _ if letter.is_ascii() => &[letter as u8],
                // Accents are left out; so are letters of other scripts, without which nothing is found.
                _ => b"",
            };
            if let Some(slots) = letters.get_mut(length..length + spelled.len()) {
                slots.copy_from_slice(spelled);
                length += spelled.len();
            }
        });
    }
    std::str::from_utf8(&letters[..length]).map_or(Class::NONE, |word| lexicon.class(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_hyphens_do_not_hide_a_given_name() {
        let lexicon = Lexicon::get();
        for (name, of) in [
            ("José", Class::NAME_M),
            ("FRANÇOIS", Class::NAME_M),
            ("Łukasz", Class::NAME_M),
            ("Jean-Luc", Class::NAME_M),
            ("Siobhán", Class::NAME_F),
            ("Anne-Marie", Class::NAME_F),
            ("Malmö", Class::PLACE),
        ] {
            assert!(class(name, lexicon).is(of), "{name}");
        }
        for word in ["Crème", "Клара", "Low-Cost", "Ana-based", &"é".repeat(40)] {
            assert_eq!(class(word, lexicon), Class::NONE, "{word}");
        }
    }
}
