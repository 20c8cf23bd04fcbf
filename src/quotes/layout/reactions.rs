//! Round-ups of reactions: a line with a name and an office, and below it what its bearer says, all in marks: `ANA VIDAL, ECONOMIST, MERIDIAN BANK`, `“It is late.”`

use std::ops::Range;

use super::{Layout, Page};
use crate::quotes::lexicon::Class;
use crate::quotes::tokens::{Case, Kind};

/// How many such lines there are at least: one alone may be a heading or a signature.
const FEWEST: usize = 2;

/// The longest line, in tokens.
const LONGEST: usize = 26;

/// How many lines with names back the one stands at most that has named somebody in full.
const FARTHEST: usize = 100;

/// Finds the lines, and notes below each whose the words are.
pub fn read(page: &Page<'_>, layout: &mut Layout, taken: &[bool]) {
    let quoted = |at: usize| {
        page.paragraphs
            .get(at)
            .is_some_and(|p| !taken[at] && page.is_mark(p.start) && page.is_mark(p.end - 1))
    };
    let mut heads: Vec<(usize, (usize, usize))> = Vec::new();
    for (number, paragraph) in page.paragraphs.iter().enumerate() {
        if quoted(number + 1)
            && !taken[number]
            && let Some(name) = name_heading(page, paragraph).or_else(|| named_again(page, paragraph, &heads))
        {
            heads.push((number, name));
        }
    }
    // A line below the first quotation signs it.
    let signs = heads.first().is_some_and(|&(first, _)| first > 0 && quoted(first - 1));
    if heads.len() < FEWEST || signs {
        return;
    }
    for (number, (_, last)) in heads {
        for at in (number + 1..page.paragraphs.len()).take_while(|&at| quoted(at)) {
            layout.headed.push((page.paragraphs[at].clone(), last));
        }
    }
}

/// The name in a line that says no more than who somebody is, as its first and last token.
fn name_heading(page: &Page<'_>, paragraph: &Range<usize>) -> Option<(usize, usize)> {
    let prose = page.ends_like_prose(paragraph);
    if paragraph.len() > LONGEST || paragraph.len() < 2 || prose || page.has_mark(paragraph) {
        return None;
    }
    let role = Class::ANY_ROLE.or(Class::RANK).or(Class::TITLE);
    let upper = || {
        paragraph
            .clone()
            .all(|i| page.kind(i) != Kind::Word || page.tokens[i].case == Case::Upper)
    };
    let comma = paragraph.clone().find(|&i| page.kind(i) == Kind::Comma);
    let Some(comma) = comma else {
        // "MAYOR ANA VIDAL", "MAYOR ANA VIDAL ON THE DUES"
        let end = subject_of(page, paragraph).unwrap_or(paragraph.end);
        let office = (paragraph.start..end).rev().find(|&i| page.tokens[i].is(role))?;
        let named = (office + 1..end).len();
        return (upper() && (2..=3).contains(&named)).then_some((office + 1, end - 1));
    };
    let name = page.name_in(&(paragraph.start..comma))?;
    let who = comma + 1..paragraph.end;
    let told = who.clone().any(|i| page.tokens[i].is(role.or(Class::ORG)))
        || who
            .clone()
            .all(|i| page.kind(i) != Kind::Word || page.tokens[i].is_capital());
    let verbless = !who
        .clone()
        .any(|i| page.tokens[i].is(Class::AUX.or(Class::SAY)) && page.tokens[i].is_lower());
    (name.1 > name.0 && name.1 + 1 == comma && !who.is_empty() && told && verbless).then_some(name)
}

/// `VIDAL ON THE TIDES`, below a line that has named her in full.
fn named_again(page: &Page<'_>, paragraph: &Range<usize>, heads: &[(usize, (usize, usize))]) -> Option<(usize, usize)> {
    let on = subject_of(page, paragraph).filter(|&on| on == paragraph.start + 1)?;
    let known = heads
        .iter()
        .rev()
        .take(FARTHEST)
        .any(|(_, (_, last))| page.text(*last) == page.text(paragraph.start));
    (known && paragraph.len() <= LONGEST && !page.has_mark(paragraph)).then_some((paragraph.start, on - 1))
}

/// Where a line in capitals goes on to say what somebody speaks about: `ON THE DUES`.
fn subject_of(page: &Page<'_>, paragraph: &Range<usize>) -> Option<usize> {
    paragraph.clone().skip(1).find(|&i| page.text(i) == "ON")
}

#[cfg(test)]
mod tests {
    use crate::quotes::testing::speakers;

    #[test]
    fn a_line_with_a_name_and_an_office_heads_what_stands_below_it() {
        for (first, second) in [
            (
                "ANA VIDAL, ECONOMIST, MERIDIAN BANK, PORT ANSGAR",
                "TOMAS ORDE, STRATEGIST, CORVIN CAPITAL, VELL",
            ),
            (
                "Ana Vidal, Economist, Meridian Bank",
                "Tomas Orde, Strategist, Corvin Capital",
            ),
            (
                "Ana Vidal, economist at Meridian Bank",
                "Tomas Orde, strategist at Corvin Capital",
            ),
            ("MAYOR ANA VIDAL", "SENATOR TOMAS ORDE"),
        ] {
            let body = format!(
                "The port cut its dues on Monday.\n\nREACTION:\n\n{first}\n\n“The cut is larger than expected.”\n\n{second}\n\n“We had expected \
                 a hold.”"
            );
            assert_eq!(speakers(&body), ["Ana Vidal", "Tomas Orde"], "{body}");
        }
    }

    #[test]
    fn a_line_in_capitals_says_what_its_bearer_speaks_about() {
        let body = "Following are comments by ministers.\n\nVELMARIAN FINANCE MINISTER TOMAS ORDE ON THE DUES\n\n“We have agreed.” “It is \
                    late.”\n\nORDE ON THE TIDES\n\n“They were not asked.”\n\nHARBOUR CHIEF ANA VIDAL ON THE TIDES\n\n“They never \
                    are.”\n\nEYES ON VELL\n\n“It is a town,” said Ruth Brandl, a clerk.";
        assert_eq!(speakers(body), ["Tomas Orde", "Tomas Orde", "Ana Vidal", "Ruth Brandl"]);
    }

    #[test]
    fn a_line_below_the_first_quotation_signs_it() {
        let body = "The port cut its dues on Monday.\n\n“The cut is larger than expected.”\n\nAna Vidal, Meridian Bank\n\n“We had expected a \
                    hold.”\n\nTomas Orde, Corvin Capital\n\n“It is a shock.”\n\nRuth Brandl, Vell Bank";
        assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde", "Ruth Brandl"]);
    }
}
