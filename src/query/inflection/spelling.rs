//! Spellings of one word on the two sides of the Atlantic. Only pairs of which neither is another word are here: not `tyre`, `storey`, `cheque`, `kerb`.

/// British and American, or older and newer: single words, whose forms follow from each.
const PAIRS: &[(&str, &str)] = &[
    ("acknowledgement", "acknowledgment"),
    ("adviser", "advisor"),
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("anaemia", "anemia"),
    ("anaesthetic", "anesthetic"),
    ("analogue", "analog"),
    ("archaeologist", "archeologist"),
    ("archaeology", "archeology"),
    ("armour", "armor"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("behavioural", "behavioral"),
    ("caesarean", "cesarean"),
    ("calibre", "caliber"),
    ("candour", "candor"),
    ("catalogue", "catalog"),
    ("centimetre", "centimeter"),
    ("centre", "center"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("colourful", "colorful"),
    ("connexion", "connection"),
    ("cosy", "cozy"),
    ("counsellor", "counselor"),
    ("defence", "defense"),
    ("demeanour", "demeanor"),
    ("dialogue", "dialog"),
    ("diarrhoea", "diarrhea"),
    ("doughnut", "donut"),
    ("encyclopaedia", "encyclopedia"),
    ("endeavour", "endeavor"),
    ("enquire", "inquire"),
    ("enquiry", "inquiry"),
    ("enrol", "enroll"),
    ("enrolment", "enrollment"),
    ("favour", "favor"),
    ("favourable", "favorable"),
    ("favourite", "favorite"),
    ("fervour", "fervor"),
    ("fibre", "fiber"),
    ("flavour", "flavor"),
    ("foetal", "fetal"),
    ("foetus", "fetus"),
    ("fulfil", "fulfill"),
    ("fulfilment", "fulfillment"),
    ("glamour", "glamor"),
    ("gynaecologist", "gynecologist"),
    ("haemorrhage", "hemorrhage"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("honourable", "honorable"),
    ("humour", "humor"),
    ("instalment", "installment"),
    ("jeweller", "jeweler"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kilometre", "kilometer"),
    ("labour", "labor"),
    ("labourer", "laborer"),
    ("leukaemia", "leukemia"),
    ("licence", "license"),
    ("litre", "liter"),
    ("manoeuvre", "maneuver"),
    ("metre", "meter"),
    ("millimetre", "millimeter"),
    ("misdemeanour", "misdemeanor"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("neighbour", "neighbor"),
    ("neighbourhood", "neighborhood"),
    ("odour", "odor"),
    ("oestrogen", "estrogen"),
    ("offence", "offense"),
    ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"),
    ("paediatrician", "pediatrician"),
    ("paedophile", "pedophile"),
    ("parlour", "parlor"),
    ("plough", "plow"),
    ("practise", "practice"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("pyjamas", "pajamas"),
    ("rancour", "rancor"),
    ("rigour", "rigor"),
    ("rumour", "rumor"),
    ("sabre", "saber"),
    ("saviour", "savior"),
    ("savour", "savor"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("scepticism", "skepticism"),
    ("skilful", "skillful"),
    ("smoulder", "smolder"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("splendour", "splendor"),
    ("sulphur", "sulfur"),
    ("theatre", "theater"),
    ("traveller", "traveler"),
    ("tsar", "czar"),
    ("tumour", "tumor"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("whisky", "whiskey"),
    ("wilful", "willful"),
    ("yoghurt", "yogurt"),
];

/// Endings that are spelled in two ways: `organise`, `analyse`, `organisation`.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isational", "izational"),
    ("iser", "izer"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
];

/// Words with such an ending that are another word with the other.
const DISTINCT: &[&str] = &[
    "prise", "prize", "miser", "wiser", "riser", "sizer", "size", "rise", "wise",
];

/// The other spelling of a word, if it has one.
pub(super) fn other(word: &str) -> Option<String> {
    for (british, american) in PAIRS {
        if word == *british {
            return Some((*american).to_owned());
        }
        if word == *american {
            return Some((*british).to_owned());
        }
    }
    if word.len() < 5 || DISTINCT.contains(&word) {
        return None;
    }
    ENDINGS.iter().find_map(|(british, american)| {
        let swap = |from: &str, to: &str| word.strip_suffix(from).map(|stem| format!("{stem}{to}"));
        swap(british, american).or_else(|| swap(american, british))
    })
}
