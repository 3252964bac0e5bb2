//! Changes to the template engine's own filters, and ours.

use super::plain_text;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

/// Registers them. Filters must be known before templates are added.
pub fn register(tera: &mut Tera) {
    tera.register_filter("group_by", group_by);
    tera.register_filter("plain_text", plain);
}

/// HTML of ours as Markdown, for what is copied as text.
#[expect(clippy::needless_pass_by_value, reason = "the form of a filter is Tera's")]
fn plain(html: String, _: Kwargs, _: &State) -> String {
    plain_text::from_html(&html)
}

#[expect(clippy::needless_pass_by_value, reason = "the form of a filter is Tera's")]
/// Tera's `group_by`, with groups in the order of their first member: the original's order differs from run to run
/// (2.4.0, `src/filters.rs`), and two builds must be alike.
fn group_by(values: Vec<Value>, arguments: Kwargs, _: &State) -> TeraResult<Map> {
    let attribute = arguments.must_get::<&str>("attribute")?;
    let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
    for value in values {
        let missing = || Error::message(format!("group_by: there is no attribute `{attribute}`"));
        let key = value.get_from_path(attribute).ok_or_else(missing)?.clone();
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(value),
            None => groups.push((key, vec![value])),
        }
    }
    let named = groups
        .into_iter()
        .map(|(key, group)| (key.as_str().unwrap_or_default().to_owned().into(), Value::from(group)));
    Ok(named.collect())
}
