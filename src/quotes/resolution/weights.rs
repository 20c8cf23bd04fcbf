//! The weights of the salience model.
//!
//! They were set by hand and checked one by one on 160 articles read by people, US and UK, 2006 to 2025: halving, doubling or changing any of
//! them by a quarter gains nothing worth having on all of them together, and most changes lose.

/// The main subject of a sentence.
pub const SUBJECT: f32 = 4.0;
/// The subject of another clause.
pub const CLAUSE_SUBJECT: f32 = 2.0;
/// Anybody else who is named.
pub const OBJECT: f32 = 1.0;
/// One who is told something: `told Reuters`.
pub const LISTENER: f32 = 0.3;
/// A possessor.
pub const POSSESSOR: f32 = 0.8;
/// A main subject that is a pronoun or a description.
pub const PRONOUN_SUBJECT: f32 = 3.0;
/// One whose affair a sentence is about: `Vidal’s plan is`.
pub const OWNER: f32 = 2.5;
/// How much more the subject of the sentence before is in mind than its weight.
pub const LATEST_SUBJECT: f32 = 1.3;
/// The speaker of a quotation.
pub const SPEAKER: f32 = 3.0;
/// One who is named in full, otherwise than as a subject.
pub const INTRODUCED: f32 = 1.6;
/// The same, where the sentence is about nobody and names nobody else.
pub const ONLY: f32 = 3.2;
/// Somebody described in passing.
pub const MET: f32 = 0.8;
/// A text, for what `it` says.
pub const TEXT: f32 = 1.6;
/// What a sentence leaves of the weights before it.
pub const FADING: f32 = 0.5;
/// The weight that nobody exceeds.
pub const HEAVIEST: f32 = 6.0;
/// The main subject of the pronoun's own sentence, before it.
pub const HERE_SUBJECT: f32 = 12.0;
/// The nearest subject there, for a clause that hangs on its.
pub const HERE_NEAREST: f32 = 20.0;
/// The subject of another clause there.
pub const HERE_CLAUSE_SUBJECT: f32 = 6.7;
/// One there whose words have been spoken of: `in a statement from Vidal`.
pub const HERE_AUTHOR: f32 = 8.0;
/// Anybody else there.
pub const HERE_OBJECT: f32 = 6.0;
/// One who is named in a circumstance before the main clause: `Unlike Vidal, he`.
pub const HERE_ADJUNCT: f32 = 1.2;
/// What is left of the weights of a sentence for the pronoun of a tag at its end.
pub const BEFORE_TAG: f32 = 0.3;
/// One described by a word that shows no gender: `the clerk`.
pub const DESCRIBED_UNKNOWN: f32 = 0.8;
/// One whose name shows no gender.
pub const NAMED_UNKNOWN: f32 = 0.6;
/// The same, where the sentence before is about them.
pub const SUBJECT_UNKNOWN: f32 = 0.85;
/// One whom the article's pronouns have shown to be of the other gender.
pub const LEARNED_OTHER: f32 = 0.15;
/// A name of several words that may be no person's.
pub const PERHAPS_PERSON: f32 = 0.7;
/// A single word of which nothing is known.
pub const HARDLY_PERSON: f32 = 0.3;
/// A place as `it`.
pub const PLACE_AS_IT: f32 = 0.3;
/// Something unknown as `it`.
pub const THING_AS_IT: f32 = 0.3;
/// A body as `they`.
pub const BODY_AS_THEY: f32 = 0.5;
/// Something unknown as `they`.
pub const THING_AS_THEY: f32 = 0.2;
/// One described by a word that shows no gender, as `they`.
pub const PERSON_AS_THEY: f32 = 0.4;
/// A name that may be a body's, for `the company`.
pub const PERHAPS_BODY: f32 = 0.4;
/// A news agency as `the agency`, which others speak to.
pub const WIRE: f32 = 0.2;
/// A body that the article calls by the very noun, or shows to be what the noun is for.
pub const CALLED_SO: f32 = 2.5;
/// One of another kind than the noun is for: who fines others, as `the company`.
pub const OTHER_BODY: f32 = 0.1;
/// A body lighter than this is not `the company`.
pub const BODY_LEAST: f32 = 0.3;
/// A body as heavy as this has just been spoken of.
pub const BODY_NEAR: f32 = 2.0;
/// How many times heavier than one only described a named body is, for `the company` to be the named one.
pub const FAR_NEARER: f32 = 4.0;
/// A body lighter than this has not put out `the report`.
pub const PUBLISHER_LEAST: f32 = 1.0;
/// A person lighter than this is not `the striker`.
pub const PERSON_LEAST: f32 = 0.25;
/// What is left of a weight where another entry of a live blog begins.
pub const OTHER_ENTRY: f32 = 0.25;
