//! What a query finds is what a reader with endless patience would find, and what is lit is what matched: generated queries over generated articles, answered by the index and by
//! brute force.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

use jiff::civil;
use proptest::prelude::*;
use whosaid::article::Article;
use whosaid::index::analysis::tokens;
use whosaid::index::extraction::quotations_of;
use whosaid::index::home::Home;
use whosaid::index::update::{Request as Update, update};
use whosaid::query::ast::{Field, Leaf, Node};
use whosaid::query::inflection;
use whosaid::search::criteria::{RankBy, Sort};
use whosaid::search::highlight::{Highlighter, Text, merge, ranges};
use whosaid::search::request::{Filters, Request};
use whosaid::search::{run, run::words_of};

use crate::testenv::cases;

/// Few words, so that queries find something; each is here for a reason of the text analysis.
const WORDS: &[&str] = &[
    "peace",
    "plan",
    "plans",
    "planned",
    "the",
    "war",
    "U.S.",
    "don't",
    "don’t",
    "COVID-19",
    "covid19",
    "3.5%",
    "Łódź",
    "lodz",
    "state-run",
    "Putin's",
    "AT&T",
    "ready",
    "now",
];

/// What the words of the queries may be written like otherwise.
const SPELLINGS: &[(&str, &str)] = &[
    ("COVID-19", "covid19"),
    ("covid19", "covid 19"),
    ("state-run", "staterun"),
    ("a-1", "a1"),
];

/// Words for approximate matching: of one token each.
const SINGLE: &[&str] = &[
    "peace", "plan", "plam", "pane", "war", "raw", "redy", "the", "teh", "lodz",
];

const SPEAKERS: &[&str] = &["Mara Quill", "Ada Lindqvist", "Mara Lindqvist", "Zoë O’Neill"];

const NAMES: &[&str] = &["Mara", "quill", "ada", "Lindqvist", "zoe", "O'Neill", "Grace", "Quill"];

const OUTLETS: &[&str] = &["The Echo", "Daily Quill", "Grace"];

/// Words of one text of a field, or of several that no pattern reaches across.
type Words = Vec<String>;

/// A quotation as the brute force sees it.
struct Said {
    words: Words,
    speaker: Option<Words>,
}

/// An article as the brute force sees it.
struct Read {
    title: Words,
    body: Words,
    quotations: Vec<Said>,
    source: Words,
    authors: Vec<Words>,
    section: Words,
    language: Words,
    path: Words,
    url: Words,
    date: Option<civil::Date>,
}

impl Read {
    /// The texts of a field that all quotations of the article share with it.
    fn shared(&self, field: Field) -> Vec<&Words> {
        match field {
            Field::Title => vec![&self.title],
            Field::Body => vec![&self.body],
            Field::Source => vec![&self.source],
            Field::Author => self.authors.iter().collect(),
            Field::Section => vec![&self.section],
            Field::Language => vec![&self.language],
            Field::Path => vec![&self.path],
            Field::Url => vec![&self.url],
            Field::Quote | Field::Speaker | Field::Date => Vec::new(),
        }
    }
}

fn forms(text: &str) -> Words {
    tokens(text).into_iter().map(|token| token.form).collect()
}

/// The shortest stretches `(first, last)` of `text` in which a leaf, or leaves near each other, stand, from each place where they begin. Of what is near each other, each by itself.
fn stretches(node: &Node, text: &[String], inflect: bool) -> Vec<(usize, usize)> {
    ways(node, text, inflect).into_iter().flat_map(shortest).collect()
}

