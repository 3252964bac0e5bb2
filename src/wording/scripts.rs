//! Messages as the site's scripts get them: text, or its plurals.

use serde_json::{Map, Value};

use super::message::{Message, Part};

/// A table of messages as JSON. A message is a text with its places in braces, `of {total}`; one with variants is a list
/// of the place they go by and a table of such texts, `["total", {"one": …, "other": …}]`.
pub fn table<'m>(messages: impl Iterator<Item = (&'m str, &'m Message)>) -> String {
    let table: Map<String, Value> =
        messages.map(|(id, message)| (id.replace('-', "_"), value(message))).collect();
    Value::Object(table).to_string()
}

fn value(message: &Message) -> Value {
    let choice = message.parts().iter().find_map(|part| match part {
        Part::Choice { by, variants, default } => Some((by, variants, *default)),
        Part::Text(_) | Part::Place(_) => None,
    });
    let Some((by, variants, default)) = choice else { return written(message.parts(), None).into() };
    let mut texts = Map::new();
    for (at, (key, _)) in variants.iter().enumerate() {
        let text = written(message.parts(), Some(key));
        if at == default && key != "other" {
            texts.insert("other".to_owned(), text.clone().into());
        }
        texts.insert(key.clone(), text.into());
    }
    Value::Array(vec![by.clone().into(), Value::Object(texts)])
}

/// The text with its places in braces, and of each choice the variant of this name.
fn written(parts: &[Part], chosen: Option<&str>) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(own) => text.push_str(own),
            Part::Place(name) => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
            Part::Choice { variants, default, .. } => {
                let variant = variants.iter().find(|(key, _)| Some(key.as_str()) == chosen);
                if let Some((_, parts)) = variant.or_else(|| variants.get(*default)) {
                    text.push_str(&written(parts, chosen));
                }
            }
        }
    }
    text
}
