//! Which names are one person: decided over the whole index, from what the names share and from who is quoted beside whom.
//!
//! An article's own fullest name is what a quotation carries, so names differ between articles alone. Four steps join them, each with its reason:
//!
//! 1. The same letters (`Donald Trump Jr`, `DONALD TRUMP JR.`), offices before the name aside.
//! 2. The same given name and surname with middle names that agree (`Donald J. Trump`); where they do not (George W. and George H.W. Bush), the name without any
//!    belongs to the one who bears nearly all of that name's quotations, or to nobody.
//! 3. Another spelling of both (`Zelenskyy`), or a short form of the given name (`Joe`).
//! 4. A surname alone belongs to the one who bears nearly all quotations of all who have it.
//!
//! Names that are quoted beside each other in one article are two people, since the article itself has told them apart; steps 3 and 4 ask for that. A son (`Jr.`)
//! is never joined with his father. What cannot be decided is left apart and said; an alias file decides it.

mod deciding;
mod letters;
mod middle_names;
mod person;
mod shown;
mod spellings;
mod surnames;

use deciding::Deciding;
pub use person::{Because, Known, People, Person};

use super::aliases::Aliases;
use super::rows::Rows;

impl People {
    /// Decides it for the speakers of an index; `rows` must be of quotations.
    pub fn of(rows: &Rows, aliases: &Aliases) -> People {
        let mut deciding = Deciding::new(rows);
        deciding.by_letters(aliases);
        deciding.count_full_names();
        deciding.by_middle_names();
        deciding.by_spelling();
        deciding.by_surname();
        deciding.people(aliases)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::count::rows::Row;

    /// Speakers with how often each is quoted, each quotation in an article of its own; then pairs who are quoted in one article.
    fn people(said: &[(&str, usize)], beside: &[(&str, &str)], aliases: &str) -> Vec<String> {
        let mut rows = Rows {
            speakers: said.iter().map(|(name, _)| (*name).to_owned()).collect(),
            ..Rows::default()
        };
        let mut article = 0;
        let mut add = |name: &str, article: u64| {
            let speaker = said.iter().position(|(known, _)| *known == name).unwrap();
            rows.rows.push(Row {
                matches: true,
                article,
                speaker: Some(speaker as u32),
                source: None,
                day: None,
            });
        };
        for (name, count) in said {
            for _ in 0..*count {
                article += 1;
                add(name, article);
            }
        }
        for (a, b) in beside {
            article += 1;
            add(a, article);
            add(b, article);
        }
        let people = People::of(&rows, &Aliases::parse(aliases).unwrap());
        let mut all: Vec<String> = people
            .people
            .iter()
            .map(|person| {
                let names: Vec<&str> = person
                    .names
                    .iter()
                    .map(|k| rows.speakers[k.number as usize].as_str())
                    .collect();
                format!("{} = {}", person.name, names.join(", "))
            })
            .collect();
        all.sort();
        all
    }

    #[test]
    fn hyphens_articles_and_words_in_front_make_no_other_person() {
        let joined = people(&[("Min Ho-jun", 4), ("Min Ho Jun", 9), ("Min Ho-Jun", 1)], &[], "");
        assert_eq!(joined, ["Min Ho Jun = Min Ho Jun, Min Ho-jun, Min Ho-Jun"]);
        let joined = people(&[("Karim al-Haddad", 4), ("Karim Haddad", 9)], &[], "");
        assert_eq!(joined, ["Karim Haddad = Karim Haddad, Karim al-Haddad"]);
        let apart = people(
            &[("Bill Lindqvist", 20), ("Ada Lindqvist", 50), ("Will Ada Lindqvist", 2)],
            &[],
            "",
        );
        assert!(
            apart
                .iter()
                .all(|person| person != "Bill Lindqvist = Bill Lindqvist, Will Ada Lindqvist"),
            "{apart:?}"
        );
        assert_eq!(apart.len(), 3, "{apart:?}");
        let namesakes = people(&[("Drew Lindqvist", 5), ("Andrew Lindqvist", 3)], &[], "");
        assert_eq!(namesakes.len(), 2, "{namesakes:?}");
    }

    #[test]
    fn a_name_with_other_letters_than_the_one_shown_is_not_said_to_have_them() {
        let rows = Rows {
            speakers: ["Donald Trump", "Donald J. Trump", "Donald J Trump"]
                .map(str::to_owned)
                .to_vec(),
            rows: [0, 0, 0, 1, 1, 2]
                .into_iter()
                .zip(0..)
                .map(|(speaker, article)| Row {
                    matches: true,
                    article,
                    speaker: Some(speaker),
                    source: None,
                    day: None,
                })
                .collect(),
            ..Rows::default()
        };
        let people = People::of(&rows, &Aliases::default());
        let reasons: Vec<&Because> = people.people[0].names.iter().map(|known| &known.because).collect();
        assert_eq!(reasons, [&Because::Shown, &Because::Middle, &Because::Middle]);
    }

    #[test]
    fn one_president_is_one_person_and_his_son_another() {
        assert_eq!(
            people(
                &[
                    ("Donald Trump", 40),
                    ("Trump", 11),
                    ("Donald J. Trump", 7),
                    ("Donald John Trump", 1),
                    ("President-elect Donald Trump", 2),
                    ("Donald Trump Jr", 2),
                    ("Donald Trump Jr.", 1),
                    ("Melania Trump", 1)
                ],
                &[],
                ""
            ),
            [
                "Donald Trump = Donald Trump, Trump, Donald J. Trump, President-elect Donald Trump, Donald John Trump",
                "Donald Trump Jr = Donald Trump Jr, Donald Trump Jr.",
                "Melania Trump = Melania Trump"
            ]
        );
    }

    #[test]
    fn romanizations_are_one_person() {
        assert_eq!(
            people(
                &[
                    ("Volodymyr Zelensky", 5),
                    ("Volodymyr Zelenskyy", 3),
                    ("Zelenskiy", 1),
                    ("Volodymyr Zelenskiy", 2)
                ],
                &[],
                ""
            ),
            ["Volodymyr Zelensky = Volodymyr Zelensky, Volodymyr Zelenskyy, Volodymyr Zelenskiy, Zelenskiy"]
        );
    }

    #[test]
    fn namesakes_stay_apart() {
        let bushes = [
            ("George W. Bush", 8),
            ("George H.W. Bush", 4),
            ("George Bush", 2),
            ("Bush", 3),
            ("Jeb Bush", 6),
        ];
        assert_eq!(people(&bushes, &[], "").len(), 5);
        // Two who are quoted in one article are two.
        let said = [("Joe Marlow", 9), ("Joseph Marlow", 2)];
        assert_eq!(people(&said, &[], "").len(), 1);
        assert_eq!(people(&said, &[("Joe Marlow", "Joseph Marlow")], "").len(), 2);
    }

    #[test]
    fn an_alias_file_knows_better() {
        let said = [
            ("Ada Lindqvist", 9),
            ("Lindqvist", 2),
            ("the harbour minister", 1),
            ("Karl Lindqvist", 4),
        ];
        assert_eq!(
            people(
                &said,
                &[],
                "Karl Lindqvist: Lindqvist\nAda Lindqvist: the harbour minister"
            ),
            [
                "Ada Lindqvist = Ada Lindqvist, the harbour minister",
                "Karl Lindqvist = Karl Lindqvist, Lindqvist"
            ]
        );
        // A line of its own keeps a surname apart from the only one who bears it.
        let said = [("Ada Lindqvist", 9), ("Lindqvist", 2)];
        assert_eq!(people(&said, &[], "").len(), 1);
        assert_eq!(people(&said, &[], "Lindqvist").len(), 2);
    }

    #[test]
    fn what_is_no_person_is_left_alone() {
        let said = [
            ("White House", 9),
            ("House", 2),
            ("York Times", 3),
            ("Times", 4),
            ("statement", 2),
        ];
        assert_eq!(people(&said, &[], "").len(), 5);
    }

    proptest::proptest! {
        #[test]
        fn every_name_is_one_persons(names in proptest::collection::hash_set("(Ada|Joe|Joseph|George)?( [A-C]\\.)?( Bush| Ivanov| Ivanoff| Trump)( Jr\\.?)?", 0..12)) {
            let said: Vec<(&str, usize)> = names.iter().enumerate().map(|(n, name)| (name.as_str(), n % 5 + 1)).collect();
            let all = people(&said, &[], "");
            let held: usize = all.iter().map(|person| person.split(" = ").nth(1).unwrap().split(", ").count()).sum();
            proptest::prop_assert_eq!(held, names.len());
        }
    }
}