/// All stretches in which a leaf, or leaves near each other, stand; those of each leaf by themselves.
fn ways(node: &Node, text: &[String], inflect: bool) -> Vec<Vec<(usize, usize)>> {
    let one = |fits: &dyn Fn(&str) -> bool| {
        (0..text.len())
            .filter(|n| fits(&text[*n]))
            .map(|n| (n, n))
            .collect::<Vec<_>>()
    };
    match node {
        Node::Word(leaf) => {
            let standing = |words: &[String]| match words {
                [word] if inflect => {
                    let all = inflection::forms(word);
                    one(&|token| all.iter().any(|form| form == token))
                }
                words => phrase(words, 0, text),
            };
            let mut spellings = vec![forms(&leaf.text)];
            if inflect {
                let other = SPELLINGS.iter().find(|(word, _)| *word == leaf.text);
                spellings.extend(other.map(|(_, other)| forms(other)));
            }
            spellings.iter().map(|words| standing(words)).collect()
        }
        Node::Phrase { leaf, slop } => vec![phrase(&forms(&leaf.text), *slop as usize, text)],
        Node::Prefix(leaf) => {
            let words = forms(&leaf.text);
            let (last, before) = words.split_last().unwrap();
            let standing = (0..text.len().saturating_sub(before.len()))
                .filter(|n| text[*n..].starts_with(before) && text[n + before.len()].starts_with(last.as_str()))
                .map(|n| (n, n + before.len()));
            vec![standing.collect()]
        }
        Node::Fuzzy { leaf, distance } => {
            let word: Vec<char> = forms(&leaf.text)[0].chars().collect();
            vec![one(&|token| {
                edits(&word, &token.chars().collect::<Vec<_>>()) <= usize::from(*distance)
            })]
        }
        Node::Near {
            left,
            right,
            within,
            ordered,
        } => {
            let (left, right) = (ways(left, text, inflect), ways(right, text, inflect));
            let are_near = |a: &(usize, usize), b: &(usize, usize)| {
                let after = b.0 > a.1 && b.0 - a.1 <= *within as usize;
                let before = !ordered && a.0 > b.1 && a.0 - b.1 <= *within as usize;
                after || before
            };
            let mut found = Vec::new();
            for of_leaf in &left {
                let has_other = |a: &&(usize, usize)| right.iter().flatten().any(|b| are_near(a, b));
                found.push(of_leaf.iter().filter(has_other).copied().collect());
            }
            for of_leaf in &right {
                let has_other = |b: &&(usize, usize)| left.iter().flatten().any(|a| are_near(a, b));
                found.push(of_leaf.iter().filter(has_other).copied().collect());
            }
            found
        }
        Node::Or(nodes) => nodes.iter().flat_map(|node| ways(node, text, inflect)).collect(),
        _ => Vec::new(),
    }
}

/// The shortest stretch from each beginning.
fn shortest(mut stretches: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    stretches.sort_unstable();
    stretches.dedup_by_key(|stretch| stretch.0);
    stretches
}

/// All stretches in which the words stand in this order, found the slowest way.
fn phrase(words: &[String], slop: usize, text: &[String]) -> Vec<(usize, usize)> {
    fn rest(words: &[String], text: &[String], start: usize, at: usize, longest: usize, ends: &mut BTreeSet<usize>) {
        match words.split_first() {
            None => {
                ends.insert(at);
            }
            Some((word, words)) => {
                for next in at + 1..text.len() {
                    if &text[next] == word && next - start < longest {
                        rest(words, text, start, next, longest, ends);
                    }
                }
            }
        }
    }
    let mut found = Vec::new();
    for start in (0..text.len()).filter(|start| text[*start] == words[0]) {
        let mut ends = BTreeSet::new();
        rest(&words[1..], text, start, start, words.len() + slop, &mut ends);
        found.extend(ends.into_iter().map(|end| (start, end)));
    }
    found
}

/// Optimal string alignment, by recursion.
fn edits(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a2 @ ..], [y, b2 @ ..]) => {
            let mut best = (edits(a2, b2) + usize::from(x != y))
                .min(edits(a2, b) + 1)
                .min(edits(a, b2) + 1);
            if let ([x, z, a3 @ ..], [y, w, b3 @ ..]) = (a, b)
                && x == w
                && y == z
            {
                best = best.min(edits(a3, b3) + 1);
            }
            best
        }
    }
}

fn field_of(node: &Node) -> Option<Field> {
    node.first_leaf().and_then(|leaf| leaf.field)
}

