//! Formulas, as Git hosts write them: ``$`a^2`$`` in a line, and ```` ```math ```` blocks. They become `MathML`, which
//! browsers draw without a script. A dollar sign alone is an amount of money.

use std::convert::Infallible;
use std::ops::Range;
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::Event;
use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};

use super::events::Placed;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;

/// The word of a block that holds a formula.
pub(super) const MATH: &str = "math";

/// The longest formula that is read, in bytes: what is longer was not written by a person.
const LONGEST: usize = 4000;

const ELEMENTS: [&str; 22] = [
    "math",
    "menclose",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
];

const MORE_ELEMENTS: [&str; 3] = ["mtr", "munder", "munderover"];

const ATTRIBUTES: [&str; 19] = [
    "accent",
    "accentunder",
    "class",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "fence",
    "height",
    "largeop",
    "linethickness",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "scriptlevel",
    "separator",
    "stretchy",
    "width",
];

/// What may stay of a formula: no colours and no styles, which the policy of our pages forbids.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .add_tags(ELEMENTS)
        .add_tags(MORE_ELEMENTS)
        .add_generic_attributes(ATTRIBUTES)
        .add_generic_attributes(["symmetric", "lspace", "rspace"]);
    builder
});

/// Whether a text may hold a formula in a line.
pub(super) fn may_hold_formula(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'$', bytes).any(|at| bytes.get(at + 1) == Some(&b'`'))
}

impl<'a> Rewriter<'a> {
    /// Whether the code at this place stands between two dollar signs.
    pub(super) fn is_formula(&self, code: &Range<usize>) -> bool {
        let text = self.masked.as_str().as_bytes();
        let before = code.start.checked_sub(1).and_then(|at| text.get(at));
        let is_escaped = code.start.checked_sub(2).and_then(|at| text.get(at)) == Some(&b'\\');
        before == Some(&b'$') && text.get(code.end) == Some(&b'$') && !is_escaped
    }

