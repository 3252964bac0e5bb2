//! HTML of our short texts as Markdown that reads well in a mail: emphasis and addresses of other sites stay, all
//! else is its words.

/// The text as one line of Markdown.
pub fn from_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    // What closes each open link: its address, or nothing.
    let mut links: Vec<Option<String>> = Vec::new();
    let mut rest = html;
    while let Some((words, tag_on)) = rest.split_once('<') {
        add_words(&mut text, words);
        // What is left of a tag that never ends says nothing.
        let (tag, after) = tag_on.split_once('>').unwrap_or(("", ""));
        rest = after;
        match tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default() {
            "em" | "i" => text.push('*'),
            "strong" | "b" => text.push_str("**"),
            "code" => text.push('`'),
            "a" if tag.starts_with('/') => {
                if let Some(address) = links.pop().flatten() {
                    text.push_str("](");
                    text.push_str(&address);
                    text.push(')');
                }
            }
            "a" => {
                let address = outside(tag);
                if address.is_some() {
                    text.push('[');
                }
                links.push(address);
            }
            "p" | "br" | "li" if !text.is_empty() && !text.ends_with(' ') => text.push(' '),
            _ => {}
        }
    }
    add_words(&mut text, rest);
    text.truncate(text.trim_end().len());
    text
}

/// The address of a link that leads to another site: what leads into this one is of no use in a mail.
fn outside(tag: &str) -> Option<String> {
    let (_, address) = tag.split_once("href=\"")?;
    let (address, _) = address.split_once('"')?;
    (address.contains("://") || address.starts_with("mailto:")).then(|| unescaped(address))
}

/// Adds words, with what Markdown would take for markup escaped and line breaks as spaces.
fn add_words(text: &mut String, words: &str) {
    for c in unescaped(words).chars() {
        match c {
            '\n' | '\r' => text.push(' '),
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' => {
                text.push('\\');
                text.push(c);
            }
            c => text.push(c),
        }
    }
}

fn unescaped(html: &str) -> String {
    let text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::from_html;

    #[test]
    fn texts_become_markdown_without_links_into_the_site() {
        assert_eq!(from_html("Ask <em>who</em> <a href=\"x.html\">signs</a>."), "Ask *who* signs.");
        assert_eq!(from_html("<a href=\"https://a.b/?c=1&amp;d\">There</a>"), "[There](https://a.b/?c=1&d)");
        assert_eq!(from_html("5 * 4 &lt; <code>x</code>"), "5 \\* 4 \\< `x`");
        assert_eq!(from_html("<p>One.</p>\n<p>Two.</p>"), "One.  Two.");
        assert_eq!(from_html("<a>nowhere</a>"), "nowhere");
    }
}
