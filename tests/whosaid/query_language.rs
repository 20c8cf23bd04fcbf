//! The query language as people type it.

use jiff::civil::{self, date};
use proptest::prelude::*;
use whosaid::index::analysis::tokens;
use whosaid::query::ast::{Field, Leaf, Node};
use whosaid::query::titles::without_titles;
use whosaid::query::{MAX_DEPTH, MAX_WORDS, is_plain_words, notes, parse};

/// A Wednesday.
const TODAY: civil::Date = date(2025, 12, 3);

/// A tree as an S-expression.
fn tree(query: &str) -> String {
    match parse(query, TODAY) {
        Ok(node) => sexp(&node),
        Err(error) => panic!("{}", error.render(query)),
    }
}

fn sexp(node: &Node) -> String {
    let leaf = |leaf: &Leaf| match leaf.field {
        Some(field) => format!("{}:{}", field.name(), leaf.text),
        None => leaf.text.clone(),
    };
    let list = |name: &str, nodes: &[Node]| {
        let nodes: Vec<String> = nodes.iter().map(sexp).collect();
        format!("({name} {})", nodes.join(" "))
    };
    match node {
        Node::All => "all".to_owned(),
        Node::Word(l) => leaf(l),
        Node::Phrase { leaf: l, slop: 0 } => format!("[{}]", leaf(l)),
        Node::Phrase { leaf: l, slop } => format!("[{}]~{slop}", leaf(l)),
        Node::Prefix(l) => format!("(prefix {})", leaf(l)),
        Node::Fuzzy { leaf: l, distance } => format!("(fuzzy {} {distance})", leaf(l)),
        Node::Near {
            left,
            right,
            within,
            ordered,
        } => {
            let name = if *ordered { "pre" } else { "w" };
            format!("({name}/{within} {} {})", sexp(left), sexp(right))
        }
        Node::Dates { from, to } => {
            let day = |d: &Option<civil::Date>| d.map_or("*".to_owned(), |d| d.to_string());
            format!("(dates {} {})", day(from), day(to))
        }
        Node::And(nodes) => list("and", nodes),
        Node::Or(nodes) => list("or", nodes),
        Node::Not(node) => format!("(not {})", sexp(node)),
        Node::Boost { node, factor } => format!("(boost {factor} {})", sexp(node)),
    }
}

/// The marked place, the message and the help of a mistake.
fn mistake(query: &str) -> (String, String, String) {
    match parse(query, TODAY) {
        Ok(node) => panic!("{query} is accepted as {}", sexp(&node)),
        Err(error) => (
            query[error.span].to_owned(),
            error.message,
            error.help.unwrap_or_default(),
        ),
    }
}

/// The marked place of a mistake.
fn place(query: &str) -> String {
    mistake(query).0
}

#[test]
fn all_words_are_required() {
    assert_eq!(tree("ceasefire talks"), "(and ceasefire talks)");
    assert_eq!(tree("ceasefire AND talks now"), "(and ceasefire talks now)");
    assert_eq!(tree("+ceasefire talks"), "(and ceasefire talks)");
    assert_eq!(tree(""), "all");
    assert_eq!(tree(" \u{A0}\u{FEFF}\n"), "all");
}

#[test]
fn operators_bind_not_first_and_or_last() {
    assert_eq!(tree("a b OR c d"), "(or (and a b) (and c d))");
    assert_eq!(tree("a AND b OR c"), "(or (and a b) c)");
    assert_eq!(tree("NOT a b"), "(and (not a) b)");
    assert_eq!(tree("a b w/5 c d"), "(and a (w/5 b c) d)");
    assert_eq!(tree("a (b OR c) -d"), "(and a (or b c) (not d))");
    assert_eq!(tree("a AND NOT (b c)"), "(and a (not (and b c)))");
    assert_eq!(tree("((a))"), "a");
    assert_eq!(tree("a OR -b"), "(or a (not b))");
    assert_eq!(tree("NOT NOT a"), "(not (not a))");
    assert_eq!(tree("a OR(b c)"), "(or a (and b c))");
}

#[test]
fn what_is_only_excluded_leaves_everything_else() {
    assert_eq!(tree("-a"), "(not a)");
    assert_eq!(tree("-a -b"), "(and (not a) (not b))");
}