fn between(date: Option<civil::Date>, from: &Option<civil::Date>, to: &Option<civil::Date>) -> bool {
    match (from, to) {
        (None, None) => true,
        _ => date.is_some_and(|date| from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to)),
    }
}

/// What of a query one article answers.
fn matches(node: &Node, article: &Read) -> bool {
    match node {
        Node::All => true,
        Node::And(nodes) => nodes.iter().all(|node| matches(node, article)),
        Node::Or(nodes) => nodes.iter().any(|node| matches(node, article)),
        Node::Not(node) => !matches(node, article),
        Node::Boost { node, .. } => matches(node, article),
        Node::Dates { from, to } => between(article.date, from, to),
        leaf => {
            let quoted = || {
                article
                    .quotations
                    .iter()
                    .any(|said| !stretches(leaf, &said.words, true).is_empty())
            };
            match field_of(leaf) {
                None => {
                    !stretches(leaf, &article.title, true).is_empty()
                        || !stretches(leaf, &article.body, true).is_empty()
                        || quoted()
                }
                Some(Field::Quote) => quoted(),
                Some(Field::Speaker) => {
                    let mut speakers = article.quotations.iter().filter_map(|said| said.speaker.as_ref());
                    speakers.any(|speaker| !stretches(leaf, speaker, false).is_empty())
                }
                Some(field) => in_shared(leaf, field, article),
            }
        }
    }
}

fn in_shared(leaf: &Node, field: Field, article: &Read) -> bool {
    let inflect = matches!(field, Field::Title | Field::Body);
    let mut texts = article.shared(field).into_iter();
    texts.any(|text| !stretches(leaf, text, inflect).is_empty())
}

/// The same of a quotation.
fn quotation_matches(node: &Node, article: &Read, said: &Said) -> bool {
    match node {
        Node::And(nodes) => nodes.iter().all(|node| quotation_matches(node, article, said)),
        Node::Or(nodes) => nodes.iter().any(|node| quotation_matches(node, article, said)),
        Node::Not(node) => !quotation_matches(node, article, said),
        Node::Boost { node, .. } => quotation_matches(node, article, said),
        Node::All | Node::Dates { .. } => matches(node, article),
        leaf => match field_of(leaf) {
            None | Some(Field::Quote) => !stretches(leaf, &said.words, true).is_empty(),
            Some(Field::Speaker) => {
                let mut speaker = said.speaker.iter();
                speaker.any(|speaker| !stretches(leaf, speaker, false).is_empty())
            }
            Some(field) => in_shared(leaf, field, article),
        },
    }
}

/// The filters, as the help explains them: values of one kind are alternatives, all words of a name in any order.
fn passes(filters: &Filters, article: &Read, speakers: &[&Words]) -> bool {
    let one_of = |values: &[String], texts: &[&Words]| {
        let has = |value: &String, text: &Words| forms(value).iter().all(|form| text.contains(form));
        values.is_empty() || values.iter().any(|value| texts.iter().any(|text| has(value, text)))
    };
    let path = |value: &String| !phrase(&forms(value), 0, &article.path).is_empty();
    one_of(&filters.speaker, speakers)
        && one_of(&filters.source, &[&article.source])
        && one_of(&filters.author, &article.authors.iter().collect::<Vec<_>>())
        && (filters.path.is_empty() || filters.path.iter().any(path))
        && between(article.date, &filters.since, &filters.until)
}

/// What is lit of a text: the stretches of all that is asked for in it and not excluded.
fn lit(node: &Node, which: Text, text: &str) -> Vec<Range<usize>> {
    fn add(node: &Node, which: Text, words: &[String], found: &mut Vec<(usize, usize)>) {
        match node {
            Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| add(node, which, words, found)),
            Node::Boost { node, .. } => add(node, which, words, found),
            Node::All | Node::Dates { .. } | Node::Not(_) => {}
            leaf => {
                let marks = match field_of(leaf) {
                    None => true,
                    Some(Field::Title) => which == Text::Title,
                    Some(Field::Body) => which == Text::Body,
                    Some(Field::Quote) => which != Text::Title,
                    Some(_) => false,
                };
                if marks {
                    // Overlapping stretches of one part are one; those of different parts only meet.
                    found.extend(stretches(leaf, words, true));
                }
            }
        }
    }
    let tokens = tokens(text);
    let words: Vec<String> = tokens.iter().map(|token| token.form.clone()).collect();
    let mut found = Vec::new();
    add(node, which, &words, &mut found);
    let mut lit: Vec<Range<usize>> = found
        .into_iter()
        .map(|(from, to)| tokens[from].range.start..tokens[to].range.end)
        .collect();
    merge(&mut lit);
    lit
}

