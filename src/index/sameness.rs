//! What is the same: the same page at another spelling of its address, the same text in other typography.

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::analysis::Walk;
use crate::article::Article;

/// What addresses carry that says how a reader came to the page, not which page it is.
const TRACKING: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "cmpid",
    "ocid",
    "smid",
    "ref",
    "src",
    "partner",
    "feedtype",
    "feedname",
    "rss",
    "cid",
    "at_medium",
    "at_campaign",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "xtor",
    "amp",
    "outputtype",
];

/// Hosts under which a site repeats itself.
const REPEATED_HOSTS: &[&str] = &["www.", "m.", "amp.", "mobile."];

/// What identifies the article in its URL, hashed: scheme, `www.`, tracking parameters, the fragment and a slash at the end do not count. `None` without a URL, and for one
/// that names a whole site.
pub fn address_of(article: &Article) -> Option<u64> {
    let url = article.url.as_deref()?.trim();
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let rest = rest.split('#').next()?;
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let host = host.to_ascii_lowercase();
    let host = host.trim_end_matches(":80").trim_end_matches(":443");
    let host = REPEATED_HOSTS
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(host);
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/amp").unwrap_or(path);
    let mut telling: Vec<&str> = query
        .split('&')
        .filter(|pair| {
            let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
            !name.is_empty() && !name.starts_with("utm_") && !TRACKING.contains(&name.as_str())
        })
        .collect();
    telling.sort_unstable();
    if path.is_empty() && telling.is_empty() {
        return None;
    }
    let mut hash = Xxh3::new();
    for part in [host, path].into_iter().chain(telling) {
        hash.update(part.as_bytes());
        hash.update(b"\n");
    }
    Some(hash.digest())
}

/// Letters and digits of ASCII in lower case; 0 for the other bytes.
const FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            folded[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    folded
};

/// A hash of a text's letters and digits: equal for two texts that differ in typography, paragraphs or white space alone.
pub fn same_text(text: &str) -> u64 {
    let mut hash = Xxh3::new();
    let mut buffer = [0u8; 1024];
    let mut filled = 0;
    let bytes = text.as_bytes();
    let mut at = 0;
    // Plain letters and digits are copied in lower case; everything else of ASCII is typography.
    while at < bytes.len() {
        if filled + 8 > buffer.len() {
            hash.update(&buffer[..filled]);
            filled = 0;
        }
        // Eight at a time; there is room for them.
        if let (Some(eight), Some(room)) = (
            bytes[at..].first_chunk::<8>().filter(|eight| eight.is_ascii()),
            buffer[filled..].first_chunk_mut::<8>(),
        ) {
            let mut kept = 0;
            for byte in eight {
                // Written in any case: which bytes count is too irregular to be guessed by a processor.
                let folded = FOLDED[usize::from(*byte)];
                room[kept % 8] = folded;
                kept += usize::from(folded != 0);
            }
            filled += kept;
            at += 8;
            continue;
        }
        if bytes[at].is_ascii() {
            buffer[filled] = FOLDED[usize::from(bytes[at])];
            filled += usize::from(buffer[filled] != 0);
            at += 1;
            continue;
        }
        let Some(c) = text.get(at..).and_then(|text| text.chars().next()) else {
            break;
        };
        if c.is_alphanumeric() {
            filled += c.encode_utf8(&mut buffer[filled..]).len();
        }
        at += c.len_utf8();
    }
    hash.update(&buffer[..filled]);
    hash.digest()
}

/// A hash of a text's tokens: equal for two texts that differ in typography alone.
pub fn same_words(text: &str) -> u64 {
    let mut words = String::with_capacity(text.len() + 1);
    let mut walk = Walk::new(text);
    while walk.next_range().is_some() {
        words.push_str(walk.form());
        words.push(' ');
    }
    xxh3_64(words.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(url: &str) -> Option<u64> {
        address_of(&Article {
            url: Some(url.to_owned()),
            ..Article::default()
        })
    }

    #[test]
    fn an_address_is_what_tells_pages_apart() {
        let page = address("https://www.example.org/2026/mill?id=7");
        assert!(page.is_some());
        for same in [
            "http://example.org/2026/mill/?utm_source=feed&id=7#top",
            "https://m.example.org:443/2026/mill?id=7&fbclid=x",
            "HTTPS://EXAMPLE.ORG/2026/mill/amp?id=7",
        ] {
            assert_eq!(address(same), page, "{same}");
        }
        for other in [
            "https://example.org/2026/mill?id=8",
            "https://example.org/2026/Mill?id=7",
            "https://example.com/2026/mill?id=7",
        ] {
            assert_ne!(address(other), page, "{other}");
        }
    }

    #[test]
    fn the_front_page_is_nobodys_address() {
        for url in [
            "https://www.example.org",
            "https://example.org/",
            "https://example.org/?utm_source=x",
            "ftp://example.org/a",
            "mill",
        ] {
            assert_eq!(address(url), None, "{url}");
        }
    }

    #[test]
    fn a_text_is_the_same_in_other_typography_and_paragraphs() {
        let text = same_text("“We won’t,” she said.\n\nThe café — closed 3 days.");
        assert_eq!(same_text("\"We won't,\" she said. The café -- closed 3 days.\n"), text);
        assert_ne!(same_text("\"We will,\" she said. The café - closed 3 days."), text);
        let long = "é a1 ".repeat(2_000);
        assert_eq!(same_text(&long), same_text(&long.replace(' ', "\n")));
        assert_ne!(same_text(&long), same_text(&long[..long.len() - 2]));
    }

    #[test]
    fn the_same_words_in_other_typography_are_the_same() {
        assert_eq!(
            same_words("“Don’t,” she said – now"),
            same_words("'Don't' she said - NOW")
        );
        assert_ne!(same_words("ready now"), same_words("now ready"));
    }
}
