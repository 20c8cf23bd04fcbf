//! `whosaid check`: was this said?

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use super::aliases::AliasFile;
use super::arguments::{Taken, slips};
use super::exit::{Exit, Failure};
use super::filters::{Filtering, undated_line};
use super::numbers;
use super::results::shell;
use super::searching::Cite;
use super::settings::Settable;
use super::terminal::Terminal;
use super::{Global, locate};
use crate::article;
use crate::index::home::Opened;
use crate::output::check::Checked;
use crate::output::cite::Citation;
use crate::output::json;
use crate::search::check::{Answer, CheckError, Checker, DEFAULT_THRESHOLD, Settings, Verdict};
use crate::search::count::gaps::undated;
use crate::search::suggest::{Unknown, unknown_names};

const DEFAULT_LIMIT: usize = 10;

/// How many questions are read before they are answered: enough to keep all processors busy, few enough to answer at once.
const BATCH: usize = 256;

/// So much of a file of questions shows what it is written in, in bytes.
const BEGINNING: usize = 64 * 1024;

/// Say whether words were said: exactly, nearly (with a word diff) or not
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Beside each speaker stands how the words there correspond to yours:\n  \
    identical     letter for letter\n  \
    typography    word for word, with other marks, dashes or accents\n  \
    interrupted   word for word, with … for who says it in between\n  \
    partial       word for word, inside a longer quotation\n  \
    elided        word for word, but for what an ellipsis leaves out\n  \
    bracketed     word for word, but for an editor's [words]\n  \
    put together  word for word, but from pieces of a reporter's sentence\n  \
    85 % alike    not word for word: [-yours-] {+those there+}\n\
    Capitals do not matter.\n\n\
    Exit status: 0 exact, 3 only near, 1 not found, 2 an error; with --file 0 if all were answered.\n\n\
    Examples:\n  whosaid check 'We will not rest until every family knows'\n  \
    whosaid check 'We will … until [each] family knows' --speaker lindqvist\n  whosaid check --file claims.txt > answers.ndjson"
)]
pub struct Check {
    /// The words; ... stands for words left out, [brackets] hold an editor's
    #[arg(value_name = "WORDS", required_unless_present = "file")]
    words: Vec<String>,
    /// Read the questions from a file, one a line; - for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "words")]
    file: Option<PathBuf>,

    #[command(flatten)]
    filtering: Filtering,
    #[command(flatten)]
    aliases: AliasFile,

    /// How alike a near match must be at least: 1 for exact matches only
    #[arg(long, value_name = "0..1", default_value_t = DEFAULT_THRESHOLD, value_parser = threshold, allow_negative_numbers = true, add = Settable::value(), help_heading = "Output")]
    threshold: f32,
    /// How many different wordings to show; 0 for all
    #[arg(short = 'n', long, value_name = "N", value_parser = numbers::limit, allow_negative_numbers = true, default_value_t = DEFAULT_LIMIT, add = Settable::value(), help_heading = "Output")]
    limit: usize,
    /// Print what was found as citations, ready to paste
    #[arg(long, value_name = "STYLE", value_enum, conflicts_with_all = ["format", "file"], help_heading = "Output")]
    cite: Option<Cite>,
    /// The form of the output [default: text; ndjson with --file]
    #[arg(long, value_name = "FORM", value_enum, help_heading = "Output")]
    format: Option<Form>,
}

/// In which form answers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// For a person
    Text,
    /// One JSON object a question
    Json,
    /// One JSON object a question, each on a line
    Ndjson,
}

fn threshold(text: &str) -> Result<f32, String> {
    let wrong = || "a threshold is a number from 0 to 1, as 0.8".to_owned();
    let value: f32 = text.parse().map_err(|_| wrong())?;
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(wrong())
    }
}

impl Check {
    pub(super) fn run(self, global: &Global, terminal: &Terminal) -> Result<Exit, Failure> {
        let index = locate::home(global).open()?;
        let checker = Checker::new(&index, &self.settings()?)?;
        match &self.file {
            None => self.one(&checker, &index, terminal),
            Some(path) if path.as_os_str() == "-" => self.many(&checker, &mut io::stdin().lock(), path, terminal),
            Some(path) => {
                let file = File::open(path).map_err(|error| unreadable(path, &error))?;
                self.many(&checker, &mut BufReader::with_capacity(BEGINNING, file), path, terminal)
            }
        }
    }

    fn settings(&self) -> Result<Settings, Failure> {
        let today = super::today::today();
        Ok(Settings {
            filters: self.filtering.filters(today, &self.aliases.read()?)?,
            threshold: self.threshold,
            limit: Some(self.limit).filter(|limit| *limit > 0),
        })
    }

