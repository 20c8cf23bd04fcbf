//! How often `check` is right, and how fast: quotations of the index asked as they stand, in another typography and misquoted, and sentences that nobody said.
//!
//! ```text
//! cargo bench --bench check_quality                              over the corpus of this repository
//! CHECK_NEWS=FOLDER cargo bench --bench check_quality            over a folder of articles
//! CHECK_INDEX=FOLDER cargo bench --bench check_quality           over an index that is there already
//! CHECK_QUESTIONS=5000 CHECK_SEED=2 cargo bench …                more questions, others
//! ```
//!
//! Everything is drawn by a seeded generator: the same articles give the same numbers. With `CHECK_SHOW=1` each failure is printed.

mod random;

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use whosaid::index::analysis;
use whosaid::index::home::{Home, Opened};
use whosaid::index::update::{Request as Update, update};
use whosaid::search::check::{Checker, DEFAULT_THRESHOLD, Settings, Verdict};
use whosaid::search::criteria::Sort;
use whosaid::search::joints::SEGMENT_GAP;
use whosaid::search::request::{Filters, Request};
use whosaid::search::run;

use random::Random;

/// Quotations shorter than this are not asked: too few words to be somebody's own.
const LEAST_WORDS: usize = 6;

/// One word in this many is changed or dropped.
const ONE_IN: usize = 6;

fn main() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let index = opened(scratch.path().join("index"));
    let questions = number("CHECK_QUESTIONS", 1_000);
    let mut random = Random(number("CHECK_SEED", 1) as u64);
    let said = quotations(&index);
    let vocabulary = Vocabulary::of(&said);
    let checker = Checker::new(
        &index,
        &Settings {
            filters: Filters::default(),
            threshold: number_f32("CHECK_THRESHOLD", DEFAULT_THRESHOLD),
            limit: Some(10),
        },
    )
    .expect("an index that can be read");
    println!("{} quotations of {LEAST_WORDS} words or more", said.len());
    let asked: Vec<&Said> = (0..questions.min(said.len() * 4)).map(|_| random.of(&said)).collect();

    let all_of = |tell: &str, least: f64, ask: &mut dyn FnMut(&Said) -> String, near_will_do: bool| {
        let mut score = Score::default();
        for said in &asked {
            let question = ask(said);
            let (verdict, here) = score.ask(&checker, &question, &said.path);
            let right = here && (verdict == Verdict::Exact || near_will_do && verdict == Verdict::Near);
            score.count(right, &question, verdict);
        }
        score.tell(tell, &format!("at least {least} %"));
    };
    all_of(
        "as they stand: exact, with the right article",
        99.5,
        &mut |s| s.words.clone(),
        false,
    );
    all_of(
        "in the other typography: exact, with the right article",
        99.5,
        &mut |s| other_typography(&s.words),
        false,
    );
    all_of(
        "one word in six changed: found, with the right article",
        97.0,
        &mut |s| misquoted(&s.words, &mut random, &vocabulary, true),
        true,
    );
    all_of(
        "one word in six dropped: found, with the right article",
        97.0,
        &mut |s| misquoted(&s.words, &mut random, &vocabulary, false),
        true,
    );

    let none_of = |tell: &str, ask: &mut dyn FnMut(&Said) -> String| {
        let mut score = Score::default();
        for said in &asked {
            let question = ask(said);
            let (verdict, _) = score.ask(&checker, &question, "");
            score.count(verdict != Verdict::None, &question, verdict);
        }
        score.tell(tell, "at most 1 %");
    };
    none_of("words drawn as often as they are said: found", &mut |s| {
        let length = s.words.split_whitespace().count();
        (0..length)
            .map(|_| vocabulary.word(&mut random))
            .collect::<Vec<_>>()
            .join(" ")
    });
    none_of("words that follow each other in pairs: found", &mut |s| {
        vocabulary.chain(s.words.split_whitespace().count(), &mut random)
    });
    let long: Vec<&Said> = said
        .iter()
        .filter(|s| s.words.split_whitespace().count() >= 60)
        .collect();
    none_of(
        "the first half of one quotation and as many words of another: found",
        &mut |s| {
            let words: Vec<&str> = s.words.split_whitespace().take(60).collect();
            let other: Vec<&str> = random.of(&long).words.split_whitespace().collect();
            let half = words.len() / 2;
            words[..half]
                .iter()
                .chain(&other[..words.len() - half])
                .copied()
                .collect::<Vec<_>>()
                .join(" ")
        },
    );
}

