//! Files as people have them, and what is read from them.

use std::ops::ControlFlow;
use std::path::Path;

use whosaid::article::{self, Article, Format, Item, Options, Origin, ReadError, Report};

/// What came out of one file.
struct Reading {
    articles: Vec<Article>,
    skipped: Vec<(Option<String>, String)>,
    warnings: Vec<String>,
    result: Result<Report, ReadError>,
}

impl Reading {
    fn one(self) -> Article {
        assert_eq!(self.articles.len(), 1, "{:?} {:?}", self.result, self.skipped);
        self.articles.into_iter().next().unwrap()
    }

    fn titles(&self) -> Vec<&str> {
        self.articles.iter().map(|article| article.title.as_str()).collect()
    }

    fn items(&self) -> Vec<&str> {
        self.articles
            .iter()
            .map(|article| article.item.as_deref().unwrap_or("-"))
            .collect()
    }

    fn format(&self) -> Format {
        self.result.as_ref().unwrap().format
    }

    fn fault(&self) -> &str {
        self.result.as_ref().unwrap().fault.as_deref().unwrap_or_default()
    }

    fn error(&self) -> String {
        self.result.as_ref().unwrap_err().to_string()
    }
}

fn read(path: &str, bytes: impl AsRef<[u8]>) -> Reading {
    read_with(path, bytes.as_ref(), &Options::default())
}

fn read_with(path: &str, bytes: &[u8], options: &Options) -> Reading {
    read_from(path, &mut &bytes[..], options)
}

fn read_from(path: &str, input: &mut dyn std::io::BufRead, options: &Options) -> Reading {
    let origin = Origin {
        path: Path::new(path),
        root: Path::new("news"),
    };
    let (mut articles, mut skipped, mut warnings) = (Vec::new(), Vec::new(), Vec::new());
    let result = article::read(input, &origin, options, &mut |item| {
        match item {
            Item::Article(article) => articles.push(*article),
            Item::Skipped { item, reason } => skipped.push((item, reason)),
            Item::Warning { message, .. } => warnings.push(message),
        }
        ControlFlow::Continue(())
    });
    Reading {
        articles,
        skipped,
        warnings,
        result,
    }
}

mod text {
    use super::*;

    #[test]
    fn title_body_outlet_date_and_byline() {
        let article = read(
            "news/harbour-post/2026-02-03-mill.txt",
            "Mill to close\nBy Jane Roe and John Doe\n\n\"It is over,\" said Ama Mensah.\r\nNobody answered.\n",
        )
        .one();
        assert_eq!(article.title, "Mill to close");
        assert_eq!(article.body, "\"It is over,\" said Ama Mensah.\nNobody answered.");
        assert_eq!(article.authors, ["Jane Roe", "John Doe"]);
        assert_eq!(article.source.as_deref(), Some("harbour-post"));
        assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2026-02-03"));
        assert_eq!(article.lines.line_of(&article.body, 0), Some(4));
        assert_eq!(article.lines.line_of(&article.body, article.body.len()), Some(5));
        assert_eq!((article.item, article.url), (None, None));
    }

    #[test]
    fn options_go_before_what_the_file_says() {
        let options = Options {
            source: Some("Echo".into()),
            date: article::parse_date("2020-01-01"),
            ..Options::default()
        };
        let article = read_with(
            "news/post/2026-02-03.txt",
            b"Title\nDate: 3 May 2021\nSource: Post\n\nBody of it.",
            &options,
        )
        .one();
        assert_eq!(article.source.as_deref(), Some("Echo"));
        assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2020-01-01"));
        assert_eq!(article.body, "Body of it.");
    }

    #[test]
    fn a_file_without_extension_is_read_if_it_is_prose() {
        let wire = "-- Mill to close\n-- By Jane Roe\n-- Mon Jun 18, 2007 12:38pm EDT\n-- http://www.example.org/mill\n\nOSLO (Meridian) - The mill in the north will close in the autumn.\n";
        let article = read("news/20070618/us-mill-idUSL18", wire).one();
        assert_eq!(
            article.date.map(|date| date.to_string()).as_deref(),
            Some("2007-06-18T12:38:00-04:00")
        );
        assert_eq!(article.source.as_deref(), Some("example.org"));
        assert!(
            read("news/20070618/numbers", "17 18 19\n20 21 22\n")
                .error()
                .contains("sentences")
        );
    }

