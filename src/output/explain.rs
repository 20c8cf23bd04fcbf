//! Why a hit stands where it does, in words.

use std::fmt::Write;

use serde::Serialize;

use super::text::Page;
use crate::search::explain::{Part, PartIn, Why};
use crate::search::highlight::Text;

/// What a line says, and what it adds to the score.
struct Line {
    worth: String,
    words: String,
}

/// `why` of a hit in JSON.
#[derive(Debug, Serialize)]
pub struct Explained<'a> {
    parts: Vec<ExplainedPart<'a>>,
    closeness: f64,
    age: Option<ExplainedAge>,
}

#[derive(Debug, Serialize)]
struct ExplainedPart<'a> {
    part: &'a str,
    having: u64,
    places: Vec<ExplainedPlace>,
}

#[derive(Debug, Serialize)]
struct ExplainedPlace {
    #[serde(rename = "in")]
    text: &'static str,
    times: usize,
    score: f64,
}

#[derive(Debug, Serialize)]
struct ExplainedAge {
    days: Option<f64>,
    factor: f64,
}

/// Scores to four places: more would promise a precision that ranking does not have.
pub(super) fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1e4).round() / 1e4
}

impl<'a> From<&'a Why> for Explained<'a> {
    fn from(why: &'a Why) -> Explained<'a> {
        let place = |place: &PartIn| ExplainedPlace {
            text: match place.text {
                Text::Title => "title",
                Text::Body => "body",
                Text::Quote => "quote",
            },
            times: place.times,
            score: rounded(place.score),
        };
        let part = |part: &'a Part| ExplainedPart {
            part: &part.part,
            having: part.having,
            places: part.places.iter().map(place).collect(),
        };
        Explained {
            parts: why.parts.iter().map(part).collect(),
            closeness: rounded(why.closeness),
            age: why.age.map(|age| ExplainedAge {
                days: age.days.map(f64::round),
                factor: rounded(age.factor),
            }),
        }
    }
}

impl Page {
    /// The parts of a score, a line each, as in an addition. `noun` is what has them, in the plural.
    pub(super) fn why(&self, out: &mut String, score: f32, why: &Why, noun: &str) {
        let mut lines: Vec<Line> = why.parts.iter().map(|part| line_of(part, noun)).collect();
        if lines.is_empty() {
            lines.push(Line {
                worth: "0.00".to_owned(),
                words: "nothing in the query weighs anything: latest first".to_owned(),
            });
        }
        if why.closeness > 0.0 {
            lines.push(Line {
                worth: format!("{:.2}", why.closeness),
                words: "neighbours in the query stand close together".to_owned(),
            });
        }
        if let Some(age) = why.age {
            lines.push(Line {
                worth: format!("×{:.3}", age.factor),
                words: match age.days {
                    Some(days) if days < 1.0 => "of the latest day".to_owned(),
                    Some(days) => format!("{days:.0} days older than the latest"),
                    None => "without a date, so last".to_owned(),
                },
            });
        }
        if lines.len() > 1 {
            lines.push(Line {
                worth: format!("={score:.2}"),
                words: "the score".to_owned(),
            });
        }
        let width = lines.iter().map(|line| line.worth.chars().count()).max().unwrap_or(0);
        for line in lines {
            let before = width - line.worth.chars().count();
            let text = format!("{} {}", line.worth, line.words);
            self.hanging(out, &text, self.palette.detail, before, width + 1);
        }
    }
}

fn line_of(part: &Part, noun: &str) -> Line {
    let mut words = format!("{}: ", part.part);
    let several = part.places.len() > 1;
    for (n, place) in part.places.iter().enumerate() {
        if n > 0 {
            words.push_str(", ");
        }
        let times = match place.times {
            0 => String::new(),
            1 => "once ".to_owned(),
            2 => "twice ".to_owned(),
            times => format!("{times} times "),
        };
        let text = match place.text {
            Text::Title => "in the headline",
            Text::Body => "in the text",
            Text::Quote if noun == "quotations" => "in it",
            Text::Quote => "in quotations",
        };
        words.push_str(&times);
        words.push_str(text);
        if several {
            let _ = write!(words, " ({:.2})", place.score);
        }
    }
    let _ = match part.having {
        1 => write!(words, "; in no other"),
        having => write!(words, "; in {having} {noun}"),
    };
    Line {
        worth: format!("{:.2}", part.places.iter().map(|place| place.score).sum::<f32>()),
        words,
    }
}
