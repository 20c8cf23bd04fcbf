//! Kinds of work, and which of them one may have besides another.

/// Kinds of work, as a set of bits: a noun may be one of several (`captain`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::quotes::resolution) struct Trades(u32);

pub(super) const PLAYS: Trades = Trades(1);
pub(super) const TRAINS: Trades = Trades(1 << 1);
pub(super) const UMPIRES: Trades = Trades(1 << 2);
pub(super) const JUDGES: Trades = Trades(1 << 3);
pub(super) const PLEADS: Trades = Trades(1 << 4);
pub(super) const POLICES: Trades = Trades(1 << 5);
pub(super) const COMMANDS: Trades = Trades(1 << 6);
pub(super) const HEALS: Trades = Trades(1 << 7);
pub(super) const PREACHES: Trades = Trades(1 << 8);
pub(super) const MAKES_MUSIC: Trades = Trades(1 << 9);
pub(super) const ACTS: Trades = Trades(1 << 10);
pub(super) const MAKES_FILMS: Trades = Trades(1 << 11);
pub(super) const PRESENTS: Trades = Trades(1 << 12);
pub(super) const REPORTS: Trades = Trades(1 << 13);
pub(super) const WRITES: Trades = Trades(1 << 14);
pub(super) const STUDIES: Trades = Trades(1 << 15);
pub(super) const TEACHES: Trades = Trades(1 << 16);
pub(super) const GOVERNS: Trades = Trades(1 << 17);
pub(super) const MANAGES: Trades = Trades(1 << 18);
pub(super) const SERVES: Trades = Trades(1 << 19);
pub(super) const STEERS: Trades = Trades(1 << 20);
pub(super) const OFFENDS: Trades = Trades(1 << 21);
pub(super) const IS_YOUNG: Trades = Trades(1 << 22);
pub(super) const ASSISTS: Trades = Trades(1 << 23);
pub(super) const PASSES_BY: Trades = Trades(1 << 24);
pub(super) const OWNS: Trades = Trades(1 << 25);
pub(super) const OFFICIATES: Trades = Trades(1 << 26);

/// Trades that one may well have besides, though the article does not say so.
const AKIN: [(Trades, Trades); 43] = [
    (ACTS, MAKES_MUSIC),
    (ACTS, PRESENTS),
    (ACTS, WRITES),
    (ASSISTS, GOVERNS),
    (ASSISTS, MANAGES),
    (ASSISTS, OFFICIATES),
    (COMMANDS, POLICES),
    (GOVERNS, MANAGES),
    (GOVERNS, OFFICIATES),
    (GOVERNS, PLEADS),
    (HEALS, OFFICIATES),
    (HEALS, STUDIES),
    (IS_YOUNG, ACTS),
    (IS_YOUNG, MAKES_MUSIC),
    (IS_YOUNG, OFFENDS),
    (IS_YOUNG, PLAYS),
    (JUDGES, PLEADS),
    (MAKES_FILMS, WRITES),
    (MAKES_MUSIC, WRITES),
    (MANAGES, OFFICIATES),
    (MANAGES, STUDIES),
    (OFFICIATES, PLEADS),
    (OFFICIATES, STUDIES),
    (OFFICIATES, TEACHES),
    (OWNS, ACTS),
    (OWNS, ASSISTS),
    (OWNS, GOVERNS),
    (OWNS, MAKES_FILMS),
    (OWNS, MAKES_MUSIC),
    (OWNS, MANAGES),
    (OWNS, PLEADS),
    (OWNS, PLAYS),
    (OWNS, PRESENTS),
    (OWNS, REPORTS),
    (OWNS, SERVES),
    (OWNS, STUDIES),
    (OWNS, WRITES),
    (PLAYS, STEERS),
    (PRESENTS, REPORTS),
    (REPORTS, WRITES),
    (STUDIES, TEACHES),
    (STUDIES, WRITES),
    (TEACHES, WRITES),
];

/// What the young are not.
pub(super) const OF_THE_GROWN_UP: Trades = TRAINS.or(JUDGES).or(GOVERNS);

/// What those are not who are still at school.
pub(super) const OF_THE_LEARNED: Trades = PLEADS
    .or(POLICES)
    .or(HEALS)
    .or(PREACHES)
    .or(REPORTS)
    .or(STUDIES)
    .or(TEACHES)
    .or(MANAGES);

/// Those who go by one noun of their trade as well as by another.
pub(super) const CALLED_EITHER: Trades = TRAINS
    .or(JUDGES)
    .or(HEALS)
    .or(MAKES_MUSIC)
    .or(ACTS)
    .or(PRESENTS)
    .or(WRITES)
    .or(STUDIES)
    .or(OFFENDS);

/// Who stands on the other side in a court.
pub(super) const OF_THE_COURT: Trades = JUDGES.or(PLEADS);

impl Trades {
    pub(super) const fn or(self, other: Trades) -> Trades {
        Trades(self.0 | other.0)
    }

    pub(super) const fn common(self, other: Trades) -> Trades {
        Trades(self.0 & other.0)
    }

    pub(super) const fn is_any(self, of: Trades) -> bool {
        self.0 & of.0 != 0
    }

    pub(in crate::quotes::resolution) const fn is_known(self) -> bool {
        self.0 != 0
    }

    /// These and all that are akin to one of them.
    pub(super) fn widened(self) -> Trades {
        AKIN.iter().fold(self, |all, &(a, b)| {
            let all = if self.is_any(a) { all.or(b) } else { all };
            if self.is_any(b) { all.or(a) } else { all }
        })
    }
}
