//! How well a word fits what it stands in.

/// How many levels of fit there are. Each is a quarter better than the one below it; the lowest is [`LOWEST`].
pub const LEVELS: u8 = 16;
const LOWEST: f32 = 0.25;
const STEP: f32 = 1.25;

/// The fit that a level stands for.
pub fn fit(level: u8) -> f32 {
    LOWEST * STEP.powi(i32::from(level))
}

/// The level nearest to a fit, as the steps go.
pub fn level(fit: f32) -> u8 {
    let level = ((fit.max(LOWEST) / LOWEST).ln() / STEP.ln()).round();
    // Never negative, and far below 256.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is held between 0 and 15"
    )]
    let level = level.clamp(0.0, f32::from(LEVELS - 1)) as u8;
    level
}

/// An entry that holds a word, and how well the word fits there. Postings are in the order of entries, then of fit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Posting(u32);

impl Posting {
    /// That an entry holds a word. There is room for 268 million entries.
    pub fn new(entry: u32, level: u8) -> Self {
        Self(entry * u32::from(LEVELS) + u32::from(level))
    }

    /// The number of the entry.
    pub fn entry(self) -> u32 {
        self.0 / u32::from(LEVELS)
    }

    /// How well the word fits.
    pub fn level(self) -> u8 {
        // What is left is below 16.
        u8::try_from(self.0 % u32::from(LEVELS)).unwrap_or_default()
    }

    /// The same where `entries` lie before.
    pub fn after(self, entries: u32) -> Self {
        Self(self.0 + entries * u32::from(LEVELS))
    }

    /// As a number, counted from the entry of another that is not after it.
    pub fn since(self, entry: u32) -> u32 {
        self.0 - entry * u32::from(LEVELS)
    }
}
