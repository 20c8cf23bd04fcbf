//! From the bytes of a file to its articles: unpacks, recognises the format, hands over to its reader, and accounts for everything.

use std::fmt;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::fields::FieldMap;
use super::format::{self, Format, Head};
use super::origin::Origin;
use super::record::{Fallback, Record};
use super::{Article, Date, compress};

/// One article may have as many bytes as this (64 MiB) in its file. The longest newspaper issue has a fraction of it.
pub const LARGEST_ARTICLE: usize = 64 << 20;

/// How much of a file is looked at to recognise its format, in bytes.
const HEAD: usize = 64 * 1024;

/// What the user says about the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The outlet of every article, whatever the file states.
    pub source: Option<String>,
    /// The date of every article, whatever the file states.
    pub date: Option<Date>,
    /// The user's own spellings of fields.
    pub map: FieldMap,
}

/// What reading a file yields, in the file's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// An article.
    Article(Box<Article>),
    /// A place in the file that should have held an article and did not.
    Skipped {
        /// The place ("17" is the 17th), `None` where it is the file itself.
        item: Option<String>,
        /// What was wrong, in one line.
        reason: String,
    },
    /// Something odd about the article that comes next, or about the file.
    Warning {
        /// The place of the article it is about.
        item: Option<String>,
        /// What is odd, in one line.
        message: String,
    },
}

/// What was read from one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The format that the content turned out to be, without its compression.
    pub format: Format,
    /// How many articles were handed over.
    pub articles: u64,
    /// How many places were passed over, each with its reason.
    pub skipped: u64,
    /// Why reading ended before the end of the file, where articles before that place were read.
    pub fault: Option<String>,
}

/// Why a file gave nothing at all.
///
/// Each prints as one clear line, without the file's name.
#[derive(Debug)]
pub enum ReadError {
    /// There is no text in it.
    Empty,
    /// It is of a known format and is damaged. The text says where and how.
    Broken(String),
    /// It is not an article, and not meant to be one: a picture, a licence, a list of numbers. The text says what it seems to be.
    NotAnArticle(String),
    /// It could not be read from the disk.
    Io(io::Error),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => f.write_str("the file is empty"),
            ReadError::Broken(reason) | ReadError::NotAnArticle(reason) => f.write_str(reason),
            ReadError::Io(error) => write!(f, "cannot be read: {error}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ReadError::Io(error) => Some(error),
            _ => None,
        }
    }
}

/// Why a reader stops early: the caller has enough, or there is nothing more to be had.
pub(super) enum Halt {
    Stopped,
    Error(ReadError),
}