    #[test]
    fn empty_files_are_empty() {
        for bytes in [&b""[..], b"\n \r\n\t", b"\xEF\xBB\xBF", b"\xEF\xBB\xBF\n"] {
            assert!(
                matches!(read("news/a.txt", bytes).result, Err(ReadError::Empty)),
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn every_encoding_of_a_newsroom_is_read_and_no_mojibake_kept() {
        let text = "Café to close\n\n“We won’t,” said Zoë Müller – the owner – on Monday at the café in São Paulo.\n";
        for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::UTF_8, encoding_rs::GB18030] {
            let (bytes, _, failed) = encoding.encode(text);
            if failed || encoding == encoding_rs::GB18030 {
                continue;
            }
            assert_eq!(
                read("news/a.txt", bytes).one().title,
                "Café to close",
                "{}",
                encoding.name()
            );
        }
        let twice: String = text
            .bytes()
            .map(|byte| {
                encoding_rs::WINDOWS_1252
                    .decode_without_bom_handling(&[byte])
                    .0
                    .into_owned()
            })
            .collect();
        assert_eq!(
            read("news/a.txt", &twice).one().body,
            read("news/a.txt", text).one().body
        );
        let utf_16: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(read("news/a.txt", utf_16).one().title, "Café to close");
    }

    #[test]
    fn undecodable_places_are_warned_of() {
        let mut bytes = "Café to close\n\n“We won’t,” said Zoë. ".repeat(4).into_bytes();
        bytes.extend(b"\xFF and more.");
        assert!(read("news/a.txt", bytes).warnings[0].contains("could not be decoded"));
    }

    #[test]
    fn fifty_megabytes_on_one_line_are_one_article() {
        let line = "The mill will close in the autumn, she said. ".repeat((50 << 20) / 45);
        let article = read("news/a.txt", &line).one();
        assert_eq!(article.title, "The mill will close in the autumn, she said.");
        assert_eq!(article.body.len(), line.trim_end().len());
        assert!(
            read("news/a.txt", "word ".repeat((65 << 20) / 5))
                .error()
                .contains("64 MiB")
        );
    }

    #[test]
    fn the_language_is_stated_or_detected() {
        let german = "Brücke fertig\n\nDie Bürgermeisterin sagte am Dienstag, die Brücke werde bis zum Ende des Jahres geöffnet, das Geld dafür sei da.";
        assert_eq!(read("news/a.txt", german).one().language.as_deref(), Some("de"));
        assert_eq!(
            read("news/a.txt", format!("---\nlang: nl\n---\n{german}"))
                .one()
                .language
                .as_deref(),
            Some("nl")
        );
    }
}

mod json {
    use super::*;

    #[test]
    fn one_object_is_one_article() {
        let file = "{\n \"headline\": \"Mill to close\",\n \"publisher\": {\"@type\": \"Organization\", \"name\": \"Harbour Post\"},\n \"author\": [{\"name\": \"Jane Roe\"}, \"By John Doe\"],\n \"datePublished\": \"2026-02-03T10:15:00+01:00\",\n \"url\": \"https://example.org/mill\",\n \"articleSection\": [\"Business\", \"Mills\"], \"inLanguage\": \"en_GB\",\n \"articleBody\": \"\\u201cIt is over,\\u201d said Ama Mensah.\\n\\nNobody answered. \\ud83d\\ude00\"\n}\n";
        let article = read("news/folder/a.json", file).one();
        assert_eq!(article.title, "Mill to close");
        assert_eq!(article.body, "“It is over,” said Ama Mensah.\n\nNobody answered. 😀");
        assert_eq!(article.source.as_deref(), Some("Harbour Post"));
        assert_eq!(article.authors, ["Jane Roe", "John Doe"]);
        assert_eq!(
            article.date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03T10:15:00+01:00")
        );
        assert_eq!(article.url.as_deref(), Some("https://example.org/mill"));
        assert_eq!(
            (article.section.as_deref(), article.language.as_deref()),
            (Some("Business"), Some("en-GB"))
        );
        assert_eq!((article.item, article.lines), (None, article::Lines::At(8)));
    }

    #[test]
    fn lists_are_found_wherever_apis_put_them() {
        let one = r#"{"title": "T", "body": "Text."}"#;
        for (file, items) in [
            (format!("[{one}, {one}]"), 2),
            (
                format!(r#"{{"status": "ok", "totalResults": 2, "articles": [{one}, {one}]}}"#),
                2,
            ),
            (
                format!(
                    r#"{{"responseHeader": {{"status": 0, "params": {{"q": "x"}}}}, "response": {{"numFound": 1, "docs": [{one}]}}}}"#
                ),
                1,
            ),
            (
                format!(
                    r#"{{"took": 3, "hits": {{"total": {{"value": 2}}, "hits": [{{"_id": "a", "_source": {one}}}, {{"_id": "b", "_source": {one}}}]}}}}"#
                ),
                2,
            ),
            (
                r#"{"response": {"status": "ok", "results": [{"id": "x", "webTitle": "T", "fields": {"bodyText": "Text."}}]}}"#.to_owned(),
                1,
            ),
            (format!(r#"{{"a1": {one}, "a2": {one}, "a3": {one}}}"#), 3),
            (format!("{one}\n{one}\n\n{one}\n"), 3),
            (
                "{\n\"title\": \"T\",\n\"body\": \"Text.\"\n}\n{\n\"title\": \"T\",\n\"body\": \"Text.\"\n}\n".to_owned(),
                2,
            ),
            (format!("[[{one}], [{one}]]"), 2),
            (format!("\u{feff}[{one},]"), 1),
        ] {
            let reading = read("news/a.json", &file);
            assert_eq!(reading.titles(), vec!["T"; items], "{file}");
            assert_eq!(
                reading.items(),
                (1..=items).map(|n| n.to_string()).collect::<Vec<_>>(),
                "{file}"
            );
            assert!(reading.articles.iter().all(|article| article.body == "Text."), "{file}");
            assert_eq!(reading.skipped, [], "{file}");
        }
    }

    #[test]
    fn apis_and_exports_are_read_as_they_come() {
        let story = "“It is over,” said Ama Mensah. The mill will close in the autumn.";
        let when = Some("2026-02-03T10:15:00Z");
        for (shape, file) in [
            (
                "news search with the outlet behind the headline",
                format!(
                    r#"{{"articles": [{{"source": {{"id": null, "name": "Harbour Post"}}, "author": "Jane Roe, John Doe", "title": "Mill to close - Harbour Post", "url": "https://example.org/mill", "publishedAt": "2026-02-03T10:15:00Z", "content": "{story}"}}]}}"#
                ),
            ),
            (
                "media archive",
                format!(
                    r#"[{{"stories_id": 7, "title": "Mill to close", "publish_date": "2026-02-03T10:15:00Z", "media_name": "Harbour Post", "authors": ["Jane Roe", "John Doe"], "url": "https://example.org/mill", "story_text": "{story}"}}]"#
                ),
            ),
            (
                "event archive, a day beside a time",
                format!(
                    r#"{{"articles": {{"results": [{{"uri": "7", "lang": "eng", "date": "2026-02-03", "time": "10:15:00", "dateTime": "2026-02-03T10:15:00Z", "url": "https://example.org/mill", "title": "Mill to close", "body": "{story}", "source": {{"uri": "example.org", "title": "Harbour Post"}}, "authors": [{{"name": "Jane Roe"}}, {{"name": "John Doe"}}]}}]}}}}"#
                ),
            ),
            (
                "extraction tool, its source an address",
                format!(
                    r#"{{"title": "Mill to close", "author": "Jane Roe; John Doe", "hostname": "example.org", "date": "2026-02-03T10:15:00Z", "text": "{story}", "source": "https://example.org/mill", "source-hostname": "Harbour Post"}}"#
                ),
            ),
            (
                "blog, its author a number",
                format!(
                    r#"[{{"id": 7, "date": "2026-02-03T10:15:00Z", "link": "https://example.org/mill", "title": {{"rendered": "Mill to close"}}, "content": {{"rendered": "<p>{story}</p>", "protected": false}}, "author": 12, "_embedded": {{"author": [{{"id": 12, "name": "Jane Roe and John Doe"}}], "wp:term": [[{{"name": "Business"}}]]}}, "yoast_head_json": {{"title": "Mill to close - Harbour Post", "og_site_name": "Harbour Post"}}}}]"#
                ),
            ),
            (
                "byline in capitals",
                format!(
                    r#"[{{"headline": "Mill to close", "byline": "BY JANE ROE AND JOHN DOE", "source": "Harbour Post", "link": "https://example.org/mill", "pubDate": "Tue, 03 Feb 2026 10:15:00 GMT", "paragraphs": ["{story}"]}}]"#
                ),
            ),
        ] {
            let reading = read("news/a.json", &file);
            assert_eq!(reading.articles.len(), 1, "{shape}: {:?}", reading.skipped);
            let article = &reading.articles[0];
            assert_eq!(article.title, "Mill to close", "{shape}");
            assert_eq!(article.body, story, "{shape}");
            assert_eq!(article.source.as_deref(), Some("Harbour Post"), "{shape}");
            assert_eq!(article.authors, ["Jane Roe", "John Doe"], "{shape}");
            assert_eq!(article.date.map(|date| date.to_string()).as_deref(), when, "{shape}");
            assert_eq!(article.url.as_deref(), Some("https://example.org/mill"), "{shape}");
        }
    }

    #[test]
    fn a_text_with_paragraphs_goes_before_one_without() {
        let file = r#"{"response": {"results": [{"webTitle": "T", "fields": {"bodyText": "One. Two.", "body": "<p>One.</p><p>Two.</p>"}}]}}"#;
        assert_eq!(read("news/a.json", file).articles[0].body, "One.\n\nTwo.");
    }

    #[test]
    fn the_orders_of_a_bulk_file_are_no_articles() {
        let file = "{\"index\": {\"_index\": \"news\", \"_id\": \"1\"}}\n{\"title\": \"A\", \"body\": \"a\"}\n{\"create\": {\"_id\": \"2\"}}\n{\"title\": \"B\", \"body\": \"b\"}\n";
        let reading = read("news/bulk.ndjson", file);
        assert_eq!(reading.titles(), ["A", "B"]);
        assert_eq!(reading.skipped, []);
    }

    #[test]
    fn a_feed_names_the_outlet_of_its_items() {
        let file = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "home_page_url": "https://example.org", "language": "en",
            "items": [{"id": "1", "title": "Mill", "content_html": "<p>One.</p><p>Two.</p>", "date_published": "2026-02-03T10:00:00Z", "authors": [{"name": "Jane Roe"}]}]}"#;
        let article = read("news/feed.json", file).articles.remove(0);
        assert_eq!(
            (article.source.as_deref(), article.body.as_str()),
            (Some("Harbour Post"), "One.\n\nTwo.")
        );
        assert_eq!(
            (article.authors.as_slice(), article.language.as_deref()),
            (&["Jane Roe".to_owned()][..], Some("en"))
        );
    }

    #[test]
    fn what_belongs_to_an_article_is_not_another_one() {
        let file = r#"{"id": 1, "comments": [{"author": "x", "body": "I disagree."}], "related": [{"title": "Other", "text": "Other."}],
            "title": "T", "image": {"title": "A mill", "text": "Picture."}, "body": "Text.", "tags": ["a", "b"]}"#;
        assert_eq!(read("news/a.json", file).one().body, "Text.");
    }

    #[test]
    fn the_text_goes_before_the_summary_and_the_users_word_before_both() {
        let file = br#"{"title": "T", "description": "Short.", "content": "Long.", "kicker": "Mine.", "source": "A", "outlet": "B"}"#;
        assert_eq!(read("news/a.json", file).one().body, "Long.");
        let options = Options {
            map: "body=kicker,source=outlet".parse().unwrap(),
            ..Options::default()
        };
        let article = read_with("news/a.json", file, &options).one();
        assert_eq!((article.body.as_str(), article.source.as_deref()), ("Mine.", Some("B")));
        assert_eq!(
            read(
                "news/a.json",
                br#"{"title": "T", "description": "Short.", "content": ""}"#
            )
            .one()
            .body,
            "Short."
        );
    }

    #[test]
    fn lines_point_at_the_text() {
        let reading = read(
            "news/a.jsonl",
            "{\"title\": \"A\", \"body\": \"a\"}\n\n{\"title\": \"B\", \"body\": \"b\"}\n",
        );
        let lines: Vec<_> = reading
            .articles
            .iter()
            .map(|article| article.lines.line_of(&article.body, 0))
            .collect();
        assert_eq!(lines, [Some(1), Some(3)]);
    }

    #[test]
    fn what_is_no_article_is_passed_over_with_its_reason() {
        let reading = read(
            "news/a.jsonl",
            "{\"title\": \"A\", \"body\": \"a\"}\n{\"title\": \"B\"}\n{\"id\": 3}\n7\n{\"title\": \"C\", \"body\": \"c\"}\n",
        );
        assert_eq!(reading.titles(), ["A", "C"]);
        assert_eq!(reading.items(), ["1", "5"]);
        let places: Vec<_> = reading
            .skipped
            .iter()
            .map(|(item, reason)| (item.as_deref().unwrap(), reason.as_str()))
            .collect();
        assert_eq!(
            places,
            [
                ("2", "has a title but no text"),
                ("3", "has neither title nor text"),
                ("4", "is a word or a number, not an article")
            ]
        );
    }

    #[test]
    fn a_broken_line_is_passed_over_and_the_next_one_read() {
        for broken in [
            "{\"title\": \"X\", \"body\": \"cut o",
            "{\"title\": \"X\",",
            "{\"title\": \"X\" \"body\": 1}",
            "}",
            "{\"a\": tru}",
            "{\"title\"",
            "{\"title\": \"\\q\"}",
            "[{\"title\": \"X\"},",
        ] {
            let reading = read(
                "news/a.jsonl",
                format!("{{\"title\": \"A\", \"body\": \"a\"}}\n{broken}\n{{\"title\": \"C\", \"body\": \"c\"}}\n"),
            );
            assert_eq!(reading.titles(), ["A", "C"], "{broken}");
            assert!(
                reading
                    .skipped
                    .iter()
                    .any(|(_, reason)| reason.contains("broken JSON") && reason.contains("line 2")),
                "{broken} {:?}",
                reading.skipped
            );
            let first = read(
                "news/a.jsonl",
                format!("{broken}\n{{\"title\": \"C\", \"body\": \"c\"}}\n"),
            );
            assert_eq!(first.titles(), ["C"], "{broken}");
        }
    }

    #[test]
    fn what_stands_before_a_fault_is_kept_and_the_fault_told() {
        let reading = read(
            "news/a.json",
            r#"{"articles": [{"title": "A", "body": "a"}, {"title": "B", "bo"#,
        );
        assert_eq!(reading.titles(), ["A"]);
        assert!(reading.fault().contains("cut off"), "{}", reading.fault());
        let reading = read("news/a.json", "{\"title\": \"A\", \"body\": \"a\"} and more");
        assert_eq!(reading.titles(), ["A"]);
        assert!(
            reading.fault().contains("something else follows"),
            "{}",
            reading.fault()
        );
    }

    #[test]
    fn broken_files_say_where() {
        for (file, words) in [
            (
                "{\"title\": \"A\",\n \"body\": \"cut",
                "inside a string that begins on line 2",
            ),
            (
                "{\"title\": \"A\",\n \"body\" \"x\"}",
                "on line 2: `\"` where `:` should stand",
            ),
            ("{\"title\": nope}", "`nope` is no value"),
            ("[{\"title\": \"A\", \"body\": \"\\ud83d\\x\"}]", "line 1"),
        ] {
            let reading = read("news/a.json", file);
            assert!(matches!(reading.result, Err(ReadError::Broken(_))), "{file}");
            assert!(reading.error().contains(words), "{}", reading.error());
        }
    }

    #[test]
    fn data_beside_articles_is_not_an_article() {
        for file in [
            "{}",
            "[]",
            "[1, 2, 3]",
            "{\"name\": \"package\", \"version\": \"1.0\", \"dependencies\": {\"a\": \"1\"}}",
            "17",
            "\"word\"",
            "{\"train\": [\"a\", \"b\"]}",
        ] {
            let reading = read("news/a.json", file);
            assert!(
                matches!(reading.result, Err(ReadError::NotAnArticle(_))),
                "{file} {:?}",
                reading.result
            );
        }
        assert!(
            read("news/a.json", "{\"title\": \"T\", \"fulltekst\": \"x\"}")
                .error()
                .contains("--map body=NAME")
        );
    }

    #[test]
    fn json_a_hundred_thousand_deep_is_refused() {
        for file in [
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            format!("{{\"title\": \"T\", \"body\": {}", "[".repeat(100_000)),
        ] {
            let reading = read("news/a.json", &file);
            assert!(
                reading.error().contains("deep") || reading.error().contains("broken"),
                "{}",
                reading.error()
            );
        }
        let lines = format!(
            "{{\"title\": \"A\", \"body\": \"a\"}}\n{}\n{{\"title\": \"C\", \"body\": \"c\"}}\n",
            "[".repeat(100_000)
        );
        assert_eq!(read("news/a.jsonl", lines).titles(), ["A", "C"]);
    }

    #[test]
    fn an_article_beyond_the_limit_is_passed_over_in_bounded_memory() {
        let giant = std::io::Read::chain(
            &b"{\"title\": \"A\", \"body\": \"a\"}\n{\"title\": \"B\", \"body\": \""[..],
            std::io::Read::chain(
                std::io::Read::take(std::io::repeat(b'x'), 100 << 20),
                &b"\"}\n{\"title\": \"C\", \"body\": \"c\"}\n"[..],
            ),
        );
        let reading = read_from("news/a.jsonl", &mut std::io::BufReader::new(giant), &Options::default());
        assert_eq!(reading.titles(), ["A", "C"]);
        assert_eq!(
            reading.skipped,
            [(Some("2".to_owned()), "is one article of more than 64 MiB".to_owned())]
        );
    }

    #[test]
    fn other_encodings_are_decoded() {
        let text = "{\"title\": \"Café\", \"body\": \"“Nön,” said Zoë, who wouldn’t.\"}";
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(read("news/a.json", latin).one().body, "“Nön,” said Zoë, who wouldn’t.");
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read("news/a.json", utf_16).one().title, "Café");
    }

    #[test]
    fn reading_ends_when_the_caller_has_enough() {
        let file = "{\"title\": \"A\", \"body\": \"a\"}\n".repeat(10);
        let origin = Origin {
            path: Path::new("news/a.jsonl"),
            root: Path::new("news"),
        };
        let mut seen = 0;
        let report = article::read(&mut file.as_bytes(), &origin, &Options::default(), &mut |_| {
            seen += 1;
            if seen == 3 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!((seen, report.unwrap().articles), (3, 3));
    }

    #[test]
    fn a_wrong_extension_does_not_matter() {
        assert_eq!(
            read("news/a.txt", "{\"title\": \"A\", \"body\": \"a\"}").format(),
            Format::Json
        );
        assert_eq!(
            read(
                "news/a.json",
                "Mill to close\n\nThe mill in the north will close in the autumn, the owners said.\n"
            )
            .format(),
            Format::Text
        );
        assert_eq!(
            read(
                "news/a.txt",
                "[Updated] Mill to close\n\nThe mill in the north will close.\n"
            )
            .one()
            .title,
            "[Updated] Mill to close"
        );
    }
}

mod pages {
    use super::*;

    fn page(body: &str) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>Mill to close in the autumn | Harbour Post</title>\n\
             <meta property=og:site_name content='Harbour Post'><link rel=canonical href='https://example.org/mill'>\n\
             <script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"headline\": \"Mill to close in the autumn\", \"datePublished\": \"2026-02-03T10:15:00+01:00\", \
             \"author\": {{\"@type\": \"Person\", \"name\": \"Jane Roe\"}}, \"articleSection\": \"Business\"}}</script></head>\n\
             <body><nav><ul><li><a href=/>Home</a></li><li><a href=/sport>Sport</a></li></ul></nav><main><article><h1>Mill to close in the autumn</h1>{body}</article></main>\n\
             <footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>"
        )
    }

    const STORY: &str = "<p>The paper mill on the river will close in the autumn, its owners said on Tuesday, ending a century of work in the town.</p>\
        <p>“We have tried everything that could be tried,” said Ama Mensah, who has run the mill for eleven years.</p>\
        <blockquote><p>“It is the worst day that this town has had since the flood, and nobody has slept.”</p></blockquote>\
        <p>Forty people work there. The town council will meet on Thursday to hear what can be done for them, the mayor said.</p>";

    #[test]
    fn the_story_is_found_with_its_paragraphs_and_its_metadata() {
        let article = read("news/mill.html", page(STORY)).one();
        assert_eq!(article.title, "Mill to close in the autumn");
        assert_eq!(article.source.as_deref(), Some("Harbour Post"));
        assert_eq!(article.authors, ["Jane Roe"]);
        assert_eq!(
            article.date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03T10:15:00+01:00")
        );
        assert_eq!(article.url.as_deref(), Some("https://example.org/mill"));
        assert_eq!(
            (article.section.as_deref(), article.language.as_deref()),
            (Some("Business"), Some("en"))
        );
        let paragraphs: Vec<&str> = article.body.split("\n\n").collect();
        assert!(
            paragraphs
                .iter()
                .any(|paragraph| paragraph.starts_with("“We have tried")),
            "{}",
            article.body
        );
        assert!(
            paragraphs
                .iter()
                .any(|paragraph| paragraph.starts_with("“It is the worst day")),
            "{}",
            article.body
        );
        assert!(
            !article.body.contains("Copyright") && !article.body.contains("Sport"),
            "{}",
            article.body
        );
    }

    #[test]
    fn a_pull_quote_is_not_counted_twice() {
        let with_pull_quote = format!(
            "{STORY}<aside><p>“We have tried everything that could be tried,” said Ama Mensah, who has run the mill for eleven years.</p></aside>"
        );
        assert_eq!(
            read("news/mill.html", page(&with_pull_quote))
                .one()
                .body
                .matches("tried everything")
                .count(),
            1
        );
    }

    #[test]
    fn the_declared_encoding_is_obeyed() {
        let text = page(STORY).replace("charset=utf-8", "charset=windows-1252");
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(
            read("news/mill.htm", bytes)
                .one()
                .body
                .contains("“We have tried everything")
        );
    }

    #[test]
    fn pages_without_a_story_and_pages_made_to_hurt_are_refused() {
        for html in [
            "<html><body></body></html>".to_owned(),
            "<!doctype html><title>x</title><p>Short.".to_owned(),
            format!("<html>{}", "<div>".repeat(200_000)),
            format!("<html>{}", "<b><i>".repeat(100_000)),
        ] {
            let reading = read("news/a.html", &html);
            assert!(
                matches!(reading.result, Err(ReadError::NotAnArticle(_))),
                "{:?}",
                reading.result
            );
        }
        assert!(
            read(
                "news/a.xml",
                "<?xml version='1.0'?><catalog><book>A book of that name</book></catalog>"
            )
            .error()
            .contains("XML")
        );
        let cut = page(STORY);
        let end = cut.find("Forty people").unwrap();
        assert!(read("news/a.html", &cut[..end]).one().body.contains("tried everything"));
    }
}

mod feeds {
    use super::*;

    const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title><link>https://example.org</link><language>en-gb</language>
<item><title>Mill &amp; road to close</title><link>https://example.org/mill</link><dc:creator><![CDATA[By Jane Roe]]></dc:creator>
<pubDate>Tue, 03 Feb 2026 10:15:00 +0100</pubDate><category>Business</category><description>Short.</description>
<content:encoded><![CDATA[<p>&#8220;It is over,&#8221; said Ama Mensah.</p><p>Nobody answered.</p>]]></content:encoded></item>
<item><title>Only a summary</title><description>&lt;p&gt;A summary &amp;amp; no more.&lt;/p&gt;</description></item>
<item><title>Nothing</title></item>
</channel></rss>"#;

    #[test]
    fn rss_entries_are_articles_of_the_feed() {
        let reading = read("news/feed.xml", RSS);
        assert_eq!(
            (reading.format(), reading.titles()),
            (Format::Feed, vec!["Mill & road to close", "Only a summary"])
        );
        let article = &reading.articles[0];
        assert_eq!(article.body, "“It is over,” said Ama Mensah.\n\nNobody answered.");
        assert_eq!(article.source.as_deref(), Some("Harbour Post"));
        assert_eq!(article.authors, ["Jane Roe"]);
        assert_eq!(
            article.date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03T10:15:00+01:00")
        );
        assert_eq!(
            (
                article.url.as_deref(),
                article.section.as_deref(),
                article.language.as_deref()
            ),
            (Some("https://example.org/mill"), Some("Business"), Some("en-GB"))
        );
        assert_eq!(reading.articles[1].body, "A summary & no more.");
        assert_eq!(
            reading.skipped,
            [(Some("3".to_owned()), "has a title but no text".to_owned())]
        );
    }

    #[test]
    fn all_creators_of_an_entry_are_its_authors() {
        let feed = RSS.replace(
            "<dc:creator><![CDATA[By Jane Roe]]></dc:creator>",
            "<dc:creator><![CDATA[Jane Roe]]></dc:creator><dc:creator><![CDATA[John Doe]]></dc:creator>",
        );
        assert_ne!(feed, RSS);
        assert_eq!(
            read("news/feed.xml", feed).articles[0].authors,
            ["Jane Roe", "John Doe"]
        );
    }

    #[test]
    fn atom_entries_with_escaped_and_with_inline_markup() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
            <entry><title type="html">Mill &lt;i&gt;to&lt;/i&gt; close</title><link rel="alternate" href="https://example.org/a"/><author><name>Jane Roe</name></author><author><name>John Doe</name></author>
            <published>2026-02-03T10:15:00Z</published><updated>2026-02-04T10:15:00Z</updated><summary>Short.</summary><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry>
            <entry><title>Inline</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b>.</p><p>Two.</p></div></content></entry></feed>"#;
        let reading = read("news/atom", atom);
        assert_eq!(reading.titles(), ["Mill to close", "Inline"]);
        assert_eq!(reading.articles[0].body, "One.\n\nTwo.");
        assert_eq!(reading.articles[0].authors, ["Jane Roe", "John Doe"]);
        assert_eq!(
            reading.articles[0].date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03T10:15:00Z")
        );
        assert_eq!(reading.articles[1].body, "One bold.\n\nTwo.");
    }

    #[test]
    fn a_feed_that_is_cut_off_keeps_what_stands_before() {
        let end = RSS.find("Only a summary").unwrap();
        let reading = read("news/feed.xml", &RSS[..end]);
        assert_eq!(reading.titles(), ["Mill & road to close"]);
        assert!(
            reading.fault().contains("cut off") || reading.fault().contains("broken XML"),
            "{}",
            reading.fault()
        );
    }

    #[test]
    fn a_feed_behind_any_document_type_is_a_feed() {
        for doctype in [
            "<!DOCTYPE rdf:RDF PUBLIC \"-//DUBLIN CORE//EN\" \"http://x/y.dtd\">",
            "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"> <!-- isn't > ] --> <!ENTITY end ']>'>]>",
        ] {
            let feed = format!(
                "<?xml version=\"1.0\"?>\n{doctype}\n<rdf:RDF><channel><title>Post</title></channel><item><title>A</title><description>The&nbsp;council met.</description></item></rdf:RDF>"
            );
            let reading = read("news/feed.xml", feed);
            assert_eq!(
                (reading.format(), reading.titles()),
                (Format::Feed, vec!["A"]),
                "{doctype}"
            );
        }
    }

    #[test]
    fn what_an_atom_feed_states_once_is_its_entries() {
        let atom = r#"<feed xml:base="https://a.org/news/"><title>Post</title><author><name>Jane Roe</name></author><author><name>Post</name></author>
            <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Mill <b>to</b> close</div></title><link rel="self" href="/self"/><link href="mill"/><summary>One.</summary></entry>
            <entry xml:base="/2026/"><title>B</title><author><name>John Doe</name></author><link href="b"/><summary>Two.</summary></entry>
            <entry><title>C</title><link href="/c"></link><summary>Three.</summary></entry></feed>"#;
        let reading = read("news/atom", atom);
        assert_eq!(reading.titles(), ["Mill to close", "B", "C"]);
        let urls: Vec<Option<&str>> = reading.articles.iter().map(|article| article.url.as_deref()).collect();
        assert_eq!(
            urls,
            [
                Some("https://a.org/news/mill"),
                Some("https://a.org/2026/b"),
                Some("https://a.org/c")
            ]
        );
        let authors: Vec<&str> = reading
            .articles
            .iter()
            .flat_map(|article| &article.authors)
            .map(String::as_str)
            .collect();
        assert_eq!(authors, ["Jane Roe", "John Doe", "Jane Roe"]);
    }

    #[test]
    fn entries_with_missing_ends_and_bare_signs_are_read() {
        for (entry, title, body) in [
            (
                "<title>B</title><description>The council<br> met.</description>",
                "B",
                "The council\nmet.",
            ),
            (
                "<title>B</title><description>Two <p>met <p>here.</description>",
                "B",
                "Two\n\nmet\n\nhere.",
            ),
            (
                "<title>B</title><description>The council</p> met.</description>",
                "B",
                "The council met.",
            ),
            (
                "<title>1 < 2 story</title><description>3 < 4, and <5.</description>",
                "1 < 2 story",
                "3 < 4, and <5.",
            ),
            (
                "<title>B</titel><description>The council met.</descr><category>X</category>",
                "B",
                "The council met.",
            ),
            (
                "<title>B<link>https://a.org/b<description>The council met.<pubDate>Tue, 03 Feb 2026 10:15:00 +0100</pubDate>",
                "B",
                "The council met.",
            ),
            (
                "<title>One <b>bold</b> word</title><description><![CDATA[1 < 2 <b>met</b>]]></description>",
                "One bold word",
                "1 < 2 met",
            ),
        ] {
            for end in ["</item>", ""] {
                let feed = format!(
                    "<rss><channel><title>Post</title><item><title>A</title><description>a</description></item><item>{entry}{end}<item><title>C</title><description>c</description></item></channel></rss>"
                );
                let reading = read("news/feed.xml", &feed);
                assert_eq!(reading.titles(), ["A", title, "C"], "{feed} {:?}", reading.skipped);
                assert_eq!(reading.articles[1].body, body, "{feed}");
                assert_eq!((reading.items(), reading.fault()), (vec!["1", "2", "3"], ""), "{feed}");
            }
        }
        // However many there are.
        let many = "<item><title>T</title><description>a<br>b<br>c</description>".repeat(500);
        let feed = format!("<rss><channel><description>All<br>{many}</channel></rss>");
        assert_eq!(read("news/feed.xml", feed).articles.len(), 500);
    }

    #[test]
    fn entities_cannot_be_made_to_swell() {
        let bomb = r#"<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>x</title><description>&b;&b;&b; and text</description></item></channel></rss>"#;
        assert!(
            read("news/feed.xml", bomb)
                .articles
                .iter()
                .all(|article| article.body.len() < 100)
        );
        let deep = format!("<rss>{}", "<channel>".repeat(100_000));
        assert!(matches!(read("news/feed.xml", deep).result, Err(ReadError::Broken(_))));
    }

    #[test]
    fn a_feed_in_another_encoding_is_decoded() {
        let text = RSS
            .replace("UTF-8", "ISO-8859-1")
            .replace("Nobody answered", "Zoë schwieg");
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(read("news/feed.xml", bytes).articles[0].body.contains("Zoë schwieg"));
    }
}

mod tables {
    use super::*;

    #[test]
    fn rows_are_articles_with_the_columns_of_the_header() {
        for (name, separator) in [("a.csv", ","), ("a.tsv", "\t"), ("a.csv", ";")] {
            let file = "id,headline,content,outlet,pub_date,author\r\n1,Mill to close,\"“It is over” she said.\n\nShe said \"\"no\"\" more.\",Harbour Post,2026-02-03,Jane Roe\r\n2,Road,,Harbour Post,2026-02-04,\r\n3,Bridge,Open.,,,John Doe\n"
                .replace(',', separator);
            let reading = read(&format!("news/{name}"), &file);
            assert_eq!(reading.titles(), ["Mill to close", "Bridge"], "{file}");
            let article = &reading.articles[0];
            assert_eq!(article.body, "“It is over” she said.\n\nShe said \"no\" more.");
            assert_eq!(article.source.as_deref(), Some("Harbour Post"));
            assert_eq!(article.authors, ["Jane Roe"]);
            assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2026-02-03"));
            assert_eq!(article.item.as_deref(), Some("1"));
            assert_eq!(reading.articles[1].lines.line_of("Open.", 0), Some(6), "{file}");
            assert_eq!(
                reading.skipped,
                [(Some("2".to_owned()), "has a title but no text".to_owned())]
            );
        }
    }

    #[test]
    fn a_table_without_text_says_how_to_name_it() {
        let file = b"title,kropp\nMill,The mill will close.\n";
        assert!(read("news/a.csv", file).error().contains("--map body=COLUMN"));
        let options = Options {
            map: "body=kropp".parse().unwrap(),
            ..Options::default()
        };
        assert_eq!(
            read_with("news/a.csv", file, &options).one().body,
            "The mill will close."
        );
    }

    #[test]
    fn rows_and_tables_of_too_many_columns_are_said_to_be_so() {
        let wide = "x,".repeat(20_000);
        let reading = read("news/a.csv", format!("title,body\nA,a\n{wide}x\nC,c\n"));
        assert_eq!(reading.titles(), ["A", "C"]);
        assert_eq!(
            reading.skipped,
            [(
                Some("2".to_owned()),
                "has more than 2000 columns where the header has 2 (line 3)".to_owned()
            )]
        );
        let error = read("news/a.csv", format!("{wide}title,body\n{wide}A,a\n")).error();
        assert!(error.contains("more than 2000 columns"), "{error}");
    }

    #[test]
    fn damaged_rows_are_passed_over() {
        let reading = read("news/a.csv", "title,body\nA,a\nB,b,c,d\nC,c\n");
        assert_eq!(reading.titles(), ["A", "C"]);
        assert!(reading.skipped[0].1.contains("4 columns where the header has 2"));
        let endless = format!("title,body\nA,a\nB,\"{}", "x".repeat(70 << 20));
        let reading = read("news/a.csv", endless);
        assert_eq!(reading.titles(), ["A"]);
        assert!(
            reading.skipped[0].1.contains("quotation mark may be missing"),
            "{:?}",
            reading.skipped
        );
    }
}

mod crawls {
    use super::*;

    fn record(kind: &str, uri: &str, block: &str) -> String {
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
            block.len()
        )
    }

    fn page(title: &str) -> String {
        let text = "The paper mill on the river will close in the autumn, its owners said on Tuesday, ending a century of work in the town. ".repeat(4);
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p><p>“It is over,” said Ama Mensah.</p></article></body></html>"
        )
    }

