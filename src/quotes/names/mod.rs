//! Tokens to name mentions: capitalised runs, cut into titles and names.
//!
//! No model and no gazetteer of people: a name is a run of capitalised words, with particles and initials, from which offices and forms of
//! address are cut at the front (`Harbour Commissioner Ana Vidal`), and what precedes a given name deep inside a run is taken for an organisation
//! (`Port Authority Ana Vidal`). What a run names is decided later, over the whole article; here only what its own words show.

mod called;
mod cutting;
mod forms;
mod fronted;
mod mention;
mod neighbours;
mod runs;
mod shops;

use super::lexicon::{Class, WordSet, is_common, words};
use super::tokens::{Case, Kind, Token};
use cutting::cut;
pub use cutting::given_gender;
use forms::{begins_with_particle, is_compound_adjective, is_function_word, is_headline_verb, is_said_by};
pub use forms::{has_an_age, has_inner_dot, is_of_a_people, is_of_two_nations, is_seat, is_suffix, is_told_of};
pub use mention::{Gender, Mention, Sort};
pub use neighbours::begins_sentence;
pub use runs::CORPORATE;
use runs::{ends_run, run_end};
use shops::{keep_apostrophes, shop_end};
use std::ops::Range;

/// Finds the mentions in the paragraphs, given as token ranges in order; `capitals` are where they may begin ([`super::tokens::Tokens::capitals`]).
pub fn mentions(body: &str, tokens: &[Token], capitals: &[u32], paragraphs: &[Range<usize>]) -> Vec<Mention> {
    let mut out = Vec::with_capacity(tokens.len() / 12);
    let mut capitals = capitals;
    let mut shops = false;
    for range in paragraphs {
        let mut from = range.start;
        let mut headline = None;
        while let Some((&at, rest)) = capitals.split_first()
            && (at as usize) < range.end
        {
            capitals = rest;
            let at = at as usize;
            if at < from {
                continue;
            }
            let token = &tokens[at];
            if is_function_word(token)
                && tokens[at + 1..range.end].first().is_some_and(ends_run)
                && !is_said_by(body, tokens, at)
            {
                continue;
            }
            // "(VLL.PK)": a share and its exchange; "10 a.m. EDT"; "(VLL Photo/Ana Vidal, File)"
            // "[ID:nVLL123]"; "Wouldn’t it be late?"
            if is_share(body, tokens, at)
                || is_time_zone(body, tokens, at)
                || is_from_the_archive(body, tokens, at)
                || is_number_of_a_story(body, tokens, at)
                || is_negated_auxiliary(body, token)
            {
                continue;
            }
            if is_seat(body, tokens, at) {
                from = run_end(body, tokens, at, range.end);
                continue;
            }
            if is_compound_adjective(body, token) || !token.is_capital() && !begins_with_particle(tokens, at, range.end)
            {
                continue;
            }
            let mut end = run_end(body, tokens, at, range.end);
            // James “Jim” Orde.
            if let Some(Kind::Mark(_)) = tokens.get(end).map(|t| t.kind)
                && end + 3 < range.end
                && let Some(close) = (end + 2..=end + 3).find(|&k| matches!(tokens[k].kind, Kind::Mark(_)))
                && tokens[end + 1..close].iter().all(Token::is_capital)
                && tokens
                    .get(close + 1)
                    .is_some_and(|t| t.is_capital() && t.start <= tokens[close].end + 1)
                && tokens[at].is_capital()
                && tokens[close + 1].is_outside()
                // "Vidal Blasts ‘Lazy Left’ Pilots": a headline.
                && (end - at < 2 || !is_headline_verb(body, &tokens[end - 1]))
            {
                end = run_end(body, tokens, close + 1, range.end);
            }
            let head = at == range.start || begins_sentence(tokens, at);
            if tokens.get(end).is_some_and(|t| t.kind == Kind::Possessive)
                && let Some(shop) = shop_end(body, tokens, at, end, range.end)
            {
                end = shop;
                shops = true;
            }
            from = end.max(at + 1);
            // "Vidal Seems Determined To Go": what stands after the name in a headline is no part of it.
            if let Some(verb) = headline_verb(body, tokens, at, end)
                && *headline.get_or_insert_with(|| is_headline(tokens, range))
            {
                end = verb;
            }
            cut(body, tokens, at, end, head, &mut out);
        }
    }
    if shops {
        keep_apostrophes(body, tokens, &mut out);
    }
    fronted::part(body, tokens, &mut out);
    called::take_given_names(body, tokens, &mut out);
    out
}

