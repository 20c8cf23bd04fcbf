//! How the names of companies and programmes end that are called by what stands before it.

/// How the names of companies end that are called by what stands before it.
pub(super) const FORMS: &[&str] = &[
    "AB",
    "AG",
    "Co",
    "Co.",
    "Corp",
    "Corp.",
    "Corporation",
    "Inc",
    "Inc.",
    "Incorporated",
    "LLC",
    "LLP",
    "LP",
    "L.P.",
    "Limited",
    "Ltd",
    "Ltd.",
    "NV",
    "N.V.",
    "PLC",
    "Plc",
    "SA",
    "S.A.",
    "SE",
    "SpA",
    "plc",
];

/// What stands between the name of a company and such an ending.
pub(super) const BEFORE_FORMS: &[&str] = &[
    "&",
    "Asset",
    "Capital",
    "Company",
    "Enterprises",
    "Fund",
    "Group",
    "Holding",
    "Holdings",
    "Industries",
    "International",
    "Investment",
    "Investments",
    "Management",
    "Partners",
    "Technologies",
];

/// Last words of the names of programmes that are called after who presents them.
pub(super) const PROGRAMMES: &[&str] = &["Show", "Program", "Programme", "Podcast", "Tonight", "Hour", "Live"];
