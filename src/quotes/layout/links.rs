//! Links to other stories that a page has run into its prose, and a plain text no longer sets apart.
//!
//! Some sites put a menu behind each name in a story: the name in full, headlines that are about its bearer, a last word in capitals to open the rest. In the text of
//! the page it stands in the middle of the sentence: `Sen. Ana Vidal Ana Maria VidalHarbour vote delayed Vidal to visit Vell MORE (D) said`. The name that is said
//! twice, the headline glued to it and the word at the end tell the menu from prose. Its tokens are taken out, so that the sentence closes over it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::quotes::lexicon::Class;
use crate::quotes::tokens::{Case, Kind, Token};

/// The word that ends such a menu.
const LAST: &str = "MORE";

/// How far a menu reaches, in tokens.
const LONGEST: usize = 160;

/// How far before its second time a name stands the first time, in tokens.
const LONGEST_NAME: usize = 10;

/// How many different names are looked for in the rest of a body: each is one way through all of it.
const MOST_NAMES: usize = 64;

/// The menus of a body.
pub struct Menus<'a> {
    body: &'a str,
    /// Whether the body has a given name right before a surname somewhere, for those that have been looked for.
    written: HashMap<(&'a str, &'a str), bool>,
}

impl<'a> Menus<'a> {
    /// Those of a body, if it can have any at all.
    pub fn of(body: &'a str) -> Option<Menus<'a>> {
        memchr::memmem::find(body.as_bytes(), b" MORE").map(|_| Menus {
            body,
            written: HashMap::new(),
        })
    }

    /// Takes the menus out of the tokens of a paragraph, which are those from `first` on.
    pub fn cut(&mut self, tokens: &mut Vec<Token>, first: usize) {
        cut(self.body, tokens, first, |given, surname| {
            let may_look = self.written.len() < MOST_NAMES;
            match self.written.entry((given, surname)) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) if may_look => *new.insert(is_written(self.body, given, surname)),
                Entry::Vacant(_) => false,
            }
        });
    }
}

/// Takes the menus out of the tokens from `first` on; `written` says whether the body has a given name right before a surname.
fn cut<'a>(body: &'a str, tokens: &mut Vec<Token>, first: usize, mut written: impl FnMut(&'a str, &'a str) -> bool) {
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    // Where the last menu ended, and what is taken out, in order.
    let mut from = first;
    let mut cuts = Vec::new();
    for last in first..tokens.len() {
        if tokens[last].case != Case::Upper || text(&tokens[last]) != LAST {
            continue;
        }
        let window = from.max(last.saturating_sub(LONGEST))..last;
        let glued = window
            .clone()
            .find_map(|again| Some((said_before(body, tokens, from, again, true)?, again)));
        if let Some((name, again)) = glued {
            // "President Trump Donald John TrumpPort vote delayed MORE": where the story has the surname alone, the menu's name is the fuller one.
            let full =
                name > first && tokens[name - 1].is_capital() && !tokens[name - 1].is(Class::TITLE.or(Class::ANY_ROLE));
            // Nor where the story has it in full elsewhere.
            let mut named = || written(text(&tokens[name + 1]), text(&tokens[name]));
            if full || tokens[name + 1..again].iter().any(|t| !t.is_capital()) || named() {
                cuts.push(name + 1..last + 1);
            } else {
                tokens[again] = tokens[name].moved_to(tokens[again].start);
                cuts.push(name..name + 1);
                cuts.push(again + 1..last + 1);
            }
        } else if let Some((mut name, again)) = window
            .clone()
            .find_map(|again| Some((said_before(body, tokens, from, again, false)?, again)))
        {
            // "Tomas Brandl Tomas Brandl Tide tables late MORE": the last word of the name is where the menu begins.
            let mut next = again + 1;
            while name + 1 < again && next < last && text(&tokens[name + 1]) == text(&tokens[next]) {
                name += 1;
                next += 1;
            }
            cuts.push(name + 1..last + 1);
        }
        from = last + 1;
    }
    let Some(begin) = cuts.first().map(|cut| cut.start) else {
        return;
    };
    let tail = tokens.split_off(begin);
    let mut cuts = cuts.into_iter().peekable();
    tokens.extend((begin..).zip(tail).filter_map(|(at, token)| {
        while cuts.next_if(|cut| cut.end <= at).is_some() {}
        (!cuts.peek().is_some_and(|cut| cut.contains(&at))).then_some(token)
    }));
}

