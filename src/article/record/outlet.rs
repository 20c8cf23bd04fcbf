//! The name of an outlet: as it is stated, and at the end of titles.

use super::address::{host, is_url};
use super::plain::one_line;

/// An outlet as stated, or the host where the file states an address.
pub fn outlet_name(stated: &str) -> Option<String> {
    let name = one_line(stated);
    if is_url(&name) {
        return host(&name);
    }
    let is_host = name.contains('.') && !name.contains(' ') && name.starts_with("www.");
    let name = if is_host {
        name.trim_start_matches("www.").to_owned()
    } else {
        name
    };
    (!name.is_empty() && name.len() <= 200).then_some(name)
}

/// Takes the outlet's name off the end of a title: "Mill to close - Harbour Post".
pub fn without_outlet<'t>(title: &'t str, outlet: &str) -> &'t str {
    let bare = |name: &str| {
        let name = name.trim().to_lowercase();
        name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
    };
    let outlet = bare(outlet);
    let marks = [" - ", " | ", " – ", " — ", " :: ", " • ", " · "];
    if outlet.is_empty() {
        return title;
    }
    let cut = marks.iter().find_map(|mark| {
        // "Harbour Post - Opinion" has a mark of its own.
        title.rmatch_indices(mark).take(3).find_map(|(at, _)| {
            let (before, end) = (&title[..at], &title[at + mark.len()..]);
            (before.contains(' ') && bare(end) == outlet).then_some(before.trim_end())
        })
    });
    cut.unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outlet_is_taken_off_the_end_of_a_title() {
        for (title, outlet, bare) in [
            ("Mill to close - Harbour Post", "Harbour Post", "Mill to close"),
            ("Mill to close | The Harbour Post", "Harbour Post", "Mill to close"),
            ("Mill to close – harbour post", "The Harbour Post", "Mill to close"),
            (
                "Mill to close - Harbour Post - Opinion",
                "Harbour Post - Opinion",
                "Mill to close",
            ),
            ("Mill to close - and then?", "Harbour Post", "Mill to close - and then?"),
            ("Opinion - Harbour Post", "Harbour Post", "Opinion - Harbour Post"),
            ("Mill to close - ", "", "Mill to close - "),
        ] {
            assert_eq!(without_outlet(title, outlet), bare, "{title}");
        }
    }
}
