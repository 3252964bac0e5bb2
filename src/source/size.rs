//! How large a picture is shown.

/// Width and height in CSS pixels, neither of them 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

impl Size {
    /// The size, unless nothing could be seen at it.
    pub fn new(width: u32, height: u32) -> Option<Self> {
        (width > 0 && height > 0).then_some(Self { width, height })
    }

    /// The size that an SVG's first tag tells: its width and height, or that of its view box.
    pub fn of_svg(text: &str) -> Option<Self> {
        let (_, tag) = text.split_once("<svg")?;
        let (tag, _) = tag.split_once('>')?;
        let length = |name: &str| number(attribute(tag, name)?);
        if let (Some(width), Some(height)) = (length("width"), length("height")) {
            return Self::new(width, height);
        }
        let mut parts = attribute(tag, "viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        Self::new(number(parts.next()?)?, number(parts.next()?)?)
    }
}

/// An attribute's value; a name is one only behind a space.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let is_whole = tag.get(..at)?.ends_with(|c: char| c.is_ascii_whitespace());
        let value = tag.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, _) = value.get(1..)?.split_once(quote)?;
        is_whole.then_some(value.trim())
    })
}

/// A number of pixels; percentages and other units depend on what is around.
fn number(text: &str) -> Option<u32> {
    let number: f64 = text.strip_suffix("px").unwrap_or(text).parse().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is kept in range")]
    let rounded = number.ceil().clamp(0.0, 100_000.0) as u32;
    Some(rounded)
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn an_svg_says_how_large_it_is_in_one_of_two_ways() {
        let size = |tag: &str| Size::of_svg(&format!("<?xml?>\n<svg{tag}><rect width=\"9\"/></svg>"));
        assert_eq!(size(" width=\"120px\" height='40.2'"), Size::new(120, 41));
        assert_eq!(size(" width=\"100%\" height=\"100%\" viewBox=\"0 0 24,12\""), Size::new(24, 12));
        assert_eq!(size("\n stroke-width=\"2\" viewBox = \"0 0 3 4\""), Size::new(3, 4));
        assert_eq!(size(""), None);
        assert_eq!(Size::of_svg("no picture"), None);
    }
}
