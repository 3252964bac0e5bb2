//! The YAML of most front matter, read in one go: lines of `key: value`, lists of words, nothing nested.
//!
//! Two parsers and the agreement of both are a lot of work for `weight: 10`. What cannot be misread is read here, and
//! comes out as from them, place by place: a test holds the two together. Anything else is left to them.

use std::ops::Range;

use super::origin::Origin;
use super::tree::{Document, Key, Node, Shape, Text, Value};

/// The longest text that is looked at: far more than front matter has.
const LONGEST: usize = 1 << 16;

/// The document, if there is nothing in it but what is known here.
pub(super) fn read(text: &str, origin: &Origin<'_>) -> Option<Document> {
    let is_plain = |byte: u8| byte == b'\n' || (b' '..0x7f).contains(&byte);
    if text.len() > LONGEST || !text.bytes().all(is_plain) {
        return None;
    }
    let document = Document {
        path: origin.path().clone(),
        nodes: Vec::with_capacity(text.len() / 16 + 1),
        texts: String::with_capacity(text.len()),
    };
    let mut reader = Reader { text, origin, document, at: 0 };
    reader.map()?;
    Some(reader.document)
}

struct Reader<'a> {
    text: &'a str,
    origin: &'a Origin<'a>,
    document: Document,
    /// Where the next line starts.
    at: usize,
}

impl Reader<'_> {
    /// The keys at the left margin.
    fn map(&mut self) -> Option<()> {
        let root = self.open(None, 0, Shape::Map);
        let (mut start, mut end) = (None, 0);
        while let Some(line) = self.line() {
            if self.text.get(line.clone())?.starts_with('#') {
                continue;
            }
            start = start.or(Some(line.start));
            end = self.entry(line, root)?;
        }
        self.close(root, start?..end);
        Some(())
    }

    /// The next line, without its end.
    fn line(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = self.at + memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let line = self.at..end;
        self.at = end + 1;
        Some(line)
    }

    /// A key and its value; where that ends.
    fn entry(&mut self, line: Range<usize>, root: usize) -> Option<usize> {
        let written = self.text.get(line.clone())?;
        let colon = written.find(':')?;
        let name = written.get(..colon).filter(|name| is_key(name))?;
        let key = Key { text: self.keep(name), span: self.origin.span(line.start..line.start + colon) };
        let rest = written.get(colon + 1..)?;
        if rest.is_empty() {
            return self.items(key, root);
        }
        let value = rest.strip_prefix(' ')?;
        let start = line.start + colon + 2;
        if let Some(inside) = value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
            let list = self.open(Some(key), root, Shape::List);
            self.words(inside, start + 1, list)?;
            self.close(list, start..line.end);
        } else {
            self.scalar(Some(key), value, start, root, is_bare)?;
        }
        Some(line.end)
    }

    /// The words of a list in brackets, which starts at `at`.
    fn words(&mut self, inside: &str, mut at: usize, list: usize) -> Option<()> {
        for part in inside.split(',') {
            let word = part.strip_prefix(' ').unwrap_or(part);
            self.scalar(None, word, at + part.len() - word.len(), list, is_bare_in_list)?;
            at += part.len() + 1;
        }
        Some(())
    }

    /// The items of a list below its key, all as deep as the first; where the last one ends.
    fn items(&mut self, key: Key, root: usize) -> Option<usize> {
        let list = self.open(Some(key), root, Shape::List);
        let (mut depth, mut start, mut end) = (0, None, 0);
        loop {
            let before = self.at;
            let Some(line) = self.line() else { break };
            let written = self.text.get(line.clone())?;
            let item = written.trim_start_matches(' ');
            let indent = written.len() - item.len();
            let Some(value) = item.strip_prefix("- ").filter(|_| start.is_none() || indent == depth) else {
                self.at = before;
                break;
            };
            depth = indent;
            start = start.or(Some(line.start + indent));
            self.scalar(None, value, line.start + indent + 2, list, is_bare)?;
            end = line.end;
        }
        self.close(list, start?..end);
        Some(end)
    }

    /// A scalar; `is_bare` says which texts need no quotes here.
    fn scalar(
        &mut self,
        key: Option<Key>,
        written: &str,
        start: usize,
        parent: usize,
        is_bare: fn(&str) -> bool,
    ) -> Option<()> {
        let (text, value) = match quoted(written) {
            Some(inside) => (inside, Value::Text),
            None => (written, meaning(written, is_bare)?),
        };
        let text = self.keep(text);
        let span = self.origin.span(start..start + written.len());
        let end = self.document.nodes.len() + 1;
        self.document.nodes.push(Node { span, key, parent, end, shape: Shape::Scalar(text, value) });
        Some(())
    }

    fn open(&mut self, key: Option<Key>, parent: usize, shape: Shape) -> usize {
        let at = self.document.nodes.len();
        self.document.nodes.push(Node { span: self.origin.span(0..0), key, parent, end: at + 1, shape });
        at
    }

    fn close(&mut self, at: usize, range: Range<usize>) {
        let (span, end) = (self.origin.span(range), self.document.nodes.len());
        if let Some(node) = self.document.nodes.get_mut(at) {
            (node.span, node.end) = (span, end);
        }
    }

    fn keep(&mut self, text: &str) -> Text {
        let start = self.document.texts.len();
        self.document.texts.push_str(text);
        Text { start, end: self.document.texts.len() }
    }
}

/// Whether a key is a plain name.
fn is_key(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !is_special(name)
}