#[test]
fn a_keyword_never_swallows_an_ordinary_word() {
    assert_eq!(tree("closing date and place"), "(and closing date and place)");
    assert_eq!(tree("near to or within"), "(and near to or within)");
    assert_eq!(
        tree("CTV W5 and w/e pre/post same not"),
        "(and CTV W5 and w/e pre/post same not)"
    );
    assert_eq!(tree("title by source speaker"), "(and title by source speaker)");
    assert_eq!(tree("Exclusive: the talks"), "(and Exclusive: the talks)");
    assert_eq!(tree("and/or"), "and/or");
    assert_eq!(tree("title:AND"), "title:AND");
    assert_eq!(tree("\"AND\""), "[AND]");
}

#[test]
fn a_field_with_a_space_behind_it_is_refused_rather_than_guessed() {
    assert_eq!(place("House speaker: we will not resign"), "speaker:");
    assert_eq!(place("closing date: tomorrow"), "date:");
}

#[test]
fn a_minus_excludes_only_at_the_beginning_of_a_word() {
    assert_eq!(tree("state-run media"), "(and state-run media)");
    assert_eq!(tree("state -run"), "(and state (not run))");
    assert_eq!(tree("COVID-19 -5"), "(and COVID-19 (not 5))");
    assert_eq!(
        tree("-\"a b\" -(c OR d) -title:e -date:2025"),
        "(and (not [a b]) (not (or c d)) (not title:e) (not (dates 2025-01-01 2025-12-31)))"
    );
    assert_eq!(place("a - b"), "-");
    assert_eq!(place("a --b"), "--");
    assert_eq!(place("a –b"), "–");
    assert_eq!(place("a !b"), "!");
}

#[test]
fn plus_requires_a_word_whatever_stands_beside_it() {
    assert_eq!(tree("+a OR b"), "(and a (or a b))");
    assert_eq!(tree("+a OR +b OR c"), "(and a b (or a b c))");
    assert_eq!(tree("c +a OR b"), "(and a (or (and c a) b))");
    assert_eq!(tree("(+a OR b) c"), "(and (and a (or a b)) c)");
    assert_eq!(tree("+a b +\"c d\""), "(and a b [c d])");
    assert_eq!(place("-+a"), "-+");
    assert_eq!(place("NOT +a"), "NOT +a");
}

#[test]
fn nested_plus_cannot_blow_a_query_up() {
    let query = format!("{}a{}", "+(".repeat(40), " OR b)".repeat(40));
    assert!(mistake(&query).1.contains("1024 words"));
}

#[test]
fn phrases_stand_in_straight_and_curly_marks() {
    for query in [
        "\"we will win\"",
        "“we will win”",
        "„we will win“",
        "„we will win”",
        "«we will win»",
        "»we will win«",
        "”we will win”",
        "“we will win\"",
        "‘we will win’",
        "'we will win'",
    ] {
        assert_eq!(tree(query), "[we will win]", "{query}");
    }
    assert_eq!(tree("“we will,” he said"), "(and [we will,] he said)");
    assert_eq!(tree("said “we will win”."), "(and said [we will win])");
    assert_eq!(
        tree("\"a b\"~3 \"c d\"^2 quote:\"e f\"~1"),
        "(and [a b]~3 (boost 2 [c d]) [quote:e f]~1)"
    );
    assert_eq!(tree("\"f*** off\""), "[f*** off]");
    assert_eq!(tree("‘we don’t know’ x"), "(and [we don’t know] x)");
}

#[test]
fn an_apostrophe_is_not_a_quotation_mark() {
    assert_eq!(tree("don’t"), "don’t");
    assert_eq!(tree("don't panic"), "(and don't panic)");
    assert_eq!(tree("the ’90s and ‘90s"), "(and the ’90s and ‘90s)");
    assert_eq!(tree("workers’ rights"), "(and workers’ rights)");
    assert_eq!(tree("rock ‘n’ roll"), "(and rock ‘n’ roll)");
    assert_eq!(tree("‘Tis the workers’ party"), "(and ‘Tis the workers’ party)");
    assert_eq!(tree("O'Neill l’État"), "(and O'Neill l’État)");
    assert_eq!(place("‘the workers’ plan’"), "‘the workers’ plan");
}

#[test]
fn what_other_systems_take_for_an_operator_is_noted() {
    let noted = |query: &str| notes(&parse(query, TODAY).unwrap()).len();
    for query in [
        "ceasefire or truce",
        "ceasefire not gaza",
        "sanction!",
        "russia sanction!",
    ] {
        assert_eq!(noted(query), 1, "{query}");
    }
    for query in [
        "ceasefire OR truce",
        "to be or not to be",
        "not now",
        "Yahoo! shares",
        "\"dead or alive\"",
        "what?",
    ] {
        assert_eq!(noted(query), 0, "{query}");
    }
}

