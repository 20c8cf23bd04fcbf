//! Words and their inflections: documents that have any of some terms, or any of each of several lists of terms, ranked.
//!
//! This is what most queries are. The engine answers it document by document, with a scorer for each term and several calls for each of its documents, and for words that all must stand
//! there it scores whatever has one of them. Here a stretch of the segment is looked at term by term, and only what has the rarer words is scored. Sums are added up in
//! the engine's order, so that scores are the engine's.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::{
    Bm25Weight, BooleanQuery, EmptyScorer, EnableScoring, Explanation, Occur, Query, Scorer, TermQuery, Weight,
};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term};

/// Terms of which one has to stand in a document, each with what it weighs.
type AnyOf = Vec<(Term, Score)>;

/// Finds the documents that have a term of each list.
#[derive(Clone, Debug)]
pub struct WordsQuery {
    lists: Vec<AnyOf>,
}

impl WordsQuery {
    /// Finds what has any of these terms.
    pub fn any(terms: Vec<(Term, Score)>) -> WordsQuery {
        WordsQuery { lists: vec![terms] }
    }

    /// Finds what all of these find.
    pub fn all<'q>(queries: impl IntoIterator<Item = &'q WordsQuery>) -> WordsQuery {
        WordsQuery {
            lists: queries.into_iter().flat_map(|query| query.lists.clone()).collect(),
        }
    }

    /// The same of the engine, for what is not ranked.
    fn unranked(&self) -> BooleanQuery {
        let term = |(term, _): &(Term, Score)| -> (Occur, Box<dyn Query>) {
            let query = TermQuery::new(term.clone(), IndexRecordOption::Basic);
            (Occur::Should, Box::new(query))
        };
        let any = |terms: &AnyOf| BooleanQuery::new(terms.iter().map(term).collect());
        match self.lists.as_slice() {
            [terms] => any(terms),
            lists => BooleanQuery::new(
                lists
                    .iter()
                    .map(|terms| (Occur::Must, Box::new(any(terms)) as Box<dyn Query>))
                    .collect(),
            ),
        }
    }
}

impl Query for WordsQuery {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let EnableScoring::Enabled {
            statistics_provider: statistics,
            ..
        } = scoring
        else {
            return self.unranked().weight(scoring);
        };
        let documents = statistics.total_num_docs()?;
        let mut lists = Vec::with_capacity(self.lists.len());
        for terms in &self.lists {
            let mut weighed = Vec::with_capacity(terms.len());
            for (term, weight) in terms {
                let length = statistics.total_num_tokens(term.field())? as Score / documents as Score;
                let frequency = statistics.doc_freq(term)?;
                let worth = Bm25Weight::for_one_term_without_explain(frequency, documents, length);
                weighed.push((term.clone(), *weight, worth));
            }
            lists.push(weighed);
        }
        Ok(Box::new(WordsWeight { lists }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.lists.iter().flatten().for_each(|(term, _)| visitor(term, false));
    }
}

struct WordsWeight {
    lists: Vec<Vec<(Term, Score, Bm25Weight)>>,
}

impl WordsWeight {
    fn words(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Option<WordsScorer>> {
        let mut words = Vec::with_capacity(self.lists.len());
        for terms in &self.lists {
            let mut postings = Vec::with_capacity(terms.len());
            for (term, weight, worth) in terms {
                let index = reader.inverted_index(term.field())?;
                let Some(info) = index.get_term_info(term)? else {
                    continue;
                };
                let norms = reader.fieldnorms_readers().get_field(term.field())?;
                postings.push(Postings {
                    blocks: index.read_block_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)?,
                    at: 0,
                    norms: norms.unwrap_or_else(|| FieldNormReader::constant(reader.max_doc(), 1)),
                    worth: worth.boost_by(boost * weight),
                });
            }
            if postings.is_empty() {
                return Ok(None);
            }
            words.push(Word::of(postings));
        }
        // The rarest first, by which the others are tried; it is also the order in which the engine adds them up.
        words.sort_by_key(Word::cost);
        let mut scorer = WordsScorer {
            words,
            start: 0,
            coming: [0; SETS],
            set: 0,
            doc: TERMINATED,
        };
        scorer.look_from(0);
        Ok(Some(scorer))
    }
}

impl Weight for WordsWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(match self.words(reader, boost)? {
            Some(scorer) => Box::new(scorer),
            None => Box::new(EmptyScorer),
        })
    }

    fn for_each(&self, reader: &SegmentReader, callback: &mut dyn FnMut(DocId, Score)) -> tantivy::Result<()> {
        if let Some(mut scorer) = self.words(reader, 1.0)? {
            while scorer.doc != TERMINATED {
                callback(scorer.doc, scorer.score());
                // The rest of the stretch, faster than a document at a time.
                for set in scorer.set..SETS {
                    let mut coming = scorer.coming[set];
                    while coming != 0 {
                        let ahead = 64 * set + coming.trailing_zeros() as usize;
                        callback(scorer.start + ahead as DocId, scorer.score_of(ahead));
                        coming &= coming - 1;
                    }
                }
                scorer.look_from(scorer.start.saturating_add(STRETCH));
            }
        }
        Ok(())
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(TantivyError::InvalidArgument(format!("document {doc} does not match")));
        }
        Ok(Explanation::new("words", scorer.score()))
    }
}

