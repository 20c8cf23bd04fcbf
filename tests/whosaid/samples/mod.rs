//! The same articles as files of every format that is read, compressed or not.

use std::io::Write;

/// What one article says.
#[derive(Clone, Debug)]
pub struct Sample {
    pub title: String,
    /// Paragraphs.
    pub body: Vec<String>,
    pub source: String,
    pub date: String,
    pub url: Option<String>,
}

/// Endings of names, one for each format and each way of compressing.
pub const ENDINGS: [&str; 12] = [
    "txt",
    "json",
    "jsonl",
    "html",
    "rss",
    "atom",
    "feed.json",
    "csv",
    "warc",
    "jsonl.gz",
    "csv.zst",
    "json.xz",
];

/// The bytes of a file that holds these articles, by the ending of its name.
pub fn file_of(ending: &str, articles: &[Sample]) -> Vec<u8> {
    match ending {
        "txt" => text(&articles[0]).into_bytes(),
        "html" => page(&articles[0]).into_bytes(),
        "json" => serde_json::to_vec_pretty(&articles.iter().map(object).collect::<Vec<_>>()).unwrap(),
        "jsonl" => articles
            .iter()
            .flat_map(|a| format!("{}\n", object(a)).into_bytes())
            .collect(),
        "feed.json" => serde_json::json!({
            "version": "https://jsonfeed.org/version/1.1", "title": "The Daily",
            "items": articles.iter().map(|a| serde_json::json!({
                "id": a.title, "url": a.url, "title": a.title, "date_published": a.date, "content_html": paragraphs(a)
            })).collect::<Vec<_>>()
        })
        .to_string()
        .into_bytes(),
        "rss" => rss(articles).into_bytes(),
        "atom" => atom(articles).into_bytes(),
        "csv" => csv(articles),
        "warc" => articles.iter().flat_map(|a| record(a).into_bytes()).collect(),
        _ => match ending.rsplit_once('.').unwrap() {
            (inner, "gz") => gzip(&file_of(inner, articles)),
            (inner, "zst") => zstd::encode_all(&file_of(inner, articles)[..], 1).unwrap(),
            (inner, "xz") => xz(&file_of(inner, articles)),
            _ => panic!("{ending}"),
        },
    }
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub fn xz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn text(a: &Sample) -> String {
    let url = a.url.as_ref().map(|url| format!("URL: {url}\n")).unwrap_or_default();
    format!(
        "Title: {}\nSource: {}\nDate: {}\n{url}\n{}\n",
        a.title,
        a.source,
        a.date,
        a.body.join("\n\n")
    )
}

fn object(a: &Sample) -> serde_json::Value {
    serde_json::json!({"title": a.title, "body": a.body.join("\n\n"), "source": a.source, "date": a.date, "url": a.url})
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn paragraphs(a: &Sample) -> String {
    a.body.iter().map(|p| format!("<p>{}</p>", escaped(p))).collect()
}

pub fn page(a: &Sample) -> String {
    let canonical = a
        .url
        .as_ref()
        .map(|url| format!("<link rel=\"canonical\" href=\"{url}\">"))
        .unwrap_or_default();
    format!(
        "<!doctype html><html lang=\"en\"><head><title>{0}</title><meta property=\"og:site_name\" content=\"{1}\">\
         <meta property=\"article:published_time\" content=\"{2}\">{canonical}</head><body><nav><a href=\"/\">Home</a></nav>\
         <article><h1>{0}</h1>{3}</article><footer>All rights reserved</footer></body></html>",
        escaped(&a.title),
        a.source,
        a.date,
        paragraphs(a)
    )
}

fn rss(articles: &[Sample]) -> String {
    let items = articles.iter().map(|a| {
        let link = a.url.as_ref().map(|url| format!("<link>{url}</link>")).unwrap_or_default();
        format!(
            "<item><title>{}</title>{link}<pubDate>{}T08:00:00Z</pubDate><content:encoded><![CDATA[{}]]></content:encoded></item>",
            escaped(&a.title),
            a.date,
            paragraphs(a)
        )
    });
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Daily</title>{}</channel></rss>",
        items.collect::<String>()
    )
}

fn atom(articles: &[Sample]) -> String {
    let entries = articles.iter().map(|a| {
        let link = a.url.as_ref().map(|url| format!("<link href=\"{url}\"/>")).unwrap_or_default();
        format!(
            "<entry><title>{}</title>{link}<published>{}T08:00:00Z</published><content type=\"html\">{}</content></entry>",
            escaped(&a.title),
            a.date,
            escaped(&paragraphs(a))
        )
    });
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Daily</title>{}</feed>",
        entries.collect::<String>()
    )
}

fn csv(articles: &[Sample]) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["title", "date", "url", "source", "text"]).unwrap();
    for a in articles {
        let url = a.url.as_deref().unwrap_or_default();
        out.write_record([&a.title, &a.date, url, &a.source, &a.body.join("\n\n")])
            .unwrap();
    }
    out.into_inner().unwrap()
}

fn record(a: &Sample) -> String {
    let block = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{}",
        page(a)
    );
    let url = a
        .url
        .clone()
        .unwrap_or_else(|| format!("https://crawl.example/{}", a.title.replace(' ', "-")));
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
}