#[test]
fn proximity_as_in_nexis_and_factiva() {
    for (query, expected) in [
        ("a w/5 b", "(w/5 a b)"),
        ("a W/5 b", "(w/5 a b)"),
        ("a within/5 b", "(w/5 a b)"),
        ("a near/5 b", "(w/5 a b)"),
        ("a NEAR5 b", "(w/5 a b)"),
        ("a /5 b", "(w/5 a b)"),
        ("a pre/5 b", "(pre/5 a b)"),
        ("a adj5 b", "(pre/5 a b)"),
        ("a ADJ/5 b", "(pre/5 a b)"),
        ("\"a b\" w/5 c*", "(w/5 [a b] (prefix c))"),
        (
            "(a OR \"b c\" OR d*) pre/2 (e OR f)",
            "(pre/2 (or a [b c] (prefix d)) (or e f))",
        ),
        ("title:(a w/5 b)", "(w/5 title:a title:b)"),
        ("title:a w/5 title:b", "(w/5 title:a title:b)"),
        ("(a w/5 b)^2 (c w/3 d)", "(and (boost 2 (w/5 a b)) (w/3 c d))"),
        ("-(a w/5 b)", "(not (w/5 a b))"),
    ] {
        assert_eq!(tree(query), expected, "{query}");
    }
}

#[test]
fn proximity_that_could_be_meant_in_two_ways_is_a_mistake() {
    assert_eq!(place("a w/5 b w/3 c"), "w/3");
    assert_eq!(place("-a w/5 b"), "-a");
    assert_eq!(place("a w/5 -b"), "-");
    assert_eq!(place("a w/5 (b c)"), "(b c)");
    assert_eq!(place("title:a w/5 b"), "title:a w/5 b");
    assert_eq!(place("a w/5 date:2025"), "date:2025");
    assert_eq!(place("a w/0 b"), "w/0");
    assert_eq!(place("a w/99999999999 b"), "w/99999999999");
    assert_eq!(place("a w/s b"), "w/s");
    assert_eq!(place("w/5 a"), "w/5");
    assert_eq!(place("a w/5"), "");
}

#[test]
fn fields_by_name_and_alias() {
    assert_eq!(tree("speaker:putin"), "speaker:putin");
    assert_eq!(
        tree("Hd:sanctions BYLINE:smith outlet:reuters"),
        "(and title:sanctions author:smith source:reuters)"
    );
    assert_eq!(
        tree("speaker:(putin OR \"sergei lavrov\" OR lavr*) talks"),
        "(and (or speaker:putin [speaker:sergei lavrov] (prefix speaker:lavr)) talks)"
    );
    assert_eq!(tree("speaker:“Vladimir Putin”"), "[speaker:Vladimir Putin]");
    assert_eq!(tree("speaker:zelensky~^2"), "(boost 2 (fuzzy speaker:zelensky 1))");
    assert_eq!(
        tree("path:2025/12/~a?b url:https://x.org/a?b=c language:en-GB"),
        "(and path:2025/12/~a?b url:https://x.org/a?b=c language:en-GB)"
    );
    for field in Field::ALL.into_iter().filter(|f| *f != Field::Date) {
        assert_eq!(tree(&format!("{}:x", field.name())), format!("{}:x", field.name()));
    }
}

#[test]
fn an_unknown_field_is_a_mistake_but_a_time_or_an_address_is_not() {
    let (place_, message, help) = mistake("ceasefire speeker:putin");
    assert_eq!(
        (place_.as_str(), message.as_str()),
        ("speeker", "no field is called `speeker`")
    );
    assert!(help.contains("`speaker:`"), "{help}");
    assert!(mistake("foo:bar").2.contains("title, body, quote"));
    assert_eq!(
        tree("at 10:30 http://x.org/a?b=~c^d https://y.org 2:1 e-mail:x"),
        "(and at 10:30 http://x.org/a?b=~c^d https://y.org 2:1 e-mail:x)"
    );
    assert_eq!(place("hd=ukraine"), "hd=");
    assert_eq!(place("headline(ukraine)"), "headline");
    assert_eq!(place("atleast3(ukraine)"), "atleast3");
    assert_eq!(place("title:(a body:b)"), "body:");
    assert_eq!(place("title:"), "title:");
    assert_eq!(place("title: a"), "title:");
    assert_eq!(place("title:()"), "()");
}