    fn crawl() -> String {
        [
            record("warcinfo", "-", "software: none\r\n"),
            record("request", "https://example.org/2026/02/03/a", "GET / HTTP/1.1\r\n\r\n"),
            record(
                "response",
                "https://example.org/2026/02/03/a",
                &page("Mill to close in the autumn"),
            ),
            record(
                "response",
                "https://example.org/logo.png",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG",
            ),
            record(
                "response",
                "https://example.org/gone",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>",
            ),
            record(
                "response",
                "https://example.org/menu",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>Home</body></html>",
            ),
            record("response", "https://example.org/b", &page("Road to open again in May")),
        ]
        .concat()
    }

    #[test]
    fn the_pages_of_a_crawl_are_articles_under_their_addresses() {
        let reading = read("news/crawl.warc", crawl());
        assert_eq!(
            (reading.format(), reading.titles()),
            (
                Format::Warc,
                vec!["Mill to close in the autumn", "Road to open again in May"]
            )
        );
        assert_eq!(
            reading.items(),
            ["https://example.org/2026/02/03/a", "https://example.org/b"]
        );
        assert_eq!(reading.articles[0].source.as_deref(), Some("example.org"));
        assert_eq!(
            reading.articles[0].date.map(|date| date.to_string()).as_deref(),
            Some("2026-02-03")
        );
        assert_eq!(
            reading.skipped,
            [(
                Some("https://example.org/menu".to_owned()),
                "is a page without an article in it".to_owned()
            )]
        );
    }

