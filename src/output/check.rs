//! What a check says, for a person and for a program.

use std::fmt::Write;

use serde::Serialize;

use super::json::VERSION;
use super::text::{Page, some_of};
use super::wrap::{Span, set};
use crate::search::check::diff::Side;
use crate::search::check::{Answer, In, Kind, Match, Verdict};
use crate::search::hits::Place;

const INDENT: usize = 2;

/// How many words before and after a match are shown to a person.
const SHOWN_AROUND: usize = 20;

/// The object that `check` prints.
#[derive(Debug, Serialize)]
pub struct Checked<'a> {
    version: u32,
    text: &'a str,
    verdict: &'static str,
    conflict: Option<Vec<Attribution<'a>>>,
    matches: Vec<CheckedMatch<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// One of several people who are said to have said the words.
#[derive(Debug, Serialize)]
struct Attribution<'a> {
    speaker: &'a str,
    sources: &'a [String],
}

#[derive(Debug, Serialize)]
struct CheckedMatch<'a> {
    kind: &'static str,
    #[serde(rename = "in")]
    place_in: &'static str,
    similarity: f64,
    speaker: Option<&'a str>,
    quote: &'a str,
    diff: Vec<(&'static str, &'a str)>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    denied_by: Option<String>,
    goes_on_with: Option<String>,
    put_together: Option<&'a str>,
    negation: Option<(&'static str, &'a str)>,
    has_marks_of_its_own: bool,
    is_partly_marked: bool,
    title: &'a str,
    source: Option<&'a str>,
    date: Option<&'a str>,
    path: &'a str,
    item: Option<&'a str>,
    line: Option<u32>,
    url: Option<&'a str>,
}

impl<'a> From<&'a Answer> for Checked<'a> {
    fn from(answer: &'a Answer) -> Checked<'a> {
        Checked {
            version: VERSION,
            text: &answer.text,
            verdict: answer.verdict.name(),
            conflict: answer.conflict.as_ref().map(|named| {
                let attribution = |(speaker, sources): &'a (String, Vec<String>)| Attribution { speaker, sources };
                named.iter().map(attribution).collect()
            }),
            matches: answer.matches.iter().map(CheckedMatch::from).collect(),
            error: None,
        }
    }
}

impl<'a> Checked<'a> {
    /// The object for a question that cannot be answered.
    pub fn unanswered(text: &'a str, error: String) -> Checked<'a> {
        Checked {
            version: VERSION,
            text,
            verdict: Verdict::None.name(),
            conflict: None,
            matches: Vec::new(),
            error: Some(error),
        }
    }
}

impl<'a> From<&'a Match> for CheckedMatch<'a> {
    fn from(m: &'a Match) -> CheckedMatch<'a> {
        CheckedMatch {
            kind: m.kind.name(),
            place_in: m.place_in.name(),
            similarity: (f64::from(m.similarity) * 1e4).round() / 1e4,
            speaker: m.speaker.as_deref(),
            quote: &m.quote,
            diff: m.diff.iter().map(|p| (sign(p.side), p.text.as_str())).collect(),
            before: m.before.as_deref(),
            after: m.after.as_deref(),
            denied_by: m.denied_by(),
            goes_on_with: m.goes_on_with(),
            put_together: m.put_together.as_deref(),
            negation: m.negation.as_ref().map(|n| (sign(n.side), n.word.as_str())),
            has_marks_of_its_own: m.has_marks_of_its_own,
            is_partly_marked: m.is_partly_marked,
            title: &m.place.title,
            source: m.place.source.as_deref(),
            date: m.place.date.as_deref(),
            path: &m.place.path,
            item: m.place.item.as_deref(),
            line: m.place.line,
            url: m.place.url.as_deref(),
        }
    }
}

/// A side of a word diff, as scripts know it.
fn sign(side: Side) -> &'static str {
    match side {
        Side::Both => "=",
        Side::Question => "-",
        Side::Source => "+",
    }
}

