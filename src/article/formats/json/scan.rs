//! A pull parser for JSON over a stream: values are taken or passed over one by one, in constant memory.
//!
//! It is as strict as JSON about structure and forgiving about what real dumps have inside of it: raw control characters in strings, `NaN`, strings
//! that are not UTF-8. A line break inside a string is an error where each value has a line of its own, because there it means a cut-off line.

use std::io::BufRead;

use crate::article::encoding;
use crate::article::flow::Halt;
use crate::article::record::Value;

/// Arrays and objects nested deeper than this are refused.
const DEEPEST: usize = 200;

/// Names of members are kept up to this many bytes: no known one is longer.
const LONGEST_NAME: usize = 256;

/// Why a value could not be read.
pub(super) enum Fault {
    /// The text is not JSON here; says what is wrong and on which line.
    Syntax(String),
    /// The caller has enough, or the disk failed.
    Halt(Halt),
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Fault {
        Fault::Halt(error.into())
    }
}

impl From<Halt> for Fault {
    fn from(halt: Halt) -> Fault {
        Fault::Halt(halt)
    }
}

pub(super) struct Scanner<'a> {
    input: &'a mut dyn BufRead,
    /// The 1-based line on which the next byte stands.
    pub line: u32,
    /// Whether each value stands on a line of its own, so that no value goes over a line's end.
    pub by_line: bool,
    /// How many bytes of text may still be kept for the present article.
    pub budget: usize,
    /// Whether text was dropped because the budget was used up.
    pub overdrawn: bool,
    scratch: Vec<u8>,
}