    fn one(&self, checker: &Checker, index: &Opened, terminal: &Terminal) -> Result<Exit, Failure> {
        for note in slips(&self.words, Taken::AsItIs) {
            terminal.hint(&note);
        }
        let question = self.words.join(" ");
        let answer = checker.check(&question).map_err(failure)?;
        let mut out = terminal.out();
        if let Some(cite) = self.cite {
            for m in &answer.matches {
                let citation = Citation::of_words(&m.quote, &m.breaks, m.speaker.as_deref(), &m.place);
                out.write_all(citation.write(cite.style()).as_bytes())?;
            }
            out.flush()?;
            return Ok(exit_of(answer.verdict));
        }
        match self.format.unwrap_or(Form::Text) {
            Form::Text => terminal.print(&terminal.page().checked(&answer, self.filtering.are_given()), None)?,
            Form::Json | Form::Ndjson => json::write_line(&mut out, &Checked::from(&answer))?,
        }
        out.flush()?;
        if answer.verdict == Verdict::None {
            locate::hint_if_empty(index, terminal)?;
            self.hint_if_unknown(index, terminal)?;
            self.hint_if_undated(index, terminal)?;
        }
        Ok(exit_of(answer.verdict))
    }

    /// Says whom nobody is called by: a slip in a name must not pass for words that were never said.
    fn hint_if_unknown(&self, index: &Opened, terminal: &Terminal) -> Result<(), Failure> {
        for unknown in unknown_names(index, &self.settings()?.filters)? {
            let Unknown { flag, name, nearest } = unknown;
            let try_this = nearest.map_or_else(String::new, |nearest| format!("; try {flag} {}", shell(&nearest)));
            terminal.warning(&format!("nothing here has {flag} “{name}”{try_this}"));
        }
        Ok(())
    }

    /// Says how many articles were not looked into because they have no date.
    fn hint_if_undated(&self, index: &Opened, terminal: &Terminal) -> Result<(), Failure> {
        let Some(flags) = self.filtering.days_flags() else {
            return Ok(());
        };
        if let Some(line) = undated_line(undated(index)?, "article", flags) {
            terminal.hint(&line);
        }
        Ok(())
    }

    /// Answers questions in order, each batch by all processors. A line without words has an object that says so, for the answers are counted; unless it is
    /// blank, it counts as not answered.
    fn many(
        &self,
        checker: &Checker,
        input: &mut dyn BufRead,
        path: &Path,
        terminal: &Terminal,
    ) -> Result<Exit, Failure> {
        let mut input = article::as_utf_8(input).map_err(|error| unreadable(path, &error))?;
        let mut out = terminal.out();
        let page = terminal.page();
        let mut unanswered = 0u64;
        let mut number = 0u64;
        loop {
            let questions = batch(&mut input).map_err(|error| unreadable(path, &error))?;
            if questions.is_empty() {
                break;
            }
            for (question, answer) in questions.iter().zip(answers(checker, &questions)) {
                number += 1;
                let as_text = self.format == Some(Form::Text);
                match answer {
                    Ok(answer) if as_text => {
                        writeln!(out, "{}{question}", if number > 1 { "\n\n" } else { "" })?;
                        out.write_all(page.checked(&answer, self.filtering.are_given()).as_bytes())?;
                    }
                    Ok(answer) => json::write_line(&mut out, &Checked::from(&answer))?,
                    Err(CheckError::Engine(error)) => return Err(error.into()),
                    Err(error) => {
                        if !question.trim().is_empty() {
                            unanswered += 1;
                            terminal.warning(&format!("line {number}: {error}"));
                        }
                        if !as_text {
                            json::write_line(&mut out, &Checked::unanswered(question, error.to_string()))?;
                        }
                    }
                }
            }
            out.flush()?;
        }
        out.flush()?;
        if number == 0 {
            terminal.warning(&format!("{} is empty: there is nothing to check", named(path)));
        }
        Ok(if unanswered > 0 { Exit::Error } else { Exit::Found })
    }
}

fn exit_of(verdict: Verdict) -> Exit {
    match verdict {
        Verdict::Exact => Exit::Found,
        Verdict::Near => Exit::Near,
        Verdict::None => Exit::Nothing,
    }
}

fn failure(error: CheckError) -> Failure {
    match error {
        CheckError::Engine(error) => error.into(),
        other => Failure::Said(other.to_string()),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::Said(format!("{} cannot be read: {error}", named(path)))
}

/// A file of questions, as it is called in messages.
fn named(path: &Path) -> String {
    if path.as_os_str() == "-" {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// The next lines of the input; one that is not UTF-8 is taken for Windows-1252.
fn batch(input: &mut dyn BufRead) -> io::Result<Vec<String>> {
    let mut questions = Vec::new();
    let mut line = Vec::new();
    while questions.len() < BATCH {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = article::decode_stray(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        let text = if questions.is_empty() {
            text.trim_start_matches('\u{FEFF}')
        } else {
            text
        };
        questions.push(text.to_owned());
    }
    Ok(questions)
}

/// The answers to some questions, in their order.
fn answers(checker: &Checker, questions: &[String]) -> Vec<Result<Answer, CheckError>> {
    let threads = thread::available_parallelism()
        .map_or(1, NonZeroUsize::get)
        .min(questions.len());
    let share = questions.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        let work: Vec<_> = questions
            .chunks(share)
            .map(|questions| scope.spawn(|| questions.iter().map(|q| checker.check(q)).collect::<Vec<_>>()))
            .collect();
        let done = work.into_iter().map(|thread| match thread.join() {
            Ok(answers) => answers,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
}
