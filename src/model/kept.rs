//! What other tools know about an entry and this one has no word for.

use serde_yaml::{Mapping, Value};

/// The keys and values below `x:`, as they were written. They are kept for the way back to where they came from,
/// and shown to authors only.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Kept(pub Mapping);

impl Kept {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with one more entry.
    #[must_use]
    pub fn with(mut self, key: &str, kept: &Self) -> Self {
        if !kept.is_empty() {
            self.0.insert(Value::from(key), Value::Mapping(kept.0.clone()));
        }
        self
    }

    /// The keys and values as YAML, nothing where there are none.
    pub fn to_text(&self) -> Option<String> {
        if self.is_empty() { None } else { serde_yaml::to_string(&self.0).ok() }
    }
}
