//! The day of an article where no field states it: in its address, or in the dateline that opens the text.

use crate::article::dates;

/// The day in a URL such as `https://example.org/2019/04/28/world/story.html`.
pub fn day_in_url(url: &str) -> Option<jiff::civil::Date> {
    let (_, rest) = url.split_once("://")?;
    let path = rest.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).take(12).collect();
    let number = |text: &str, most: usize| -> Option<i16> {
        (!text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())?
    };
    let slashed = parts.windows(3).find_map(|window| {
        let year = number(window[0], 4).filter(|year| (1900..=2100).contains(year))?;
        let month = number(window[1], 2)
            .and_then(|month| i8::try_from(month).ok())
            .or_else(|| dates::month(&window[1].to_lowercase()))?;
        dates::civil_day(year, month, i8::try_from(number(window[2], 2)?).ok()?)
    });
    let dashed = || {
        parts.iter().find_map(|part| {
            // Ten figures without a dash would be seconds since 1970.
            let day = dates::parse(part.get(..10).filter(|day| day.contains('-'))?)?.calendar_day();
            (1900..=2100).contains(&day.year()).then_some(day)
        })
    };
    // "/home/20150217005155/en": a day and a time of day.
    let stamp = || {
        let stamps = parts
            .iter()
            .filter(|part| part.len() == 14 && part.bytes().all(|b| b.is_ascii_digit()));
        stamps.filter_map(|part| dates::parse(part)).find_map(|date| {
            let day = date.calendar_day();
            (1900..=2100).contains(&day.year()).then_some(day)
        })
    };
    // "/2015/0419/story", and slugs that end in a day: "story-2020-02-04", "story-20140211", "story-191101084129315".
    let joined = || {
        parts.windows(2).find_map(|window| {
            let year = number(window[0], 4).filter(|year| (1900..=2100).contains(year))?;
            (window[1].len() == 4).then(|| day_of_digits(&format!("{year}{}", window[1])))?
        })
    };
    let ending = || {
        let slug = parts.last()?.split('.').next()?;
        let digits = slug.rsplit(|c: char| !c.is_ascii_digit()).next()?;
        let dashed = slug.len().checked_sub(10).and_then(|at| slug.get(at..));
        let dashed = dashed
            .filter(|text| text.matches('-').count() == 2)
            .and_then(dates::parse);
        match digits.len() {
            8 => day_of_digits(digits),
            15 => day_of_digits(&format!("20{}", digits.get(..6)?)),
            _ => dashed
                .map(|date| date.calendar_day())
                .filter(|day| (1900..=2100).contains(&day.year())),
        }
    };
    slashed.or_else(dashed).or_else(stamp).or_else(joined).or_else(ending)
}

/// The day of eight figures, `20140211`.
fn day_of_digits(digits: &str) -> Option<jiff::civil::Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let year = part(0..4).filter(|year| (1900..=2100).contains(year))?;
    dates::civil_day(year, i8::try_from(part(4..6)?).ok()?, i8::try_from(part(6..8)?).ok()?)
}

/// The day of a dateline that opens the body (`LAGOS, March 3 (Meridian) -`), where the year stands there too or is known.
pub fn dateline_day(body: &str, year: Option<i16>) -> Option<jiff::civil::Date> {
    let mut end = body.len().min(120);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let line = body[..end].lines().next()?;
    let dash = [" - ", " – ", " — ", " -- ", "–", "—"]
        .iter()
        .filter_map(|mark| line.find(mark))
        .min()?;
    let dateline = line[..dash].split('(').next()?;
    let (place, day) = dateline.split_once(", ")?;
    if !place.starts_with(char::is_uppercase) {
        return None;
    }
    // "BOSTON, Mass., March 3": the day stands last, with the year after it where there is one.
    let day = day.trim().trim_end_matches(',');
    let candidates = [Some(day), day.rsplit_once(", ").map(|(_, last)| last)];
    candidates.into_iter().flatten().find_map(|text| {
        let with_year = dates::parse(text).map(|date| date.calendar_day());
        with_year.or_else(|| dates::parse(&format!("{text}, {}", year?)).map(|date| date.calendar_day()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_from_every_kind_of_url() {
        for (url, day) in [
            ("https://example.org/2019/04/28/a.html", "2019-04-28"),
            ("https://example.org/USA/2015/0419/Is-it-so", "2015-04-19"),
            (
                "https://example.org/story/how-it-went-2020-02-04?mod=home",
                "2020-02-04",
            ),
            ("https://example.org/magazine/how-it-went-20140211", "2014-02-11"),
            (
                "https://example.org/news/home/20150217005155/en/how-it-went",
                "2015-02-17",
            ),
            (
                "https://example.org/news/2019/11/how-it-went-191101084129315.html",
                "2019-11-01",
            ),
        ] {
            assert_eq!(
                day_in_url(url).map(|day| day.to_string()).as_deref(),
                Some(day),
                "{url}"
            );
        }
        for url in [
            "https://example.org/a/12345678",
            "https://example.org/2019/04/a",
            "https://example.org/story-191399084129315",
            "https://example.org/a-b-12-34-5678",
        ] {
            assert_eq!(day_in_url(url), None, "{url}");
        }
    }
}
