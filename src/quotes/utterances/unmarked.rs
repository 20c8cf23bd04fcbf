//! Words without marks around them: turns and posts that the layout shows, and paragraphs that the one before announces.

use std::ops::Range;

use super::Pass;
use crate::quotes::Link;
use crate::quotes::attribution::Rule;
use crate::quotes::cues::Strength;
use crate::quotes::layout::{Block, Voice};
use crate::quotes::phrases::Head;
use crate::quotes::resolution::Speaker;
use crate::quotes::tokens::{Glyph, Kind};

/// The shortest paragraph without marks, in tokens, that is somebody's words because the one before announces them.
const SHORTEST_BLOCK: usize = 8;

/// Words without marks around them, and whose they are.
pub struct Unmarked {
    pub tokens: Range<usize>,
    pub speaker: Option<Speaker>,
    /// The words that name the speaker, as first and last token.
    pub mention: Option<(usize, usize)>,
    pub cue: Option<(usize, usize)>,
    pub link: Link,
    pub rule: Rule,
    pub confidence: f32,
    pub joins: bool,
}

impl Pass<'_, '_> {
    /// A turn or a post that the layout shows.
    pub fn block(&mut self, block: &Block) {
        let speaker = self.voices.speaker(block.voice);
        if let Some(speaker) = speaker {
            self.discourse.spoke(speaker);
        }
        let (link, mention) = match block.voice {
            Voice::Named(first, last) => (Link::Explicit, Some((first, last))),
            Voice::Interviewee | Voice::Author | Voice::Unknown => (Link::Implicit, None),
        };
        self.unmarked.push(Unmarked {
            tokens: block.tokens.clone(),
            speaker,
            mention,
            cue: None,
            link,
            rule: Rule::Voice,
            confidence: Rule::Voice.confidence(link),
            joins: block.joins,
        });
    }

    /// `Smith wrote:`, and the next paragraph without any mark: a page sets it as a block.
    pub fn led_in(&mut self, sentence: &Range<usize>, next: usize) {
        let reading = self.reading;
        let Some(paragraph) = reading.paragraphs.get(next) else {
            return;
        };
        let prose = reading.layout.aside_at(paragraph.start).is_none()
            && reading.layout.spoken_at(paragraph.start).is_none()
            && reading.layout.spoken_at(sentence.start).is_none()
            && paragraph.len() >= SHORTEST_BLOCK
            && reading.tokens[paragraph.start].is_capital()
            && reading.kind(paragraph.end - 1) == Kind::Stop
            && reading.tokens[paragraph.clone()]
                .iter()
                .all(|t| t.is_outside() && !is_double(t.kind));
        if !prose {
            return;
        }
        let Some(found) = reading.before_span_at(sentence.end, sentence.start).filter(|f| {
            f.strength == Strength::Strong
                && f.rule == Rule::ColonBefore
                && f.cue.is_some_and(|(first, _)| first + 6 > sentence.end)
        }) else {
            return;
        };
        if matches!(found.phrase.head, Head::Noun(n) if !reading.speaks(n as usize)) {
            return;
        }
        let Some((speaker, link)) = self.resolve(&found, sentence) else {
            return;
        };
        self.discourse.spoke(speaker);
        self.unmarked.push(Unmarked {
            tokens: paragraph.clone(),
            speaker: Some(speaker),
            mention: Some((found.phrase.first, reading.mention_end(&found.phrase))),
            cue: found.cue,
            link,
            rule: Rule::BlockLedIn,
            confidence: Rule::BlockLedIn.confidence(link),
            joins: false,
        });
    }
}

fn is_double(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Mark(Glyph::Straight | Glyph::DoubleOpen | Glyph::DoubleClose)
    )
}
