//! Where the readers of formats put what they find: each is made an article, or said to be none.

use std::ops::ControlFlow;

use super::Article;
use super::fields::FieldMap;
use super::flow::{Flow, Halt, ReadError};
use super::options::Options;
use super::record::{Fallback, Record};

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

/// Where readers put what they find.
pub(super) struct Sink<'a> {
    fallback: Fallback,
    options: &'a Options,
    each: &'a mut dyn FnMut(Item) -> ControlFlow<()>,
    /// How many articles were handed over.
    pub articles: u64,
    /// How many places were passed over.
    pub skipped: u64,
    /// What a container (a feed) states about all of its articles.
    pub defaults: Option<Record>,
}

impl<'a> Sink<'a> {
    /// One that finishes articles by what their file's place says and by what the user says, and hands them to `each`.
    pub fn new(fallback: Fallback, options: &'a Options, each: &'a mut dyn FnMut(Item) -> ControlFlow<()>) -> Sink<'a> {
        Sink {
            fallback,
            options,
            each,
            articles: 0,
            skipped: 0,
            defaults: None,
        }
    }
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
