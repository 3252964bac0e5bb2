//! The last look at a page for customers, before it is written: whatever a theme did, nothing of ours is on it.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, Question, Rich, words};
use crate::source::Span;

/// A text of fewer words may well be said by chance.
const FEWEST_WORDS: usize = 4;

/// Something of ours on a page for customers.
pub enum Found {
    /// An address that leads to another page of the site.
    Link(String),
    /// A text that only we should read.
    Text(String),
}

/// The first thing on the page that is ours. `theme` is the way to the theme's files, which may be used.
pub fn find(html: &str, theme: &str, questions: &[&Question<Linked>]) -> Option<Found> {
    let link = addresses(html).find(|address| !is_harmless(address, theme));
    if let Some(link) = link {
        return Some(Found::Link(link.to_owned()));
    }
    let shown = plain(&words(html));
    let mut ours = questions.iter().flat_map(|question| internal(question)).map(Rich::words);
    ours.find(|text| {
        let text = plain(text);
        text.split(' ').count() >= FEWEST_WORDS && shown.contains(&text)
    })
    .map(Found::Text)
}

/// What is said of it to whoever made the theme.
pub fn report(found: &Found, page: &Page<Linked>) -> Diagnostic {
    let (what, help) = match found {
        Found::Link(link) => {
            (format!("leads to `{link}`"), "take the link out of `leave-behind.html` of your theme")
        }
        Found::Text(text) => (
            format!("says “{text}”, which is for us alone"),
            "take the words out of `say`, `leave-behind` or your theme, whichever holds them",
        ),
    };
    Diagnostic::error("internal-in-leave-behind", format!("the page for the customer {what}"))
        .at(&page.path, Span::at(0))
        .help(help)
}

/// Every address in some HTML.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    let attributes = ["href=", "src=", "action=", "srcset=", "content=\"0;"];
    attributes
        .into_iter()
        .flat_map(|name| {
            html.split(name).skip(1).map(|rest| match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => rest.get(1..).and_then(|rest| rest.split(quote).next()),
                _ => rest.split([' ', '>']).next(),
            })
        })
        .flatten()
}

/// Whether an address is the theme's, a place on the page itself, or lies outside the site.
fn is_harmless(address: &str, theme: &str) -> bool {
    let of_theme =
        address.strip_prefix(theme).is_some_and(|rest| rest.starts_with('/') && !rest.contains(".."));
    let scheme = address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    of_theme || scheme || address.starts_with('#')
}

fn internal(question: &Question<Linked>) -> impl Iterator<Item = &Rich<Linked>> {
    let signals = question.listen_for.iter().chain(&question.red_flags);
    let signals =
        signals.flat_map(|signal| std::iter::once(&signal.signal).chain(&signal.means).chain(&signal.act));
    std::iter::once(&question.why).chain(signals).chain(&question.evidence)
}

/// Words in small letters with one space between them.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Found, find};

    #[test]
    fn a_link_into_the_site_is_found_however_it_is_written() {
        let link = |html: &str| match find(html, "../theme", &[]) {
            Some(Found::Link(link)) => link,
            _ => String::new(),
        };
        assert_eq!(link("<a href=\"../index.html\">x</a>"), "../index.html");
        assert_eq!(link("<a href='x.html'>x</a>"), "x.html");
        assert_eq!(link("<a href=x.html>x</a>"), "x.html");
        assert_eq!(link("<img src=\"plan.png\">"), "plan.png");
        assert_eq!(link("<a href=\"../theme/../index.html\">x</a>"), "../theme/../index.html");
        assert_eq!(
            link("<link href=\"../theme/style.css\"><a href=\"#x\"></a><a href=\"mailto:a@b.c\">x</a>"),
            ""
        );
        assert_eq!(link("<a href=\"https://example.com/\">x</a>"), "");
    }
}
