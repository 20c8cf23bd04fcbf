//! Which articles quotations are looked for in, and what is told of them.

use crate::article::Article;
use crate::quotes;

/// The quotations of an article; none where it is not in English.
pub fn quotations_of(article: &Article) -> Vec<quotes::Quotation> {
    let english = article
        .language
        .as_deref()
        .is_none_or(|l| l.get(..2).is_some_and(|l| l.eq_ignore_ascii_case("en")));
    if !english {
        return Vec::new();
    }
    let context = quotes::Context {
        title: &article.title,
        authors: &article.authors,
        source: article.source.as_deref(),
        section: article.section.as_deref(),
    };
    quotes::extract(&article.body, &context)
}
