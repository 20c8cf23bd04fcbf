//! The beginning of a file, and all of one that is a single article.

use std::borrow::Cow;
use std::io::{BufRead, Read};

use super::encoding::{self, Detected, Transcoder};
use super::flow::{Halt, ReadError};

/// One article may have as many bytes as this (64 MiB) in its file. The longest newspaper issue has a fraction of it.
pub const LARGEST_ARTICLE: usize = 64 << 20;

/// The beginning of a file, which is what its format is recognised by.
pub(super) struct Head<'a> {
    /// The first bytes.
    pub bytes: &'a [u8],
    /// The file's name in lower case, without the ending of its compression.
    pub name: String,
    /// What `bytes` are written in.
    pub detected: Detected,
    /// `bytes` as text, without byte order mark and leading white space.
    pub text: Cow<'a, str>,
}

impl<'a> Head<'a> {
    pub fn new(bytes: &'a [u8], name: &str) -> Head<'a> {
        let is_tagged = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<');
        let declared = is_tagged.then(|| encoding::declared(bytes)).flatten();
        let detected = encoding::detect(bytes, declared.as_deref());
        // A character that the end of the head cuts off does no harm: only whole files are judged by their end.
        let text = match encoding::decode_as(&bytes[detected.mark..], detected.encoding) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start()),
            Cow::Owned(text) => Cow::Owned(text.trim_start().to_owned()),
        };
        Head {
            bytes,
            name: name.to_lowercase(),
            detected,
            text,
        }
    }

    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The file name's ending without the dot; empty where there is none.
    pub fn extension(&self) -> &str {
        match self.name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension,
            _ => "",
        }
    }

    /// `input` as UTF-8 without a byte order mark. Where it already is UTF-8 nothing is copied, and nothing checked.
    pub fn as_utf_8<T>(
        &self,
        input: &mut dyn BufRead,
        then: impl FnOnce(&mut dyn BufRead) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        if self.detected.encoding == encoding_rs::UTF_8 {
            input.consume_exactly(self.detected.mark)?;
            then(input)
        } else {
            then(&mut Transcoder::new(input, self.detected.encoding))
        }
    }
}

trait ConsumeExactly {
    fn consume_exactly(&mut self, count: usize) -> Result<(), Halt>;
}

impl ConsumeExactly for dyn BufRead + '_ {
    fn consume_exactly(&mut self, count: usize) -> Result<(), Halt> {
        let mut left = count;
        while left > 0 {
            let available = self.fill_buf()?.len().min(left);
            if available == 0 {
                break;
            }
            self.consume(available);
            left -= available;
        }
        Ok(())
    }
}

/// All bytes of a file that is one article.
pub(super) fn whole(input: &mut dyn BufRead) -> Result<Vec<u8>, Halt> {
    // What is there already is mostly the whole file.
    let mut bytes = Vec::with_capacity(input.fill_buf()?.len() + 1);
    input.take(LARGEST_ARTICLE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST_ARTICLE {
        let reason = format!(
            "is one text of more than {} MiB; split it into articles",
            LARGEST_ARTICLE >> 20
        );
        return Err(ReadError::NotAnArticle(reason).into());
    }
    Ok(bytes)
}
