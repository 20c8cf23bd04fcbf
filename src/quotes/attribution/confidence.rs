//! How often each rule is right. Made by calibrate.py, which says how; do not edit.

/// The share of right speakers by rule and by link (explicit, pronoun, nominal, implicit), counted on 5727 spans.
pub const CONFIDENCE: &[[f32; 4]] = &[
    [0.99, 0.93, 0.77, 0.65], // SubjectVerbAfter: 1307 846 215 0 spans
    [0.99, 0.89, 0.68, 0.66], // VerbSubjectAfter: 681 3 59 0 spans
    [0.93, 0.89, 0.70, 0.60], // ColonBefore: 141 56 42 0 spans
    [0.82, 0.84, 0.72, 0.56], // VerbBefore: 128 65 47 0 spans
    [0.89, 0.79, 0.60, 0.56], // Woven: 758 257 266 0 spans
    [0.85, 0.69, 0.49, 0.50], // Participle: 175 41 82 0 spans
    [0.88, 0.71, 0.45, 0.48], // AccordingTo: 16 0 19 0 spans
    [0.82, 0.81, 0.61, 0.55], // By: 4 0 3 0 spans
    [0.49, 0.50, 0.23, 0.34], // Possessive: 15 6 5 0 spans
    [0.75, 0.78, 0.52, 0.50], // ClosingTag: 31 6 8 0 spans
    [0.96, 0.94, 0.69, 0.64], // Dash: 21 0 0 0 spans
    [0.88, 0.87, 0.64, 0.59], // Label: 14 0 0 0 spans
    [0.88, 0.86, 0.56, 0.58], // NameColon: 38 0 1 0 spans
    [0.57, 0.64, 0.35, 0.41], // SentenceSubject: 22 12 5 0 spans
    [0.90, 0.53, 0.37, 0.50], // LedInBefore: 29 5 9 0 spans
    [0.94, 0.88, 0.64, 0.60], // OverParagraph: 0 0 0 0 spans
    [0.94, 0.88, 0.64, 0.60], // InParagraph: 0 0 0 0 spans
    [0.81, 0.76, 0.55, 0.68], // QuotationAfter: 0 0 0 32 spans
    [0.34, 0.32, 0.23, 0.24], // QuotationBefore: 0 0 0 69 spans
    [0.86, 0.80, 0.59, 0.77], // SubjectBefore: 0 0 0 136 spans
    [0.82, 0.77, 0.56, 0.65], // OtherTurn: 0 0 0 17 spans
    [0.96, 0.90, 0.65, 0.65], // Asked: 0 0 0 1 spans
    [0.96, 0.90, 0.65, 0.60], // PossessiveAfter: 1 0 0 0 spans
    [0.97, 0.90, 0.66, 0.74], // Voice: 2 0 0 8 spans
    [0.94, 0.88, 0.64, 0.60], // BlockLedIn: 0 0 0 0 spans
    [0.66, 0.62, 0.45, 0.33], // Headline: 0 0 0 5 spans
    [0.81, 0.76, 0.55, 0.68], // Repeated: 0 0 0 0 spans
    [0.29, 0.27, 0.20, 0.06], // Open: 0 0 0 18 spans
];
