//! What is stated, as an article; what is not stated is taken from the address, the text or the file's place.

use super::address::host;
use super::byline::opening_byline;
use super::day::{dateline_day, day_in_url};
use super::outlet::{outlet_name, without_outlet};
use super::plain::{body_text, one_line, shortened};
use super::stated::Record;
use crate::article::options::Options;
use crate::article::{Article, Date, Lines, dates, encoding, language};

/// Where nothing is stated, what the file's place and name say.
#[derive(Clone, Debug, Default)]
pub struct Fallback {
    pub outlet: Option<String>,
    pub day: Option<jiff::civil::Date>,
    pub year: Option<i16>,
}

impl Record {
    /// Makes the article, or says why there is none.
    ///
    /// `warn` is told what is odd about an article that is read all the same.
    pub fn into_article(
        self,
        fallback: &Fallback,
        options: &Options,
        mut warn: impl FnMut(String),
    ) -> Result<Article, String> {
        let title = one_line(&self.title);
        let title = match self.sources.first() {
            Some(source) => without_outlet(&title, source).to_owned(),
            None => title,
        };
        let whole = body_text(self.body, self.markup);
        if whole.is_empty() {
            return Err(if title.is_empty() {
                "has neither title nor text"
            } else {
                "has a title but no text"
            }
            .to_owned());
        }
        warn_of_damage(&whole, &mut warn);
        let url = self.url.map(|url| url.trim().to_owned());
        let date = options.date.or_else(|| stated_date(self.date.as_deref()?, &mut warn));
        let date = date.or_else(|| told_day(url.as_deref(), fallback, &whole).map(Date::day));
        let stated_source = self.sources.iter().find_map(|source| outlet_name(source));
        let source = options
            .source
            .clone()
            .or(stated_source)
            .or_else(|| url.as_deref().and_then(host))
            .or_else(|| fallback.outlet.clone());
        let (authors, body) = if self.authors.is_empty() {
            let (found, body) = opening_byline(&whole);
            (if found.is_empty() { self.outer_authors } else { found }, body)
        } else {
            (self.authors, whole.as_str())
        };
        let section = self.section.map(|section| one_line(&section));
        Ok(Article {
            title,
            source,
            authors,
            date,
            url,
            section: section.filter(|section| !section.is_empty()),
            language: language::of_article(self.language.as_deref(), body),
            item: None,
            lines: lines_of_end(self.lines, &whole, body),
            body: body.to_owned(),
        })
    }
}

/// Says what is missing from a text, or was never readable.
fn warn_of_damage(body: &str, warn: &mut impl FnMut(String)) {
    let undecodable = encoding::replacements(body);
    if undecodable > 0 {
        warn(format!(
            "{undecodable} characters could not be decoded; the file is damaged or its encoding is not what it says"
        ));
    }
    if is_cut_short(body) {
        warn("the text is cut short in the file (it ends in \"[+… chars]\"), as free news APIs do".to_owned());
    }
}

fn is_cut_short(body: &str) -> bool {
    let Some(before) = body
        .strip_suffix(" chars]")
        .or_else(|| body.strip_suffix(" characters]"))
    else {
        return false;
    };
    before.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("[+")
}

/// The date that is stated, if it can be read.
fn stated_date(stated: &str, warn: &mut impl FnMut(String)) -> Option<Date> {
    let read = dates::parse(stated);
    if read.is_none() {
        warn(format!(
            "the date \"{}\" could not be read, or could be two dates",
            shortened(stated, 40)
        ));
    }
    read
}

/// The day that the address, the file's place or the text tells of.
fn told_day(url: Option<&str>, fallback: &Fallback, body: &str) -> Option<jiff::civil::Date> {
    url.and_then(day_in_url)
        .or(fallback.day)
        .or_else(|| dateline_day(body, fallback.year))
}

