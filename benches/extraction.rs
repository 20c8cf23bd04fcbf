//! How fast quotations are read out of an article, beside the floor: a plain scan for quotation marks, and a copy of the text.
//!
//! The text is made by a seeded generator, so that every run and every machine measures the same bytes: paragraphs of a reporter's prose, one
//! in three with a quotation, attributed in the orders and proportions that news has.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use whosaid::quotes::{Context, extract};

/// A small linear congruential generator (Knuth's MMIX constants).
struct Random(u64);

impl Random {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }

    fn chance(&mut self, one_in: u64) -> bool {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).is_multiple_of(one_in)
    }
}

const GIVEN: &[&str] = &["Ana", "Tomas", "Ruth", "Martin", "Omar", "Siobhán", "Ludwig", "Helen"];
const FAMILY: &[&str] = &[
    "Vidal",
    "Brandl",
    "Pell",
    "Orde",
    "al-Rashid",
    "O’Dowd",
    "van der Berg",
    "Marsh",
];
const SENTENCES: &[&str] = &[
    "The harbour board met late on Tuesday to weigh the new tariff, which traders had asked it to drop.",
    "Work on the second bridge began in March and has cost the city about 40 million so far.",
    "Ferries ran once an hour throughout the strike, although several were cancelled because of the wind.",
    "Prices at the fish market rose by a tenth in a year, more than twice the rate of inflation.",
    "Nobody was hurt when the crane fell, but the eastern quay was closed for three days.",
    "The court is expected to rule before the end of the month.",
    "Two thirds of the boats in the old basin are registered in other towns along the coast.",
];
const SPOKEN: &[&str] = &[
    "We have never seen anything like it, and I doubt that we will again",
    "The bridge is old, and it was never meant to carry this many lorries",
    "Nobody asked the people who live here what they wanted",
    "It is a start, but there is a great deal of work left to do",
];

fn article(bytes: usize) -> String {
    let mut random = Random(7);
    let mut text = String::with_capacity(bytes + 1_000);
    while text.len() < bytes {
        for _ in 0..3 {
            text.push_str(random.pick(SENTENCES));
            text.push(' ');
        }
        if random.chance(3) {
            text.push('\n');
            let name = format!("{} {}", random.pick(GIVEN), random.pick(FAMILY));
            let words = random.pick(SPOKEN);
            let line = match random.pick(&["after", "after", "after", "inverted", "before", "pronoun", "woven"]) {
                "after" => format!("“{words},” {name} said on Wednesday. “{}.”", random.pick(SPOKEN)),
                "inverted" => format!("“{words},” said {name}, who runs the fish market."),
                "before" => format!("{name} told reporters: “{words}.”"),
                "pronoun" => format!("“{words},” she said."),
                _ => format!("{name} said the plan was “dead on arrival” and that the board knew it."),
            };
            text.push_str(&line);
        }
        text.push('\n');
    }
    text
}

fn extraction(c: &mut Criterion) {
    let mut group = c.benchmark_group("extraction");
    for size in [4_000, 100_000, 10_000_000] {
        let body = article(size);
        group.throughput(Throughput::Bytes(body.len() as u64));
        if size > 1_000_000 {
            group.sample_size(10);
        }
        group.bench_with_input(BenchmarkId::new("extract", size), &body, |b, body| {
            b.iter(|| extract(black_box(body), &Context::default()))
        });
        group.bench_with_input(BenchmarkId::new("find the marks", size), &body, |b, body| {
            b.iter(|| memchr::memchr3_iter(b'"', b'\'', 0xE2, black_box(body).as_bytes()).count());
        });
        group.bench_with_input(BenchmarkId::new("copy", size), &body, |b, body| {
            b.iter(|| black_box(body).clone())
        });
    }
    group.finish();
}

/// The same over real articles, where there are any: the text files of the folder that `WHOSAID_BENCH_ARTICLES` names, one article each.
fn articles(c: &mut Criterion) {
    let Some(folder) = std::env::var_os("WHOSAID_BENCH_ARTICLES") else {
        return;
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let bodies: Vec<String> = entries.filter_map(|e| std::fs::read_to_string(e.path()).ok()).collect();
    let bytes: usize = bodies.iter().map(String::len).sum();
    let mut group = c.benchmark_group("articles");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("extract", |b| {
        b.iter(|| {
            let each = bodies
                .iter()
                .map(|body| extract(black_box(body), &Context::default()).len());
            each.sum::<usize>()
        })
    });
    group.bench_function("find the marks", |b| {
        b.iter(|| {
            let each = bodies
                .iter()
                .map(|body| memchr::memchr3_iter(b'"', b'\'', 0xE2, black_box(body).as_bytes()).count());
            each.sum::<usize>()
        });
    });
    group.bench_function("copy", |b| {
        b.iter(|| bodies.iter().map(|body| black_box(body.clone()).len()).sum::<usize>())
    });
    group.finish();
}

criterion_group!(benches, extraction, articles);
criterion_main!(benches);
