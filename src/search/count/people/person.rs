//! A person with all names, and why each is the person's.

/// Why a name counts as a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It is the name that the person is shown under.
    Shown,
    /// It has the same letters.
    Letters,
    /// An office stands before it.
    Title,
    /// It differs in a middle name.
    Middle,
    /// It is another spelling, and the two are never quoted beside each other.
    Spelling,
    /// It has a short form of the given name, or the long one, and the two are never quoted beside each other.
    ShortForm,
    /// It lacks what tells namesakes apart, and the person has this many in a hundred of their quotations.
    Share(u8),
    /// The alias file says so.
    Alias,
}

impl Because {
    /// In words.
    pub fn words(&self) -> String {
        match self {
            Because::Shown => String::new(),
            Because::Letters => "the same letters".to_owned(),
            Because::Title => "with a title".to_owned(),
            Because::Middle => "the same but for a middle name".to_owned(),
            Because::Spelling => "another spelling, never quoted beside it".to_owned(),
            Because::ShortForm => "short form, never quoted beside it".to_owned(),
            Because::Share(percent) => format!("{percent} % of all so named"),
            Because::Alias => "alias file".to_owned(),
        }
    }
}

/// A name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its number among the speakers of [`Rows`](crate::search::count::rows::Rows).
    pub number: u32,
    /// Why it is the person's.
    pub because: Because,
}

/// A person, or whatever else is quoted under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name to show.
    pub name: String,
    /// All names, the most frequent first.
    pub names: Vec<Known>,
    /// Others who may be the same, or whom one of the names may mean: their numbers in [`People::people`].
    pub perhaps: Vec<u32>,
}

/// Who is who among all speakers.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// Everybody.
    pub people: Vec<Person>,
    /// The person of each speaker's number.
    pub(super) person_of: Vec<u32>,
}

impl People {
    /// The person who bears a speaker's name.
    pub fn person(&self, speaker: u32) -> u32 {
        self.person_of.get(speaker as usize).copied().unwrap_or(u32::MAX)
    }

    /// The name to show for a person.
    pub fn name(&self, person: u32) -> &str {
        self.people
            .get(person as usize)
            .map_or("", |person| person.name.as_str())
    }
}