    #[test]
    fn a_crawl_that_begins_with_a_picture_is_a_crawl() {
        let picture =
            "HTTP/1.1 200 OK\r\nContent-Type: image/x-icon\r\n\r\n".to_owned() + &"\0\u{1}\u{2}\u{7}".repeat(2_000);
        let crawl = record("response", "https://example.org/favicon.ico", &picture) + &crawl();
        let reading = read("news/crawl.warc", crawl);
        assert_eq!(
            (reading.format(), reading.titles()),
            (
                Format::Warc,
                vec!["Mill to close in the autumn", "Road to open again in May"]
            )
        );
    }

    #[test]
    fn a_crawl_that_is_cut_off_keeps_what_stands_before() {
        let crawl = crawl();
        let reading = read("news/crawl.warc", &crawl[..crawl.len() - 200]);
        assert_eq!(reading.articles[0].title, "Mill to close in the autumn");
        assert!(reading.fault().contains("cut off"), "{}", reading.fault());
    }
}

mod compressed {
    use super::*;
    use std::io::Write;

    const TEXT: &str = "Mill to close\n\nThe mill in the north will close in the autumn, the owners said.\n";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_follows_a_whole_gzip_file_is_passed_over() {
        for rest in [
            &b"garbage"[..],
            b"\n",
            &[0; 600],
            &[0x1F],
            b"a line that is longer than a header",
        ] {
            let file = [
                &gzip(b"Mill to close\n\n"),
                &gzip(b"The mill in the north will close, they said.\n"),
                rest,
            ]
            .concat();
            for size in [1, 64 * 1024] {
                let mut pieces = std::io::BufReader::with_capacity(size, &file[..]);
                let article = read_from("news/a.txt.gz", &mut pieces, &Options::default()).one();
                assert!(article.body.ends_with("they said."), "{rest:?} {}", article.body);
            }
        }
        let cut = [&gzip(TEXT.as_bytes())[..], &[0x1F, 0x8B, 8]].concat();
        assert!(read("news/a.txt.gz", cut).error().contains("cut off"));
    }