impl<'a> Scanner<'a> {
    pub fn new(input: &'a mut dyn BufRead) -> Scanner<'a> {
        Scanner {
            input,
            line: 1,
            by_line: false,
            budget: usize::MAX,
            overdrawn: false,
            scratch: Vec::new(),
        }
    }

    /// The next byte that is not white space, without taking it. `None` at the end of the file.
    pub fn peek(&mut self) -> Result<Option<u8>, Fault> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(None);
            }
            let mut breaks = 0;
            for (at, &byte) in buffer.iter().enumerate() {
                match byte {
                    b'\n' => breaks += 1,
                    b' ' | b'\t' | b'\r' => {}
                    _ => {
                        self.line = self.line.saturating_add(breaks);
                        self.input.consume(at);
                        return Ok(Some(byte));
                    }
                }
            }
            let length = buffer.len();
            self.line = self.line.saturating_add(breaks);
            self.input.consume(length);
        }
    }

    /// Takes the byte that `peek` showed.
    pub fn bump(&mut self) {
        self.input.consume(1);
    }

    /// Whether the rest of the present line is blank, and takes it with its line break.
    pub fn ends_line(&mut self) -> Result<bool, Fault> {
        loop {
            let buffer = self.input.fill_buf()?;
            let Some(&byte) = buffer.first() else {
                return Ok(true);
            };
            match byte {
                b'\n' => {
                    self.bump();
                    self.line = self.line.saturating_add(1);
                    return Ok(true);
                }
                b' ' | b'\t' | b'\r' => self.bump(),
                _ => return Ok(false),
            }
        }
    }

    /// Passes over everything up to the end of the present line.
    pub fn skip_line(&mut self) -> Result<(), Fault> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            if let Some(at) = memchr::memchr(b'\n', buffer) {
                self.input.consume(at + 1);
                self.line = self.line.saturating_add(1);
                return Ok(());
            }
            let length = buffer.len();
            self.input.consume(length);
        }
    }

    /// An error about the next byte.
    pub fn unexpected<T>(&mut self, wanted: &str) -> Result<T, Fault> {
        let line = self.line;
        let reason = match self.peek()? {
            None => format!("broken JSON: the file ends on line {line} where {wanted} should follow; it was cut off"),
            Some(byte) if byte.is_ascii_graphic() => format!(
                "broken JSON on line {}: `{}` where {wanted} should stand",
                self.line,
                char::from(byte)
            ),
            Some(_) => format!("broken JSON on line {}: {wanted} should stand here", self.line),
        };
        Err(Fault::Syntax(reason))
    }

    /// The next byte that is not white space, which the value cannot do without.
    fn needed(&mut self, wanted: &str) -> Result<u8, Fault> {
        while self.by_line {
            match self.input.fill_buf()?.first() {
                // Stay on this line, so that the next one can be read from its beginning.
                Some(b'\n') => {
                    return Err(Fault::Syntax(format!(
                        "broken JSON: line {} ends where {wanted} should follow; it was cut off",
                        self.line
                    )));
                }
                Some(b' ' | b'\t' | b'\r') => self.bump(),
                _ => break,
            }
        }
        match self.peek()? {
            Some(byte) => Ok(byte),
            None => self.unexpected(wanted),
        }
    }

    fn enter(&mut self, depth: usize) -> Result<(), Fault> {
        if depth >= DEEPEST {
            return Err(Fault::Syntax(format!(
                "JSON nested more than {DEEPEST} deep (line {}): not news",
                self.line
            )));
        }
        self.bump();
        Ok(())
    }

    /// Takes a value of any kind and keeps its text, as far as the budget goes.
    pub fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        match self.needed("a value")? {
            b'"' => {
                let mut text = String::new();
                self.string(&mut text)?;
                Ok(Value::Text(text))
            }
            b'[' => {
                let mut values = Vec::new();
                let mut elements = Elements::default();
                while elements.next(self, depth)? {
                    let value = self.value(depth + 1)?;
                    if self.spend(size_of::<Value>()) {
                        values.push(value);
                    }
                }
                Ok(Value::List(values))
            }
            b'{' => {
                let mut pairs = Vec::new();
                let mut members = Members::default();
                while members.next(self, depth)? {
                    let value = self.value(depth + 1)?;
                    if self.spend(size_of::<(String, Value)>() + members.key.len()) {
                        pairs.push((members.key.clone(), value));
                    }
                }
                Ok(Value::Map(pairs))
            }
            _ => {
                let word = self.word()?;
                let is_number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
                Ok(if is_number { Value::Text(word) } else { Value::Nothing })
            }
        }
    }

    /// Passes over a value of any kind.
    pub fn skip(&mut self, depth: usize) -> Result<(), Fault> {
        match self.needed("a value")? {
            b'"' => self.skip_string(),
            b'[' => {
                let mut elements = Elements::default();
                while elements.next(self, depth)? {
                    self.skip(depth + 1)?;
                }
                Ok(())
            }
            b'{' => {
                let mut members = Members::default();
                while members.next(self, depth)? {
                    self.skip(depth + 1)?;
                }
                Ok(())
            }
            _ => self.word().map(drop),
        }
    }

    /// Takes a number, `true`, `false` or `null`.
    fn word(&mut self) -> Result<String, Fault> {
        let mut word = String::new();
        loop {
            let buffer = self.input.fill_buf()?;
            let length = buffer
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.'))
                .count();
            if length == 0 {
                break;
            }
            let room = 64usize.saturating_sub(word.len());
            word.extend(buffer.iter().take(length.min(room)).map(|b| char::from(*b)));
            self.input.consume(length);
        }
        let unsigned = word.trim_start_matches('-');
        let is_word = matches!(word.as_str(), "true" | "false" | "null") || matches!(unsigned, "NaN" | "Infinity");
        if is_word || unsigned.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(word);
        }
        if word.is_empty() {
            return self.unexpected("a value");
        }
        Err(Fault::Syntax(format!(
            "broken JSON on line {}: `{word}` is no value",
            self.line
        )))
    }

    /// Takes a string into `out`, within the budget.
    pub fn string(&mut self, out: &mut String) -> Result<(), Fault> {
        let most = self.budget;
        let whole = self.string_into(out, most)?;
        self.overdrawn |= !whole;
        self.spend(out.len());
        Ok(())
    }

    fn spend(&mut self, bytes: usize) -> bool {
        let enough = self.budget >= bytes;
        self.budget = self.budget.saturating_sub(bytes);
        self.overdrawn |= !enough;
        enough
    }

    /// Takes a string whose opening mark is next, and keeps about `most` bytes of it. Returns whether that was all.
    fn string_into(&mut self, out: &mut String, most: usize) -> Result<bool, Fault> {
        self.bump();
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        let result = self.string_bytes(&mut text, most);
        if result.is_ok() {
            out.clear();
            match std::str::from_utf8(&text) {
                Ok(valid) => out.push_str(valid),
                Err(_) => *out = encoding::decode_stray(&text),
            }
        }
        // Articles are much of a size: what one needed, the next will need. A giant's memory is given back.
        if text.capacity() <= 1 << 20 {
            self.scratch = text;
        }
        result
    }

    fn string_bytes(&mut self, text: &mut Vec<u8>, most: usize) -> Result<bool, Fault> {
        let began = self.line;
        let mut whole = true;
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Err(Fault::Syntax(format!(
                    "broken JSON: the file ends inside a string that begins on line {began}; it was cut off"
                )));
            }
            let stop = memchr::memchr2(b'"', b'\\', buffer);
            let plain = &buffer[..stop.unwrap_or(buffer.len())];
            if self.by_line && memchr::memchr(b'\n', plain).is_some() {
                return Err(Fault::Syntax(format!(
                    "broken JSON: line {began} ends inside a string; it was cut off"
                )));
            }
            let breaks = if self.by_line {
                0
            } else {
                memchr::memchr_iter(b'\n', plain).count()
            };
            if text.len() + plain.len() > most {
                whole = false;
            } else {
                text.extend_from_slice(plain);
            }
            let escaped = stop.map(|at| buffer[at] == b'\\');
            let length = plain.len() + usize::from(stop.is_some());
            self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            self.input.consume(length);
            match escaped {
                None => {}
                Some(false) => return Ok(whole),
                Some(true) => {
                    let length = text.len();
                    self.escape(text)?;
                    if length >= most {
                        text.truncate(length);
                        whole = false;
                    }
                }
            }
        }
    }

    /// Takes what follows a backslash.
    fn escape(&mut self, text: &mut Vec<u8>) -> Result<(), Fault> {
        let byte = self.raw_byte()?;
        let plain = match byte {
            b'n' => b'\n',
            b't' => b'\t',
            b'r' => b'\r',
            b'b' | b'f' => b' ',
            b'"' | b'\\' | b'/' | b'\'' => byte,
            b'u' => {
                let c = self.unicode_escape()?;
                text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => {
                return Err(Fault::Syntax(format!(
                    "broken JSON on line {}: `\\{}` is no escape sequence",
                    self.line,
                    char::from(byte).escape_default()
                )));
            }
        };
        text.push(plain);
        Ok(())
    }

    fn unicode_escape(&mut self) -> Result<char, Fault> {
        let first = self.hex()?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        // The first half of a surrogate pair: the second has to follow, or neither is a character.
        if first < 0xDC00 && self.next_two_are(b"\\u")? {
            let second = self.hex()?;
            if (0xDC00..0xE000).contains(&second) {
                return Ok(char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)).unwrap_or('\u{fffd}'));
            }
            return Ok(char::from_u32(second).unwrap_or('\u{fffd}'));
        }
        Ok('\u{fffd}')
    }

    /// Takes the next two bytes if they are `wanted`. Split over a buffer's end they count as not there only if the first differs.
    fn next_two_are(&mut self, wanted: &[u8; 2]) -> Result<bool, Fault> {
        if self.input.fill_buf()?.first() != Some(&wanted[0]) {
            return Ok(false);
        }
        self.bump();
        if self.input.fill_buf()?.first() != Some(&wanted[1]) {
            return Err(Fault::Syntax(format!(
                "broken JSON on line {}: half of a surrogate pair",
                self.line
            )));
        }
        self.bump();
        Ok(true)
    }

    fn hex(&mut self) -> Result<u32, Fault> {
        let mut code = 0;
        for _ in 0..4 {
            let byte = self.raw_byte()?;
            let Some(digit) = char::from(byte).to_digit(16) else {
                return Err(Fault::Syntax(format!(
                    "broken JSON on line {}: `\\u` without four hexadecimal figures",
                    self.line
                )));
            };
            code = code * 16 + digit;
        }
        Ok(code)
    }

    fn raw_byte(&mut self) -> Result<u8, Fault> {
        let Some(&byte) = self.input.fill_buf()?.first() else {
            return Err(Fault::Syntax(format!(
                "broken JSON: the file ends inside a string on line {}; it was cut off",
                self.line
            )));
        };
        if byte == b'\n' {
            return Err(Fault::Syntax(format!(
                "broken JSON: line {} ends inside a string; it was cut off",
                self.line
            )));
        }
        self.bump();
        Ok(byte)
    }

    fn skip_string(&mut self) -> Result<(), Fault> {
        self.bump();
        let began = self.line;
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Err(Fault::Syntax(format!(
                    "broken JSON: the file ends inside a string that begins on line {began}; it was cut off"
                )));
            }
            let stop = memchr::memchr2(b'"', b'\\', buffer);
            let plain = &buffer[..stop.unwrap_or(buffer.len())];
            let breaks = memchr::memchr_iter(b'\n', plain).count();
            if self.by_line && breaks > 0 {
                return Err(Fault::Syntax(format!(
                    "broken JSON: line {began} ends inside a string; it was cut off"
                )));
            }
            let escaped = stop.map(|at| buffer[at] == b'\\');
            let length = plain.len() + usize::from(stop.is_some());
            self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            self.input.consume(length);
            match escaped {
                None => {}
                Some(false) => return Ok(()),
                Some(true) => {
                    self.raw_byte()?;
                }
            }
        }
    }
}