    /// Writes the formula in the code at `at`, without the dollar signs around it; the place after it. What cannot be read
    /// stays code.
    pub(super) fn formula(
        &mut self,
        events: &[Placed<'a>],
        at: usize,
        latex: &str,
        place: &Range<usize>,
    ) -> usize {
        let signs = (self.out.last(), events.get(at + 1));
        let (Some(Event::Text(before)), Some((Event::Text(after), _))) = signs else {
            return self.keep(|| Event::Code(latex.to_owned().into()), at);
        };
        let (Some(before), Some(after)) = (before.strip_suffix('$'), after.strip_prefix('$')) else {
            return self.keep(|| Event::Code(latex.to_owned().into()), at);
        };
        let (before, after) = (before.to_owned(), after.to_owned());
        let Some(mathml) = self.mathml(latex, DisplayMode::Inline, place.clone()) else {
            return self.keep(|| Event::Code(latex.to_owned().into()), at);
        };
        self.out.pop();
        self.out.push(Event::Text(before.into()));
        self.trusted(mathml);
        self.text(&after.into(), at + 1)
    }

    /// Writes the block at `at`, a formula of its own; the place after it. What cannot be read stays as it is.
    pub(super) fn formula_block(&mut self, events: &[Placed<'a>], at: usize) -> usize {
        let (block, next) = self.block(events, at, MATH);
        let place = events.get(at).map(|(_, range)| range.clone()).unwrap_or_default();
        let word = place.start..(place.start + 3 + MATH.len()).min(place.end);
        match self.mathml(block.text(), DisplayMode::Block, word) {
            Some(mathml) => {
                let mark = self.marks.add(super::marks::Mark::Trusted(format!("<p>{mathml}</p>").into()));
                self.out.push(Event::Html(format!("{mark}\n").into()));
                next
            }
            None => self.code(events, at),
        }
    }

    /// A formula as `MathML`; reported if it cannot be read.
    fn mathml(&mut self, latex: &str, display_mode: DisplayMode, place: Range<usize>) -> Option<String> {
        match mathml(latex, display_mode) {
            Ok(mathml) => Some(mathml),
            Err(reason) => {
                let broken =
                    Diagnostic::warning("broken-formula", format!("this formula cannot be read: {reason}"))
                        .label("shown to readers as it stands")
                        .help("correct it: it is read as LaTeX, and only commands for formulas are known");
                self.report(broken, place);
                None
            }
        }
    }
}

/// A formula as `MathML`, or why it cannot be read.
fn mathml(latex: &str, display_mode: DisplayMode) -> Result<String, &'static str> {
    if latex.trim().is_empty() {
        return Err("it is empty");
    }
    if latex.len() > LONGEST {
        return Err("it is too long");
    }
    let storage = Storage::new();
    let events: Result<Vec<_>, _> = Parser::new(latex, &storage).collect();
    let events = events.map_err(|error| reason(&error.to_string()))?;
    let mut mathml = String::new();
    let config = RenderConfig { display_mode, ..RenderConfig::default() };
    push_mathml(&mut mathml, events.into_iter().map(Ok::<_, Infallible>), config)
        .map_err(|_| "it does not read as LaTeX")?;
    Ok(SANITISER.clean(&mathml).to_string())
}

fn reason(error: &str) -> &'static str {
    let error = error.lines().next().unwrap_or_default();
    if error.contains("primitive") {
        "a command in it is not known"
    } else if error.contains("unbalanced") {
        "a bracket in it has no other end"
    } else if error.contains("environment") {
        "an environment in it is not known"
    } else {
        "it does not read as LaTeX"
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_latex::config::DisplayMode;

    use super::mathml;

    fn inline(latex: &str) -> String {
        mathml(latex, DisplayMode::Inline).unwrap_or_else(|reason| format!("! {reason}"))
    }

    #[test]
    fn a_formula_becomes_mathml_and_brings_nothing_else() {
        assert_eq!(inline("a^2"), "<math display=\"inline\"><msup><mi>a</mi><mn>2</mn></msup></math>");
        assert_eq!(
            inline("\\color{red} a < b"),
            "<math display=\"inline\"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>"
        );
        assert_eq!(
            inline("\\text{<img src=x onerror=y>}"),
            "<math display=\"inline\"><mtext>&lt;img src=x onerror=y&gt;</mtext></math>"
        );
        assert!(!inline("\\operatorname{<script>}").contains("<script"));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        assert_eq!(inline(" "), "! it is empty");
        assert_eq!(inline("\\nothing"), "! a command in it is not known");
        assert_eq!(inline("\\frac{1"), "! a bracket in it has no other end");
        assert_eq!(inline("\\begin{poem}\\end{poem}"), "! an environment in it is not known");
        assert_eq!(inline(&"{".repeat(5000)), "! it is too long");
        assert_eq!(inline(&("{".repeat(1900) + "a" + &"}".repeat(1900))).matches("<mi>").count(), 1);
    }

    proptest! {
        #[test]
        fn nothing_that_is_written_as_a_formula_gets_past(words in prop::collection::vec(prop::sample::select(vec![
            "a", "1", "+", "{", "}", "^", "_", "\\frac", "\\sqrt[", "]", "(", ")", "\\left", "\\right", "\\begin{matrix}", "\\end{matrix}",
            "\\begin{align}", "\\end{align}", "&", "\\\\", "\\text{", "é", "日", "<", "<script>", "\"", "'", "%", " ", "\n", "#1", "$", "\\", "~",
            "\\color{red}", "\\hspace{3em}", "\\operatorname{", "\\def\\x#1{", "\\x", "\\sum", "\\not", "\\middle|", "\\mathrm{", "\\substack{",
        ]), 0..16)) {
            let mathml = inline(&words.concat());
            let allowed = ["<math", "</m", "<m"];
            for (at, _) in mathml.match_indices('<') {
                prop_assert!(allowed.iter().any(|start| mathml[at..].starts_with(start)), "{}", mathml);
            }
            prop_assert!(!mathml.contains("style="));
        }
    }
}