/// The lines of a text that is the end of the whole: where a byline was taken off, it begins further down.
fn lines_of_end(lines: Lines, whole: &str, end: &str) -> Lines {
    match lines {
        Lines::From(line) => {
            let before = &whole.as_bytes()[..whole.len() - end.len()];
            let taken_off = memchr::memchr_iter(b'\n', before).count();
            Lines::From(line.saturating_add(u32::try_from(taken_off).unwrap_or(0)))
        }
        lines => lines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::fields::Field;
    use crate::article::record::Value;

    fn article(record: Record) -> (Article, Vec<String>) {
        let mut warnings = Vec::new();
        let article = record
            .into_article(&Fallback::default(), &Options::default(), |w| warnings.push(w))
            .unwrap();
        (article, warnings)
    }

    fn with_body(body: &str) -> Record {
        Record {
            body: body.to_owned(),
            markup: true,
            ..Record::default()
        }
    }

    #[test]
    fn markup_entities_and_damage_become_plain_text() {
        for (raw, body) in [
            (
                "<p>â€œNo,â€\u{9d} she&nbsp;said.</p><p>Then</p>",
                "“No,” she\u{a0}said.\n\nThen",
            ),
            ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo"),
            ("one\r\ntwo\rthree\u{0}\u{7}  \n\n", "one\ntwo\nthree"),
        ] {
            assert_eq!(article(with_body(raw)).0.body, body);
        }
    }

    #[test]
    fn the_outlet_is_stated_or_the_host_or_the_folder() {
        let fallback = Fallback {
            outlet: Some("folder".to_owned()),
            ..Fallback::default()
        };
        let source = |record: Record| {
            record
                .into_article(&fallback, &Options::default(), |_| ())
                .unwrap()
                .source
        };
        let url = Some("https://www.example.org/2019/04/28/a.html".to_owned());
        assert_eq!(
            source(Record {
                sources: vec!["Harbour Post".into()],
                url: url.clone(),
                ..with_body("x")
            })
            .as_deref(),
            Some("Harbour Post")
        );
        assert_eq!(source(Record { url, ..with_body("x") }).as_deref(), Some("example.org"));
        assert_eq!(source(with_body("x")).as_deref(), Some("folder"));
    }

    #[test]
    fn the_date_is_stated_or_in_the_url_or_in_the_dateline() {
        let url = "https://www.example.org/2019/04/28/a.html".to_owned();
        let date = |record: Record| article(record).0.date.map(|date| date.to_string());
        assert_eq!(
            date(Record {
                date: Some("3 May 2019".into()),
                url: Some(url.clone()),
                ..with_body("x")
            })
            .as_deref(),
            Some("2019-05-03")
        );
        assert_eq!(
            date(Record {
                url: Some(url),
                ..with_body("x")
            })
            .as_deref(),
            Some("2019-04-28")
        );
        assert_eq!(
            date(with_body("LAGOS, March 3, 2026 (Meridian) - Talks")).as_deref(),
            Some("2026-03-03")
        );
        assert_eq!(date(with_body("LAGOS, March 3 (Meridian) - Talks")), None);
        assert_eq!(
            dateline_day("LAGOS, March 3 (Meridian) - Talks", Some(2026))
                .map(|d| d.to_string())
                .as_deref(),
            Some("2026-03-03")
        );
        assert_eq!(
            dateline_day("He left, March 3 in hand – and 1999 more", Some(2026)),
            None
        );
    }

    #[test]
    fn a_byline_that_opens_the_text_is_taken_out_of_it() {
        for (body, author, rest) in [
            (
                "By Pam Benson\n\nIf the choice is confirmed.",
                Some("Pam Benson"),
                "If the choice is confirmed.",
            ),
            (
                "Susan Page\n\nUSA TODAY\n\nThe vote is close.",
                Some("Susan Page"),
                "The vote is close.",
            ),
            (
                "Jonathan Turley\n\nOpinion columnist\n\nThe law is clear.",
                Some("Jonathan Turley"),
                "The law is clear.",
            ),
            (
                "NEWS ANALYSIS\n\nUSA TODAY\n\nIt is clear.",
                None,
                "NEWS ANALYSIS\n\nUSA TODAY\n\nIt is clear.",
            ),
            (
                "Hinda Mandell\n\nMy morning went well.\n\nThen it rained.",
                None,
                "Hinda Mandell\n\nMy morning went well.\n\nThen it rained.",
            ),
            (
                "By any measure it was long.\n\nIt was.",
                None,
                "By any measure it was long.\n\nIt was.",
            ),
        ] {
            let (read, _) = article(with_body(body));
            assert_eq!(
                (read.authors.first().map(String::as_str), read.body.as_str()),
                (author, rest)
            );
        }
    }

    #[test]
    fn a_date_that_cannot_be_read_makes_way_for_one_that_can() {
        let mut record = with_body("x");
        assert!(record.set(Field::Date, 1, Value::Text("0001-01-01T00:00:00Z".into())));
        assert!(record.set(Field::Date, 9, Value::Text("2026-02-03".into())));
        assert!(!record.set(Field::Date, 10, Value::Text("2026-02-04".into())));
        assert_eq!(
            article(record).0.date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03")
        );
    }

    #[test]
    fn what_is_odd_is_said() {
        let (read, warnings) = article(Record {
            date: Some("3/4/2013".into()),
            ..with_body("A \u{fffd} here… [+5063 chars]")
        });
        assert_eq!(read.date, None);
        assert_eq!(warnings.len(), 3, "{warnings:?}");
    }

    #[test]
    fn without_text_there_is_no_article() {
        let refuse = |record: Record| {
            record
                .into_article(&Fallback::default(), &Options::default(), |_| ())
                .unwrap_err()
        };
        assert_eq!(refuse(Record::default()), "has neither title nor text");
        assert_eq!(
            refuse(Record {
                title: "T".into(),
                body: " \n<p></p>".into(),
                markup: true,
                ..Record::default()
            }),
            "has a title but no text"
        );
    }
}