/// Goes through an array whose `[` is next. After each `true` the caller takes one value.
#[derive(Default)]
pub(super) struct Elements {
    inside: bool,
}

impl Elements {
    pub fn next(&mut self, scan: &mut Scanner<'_>, depth: usize) -> Result<bool, Fault> {
        if self.inside {
            match scan.needed("`,` or `]`")? {
                b',' => scan.bump(),
                b']' => {}
                _ => return scan.unexpected("`,` or `]`"),
            }
        } else {
            scan.enter(depth)?;
            self.inside = true;
        }
        // A comma after the last element is a slip of whoever wrote the file by hand.
        let ends = scan.needed("a value or `]`")? == b']';
        if ends {
            scan.bump();
        }
        Ok(!ends)
    }
}

/// Goes through an object whose `{` is next. After each `true` the caller takes the value of `key`.
#[derive(Default)]
pub(super) struct Members {
    inside: bool,
    pub key: String,
}

impl Members {
    pub fn next(&mut self, scan: &mut Scanner<'_>, depth: usize) -> Result<bool, Fault> {
        if self.inside {
            match scan.needed("`,` or `}`")? {
                b',' => scan.bump(),
                b'}' => {}
                _ => return scan.unexpected("`,` or `}`"),
            }
        } else {
            scan.enter(depth)?;
            self.inside = true;
        }
        match scan.needed("a name in quotation marks or `}`")? {
            b'"' => {
                scan.string_into(&mut self.key, LONGEST_NAME)?;
            }
            b'}' => {
                scan.bump();
                return Ok(false);
            }
            _ => return scan.unexpected("a name in quotation marks or `}`"),
        }
        if scan.needed("`:`")? != b':' {
            return scan.unexpected("`:`");
        }
        scan.bump();
        scan.needed("a value")?;
        Ok(true)
    }
}
