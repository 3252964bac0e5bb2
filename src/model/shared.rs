//! Comparing what is shared.

use std::sync::Arc;

/// Whether two are equal. Most are one and the same, which the library looks at first for sized types alone.
pub fn is_same<T: ?Sized + PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}