    #[test]
    fn gz_and_zst_are_read_as_what_they_hold() {
        let packed = [
            ("a.txt.gz", gzip(TEXT.as_bytes())),
            ("a.txt.zst", zstd::encode_all(TEXT.as_bytes(), 3).unwrap()),
            ("a.gz.txt", gzip(&gzip(TEXT.as_bytes()))),
        ];
        for (name, bytes) in packed {
            assert_eq!(
                read(&format!("news/{name}"), &bytes).one().title,
                "Mill to close",
                "{name}"
            );
            let cut = read(&format!("news/{name}"), &bytes[..bytes.len() - 12]);
            assert!(
                matches!(cut.result, Err(ReadError::Broken(_))),
                "{name} {:?}",
                cut.result
            );
            let mut damaged = bytes.clone();
            let middle = damaged.len() / 2;
            damaged[middle] ^= 0xFF;
            assert!(read(&format!("news/{name}"), &damaged).articles.len() <= 1);
        }
        let members = [
            gzip(b"{\"title\": \"A\", \"body\": \"a\"}\n"),
            gzip(b"{\"title\": \"B\", \"body\": \"b\"}\n"),
        ]
        .concat();
        assert_eq!(read("news/a.jsonl.gz", members).titles(), ["A", "B"]);
    }

