//! The colours of a style sheet: its custom properties, in the light and in the dark.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model::Colour;
use crate::source::{SourcePath, Span};

/// On what text may stand.
const SURFACES: [&str; 6] = ["paper", "sunk", "accent-bg", "good-bg", "bad-bg", "warn-bg"];

/// What is written in a colour of its own, and on what.
const WRITING: [(&str, &[&str]); 6] = [
    ("ink", &SURFACES),
    ("ink-2", &SURFACES),
    ("accent", &SURFACES),
    ("good", &["paper", "sunk", "good-bg"]),
    ("bad", &["paper", "sunk", "bad-bg"]),
    ("warn", &["paper", "sunk", "warn-bg"]),
];

/// The contrast that WCAG 2 wants for text.
pub const NEEDED: f32 = 4.5;

/// Whether the screen is light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The colours by their names, without the dashes before them.
#[derive(Default)]
pub struct Tokens<'t>(BTreeMap<&'t str, Token>);

struct Token {
    light: Colour,
    dark: Colour,
    span: Span,
}

impl<'t> Tokens<'t> {
    /// Reads them. Of one that is set several times, that for light and dark counts, and otherwise the first: what
    /// follows is for paper or for a part of a page.
    pub fn read(sheet: &'t str) -> Self {
        let mut tokens: BTreeMap<&str, Token> = BTreeMap::new();
        for (start, name, value) in declarations(sheet) {
            let end = start + 2 + name.len();
            let span = Span::new(start..end);
            let both = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
            if let Some((light, dark)) = both.and_then(|both| both.split_once(',')) {
                if let (Ok(light), Ok(dark)) = (light.trim().parse(), dark.trim().parse()) {
                    tokens.insert(name, Token { light, dark, span });
                }
            } else if let Ok(colour) = value.parse() {
                tokens.entry(name).or_insert(Token { light: colour, dark: colour, span });
            }
        }
        Self(tokens)
    }

    /// The colours on which text may stand, but for the one that goes with the accent.
    pub fn surfaces(&self, scheme: Scheme) -> Vec<Colour> {
        let others = SURFACES.iter().filter(|name| **name != "accent-bg");
        others.filter_map(|name| self.get(name, scheme)).collect()
    }

    fn get(&self, name: &str, scheme: Scheme) -> Option<Colour> {
        self.0.get(name).map(|token| match scheme {
            Scheme::Light => token.light,
            Scheme::Dark => token.dark,
        })
    }

    /// Reports each colour that cannot be read on what it may stand on. `has_accent`: that one is from elsewhere.
    pub fn check(&self, sheet: &SourcePath, has_accent: bool, report: &mut Vec<Diagnostic>) {
        for (name, surfaces) in WRITING {
            let Some(token) = self.0.get(name).filter(|_| name != "accent" || !has_accent) else { continue };
            for scheme in [Scheme::Light, Scheme::Dark] {
                let Some(colour) = self.get(name, scheme) else { continue };
                let on: Vec<Colour> = surfaces.iter().filter_map(|on| self.get(on, scheme)).collect();
                report.extend(unreadable(colour, &on, &format!("`--{name}`, {colour},"), scheme).map(
                    |found| {
                        let found = found.at(sheet, token.span);
                        match nearest(colour, &on) {
                            Some(near) => {
                                found.help(format!("`{near}` is the nearest that can be read on all of them"))
                            }
                            None => found.help(
                                "no shade of it can be read on all of them: bring these closer together",
                            ),
                        }
                    },
                ));
            }
        }
    }
}

/// The finding about a colour that cannot be read on one of these.
pub fn unreadable(colour: Colour, on: &[Colour], called: &str, scheme: Scheme) -> Option<Diagnostic> {
    let worst = on.iter().min_by(|one, other| colour.contrast(**one).total_cmp(&colour.contrast(**other)))?;
    let contrast = colour.contrast(*worst);
    let place = match scheme {
        Scheme::Light => "in the light",
        Scheme::Dark => "in the dark",
    };
    // Rounded down, so that nothing is said to be 4.5 that is less.
    let shown = (contrast * 10.0).floor() / 10.0;
    (contrast < NEEDED).then(|| {
        Diagnostic::warning(
            "low-contrast",
            format!("{called} is hard to read on `{worst}` {place}: a contrast of {shown:.1}, where text needs {NEEDED}"),
        )
    })
}

/// The colour nearest to this one in lightness, of its hue, that can be read on all of these; itself if it can.
pub fn nearest(colour: Colour, on: &[Colour]) -> Option<Colour> {
    const STEPS: u16 = 500;
    let is_read = |colour: &Colour| on.iter().all(|on| colour.contrast(*on) >= NEEDED);
    if is_read(&colour) {
        return Some(colour);
    }
    let [lightness, chroma, hue] = colour.oklch();
    (1..=STEPS).find_map(|step| {
        let far = f32::from(step) / f32::from(STEPS);
        let beside = [lightness - far, lightness + far]
            .into_iter()
            .filter(|lightness| (0.0..=1.0).contains(lightness));
        beside.map(|lightness| Colour::from_oklch(lightness, chroma, hue)).find(is_read)
    })
}

/// The custom properties that are set outside of comments: where each starts, its name and its value.
fn declarations(sheet: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = sheet.get(at..)?;
            let found = rest.find("--")?;
            if let Some(comment) = rest.find("/*").filter(|comment| *comment < found) {
                at += comment + rest.get(comment..)?.find("*/")? + 2;
                continue;
            }
            let start = at + found;
            let rest = sheet.get(start + 2..)?;
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            at = start + 2 + end;
            let (name, rest) = (rest.get(..end)?, rest.get(end..)?);
            if let Some(value) = rest.trim_start().strip_prefix(':') {
                let value = value.split([';', '}']).next().unwrap_or_default();
                return Some((start, name, value.trim()));
            }
        }
    })
}