fn leaf(field: Option<Field>, text: String) -> Leaf {
    Leaf {
        field,
        text,
        span: 0..0,
    }
}

/// Fields, the usual ones more often.
fn field() -> impl Strategy<Value = Option<Field>> {
    use Field::{Author, Body, Language, Path, Quote, Section, Source, Speaker, Title, Url};
    prop_oneof![
        9 => Just(None),
        5 => proptest::sample::select(&[Title, Body, Quote][..]).prop_map(Some),
        4 => proptest::sample::select(&[Speaker, Source, Author, Section, Language, Path, Url][..]).prop_map(Some),
    ]
}

fn is_name(field: Option<Field>) -> bool {
    !matches!(field, None | Some(Field::Title | Field::Body | Field::Quote))
}

fn word_in(field: Option<Field>) -> impl Strategy<Value = String> {
    let words: Vec<&str> = match field {
        Some(Field::Section | Field::Language) => vec!["en", "world", "home", "affairs", "de"],
        Some(Field::Path) => vec!["news", "outlet", "001", "00", "json"],
        Some(Field::Url) => vec!["example", "org", "https", "a-1", "a", "2"],
        _ if is_name(field) => NAMES.to_vec(),
        _ => WORDS.to_vec(),
    };
    proptest::sample::select(words).prop_map(str::to_owned)
}

fn words_in(field: Option<Field>, most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(word_in(field), 2..=most).prop_map(|words| words.join(" "))
}

/// What one text answers, in a given field.
fn in_field(field: Option<Field>) -> impl Strategy<Value = Node> {
    let beginnings: &[&str] = match is_name(field) {
        true => &["m", "li", "o'n", "e", "0", "a"],
        false => &["p", "pl", "state-r", "covid", "1", "lo", "pea"],
    };
    let similar: &[&str] = if is_name(field) {
        &["mara", "ada", "zoe", "grade", "en"]
    } else {
        SINGLE
    };
    // Paths and addresses are not searched approximately: the sign is one of their own there.
    let approximate = u32::from(!matches!(field, Some(Field::Path | Field::Url)));
    prop_oneof![
        6 => word_in(field).prop_map(move |text| Node::Word(leaf(field, text))),
        4 => (words_in(field, 4), 0u32..4).prop_map(move |(text, slop)| Node::Phrase { leaf: leaf(field, text), slop }),
        2 => proptest::sample::select(beginnings).prop_map(move |text| Node::Prefix(leaf(field, text.to_owned()))),
        approximate => (proptest::sample::select(similar), 1u8..=2)
            .prop_map(move |(text, distance)| Node::Fuzzy { leaf: leaf(field, text.to_owned()), distance }),
    ]
}

fn single() -> impl Strategy<Value = Node> {
    let side = |field| {
        prop_oneof![
            3 => in_field(field).boxed(),
            1 => proptest::collection::vec(in_field(field), 2..4).prop_map(Node::Or).boxed(),
        ]
    };
    field().prop_flat_map(move |field| {
        prop_oneof![
            4 => in_field(field),
            1 => (side(field), side(field), 1u32..6, any::<bool>()).prop_map(|(left, right, within, ordered)| {
                Node::Near { left: Box::new(left), right: Box::new(right), within, ordered }
            }),
        ]
    })
}

fn day(n: i8) -> civil::Date {
    civil::date(2025, 1, n)
}

