//! How often each rule is right. Made by calibrate.py, which says how; do not edit.

/// The share of right speakers by rule and by link (explicit, pronoun, nominal, implicit), counted on 6254 spans.
pub const CONFIDENCE: &[[f32; 4]] = &[
    [0.98, 0.88, 0.72, 0.51], // SubjectVerbAfter: 2280 417 72 0 spans
    [0.99, 0.90, 0.78, 0.53], // VerbSubjectAfter: 1037 0 24 0 spans
    [0.96, 0.77, 0.60, 0.49], // ColonBefore: 115 20 6 0 spans
    [0.92, 0.69, 0.58, 0.46], // VerbBefore: 235 33 32 0 spans
    [0.93, 0.72, 0.71, 0.49], // Woven: 1052 76 73 0 spans
    [0.89, 0.68, 0.57, 0.46], // Participle: 271 10 22 0 spans
    [0.95, 0.81, 0.61, 0.48], // AccordingTo: 23 0 4 0 spans
    [0.57, 0.63, 0.51, 0.37], // By: 4 0 0 0 spans
    [0.79, 0.72, 0.52, 0.42], // Possessive: 18 0 1 0 spans
    [0.97, 0.91, 0.71, 0.52], // ClosingTag: 61 3 0 0 spans
    [0.97, 0.86, 0.70, 0.51], // Dash: 25 0 0 0 spans
    [0.83, 0.76, 0.62, 0.45], // Label: 15 0 0 0 spans
    [0.96, 0.85, 0.69, 0.50], // NameColon: 19 0 0 0 spans
    [0.77, 0.70, 0.50, 0.41], // SentenceSubject: 33 0 1 0 spans
    [0.95, 0.83, 0.52, 0.48], // LedInBefore: 21 1 2 0 spans
    [0.96, 0.83, 0.67, 0.49], // OverParagraph: 0 0 0 0 spans
    [0.96, 0.83, 0.67, 0.49], // InParagraph: 0 0 0 0 spans
    [0.70, 0.60, 0.49, 0.54], // QuotationAfter: 0 0 0 27 spans
    [0.40, 0.35, 0.28, 0.33], // QuotationBefore: 0 0 0 86 spans
    [0.68, 0.59, 0.48, 0.61], // SubjectBefore: 0 0 0 108 spans
    [0.82, 0.71, 0.58, 0.55], // OtherTurn: 0 0 0 9 spans
    [0.82, 0.71, 0.58, 0.55], // Asked: none yet
    [0.80, 0.70, 0.55, 0.50], // PossessiveAfter: none yet
    [0.85, 0.85, 0.85, 0.85], // Voice: none yet
    [0.85, 0.80, 0.75, 0.75], // BlockLedIn: none yet
    [0.50, 0.50, 0.50, 0.50], // Headline: none yet
    [0.30, 0.26, 0.21, 0.05], // Open: 0 0 0 18 spans
];
