//! Names in capitals that say whose the words in marks after them are: `MAYOR ANA VIDAL ON DUES “…”`.

use crate::quotes::lexicon::{Class, is_common};
use crate::quotes::tokens::{Case, Kind, Token};

/// How far behind a name in capitals the words in marks begin that it heads, in tokens.
const LONGEST_LABEL: usize = 25;

/// How far behind such a name its bearer's office stands, in tokens.
const FARTHEST_OFFICE: usize = 7;

/// The end of the name in a run of capitals that says whose the words in marks after it are: `MAYOR ANA VIDAL`, `VIDAL ON DUES`, `MAYOR ANA VIDAL ON DUES`.
pub(super) fn name_in_label(body: &str, tokens: &[Token], a: usize, b: usize) -> Option<usize> {
    let text = |i: usize| &body[tokens[i].start as usize..tokens[i].end as usize];
    if tokens[a].case != Case::Upper {
        return None;
    }
    let on = (a + 1..b).find(|&i| text(i) == "ON");
    let end = on.unwrap_or(b);
    let worded = (a..end).all(|i| matches!(tokens[i].case, Case::Upper) || tokens[i].end - tokens[i].start <= 2);
    let office = (a..end).rev().find(|&i| {
        tokens[i].is(Class::TITLE.or(Class::ANY_ROLE).or(Class::PERSON)) && !tokens[i].is(Class::GIVEN_NAME)
    });
    let name = office.map_or(a, |office| office + 1)..end;
    // "TRIP BLACK, ANALYST, VELL BANK “…”"
    let told = on.is_none()
        && tokens.get(b).is_some_and(|t| t.kind == Kind::Comma)
        && tokens
            .iter()
            .skip(b)
            .take(FARTHEST_OFFICE)
            .any(|t| t.is(Class::ANY_ROLE.or(Class::ORG)));
    let named = match name.len() {
        1 => (on.is_some() || office.is_some()) && !is_common(text(name.start)),
        2 | 3 => on.is_some() || office.is_some() || told,
        _ => false,
    };
    // "GUIDING OPINION ON DUES “…”"
    let heading = |i: usize| is_common(text(i)) || text(i).ends_with("ING");
    let heading = office.is_none() && !told && !tokens[a].is(Class::GIVEN_NAME) && name.clone().any(heading);
    (worded && named && !heading && leads_into_marks(tokens, b)).then_some(end)
}

/// Whether nothing but capitals and what stands in parentheses leads from a token to words in marks.
fn leads_into_marks(tokens: &[Token], at: usize) -> bool {
    let mut aside = false;
    for t in tokens.iter().skip(at).take(LONGEST_LABEL) {
        match t.kind {
            Kind::Mark(_) => return true,
            Kind::ParenOpen => aside = true,
            Kind::ParenClose => aside = false,
            Kind::Word if aside || t.case == Case::Upper || t.is_capital() && t.end - t.start <= 4 => {}
            Kind::Comma | Kind::Colon | Kind::Dash | Kind::Number | Kind::Possessive | Kind::Other => {}
            _ => return false,
        }
    }
    false
}