/// How many documents are looked at together, as sets of 64.
const SETS: usize = 64;
const STRETCH: DocId = 64 * SETS as DocId;

/// How many documents a block of postings has at most.
const LONGEST_BLOCK: usize = 128;

/// Some documents of a stretch.
type Members = [u64; SETS];

/// What the documents of a stretch are worth.
type Scores = [Score; STRETCH as usize];

/// Where a document of a stretch stands in its sets.
fn place(ahead: DocId) -> (usize, u64) {
    ((ahead / 64) as usize % SETS, 1 << (ahead % 64))
}

/// The documents of a term.
struct Postings {
    blocks: BlockSegmentPostings,
    /// The next of the block.
    at: usize,
    norms: FieldNormReader,
    worth: Bm25Weight,
}

impl Postings {
    fn doc(&self) -> DocId {
        self.blocks.docs().get(self.at).copied().unwrap_or(TERMINATED)
    }

    fn seek(&mut self, target: DocId) {
        if self.doc() < target {
            self.at = self.blocks.seek(target);
        }
    }

    /// Notes and scores what there is from `start`, where it stands, to the end of the stretch; of `wanted` alone where that is given. A score counts where its document is noted.
    fn score(&mut self, start: DocId, wanted: Option<&Members>, having: &mut Members, scores: &mut Scores) {
        let end = start.saturating_add(STRETCH);
        while let (Some(docs), Some(counts)) = (self.blocks.docs().get(self.at..), self.blocks.freqs().get(self.at..)) {
            let Some(last) = docs.last() else { return };
            let here = match *last < end {
                true => docs.len(),
                false => docs.partition_point(|doc| *doc < end),
            };
            let mut note = |doc: DocId, count: u32| {
                let ahead = doc.wrapping_sub(start);
                let (set, bit) = place(ahead);
                let score = &mut scores[ahead as usize % STRETCH as usize];
                let before = if having[set] & bit == 0 { 0.0 } else { *score };
                *score = before + self.worth.score(self.norms.fieldnorm_id(doc), count);
                having[set] |= bit;
            };
            let block = docs.iter().zip(counts).take(here);
            match wanted {
                None => block.for_each(|(doc, count)| note(*doc, *count)),
                Some(wanted) => {
                    // Which are wanted cannot be guessed, so that is asked of all before any is scored.
                    let mut found = 0;
                    let mut those = [(0, 0); LONGEST_BLOCK];
                    for (doc, count) in block.take(LONGEST_BLOCK) {
                        those[found % LONGEST_BLOCK] = (*doc, *count);
                        let (set, bit) = place(doc.wrapping_sub(start));
                        found += usize::from(wanted[set] & bit != 0);
                    }
                    those.iter().take(found).for_each(|(doc, count)| note(*doc, *count));
                }
            }
            if here < docs.len() {
                self.at += here;
                return;
            }
            self.blocks.advance();
            self.at = 0;
        }
    }
}