#[test]
fn parts_of_words() {
    assert_eq!(
        tree("presiden* zelensky~ zelenskyy~2 war^2 peac*^0.5"),
        "(and (prefix presiden) (fuzzy zelensky 1) (fuzzy zelenskyy 2) (boost 2 war) (boost 0.5 (prefix peac)))"
    );
    assert_eq!(tree("(a OR b)^3"), "(boost 3 (or a b))");
    assert_eq!(
        tree("3.5% $1.2bn AT&T @handle #tag U.S. C++ what?"),
        "(and 3.5% $1.2bn AT&T @handle #tag U.S. C++ what?)"
    );
    for (query, expected) in [
        ("*", "*"),
        ("*tion", "*"),
        ("wom*n", "*"),
        ("wom?n", "?"),
        ("a~3", "~3"),
        ("a~0.8", "~0.8"),
        ("~5", "~5"),
        ("a~b", "~b"),
        ("a^", "^"),
        ("a^x", "^x"),
        ("a^0", "^0"),
        ("a^-1", "^-1"),
        ("a^9999", "^9999"),
        ("state-run~", "state-run~"),
        ("state-*", "*"),
        ("a*~1", "*"),
        ("\"a b\"*", "*"),
        ("\"nuclear weap*\"", "*"),
        ("\"a b\"~", "~"),
        ("\"a\"~2", "~2"),
        ("\"a b\"~5000", "~5000"),
        ("f***", "*"),
    ] {
        assert_eq!(place(query), expected, "{query}");
    }
}

#[test]
fn dates_are_relative_to_today() {
    for (query, expected) in [
        ("date:2025-12-01..2025-12-31", "(dates 2025-12-01 2025-12-31)"),
        ("date:[2025-12-01 TO 2025-12-31]", "(dates 2025-12-01 2025-12-31)"),
        ("date:2025-12", "(dates 2025-12-01 2025-12-31)"),
        ("date:..2024", "(dates * 2024-12-31)"),
        ("date:2025-01-..", "(dates 2025-01-01 *)"),
        ("date:yesterday", "(dates 2025-12-02 2025-12-02)"),
        ("date:\"last week\"", "(dates 2025-11-24 2025-11-30)"),
        ("date:last-month..today", "(dates 2025-11-01 2025-12-03)"),
        (
            "war date:(2024 OR \"last week\")",
            "(and war (or (dates 2024-01-01 2024-12-31) (dates 2025-11-24 2025-11-30)))",
        ),
        ("(war date:2024)", "(and war (dates 2024-01-01 2024-12-31))"),
    ] {
        assert_eq!(tree(query), expected, "{query}");
    }
    for (query, expected) in [
        ("date:2025-02-30", "2025-02-30"),
        ("x date:soon", "soon"),
        ("date:[2025 TO", "["),
        ("date:2025..2024", "2025..2024"),
        ("date:\"\"", ""),
        ("date:2025*", "2025*"),
        ("date:2024-01-01..2024-13-01", "2024-13-01"),
        ("date:(2024 OR \"next week\")", "next week"),
        ("date: 2025", "date:"),
    ] {
        assert_eq!(place(query), expected, "{query}");
    }
}

#[test]
fn nothing_is_silently_dropped() {
    for (query, expected) in [
        ("a % b", "%"),
        ("😀", "😀"),
        ("a & b", "&"),
        ("\"abc", "\""),
        ("“abc", "“"),
        ("\"\"", "\"\""),
        ("\"...\"", "\"...\""),
        ("(a", "("),
        ("a)", ")"),
        ("()", "()"),
        ("AND", "AND"),
        ("a OR", ""),
        ("OR a", "OR"),
        ("a AND OR b", "OR"),
        ("NOT", ""),
        ("(a OR)", ")"),
        ("a (", "("),
        ("\"~", "\""),
        ("foo\"bar\"", "\""),
        ("\"a\"b", "b"),
        ("(a)b", "b"),
        ("article(s)", "article"),
        ("(a)*", "*"),
        ("a \"\u{1E}\"", "\u{1E}"),
        ("+", "+"),
        ("a -", "-"),
    ] {
        assert_eq!(place(query), expected, "{query}");
    }
}

