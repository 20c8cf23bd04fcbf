// The fields of the index, declared once. How to read and change this file: index-schema/README.md.
//
//     /// What the field holds, and in which kind of document (F file, A article, Q quotation).
//     name: Type [traits];

fields! {
    // ---- what a document is, and whose

    /// FAQ: the kind of document: 0 file, 1 article, 2 quotation, 3 an earlier version of an article (E).
    kind: Number [indexed, columnar];

    /// FAQ: the file it came from, as the 128-bit XXH3 of its path: the key by which all that came from a file is deleted together.
    file: Key [indexed];

    /// F: the same key, on the ledger's document alone, so that it can be renewed while the articles stay.
    ledger: Key [indexed];

    /// AQ: the article, as the 64-bit XXH3 of its file's key and its place in the file.
    article: Number [indexed, columnar];

    /// FAQ: the absolute path of the file.
    path: Text [columnar];

    /// AQ: the place in the file, to order by: the article's number in its file in the upper 32 bits, below it the byte of the body at which the
    /// quotation begins.
    place: Number [columnar];

    // ---- the ledger

    /// F: size in bytes.
    size: Number [columnar];

    /// F: modification time in nanoseconds since 1970.
    modified: Signed [columnar];

    /// F: 1 where the file was written so shortly before that another change may carry the same time.
    young: Number [columnar];

    /// F: the 64-bit XXH3 of the content.
    digest: Number [columnar];

    /// F: what became of it: 0 indexed, 1 empty, 2 broken, 3 not an article, 4 stale.
    status: Number [columnar];

    /// F: why, in words, where it is not 0; of an indexed file, what of it was passed over and why.
    reason: Text [stored];

    /// F: the format that the file turned out to be of (`Format::code`); 0 where it was of none.
    format: Number [columnar];

    /// F: how many articles it holds.
    articles: Number [columnar];

    /// FE: how many quotations these hold.
    quotations: Number [columnar];

    /// F: how many places in it should have held an article and did not.
    skipped: Number [columnar];

    // ---- articles

    /// A: the headline.
    title: Text [words, norms, stored];

    /// A: the running text.
    body: Text [words, norms, stored];

    /// A: the words of all its quotations, with a barrier between each two.
    quotes: Text [words, norms];

    /// A: the names of all its speakers, with a barrier between each two.
    speakers: Text [words];

    /// A: the web address.
    url: Text [words, stored];

    /// A: the place in the file, as it is shown.
    item: Text [stored];

    /// A: the date as it is shown, ISO 8601 in the article's own zone.
    date_text: Text [stored];

    /// A: how bytes of the body relate to lines of the file.
    lines: Number [stored];

    /// A: what else a hit shows of the article, and stands in columns too: path, outlet, byline, section, language, speakers; as JSON. To show an article,
    /// no column has to be opened.
    shown: Text [stored];

    /// AE: the article's address as a 64-bit XXH3 of what identifies it (see `src/index/versions.rs`): two texts at one address are versions of one article.
    address: Number [indexed, columnar];

    /// E: the whole article, as JSON: it is not searched, and is an article again when the later version is gone.
    kept: Text [stored];

    // ---- articles and quotations

    /// AQ: the outlet.
    source: Text [words, columnar];

    /// AQ: the byline's names, one value each.
    author: Text [words, columnar];

    /// AQ: the section.
    section: Text [words, columnar];

    /// AQ: the language tag.
    language: Text [words, columnar];

    /// AQ: seconds from 1970 on the article's own calendar and clock.
    date: Signed [columnar];

    /// AQE: the 64-bit XXH3 of everything else that a hit shows of the document, so that damage is never shown as if it were sound; A: then that of the
    /// speakers' names.
    checksum: Number [stored];

    /// AQE: the 64-bit XXH3 of the words, without typography: what is the same here was said or printed in the same words. F: 0, so that no document is without a value and
    /// the column is read without asking which have one.
    same: Number [columnar];

    // ---- quotations

    /// Q: the words of the quotation, its segments joined.
    quote: Text [words, norms];

    /// Q: the speaker's fullest name.
    speaker: Text [words, columnar];

    /// Q: mention, cue, link, confidence and segments, as JSON.
    attribution: Text [stored];
}
