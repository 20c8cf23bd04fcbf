//! The fuzz targets of `fuzz/`, in small: our own seeds, and what a few random changes make of them.

#[path = "../../fuzz/src/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use crate::testenv::cases;

/// The files of a folder of seeds, or of the corpus.
fn seeds(folder: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = walkdir::WalkDir::new(root.join(folder))
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds in {folder}");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Puts every seed through a target, and then changed ones: bytes flipped, cut, doubled, and pieces of one put into another.
fn drive(seeds: &[Vec<u8>], usual: usize, target: impl Fn(&[u8])) {
    seeds.iter().for_each(|seed| target(seed));
    // A linear congruential generator (Knuth's MMIX): the same changes at every run.
    let mut state: u64 = 1;
    let mut number = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    for _ in 0..cases(usual) {
        let mut bytes = seeds[number(seeds.len())].clone();
        bytes.truncate(4096);
        for _ in 0..1 + number(6) {
            let at = number(bytes.len());
            match number(5) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), number(256) as u8),
                2 => {
                    let other = &seeds[number(seeds.len())];
                    let from = number(other.len());
                    let piece = &other[from..other.len().min(from + number(40))];
                    bytes.splice(at..at, piece.iter().copied());
                }
                3 => {
                    let piece = bytes[at..bytes.len().min(at + number(30))].repeat(1 + number(8));
                    bytes.splice(at..at, piece);
                }
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1 << number(8);
                    }
                }
            }
        }
        target(&bytes);
    }
}

#[test]
fn files() {
    let files = seeds("corpus");
    let with_name = |n: usize, file: &Vec<u8>| [&[n as u8], file.as_slice()].concat();
    let named: Vec<Vec<u8>> = (0..16)
        .flat_map(|n| files.iter().skip(n).step_by(16).map(move |file| with_name(n, file)))
        .collect();
    drive(&named, 200, targets::readers);
}

#[test]
fn bodies() {
    drive(&seeds("corpus"), 200, targets::attribution);
}

#[test]
fn queries() {
    drive(&seeds("fuzz/seeds/query"), 100, targets::query);
}

#[test]
fn queries_over_texts() {
    let texts = seeds("corpus");
    let queries = seeds("fuzz/seeds/query");
    let both: Vec<Vec<u8>> = queries
        .iter()
        .enumerate()
        .map(|(n, query)| [query.trim_ascii_end(), b"\n", texts[n % texts.len()].as_slice()].concat())
        .collect();
    drive(&both, 200, targets::highlight);
}

#[test]
fn questions() {
    drive(&seeds("fuzz/seeds/check"), 60, targets::check);
}
