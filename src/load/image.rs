//! How large an image is, from its first bytes.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use crate::source::ImageSize;

/// Names of files that hold images.
const NAMES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "svg"];

/// How far into a drawing its outermost element begins at most, in bytes.
const HEAD: u64 = 16 * 1024;

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
    ImageSize::of_svg(&String::from_utf8_lossy(&head))
}
