//! The index's schema, built from the declaration in `index-schema/fields.rs`.

use tantivy::Index;
use tantivy::schema::{
    BytesOptions, Field, IndexRecordOption, NumericOptions, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use super::tokenizer::{NEWS, NewsTokenizer};

/// Which declaration, analysis and version of the engine an index was written with. Raised with every change to any of them.
pub const SCHEMA_VERSION: u32 = 5;

/// What a field's declaration says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared {
    /// Its name in the tantivy schema.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldType,
    /// What is kept of it, in the words of `index-schema/README.md`.
    pub traits: &'static [&'static str],
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// Text.
    Text,
    /// An unsigned 64-bit integer.
    Number,
    /// A signed 64-bit integer.
    Signed,
    /// Bytes that are compared whole.
    Key,
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $name:ident : $kind:ident [$($have:ident),*];)+) => {
        /// The handles of all fields.
        #[derive(Clone, Copy, Debug)]
        pub struct Fields {
            $($(#[doc = $doc])+ pub $name: Field,)+
        }

        /// All fields, in the order of their declaration.
        pub const DECLARED: &[Declared] = &[
            $(Declared { name: stringify!($name), kind: FieldType::$kind, traits: &[$(stringify!($have)),*] },)+
        ];

        impl Fields {
            /// Finds the fields in the schema of an index.
            ///
            /// # Errors
            /// If one is missing: the index was not written by this program, or by another version of it.
            pub fn of(schema: &Schema) -> tantivy::Result<Fields> {
                Ok(Fields { $($name: schema.get_field(stringify!($name))?,)+ })
            }
        }
    };
}

include!("../../index-schema/fields.rs");

impl Declared {
    /// Whether a trait is declared.
    pub fn has(&self, what: &str) -> bool {
        self.traits.contains(&what)
    }

    fn add_to(&self, builder: &mut SchemaBuilder) {
        match self.kind {
            FieldType::Text => {
                let mut options = TextOptions::default();
                if self.has("words") {
                    let indexing = TextFieldIndexing::default()
                        .set_tokenizer(NEWS)
                        .set_fieldnorms(self.has("norms"))
                        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
                    options = options.set_indexing_options(indexing);
                }
                if self.has("columnar") {
                    options = options.set_fast(tantivy::tokenizer::RAW_TOKENIZER_NAME);
                }
                if self.has("stored") {
                    options = options.set_stored();
                }
                builder.add_text_field(self.name, options);
            }
            FieldType::Number | FieldType::Signed => {
                let mut options = NumericOptions::default();
                if self.has("indexed") {
                    options = options.set_indexed();
                }
                if self.has("columnar") {
                    options = options.set_fast();
                }
                if self.has("stored") {
                    options = options.set_stored();
                }
                if self.kind == FieldType::Number {
                    builder.add_u64_field(self.name, options);
                } else {
                    builder.add_i64_field(self.name, options);
                }
            }
            FieldType::Key => {
                builder.add_bytes_field(self.name, BytesOptions::default().set_indexed());
            }
        }
    }
}

/// The tantivy schema of the declaration.
pub fn schema() -> Schema {
    let mut builder = Schema::builder();
    for field in DECLARED {
        field.add_to(&mut builder);
    }
    builder.build()
}

/// Makes the text analysis known to an index that was just created or opened.
pub fn register_analysis(index: &Index) {
    index.tokenizers().register(NEWS, NewsTokenizer::default());
}

/// The values of the field `kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of the ledger.
    File,
    /// An article.
    Article,
    /// A quotation.
    Quotation,
    /// An earlier version of an article: kept, and not searched.
    Earlier,
}

impl Kind {
    /// The value in the index.
    pub fn value(self) -> u64 {
        match self {
            Kind::File => 0,
            Kind::Article => 1,
            Kind::Quotation => 2,
            Kind::Earlier => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declared_field_can_be_found() {
        let schema = schema();
        assert!(Fields::of(&schema).is_ok());
        assert_eq!(schema.fields().count(), DECLARED.len());
    }

    #[test]
    fn another_version_of_the_engine_asks_for_another_schema_version() {
        // When this fails, raise SCHEMA_VERSION: a check of soundness takes every other version for damage.
        assert_eq!(tantivy::version_string(), "tantivy v0.27.0, index_format v7");
    }

    #[test]
    fn every_trait_is_one_that_means_something_for_its_type() {
        for field in DECLARED {
            let known: &[&str] = match field.kind {
                FieldType::Text => &["words", "norms", "columnar", "stored"],
                FieldType::Number => &["indexed", "columnar", "stored"],
                FieldType::Signed => &["indexed", "columnar"],
                FieldType::Key => &["indexed"],
            };
            for have in field.traits {
                assert!(known.contains(have), "{}: {have}", field.name);
            }
        }
    }
}
