//! What one file holds.

use std::fs::{self, File};
use std::io::{self, Read};
use std::sync::Arc;

use super::image;
use super::walk::Found;
use crate::diagnostic::Diagnostic;
use crate::source::{Area, Body, SourcePath, Span, reason};

const MIB: u64 = 1 << 20;

/// How a file is taken in.
enum Kind {
    /// Read whole, unless it is larger than this many MiB: no person wrote such a text.
    Text(u64),
    /// Copied later.
    Asset,
}

/// Reads a file, or only measures it. Nothing if it is gone by now.
pub(super) fn read(found: &Found) -> Option<(SourcePath, Body, Option<Diagnostic>)> {
    let path = &found.path;
    let read = match kind(path) {
        Kind::Asset => fs::metadata(&found.disk).map(|metadata| (asset(found, metadata.len()), None)),
        Kind::Text(limit) => text(found, limit),
    };
    match read {
        Ok((body, diagnostic)) => Some((path.clone(), body, diagnostic)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => {
            let diagnostic =
                Diagnostic::error("unreadable-file", format!("this file cannot be read: {}", reason(&error)))
                    .at(path, Span::at(0))
                    .help("check that you may open it");
            Some((path.clone(), Body::Unreadable("".into()), Some(diagnostic)))
        }
    }
}

fn asset(found: &Found, length: u64) -> Body {
    let extension = found.path.extension().to_ascii_lowercase();
    image::size(&found.disk, &extension).map_or(Body::Asset(length), |size| Body::Image(length, size))
}

/// Whether a file is read as text.
pub(super) fn is_text(path: &SourcePath) -> bool {
    matches!(kind(path), Kind::Text(_))
}

fn kind(path: &SourcePath) -> Kind {
    let extension = path.extension().to_ascii_lowercase();
    match (path.area(), extension.as_str()) {
        (Area::Content, "md" | "markdown")
        | (Area::Theme, "html" | "css" | "js" | "svg" | "txt" | "json" | "toml" | "ftl") => Kind::Text(8),
        (Area::Content, "yaml" | "yml") | (Area::Config, _) => Kind::Text(4),
        _ => Kind::Asset,
    }
}

fn text(found: &Found, limit: u64) -> io::Result<(Body, Option<Diagnostic>)> {
    let file = File::open(&found.disk)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(limit * MIB)).unwrap_or_default());
    if length <= limit * MIB {
        // One byte more than allowed, in case it grows meanwhile.
        file.take(limit * MIB + 1).read_to_end(&mut bytes)?;
    }
    if length.max(bytes.len() as u64) > limit * MIB {
        let diagnostic = Diagnostic::error(
            "file-too-large",
            format!("this file is larger than {limit} MiB and was not read"),
        )
        .at(&found.path, Span::at(0))
        .help("split it into several files");
        return Ok((Body::Unreadable("".into()), Some(diagnostic)));
    }
    Ok(decode(&found.path, &bytes))
}

/// The text of `bytes` without a byte-order mark.
fn decode(path: &SourcePath, bytes: &[u8]) -> (Body, Option<Diagnostic>) {
    let (bytes, mark) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (rest, Some(byte_order_mark(path))),
        None => (bytes, None),
    };
    let error = match str::from_utf8(bytes) {
        Ok(text) => return (Body::Text(text.into()), mark),
        Err(error) => error,
    };
    // Up to the first bad byte both texts are the same, and there the replacement character stands.
    let at = error.valid_up_to();
    let text: Arc<str> = String::from_utf8_lossy(bytes).into();
    let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let encoding = if is_utf16 { "it is UTF-16: save" } else { "save" };
    let diagnostic = Diagnostic::error("not-utf8", "this file is not UTF-8 text")
        .at(path, Span::new(at..at + char::REPLACEMENT_CHARACTER.len_utf8()))
        .label("the first byte that is not")
        .help(format!("{encoding} the file as UTF-8; editors offer the encoding under “Save as”"));
    (Body::Unreadable(text), Some(diagnostic))
}

fn byte_order_mark(path: &SourcePath) -> Diagnostic {
    Diagnostic::warning("byte-order-mark", "this file starts with a byte-order mark")
        .at(path, Span::at(0))
        .label("three bytes that no editor shows")
        .help("save the file as “UTF-8”, not as “UTF-8 with BOM”")
}
