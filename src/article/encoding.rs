//! Bytes to text: the encoding is taken from a byte order mark, else from the bytes being valid UTF-8, else from what the file declares, else from
//! what the bytes look like.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    CoderResult, Decoder, Encoding, ISO_8859_2, ISO_8859_4, ISO_8859_10, ISO_8859_13, ISO_8859_16, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257, WINDOWS_1258,
};

use super::buffered::read_buffered;

/// How much of a file the detector looks at, in bytes.
const SAMPLE: usize = 256 * 1024;

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Detected {
    pub encoding: &'static Encoding,
    /// Length of the byte order mark.
    pub mark: usize,
}

/// Finds the encoding of a file that begins with `head`.
///
/// `declared` is a label that the file or its transport states; it counts only where the bytes are not plainly something else, since a page
/// converted to UTF-8 often keeps the label it had.
pub(super) fn detect(head: &[u8], declared: Option<&str>) -> Detected {
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return Detected { encoding, mark };
    }
    let plain = |encoding| Detected { encoding, mark: 0 };
    if let Some(encoding) = utf_16_without_mark(head) {
        return plain(encoding);
    }
    let sample = &head[..head.len().min(SAMPLE)];
    if mostly_utf_8(sample) {
        return plain(UTF_8);
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) =
        declared.filter(|encoding| *encoding != UTF_8 && *encoding != UTF_16LE && *encoding != UTF_16BE)
    {
        return plain(encoding);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    plain(plausible(detector.guess(None, Utf8Detection::Deny), sample))
}

/// What a text with hardly a letter beyond ASCII is written in: it is in English, or all but, and one `naïve` between curly quotation marks tells the encodings of other
/// languages apart from that of Western Europe only by chance. Where these are used every tenth letter is not ASCII.
fn plausible(guess: &'static Encoding, sample: &[u8]) -> &'static Encoding {
    const OF_LATIN_LETTERS: &[&Encoding] = &[
        WINDOWS_1250,
        WINDOWS_1254,
        WINDOWS_1257,
        WINDOWS_1258,
        ISO_8859_2,
        ISO_8859_4,
        ISO_8859_10,
        ISO_8859_13,
        ISO_8859_16,
    ];
    let ascii = sample.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let beyond = sample.iter().filter(|byte| **byte >= 0xC0).count();
    if OF_LATIN_LETTERS.contains(&guess) && beyond * 100 < ascii {
        WINDOWS_1252
    } else {
        guess
    }
}

/// Text in UTF-16 has a zero in every other byte wherever it is ASCII, and always in the same place.
fn utf_16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let sample = &head[..head.len().min(512)];
    let (mut even, mut odd) = (0, 0);
    for pair in sample.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let pairs = sample.len() / 2;
    match (even, odd) {
        (0, odd) if odd * 2 > pairs => Some(UTF_16LE),
        (even, 0) if even * 2 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether `sample` is UTF-8, allowing for a character that its end cuts off and for a few stray bytes among many good ones.
fn mostly_utf_8(sample: &[u8]) -> bool {
    let Err(fault) = std::str::from_utf8(sample) else {
        return true;
    };
    fault.error_len().is_none() || has_few_strays(sample)
}

/// Whether the bytes that are not UTF-8 are few among many good ones.
fn has_few_strays(sample: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 8
}

/// The encoding that a page or an XML file declares of itself, in a meta tag or an XML declaration.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(4_096)];
    let lower = head.to_ascii_lowercase();
    let at = memchr::memmem::find(&lower, b"charset=")
        .map(|at| at + 8)
        .or_else(|| memchr::memmem::find(&lower, b"encoding=").map(|at| at + 9))?;
    let label = lower.get(at..)?.iter().skip_while(|b| matches!(b, b'"' | b'\'' | b' '));
    let label: Vec<u8> = label
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'))
        .copied()
        .collect();
    String::from_utf8(label).ok().filter(|label| !label.is_empty())
}

/// Decodes a whole file or a whole string; what cannot be decoded becomes U+FFFD.
/// How many bytes are so. Counted in bytes, many at once, as far as one byte can count.
pub(super) fn count_bytes(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    let count = |some: &[u8]| some.iter().map(|byte| u8::from(is_so(*byte))).sum::<u8>();
    bytes
        .chunks(usize::from(u8::MAX))
        .map(|some| usize::from(count(some)))
        .sum()
}

#[cfg(test)]
fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Cow<'a, str> {
    let detected = detect(bytes, declared);
    decode_as(&bytes[detected.mark..], detected.encoding)
}

/// Decodes bytes in a known encoding; what cannot be decoded becomes U+FFFD.
pub(super) fn decode_as<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    if encoding == UTF_8 {
        // Checking for validity is several times faster than repairing what is valid.
        return std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
    }
    encoding.decode_without_bom_handling(bytes).0
}

/// A text in any encoding, as its beginning shows it, read as UTF-8 without a byte order mark. What is not UTF-8 further on is left to [`decode_stray`].
///
/// # Errors
///
/// If it cannot be read.
pub fn as_utf_8<'a>(mut text: impl BufRead + 'a) -> io::Result<Box<dyn BufRead + 'a>> {
    let Detected { encoding, mark } = detect(text.fill_buf()?, None);
    if encoding == UTF_8 {
        text.consume(mark);
        return Ok(Box::new(text));
    }
    Ok(Box::new(Transcoder::new(text, encoding)))
}