impl Page {
    /// An answer: the verdict, what to beware of, then each wording with all its places. `is_filtered` says that not everything was looked through.
    pub fn checked(&self, answer: &Answer, is_filtered: bool) -> String {
        let mut out = String::new();
        let best = answer.matches.first();
        let (verdict, style) = match answer.verdict {
            Verdict::Exact => (exactly(best), self.palette.speaker),
            Verdict::Near => (nearly(best), self.palette.warning),
            Verdict::None if is_filtered => (
                "Not found: nothing that the filters leave has these words, or words like them.".to_owned(),
                self.palette.error,
            ),
            Verdict::None => (
                "Not found: no article has these words, or words like them.".to_owned(),
                self.palette.error,
            ),
        };
        self.line(&mut out, &verdict, style, 0);
        if let Some(named) = &answer.conflict {
            let named: Vec<String> = named
                .iter()
                .map(|(name, outlets)| match outlets.as_slice() {
                    [] => name.clone(),
                    outlets => format!("{name} ({})", outlets.join(", ")),
                })
                .collect();
            let warning = format!(
                "Beware: these words are attributed to different speakers: {}",
                some_of(&named, "; ")
            );
            self.line(&mut out, &warning, self.palette.warning, 0);
        }
        let mut shown = answer.wordings();
        let mut heading = None;
        if answer.verdict == Verdict::Exact {
            // Stable, so that each part keeps its order.
            shown.sort_by_key(|places| places.first().map(|first| Beside::of(first)));
            heading = Some(Beside::Words);
        }
        for places in shown {
            let Some((first, others)) = places.split_first() else {
                continue;
            };
            out.push('\n');
            if heading.is_some_and(|heading| heading != Beside::of(first)) {
                heading = Some(Beside::of(first));
                self.line(&mut out, Beside::of(first).heading(), self.palette.warning, 0);
                out.push('\n');
            }
            self.wording(&mut out, first, others.iter().map(|m| &m.place));
        }
        if answer.more > 0 {
            out.push('\n');
            let more = format!("{} more; -n 0 shows all", wordings(answer.more));
            self.line(&mut out, &more, self.palette.detail, 0);
        }
        out
    }

    fn wording<'a>(&self, out: &mut String, m: &Match, also: impl ExactSizeIterator<Item = &'a Place>) {
        let nobody = match m.place_in {
            In::Quotation => "(no speaker named)",
            In::Text => "(in the running text)",
        };
        let who = m.speaker.as_deref().unwrap_or(nobody);
        let text = match label(m) {
            Some(how) => format!("{who} · {how}"),
            None => who.to_owned(),
        };
        let spans = [
            (0..who.len(), self.palette.speaker),
            (who.len()..text.len(), self.palette.detail),
        ];
        set(out, &text, &spans, self.setting(0));
        out.push('\n');
        let (text, spans) = self.with_diff(m);
        set(out, &text, &spans, self.setting(INDENT));
        out.push('\n');
        for warning in warnings(m) {
            self.line(out, &format!("Beware: {warning}"), self.palette.warning, INDENT);
        }
        self.about(out, &m.place);
        self.end(out, &m.place, also);
    }

    /// The words around, and the difference in the middle: marked so that it can be read without colours.
    fn with_diff(&self, m: &Match) -> (String, Vec<Span>) {
        let (open, close) = match m.place_in {
            In::Quotation => ("“", "”"),
            In::Text => ("", ""),
        };
        let (mut text, mut spans) = (String::new(), Vec::new());
        match m.before.as_deref() {
            None => text.push_str(open),
            Some(before) => {
                let words: Vec<&str> = before.split(' ').collect();
                let shown = words
                    .get(words.len().saturating_sub(SHOWN_AROUND)..)
                    .unwrap_or_default();
                text.push_str(if is_whole(m, shown.len(), words.len()) {
                    open
                } else {
                    "… "
                });
                let from = text.len();
                // One ellipsis is enough.
                let shown = shown.join(" ");
                text.push_str(match shown.strip_prefix("… ") {
                    Some(rest) if from > open.len() => rest,
                    _ => &shown,
                });
                spans.push((from..text.len(), self.palette.detail));
                text.push(' ');
            }
        }
        let is_near = m.kind == Kind::Near;
        for (n, piece) in m.diff.iter().enumerate() {
            if n > 0 {
                text.push(' ');
            }
            let from = text.len();
            let style = match piece.side {
                Side::Both if is_near => anstyle::Style::new(),
                Side::Both => self.palette.matched,
                Side::Question => self.palette.removed,
                Side::Source => self.palette.added,
            };
            let _ = match piece.side {
                Side::Both => write!(text, "{}", piece.text),
                Side::Question => write!(text, "[-{}-]", piece.text),
                Side::Source => write!(text, "{{+{}+}}", piece.text),
            };
            if style != anstyle::Style::new() {
                spans.push((from..text.len(), style));
            }
        }
        match m.after.as_deref() {
            None => text.push_str(close),
            Some(after) => {
                let words: Vec<&str> = after.split(' ').collect();
                let shown = words.get(..SHOWN_AROUND.min(words.len())).unwrap_or(&words);
                text.push(' ');
                let from = text.len();
                text.push_str(&shown.join(" "));
                spans.push((from..text.len(), self.palette.detail));
                text.push_str(if is_whole(m, shown.len(), words.len()) {
                    close
                } else {
                    " …"
                });
            }
        }
        (text, spans)
    }
}