fn query() -> impl Strategy<Value = Node> {
    let dates = (1i8..20, 1i8..20, 0u8..3).prop_map(move |(a, b, open)| Node::Dates {
        from: (open != 1).then(|| day(a.min(b))),
        to: (open != 2).then(|| day(a.max(b))),
    });
    prop_oneof![8 => single(), 1 => dates].prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Node::And),
            2 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Node::Or),
            1 => inner.clone().prop_map(|node| Node::Not(Box::new(node))),
            1 => (inner, 1u8..12).prop_map(|(node, quarters)| Node::Boost { node: Box::new(node), factor: f32::from(quarters) / 4.0 }),
        ]
    })
}

fn filters() -> impl Strategy<Value = Filters> {
    let names = || {
        prop_oneof![
            3 => Just(Vec::new()),
            1 => proptest::collection::vec(prop_oneof![word_in(Some(Field::Speaker)), words_in(Some(Field::Speaker), 2)], 1..3),
        ]
    };
    let path = prop_oneof![4 => Just(Vec::new()), 1 => word_in(Some(Field::Path)).prop_map(|word| vec![word])];
    let days = || proptest::option::weighted(0.2, (1i8..20).prop_map(day));
    (names(), names(), names(), path, days(), days()).prop_map(|(speaker, source, author, path, since, until)| {
        Filters {
            speaker,
            source,
            author,
            path,
            since,
            until,
        }
    })
}

/// A body: running text with a quotation now and then.
fn body() -> impl Strategy<Value = String> {
    let run = proptest::collection::vec(word_in(None), 1..12).prop_map(|words| words.join(" "));
    let quoted = (words_in(None, 6), words_in(None, 5), proptest::sample::select(SPEAKERS))
        .prop_map(|(a, b, speaker)| format!("“{a},” said {speaker}. “{b}.”"));
    proptest::collection::vec(prop_oneof![2 => run, 1 => quoted], 1..5).prop_map(|parts| parts.join("\n\n"))
}

#[derive(Clone, Debug)]
struct Written {
    title: String,
    body: String,
    day: Option<i8>,
    source: &'static str,
    authors: Vec<&'static str>,
    section: &'static str,
}

fn written() -> impl Strategy<Value = Written> {
    let authors = proptest::collection::vec(proptest::sample::select(SPEAKERS), 0..3);
    let section = proptest::sample::select(&["World", "Home Affairs"][..]);
    let day = proptest::option::weighted(0.9, 1i8..20);
    (
        words_in(None, 5),
        body(),
        day,
        proptest::sample::select(OUTLETS),
        authors,
        section,
    )
        .prop_map(|(title, body, day, source, authors, section)| Written {
            title,
            body,
            day,
            source,
            authors,
            section,
        })
}

fn request(query: Node, filters: Filters) -> Request {
    Request {
        query,
        filters,
        sort: Sort::Newest,
        limit: None,
        group: false,
        passages: 3,
        ..Request::default()
    }
}

