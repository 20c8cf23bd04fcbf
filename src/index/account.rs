//! What was passed over and why, grouped by kind of reason: for the account at the end of a run, and kept in the ledger for `status`.

use std::collections::BTreeMap;

/// A file's line in the ledger names this many kinds of reason.
const MOST_KINDS: usize = 20;

/// Counts by kind of reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    kinds: BTreeMap<String, u64>,
}

impl Passed {
    /// Counts one more place that was passed over for this reason.
    pub fn add(&mut self, reason: &str) {
        *self.kinds.entry(kind_of(reason)).or_default() += 1;
    }

    /// Counts all that `other` has counted.
    pub fn merge(&mut self, other: &Passed) {
        for (kind, count) in &other.kinds {
            *self.kinds.entry(kind.clone()).or_default() += count;
        }
    }

    /// Whether nothing was passed over.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Every kind of reason with its count, the most frequent first.
    pub fn kinds(&self) -> Vec<(&str, u64)> {
        let mut kinds: Vec<(&str, u64)> = self.kinds.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
        kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        kinds
    }
}

/// What the ledger says of a file: why it is not indexed, and what in it was passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// Why the file is not (wholly) indexed.
    pub reason: Option<String>,
    /// The places in it that gave no article.
    pub passed: Passed,
}

impl Remark {
    /// As the ledger keeps it: the reason on the first line, then a count and a kind on each; `None` where there is nothing to say.
    pub fn to_text(&self) -> Option<String> {
        if self.reason.is_none() && self.passed.is_empty() {
            return None;
        }
        let mut text = self.reason.as_deref().map(one_line).unwrap_or_default();
        for (kind, count) in self.passed.kinds().into_iter().take(MOST_KINDS) {
            text.push_str(&format!("\n{count}\t{kind}"));
        }
        Some(text)
    }

    /// What [`Remark::to_text`] wrote.
    pub fn of_text(text: &str) -> Remark {
        let mut lines = text.split('\n');
        let reason = lines.next().filter(|line| !line.is_empty()).map(str::to_owned);
        let mut passed = Passed::default();
        for (count, kind) in lines.filter_map(|line| line.split_once('\t')) {
            passed.kinds.insert(kind.to_owned(), count.parse().unwrap_or(1));
        }
        Remark { reason, passed }
    }
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ")
}

/// A reason without what differs from file to file.
pub fn kind_of(reason: &str) -> String {
    let mut general = String::with_capacity(reason.len());
    let mut after_digit = false;
    for c in reason.chars() {
        let is_digit = c.is_ascii_digit();
        match (is_digit, after_digit) {
            (true, true) => {}
            (true, false) => general.push('…'),
            (false, _) => general.push(c),
        }
        after_digit = is_digit;
    }
    let end = general.find(['(', ':', ';', '“', '"']).unwrap_or(general.len());
    one_line(general[..end].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_survives_being_stored() {
        let mut remark = Remark {
            reason: Some("broken JSON on line 7".to_owned()),
            ..Remark::default()
        };
        for reason in [
            "has a title but no text",
            "broken JSON: x on line 3",
            "broken JSON: y on line 4",
        ] {
            remark.passed.add(reason);
        }
        assert_eq!(Remark::of_text(&remark.to_text().unwrap()), remark);
        assert_eq!(
            remark.passed.kinds(),
            [("broken JSON", 2), ("has a title but no text", 1)]
        );
        remark.reason = None;
        assert_eq!(Remark::of_text(&remark.to_text().unwrap()), remark);
        assert_eq!(Remark::default().to_text(), None);
    }
}