/// Decodes a string of a file that is otherwise UTF-8: what is not is Windows-1252, which any byte is.
pub fn decode_stray(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // It is whole: what lacks the rest of a character at its end was never UTF-8.
        Err(_) if has_few_strays(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// How many characters of a text stand for bytes that somebody could not decode.
pub(super) fn replacements(text: &str) -> usize {
    memchr::memmem::find_iter(text.as_bytes(), "\u{fffd}").count()
}

/// A stream in any encoding, read as UTF-8.
pub(super) struct Transcoder<R> {
    inner: R,
    decoder: Decoder,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    finished: bool,
}

impl<R: BufRead> Transcoder<R> {
    pub fn new(inner: R, encoding: &'static Encoding) -> Self {
        Transcoder {
            inner,
            decoder: encoding.new_decoder_with_bom_removal(),
            buffer: vec![0; 64 * 1024],
            start: 0,
            end: 0,
            finished: false,
        }
    }
}

impl<R: BufRead> BufRead for Transcoder<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.start == self.end && !self.finished {
            let input = self.inner.fill_buf()?;
            let last = input.is_empty();
            let (result, read, written, _) = self.decoder.decode_to_utf8(input, &mut self.buffer, last);
            self.inner.consume(read);
            (self.start, self.end) = (0, written);
            self.finished = last && result == CoderResult::InputEmpty;
        }
        Ok(&self.buffer[self.start..self.end])
    }

    fn consume(&mut self, amount: usize) {
        self.start = (self.start + amount).min(self.end);
    }
}

impl<R: BufRead> Read for Transcoder<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        read_buffered(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{GB18030, KOI8_R, SHIFT_JIS, WINDOWS_1251};

    const RUSSIAN: &str =
        "Переговоры в столице завершились без соглашения, сообщил представитель министерства после встречи с послами.";
    const JAPANESE: &str =
        "首相は記者会見で、来年度の予算案について「責任を持って進める」と述べた。野党は説明が足りないと批判している。";
    const CHINESE: &str =
        "市长在新闻发布会上说,新的大桥将在明年春天完工,届时两岸居民的出行时间将缩短一半。记者提问后,他又补充了几句。";

    #[test]
    fn the_encodings_of_newsrooms_are_told_apart() {
        for (text, encoding) in [
            (RUSSIAN, WINDOWS_1251),
            (RUSSIAN, KOI8_R),
            (JAPANESE, SHIFT_JIS),
            (CHINESE, GB18030),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            assert_eq!(decode(&bytes, None), text, "{}", encoding.name());
            assert_eq!(
                decode(text.as_bytes(), Some(encoding.name())),
                text,
                "a stale label of {}",
                encoding.name()
            );
        }
        let (bytes, _, _) = WINDOWS_1252.encode("“We won’t,” said Zoë Müller at the café.");
        assert_eq!(decode(&bytes, None), "“We won’t,” said Zoë Müller at the café.");
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_byte_order_mark() {
        let text = "Talks end\n\nThe mayor said “no”.";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little, None), text);
        assert_eq!(decode(&big, None), text);
        assert_eq!(decode(&[&[0xFF, 0xFE][..], &little].concat(), None), text);
        assert_eq!(decode(&[&[0xFE, 0xFF][..], &big].concat(), None), text);
    }

    #[test]
    fn a_stray_byte_does_not_make_a_page_of_utf_8_something_else() {
        let mut bytes = "“Ça suffit”, a déclaré Zoë. ".repeat(5).into_bytes();
        bytes.push(0xFF);
        let decoded = decode(&bytes, None);
        assert!(decoded.starts_with("“Ça suffit”"));
        assert_eq!(replacements(&decoded), 1);
    }

    #[test]
    fn a_stray_string_may_end_in_a_letter_with_an_accent() {
        for text in ["Café", "Où", "é", "The naïve café"] {
            assert_eq!(decode_stray(&WINDOWS_1252.encode(text).0), text);
        }
        let cut = "“Ça suffit”, a déclaré Zoë. ".repeat(5) + "é";
        assert_eq!(replacements(&decode_stray(&cut.as_bytes()[..cut.len() - 1])), 1);
    }

    #[test]
    fn the_declared_encoding_is_found() {
        assert_eq!(
            declared(b"<meta charset='windows-1251'>").as_deref(),
            Some("windows-1251")
        );
        assert_eq!(
            declared(b"<meta http-equiv=Content-Type content=\"text/html; charset=KOI8-R\">").as_deref(),
            Some("koi8-r")
        );
        assert_eq!(
            declared(b"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>").as_deref(),
            Some("iso-8859-2")
        );
        assert_eq!(declared(b"<html>"), None);
    }

    #[test]
    fn a_stream_is_decoded_piece_by_piece() {
        let (bytes, _, _) = SHIFT_JIS.encode(JAPANESE);
        let pieces = io::BufReader::with_capacity(3, bytes.as_ref());
        let mut text = String::new();
        Transcoder::new(pieces, SHIFT_JIS).read_to_string(&mut text).unwrap();
        assert_eq!(text, JAPANESE);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_become_text(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            let text = decode(&bytes, None).into_owned();
            proptest::prop_assert!(text.len() <= bytes.len() * 3 + 3);
            decode_stray(&bytes);
        }
    }
}
