//! What values of author files look like, for their JSON Schemas.
//!
//! A text of a file is a `String` in the type that mirrors it; the types here, which have no values, say what kind
//! of text. Each one's title is the word for it in the authors' reference. As in decoding, a text takes a number,
//! `true` or `false` as it is written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::values::{AnyKeys, Day, Many, Short};
use crate::model::{Days, Duration};
use crate::source::Located;

/// What a text may be written as in YAML.
const SCALAR: [&str; 3] = ["string", "number", "boolean"];

/// Types without values, each a kind of text: its words, and a pattern or `""`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $title:literal, $pattern:literal;)*) => {$(
        $(#[$doc])*
        pub enum $name {}

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                text($title, $pattern)
            }
        }
    )*};
}

texts! {
    /// Words without markup.
    Plain: "text", "";
    /// One paragraph of inline Markdown.
    Prose: "text with Markdown", "";
    /// A team's id.
    Team: "a team’s id", "^[a-z0-9-]+$";
    /// A moment's id.
    Moment: "a moment’s id", "^[a-z0-9-]+$";
    /// An id for teams, steps and moments.
    Id: "an id", "^[a-z0-9-]+$";
    /// A question's id in its bank.
    QuestionName: "an id with `_`", "^[a-z][a-z0-9_]*$";
    /// A bank's id.
    Bank: "a bank’s id", "";
    /// A question as others name it.
    Question: "`bank.question`", r"^.+\.[a-z][a-z0-9_]*$";
    /// A process's id.
    Process: "a process’s id", "";
    /// A step as others name it.
    Step: "`process.step`", r"^.+\.[a-z0-9-]+$";
    /// A step as its own process names it.
    OwnStep: "a step’s id", r"^(.+\.)?[a-z0-9-]+$";
    /// A control's id.
    Control: "a control’s id", "";
    /// A route's id.
    Route: "a route’s id", "";
    /// What a route bends.
    Bendable: "a control’s id, or `process.step`", "";
    /// A condition.
    Condition: "a condition", "";
    /// An old address.
    Address: "a path of the site", "";
}

fn text(title: &str, pattern: &str) -> Schema {
    let mut schema = json_schema!({ "title": title, "type": SCALAR });
    if !pattern.is_empty() {
        schema.insert("pattern".to_owned(), pattern.into());
    }
    schema
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl JsonSchema for Duration {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "a length of time",
            "type": "string",
            "pattern": r"^\s*\d+\s*([-–]\s*\d+\s*)?(working )?(minute|hour|day|week|month|year)s?\s*$",
            "examples": ["1 day", "2-5 days", "30 minutes", "6 months"],
        })
    }
}

impl JsonSchema for Days {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Days".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "a number, or a range of two",
            "type": ["string", "integer"],
            "pattern": r"^\s*\d+\s*([-–]\s*\d+\s*)?((working )?days)?\s*$",
            "minimum": 0,
            "examples": ["6-9", 6],
        })
    }
}

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "a date",
            "type": "string",
            "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ].*)?$",
            "examples": ["2026-10-02"],
        })
    }
}

impl<T: JsonSchema> JsonSchema for Short<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Short{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let full = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [text("text with Markdown", ""), full] })
    }
}

impl JsonSchema for AnyKeys {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "AnyKeys".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "title": "keys and values of any kind", "type": "object" })
    }
}

impl JsonSchema for Many {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Many".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = text("text", "");
        json_schema!({ "anyOf": [text, { "type": "array", "items": text }] })
    }
}
