//! The rules by their names, as `extract --explain` prints them.

use super::confidence::CONFIDENCE;
use crate::quotes::Link;

/// Where the attribution of a span was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `“…,” Smith said`
    SubjectVerbAfter,
    /// `“…,” said Smith`
    VerbSubjectAfter,
    /// `Smith said: “…”`
    ColonBefore,
    /// `Smith said, “…”`, `Smith told them “…”`
    VerbBefore,
    /// `Smith said the plan was “…”`
    Woven,
    /// `Smith …, calling it “…”`
    Participle,
    /// `according to Smith`
    AccordingTo,
    /// `described by Smith as “…”`
    By,
    /// `Smith’s “…” remark`
    Possessive,
    /// `A clerk who “…” is punished, Smith said.`
    ClosingTag,
    /// `“…” — Smith`
    Dash,
    /// `SMITH: …` inside the marks.
    Label,
    /// `Smith: “…”`
    NameColon,
    /// No verb: the subject of the sentence.
    SentenceSubject,
    /// `Smith said:`, and the quotation begins the next sentence or paragraph.
    LedInBefore,
    /// The paragraph before ended inside the quotation.
    OverParagraph,
    /// Another quotation in the paragraph, and nobody new.
    InParagraph,
    /// The quotation that follows in the paragraph says whose both are.
    QuotationAfter,
    /// The quotation before, and nothing else.
    QuotationBefore,
    /// The subject of the sentence before.
    SubjectBefore,
    /// The other of two who talk to each other.
    OtherTurn,
    /// The one to whom the question before was put.
    Asked,
    /// `“…” Smith’s four words …`
    PossessiveAfter,
    /// The paragraph as a whole is somebody's: a turn of an interview, a post.
    Voice,
    /// `Smith wrote:`, and a paragraph without marks.
    BlockLedIn,
    /// The only person whom the headline names.
    Headline,
    /// Another quotation of the article has the same words.
    Repeated,
    /// Nothing tells.
    Open,
}

impl Rule {
    /// How often the rule is right, for a speaker found through this link: a share of 1.
    pub fn confidence(self, link: Link) -> f32 {
        let link = match link {
            Link::Explicit => 0,
            Link::Pronoun => 1,
            Link::Nominal => 2,
            Link::Implicit => 3,
        };
        // A test holds the table as long as there are rules.
        CONFIDENCE.get(self as usize).map_or(0.5, |by_link| by_link[link])
    }

    /// The rule in a few words, for a person.
    pub fn describe(self) -> &'static str {
        match self {
            Rule::SubjectVerbAfter => "subject and verb after",
            Rule::VerbSubjectAfter => "verb and subject after",
            Rule::ColonBefore => "led in by a colon",
            Rule::VerbBefore => "verb before",
            Rule::Woven => "woven into the sentence",
            Rule::Participle => "participle",
            Rule::AccordingTo => "according to",
            Rule::By => "by, after a passive",
            Rule::Possessive => "possessive before",
            Rule::ClosingTag => "tag at the end of the sentence",
            Rule::Dash => "dash and name after",
            Rule::Label => "label inside the marks",
            Rule::NameColon => "name and colon before",
            Rule::SentenceSubject => "subject of the sentence",
            Rule::LedInBefore => "led in by the paragraph before",
            Rule::OverParagraph => "continues over the paragraph",
            Rule::InParagraph => "goes on in the paragraph",
            Rule::QuotationAfter => "speaker of the quotation after",
            Rule::QuotationBefore => "speaker of the quotation before",
            Rule::SubjectBefore => "subject of the sentence before",
            Rule::OtherTurn => "turn of the other speaker",
            Rule::Asked => "the one asked",
            Rule::PossessiveAfter => "possessive after",
            Rule::Voice => "whose paragraph it is",
            Rule::BlockLedIn => "led in by the paragraph before, without marks",
            Rule::Headline => "person in the headline",
            Rule::Repeated => "quoted again elsewhere",
            Rule::Open => "open",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_confidence() {
        assert_eq!(CONFIDENCE.len(), Rule::Open as usize + 1);
        for by_link in CONFIDENCE {
            assert!(by_link.iter().all(|share| (0.0..=1.0).contains(share)));
        }
        assert!(Rule::SubjectVerbAfter.confidence(Link::Explicit) > Rule::QuotationBefore.confidence(Link::Implicit));
    }
}
