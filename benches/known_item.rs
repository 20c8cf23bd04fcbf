//! How well articles are found by what a person half remembers of them: the known-item task.
//!
//! ```text
//! cargo bench --bench known_item                              over the corpus of this repository
//! KNOWN_NEWS=FOLDER cargo bench --bench known_item            over a folder of articles
//! KNOWN_INDEX=FOLDER cargo bench --bench known_item           over an index that is there already
//! KNOWN_QUESTIONS=2000 KNOWN_SEED=2 cargo bench …             more questions, others
//! KNOWN_HALF=even|odd cargo bench …                           one half of the articles: tune on one, measure on the other
//! KNOWN_WEIGHTS=2.5,0.7,1,1 cargo bench …                     other weights: title, quotation, text, proximity
//! ```
//!
//! A sentence of an article is drawn, and of it what somebody might still know: some of its words in order, some in another form, one wrong; or some words of the headline.
//! Each is asked of the program and of plain BM25 over headline and text together, as the engine gives it: no inflections, no weights, statistics of all documents. Both are
//! asked for all of the words, except where one of them is wrong: there for any. Told are the mean reciprocal rank, cut at 100, and how often the article is the
//! first, and among the first ten; the same words in several places count as one. Everything is drawn by a seeded generator.

mod random;

use std::collections::HashSet;
use std::path::PathBuf;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{TantivyDocument, Term};
use whosaid::index::analysis;
use whosaid::index::home::{Home, Opened};
use whosaid::index::update::{Request as Update, update};
use whosaid::query::ast::{Leaf, Node};
use whosaid::query::{inflection, lower::Weights};
use whosaid::search::criteria::RankBy;
use whosaid::search::request::Request;
use whosaid::search::run;

use random::Random;

/// Where a search ends without the article.
const DEPTH: usize = 100;

/// Words that nobody types from memory.
const FORGOTTEN: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "but", "that", "this", "which", "who", "with",
    "as", "by", "from", "is", "was", "are", "were", "be", "been", "has", "have", "had", "it", "its", "he", "she",
    "they", "his", "her", "their", "we", "i", "you", "will", "would", "said", "says", "not",
];

fn main() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let index = opened(scratch.path().join("index"));
    let mut random = Random(number("KNOWN_SEED", 1) as u64);
    let items = items(&index);
    let ranking = ranking();
    let questions = number("KNOWN_QUESTIONS", 1_000);
    println!(
        "{} articles, {} questions of each kind; {ranking:?}",
        items.len(),
        questions
    );
    println!("{:44} {:>22}   {:>22}", "", "whosaid", "plain BM25");
    println!(
        "{:44} {:>6} {:>7} {:>7}   {:>6} {:>7} {:>7}",
        "", "MRR", "first", "in 10", "MRR", "first", "in 10"
    );
    for kind in [Kind::Words, Kind::OtherForms, Kind::OneWrong, Kind::Headline] {
        let (mut ours, mut plain) = (Score::default(), Score::default());
        while ours.asked < questions {
            let item = random.of(&items);
            let Some(words) = remembered(item, kind, &items, &mut random) else {
                continue;
            };
            let all = kind != Kind::OneWrong;
            ours.count(ask(&index, &words, all, ranking, item));
            plain.count(ask_plainly(&index, &words, all, item));
        }
        println!("{:44} {}   {}", kind.name(), ours.told(), plain.told());
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Words,
    OtherForms,
    OneWrong,
    Headline,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Words => "some words of a sentence",
            Kind::OtherForms => "the same, some in another form",
            Kind::OneWrong => "the same, one of them wrong (any of them)",
            Kind::Headline => "some words of the headline",
        }
    }
}

/// An article, by what it can be recognised by.
struct Item {
    title: String,
    body: String,
    path: String,
    place: Option<String>,
}

/// The words that somebody types; `None` if the article has too few.
fn remembered(item: &Item, kind: Kind, items: &[Item], random: &mut Random) -> Option<Vec<String>> {
    let text = match kind {
        Kind::Headline => item.title.as_str(),
        _ => sentence(&item.body, random)?,
    };
    let mut words = known(text, random);
    let least = if kind == Kind::Headline { 2 } else { 3 };
    while words.len() > 7 {
        words.remove(random.below(words.len()));
    }
    if words.len() < least {
        return None;
    }
    match kind {
        Kind::OtherForms => {
            for word in &mut words {
                let forms = inflection::forms(word);
                if random.below(3) == 0 && forms.len() > 1 {
                    word.clone_from(&forms[1 + random.below(forms.len() - 1)]);
                }
            }
        }
        Kind::OneWrong => {
            let other = sentence(&random.of(items).body, random)?;
            let other = known(other, random);
            let place = random.below(words.len());
            words[place] = other.first()?.clone();
        }
        Kind::Words | Kind::Headline => {}
    }
    Some(words)
}

fn sentence<'t>(body: &'t str, random: &mut Random) -> Option<&'t str> {
    let sentences: Vec<&str> = body
        .split(['.', '!', '?', '\n'])
        .map(str::trim)
        .filter(|sentence| (8..=40).contains(&sentence.split_whitespace().count()))
        .collect();
    (!sentences.is_empty()).then(|| sentences[random.below(sentences.len())])
}

