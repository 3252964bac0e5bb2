//! The part of a link from `#` on.

use percent_encoding::percent_decode_str;

use super::Resolver;
use super::file::as_destination;
use crate::diagnostic::{Diagnostic, nearest, only_near};
use crate::model::{Heading, Reference, is_id, slug};
use crate::source::SourcePath;

impl Resolver<'_> {
    /// The anchor as it goes into the link, with its `#`. One that does not exist is reported; the link then leads to
    /// the heading of the same words, or to the page's top. `path` is what the link says of the page, `file` that page.
    pub(super) fn anchor(
        &mut self,
        reference: &Reference,
        fragment: &str,
        anchors: &[String],
        (path, file): (Option<&str>, &str),
    ) -> String {
        let decoded = percent_decode_str(fragment).decode_utf8_lossy();
        // A variation selector stands in links copied from hosts that keep it; our anchors have none.
        let wanted: String = decoded.chars().filter(|c| !('\u{FE00}'..='\u{FE0F}').contains(c)).collect();
        // `:~:` starts words to look for on the page (URL Fragment Text Directives, 3.1), which are no anchor.
        let anchor = wanted.split_once(":~:").map_or(wanted.as_str(), |(anchor, _)| anchor);
        // `#top` leads to the top of every page (HTML standard, 7.4.6.4).
        if anchor.is_empty()
            || anchor.eq_ignore_ascii_case("top")
            || anchors.binary_search_by(|known| known.as_str().cmp(anchor)).is_ok()
        {
            return format!("#{wanted}");
        }
        if path.is_none() && anchor.starts_with('/') {
            self.report(self.hash_path(anchor, reference), reference.span);
            return String::new();
        }
        let same = same_words(anchor, anchors);
        let missing = no_such_anchor(anchor, anchors, same, path);
        let old = format!("#{fragment}");
        let file = path.map_or_else(|| Some(self.path.as_str()), |_| self.names.path(file));
        let meant = file.and_then(|file| Some((file, meant(anchor, self.names.headings(file))?)));
        let missing = match (same, only_near(anchor, anchors.iter().map(String::as_str))) {
            (Some(same), _) => missing.certainly(old, format!("#{}", as_destination(same))),
            (None, Some(near)) => missing.probably(old, format!("#{}", as_destination(near))),
            (None, None) => match meant {
                Some((file, heading)) => with_id(missing, anchor, heading, file),
                None => missing,
            },
        };
        self.report(missing, reference.span);
        same.map_or_else(String::new, |same| format!("#{same}"))
    }
}

/// The one heading without an id of its author's that says all the words of the anchor, one after the other, and more.
fn meant<'h>(anchor: &str, headings: &'h [Heading]) -> Option<&'h Heading> {
    let wanted = slug(anchor);
    let says = |heading: &&Heading| {
        let id = slug(&heading.text);
        heading.id == id && format!("-{id}-").contains(&format!("-{wanted}-"))
    };
    // A single short word says little.
    let mut found = headings.iter().filter(|_| is_id(&wanted) && wanted.len() >= 5).filter(says);
    let first = found.next();
    first.filter(|_| found.next().is_none())
}

/// The finding, mended by giving the heading the anchor that links know.
fn with_id(missing: Diagnostic, anchor: &str, heading: &Heading, file: &str) -> Diagnostic {
    let (words, level) = (&heading.text, "#".repeat(usize::from(heading.level)));
    let file = SourcePath::content(file);
    let old = format!("# {words}");
    let mut missing = missing.probably_in(&file, old.clone(), format!("{old} {{#{anchor}}}"));
    missing.help = vec![format!(
        "if “{words}” is meant, give that heading the id: `{level} {words} {{#{anchor}}}`; else leave out the part from `#` on"
    )];
    missing
}

/// The one anchor that differs from `wanted` only in case and punctuation, as the anchors of other tools do.
pub(super) fn same_words<'a>(wanted: &str, anchors: &'a [String]) -> Option<&'a str> {
    let words = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let wanted = words(wanted);
    let mut found = anchors.iter().filter(|anchor| !wanted.is_empty() && words(anchor) == wanted);
    let first = found.next();
    first.filter(|_| found.next().is_none()).map(String::as_str)
}

/// The finding about an anchor that the page at `path` (or the page at hand) does not have.
fn no_such_anchor(wanted: &str, anchors: &[String], same: Option<&str>, path: Option<&str>) -> Diagnostic {
    let page = path.map_or_else(|| "this page".to_owned(), |path| format!("`{path}`"));
    let name = path.and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let is_yaml = matches!(name.rsplit('.').next(), Some("yaml" | "yml"));
    let what = match name {
        "teams.yaml" | "teams.yml" => "team",
        _ if is_yaml => "question",
        _ => "heading",
    };
    let missing = Diagnostic::warning("broken-anchor", format!("{page} has no {what} `#{wanted}`"));
    let to = path.unwrap_or_default();
    match same.or_else(|| nearest(wanted, anchors.iter().map(String::as_str))) {
        Some(near) if near.to_lowercase() == wanted.to_lowercase() => {
            missing.help(format!("upper and lower case matter: write `{to}#{near}`"))
        }
        Some(near) => missing.help(format!("did you mean `{to}#{near}`?")),
        None if anchors.is_empty() => {
            missing.help(format!("the page has no {what}s; leave out the part from `#` on"))
        }
        None if is_yaml => {
            missing.help(format!("write the id of a {what} in that file, or leave out the part from `#` on"))
        }
        None => missing.help(format!(
            "give the heading you mean the id: `## Heading {{#{wanted}}}`, or leave out the part from `#` on"
        )),
    }
}
