//! Which language a text is in, as far as attribution needs to know it.

use whatlang::{Detector, Lang};

use super::encoding::count_bytes;

/// How much of a body is looked at, in bytes. More does not change the answer on news, and costs time on every article.
const SAMPLE: usize = 1_200;

/// The detector's own bar is set for single words; on a paragraph, a lead of a tenth over the second guess is right.
const LEAST_CONFIDENCE: f64 = 0.1;

/// Bodies with fewer letters than this are not judged.
const FEWEST_LETTERS: usize = 60;

/// What the detector makes of fewer letters than this is chance, and it is sure of it: a sentence with a Scottish name becomes Afrikaans.
const SHORT: usize = 300;

/// Words of English that no neighbour has.
const ENGLISH: &[&str] = &[
    "the", "and", "from", "with", "that", "said", "says", "its", "which", "were", "than", "been", "after", "year",
    "percent",
];

/// The language of an article: what the file states, unless the text plainly is English where it states another, or another where it states English.
///
/// Templates of web pages state the language of their buttons.
pub(super) fn of_article(stated: Option<&str>, body: &str) -> Option<String> {
    let Some(stated) = stated.and_then(self::stated) else {
        return detect(body);
    };
    let says_english = stated.get(..2) == Some("en");
    let sample = sample(body);
    let is_english = english_words(sample);
    if is_english == says_english {
        return Some(stated);
    }
    if is_english {
        return Some("en".to_owned());
    }
    let is_long = sample.chars().filter(|c| c.is_alphabetic()).take(SHORT).count() == SHORT;
    let sure = Detector::new()
        .detect(sample)
        .filter(|info| is_long && info.is_reliable());
    match sure.map(|info| info.lang()) {
        Some(language) if language != Lang::Eng => tag(language).map(str::to_owned).or(Some(stated)),
        _ => Some(stated),
    }
}

/// The language of `body` as a BCP 47 tag, `None` where it is too short to tell.
fn detect(body: &str) -> Option<String> {
    let sample = sample(body);
    let letters = sample.chars().filter(|c| c.is_alphabetic()).take(SHORT).count();
    if letters < FEWEST_LETTERS {
        return None;
    }
    if english_words(sample) {
        return Some("en".to_owned());
    }
    if letters < SHORT && shows_english(sample) {
        return Some("en".to_owned());
    }
    let info = Detector::new().detect(sample)?;
    (info.is_reliable() || info.confidence() > LEAST_CONFIDENCE)
        .then(|| tag(info.lang()))
        .flatten()
        .map(str::to_owned)
}

/// A stretch of the body's beginning, from after its first paragraph's dateline where the text is long enough.
fn sample(body: &str) -> &str {
    let mut end = body.len().min(SAMPLE);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    &body[..end]
}

/// After each so many words, a text of which a sixth have been function words of English is English: no more are looked at.
const SURE: usize = 48;

/// A quick answer for the commonest case: the function words of English make up a fifth of its words and next to none of any other language's.
fn english_words(sample: &str) -> bool {
    if !sample.is_ascii() && count_bytes(sample.as_bytes(), |byte| !byte.is_ascii()) * 10 > sample.len() {
        return false;
    }
    let (mut words, mut english, mut articles) = (0usize, 0usize, 0usize);
    let by_word = sample.as_bytes().split(|byte| !byte.is_ascii_alphabetic());
    for word in by_word.filter(|word| !word.is_empty()) {
        words += 1;
        articles += usize::from(matches!(word, b"the" | b"The"));
        english += usize::from(is_function_word(word));
        if words.is_multiple_of(SURE) && articles > 0 && (english + articles) * 6 >= words {
            return true;
        }
    }
    // Dutch has "of", Danish "to" and "with" nobody else: "the" is the one word that no neighbour shares.
    words >= 20 && articles > 0 && (english + articles) * 9 >= words
}

/// Whether a short text shows by its few words that it is English: an eighth of them are function words of it, and one of these no neighbour has.
fn shows_english(sample: &str) -> bool {
    let (mut words, mut own, mut shared) = (0usize, 0usize, 0usize);
    let by_word = sample.split(|c: char| !c.is_alphabetic());
    for word in by_word.filter(|word| !word.is_empty()) {
        words += 1;
        if ENGLISH.contains(&word) {
            own += 1;
        } else {
            shared += usize::from(is_function_word(word.as_bytes()));
        }
    }
    own > 0 && own + shared >= 2 && (own + shared) * 8 >= words
}

/// Function words of English but for its article.
fn is_function_word(word: &[u8]) -> bool {
    matches!(
        word,
        b"and"
            | b"of"
            | b"to"
            | b"that"
            | b"with"
            | b"said"
            | b"from"
            | b"his"
            | b"which"
            | b"were"
            | b"are"
            | b"their"
            | b"by"
            | b"has"
            | b"have"
            | b"been"
            | b"would"
            | b"this"
            | b"they"
            | b"but"
            | b"not"
            | b"who"
            | b"it"
            | b"be"
            | b"its"
            | b"than"
            | b"about"
    )
}