/// Some of the words that mean something, in order, each once.
fn known(text: &str, random: &mut Random) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in analysis::tokens(text) {
        let is_plain = token.form.chars().all(char::is_alphabetic) && token.form.len() > 1;
        if is_plain && !FORGOTTEN.contains(&token.form.as_str()) && !words.contains(&token.form) && random.below(3) > 0
        {
            words.push(token.form);
        }
    }
    words
}

/// The rank of the article, from 0.
fn ask(index: &Opened, words: &[String], all: bool, ranking: RankBy, item: &Item) -> Option<usize> {
    let words = words.iter().map(|word| {
        Node::Word(Leaf {
            field: None,
            text: word.clone(),
            span: 0..0,
        })
    });
    let request = Request {
        query: if all {
            Node::And(words.collect())
        } else {
            Node::Or(words.collect())
        },
        limit: Some(DEPTH),
        passages: 0,
        ranking,
        ..Request::default()
    };
    let found = run::articles(index, &request).expect("an index that can be read");
    let is_it = |path: &str, place: &Option<String>| path == item.path && *place == item.place;
    found.hits.iter().position(|hit| {
        is_it(&hit.place.path, &hit.place.item) || hit.also.iter().any(|place| is_it(&place.path, &place.item))
    })
}

fn ask_plainly(index: &Opened, words: &[String], all: bool, item: &Item) -> Option<usize> {
    let searcher = index.searcher();
    let term = |field, word: &str| -> Box<dyn Query> {
        Box::new(TermQuery::new(
            Term::from_field_text(field, word),
            IndexRecordOption::WithFreqs,
        ))
    };
    let anywhere = |word: &String| -> Box<dyn Query> {
        Box::new(BooleanQuery::new(vec![
            (Occur::Should, term(index.fields.title, word)),
            (Occur::Should, term(index.fields.body, word)),
        ]))
    };
    let occur = if all { Occur::Must } else { Occur::Should };
    let query = BooleanQuery::new(words.iter().map(|word| (occur, anywhere(word))).collect());
    let found = searcher
        .search(&query, &TopDocs::with_limit(DEPTH).order_by_score())
        .expect("an index that can be read");
    let mut seen = HashSet::new();
    let mut rank = 0;
    for (_, address) in found {
        let document: TantivyDocument = searcher.doc(address).expect("a document");
        let text = |field| document.get_first(field).and_then(|v| v.as_str().map(str::to_owned));
        let body = text(index.fields.body).unwrap_or_default();
        if body == item.body {
            return Some(rank);
        }
        // The same words in several places count once here too.
        rank += usize::from(seen.insert(body));
    }
    None
}

fn opened(dir: PathBuf) -> Opened {
    if let Some(index) = std::env::var_os("KNOWN_INDEX") {
        return Home::at(index).open().expect("KNOWN_INDEX names an index");
    }
    let corpus = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"));
    let home = Home::at(dir);
    let request = Update {
        paths: vec![std::env::var_os("KNOWN_NEWS").map_or(corpus, PathBuf::from)],
        ..Update::default()
    };
    update(&home, &request, &|_| {}).expect("articles that can be indexed");
    home.open().expect("the index just made")
}

/// All articles, or every second one.
fn items(index: &Opened) -> Vec<Item> {
    let request = Request {
        limit: None,
        group: false,
        passages: 0,
        ..Request::default()
    };
    let found = run::articles(index, &request).expect("an index that can be read");
    let half = std::env::var("KNOWN_HALF").ok();
    let mut items = Vec::new();
    for (n, hit) in found.hits.into_iter().enumerate() {
        if half.as_deref() == Some(if n % 2 == 0 { "odd" } else { "even" }) {
            continue;
        }
        let path = PathBuf::from(&hit.place.path);
        let articles = whosaid::search::one::by_path(index, &path).expect("an index that can be read");
        let body = articles
            .into_iter()
            .find(|whole| whole.article.item == hit.place.item)
            .map(|whole| whole.article.body);
        items.push(Item {
            title: hit.place.title,
            body: body.unwrap_or_default(),
            path: hit.place.path,
            place: hit.place.item,
        });
    }
    items
}

fn ranking() -> RankBy {
    let given = std::env::var("KNOWN_WEIGHTS").unwrap_or_default();
    let numbers: Vec<f32> = given.split(',').filter_map(|n| n.trim().parse().ok()).collect();
    match numbers[..] {
        [title, quotes, body, proximity] => RankBy {
            weights: Weights { title, quotes, body },
            proximity,
            half_life: None,
        },
        _ => RankBy::default(),
    }
}

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

#[derive(Default)]
struct Score {
    asked: usize,
    reciprocal: f64,
    first: usize,
    in_ten: usize,
}

impl Score {
    fn count(&mut self, rank: Option<usize>) {
        self.asked += 1;
        if let Some(rank) = rank {
            self.reciprocal += 1.0 / (rank + 1) as f64;
            self.first += usize::from(rank == 0);
            self.in_ten += usize::from(rank < 10);
        }
    }

    fn told(&self) -> String {
        let part = |n: usize| 100.0 * n as f64 / self.asked.max(1) as f64;
        format!(
            "{:6.3} {:5.1} % {:5.1} %",
            self.reciprocal / self.asked.max(1) as f64,
            part(self.first),
            part(self.in_ten),
        )
    }
}
