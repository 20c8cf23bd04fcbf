//! Web addresses, and the outlet that one tells of.

pub fn is_url(text: &str) -> bool {
    let text = text.trim();
    let scheme = text.get(..8).unwrap_or_default().to_ascii_lowercase();
    (scheme.starts_with("http://") || scheme.starts_with("https://"))
        && text.len() < 4_096
        && !text.contains(char::is_whitespace)
}

/// Whether a text is the address of a page, and not that of a whole site.
pub fn is_page_url(text: &str) -> bool {
    let path = text.trim().split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    is_url(text) && path.is_some_and(|(_, path)| path.trim_matches('/').len() > 1)
}

/// The host of a URL without `www.` and the like, which is the best name for an outlet that an URL gives.
pub fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    let host = ["www.", "m.", "amp.", "edition."]
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(&host);
    host.contains('.').then(|| host.to_owned())
}
