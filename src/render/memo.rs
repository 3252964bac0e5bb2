//! What templates made of what they saw.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use blake3::{Hash, Hasher};
use serde::Serialize;

/// The texts of the last run by the hash of a template's name and its view. With the same theme an equal view gives an equal text, as a
/// template sees nothing else.
#[derive(Default)]
pub struct Memo {
    last: HashMap<Hash, Arc<str>>,
    used: Mutex<HashMap<Hash, Arc<str>>>,
}

impl Memo {
    /// The text of `template` for `view`, from `make` if it is not known yet.
    pub fn text<E>(
        &self,
        template: &str,
        view: &impl Serialize,
        make: impl FnOnce() -> Result<Arc<str>, E>,
    ) -> Result<Arc<str>, E> {
        // A view that is no JSON cannot be compared, and is simply shown.
        let Ok(json) = serde_json::to_vec(view) else { return make() };
        // No name of a file holds a zero, so no two pairs run together alike.
        let key = Hasher::new().update(template.as_bytes()).update(b"\0").update(&json).finalize();
        let text = match self.last.get(&key) {
            Some(text) => Arc::clone(text),
            None => make()?,
        };
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&text));
        Ok(text)
    }

    /// Forgets what the last run did not use.
    pub fn turn(&mut self) {
        self.last = std::mem::take(self.used.get_mut().unwrap_or_else(PoisonError::into_inner));
    }
}