#[test]
fn scripts_and_direction() {
    assert_eq!(tree("東京 -オリンピック"), "(and 東京 (not オリンピック))");
    assert_eq!(
        tree("\u{202B}وقف إطلاق\u{202C} speaker:\"محمود عباس\""),
        "(and وقف إطلاق [speaker:محمود عباس])"
    );
    assert_eq!(tree("سلام\u{200F}*"), "(prefix سلام\u{200F})");
    assert_eq!(tree("هدنة\u{200F} AND\u{200E} x"), "(and هدنة x)");
    assert_eq!(tree("ünïcode:"), "ünïcode:");
    assert_eq!(place("שלום “אבג"), "“");
}

#[test]
fn plain_words_may_be_a_phrase_whose_marks_the_shell_ate() {
    let plain = |query: &str| is_plain_words(&parse(query, TODAY).unwrap());
    assert!(plain("we will win"));
    for query in [
        "",
        "win",
        "\"we will win\"",
        "we will* win",
        "we -will",
        "speaker:a b",
        "a OR b",
        "a w/2 b",
    ] {
        assert!(!plain(query), "{query}");
    }
}

#[test]
fn too_much_is_a_mistake_that_says_so() {
    let words = vec!["word"; MAX_WORDS].join(" ");
    assert!(parse(&words, TODAY).is_ok());
    assert!(mistake(&format!("{words} word")).1.contains("more than 1024 words"));
    assert!(mistake(&format!("\"{words} word\"")).1.contains("more than 1024 words"));

    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(tree(&nested(MAX_DEPTH)), "a");
    assert!(mistake(&nested(MAX_DEPTH + 1)).1.contains("nested"));
    for part in ["(", "NOT ", "-(", "+(", "((a OR ", "NOT (-("] {
        assert!(mistake(&part.repeat(100_000)).1.contains("nested"), "{part}");
    }
}

#[test]
fn a_megabyte_is_read_in_linear_time() {
    for part in [
        "a", "a ", "\"", "'a ", "‘a’ ", "*", "~", "-", "a:", "a OR ", "😀", "\u{202E}", "(a) ", "w/5 ", "a^", "..",
        "date:..", "[", "'", "“a”", " ", "’", "a*", "\0",
    ] {
        let query = part.repeat(1_000_000 / part.len());
        let started = std::time::Instant::now();
        if let Err(error) = parse(&query, TODAY) {
            assert!(query.get(error.span.clone()).is_some());
            assert!(error.render(&query).len() < 2_000, "{part}");
        }
        assert!(started.elapsed().as_secs() < 2, "{part}");
    }
}

/// A tree without its spans.
fn without_spans(node: Node) -> Node {
    let leaf = |leaf: Leaf| Leaf { span: 0..0, ..leaf };
    let each = |nodes: Vec<Node>| nodes.into_iter().map(without_spans).collect();
    match node {
        Node::All | Node::Dates { .. } => node,
        Node::Word(l) => Node::Word(leaf(l)),
        Node::Prefix(l) => Node::Prefix(leaf(l)),
        Node::Phrase { leaf: l, slop } => Node::Phrase { leaf: leaf(l), slop },
        Node::Fuzzy { leaf: l, distance } => Node::Fuzzy {
            leaf: leaf(l),
            distance,
        },
        Node::Near {
            left,
            right,
            within,
            ordered,
        } => Node::Near {
            left: Box::new(without_spans(*left)),
            right: Box::new(without_spans(*right)),
            within,
            ordered,
        },
        Node::And(nodes) => Node::And(each(nodes)),
        Node::Or(nodes) => Node::Or(each(nodes)),
        Node::Not(node) => Node::Not(Box::new(without_spans(*node))),
        Node::Boost { node, factor } => Node::Boost {
            node: Box::new(without_spans(*node)),
            factor,
        },
    }
}

fn field() -> impl Strategy<Value = Option<Field>> {
    let fields: Vec<Field> = Field::ALL.into_iter().filter(|f| *f != Field::Date).collect();
    prop::option::weighted(0.3, prop::sample::select(fields))
}

