//! How a token stands to the one before it: whether a sentence begins there, whether only a space parts the two.

use crate::quotes::tokens::{Kind, Token};

/// Whether the token begins a sentence, seen from the token before it.
pub fn begins_sentence(tokens: &[Token], at: usize) -> bool {
    at == 0
        || match tokens[at - 1].kind {
            // "“It is late,” Rolling Tide said": the sentence goes on behind the comma.
            Kind::Mark(_) => at < 2 || tokens[at - 2].kind != Kind::Comma,
            Kind::Stop | Kind::Colon | Kind::Break | Kind::Ellipsis | Kind::Dash => true,
            Kind::Other => at < 2 || !tokens[at - 2].is_lower(),
            _ => false,
        }
}

/// Whether nothing but a space stands between two tokens.
pub(super) fn touches(body: &str, a: &Token, b: &Token) -> bool {
    body.as_bytes()[a.end as usize..b.start as usize]
        .iter()
        .all(|c| c.is_ascii_whitespace() || *c >= 0x80)
}
