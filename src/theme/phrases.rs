//! The words of the site as templates and scripts get them.
//!
//! A template says a fixed text by `{{ words.next }}`, and one with places by `{{ phrase(id="owned-by", team=…) }}`;
//! in a template of plain text it is `plain_phrase`. A component sees the fixed ones where it names `@words` among its
//! arguments. A script has the mark `{/* say: search */}` where the table of the messages `search-…` goes.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value, escape_html};

use crate::diagnostic::nearest;
use crate::wording::{Given, Wording};

/// Gives the words to the templates.
pub fn register(tera: &mut Tera, wording: &Arc<Wording>) {
    let fixed: BTreeMap<String, &str> = wording.fixed().collect();
    tera.global_context().insert("words", &fixed);
    let (of_page, of_text) = (Arc::clone(wording), Arc::clone(wording));
    tera.register_function("phrase", move |given: Kwargs, _: &State| phrase(&of_page, &given, true));
    tera.register_function("plain_phrase", move |given: Kwargs, _: &State| phrase(&of_text, &given, false));
}

/// A message with what is given for its places. In HTML its own words are escaped, and so is what is not safe.
fn phrase(wording: &Wording, given: &Kwargs, is_html: bool) -> TeraResult<Value> {
    let id = given.must_get::<&str>("id")?;
    let Some(places) = wording.places(id) else {
        let near = nearest(id, wording.ids()).map(|near| format!("; did you mean `{near}`?"));
        return Err(Error::message(format!("the site has no words `{id}`{}", near.unwrap_or_default())));
    };
    let mut found: Vec<(&str, Found)> = Vec::with_capacity(places.len());
    for place in places {
        let value = given.get::<&Value>(place)?.ok_or_else(|| {
            Error::message(format!("`{id}` needs `{place}`, for its place `{{ ${place} }}`"))
        })?;
        found.push((place, Found::new(value, is_html)));
    }
    let find = |name: &str| found.iter().find(|(place, _)| *place == name).map(|(_, found)| found.given());
    let own = |text: &str| if is_html { escaped(text) } else { text.to_owned() };
    let said = wording.say_with(id, &find, &own).unwrap_or_default();
    Ok(Value::safe_string(&said))
}

/// What a template gave for a place.
enum Found {
    Count(usize),
    Text(String),
}

impl Found {
    fn new(value: &Value, is_html: bool) -> Self {
        match value.as_i128().and_then(|count| usize::try_from(count).ok()) {
            Some(count) => Self::Count(count),
            None if is_html && !value.is_safe() => Self::Text(escaped(&value.to_string())),
            None => Self::Text(value.to_string()),
        }
    }

    fn given(&self) -> Given<'_> {
        match self {
            Self::Count(count) => Given::Count(*count),
            Self::Text(text) => Given::Text(text),
        }
    }
}

fn escaped(text: &str) -> String {
    let mut html = Vec::with_capacity(text.len());
    // Writing to memory cannot fail, and what is written is text.
    let _ = escape_html(text, &mut html);
    String::from_utf8(html).unwrap_or_default()
}

const OPEN: &str = "{/* say: ";
const CLOSE: &str = " */}";

/// A script of the theme with the words it says; any other file as it is.
pub fn put_into(path: &str, text: String, wording: &Wording) -> String {
    if !matches!(path.rsplit_once('.'), Some((_, "js"))) {
        return text;
    }
    match text.split_once(OPEN).and_then(|(before, rest)| Some((before, rest.split_once(CLOSE)?))) {
        Some((before, (of, after))) => format!("{before}{}{after}", wording.for_scripts(of)),
        None => text,
    }
}
