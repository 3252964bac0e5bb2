//! Colours, and whether one can be read on another.

use std::fmt;
use std::str::FromStr;

/// An opaque colour of a screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour([u8; 3]);

/// Text that is no opaque colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoColour;

impl Colour {
    /// How well text of this colour is read on another, or the other way round: WCAG 2's contrast, from 1 (not at all) to
    /// 21 (black on white).
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// WCAG 2's relative luminance, from 0 to 1.
    fn luminance(self) -> f32 {
        let [red, green, blue, _] = self.css().to_linear_rgba();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness from 0 to 1, chroma, and hue, in OKLCH.
    pub fn oklch(self) -> [f32; 3] {
        let [lightness, chroma, hue, _] = self.css().to_oklcha();
        [lightness, chroma, hue]
    }

    /// The colour of this lightness and hue that screens can show, with as much of the chroma as they can.
    pub fn from_oklch(lightness: f32, chroma: f32, hue: f32) -> Self {
        let colour = |chroma: f32| csscolorparser::Color::from_oklcha(lightness, chroma, hue, 1.0);
        let is_shown = |chroma: f32| {
            let [red, green, blue, _] = colour(chroma).to_array();
            [red, green, blue].iter().all(|part| (-0.001..=1.001).contains(part))
        };
        let (mut least, mut most) = (0.0, chroma);
        if is_shown(chroma) {
            least = chroma;
        } else {
            for _ in 0..12 {
                let middle = f32::midpoint(least, most);
                *(if is_shown(middle) { &mut least } else { &mut most }) = middle;
            }
        }
        let [red, green, blue, _] = colour(least).clamp().to_rgba8();
        Self([red, green, blue])
    }

    fn css(self) -> csscolorparser::Color {
        let [red, green, blue] = self.0;
        csscolorparser::Color::from_rgba8(red, green, blue, 255)
    }
}

impl FromStr for Colour {
    type Err = NoColour;

    /// Reads any colour as CSS writes it: `#0b4a82`, `navy`, `rgb(11 74 130)`, `oklch(40% 0.11 250)`.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        match csscolorparser::parse(text).map(|colour| colour.to_rgba8()) {
            Ok([red, green, blue, 255]) => Ok(Self([red, green, blue])),
            _ => Err(NoColour),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, NoColour};

    fn colour(text: &str) -> Result<Colour, NoColour> {
        text.parse()
    }

    #[test]
    fn contrast_is_that_of_wcag() -> Result<(), NoColour> {
        let contrast = |one, two| Ok(format!("{:.2}", colour(one)?.contrast(colour(two)?)));
        assert_eq!(contrast("#000", "#fff")?, "21.00");
        assert_eq!(contrast("#777", "white")?, "4.48");
        assert_eq!(contrast("#0b4a82", "#0b4a82")?, "1.00");
        Ok(())
    }

    #[test]
    fn a_colour_survives_the_way_through_oklch() -> Result<(), NoColour> {
        for text in ["#0b4a82", "#ff0000", "#ffffff", "#000000", "#12603a"] {
            let [lightness, chroma, hue] = colour(text)?.oklch();
            assert_eq!(Colour::from_oklch(lightness, chroma, hue).to_string(), text);
        }
        Ok(())
    }

    #[test]
    fn what_can_be_seen_through_is_no_colour_to_write_with() {
        for text in ["transparent", "#0b4a8280", "rgb(0 0 0 / 50%)", "blu", "", "var(--x)"] {
            assert_eq!(colour(text), Err(NoColour), "{text}");
        }
    }
}
