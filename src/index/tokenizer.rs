//! The text analysis in the engine's terms.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::analysis::{BARRIER_GAP, next_token};

/// The name under which the analysis is registered with the engine.
pub const NEWS: &str = "news";

/// [`super::analysis`] as a tantivy tokenizer.
#[derive(Clone, Default)]
pub struct NewsTokenizer {
    // Kept from text to text, so that its buffer is allocated once a thread.
    token: Token,
}

/// The tokens of one text.
pub struct NewsTokenStream<'a> {
    text: &'a str,
    token: &'a mut Token,
}

impl Tokenizer for NewsTokenizer {
    type TokenStream<'a> = NewsTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> NewsTokenStream<'a> {
        self.token.reset();
        NewsTokenStream {
            text,
            token: &mut self.token,
        }
    }
}

impl TokenStream for NewsTokenStream<'_> {
    fn advance(&mut self) -> bool {
        let token = &mut *self.token;
        let mut gap = false;
        let Some(range) = next_token(self.text, token.offset_to, &mut token.text, &mut gap) else {
            return false;
        };
        // A fresh token stands at usize::MAX, so that the first one gets position 0.
        token.position = token.position.wrapping_add(if gap { 1 + BARRIER_GAP } else { 1 });
        token.offset_from = range.start;
        token.offset_to = range.end;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::analysis;

    #[test]
    fn agrees_with_the_analysis() {
        let text = "‘It’s done,’ she said\u{1E}U.S. talks — 3.5%";
        let mut tokenizer = NewsTokenizer::default();
        for _ in 0..2 {
            let mut stream = tokenizer.token_stream(text);
            for expected in analysis::tokens(text) {
                assert!(stream.advance());
                let token = stream.token();
                assert_eq!(token.text, expected.form);
                assert_eq!(token.offset_from..token.offset_to, expected.range);
                assert_eq!(token.position, expected.position);
            }
            assert!(!stream.advance());
        }
    }
}