/// Whether a given name stands right before a surname somewhere.
fn is_written(body: &str, given: &str, surname: &str) -> bool {
    let mut after = memchr::memmem::find_iter(body.as_bytes(), given.as_bytes()).map(|at| at + given.len());
    after.any(|at| {
        let rest = body.get(at..).and_then(|rest| rest.strip_prefix(' '));
        let rest = rest.and_then(|rest| rest.strip_prefix(surname));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Where the word of a name at `again` stands for the first time, not before `from`: with a headline glued to it now, or alone.
fn said_before(body: &str, tokens: &[Token], from: usize, again: usize, glued: bool) -> Option<usize> {
    let text = |t: &Token| &body[t.start as usize..t.end as usize];
    let word = &tokens[again];
    if !word.is_capital() || word.end - word.start < 3 || again > from && tokens[again - 1].kind == Kind::ParenOpen {
        return None;
    }
    (from.max(again.saturating_sub(LONGEST_NAME))..again).find(|&i| {
        let name = text(&tokens[i]);
        let same = match text(word).strip_prefix(name).and_then(|rest| rest.chars().next()) {
            Some(c) => glued && (c.is_uppercase() || c.is_ascii_digit()),
            None => !glued && text(word) == name,
        };
        same && name.len() >= 3 && tokens[i].is_capital() && is_name(tokens, i, again)
    })
}

/// Whether nothing but a name stands between the two: capitals, and a short form in parentheses.
fn is_name(tokens: &[Token], name: usize, again: usize) -> bool {
    again > name + 1
        && tokens[name + 1..again].iter().all(|t| {
            t.is_capital()
                || matches!(
                    t.kind,
                    Kind::ParenOpen | Kind::ParenClose | Kind::Possessive | Kind::Other
                )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::tokens::tokens_of;

    fn kept(body: &str) -> String {
        let mut tokens = tokens_of(body).all;
        if let Some(mut menus) = Menus::of(body) {
            menus.cut(&mut tokens, 0);
        }
        let words: Vec<_> = tokens.iter().map(|t| &body[t.start as usize..t.end as usize]).collect();
        words.join(" ")
    }

    #[test]
    fn a_menu_of_links_behind_a_name_is_no_part_of_the_sentence() {
        assert_eq!(
            kept("Sen. Ana Vidal Ana Maria VidalHarbour vote delayed Orde: tide is turning MORE (D) said no."),
            "Sen. Ana Vidal ( D ) said no ."
        );
        assert_eq!(
            kept(
                "Vidal met Tomas Brandl Tomas Brandl Tide tables late MORE and Ruth Pell Ruth (Ruthie) Pell2020 tables MORE on Friday."
            ),
            "Vidal met Tomas Brandl and Ruth Pell on Friday ."
        );
        assert_eq!(
            kept("President Vidal Ana Maria VidalTide tables late MORE left."),
            "President Ana Maria Vidal left ."
        );
        assert_eq!(
            kept("President Vidal Ana Maria VidalTide tables late MORE left. Ana Vidal is glad."),
            "President Vidal left . Ana Vidal is glad ."
        );
    }

    #[test]
    fn a_word_in_capitals_is_prose_where_no_name_is_said_twice() {
        let body = "Ana Vidal said the port needs MORE. Vidal agreed.";
        assert_eq!(kept(body), "Ana Vidal said the port needs MORE . Vidal agreed .");
    }
}