    #[test]
    fn a_bomb_is_told_from_an_article() {
        let bomb = gzip(&gzip(&vec![b'w'; 100 << 20]));
        let reading = read("news/a.txt.gz", &bomb);
        assert!(
            reading.error().contains("bomb") || reading.error().contains("64 MiB"),
            "{}",
            reading.error()
        );
        let quiet = zstd::encode_all(std::io::Read::take(std::io::repeat(b'\n'), 600 << 20), 3).unwrap();
        let reading = read("news/a.jsonl.zst", &quiet);
        assert!(reading.error().contains("bomb"), "{}", reading.error());
    }

    #[test]
    fn compression_without_end_is_not_followed() {
        let packed = (0..5).fold(TEXT.as_bytes().to_vec(), |bytes, _| gzip(&bytes));
        assert!(read("news/a.gz", packed).error().contains("times over"));
    }
}

mod always {
    use super::*;
    use proptest::prelude::*;

    fn json_item() -> impl Strategy<Value = (String, bool)> {
        prop_oneof![
            ("[a-z]{1,8}", "[a-zé“\\\\n]{1,30}").prop_map(|(title, body)| {
                (
                    serde_json::json!({"title": title, "tags": [1, {"x": null}], "body": body}).to_string(),
                    !body.trim().is_empty(),
                )
            }),
            "[a-z]{0,8}".prop_map(|title| (serde_json::json!({"title": title}).to_string(), false)),
            Just(("{\"id\": 7}".to_owned(), false)),
            Just(("\"word\"".to_owned(), false)),
            Just(("{\"body\": \"\"}".to_owned(), false)),
        ]
    }

