//! From the bytes of a file to its articles: unpacks, recognises the format, hands over to its reader, and accounts for everything.

use std::io::{BufRead, Read};
use std::ops::ControlFlow;

use super::compress;
use super::flow::{Flow, Halt, ReadError};
use super::format::Format;
use super::formats;
use super::head::Head;
use super::options::Options;
use super::origin::Origin;
use super::record::Fallback;
use super::sink::{Item, Sink};

/// How much of a file is looked at to recognise its format, in bytes.
const HEAD: usize = 64 * 1024;

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
    let mut sink = Sink::new(fallback, options, each);
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
    let format = formats::recognise(&head)?;
    *recognised = format;
    formats::read(format, &head, input, sink)
}
