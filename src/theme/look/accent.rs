//! The colour of links, buttons and signs.

use std::fmt::Write;

use super::tokens::{Scheme, Tokens, nearest, unreadable};
use crate::config::Look;
use crate::diagnostic::Diagnostic;
use crate::model::Colour;
use crate::source::{Located, SourcePath};

/// The accent and the shade behind it, in the light and in the dark.
pub struct Accent {
    light: [Colour; 2],
    dark: [Colour; 2],
}

impl Accent {
    /// The accent that an author asks for. One that could not be read is reported, and replaced by the nearest that can.
    /// Where none is named for the dark, it is the nearest to the other that can be read there.
    pub fn read(
        look: &Look,
        tokens: &Tokens<'_>,
        config: &SourcePath,
        report: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let colour = look.colour.as_ref()?;
        let mut shades = |written: &Located<String>, scheme: Scheme, is_asked: bool| {
            let colour: Colour = written.value.parse().ok()?;
            let behind = shade(colour, scheme);
            let mut on = tokens.surfaces(scheme);
            on.push(behind);
            let near = nearest(colour, &on);
            if is_asked {
                let found = unreadable(colour, &on, &format!("`{}`", written.value), scheme);
                report.extend(found.map(|found| advised(found, written, near).at(config, written.span)));
            }
            Some([near.unwrap_or(colour), behind])
        };
        let light = shades(colour, Scheme::Light, true)?;
        let dark = match &look.dark_colour {
            Some(dark) => shades(dark, Scheme::Dark, true)?,
            None => shades(colour, Scheme::Dark, false)?,
        };
        Some(Self { light, dark })
    }

    /// Writes it as CSS, for browsers that know `light-dark()` and for those that do not. Paper stays white.
    pub fn write(&self, style: &mut String) {
        let ([light, light_bg], [dark, dark_bg]) = (self.light, self.dark);
        let _ = write!(
            style,
            ":root {{ --accent: {light}; }}
@media screen {{ :root {{ --accent-bg: {light_bg}; }} }}
@supports (color: light-dark(#000, #fff)) {{
:root {{ --accent: light-dark({light}, {dark}); }}
@media screen {{ :root {{ --accent-bg: light-dark({light_bg}, {dark_bg}); }} }}
}}
"
        );
    }
}

/// A hint of the colour, to stand behind text.
fn shade(colour: Colour, scheme: Scheme) -> Colour {
    let [_, chroma, hue] = colour.oklch();
    match scheme {
        Scheme::Light => Colour::from_oklch(0.957, (chroma * 0.15).min(0.02), hue),
        Scheme::Dark => Colour::from_oklch(0.27, (chroma * 0.4).min(0.045), hue),
    }
}

fn advised(found: Diagnostic, written: &Located<String>, near: Option<Colour>) -> Diagnostic {
    match near.map(|near| near.to_string()) {
        Some(near) => found
            .help(format!("write `{near}`, the nearest that can be read; the site uses that one"))
            .probably(written.value.as_str(), near),
        None => found.help("no shade of it can be read on every surface of the theme; choose another colour"),
    }
}
