//! Words and signs in any order: nothing is too strange to be answered with a message that has a place.

use playbook::model::{Expression, Written};
use playbook::parse::condition::parse;
use proptest::prelude::*;

/// What conditions are made of, and what people write in its place.
const PIECES: [&str; 52] = [
    "a.b",
    "c.d_e",
    "a",
    "b",
    "x-y",
    ".",
    "5",
    "1.5",
    "1e3",
    "1e",
    "10,000",
    "5%",
    "£5",
    "3u",
    "0x1",
    "\"t\"",
    "'t'",
    "\"",
    "'",
    "\"\"\"",
    "\\",
    "“t”",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    "?",
    ":",
    "&&",
    "||",
    "!",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "=",
    "&",
    "|",
    "+",
    "-",
    "*",
    "/",
    "in",
    "and",
    "not",
    "size(",
    ".contains(",
];

fn check(expression: &Expression<Written>, text: &str, outer: std::ops::Range<usize>) {
    let own = expression.span.range();
    assert!(text.get(own.clone()).is_some_and(|own| !own.is_empty()), "{text}: {own:?}");
    assert!(outer.start <= own.start && own.end <= outer.end, "{text}: {own:?} in {outer:?}");
    for part in expression.parts() {
        check(part, text, own.clone());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_cel_reads_too_and_what_is_not_has_a_place_and_a_help(
        pieces in prop::collection::vec((prop::sample::select(PIECES.to_vec()), any::<bool>()), 1..9),
        strange in prop::option::weighted(0.1, any::<char>()),
    ) {
        let mut text: String =
            pieces.iter().flat_map(|(piece, apart)| [*piece, if *apart { " " } else { "" }]).collect();
        text.extend(strange);
        match parse(&text) {
            Ok(expression) => {
                check(&expression, &text, 0..text.len());
                // CEL has no `!-a` and `-!a`, which the check of types refuses.
                let bare = text.replace([' ', '('], "");
                let is_mixed = bare.contains("!-") || bare.contains("-!");
                let theirs = cel::Program::compile(&text);
                prop_assert!(is_mixed || theirs.is_ok(), "{text}: {:?}", theirs.err());
            }
            Err(fault) => {
                prop_assert!(text.get(fault.at.clone()).is_some(), "{text}: {fault:?}");
                prop_assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{text}: {fault:?}");
            }
        }
    }

    #[test]
    fn any_text_at_all_is_answered(text in any::<String>()) {
        if let Err(fault) = parse(&text) {
            prop_assert!(text.get(fault.at.clone()).is_some(), "{text}: {fault:?}");
        }
    }
}
