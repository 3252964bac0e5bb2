//! What `[theme]` in `book.toml` changes of the look: a part of the style sheet, and the logo.
//!
//! It all goes into the published `theme/style.css`: a page then fetches no more than before, and no policy that forbids
//! styles inside pages stands in the way.

mod accent;
mod files;
mod tokens;

use std::fmt::Write;

use crate::config::{FontUse, Look};
use crate::diagnostic::Diagnosed;
use crate::model::SitePath;
use crate::source::{ImageSize, Located, SourcePath, Sources};
use accent::Accent;
use files::Files;
use tokens::Tokens;

/// The picture beside the title.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Logo {
    /// What is shown in the light, or always.
    pub light: Picture,
    /// What is shown in the dark, if it is another.
    pub dark: Option<Picture>,
}

/// A picture of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Where it lies.
    pub path: SitePath,
    /// How large it is, if that is known.
    pub size: Option<ImageSize>,
}

/// What `[theme]` comes to.
#[derive(Default)]
pub struct Dressed {
    /// Rules to add to the style sheet.
    pub style: String,
    /// The logo, if there is one.
    pub logo: Option<Logo>,
}

/// Reads what `[theme]` changes of a theme whose style sheet is `sheet`, a file and its text. What cannot be read well in
/// the sheet of an author is found as well.
pub fn dress(
    sources: &Sources,
    config: &SourcePath,
    look: &Look,
    sheet: Option<(&SourcePath, &str)>,
) -> Diagnosed<Dressed> {
    let mut diagnostics = Vec::new();
    let mut dressed = Dressed::default();
    let tokens = sheet.map(|(_, text)| Tokens::read(text)).unwrap_or_default();
    if let Some((path, _)) = sheet {
        tokens.check(path, look.colour.is_some(), &mut diagnostics);
    }
    if let Some(accent) = Accent::read(look, &tokens, config, &mut diagnostics) {
        accent.write(&mut dressed.style);
    }
    let mut files = Files { sources, config, look, diagnostics: &mut diagnostics };
    write_fonts(&mut files, &mut dressed.style);
    dressed.logo = logo(&mut files);
    if dressed.logo.is_some() {
        dressed.style.push_str(LOGO);
    }
    if dressed.logo.as_ref().is_some_and(|logo| logo.dark.is_some()) {
        dressed.style.push_str(DARK_LOGO);
    }
    Diagnosed::new(dressed, diagnostics)
}

const LOGO: &str =
    ".brand img { flex: none; width: auto; max-width: 10rem; height: 2rem; object-fit: contain; }\n";

const DARK_LOGO: &str = "\
.brand .in-dark { display: none; }
@supports (color: light-dark(#000, #fff)) {
@media (prefers-color-scheme: dark) {
:root:not([data-theme=\"light\"]) .brand .in-dark { display: block; }
:root:not([data-theme=\"light\"]) .brand .in-light { display: none; }
}
:root[data-theme=\"dark\"] .brand .in-dark { display: block; }
:root[data-theme=\"dark\"] .brand .in-light { display: none; }
}
";

fn logo(files: &mut Files<'_, '_>) -> Option<Logo> {
    let look = files.look;
    let mut picture = |written: &Located<String>| {
        let (path, size) = files.find(written, "picture")?;
        Some(Picture { path, size })
    };
    let light = look.logo.as_ref().and_then(&mut picture);
    let dark = look.dark_logo.as_ref().and_then(&mut picture);
    light.map(|light| Logo { light, dark })
}

fn write_fonts(files: &mut Files<'_, '_>, style: &mut String) {
    let mut used: Vec<FontUse> = Vec::new();
    for font in &files.look.fonts {
        let Some((path, _)) = files.find(&font.file, "font") else { continue };
        let (name, _, _) = names(font.used_for);
        let slant = if font.is_italic { "italic" } else { "normal" };
        // A font that comes late is left for the next page, so that no line moves under a reader's eyes.
        let _ = writeln!(
            style,
            "@font-face {{ font-family: \"{name}\"; src: url(\"../{}\"); font-weight: {}; font-style: {slant}; font-display: fallback; }}",
            address(&path),
            font.weight,
        );
        used.push(font.used_for);
    }
    used.sort_unstable();
    used.dedup();
    for used_for in used {
        let (name, token, instead) = names(used_for);
        let _ = writeln!(style, ":root {{ --{token}: \"{name}\", {instead}; }}");
    }
}

/// What a font is called, the style sheet's name for its use, and what is taken where it is missing.
fn names(used_for: FontUse) -> (&'static str, &'static str, &'static str) {
    match used_for {
        FontUse::Text => ("playbook-text", "sans", "system-ui, sans-serif"),
        FontUse::Speech => ("playbook-speech", "voice", "Georgia, serif"),
        FontUse::Code => ("playbook-code", "mono", "ui-monospace, monospace"),
    }
}

/// A path as a style sheet's address.
fn address(path: &SitePath) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const TAKEN: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'\\').add(b'#').add(b'?').add(b'%').add(b'<').add(b'>');
    utf8_percent_encode(path.as_str(), TAKEN).to_string()
}
