//! Jinja templates, as the words a reader would see.
//!
//! What a template would fill in is not known here: `{{ brief.startDate | date }}` becomes ‹brief.startDate›, the
//! branches of an `{% if %}` stand side by side, and the inside of a loop stands once.

/// A tag longer than this, in bytes, is prose with braces in it.
const LONGEST: usize = 2000;

/// Whether the text holds a tag of a template, or a `[[name]]` of a question.
pub fn is_template(text: &str) -> bool {
    ["{{", "{%", "{#", "[["].iter().any(|opener| text.contains(opener))
}

/// The text without tags; `refer` has the words for the question that `[[name]]` names.
pub fn resolve(text: &str, refer: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[']) {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let Some((opener, inside, after)) = cut(tag) else {
            out.push_str(tag.get(..1).unwrap_or_default());
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        let trims = inside.starts_with('-');
        let inside = inside.trim_matches('-').trim();
        if trims {
            out.truncate(out.trim_end().len());
            out.push(' ');
        }
        out.push_str(&said(opener, inside, refer));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The opener, inside and rest of the tag that `text` starts with.
fn cut(text: &str) -> Option<(&'static str, &str, &str)> {
    let pairs = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("[[", "]]")];
    let (opener, closer) = pairs.into_iter().find(|(opener, _)| text.starts_with(opener))?;
    let inside = text.get(opener.len()..)?;
    let within =
        inside.char_indices().map(|(at, _)| at).take_while(|at| *at <= LONGEST).last().unwrap_or_default();
    let end = if inside.len() <= LONGEST { inside } else { inside.get(..within)? }.find(closer)?;
    Some((opener, inside.get(..end)?, inside.get(end + closer.len()..)?))
}

fn said(opener: &str, inside: &str, refer: &dyn Fn(&str) -> Option<String>) -> String {
    let name = || inside.split('|').next().unwrap_or_default().trim().replace(['‹', '›'], "");
    match opener {
        "{{" => format!("‹{}›", name()),
        "[[" => refer(inside).unwrap_or_else(|| format!("‹{}›", name())),
        "{%" if matches!(inside.split_whitespace().next(), Some("elif" | "else")) => " / ".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn a_template_reads_as_what_it_could_say() {
        let plain = |text| resolve(text, &|name| (name == "tax").then(|| "[Tax](b.yaml#tax)".to_owned()));
        assert_eq!(plain("Start: {{ brief.start|date }}."), "Start: ‹brief.start›.");
        assert_eq!(
            plain("When can {% if a == 'x' %}the team{% elif b %}you{% else %}they{% endif %} start?"),
            "When can the team / you / they start?"
        );
        assert_eq!(plain("needs\n{%- if a %}\nthe team{% endif %}{# a note #}"), "needs \nthe team");
        assert_eq!(plain("See [[tax]] and [[other]]; {{ open"), "See [Tax](b.yaml#tax) and ‹other›; {{ open");
    }
}