/// Whether the words shown at an end of the match are all there are up to the mark: where many stand there, they were cut already.
fn is_whole(m: &Match, shown: usize, all: usize) -> bool {
    m.place_in == In::Quotation && shown == all
}

/// Where a wording stands in an answer that has the words themselves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Beside {
    Words,
    OtherWords,
    Opposite,
}

impl Beside {
    fn of(m: &Match) -> Beside {
        match (m.kind, &m.negation) {
            (Kind::Near, Some(_)) => Beside::Opposite,
            (Kind::Near, None) => Beside::OtherWords,
            _ => Beside::Words,
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Beside::Words => "",
            Beside::OtherWords => "And in other words:",
            Beside::Opposite => "And in words that may mean the opposite:",
        }
    }
}

/// How the words of a match correspond to the question; nothing where they do but for capitals.
fn label(m: &Match) -> Option<String> {
    match m.kind {
        Kind::Near if m.is_only_put_together() => Some("put together".to_owned()),
        // What is not the same is never wholly alike.
        Kind::Near => Some(format!("{:.0} % alike", (m.similarity * 100.0).round().min(99.0))),
        Kind::Typography if m.is_interrupted => Some("interrupted".to_owned()),
        Kind::Typography if m.only_capitals => None,
        kind => Some(kind.name().to_owned()),
    }
}

/// What may make a match mean something else than the question.
fn warnings(m: &Match) -> Vec<String> {
    let negation = m.negation.as_ref().map(|negation| match negation.side {
        Side::Question => format!("your words have “{}”, the source does not.", negation.word),
        Side::Source | Side::Both => format!("the source has “{}”, your words do not.", negation.word),
    });
    let put_together = m.put_together.as_deref().map(|between| match between {
        "" => "these words are put together from pieces that the reporter quotes one by one.".to_owned(),
        between => format!("put together from pieces; between them the reporter writes “{between}”."),
    });
    let marked = m.has_marks_of_its_own.then(|| {
        "within the quotation these words stand in quotation marks of their own; they may be somebody else’s."
            .to_owned()
    });
    let partly = (m.is_partly_marked).then(|| "only part of these words stands in quotation marks.".to_owned());
    let before = m.denied_by().map(|word| format!("before it stands “{word}”."));
    let after = m.goes_on_with().map(|word| format!("it goes on with “{word}”."));
    [put_together, negation, marked, partly, before, after]
        .into_iter()
        .flatten()
        .collect()
}

fn exactly(best: Option<&Match>) -> String {
    let Some(best) = best else { return String::new() };
    let how = match best.kind {
        Kind::Typography if best.is_interrupted => "word for word, with an interruption",
        Kind::Identical => "word for word and letter for letter",
        Kind::Elided => "word for word, but for what an ellipsis leaves out",
        Kind::Bracketed => "word for word, but for what stands in square brackets",
        Kind::Partial => "word for word, as part of a longer quotation",
        Kind::Typography | Kind::Near => "word for word",
    };
    match best.place_in {
        In::Quotation => format!("Exact: quoted {how}."),
        In::Text if best.is_partly_marked => {
            format!("Exact: {how}, in running text, and only partly in quotation marks.")
        }
        In::Text => format!("Exact: {how}, in running text and not in a quotation."),
    }
}

fn nearly(best: Option<&Match>) -> String {
    let (place, how) = match best.map(|m| m.place_in) {
        Some(In::Text) => ("The running text of an article has something like it", "written"),
        _ => ("Something like it was said", "said"),
    };
    if best.is_some_and(Match::is_only_put_together) {
        return "Near: these words stand in one article, but not together.".to_owned();
    }
    let opposite = match best.is_some_and(|best| best.negation.is_some()) {
        true => ", and perhaps the opposite",
        false => "",
    };
    format!("Near: not these words{opposite}. {place}. [-asked-] {{+{how}+}}")
}

fn wordings(count: usize) -> String {
    match count {
        1 => "1 wording".to_owned(),
        count => format!("{count} wordings"),
    }
}
