//! Text fields without any markup, which most are: they need no parser.

/// Whether a text means what it says in Markdown and in HTML: one line of letters, digits and a few signs that stand for
/// nothing else behind a letter.
pub fn is_plain(text: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b" ,.;?'()-".contains(&byte);
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(is_known)
        && !text.ends_with(' ')
        && !super::autolinks::may_hold_address(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Fragment, Origin, inline, inline_slowly};
    use super::is_plain;
    use crate::source::SourcePath;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_text_without_markup_comes_out_as_from_the_parser(
            text in prop_oneof!["[A-Za-z][A-Za-z0-9 ,.;?'()-]{0,40}", "[A-Za-z]{1,3}[ -~\\n]{0,20}", "(www|Www|a)\\.[a-z. -]{0,12}"]
        ) {
            let path = SourcePath::content("page.md");
            let fragment = Fragment { path: &path, text: &text, origin: Origin::At(3) };
            let (quick, slow) = (inline(fragment), inline_slowly(fragment));
            prop_assert_eq!(quick.rich, slow.rich);
            prop_assert_eq!(quick.plain, slow.plain);
            prop_assert_eq!(quick.diagnostics, slow.diagnostics);
        }
    }

    #[test]
    fn an_ordinary_description_has_no_markup_and_a_marked_one_has() {
        assert!(is_plain("How the contract owner should handle it, before (and after) the demo."));
        for marked in
            ["*Who* signs", "a `b`", "see www.example.com", "1. first", "a\nb", "A & B", "a_b_c", "x <b>"]
        {
            assert!(!is_plain(marked), "{marked:?}");
        }
    }
}