/// What is between quotes, where nothing in them is written in another way.
fn quoted(written: &str) -> Option<&str> {
    let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let inside = written.get(1..)?.strip_suffix(quote)?;
    (!inside.contains([quote, '\\'])).then_some(inside)
}

/// What a scalar without quotes is, where that is beyond doubt.
fn meaning(written: &str, is_bare: fn(&str) -> bool) -> Option<Value> {
    let first = written.bytes().next()?;
    if first.is_ascii_digit() {
        return number(written).or_else(|| is_date(written).then_some(Value::Text));
    }
    match written {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        _ if first.is_ascii_alphabetic() && is_bare(written) && !is_special(written) => Some(Value::Text),
        _ => None,
    }
}

/// A whole number that every reader takes for the same: it begins with no zero, and is not too long.
fn number(written: &str) -> Option<Value> {
    let is_whole = written.bytes().all(|byte| byte.is_ascii_digit()) && written.len() <= 18;
    let is_plain = is_whole && (written == "0" || !written.starts_with('0'));
    is_plain.then(|| written.parse().ok()).flatten().map(Value::Unsigned)
}

/// Whether it has the form of a date, which is a text.
fn is_date(written: &str) -> bool {
    let is_digit_or_dash = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    written.len() == 10 && written.bytes().enumerate().all(is_digit_or_dash)
}

/// Whether a text that begins with a letter needs no quotes on a line of its own.
fn is_bare(text: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b" ,.;'\"()/_-?!&+$%@=".contains(&byte);
    text.bytes().all(is_known) && !text.ends_with(' ')
}

/// The same between brackets, where parsers refuse some dashes that stand alone.
fn is_bare_in_list(text: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || b" ./_-".contains(&byte);
    text.bytes().all(is_known) && !text.ends_with(' ') && !text.contains(" -")
}

/// Words that mean something else than themselves, to any reader of any version.
fn is_special(word: &str) -> bool {
    const SPECIAL: [&str; 13] =
        ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity", "nil"];
    word.len() <= 8 && SPECIAL.iter().any(|special| special.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::origin::Origin;
    use super::super::{read_slowly, tree::Document};
    use super::read;
    use crate::source::SourcePath;

    fn shown(document: &Document) -> String {
        format!("{document:?}")
    }

    /// Values with a leaning to what is read here, or nearly.
    fn value() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-zA-Z][a-zA-Z0-9 ,.;'\"()/_?!&+$%@=-]{0,24}",
            "[ -~]{0,16}",
            "\"[ -~]{0,12}\"",
            "'[ -~]{0,12}'",
            "[0-9]{1,20}",
            "0[0-9xob]{0,4}",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "[0-9.eE_+-]{1,8}",
            "(true|false|True|null|Null|~|yes|No|on|off|nan|inf|Infinity|\\.inf|\\.nan|n|y)",
            "\\[[a-z0-9]{1,6}(, ?[a-zA-Z0-9 ./_-]{1,8}){0,3}\\]",
            "\\[[ -~]{0,16}\\]",
        ]
    }

    fn line() -> impl Strategy<Value = String> {
        let key = prop_oneof!["[a-d]", "[a-z][a-z0-9-]{0,8}", "(true|null|no|title|tags)", "[ -~]{0,6}"];
        prop_oneof![
            8 => (key.clone(), value()).prop_map(|(key, value)| format!("{key}: {value}")),
            2 => (key.clone(), "( {0,3})", prop::collection::vec(value(), 1..4)).prop_map(|(key, indent, items)| {
                let items: String = items.iter().flat_map(|item| ["\n", indent.as_str(), "- ", item]).collect();
                format!("{key}:{items}")
            }),
            1 => key.prop_map(|key| format!("{key}:")),
            1 => "# ?[ -~]{0,12}",
            1 => "[ -~\\t]{0,10}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_is_read_in_one_go_comes_out_as_from_the_two_parsers(
            lines in prop::collection::vec(line(), 1..6),
            ends in any::<bool>(),
        ) {
            let text = lines.join("\n") + if ends { "\n" } else { "" };
            let path = SourcePath::content("page.md");
            let origin = Origin::part(&path, 4);
            if let Some(plain) = read(&text, &origin).filter(|plain| super::super::duplicates::find(plain).is_empty()) {
                let slow = read_slowly(&text, &origin);
                prop_assert!(slow.is_ok(), "refused by the parsers: {text:?}: {slow:?}");
                prop_assert_eq!(shown(&plain), slow.map(|slow| shown(&slow)).unwrap_or_default(), "{:?}", text);
            }
        }
    }

    #[test]
    fn the_front_matter_of_an_ordinary_page_is_read_in_one_go() {
        let path = SourcePath::content("page.md");
        for text in [
            "title: \"First call\"\ndescription: Who asks what, and when.\ntags: [legal, deal desk]\nowner: legal\n",
            "# yaml-language-server: $schema=../page.json\ntitle: It's on\nreviewed: 2026-01-31\nweight: 10\n",
            "title: 'A'\ntags:\n  - one\n  - two words\ndraft: true\n",
            "bank: credit",
        ] {
            let origin = Origin::file(&path);
            let (plain, slow) = (read(text, &origin), read_slowly(text, &origin));
            assert_eq!(plain.as_ref().map(shown), slow.ok().as_ref().map(shown), "{text:?}");
        }
    }

    #[test]
    fn a_dash_alone_in_a_list_is_left_to_the_parsers() {
        let path = SourcePath::content("page.md");
        for text in ["tags: [deal, desk -]", "tags: [deal - desk]"] {
            assert!(read(text, &Origin::file(&path)).is_none(), "{text:?}");
        }
    }
}
