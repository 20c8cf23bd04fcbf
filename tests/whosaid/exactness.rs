//! What a query finds is what a reader with endless patience would find: generated queries over generated articles, answered by the index and by brute force.

use std::collections::BTreeSet;
use std::fs;

use crate::testenv::cases;
use jiff::civil;
use proptest::prelude::*;
use whosaid::article::Article;
use whosaid::index::analysis::tokens;
use whosaid::index::home::Home;
use whosaid::index::update::{Request as Update, quotations_of, update};
use whosaid::query::ast::{Field, Leaf, Node};
use whosaid::query::inflection;
use whosaid::search::rank::Sort;
use whosaid::search::request::{Filters, Request};
use whosaid::search::{run, run::words_of};

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
    "3.5%",
    "Łódź",
    "lodz",
    "state-run",
    "Putin's",
    "AT&T",
    "ready",
    "now",
];

/// An article as the brute force sees it.
struct Read {
    title: Vec<String>,
    body: Vec<String>,
    quotations: Vec<Vec<String>>,
    date: civil::Date,
}

fn forms(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.form).collect()
}

/// All stretches `(first, last)` of `text` in which a leaf, or leaves near each other, stand.
fn stretches(node: &Node, text: &[String], inflect: bool) -> Vec<(usize, usize)> {
    let one = |fits: &dyn Fn(&str) -> bool| {
        (0..text.len())
            .filter(|n| fits(&text[*n]))
            .map(|n| (n, n))
            .collect::<Vec<_>>()
    };
    match node {
        Node::Word(leaf) => match forms(&leaf.text).as_slice() {
            [word] if inflect => {
                let all = inflection::forms(word);
                one(&|token| all.iter().any(|form| form == token))
            }
            words => phrase(words, 0, text),
        },
        Node::Phrase { leaf, slop } => phrase(&forms(&leaf.text), *slop as usize, text),
        Node::Prefix(leaf) => {
            let words = forms(&leaf.text);
            let (last, before) = words.split_last().unwrap();
            (0..text.len().saturating_sub(before.len()))
                .filter(|n| text[*n..].starts_with(before) && text[n + before.len()].starts_with(last.as_str()))
                .map(|n| (n, n + before.len()))
                .collect()
        }
        Node::Near {
            left,
            right,
            within,
            ordered,
        } => {
            let (left, right) = (stretches(left, text, inflect), stretches(right, text, inflect));
            let mut found = Vec::new();
            for a in &left {
                for b in &right {
                    if b.0 > a.1 && b.0 - a.1 <= *within as usize {
                        found.push((a.0, b.1));
                    }
                    if !ordered && a.0 > b.1 && a.0 - b.1 <= *within as usize {
                        found.push((b.0, a.1));
                    }
                }
            }
            found
        }
        Node::Or(nodes) => nodes.iter().flat_map(|node| stretches(node, text, inflect)).collect(),
        _ => Vec::new(),
    }
}

/// All choices of places in order, the slowest way.
fn phrase(words: &[String], slop: usize, text: &[String]) -> Vec<(usize, usize)> {
    fn rest(
        words: &[String],
        text: &[String],
        start: usize,
        at: usize,
        longest: usize,
        found: &mut Vec<(usize, usize)>,
    ) {
        match words.split_first() {
            None => found.push((start, at)),
            Some((word, words)) => {
                for next in at + 1..text.len() {
                    if &text[next] == word && next - start < longest {
                        rest(words, text, start, next, longest, found);
                    }
                }
            }
        }
    }
    let mut found = Vec::new();
    for start in 0..text.len() {
        if text[start] == words[0] {
            rest(&words[1..], text, start, start, words.len() + slop, &mut found);
        }
    }
    found
}

fn field_of(node: &Node) -> Option<Field> {
    match node {
        Node::Word(leaf) | Node::Phrase { leaf, .. } | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } => leaf.field,
        Node::Near { left, .. } => field_of(left),
        Node::Or(nodes) => nodes.first().and_then(field_of),
        _ => None,
    }
}

fn matches(node: &Node, article: &Read) -> bool {
    match node {
        Node::All => true,
        Node::And(nodes) => nodes.iter().all(|node| matches(node, article)),
        Node::Or(nodes) => nodes.iter().any(|node| matches(node, article)),
        Node::Not(node) => !matches(node, article),
        Node::Boost { node, .. } => matches(node, article),
        Node::Dates { from, to } => {
            from.is_none_or(|day| article.date >= day) && to.is_none_or(|day| article.date <= day)
        }
        leaf => {
            let stands = |text: &[String]| !stretches(leaf, text, true).is_empty();
            let quoted = article.quotations.iter().any(|quotation| stands(quotation));
            match field_of(leaf) {
                Some(Field::Title) => stands(&article.title),
                Some(Field::Body) => stands(&article.body),
                Some(Field::Quote) => quoted,
                _ => stands(&article.title) || stands(&article.body) || quoted,
            }
        }
    }
}

/// The same of a quotation, whose words stand in `article.quotations[number]`.
fn quotation_matches(node: &Node, article: &Read, number: usize) -> bool {
    match node {
        Node::And(nodes) => nodes.iter().all(|node| quotation_matches(node, article, number)),
        Node::Or(nodes) => nodes.iter().any(|node| quotation_matches(node, article, number)),
        Node::Not(node) => !quotation_matches(node, article, number),
        Node::Boost { node, .. } => quotation_matches(node, article, number),
        Node::All | Node::Dates { .. } => matches(node, article),
        leaf => match field_of(leaf) {
            Some(Field::Title | Field::Body) => matches(leaf, article),
            _ => !stretches(leaf, &article.quotations[number], true).is_empty(),
        },
    }
}

