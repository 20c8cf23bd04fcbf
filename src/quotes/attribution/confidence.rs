//! How often each rule is right. Made by calibrate.py, which says how; do not edit.

/// The share of right speakers by rule and by link (explicit, pronoun, nominal, implicit), counted on 6581 spans.
pub const CONFIDENCE: &[[f32; 4]] = &[
    [0.98, 0.95, 0.76, 0.61], // SubjectVerbAfter: 2352 469 89 0 spans
    [1.00, 0.96, 0.81, 0.63], // VerbSubjectAfter: 1070 0 23 0 spans
    [0.95, 0.80, 0.62, 0.57], // ColonBefore: 121 22 9 0 spans
    [0.93, 0.79, 0.75, 0.57], // VerbBefore: 236 35 22 0 spans
    [0.94, 0.82, 0.76, 0.58], // Woven: 1132 90 84 0 spans
    [0.92, 0.69, 0.59, 0.56], // Participle: 278 12 30 0 spans
    [0.93, 0.81, 0.48, 0.53], // AccordingTo: 23 0 7 0 spans
    [0.80, 0.82, 0.66, 0.54], // By: 2 0 0 0 spans
    [0.85, 0.86, 0.63, 0.54], // Possessive: 18 2 2 0 spans
    [0.93, 0.87, 0.63, 0.58], // ClosingTag: 68 7 1 0 spans
    [0.97, 0.93, 0.74, 0.61], // Dash: 25 0 0 0 spans
    [0.88, 0.86, 0.69, 0.56], // Label: 14 0 0 0 spans
    [0.97, 0.93, 0.74, 0.61], // NameColon: 25 0 0 0 spans
    [0.79, 0.82, 0.67, 0.52], // SentenceSubject: 31 1 1 0 spans
    [0.91, 0.87, 0.59, 0.56], // LedInBefore: 43 1 3 0 spans
    [0.96, 0.91, 0.73, 0.59], // OverParagraph: 0 0 0 0 spans
    [0.96, 0.91, 0.73, 0.59], // InParagraph: 0 0 0 0 spans
    [0.71, 0.67, 0.54, 0.57], // QuotationAfter: 0 0 0 23 spans
    [0.49, 0.47, 0.37, 0.41], // QuotationBefore: 0 0 0 66 spans
    [0.77, 0.72, 0.58, 0.71], // SubjectBefore: 0 0 0 100 spans
    [0.89, 0.84, 0.67, 0.71], // OtherTurn: 0 0 0 11 spans
    [0.97, 0.92, 0.73, 0.64], // Asked: 0 0 0 1 spans
    [0.62, 0.71, 0.57, 0.46], // PossessiveAfter: 5 0 0 0 spans
    [0.94, 0.88, 0.70, 0.71], // Voice: 1 0 0 7 spans
    [0.96, 0.91, 0.73, 0.59], // BlockLedIn: 0 0 0 0 spans
    [0.62, 0.59, 0.47, 0.29], // Headline: 0 0 0 6 spans
    [0.37, 0.35, 0.28, 0.09], // Open: 0 0 0 13 spans
];