/// The index to ask, made first if none was named.
fn opened(dir: PathBuf) -> Opened {
    if let Some(index) = std::env::var_os("CHECK_INDEX") {
        return Home::at(index).open().expect("CHECK_INDEX names an index");
    }
    let corpus = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"));
    let home = Home::at(dir);
    let request = Update {
        paths: vec![std::env::var_os("CHECK_NEWS").map_or(corpus, PathBuf::from)],
        ..Update::default()
    };
    update(&home, &request, &|_| {}).expect("articles that can be indexed");
    home.open().expect("the index just made")
}

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn number_f32(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// The longest part of a quotation, and the file that it stands in.
struct Said {
    words: String,
    path: String,
}

fn quotations(index: &Opened) -> Vec<Said> {
    let request = Request {
        sort: Sort::Oldest,
        limit: None,
        group: false,
        passages: 0,
        ..Request::default()
    };
    let found = run::quotations(index, &request).expect("an index that can be read");
    let mut said: Vec<Said> = found
        .hits
        .into_iter()
        .filter_map(|hit| {
            let parts = hit.quote.split(SEGMENT_GAP);
            let words = parts
                .max_by_key(|part| part.split_whitespace().count())?
                .trim()
                .to_owned();
            Some(Said {
                words,
                path: hit.place.path,
            })
        })
        .collect();
    let fits = |s: &Said| (LEAST_WORDS..=200).contains(&analysis::tokens(&s.words).len());
    said.retain(|s| s.words.split_whitespace().count() >= LEAST_WORDS && fits(s));
    said
}

/// Marks, apostrophes, dashes and spaces as the other school sets them, and the accents left out.
fn other_typography(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            '"' => '”',
            '\'' => '’',
            '—' => '–',
            '–' | '-' => '\u{2010}',
            ' ' => '\u{A0}',
            'é' => 'e',
            c => c,
        })
        .collect()
}

/// In each six words one is another, or is left out.
fn misquoted(text: &str, random: &mut Random, vocabulary: &Vocabulary, change: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut shown = Vec::with_capacity(words.len());
    for block in words.chunks(ONE_IN) {
        let chosen = if block.len() == ONE_IN {
            random.below(ONE_IN)
        } else {
            ONE_IN
        };
        for (n, word) in block.iter().enumerate() {
            match n == chosen {
                true if change => shown.push(vocabulary.word(random).to_owned()),
                true => {}
                false => shown.push((*word).to_owned()),
            }
        }
    }
    shown.join(" ")
}

/// What is said, word by word, and what after what.
struct Vocabulary {
    words: Vec<String>,
    followers: HashMap<String, Vec<usize>>,
}

impl Vocabulary {
    fn of(said: &[Said]) -> Vocabulary {
        let mut words: Vec<String> = Vec::new();
        let mut followers: HashMap<String, Vec<usize>> = HashMap::new();
        for said in said {
            let mut before: Option<&str> = None;
            for word in said.words.split_whitespace() {
                if let Some(before) = before {
                    followers.entry(before.to_owned()).or_default().push(words.len());
                }
                words.push(word.to_owned());
                before = Some(word);
            }
        }
        Vocabulary { words, followers }
    }

    fn word(&self, random: &mut Random) -> &str {
        &self.words[random.below(self.words.len())]
    }

    fn chain(&self, length: usize, random: &mut Random) -> String {
        let mut words: Vec<&str> = vec![self.word(random)];
        while words.len() < length {
            let followers = words.last().and_then(|last| self.followers.get(*last));
            words.push(match followers {
                Some(followers) => &self.words[followers[random.below(followers.len())]],
                None => self.word(random),
            });
        }
        words.join(" ")
    }
}

#[derive(Default)]
struct Score {
    asked: u32,
    counted: u32,
    exact: u32,
    took: Vec<Duration>,
}

impl Score {
    /// The verdict, and whether the article is among the places.
    fn ask(&mut self, checker: &Checker, question: &str, path: &str) -> (Verdict, bool) {
        let started = Instant::now();
        let answer = checker.check(question).expect("a question with words");
        self.took.push(started.elapsed());
        (answer.verdict, answer.matches.iter().any(|m| m.place.path == path))
    }

    fn count(&mut self, counts: bool, question: &str, verdict: Verdict) {
        self.asked += 1;
        self.counted += u32::from(counts);
        self.exact += u32::from(verdict == Verdict::Exact);
        let unusual = counts == (self.counted * 2 < self.asked);
        if unusual && std::env::var_os("CHECK_SHOW").is_some() {
            println!("    {verdict:?}: {question}");
        }
    }

    fn tell(mut self, what: &str, wanted: &str) {
        self.took.sort_unstable();
        let total: Duration = self.took.iter().sum();
        let slow = self.took.get(self.took.len() * 99 / 100).copied().unwrap_or_default();
        println!(
            "{:6.2} %  {what} ({wanted}; {} exact of {}); {:.2} ms on average, 99 % within {:.2} ms",
            100.0 * f64::from(self.counted) / f64::from(self.asked.max(1)),
            self.exact,
            self.asked,
            total.as_secs_f64() * 1e3 / f64::from(self.asked.max(1)),
            slow.as_secs_f64() * 1e3,
        );
    }
}