/// Whether the highlights of a passage are what is lit of its article there; the same words may stand in several places.
fn is_lit_as(passage: &whosaid::search::hits::ShownPassage, body: &str, lit: &[Range<usize>]) -> bool {
    let flat = body.replace(['\n', '\t'], " ");
    flat.match_indices(&passage.text).any(|(at, text)| {
        let inside = lit.iter().filter_map(|range| {
            let (start, end) = (range.start.max(at), range.end.min(at + text.len()));
            (start < end).then(|| start - at..end - at)
        });
        inside.eq(passage.highlights.iter().cloned())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(24) as u32, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_what_brute_force_finds(
        articles in proptest::collection::vec(written(), 4..20),
        queries in proptest::collection::vec((query(), filters()), 40),
    ) {
        let world = tempfile::tempdir().unwrap();
        let folder = world.path().join("news/outlet");
        fs::create_dir_all(&folder).unwrap();
        let mut read = Vec::new();
        for (n, article) in articles.iter().enumerate() {
            let date = article.day.map(day);
            let url = format!("https://example.org/a-{n}");
            let json = serde_json::json!({"title": article.title, "body": article.body, "date": date.map(|date| date.to_string()),
                "language": "en", "source": article.source, "authors": article.authors, "section": article.section, "url": url});
            let path = folder.join(format!("{n:03}.json"));
            fs::write(&path, json.to_string()).unwrap();
            let known = Article { title: article.title.clone(), body: article.body.clone(), language: Some("en".into()),
                authors: article.authors.iter().map(|name| (*name).to_owned()).collect(), ..Article::default() };
            let quotations = quotations_of(&known).iter()
                .map(|q| Said { words: forms(&words_of(&article.body, q)), speaker: q.speaker.as_deref().map(forms) }).collect();
            read.push(Read { title: forms(&article.title), body: forms(&article.body), quotations, source: forms(article.source),
                authors: article.authors.iter().map(|name| forms(name)).collect(), section: forms(article.section), language: forms("en"),
                path: forms(&path.canonicalize().unwrap().to_string_lossy()), url: forms(&url), date });
        }
        let home = Home::at(world.path().join("index"));
        let paths = vec![world.path().join("news")];
        update(&home, &Update { paths, ..Update::default() }, &|_| {}).unwrap();
        let index = home.open().unwrap();
        for (n, (query, filters)) in queries.into_iter().enumerate() {
            // Every second query is asked without filters, which leave little.
            let filters = if n % 2 == 0 { Filters::default() } else { filters };
            let asked = request(query.clone(), filters.clone());
            let found = run::articles(&index, &asked).unwrap();
            let number = |path: &str| path[path.len() - 8..path.len() - 5].parse::<usize>().unwrap();
            let by_index: BTreeSet<usize> = found.hits.iter().map(|hit| number(&hit.place.path)).collect();
            let by_force: BTreeSet<usize> = (0..read.len()).filter(|n| {
                let speakers: Vec<&Words> = read[*n].quotations.iter().filter_map(|said| said.speaker.as_ref()).collect();
                matches(&query, &read[*n]) && passes(&filters, &read[*n], &speakers)
            }).collect();
            prop_assert_eq!(&by_index, &by_force, "{} {:?}", &query, &filters);
            prop_assert_eq!(found.total, by_force.len() as u64);
            for hit in &found.hits {
                let article = &articles[number(&hit.place.path)];
                prop_assert_eq!(&hit.title_highlights, &lit(&query, Text::Title, &article.title), "{}", &query);
                let body = lit(&query, Text::Body, &article.body);
                for passage in &hit.passages {
                    prop_assert!(is_lit_as(passage, &article.body, &body), "{}\n{:?}\n{:?}", &query, passage, &article.body);
                }
            }
            // However they are ranked, they are the same.
            for half_life in [None, Some(3.0)] {
                let ranking = RankBy { half_life, ..RankBy::default() };
                let ranked = run::articles(&index, &Request { sort: Sort::Relevance, ranking, ..asked.clone() }).unwrap();
                let ranked: BTreeSet<usize> = ranked.hits.iter().map(|hit| number(&hit.place.path)).collect();
                prop_assert_eq!(&ranked, &by_force, "{}", &query);
            }

            let found = run::quotations(&index, &asked).unwrap();
            let count: usize = read.iter().map(|article| {
                article.quotations.iter().filter(|said| {
                    let speakers: Vec<&Words> = said.speaker.iter().collect();
                    quotation_matches(&query, article, said) && passes(&filters, article, &speakers)
                }).count()
            }).sum();
            prop_assert_eq!(found.total, count as u64, "{} {:?}", &query, &filters);
            for hit in &found.hits {
                prop_assert_eq!(&hit.highlights, &lit(&query, Text::Quote, &hit.quote), "{}", &query);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(300) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_lit_is_what_matched(query in query(), text in body()) {
        let highlighter = Highlighter::new(&query);
        for which in [Text::Title, Text::Body, Text::Quote] {
            prop_assert_eq!(ranges(&highlighter.marks(which, &text)), lit(&query, which, &text), "{} in {:?}", &query, &text);
        }
    }
}