/// Whether the token says by which clock an hour is meant: `10 a.m.` `EDT`.
fn is_time_zone(body: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    token.case == Case::Upper && at >= 1 && !tokens[at - 1].is_capital() && token.is_one_of(ZONES, body)
}

/// Whether the token says of a picture that it is not of today: `Ana Vidal,` `File` `)`, `FILE` `- In this photo`.
fn is_from_the_archive(body: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    token.end - token.start == 4
        && body[token.start as usize..token.end as usize].eq_ignore_ascii_case("file")
        && tokens
            .get(at + 1)
            .is_some_and(|t| matches!(t.kind, Kind::ParenClose | Kind::Dash))
}

/// Clocks.
const ZONES: &WordSet = words![
    "gmt", "utc", "bst", "cet", "cest", "edt", "est", "cdt", "cst", "mdt", "pdt", "pst"
];

/// Whether the token is the sign of a share, or that of its exchange behind it: `(VLL.N)`.
fn is_share(body: &str, tokens: &[Token], at: usize) -> bool {
    let dot = |i: usize| {
        tokens.get(i).is_some_and(|t| {
            body.as_bytes().get(t.start as usize) == Some(&b'.') && tokens.get(i + 1).is_some_and(|n| n.start == t.end)
        })
    };
    let token = &tokens[at];
    let exchange = |t: &Token| t.end - t.start <= 2 && t.is_capital();
    if at >= 2
        && exchange(token)
        && dot(at - 1)
        && tokens[at - 2].end == tokens[at - 1].start
        && (tokens[at - 2].case == Case::Upper || at >= 3 && tokens[at - 3].kind == Kind::ParenOpen)
    {
        return true;
    }
    at >= 1
        && tokens[at - 1].kind == Kind::ParenOpen
        && dot(at + 1)
        && tokens[at + 1].start == token.end
        && tokens.get(at + 2).is_some_and(exchange)
        && tokens.get(at + 3).is_some_and(|t| t.kind == Kind::ParenClose)
}

/// Whether the token is the sign before the number that an agency gives a story: `[ID:nVLL123]`.
fn is_number_of_a_story(body: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    token.end - token.start == 2
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == Kind::Colon && t.start == token.end)
        && body[..token.start as usize].ends_with('[')
}

/// Whether the token is an auxiliary that a negation leans on: `Wouldn’t`.
fn is_negated_auxiliary(body: &str, token: &Token) -> bool {
    let negated = || {
        let word = &body[token.start as usize..token.end as usize];
        word.ends_with("n’t") || word.ends_with("n't")
    };
    !token.is_plain() && negated()
}

/// How many tokens a headline has at most.
const LONGEST_HEADLINE: usize = 30;

/// Whether a paragraph is a headline, in which all but small words have a capital.
fn is_headline(tokens: &[Token], paragraph: &Range<usize>) -> bool {
    let small = Class::STOP
        .or(Class::PREPOSITION)
        .or(Class::DETERMINER)
        .or(Class::CONJUNCTION)
        .or(Class::AUX)
        .or(Class::PARTICLE);
    if paragraph.len() > LONGEST_HEADLINE {
        return false;
    }
    let tokens = &tokens[paragraph.clone()];
    let words = tokens.iter().filter(|t| t.kind == Kind::Word);
    words.clone().filter(|t| t.is_capital()).count() > 3
        && words
            .clone()
            .all(|t| t.is_capital() || t.is(small) && !t.is(Class::SPEECH))
        && tokens.last().is_none_or(|t| t.kind != Kind::Stop)
}

