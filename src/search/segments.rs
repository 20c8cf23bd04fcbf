//! One search over several segments at once.
//!
//! A large index has a few large segments, and a search takes them one by one no longer than it must: what is asked of one needs nothing of another.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tantivy::{DocId, Searcher, SegmentOrdinal, SegmentReader};

/// What is done with the matches of a segment.
#[derive(Clone, Copy)]
pub(super) enum Work {
    /// They are counted and the best of them kept.
    Light,
    /// Their positions are read, or all of them are kept.
    Heavy,
}

impl Work {
    /// From so many documents on, a segment is worth a thread: to start one, with memory of its own, takes as long as to look at some ten thousand matches by their words, or at
    /// some hundred by their positions.
    fn large(self) -> DocId {
        match self {
            Work::Light => 1_000_000,
            Work::Heavy => 20_000,
        }
    }
}

/// Threads besides the one that asks.
const MOST_THREADS: usize = 7;

/// What `work` makes of each segment, in the order of the segments.
///
/// # Errors
/// The first that `work` gives, in that order.
pub(super) fn each_segment<T: Send>(
    searcher: &Searcher,
    kind: Work,
    work: impl Fn(SegmentOrdinal, &SegmentReader) -> tantivy::Result<T> + Sync,
) -> tantivy::Result<Vec<T>> {
    let segments = searcher.segment_readers();
    let large = segments
        .iter()
        .filter(|segment| segment.max_doc() >= kind.large())
        .count();
    let threads = large.saturating_sub(1).min(MOST_THREADS);
    if threads == 0 {
        return (0..).zip(segments).map(|(n, segment)| work(n, segment)).collect();
    }
    let next = AtomicUsize::new(0);
    let some = || {
        let mut done = Vec::new();
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            let Some(segment) = segments.get(n) else {
                return done;
            };
            done.push((n, work(n as SegmentOrdinal, segment)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (0..threads).map(|_| scope.spawn(some)).collect();
        let mut done = some();
        for other in others {
            match other.join() {
                Ok(of_other) => done.extend(of_other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(n, _)| *n);
    done.into_iter().map(|(_, made)| made).collect()
}
