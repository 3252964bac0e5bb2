//! Conditions as data, for a page's script.

use crate::model::condition::to_data;
use crate::model::{Expression, Linked};

/// The condition in the form of [`to_data`]: JSON, ready to stand in an attribute between single quotes.
pub fn data(condition: &Expression<Linked>) -> String {
    // A tree of texts and finite numbers is always JSON.
    let json = serde_json::to_string(&to_data(condition)).unwrap_or_default();
    json.replace('&', "&amp;").replace('\'', "&#39;").replace('<', "&lt;")
}