/// The verb of a headline in a run of capitalised words, after at least one that names something.
fn headline_verb(body: &str, tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let noun = Class::ORG
        .or(Class::THING)
        .or(Class::ANY_ROLE)
        .or(Class::PERSON)
        .or(Class::PLACE);
    let verb = (at + 1..end)
        .find(|&i| tokens[i].case == Case::Capital && !tokens[i].is(noun) && is_headline_verb(body, &tokens[i]))?;
    let common =
        |t: &Token| !t.is(Class::ORG.or(Class::GIVEN_NAME)) && is_common(&body[t.start as usize..t.end as usize]);
    (!tokens[at..verb].iter().all(common)).then_some(verb)
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn found(text: &str) -> Vec<(String, Sort, Gender)> {
        let tokens::Tokens { all, capitals, .. } = tokens::tokens_of(text);
        let range = 0..all.len();
        mentions(text, &all, &capitals, &[range])
            .into_iter()
            .map(|m| {
                (
                    text[all[m.first as usize].start as usize..all[m.last as usize].end as usize].to_owned(),
                    m.sort,
                    m.gender,
                )
            })
            .collect()
    }

    fn names(text: &str) -> Vec<String> {
        found(text).into_iter().map(|(n, _, _)| n).collect()
    }

    #[test]
    fn titles_are_cut_off() {
        assert_eq!(
            found("Harbour Commissioner Ana Vidal spoke."),
            [("Ana Vidal".into(), Sort::Person, Gender::She)]
        );
        assert_eq!(
            found("But Mr Orde and Dame Ruth Pell left.")[0],
            ("Orde".into(), Sort::Person, Gender::He)
        );
        assert_eq!(found("said Prime Minister Tomas Brandl")[0].0, "Tomas Brandl");
        for title in ["Pfc.", "Cdr.", "Coun", "Archdeacon", "Tanaiste", "Fr"] {
            assert_eq!(
                found(&format!("said {title} Tomas Brandl"))[0].0,
                "Tomas Brandl",
                "{title}"
            );
        }
        assert_eq!(
            found("the Justice Department said")[0],
            ("Justice Department".into(), Sort::Organisation, Gender::Unknown)
        );
    }

    #[test]
    fn what_an_office_is_of_is_no_part_of_its_holders_name() {
        assert_eq!(names("said vicar of Velby Ana Orde"), ["Ana Orde"]);
        assert_eq!(names("Owner of the Red Dory Ana Orde said"), ["Owner", "Ana Orde"]);
        assert_eq!(names("said director of Orde Homes Ana Orde"), ["Ana Orde"]);
        assert_eq!(names("said a friend of Efrem Ana Orde"), ["Efrem Ana Orde"]);
    }

    #[test]
    fn trades_and_kin_are_cut_off_at_the_head_of_a_sentence() {
        for trade in [
            "Churchwarden",
            "Groundsman",
            "Postmistress",
            "Verger",
            "Great-grandmother",
            "Fifth-grader",
            "Fiancé",
            "First Selectman",
            "Township Trustee",
            "Lord-Lieutenant",
        ] {
            assert_eq!(
                names(&format!("{trade} Ruth Brandl said so.")),
                ["Ruth Brandl"],
                "{trade}"
            );
        }
        assert_eq!(names("Fiancé Tomas, 31, said so."), ["Tomas"]);
        assert_eq!(names("Landlords Ruth and Tomas Brandl left."), ["Ruth", "Tomas Brandl"]);
        // A surname may end as a trade does.
        assert_eq!(names("as Ruth Silverman Orde said"), ["Ruth Silverman Orde"]);
        assert_eq!(names("Silverman Ruth, 31, said so."), ["Silverman Ruth"]);
    }

    #[test]
    fn offices_of_other_countries_and_services_are_cut_off() {
        for title in [
            "Brig",
            "Recorder",
            "Mx",
            "Sqn Ldr",
            "Det Sup",
            "Asst Ch Con",
            "District Collector",
            "Tan Sri",
            "Barr",
            "W/O",
            "Vell Harbour Party TD",
            "Rev'd",
            "Cr",
            "Madam",
            "Mdm",
            "Encik",
            "Collector",
            "Tehsildar",
            "Minority Whip",
        ] {
            assert_eq!(
                found(&format!("said {title} Tomas Brandl")).last().map(|f| &*f.0),
                Some("Tomas Brandl"),
                "{title}"
            );
        }
        assert_eq!(names("as Cr Orde and Madam Pell said"), ["Orde", "Pell"]);
        assert_eq!(names("as the CR said"), ["CR"]);
        assert_eq!(names("as Tomas Barr said"), ["Tomas Barr"]);
        assert_eq!(names("as TD Orde said"), ["TD Orde"]);
    }

    #[test]
    fn names_of_many_origins_stay_whole() {
        assert_eq!(
            names("met Ludwig van der Berg, Han Sol-bi, Omar bin Khalid al-Rashid and Siobhán O’Dowd"),
            [
                "Ludwig van der Berg",
                "Han Sol-bi",
                "Omar bin Khalid al-Rashid",
                "Siobhán O’Dowd"
            ]
        );
        assert_eq!(names("as J. K. Orde Jr. said"), ["J. K. Orde Jr."]);
    }

    #[test]
    fn bodies_with_small_words_and_new_towns_stay_whole() {
        assert_eq!(
            names("The Department of Foreign Affairs and Trade said"),
            ["Department of Foreign Affairs and Trade"]
        );
        assert_eq!(
            names("The Harbour and Tides Commission sued Corvin and Pell"),
            ["Harbour and Tides Commission", "Corvin", "Pell"]
        );
        assert_eq!(
            names("The U.S. Securities and Exchange Commission met the French Securities and Exchange Commission"),
            [
                "U.S. Securities and Exchange Commission",
                "French Securities and Exchange Commission"
            ]
        );
        assert_eq!(
            names("as the Coalition Against Steep Tolls said"),
            ["Coalition Against Steep Tolls"]
        );
        assert_eq!(found("when Hurricane Irene came")[0].1, Sort::Place);
        assert_eq!(
            found("as the Duchess of Portugal said"),
            [("Duchess of Portugal".into(), Sort::Person, Gender::She)]
        );
        assert_eq!(found("the tugs in Port Ansgar")[0].1, Sort::Place);
        assert_eq!(
            names("The New Jersey Department of Ferries said"),
            ["New Jersey Department of Ferries"]
        );
        assert_eq!(
            found("the Department of Justice said"),
            [("Department of Justice".into(), Sort::Organisation, Gender::Unknown)]
        );
        assert_eq!(names("on Ana Vidal Ana VidalMore news"), ["Ana Vidal"]);
        for body in [
            "People’s Tide",
            "Velmarian Academy of Sails",
            "Library of Carrow",
            "Office of the Inspector General for Harbour Affairs",
        ] {
            assert_eq!(names(&format!("as the {body} said")), [body]);
        }
    }

    #[test]
    fn an_office_of_something_is_no_body() {
        for office in [
            "CEO of Corvin",
            "Mayor of Carrow",
            "MP for Vell",
            "Attorney General of Vell",
            "Secretary of State for Tides",
            "Minister for Velmarian and Northern Affairs",
        ] {
            let title = (office.to_owned(), Sort::Title, Gender::Unknown);
            assert_eq!(found(&format!("Ana Vidal, the {office}, said"))[1], title);
        }
        assert_eq!(found("as the Office of Tides said")[0].1, Sort::Organisation);
    }

    #[test]
    fn the_name_behind_what_an_office_is_of_is_its_holders() {
        for office in [
            "Secretary of State",
            "Secretary of State for Tides",
            "Chancellor of the Exchequer",
            "Assistant Secretary of State for North Velmarian and Tidal Affairs",
        ] {
            assert_eq!(
                names(&format!("as {office} Tomas Orde said")),
                ["Tomas Orde"],
                "{office}"
            );
        }
        assert_eq!(
            names("as the President of the Harbour Reserve Bank said"),
            ["President of the Harbour Reserve Bank"]
        );
    }

    #[test]
    fn a_body_an_inn_a_paper_and_a_see_of_two_are_one_name() {
        for body in [
            "Vell and Carrow Police",
            "Royal Vell and Carrow NHS Foundation Trust",
            "Vell Police and Fire Pension Fund",
            "Driver and Boat Licensing Agency",
            "Dog and Duck",
            "Globe and Mail",
            "Bishop of Vell and Carrow",
        ] {
            assert_eq!(names(&format!("as the {body} said")), [body]);
        }
        assert_eq!(names("as Ana Vidal and Vell Police said"), ["Ana Vidal", "Vell Police"]);
        assert_eq!(
            names("as the Vell Council and Carrow Council said"),
            ["Vell Council", "Carrow Council"]
        );
        assert_eq!(names("as the House and Senate said"), ["House", "Senate"]);
        assert_eq!(names("as the Bishop of Vell and Ana said"), ["Bishop of Vell", "Ana"]);
    }

    #[test]
    fn a_body_has_in_its_name_for_which_place_it_is() {
        for text in [
            "as Transport for London said",
            "Transport for Greater London said so.",
            "A Transport for London spokesman said so.",
        ] {
            assert!(names(text)[0].starts_with("Transport for"), "{text}: {:?}", names(text));
        }
        assert_eq!(names("Hope for London is lost.")[1], "London");
        assert_eq!(names("He left Vell for London."), ["Vell", "London"]);
    }

    #[test]
    fn a_body_in_common_words_keeps_the_country_it_works_in() {
        assert_eq!(
            names("as Child Care Aware of America said"),
            ["Child Care Aware of America"]
        );
        assert_eq!(
            names("The Young Sisters of America said no."),
            ["Young Sisters of America"]
        );
        assert_eq!(names("as Ana Vidal of America said"), ["Ana Vidal", "America"]);
        assert_eq!(names("as Mayor Orde of Chicago said"), ["Orde", "Chicago"]);
    }

    #[test]
    fn a_house_by_its_number_is_a_body() {
        assert_eq!(names("No 10 said no."), ["No 10"]);
        assert_eq!(names("A Number 10 spokesman said no."), ["Number 10"]);
        assert_eq!(names("No 43 pilots came."), [""; 0]);
    }

    #[test]
    fn a_shop_keeps_the_apostrophe_of_its_founder() {
        assert_eq!(names("as he left, Orde’s said."), ["Orde’s"]);
        assert_eq!(names("said Pell & Orde’s, which sells sails"), ["Pell & Orde’s"]);
        assert_eq!(names("as he left, Orde’s widow said."), ["Orde"]);
        assert_eq!(names("told of Orde’s, which sells sails"), ["Orde"]);
        for text in [
            "Orde’s has raised its dues.",
            "Orde’s, which sells sails, has closed.",
            "Orde’s, the largest chain, has closed.",
            "Orde’s downgraded Corvin to junk.",
            "Orde’s cut its dues.",
        ] {
            assert_eq!(names(text)[0], "Orde’s", "{text}");
        }
        assert_eq!(names("Pell & Orde’s sued Corvin.")[0], "Pell & Orde’s");
        assert_eq!(names("as Orde’s of London said")[0], "Orde’s of London");
        // Where the name is proven to have it, and never stands without.
        assert_eq!(names("Orde’s said no. They left Orde’s sheds."), ["Orde’s", "Orde’s"]);
        assert_eq!(
            names("Orde’s said no. Orde left Orde’s sheds."),
            ["Orde’s", "Orde", "Orde"]
        );
        for text in [
            "Orde’s revised dues are late.",
            "Orde’s widow has left.",
            "Orde’s been late.",
            "Orde’s proposed Vell trip is off.",
        ] {
            assert_eq!(names(text)[0], "Orde", "{text}");
        }
        assert_eq!(names("He’s revealed a plan."), [""; 0]);
    }

    #[test]
    fn initials_without_dots_and_surnames_that_come_first_are_no_titles() {
        assert_eq!(names("as MS Orde said"), ["MS Orde"]);
        assert_eq!(names("as Son Tae-ho said"), ["Son Tae-ho"]);
        assert_eq!(names("met Aung San Suu Orde there"), ["Aung San Suu Orde"]);
    }

    #[test]
    fn headings_and_captions_in_the_text_are_no_part_of_a_name() {
        assert_eq!(names("DUES HANG IN THE BALANCE Orde said"), ["Orde"]);
        assert_eq!(names("Ana Vidal Photograph: Meridian"), ["Ana Vidal", "Meridian"]);
        assert_eq!(
            names("the quay (Meridian Photo/Ana Vidal, File)"),
            ["Meridian Photo", "Ana Vidal"]
        );
        assert_eq!(names("Ana Vidal Slams Harbour Board"), ["Ana Vidal"]);
        assert_eq!(names("NATO chief Ana Vidal met the FDA"), ["NATO", "Ana Vidal", "FDA"]);
    }

    #[test]
    fn days_and_crossheads_and_adjectives_of_two_parts_are_no_part_of_a_name() {
        assert_eq!(names("as Tomas Brandl Tuesday announced"), ["Tomas Brandl"]);
        assert_eq!(names("But on Wednesday Ana Vidal left"), ["Ana Vidal"]);
        assert_eq!(names("SLACK TIDE Orde said"), ["Orde"]);
        assert_eq!(names("A STRATEGIC PAUSE De Orde said"), ["De Orde"]);
        assert_eq!(names("The Vell-based Harbour Board met"), ["Harbour Board"]);
        assert_eq!(names("It said GPS-guided boats sank"), [""; 0]);
        assert_eq!(names("in the U.S. If it rains"), ["U.S."]);
    }

    #[test]
    fn headlines_and_credits_are_no_part_of_a_name() {
        assert_eq!(names("Vidal Looks For A Thaw With The Board")[0], "Vidal");
        assert_eq!(names("Ana Vidal Delivers Her Word")[0], "Ana Vidal");
        assert_eq!(names("Brandl Seems Determined To Leave Vell Tonight")[0], "Brandl");
        assert_eq!(names("the Ana Vidal I knew"), ["Ana Vidal"]);
        assert_eq!(names("Article I says so"), ["Article I"]);
        assert_eq!(
            names("Nadia Hatoum Jennifer Orde spoke"),
            ["Nadia Hatoum", "Jennifer Orde"]
        );
        assert_eq!(names("the former Miss Universe Alicia Orde"), ["Alicia Orde"]);
    }

    #[test]
    fn peoples_stars_and_former_presidents_are_cut_off() {
        assert_eq!(names("incidents against Norwegian-Americans Orde spoke")[0], "Orde");
        assert_eq!(names("while Juno-star Ellen Orde spoke"), ["Ellen Orde"]);
        assert_eq!(names("and then-President Tomas Brandl spoke"), ["Tomas Brandl"]);
        assert_eq!(names("So Italian-American Ellen Orde spoke"), ["Ellen Orde"]);
        assert_eq!(names("he met Unionist Ellen Orde"), ["Ellen Orde"]);
        assert_eq!(names("Councilmember Ellen Orde spoke"), ["Ellen Orde"]);
        assert_eq!(names("met Tomas Brandl Brandl said"), ["Tomas Brandl"]);
        assert_eq!(names("The American Values Survey said"), ["American Values Survey"]);
        assert_eq!(
            names("and Democrats on Ferry Hill seized it"),
            ["Democrats", "Ferry Hill"]
        );
    }

    #[test]
    fn offices_of_two_parts_are_cut_off_and_surnames_that_are_bodies_kept() {
        assert_eq!(
            names("Commander Tomas D. White of the U.S. Harbour Corps"),
            ["Tomas D. White", "U.S. Harbour Corps"]
        );
        assert_eq!(names("met President-elect Tomas Brandl"), ["Tomas Brandl"]);
        for office in [
            "Major-General",
            "Brig-Gen",
            "Editor-in-Chief",
            "Director-in-Charge",
            "Co-president",
            "NATO Secretary-General",
        ] {
            assert_eq!(names(&format!("met {office} Omar Karim")), ["Omar Karim"]);
        }
        assert_eq!(names("the ambassador to the Holy See Raymond Orde"), ["Raymond Orde"]);
        assert_eq!(names("and Omar L. Baker III spoke"), ["Omar L. Baker III"]);
        assert_eq!(found("her uncle, Tomas Fox, came")[0].1, Sort::Person);
        assert_eq!(found("her uncle, Tomas Bloomberg, came")[0].1, Sort::Person);
        assert_eq!(found("the Vell Post said")[0].1, Sort::Organisation);
    }

    #[test]
    fn the_sign_of_a_share_is_no_name() {
        assert_eq!(
            names("Harbour Lines ( VLL.N ) and Orde (ORDn.DE) fell by 10 a.m. EDT."),
            ["Harbour Lines", "Orde"]
        );
    }

    #[test]
    fn the_seat_of_a_member_is_no_name() {
        assert_eq!(
            names("Ana Vidal, R-North Vell, and Tomas Orde (D-Carrow) spoke"),
            ["Ana Vidal", "Tomas Orde"]
        );
    }

    #[test]
    fn titles_of_several_and_of_bodies_with_and_are_cut_off() {
        assert_eq!(
            names("met Senators Ana Vidal and Tomas Orde"),
            ["Ana Vidal", "Tomas Orde"]
        );
        assert_eq!(
            names("Tides and Border Protection Commissioner Ana Vidal said"),
            ["Ana Vidal"]
        );
        assert_eq!(
            names("Orde and Harbour Secretary Ana Vidal said"),
            ["Orde", "Ana Vidal"]
        );
    }

    #[test]
    fn a_given_name_of_men_and_women_tells_nothing() {
        assert_eq!(found("Ashley de Silva spoke")[0].2, Gender::Unknown);
    }

    #[test]
    fn what_is_no_person_is_told_apart() {
        assert_eq!(found("the Bank of England said")[0].1, Sort::Organisation);
        assert_eq!(found("went to France")[0].1, Sort::Place);
        assert_eq!(found("On Monday the Prime Minister said")[0].1, Sort::Title);
    }
}
