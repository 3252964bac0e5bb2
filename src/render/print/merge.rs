//! The text of a page as a part of a document with others.
//!
//! It reads nothing but HTML that is ours: escaped text, and tags whose attributes stand in quotes. What authors write as
//! HTML themselves has been through the sanitiser, which gives it that form.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use crate::model::SitePath;
use crate::render::href;
use crate::source::join;

/// Attributes that name ids of the same page, one or several.
const IDS: [&str; 7] =
    ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"];

/// The id of a page in the document, by its number.
pub fn sheet(number: usize) -> String {
    format!("p{number}")
}

/// An id of a page, as it is in the document.
fn id(number: usize, id: &str) -> String {
    format!("{}-{id}", sheet(number))
}

/// The classes of a page's text, and the text.
pub fn main(page: &str) -> Option<(&str, &str)> {
    let (_, rest) = page.split_once("<main")?;
    let (tag, rest) = rest.split_once('>')?;
    let (inside, _) = rest.rsplit_once("</main>")?;
    let class = tag
        .split_once("class=\"")
        .and_then(|(_, class)| class.split_once('"'))
        .map_or("", |(class, _)| class);
    Some((class, inside))
}

/// A page of the document.
pub struct Included<'i> {
    /// Its number.
    pub number: usize,
    /// Where it lies by itself.
    pub path: &'i SitePath,
    /// The numbers of all pages of the document, by their paths.
    pub numbers: &'i HashMap<&'i str, usize>,
    /// The document's folder.
    pub folder: &'i str,
}

impl Included<'_> {
    /// The text with ids that no other page of the document has, links that stay in it where they can, and everything
    /// unfolded.
    pub fn merged(&self, text: &str) -> String {
        let mut merged = String::with_capacity(text.len() + text.len() / 16);
        let mut rest = text;
        while let Some((before, tag)) = rest.split_once('<') {
            merged.push_str(before);
            merged.push('<');
            rest = self.tag(tag, &mut merged);
        }
        merged.push_str(rest);
        merged
    }

    /// Writes a tag without its first sign; what comes after it.
    fn tag<'t>(&self, tag: &'t str, merged: &mut String) -> &'t str {
        let mut rest = tag;
        if let Some(inside) = rest.strip_prefix("details")
            && !inside.split('>').next().unwrap_or_default().ends_with(" open")
        {
            merged.push_str("details open");
            rest = inside;
        }
        if let Some(inside) = rest.strip_prefix("section ")
            && !inside.split('>').next().unwrap_or_default().contains("role=")
        {
            // A part that is the only one of its name on its page need not be that here.
            merged.push_str("section role=\"group\" ");
            rest = inside;
        }
        loop {
            let Some(at) = rest.find(['"', '\'', '>']) else {
                merged.push_str(rest);
                return "";
            };
            let (before, after) = rest.split_at(at);
            merged.push_str(before);
            let mark = after.chars().next().unwrap_or('>');
            merged.push(mark);
            rest = after.get(1..).unwrap_or_default();
            if mark == '>' {
                return rest;
            }
            let Some((value, after)) = rest.split_once(mark) else {
                merged.push_str(rest);
                return "";
            };
            let name = before.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or_default();
            merged.push_str(&self.value(name, value));
            merged.push(mark);
            rest = after;
        }
    }

    /// What an attribute holds in the document.
    fn value(&self, name: &str, value: &str) -> String {
        match name {
            "id" => id(self.number, value),
            "href" | "src" | "poster" => self.way(value),
            "role" if value == "region" => "group".to_owned(),
            _ if IDS.contains(&name) => {
                let ids: Vec<String> = value.split_whitespace().map(|one| id(self.number, one)).collect();
                ids.join(" ")
            }
            _ => value.to_owned(),
        }
    }

    /// An address as it is written in the document.
    fn way(&self, way: &str) -> String {
        let (path, anchor) = way.split_once('#').map_or((way, None), |(path, anchor)| (path, Some(anchor)));
        let has_scheme = path.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
        if has_scheme || path.starts_with('/') {
            return way.to_owned();
        }
        let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
        let target = if path.is_empty() {
            Some(self.path.as_str().to_owned())
        } else {
            let path = percent_decode_str(path).decode_utf8_lossy();
            join(self.path.folder(), &path)
        };
        let Some(target) = target else { return way.to_owned() };
        if let (Some(number), None) = (self.numbers.get(target.as_str()), query) {
            return match anchor.filter(|anchor| !anchor.is_empty()) {
                Some(anchor) => format!("#{}", id(*number, anchor)),
                None => format!("#{}", sheet(*number)),
            };
        }
        let mut other = href::to_path(self.folder, &SitePath::new(target));
        for (sign, part) in [('?', query), ('#', anchor)] {
            if let Some(part) = part {
                other.push(sign);
                other.push_str(part);
            }
        }
        other
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Included, main};
    use crate::model::SitePath;

    fn merged(text: &str) -> String {
        let numbers = HashMap::from([("guides/a.html", 1), ("guides/deep/b c.html", 2)]);
        let path = SitePath::new("guides/deep/b c.html");
        Included { number: 2, path: &path, numbers: &numbers, folder: "guides" }.merged(text)
    }

    #[test]
    fn ids_are_those_of_one_page_alone() {
        assert_eq!(merged("<section class=\"x\">"), "<section role=\"group\" class=\"x\">");
        assert_eq!(
            merged("<h2 id=\"x\">A &lt; b</h2><input id='y'><label for=\"y\"><b aria-labelledby=\"x y\">"),
            "<h2 id=\"p2-x\">A &lt; b</h2><input id='p2-y'><label for=\"p2-y\"><b aria-labelledby=\"p2-x p2-y\">"
        );
    }

    #[test]
    fn links_to_what_is_in_the_document_stay_in_it() {
        let way =
            |href: &str| merged(&format!("<a href=\"{href}\">")).replace("<a href=\"", "").replace("\">", "");
        assert_eq!(way("#x"), "#p2-x");
        assert_eq!(way("../a.html"), "#p1");
        assert_eq!(way("../a.html#x.y"), "#p1-x.y");
        assert_eq!(way("b%20c.html"), "#p2");
        assert_eq!(way("../../controls/c.html#d"), "../controls/c.html#d");
        assert_eq!(way("picture.svg"), "deep/picture.svg");
        assert_eq!(way("https://example.com/#x"), "https://example.com/#x");
        assert_eq!(way("mailto:a@example.com"), "mailto:a@example.com");
    }

    #[test]
    fn what_is_folded_is_unfolded_once() {
        assert_eq!(merged("<details class=\"a\"><summary>"), "<details open class=\"a\"><summary>");
        assert_eq!(merged("<details open><summary>"), "<details open><summary>");
    }

    #[test]
    fn only_the_text_of_a_page_is_taken() {
        assert_eq!(
            main("<body><main id=\"c\" class=\"at-x\"><p>1</p></main><footer>"),
            Some(("at-x", "<p>1</p>"))
        );
        assert_eq!(main("<body>"), None);
    }
}