/// ISO 639-1 codes of the detector's languages.
fn tag(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Epo => "eo",
        Lang::Ben => "bn",
        _ => return None,
    })
}

/// Reads what a file says of its language: `en`, `en_GB`, `EN-us`, `English`. `None` where that is no language.
fn stated(text: &str) -> Option<String> {
    let text = text.trim();
    let by_name = [
        ("english", "en"),
        ("german", "de"),
        ("deutsch", "de"),
        ("french", "fr"),
        ("français", "fr"),
        ("spanish", "es"),
        ("español", "es"),
        ("italian", "it"),
        ("portuguese", "pt"),
        ("russian", "ru"),
        ("chinese", "zh"),
        ("japanese", "ja"),
        ("arabic", "ar"),
        ("dutch", "nl"),
        ("eng", "en"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("deu", "de"),
        ("ger", "de"),
        ("spa", "es"),
        ("ita", "it"),
        ("por", "pt"),
        ("rus", "ru"),
        ("zho", "zh"),
        ("chi", "zh"),
        ("jpn", "ja"),
        ("ara", "ar"),
        ("nld", "nl"),
    ];
    if let Some((_, tag)) = by_name.iter().find(|(name, _)| text.to_lowercase() == *name) {
        return Some((*tag).to_owned());
    }
    let mut parts = text.split(['-', '_']);
    let language = parts
        .next()
        .filter(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut tag = language.to_ascii_lowercase();
    for part in parts {
        if !(2..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            break;
        }
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_ascii_uppercase()),
            _ => tag.push_str(part),
        }
    }
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_news_paragraph_is_told() {
        for (text, tag) in [
            (
                "The mayor said on Tuesday that the bridge would be open by the end of the year, and that the money for it had been found in the city budget.",
                "en",
            ),
            (
                "Die Bürgermeisterin sagte am Dienstag, die Brücke werde bis zum Ende des Jahres geöffnet, das Geld dafür sei im Haushalt der Stadt gefunden worden.",
                "de",
            ),
            (
                "La maire a déclaré mardi que le pont serait ouvert avant la fin de l’année et que l’argent avait été trouvé dans le budget de la ville.",
                "fr",
            ),
            (
                "La alcaldesa dijo el martes que el puente estará abierto antes de que termine el año y que el dinero se encontró en el presupuesto municipal.",
                "es",
            ),
            (
                "Мэр заявила во вторник, что мост откроется до конца года, а деньги на него нашлись в городском бюджете.",
                "ru",
            ),
        ] {
            assert_eq!(detect(text).as_deref(), Some(tag));
        }
        assert_eq!(detect("Too short."), None);
        assert_eq!(detect(""), None);
    }

    #[test]
    fn a_short_text_of_figures_and_names_is_not_taken_for_another_language() {
        let brief = "HARBOUR CITY (Wire) - Example Motor Co Ltd says January sales down 12 percent from year earlier. * Says 2008 sales down 3 percent from 2007";
        for brief in [
            brief,
            "“It used to take me 30 seconds to find my ears,” said Saint Corvin captain Rory Baird.",
            "Meridian Brandl Enterprise said on Wednesday that it would cut jobs. “It was not easy,” MBE said.",
            "Her nickname in high school was “Moose.” Sen. Al Orde said it was “common sense.”",
        ] {
            assert!(
                matches!(detect(brief).as_deref(), None | Some("en")),
                "{brief}: {:?}",
                detect(brief)
            );
        }
        let dutch = "Burgemeester Ruth Orde zei woensdag dat de haven dicht blijft. “Het was niet eenvoudig,” zei ze.";
        assert_eq!(detect(dutch).as_deref(), Some("nl"));
    }

    #[test]
    fn a_text_goes_before_the_language_that_its_page_states() {
        let english = "The mayor said on Tuesday that the bridge would be open by the end of the year, and that the money for it had been found in the city budget. ";
        let german = "Die Bürgermeisterin sagte am Dienstag, die Brücke werde bis zum Ende des Jahres geöffnet, das Geld dafür sei im Haushalt der Stadt gefunden worden. ";
        for (stated, body, tag) in [
            (Some("de"), english.to_owned(), Some("en")),
            (Some("en-GB"), english.to_owned(), Some("en-GB")),
            (Some("en-US"), german.repeat(4), Some("de")),
            (Some("en-US"), "Brücke gesperrt.".to_owned(), Some("en-US")),
            (Some("nl"), german.repeat(4), Some("nl")),
            (None, english.to_owned(), Some("en")),
        ] {
            assert_eq!(of_article(stated, &body).as_deref(), tag, "{stated:?} {body}");
        }
    }

    #[test]
    fn what_files_state_becomes_a_tag() {
        for (text, tag) in [
            ("en", Some("en")),
            ("en_GB", Some("en-GB")),
            ("EN-us", Some("en-US")),
            ("English", Some("en")),
            ("zh-Hans-CN", Some("zh-Hans-CN")),
            ("", None),
            ("?", None),
            ("unknown", None),
        ] {
            assert_eq!(stated(text).as_deref(), tag, "{text}");
        }
    }
}
