//! How large images are.

/// The size of an image in pixels, as it is shown where nothing says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ImageSize {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}