/// Words, phrases, prefixes and similar words of one field.
fn leaf(field: Option<Field>) -> impl Strategy<Value = Node> {
    let leaf = move |text: String| Leaf {
        field,
        text,
        span: 0..0,
    };
    prop_oneof![
        "[a-zé]{2,5}(-[a-z]{2,4}|’[a-z]|[.]?)|[0-9]{1,4}%|東京|U\\.S\\.".prop_map(move |t| Node::Word(leaf(t))),
        ("[a-zß-öø-ÿ]{1,6}( [A-Za-z’“«,-]{0,5}){0,3} [a-z]{1,3}", 0u32..9)
            .prop_map(move |(t, slop)| match field {
                // The parser leaves the titles of a speaker out, `mr vidal`, and one word has no gaps.
                Some(Field::Speaker) => {
                    let name = without_titles(&t).to_owned();
                    let slop = if tokens(&name).len() == 1 { 0 } else { slop };
                    (name, slop)
                }
                _ => (t, slop),
            })
            .prop_map(move |(t, slop)| Node::Phrase { leaf: leaf(t), slop }),
        "[a-zß]{1,6}".prop_map(move |t| Node::Prefix(leaf(t))),
        ("[a-zæ]{2,6}", 1u8..=2).prop_map(move |(t, distance)| match field {
            // There `~` is a character like others.
            Some(Field::Path | Field::Url) => Node::Prefix(leaf(t)),
            _ => Node::Fuzzy {
                leaf: leaf(t),
                distance
            },
        }),
    ]
}

fn nearby() -> impl Strategy<Value = Node> {
    let side = |field| prop_oneof![3 => leaf(field).boxed(), 1 => prop::collection::vec(leaf(field), 2..4).prop_map(Node::Or).boxed()];
    (field(), 1u32..=1000, any::<bool>()).prop_flat_map(move |(field, within, ordered)| {
        (side(field), side(field)).prop_map(move |(left, right)| Node::Near {
            left: Box::new(left),
            right: Box::new(right),
            within,
            ordered,
        })
    })
}

fn node() -> impl Strategy<Value = Node> {
    let day = || (1900i16..2100, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d));
    let dates = (prop::option::of(day()), day()).prop_map(|(from, to)| match from {
        Some(from) => Node::Dates {
            from: Some(from.min(to)),
            to: Some(from.max(to)),
        },
        None => Node::Dates {
            from: None,
            to: Some(to),
        },
    });
    let simple = prop_oneof![6 => field().prop_flat_map(leaf), 1 => dates, 2 => nearby()];
    simple.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Node::And),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Node::Or),
            inner.clone().prop_map(|node| Node::Not(Box::new(node))),
            (inner, 1u16..4000).prop_map(|(node, quarters)| Node::Boost {
                node: Box::new(node),
                factor: f32::from(quarters) / 4.0
            }),
        ]
    })
}

/// Spans of all leaves are the places of their words.
fn check_spans(query: &str, node: &Node) -> Result<(), TestCaseError> {
    match node {
        Node::Word(leaf) | Node::Prefix(leaf) | Node::Fuzzy { leaf, .. } | Node::Phrase { leaf, .. } => {
            let at = query.get(leaf.span.clone());
            prop_assert!(at.is_some_and(|at| at.contains(&leaf.text)), "{:?}", leaf);
            prop_assert!(!tokens(&leaf.text).is_empty());
        }
        Node::Near { left, right, .. } => {
            check_spans(query, left)?;
            check_spans(query, right)?;
        }
        Node::And(nodes) | Node::Or(nodes) => {
            prop_assert!(nodes.len() >= 2);
            for node in nodes {
                check_spans(query, node)?;
            }
        }
        Node::Not(node) | Node::Boost { node, .. } => check_spans(query, node)?,
        Node::All | Node::Dates { .. } => {}
    }
    Ok(())
}

