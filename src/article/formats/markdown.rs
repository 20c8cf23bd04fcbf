//! Markdown, as clippers and note-takers save articles: the text without its markup, line for line.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text of Markdown (CommonMark with footnotes, struck-out words and `[[links]]`): no emphasis, addresses of links, pictures or HTML.
///
/// Every line break of the source is kept, so that the lines of the text are those of the file.
pub(super) fn plain(source: &str) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES | Options::ENABLE_WIKILINKS;
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    let mut pictures = 0;
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        let piece = match &event {
            Event::Start(Tag::Image { .. }) => {
                pictures += 1;
                continue;
            }
            Event::End(TagEnd::Image) => {
                pictures -= 1;
                continue;
            }
            Event::Text(words) | Event::Code(words) if pictures == 0 => words,
            Event::Start(Tag::Item) => {
                begin_at(range.start, source, &mut done, &mut text);
                text.push_str(marker(source, range.start));
                continue;
            }
            _ => continue,
        };
        begin_at(range.start, source, &mut done, &mut text);
        text.push_str(piece);
        done = range.end;
    }
    text
}

/// Goes to a place of the source, by its line breaks.
fn begin_at(place: usize, source: &str, done: &mut usize, text: &mut String) {
    let passed = source.get(*done..place).unwrap_or_default();
    text.extend(passed.bytes().filter(|&byte| byte == b'\n').map(char::from));
    *done = place.max(*done);
}

/// What stands before an item of a list: `- `, or `12. ` as a sentence may begin that is no item at all.
fn marker(source: &str, item: usize) -> &str {
    let rest = source.get(item..).unwrap_or_default();
    let end = rest.find(char::is_whitespace).map_or(rest.len(), |end| end + 1);
    if rest.starts_with(|first: char| first.is_ascii_digit()) && !rest[..end].ends_with('\n') {
        &rest[..end]
    } else {
        "- "
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_goes_and_words_and_lines_stay() {
        let source = "Tide\n====\n\n**Ana Vidal** met [Tomas Brandl](https://example.org/a_b), *a pilot*,\non [[Monday]].[^1] ![The quay](quay.jpg)\n\n\
            > “It \\*leaks\\*,” she <b>said</b> &amp; left.\n\n- one\n- two\n\n1987. A good year.\n\n[^1]: As told.\n";
        let text = plain(source);
        assert_eq!(
            text,
            "Tide\n\n\nAna Vidal met Tomas Brandl, a pilot,\non Monday. \n\n“It *leaks*,” she said & left.\n\n- one\n- two\n\n1987. A good year.\n\nAs told."
        );
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        let text =
            "The tide rose.\nIt was late.\n\n    “It leaks,” said Ana Vidal -- twice. 2 * 3 * 4, a_b_c\n\nThe end.";
        assert_eq!(plain(text).replace("    ", ""), text.replace("    ", ""));
    }

    proptest! {
        #[test]
        fn no_line_is_added(source in "[-*_#>\\[\\]()!`~<&;^a-c1. \n]{0,80}") {
            let breaks = |text: &str| text.bytes().filter(|&byte| byte == b'\n').count();
            prop_assert!(breaks(&plain(&source)) <= breaks(&source));
        }
    }
}