/// A list of terms of which one has to stand there.
struct Word {
    postings: Vec<Postings>,
    /// Which documents of the stretch have one.
    having: Members,
    /// What these are worth.
    scores: Box<Scores>,
}

impl Word {
    fn of(postings: Vec<Postings>) -> Word {
        Word {
            postings,
            having: [0; SETS],
            scores: Box::new([0.0; STRETCH as usize]),
        }
    }

    fn cost(&self) -> u64 {
        self.postings
            .iter()
            .map(|postings| u64::from(postings.blocks.doc_freq()))
            .sum()
    }

    /// The first document from `from` on.
    fn next(&mut self, from: DocId) -> DocId {
        self.postings.iter_mut().for_each(|postings| postings.seek(from));
        self.postings.iter().map(Postings::doc).min().unwrap_or(TERMINATED)
    }

    fn score(&mut self, start: DocId, wanted: Option<&Members>) {
        self.having = [0; SETS];
        for postings in &mut self.postings {
            postings.score(start, wanted, &mut self.having, &mut self.scores);
        }
    }
}

struct WordsScorer {
    words: Vec<Word>,
    /// Where the stretch begins.
    start: DocId,
    /// The documents of the stretch that match and come after the one it stands on.
    coming: Members,
    /// The first set that may have one.
    set: usize,
    doc: DocId,
}

impl WordsScorer {
    /// Goes to the first document from `from` on, which lies behind the stretch that was looked at last.
    fn look_from(&mut self, mut from: DocId) {
        loop {
            let first = self
                .words
                .iter_mut()
                .map(|word| word.next(from))
                .max()
                .unwrap_or(TERMINATED);
            self.doc = TERMINATED;
            if first >= TERMINATED {
                return;
            }
            self.start = first - first % STRETCH;
            let mut matching: Option<&Members> = None;
            for word in &mut self.words {
                // Others may still stand before it.
                word.next(self.start.max(from));
                word.score(self.start, matching);
                matching = Some(&word.having);
                if word.having.iter().all(|set| *set == 0) {
                    break;
                }
            }
            self.coming = matching.copied().unwrap_or([0; SETS]);
            self.set = 0;
            from = self.start.saturating_add(STRETCH);
            if self.next_coming() {
                return;
            }
        }
    }

    /// What the document is worth that stands so far ahead in the stretch.
    fn score_of(&self, ahead: usize) -> Score {
        let of = |word: &Word| word.scores[ahead % STRETCH as usize];
        match self.words.as_slice() {
            [] => 0.0,
            [word] => of(word),
            [first, second, rest @ ..] => of(first) + of(second) + rest.iter().map(of).sum::<Score>(),
        }
    }

    /// Goes to the next document of the stretch, if there is one.
    fn next_coming(&mut self) -> bool {
        while let Some(set) = self.coming.get_mut(self.set) {
            if *set != 0 {
                self.doc = self.start + 64 * self.set as DocId + set.trailing_zeros();
                *set &= *set - 1;
                return true;
            }
            self.set += 1;
        }
        false
    }
}

impl DocSet for WordsScorer {
    fn advance(&mut self) -> DocId {
        if !self.next_coming() {
            self.look_from(self.start.saturating_add(STRETCH));
        }
        self.doc
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        let behind = self.start.saturating_add(STRETCH);
        if target >= behind {
            self.look_from(target);
            return self.doc;
        }
        let (set, bit) = place(target - self.start);
        self.set = set;
        if let Some(set) = self.coming.get_mut(set) {
            *set &= !(bit - 1);
        }
        if !self.next_coming() {
            self.look_from(behind);
        }
        self.doc
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        u32::try_from(self.cost()).unwrap_or(u32::MAX)
    }

    fn cost(&self) -> u64 {
        self.words.iter().map(Word::cost).min().unwrap_or(0)
    }
}

