//! The front matter of pages: the keys that all have, and those of each kind.

use serde_json::{Value, json};

use super::{of, shape};
use crate::parse::page::{Common, KINDS, RawControl, RawGuide, RawProcess, RawRoute};

/// A page of any kind: `kind` decides which keys it has.
pub fn any() -> Value {
    let mut page = json!({
        "description": "The facts about a page, between two lines of `---` at its top.",
        "type": "object",
        "properties": { "kind": kind() },
        "allOf": [],
    });
    let typed: Vec<&str> = KINDS.into_iter().filter(|kind| *kind != "article").collect();
    for (name, form) in
        [("guide", guide()), ("process", process()), ("control", control()), ("route", route())]
    {
        let own = shape::define(&mut page, name, form);
        shape::push(&mut page, "allOf", json!({ "if": is(&[name]), "then": own }));
    }
    let own = shape::define(&mut page, "article", article());
    shape::push(&mut page, "allOf", json!({ "if": { "not": is(&typed) }, "then": own }));
    page
}

/// Holds for a page of one of these kinds.
fn is(kinds: &[&str]) -> Value {
    json!({ "properties": { "kind": { "enum": kinds } }, "required": ["kind"] })
}

/// What `kind` may be.
fn kind() -> Value {
    let kinds = [
        ("article", "Any other page"),
        ("guide", "A briefing for one meeting"),
        ("process", "The normal way, step by step"),
        ("control", "A check, its reason and its ways to a yes"),
        ("route", "A written exception"),
    ];
    let kinds = kinds.map(|(name, what)| json!({ "const": name, "description": what }));
    json!({
        "description": "What kind of page it is. Without it, an article.",
        "oneOf": kinds,
        "default": "article",
    })
}

/// An article. Handbooks written for other tools have other keys, which are left alone.
pub fn article() -> Value {
    let mut article = common();
    shape::add_key(
        &mut article,
        "kind",
        json!({ "description": "What kind of page it is.", "const": "article" }),
        false,
    );
    shape::set(&mut article, "description", json!("Any page that is of no other kind."));
    shape::set(&mut article, "additionalProperties", json!(true));
    article
}

/// A guide.
pub fn guide() -> Value {
    typed("guide", of::<RawGuide>())
}

/// A process.
pub fn process() -> Value {
    typed("process", of::<RawProcess>())
}

/// A control.
pub fn control() -> Value {
    typed("control", of::<RawControl>())
}

/// A route.
pub fn route() -> Value {
    typed("route", of::<RawRoute>())
}

/// The keys that every page may have.
pub fn common() -> Value {
    of::<Common>()
}

/// The keys of a kind, and those that every page may have.
fn typed(kind: &str, own: Value) -> Value {
    let mut page = common();
    shape::add_key(
        &mut page,
        "kind",
        json!({ "description": "What kind of page it is.", "const": kind }),
        true,
    );
    shape::merge(&mut page, own);
    page
}