    proptest! {
        #[test]
        fn every_item_of_a_list_is_read_or_passed_over(items in proptest::collection::vec(json_item(), 1..12), shape in 0..3) {
            let text: Vec<&str> = items.iter().map(|(text, _)| text.as_str()).collect();
            let (name, file) = match shape {
                0 => ("news/a.json", format!("[{}]", text.join(", "))),
                1 => ("news/a.jsonl", text.join("\n")),
                _ => ("news/a.json", format!("{{\"articles\": [{}]}}", text.join(",\n"))),
            };
            let reading = read(name, &file);
            let good = items.iter().filter(|(_, good)| *good).count();
            prop_assert_eq!(reading.articles.len(), good, "{}", file);
            // A file with a single line is that article or none, and says so as a whole.
            let alone = shape == 1 && items.len() == 1;
            if !alone {
                prop_assert_eq!(reading.articles.len() + reading.skipped.len(), items.len(), "{}", file);
            }
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "[a-z]{0,3}(\\.(txt|json|jsonl|html|csv|xml|gz|zst|xz|warc))?") {
            read(&format!("news/{name}"), bytes);
        }

        #[test]
        fn a_damaged_file_is_read_without_a_panic_and_never_loses_what_stands_before(cut in 0usize..400, at in 0usize..400, byte in any::<u8>()) {
            let good = "{\"articles\": [{\"title\": \"A\", \"body\": \"a\\u00e9\"}, {\"title\": \"B\", \"authors\": [{\"name\": \"Jane Roe\"}], \"body\": \"b\"}], \"x\": [1.5e3, null]}";
            let mut bytes = good.as_bytes()[..cut.min(good.len())].to_vec();
            let first_end = good.find("}, {").unwrap() + 1;
            if let Some(slot) = bytes.get_mut(at).filter(|_| at > first_end) {
                *slot = byte;
            }
            let reading = read("news/a.json", &bytes);
            if bytes.len() > first_end {
                prop_assert!(reading.titles().contains(&"A"));
                prop_assert!(bytes == good.as_bytes() || reading.articles.len() == 2 || !reading.fault().is_empty() || !reading.skipped.is_empty() || reading.result.is_ok());
            }
        }
    }
}
