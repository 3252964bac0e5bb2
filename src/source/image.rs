//! How large images are.

/// How wide the text of a page is, in pixels.
const COLUMN: f64 = 704.0;

/// The largest size that is believed, in pixels.
const LARGEST: f64 = 100_000.0;

/// The size of an image in pixels, as it is shown where nothing says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ImageSize {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl ImageSize {
    /// The size that the outermost element of a drawing names. One that names none is as wide as the text beside it.
    pub fn of_svg(text: &str) -> Option<Self> {
        let text = without_comments(text);
        let (_, rest) = text.split_once("<svg")?;
        let (tag, _) = rest.split_once('>')?;
        let written = |name| length(attribute(tag, name)?);
        let drawn = || {
            let numbers: Vec<f64> = attribute(tag, "viewBox")?
                .split(|c: char| c == ',' || c.is_whitespace())
                .filter(|part| !part.is_empty())
                .map(str::parse)
                .collect::<Result<_, _>>()
                .ok()?;
            let [_, _, width, height] = numbers.as_slice() else { return None };
            Some((*width, *height))
        };
        let (width, height) = match (written("width"), written("height"), drawn()) {
            (Some(width), Some(height), _) => (width, height),
            (Some(width), None, Some((wide, high))) => (width, width * high / wide),
            (None, Some(height), Some((wide, high))) => (height * wide / high, height),
            (_, _, drawn) => drawn.map(|(wide, high)| (COLUMN, COLUMN * high / wide))?,
        };
        Some(Self { width: pixels(width)?, height: pixels(height)? })
    }
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + part.split_once("-->").map_or("", |(_, after)| after))
}

/// The value of an attribute in the inside of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.match_indices(name).find_map(|(at, _)| {
        let (before, after) = (tag.get(..at)?, tag.get(at + name.len()..)?);
        let value = after.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, _) = value.get(1..)?.split_once(quote)?;
        before.ends_with(char::is_whitespace).then_some(value)
    })
}

/// A length in pixels; nothing for a share of the page, or in another unit.
fn length(text: &str) -> Option<f64> {
    text.trim().trim_end_matches("px").parse().ok()
}

fn pixels(length: f64) -> Option<u32> {
    let rounded = length.round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was seen to fit")]
    (1.0..=LARGEST).contains(&rounded).then_some(rounded as u32)
}

#[cfg(test)]
mod tests {
    use super::ImageSize;

    fn size(text: &str) -> Option<(u32, u32)> {
        ImageSize::of_svg(text).map(|size| (size.width, size.height))
    }

    #[test]
    fn a_drawing_says_its_size_or_what_it_is_drawn_in() {
        assert_eq!(size("<?xml version='1.0'?><svg width=\"40px\" height='20'>"), Some((40, 20)));
        assert_eq!(
            size("<!-- <svg width=\"1\" height=\"1\"> --><svg viewBox=\"0 0 64.4 32\"/>"),
            Some((704, 350))
        );
        assert_eq!(size("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,64,32\">"), Some((704, 352)));
        assert_eq!(size("<svg height=\"10\"\n  viewBox=\"0 0 64 32\">"), Some((20, 10)));
        assert_eq!(size("<svg stroke-width=\"3\" line-height=\"2\">"), None);
        assert_eq!(size("<svg viewBox=\"0 0 0 0\" width=\"3\">"), None);
        assert_eq!(size("<svg width=\"3\""), None);
        assert_eq!(size("no drawing"), None);
    }
}