impl Scorer for WordsScorer {
    fn score(&mut self) -> Score {
        self.score_of(self.doc.saturating_sub(self.start) as usize)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tantivy::query::BoostQuery;
    use tantivy::schema::{Schema, TEXT};
    use tantivy::{Index, Searcher, TantivyDocument};

    use super::*;

    const WORDS: &[&str] = &["a", "b", "c", "d", "e", "f"];

    /// Documents that have the nth word where their number is a multiple of n, and once more for each time it is one of 3n.
    fn searcher(documents: u32, words: &[u32]) -> Searcher {
        let mut schema = Schema::builder();
        let text = schema.add_text_field("text", TEXT);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for n in 0..documents {
            let mut doc = TantivyDocument::default();
            let words = WORDS.iter().zip(words).filter(|(_, every)| n % **every == 0);
            let repeated = words.map(|(word, every)| format!("{word} ").repeat(1 + (n / every) as usize % 3));
            doc.add_text(text, repeated.collect::<String>() + &"x ".repeat(n as usize % 11));
            writer.add_document(doc).unwrap();
        }
        writer.commit().unwrap();
        index.reader().unwrap().searcher()
    }

    fn engines(lists: &[Vec<(Term, Score)>]) -> Box<dyn Query> {
        let any = |terms: &Vec<(Term, Score)>| -> Box<dyn Query> {
            let term = |(term, weight): &(Term, Score)| -> (Occur, Box<dyn Query>) {
                let query = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
                (Occur::Should, Box::new(BoostQuery::new(Box::new(query), *weight)))
            };
            Box::new(BooleanQuery::new(terms.iter().map(term).collect()))
        };
        match lists {
            [terms] => any(terms),
            _ => Box::new(BooleanQuery::new(
                lists.iter().map(|terms| (Occur::Must, any(terms))).collect(),
            )),
        }
    }

    fn scored(searcher: &Searcher, query: &dyn Query) -> Vec<(DocId, Score)> {
        let weight = query.weight(EnableScoring::enabled_from_searcher(searcher)).unwrap();
        let mut all = Vec::new();
        weight
            .for_each(searcher.segment_reader(0), &mut |doc, score| all.push((doc, score)))
            .unwrap();
        all
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn they_are_found_and_scored_as_the_engine_does(
            documents in 1u32..14_000,
            every in prop::collection::vec(prop_oneof![1u32..9, 500u32..9_000], 6),
            lists in prop::collection::vec(prop::collection::vec((0usize..7, 1u8..4), 1..4), 1..4),
            targets in prop::collection::vec(0u32..14_000, 1..12),
        ) {
            let searcher = searcher(documents, &every);
            let text = searcher.schema().get_field("text").unwrap();
            let term = |(word, weight): &(usize, u8)| {
                let word = WORDS.get(*word).copied().unwrap_or("nowhere");
                (Term::from_field_text(text, word), Score::from(*weight) * 0.4)
            };
            let lists: Vec<Vec<(Term, Score)>> = lists.iter().map(|list| list.iter().map(term).collect()).collect();
            let parts: Vec<WordsQuery> = lists.iter().cloned().map(WordsQuery::any).collect();
            let (ours, theirs) = (WordsQuery::all(&parts), engines(&lists));
            let all = scored(&searcher, theirs.as_ref());
            let found = scored(&searcher, &ours);
            // The engine forgets terms of which it has buffered all documents before it decides in which order lists are added up.
            let close = |(a, b): (&(DocId, Score), &(DocId, Score))| a.0 == b.0 && (a.1 - b.1).abs() <= 1e-6 * b.1;
            prop_assert!(found.len() == all.len() && found.iter().zip(&all).all(close), "{:?} {:?}", found, all);
            if lists.len() == 1 {
                prop_assert_eq!(&found, &all);
            }
            let all = found;
            prop_assert_eq!(ours.count(&searcher).unwrap(), all.len());
            let weight = ours.weight(EnableScoring::enabled_from_searcher(&searcher)).unwrap();
            let mut scorer = weight.scorer(searcher.segment_reader(0), 1.0).unwrap();
            let mut targets = targets;
            targets.sort_unstable();
            for target in targets {
                let expected = all.iter().find(|(doc, _)| *doc >= target.max(scorer.doc())).copied();
                let found = if target > scorer.doc() { scorer.seek(target) } else { scorer.doc() };
                prop_assert_eq!(found, expected.map_or(TERMINATED, |(doc, _)| doc));
                if let Some((_, score)) = expected {
                    prop_assert_eq!(scorer.score(), score);
                    scorer.advance();
                }
            }
        }
    }
}