/// What a fuzzer would put together from the grammar's own pieces.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b",
        "war",
        "state-run",
        " ",
        " ",
        " ",
        " ",
        "\"",
        "“",
        "”",
        "„",
        "«",
        "»",
        "‘",
        "’",
        "'",
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "-",
        "+",
        "w/5",
        "pre/2",
        "near3",
        "title:",
        "date:",
        "speaker:",
        "foo:",
        "2025-12-01",
        "..",
        "[",
        "]",
        " TO ",
        "*",
        "~",
        "~2",
        "^",
        "^2",
        "😀",
        "שלום",
        "\u{202E}",
        "東",
        "?",
        "!",
        ",",
        ".",
        "http://",
        "\u{1E}",
        "\0",
        "\t",
        "é",
        "e\u{301}",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000,
        failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_query_means_the_same(node in node()) {
        let text = node.to_string();
        let again = parse(&text, TODAY).map_err(|e| TestCaseError::fail(e.render(&text)))?;
        prop_assert_eq!(without_spans(again), node, "{}", text);
    }

    #[test]
    fn no_query_panics_and_what_is_accepted_prints(query in prop_oneof![soup(), "\\PC{0,30}", any::<String>()]) {
        match parse(&query, TODAY) {
            Ok(node) => {
                check_spans(&query, &node)?;
                let text = node.to_string();
                let again = parse(&text, TODAY).map_err(|e| TestCaseError::fail(format!("{query:?}\n{}", e.render(&text))))?;
                prop_assert_eq!(without_spans(again), without_spans(node), "{} -> {}", query, text);
            }
            Err(error) => {
                prop_assert!(query.get(error.span.clone()).is_some(), "{:?}", error);
                let shown = error.render(&query);
                prop_assert!(!shown.contains('\u{1b}'), "{}", shown);
                prop_assert!(error.help.is_some(), "{:?}", error);
            }
        }
    }
}

#[test]
fn one_word_behind_titles_has_no_gaps() -> Result<(), Box<dyn std::error::Error>> {
    for (query, printed) in [
        (r#"speaker:"Sen. Vidal"~1"#, r#"speaker:"Vidal""#),
        (r#"speaker:"Sen. Ana Vidal"~1"#, r#"speaker:"Ana Vidal"~1"#),
    ] {
        let text = parse(query, TODAY)?.to_string();
        assert_eq!(text, printed);
        assert_eq!(parse(&text, TODAY)?.to_string(), printed);
    }
    Ok(())
}

fn assert_parses(query: &str) {
    if let Err(error) = parse(query, TODAY) {
        panic!("{}", error.render(query));
    }
}

/// Examples are the lines that are indented by four blanks, up to the next two blanks.
#[test]
fn every_example_of_the_help_is_a_query() {
    let mut count = 0;
    for line in whosaid::query::HELP.lines() {
        assert!(line.chars().count() <= 80, "{line}");
        let Some(example) = line.strip_prefix("    ").filter(|line| !line.starts_with(' ')) else {
            continue;
        };
        if example.starts_with("Also understood")
            || example.starts_with("(as pre/5)")
            || example.starts_with("whosaid ")
        {
            continue;
        }
        let example = example.split("  ").next().unwrap_or_default();
        // The longest example leaves no room for two blanks.
        assert_parses(example.split(" the same").next().unwrap_or_default());
        count += 1;
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_example_of_the_documentation_is_a_query() {
    let text = include_str!("../../docs/query-language.md");
    let mut column = None;
    let mut count = 0;
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        match line {
            _ if !line.starts_with('|') => column = None,
            "| Query | finds |" => column = Some(0),
            "| Nexis | Factiva | here |" => column = Some(2),
            _ if line.starts_with("| Field ") => column = None,
            _ if line.starts_with("|---") => {}
            _ => {
                let Some(cell) = column.and_then(|column| cells.get(column)) else {
                    continue;
                };
                for query in cell
                    .split('`')
                    .skip(1)
                    .step_by(2)
                    .filter(|query| !query.starts_with("w/") && !query.starts_with("AND"))
                {
                    assert_parses(query);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn the_documentation_knows_every_name_of_a_field() {
    let text = include_str!("../../docs/query-language.md");
    for field in Field::ALL {
        let row = text
            .lines()
            .find(|line| line.starts_with(&format!("| `{}` |", field.name())));
        let row = row.unwrap_or_else(|| panic!("{} is missing", field.name()));
        for alias in whosaid::query::fields::aliases(field) {
            assert!(row.contains(&format!("`{alias}`")), "{alias}");
        }
    }
}

#[test]
fn the_grammar_is_the_same_in_code_and_documentation() {
    let rules = |text: &str| -> Vec<String> {
        let rule = |line: &str| {
            line.trim_start_matches("//!")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        text.lines()
            .map(rule)
            .filter(|line| line.contains(" = ") && line.contains(" ;"))
            .collect()
    };
    let code = include_str!("../../src/query/parser.rs");
    let head: String = code
        .lines()
        .take_while(|line| line.starts_with("//!"))
        .map(|line| format!("{line}\n"))
        .collect();
    let documented = rules(include_str!("../../docs/query-language.md"));
    assert!(documented.len() > 10);
    assert_eq!(rules(&head), documented);
}
