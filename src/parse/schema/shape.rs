//! From what a type says of itself to a schema as authors' editors want it.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The language of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// A key may have no value, and then counts as absent; a text takes a number as it is written.
    Yaml,
    /// Values are what they are.
    Toml,
}

/// The schema of a type, its own parts under `definitions`.
pub fn of<T: JsonSchema>(language: Language) -> Value {
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    tidy(&mut schema, language);
    schema
}

/// Puts `form` under `definitions` with its own definitions beside it, and gives the reference to it.
pub fn define(schema: &mut Value, name: &str, mut form: Value) -> Value {
    let inner = form.as_object_mut().and_then(|form| {
        form.remove("$schema");
        form.remove("title");
        form.remove("definitions")
    });
    if let Some(definitions) = object(schema, "definitions") {
        if let Some(Value::Object(inner)) = inner {
            definitions.extend(inner);
        }
        definitions.insert(name.to_owned(), form);
    }
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Adds a key to an object's schema, or replaces what was said of it.
pub fn add_key(schema: &mut Value, key: &str, form: Value, is_required: bool) {
    if let Some(keys) = object(schema, "properties") {
        keys.insert(key.to_owned(), form);
    }
    if is_required {
        push(schema, "required", json!(key));
    }
}

/// Adds the keys of another object's schema; its description takes the place of the first one's.
pub fn merge(schema: &mut Value, own: Value) {
    let Value::Object(own) = own else { return };
    for (key, value) in own {
        match (key.as_str(), value) {
            ("properties" | "definitions", Value::Object(inner)) => {
                if let Some(known) = object(schema, &key) {
                    known.extend(inner);
                }
            }
            ("required", Value::Array(names)) => {
                for name in names {
                    push(schema, "required", name);
                }
            }
            ("description", text) => set(schema, "description", text),
            _ => {}
        }
    }
}

/// Sets a keyword.
pub fn set(schema: &mut Value, keyword: &str, value: Value) {
    if let Value::Object(schema) = schema {
        schema.insert(keyword.to_owned(), value);
    }
}

/// Adds to a keyword's list.
pub fn push(schema: &mut Value, keyword: &str, value: Value) {
    let Value::Object(schema) = schema else { return };
    if let Value::Array(list) = schema.entry(keyword).or_insert_with(|| json!([])) {
        list.push(value);
    }
}

/// A keyword's object, made if it is missing.
fn object<'a>(schema: &'a mut Value, keyword: &str) -> Option<&'a mut Map<String, Value>> {
    schema.as_object_mut()?.entry(keyword).or_insert_with(|| json!({})).as_object_mut()
}

/// Says of every part what holds for all files of ours.
fn tidy(schema: &mut Value, language: Language) {
    match schema {
        Value::Object(keywords) => {
            describe(keywords);
            close(keywords);
            match language {
                Language::Yaml => {
                    widen(keywords);
                    empty(keywords);
                }
                Language::Toml => narrow(keywords),
            }
            // How Rust holds a number is nothing to authors, and an empty list is what anybody expects.
            keywords.remove("format");
            keywords.retain(|keyword, value| keyword != "default" || *value != json!([]));
            for (keyword, value) in keywords {
                // What is given as an example is no schema.
                if keyword != "examples" && keyword != "default" {
                    tidy(value, language);
                }
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| tidy(part, language)),
        _ => {}
    }
}

/// What introduces an example in the words on a key; it stands last.
const EXAMPLE: &str = " Example: `";

/// Makes one line of a description, and a keyword of the example in it.
fn describe(keywords: &mut Map<String, Value>) {
    let Some(Value::String(text)) = keywords.get("description") else { return };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let example = line.split_once(EXAMPLE).and_then(|(words, example)| {
        let value = serde_yaml::from_str::<Value>(example.strip_suffix('`')?).ok()?;
        Some((words.to_owned(), value))
    });
    let line = match example {
        Some((words, value)) => {
            keywords.insert("examples".to_owned(), json!([value]));
            words
        }
        None => line,
    };
    keywords.insert("description".to_owned(), Value::String(line));
}

/// An unknown key is a mistake.
fn close(keywords: &mut Map<String, Value>) {
    if keywords.get("properties").is_some_and(Value::is_object) && keywords.contains_key("type") {
        keywords.entry("additionalProperties").or_insert(json!(false));
    }
}

/// A text takes a number or a truth as it is written, unless it is one of several words or has a form.
fn widen(keywords: &mut Map<String, Value>) {
    let is_free = !["enum", "const", "pattern"].iter().any(|keyword| keywords.contains_key(*keyword));
    let wide = match keywords.get("type") {
        Some(Value::String(only)) if only == "string" && is_free => json!(["string", "number", "boolean"]),
        Some(Value::Array(types)) if is_free && *types == vec![json!("string"), json!("null")] => {
            json!(["string", "number", "boolean", "null"])
        }
        _ => return,
    };
    keywords.insert("type".to_owned(), wide);
}

/// A key that may be left out may also have no value.
fn empty(keywords: &mut Map<String, Value>) {
    let required = keywords.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(Value::Object(keys)) = keywords.get_mut("properties") else { return };
    for (key, form) in keys {
        if !required.contains(&json!(key)) {
            allow_nothing(form);
        }
    }
}

fn allow_nothing(form: &mut Value) {
    let Value::Object(keywords) = form else { return };
    let nothing = json!({ "type": "null" });
    if let Some(types) = keywords.get_mut("type") {
        match types {
            Value::Array(types) if types.contains(&json!("null")) => {}
            Value::Array(types) => types.push(json!("null")),
            only => *only = json!([only, "null"]),
        }
    } else if let Some(Value::Array(forms)) = keywords.get_mut("anyOf") {
        if !forms.contains(&nothing) {
            forms.push(nothing);
        }
    } else {
        let own = ["oneOf", "allOf", "$ref", "const"];
        let own = own.into_iter().filter_map(|word| Some((word.to_owned(), keywords.remove(word)?)));
        let own: Map<String, Value> = own.collect();
        keywords.insert("anyOf".to_owned(), json!([own, nothing]));
    }
}

/// TOML has no way to write that a value is absent.
fn narrow(keywords: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = keywords.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            keywords.insert("type".to_owned(), only);
        }
    }
    let nothing = json!({ "type": "null" });
    if let Some(Value::Array(forms)) = keywords.get_mut("anyOf") {
        forms.retain(|form| *form != nothing);
        if let [Value::Object(only)] = forms.as_slice() {
            let only = only.clone();
            keywords.remove("anyOf");
            for (keyword, value) in only {
                keywords.entry(keyword).or_insert(value);
            }
        }
    }
}
