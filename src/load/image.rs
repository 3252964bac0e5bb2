//! How large an image is, from its first bytes.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use crate::source::ImageSize;

/// Names of files that hold images.
const NAMES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "svg"];

/// How far into a drawing its outermost element begins at most, in bytes.
const HEAD: u64 = 16 * 1024;

/// How wide the text of a page is, in pixels.
const COLUMN: f64 = 704.0;

/// The largest size that is believed, in pixels.
const LARGEST: u32 = 100_000;

/// The size of the image at `path`, whose name ends in `extension`; nothing for what is no image, or says no size.
pub(super) fn size(path: &Path, extension: &str) -> Option<ImageSize> {
    if !NAMES.contains(&extension) {
        return None;
    }
    let size = if extension == "svg" { drawing(path)? } else { picture(path)? };
    let is_sensible = |side: u32| (1..=LARGEST).contains(&side);
    (is_sensible(size.width) && is_sensible(size.height)).then_some(size)
}

fn picture(path: &Path) -> Option<ImageSize> {
    let size = imagesize::reader_size(BufReader::new(File::open(path).ok()?)).ok()?;
    Some(ImageSize { width: size.width.try_into().ok()?, height: size.height.try_into().ok()? })
}

fn drawing(path: &Path) -> Option<ImageSize> {
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    svg(&String::from_utf8_lossy(&head))
}

/// The size that the outermost element of a drawing names. One that names none is as wide as the text beside it.
fn svg(text: &str) -> Option<ImageSize> {
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
    Some(ImageSize { width: pixels(width)?, height: pixels(height)? })
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
    (rounded >= 1.0 && rounded <= f64::from(LARGEST)).then_some(rounded as u32)
}

#[cfg(test)]
mod tests {
    use super::svg;

    fn size(text: &str) -> Option<(u32, u32)> {
        svg(text).map(|size| (size.width, size.height))
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