fn leaf(field: Option<Field>, text: String) -> Leaf {
    Leaf {
        field,
        text,
        span: 0..0,
    }
}

fn field() -> impl Strategy<Value = Option<Field>> {
    prop_oneof![5 => Just(None), 1 => Just(Some(Field::Title)), 1 => Just(Some(Field::Body)), 1 => Just(Some(Field::Quote))]
}

fn word() -> impl Strategy<Value = String> {
    proptest::sample::select(WORDS).prop_map(str::to_owned)
}

fn words(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(word(), 2..=most).prop_map(|words| words.join(" "))
}

/// What one text answers, in a given field.
fn in_field(field: Option<Field>) -> impl Strategy<Value = Node> {
    prop_oneof![
        3 => word().prop_map(move |text| Node::Word(leaf(field, text))),
        2 => (words(4), 0u32..4).prop_map(move |(text, slop)| Node::Phrase { leaf: leaf(field, text), slop }),
        1 => proptest::sample::select(&["p", "pl", "state-r", "covid", "1", "lo"][..])
            .prop_map(move |text| Node::Prefix(leaf(field, text.to_owned()))),
    ]
}

fn single() -> impl Strategy<Value = Node> {
    field().prop_flat_map(|field| {
        prop_oneof![
            4 => in_field(field),
            1 => (in_field(field), in_field(field), 1u32..6, any::<bool>()).prop_map(|(left, right, within, ordered)| {
                Node::Near { left: Box::new(left), right: Box::new(right), within, ordered }
            }),
        ]
    })
}

fn query() -> impl Strategy<Value = Node> {
    let day = |n: i8| civil::date(2025, 1, n);
    let dates = (1i8..20, 1i8..20).prop_map(move |(a, b)| Node::Dates {
        from: Some(day(a.min(b))),
        to: Some(day(a.max(b))),
    });
    prop_oneof![6 => single(), 1 => dates].prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Node::And),
            2 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Node::Or),
            1 => inner.clone().prop_map(|node| Node::Not(Box::new(node))),
            1 => inner.prop_map(|node| Node::Boost { node: Box::new(node), factor: 2.0 }),
        ]
    })
}

/// A body: running text with a quotation now and then.
fn body() -> impl Strategy<Value = String> {
    let run = proptest::collection::vec(word(), 1..12).prop_map(|words| words.join(" "));
    let quoted = (words(6), words(5)).prop_map(|(a, b)| format!("“{a},” said Mara Quill. “{b}.”"));
    proptest::collection::vec(prop_oneof![2 => run, 1 => quoted], 1..5).prop_map(|parts| parts.join("\n\n"))
}

fn request(query: Node) -> Request {
    Request {
        query,
        filters: Filters::default(),
        sort: Sort::Newest,
        limit: None,
        offset: 0,
        group: false,
        passages: 3,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(24) as u32, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_what_brute_force_finds(
        articles in proptest::collection::vec((words(5), body(), 1i8..20), 4..20),
        queries in proptest::collection::vec(query(), 40),
    ) {
        let world = tempfile::tempdir().unwrap();
        let folder = world.path().join("news/outlet");
        fs::create_dir_all(&folder).unwrap();
        let mut read = Vec::new();
        for (n, (title, body, day)) in articles.iter().enumerate() {
            let date = civil::date(2025, 1, *day);
            let json = serde_json::json!({"title": title, "body": body, "date": date.to_string(), "language": "en"});
            fs::write(folder.join(format!("{n:03}.json")), json.to_string()).unwrap();
            let article = Article { title: title.clone(), body: body.clone(), language: Some("en".into()), ..Article::default() };
            let quotations = quotations_of(&article).iter().map(|q| forms(&words_of(body, q))).collect();
            read.push(Read { title: forms(title), body: forms(body), quotations, date });
        }
        let home = Home::at(world.path().join("index"));
        let paths = vec![world.path().join("news")];
        update(&home, &Update { paths, ..Update::default() }, &|_| {}).unwrap();
        let index = home.open().unwrap();
        for query in queries {
            let found = run::articles(&index, &request(query.clone())).unwrap();
            let number = |path: &str| path[path.len() - 8..path.len() - 5].parse::<usize>().unwrap();
            let by_index: BTreeSet<usize> = found.hits.iter().map(|hit| number(&hit.place.path)).collect();
            let by_force: BTreeSet<usize> = (0..read.len()).filter(|n| matches(&query, &read[*n])).collect();
            prop_assert_eq!(&by_index, &by_force, "{}", &query);
            prop_assert_eq!(found.total, by_force.len() as u64);
            for hit in &found.hits {
                for passage in &hit.passages {
                    for range in &passage.highlights {
                        prop_assert!(passage.text.get(range.clone()).is_some_and(|s| !s.trim().is_empty()));
                    }
                }
            }

            let found = run::quotations(&index, &request(query.clone())).unwrap();
            let count: usize = read.iter()
                .map(|article| (0..article.quotations.len()).filter(|n| quotation_matches(&query, article, *n)).count()).sum();
            prop_assert_eq!(found.total, count as u64, "{}", &query);
        }
    }
}