impl From<ReadError> for Halt {
    fn from(error: ReadError) -> Halt {
        Halt::Error(error)
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Halt {
        Halt::Error(match error.kind() {
            // A stream that cannot be unpacked is damaged; the disk is well.
            io::ErrorKind::InvalidData => ReadError::Broken(error.to_string()),
            _ => ReadError::Io(error),
        })
    }
}

/// What a reader of a format returns.
pub(super) type Flow = Result<(), Halt>;

/// Reads every article of a file, in order, in constant memory however large it is.
///
/// The format is recognised from the content, with the file's name as a hint. Give the bytes of a small file as a slice (`&mut &bytes[..]`).
/// Nothing is lost silently: what should have been an article and is not comes to `each` as [`Item::Skipped`]. When `each` breaks, reading stops and
/// the report covers what was read until then.
///
/// # Errors
///
/// See [`ReadError`]. It is an error only if no article was handed over; otherwise [`Report::fault`] says why reading ended early.
///
/// ```
/// use std::ops::ControlFlow;
/// use std::path::Path;
/// use whosaid::article::{self, Item, Options, Origin};
///
/// let text = b"Bridge to open in May\nBy Jane Roe\n\n\"It is ready,\" the mayor said.\n";
/// let origin = Origin { path: Path::new("news/harbour-post/bridge.txt"), root: Path::new("news") };
/// let mut titles = Vec::new();
/// let report = article::read(&mut &text[..], &origin, &Options::default(), &mut |item| {
///     if let Item::Article(article) = item {
///         assert_eq!(article.source.as_deref(), Some("harbour-post"));
///         assert_eq!(article.authors, ["Jane Roe"]);
///         titles.push(article.title);
///     }
///     ControlFlow::Continue(())
/// })?;
/// assert_eq!(report.articles, 1);
/// assert_eq!(titles, ["Bridge to open in May"]);
/// # Ok::<(), article::ReadError>(())
/// ```
pub fn read(
    input: &mut dyn BufRead,
    origin: &Origin<'_>,
    options: &Options,
    each: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<Report, ReadError> {
    let fallback = Fallback {
        outlet: origin.outlet().map(str::to_owned),
        day: origin.day(),
        year: origin.year(),
    };
    let mut sink = Sink {
        fallback,
        options,
        each,
        articles: 0,
        skipped: 0,
        defaults: None,
    };
    let name = origin
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut recognised = Format::Text;
    let ended = read_layer(input, &name, 0, &mut sink, &mut recognised);
    let mut report = Report {
        format: recognised,
        articles: sink.articles,
        skipped: sink.skipped,
        fault: None,
    };
    match ended {
        Ok(()) | Err(Halt::Stopped) => Ok(report),
        Err(Halt::Error(error)) if report.articles == 0 => Err(error),
        Err(Halt::Error(ReadError::Io(error))) => Err(ReadError::Io(error)),
        Err(Halt::Error(error)) => {
            report.fault = Some(error.to_string());
            Ok(report)
        }
    }
}

/// Reads a file, or what a compressed one contains.
fn read_layer(input: &mut dyn BufRead, name: &str, depth: usize, sink: &mut Sink<'_>, recognised: &mut Format) -> Flow {
    let available = input.fill_buf()?;
    if available.len() >= HEAD {
        let head = available[..HEAD].to_vec();
        return read_content(&head, false, input, name, depth, sink, recognised);
    }
    let mut head = Vec::with_capacity(available.len() + 1);
    (&mut *input).take(HEAD as u64).read_to_end(&mut head)?;
    if head.len() < HEAD {
        return read_content(&head, true, &mut &head[..], name, depth, sink, recognised);
    }
    read_content(
        &head,
        false,
        &mut (&head[..]).chain(input),
        name,
        depth,
        sink,
        recognised,
    )
}

fn read_content(
    head: &[u8],
    complete: bool,
    input: &mut dyn BufRead,
    name: &str,
    depth: usize,
    sink: &mut Sink<'_>,
    recognised: &mut Format,
) -> Flow {
    if let Some(method) = compress::Method::of(head) {
        if depth >= compress::DEEPEST {
            let reason = format!(
                "is compressed more than {} times over; unpack it first",
                compress::DEEPEST
            );
            return Err(ReadError::Broken(reason).into());
        }
        let mut unpacked = compress::unpack(method, input)?;
        return read_layer(&mut unpacked, compress::inner_name(name), depth + 1, sink, recognised);
    }
    let head = Head::new(head, name);
    if head.is_blank() && complete {
        return Err(ReadError::Empty.into());
    }
    let format = format::recognise(&head)?;
    *recognised = format;
    format::read(format, &head, input, sink)
}

/// Where readers put what they find.
pub(super) struct Sink<'a> {
    fallback: Fallback,
    options: &'a Options,
    each: &'a mut dyn FnMut(Item) -> ControlFlow<()>,
    articles: u64,
    skipped: u64,
    /// What a container (a feed) states about all of its articles.
    pub defaults: Option<Record>,
}

impl Sink<'_> {
    /// The user's spellings.
    pub fn map(&self) -> &FieldMap {
        &self.options.map
    }

    /// Hands over what was found at one place of a file with many: an article, or the reason why there is none.
    pub fn item(&mut self, record: Record, item: String) -> Flow {
        match self.finished(record, Some(&item)) {
            Ok(article) => self.give(Article {
                item: Some(item),
                ..article
            }),
            Err(reason) => self.skip(Some(item), reason),
        }
    }

    /// Hands over the one article of a file.
    pub fn whole_file(&mut self, record: Record) -> Flow {
        match self.finished(record, None) {
            Ok(article) => self.give(article),
            Err(reason) => Err(ReadError::NotAnArticle(reason).into()),
        }
    }

    /// Says that a place in the file holds no article, and why.
    pub fn skip(&mut self, item: Option<String>, reason: String) -> Flow {
        self.skipped += 1;
        self.pass(Item::Skipped { item, reason })
    }

    fn finished(&mut self, mut record: Record, item: Option<&str>) -> Result<Article, String> {
        if let Some(defaults) = &self.defaults {
            record.inherit(defaults);
        }
        let each = &mut *self.each;
        // Whoever wants no more hears that from the article that follows the warning.
        let warn = |message| {
            let _ = each(Item::Warning {
                item: item.map(str::to_owned),
                message,
            });
        };
        record.into_article(&self.fallback, self.options, warn)
    }

    fn give(&mut self, article: Article) -> Flow {
        self.articles += 1;
        self.pass(Item::Article(Box::new(article)))
    }

    fn pass(&mut self, item: Item) -> Flow {
        match (self.each)(item) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Halt::Stopped),
        }
    }
}
