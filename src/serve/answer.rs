//! What is at an address.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use hyper::StatusCode;

use super::address::{address, site_path};
use super::changes::bytes;
use super::html;
use super::show::{Folders, Show};
use crate::model::{Artifact, Artifacts};
use crate::search;
use crate::source::{Area, SourcePath};

/// A page of the site's own for addresses that lead nowhere.
const MISSING: &str = "404.html";

/// Whether an address may be one of the files that readers search. They are made when they are asked for.
pub fn may_be_searched(show: &Show, path: &str) -> bool {
    let is_index = |name: &str| name.strip_prefix(search::FOLDER).is_some_and(|rest| rest.starts_with('/'));
    let is_free = |name: &str| show.site.as_ref().is_some_and(|site| !site.contains_key(name));
    site_path(path).is_some_and(|name| is_index(&name) && is_free(&name))
}

/// Looks such a file up; `None` if another build comes at once. It takes a while the first time.
pub fn find_searched(show: &Show, path: &str) -> Option<Answer> {
    let files = show.index.files()?;
    let name = site_path(path)?;
    let Some(file) = files.get(name.as_str()) else { return Some(find(show, path)) };
    Some(Answer::Page { status: StatusCode::OK, kind: kind(&name), text: bytes(file), name: Some(name) })
}

/// What is at an address.
#[derive(Debug)]
pub enum Answer {
    /// A file in memory. Its `name` is its path in the site, if it is part of it.
    Page { status: StatusCode, name: Option<String>, kind: &'static str, text: Vec<u8> },
    /// A file on the disk.
    Copy { name: String, kind: &'static str, disk: PathBuf },
    /// It is at another address.
    Moved(String),
}

/// Looks an address's path up, as it was asked for.
pub fn find(show: &Show, path: &str) -> Answer {
    let Some(site) = &show.site else {
        let text = if show.at == 0 { html::building() } else { html::failed(&show.problems) };
        return page(StatusCode::SERVICE_UNAVAILABLE, None, text);
    };
    let Some(mut name) = site_path(path) else { return missing(site) };
    if name.is_empty() || name.ends_with('/') {
        name.push_str("index.html");
    }
    match site.get(name.as_str()) {
        Some(Artifact::Copy(source)) => {
            match show.folders.as_ref().and_then(|folders| origin(folders, source)) {
                Some(disk) => Answer::Copy { kind: kind(&name), name, disk },
                None => missing(site),
            }
        }
        Some(artifact) => Answer::Page {
            status: StatusCode::OK,
            kind: kind(&name),
            text: bytes(artifact),
            name: Some(name),
        },
        None if site.contains_key(format!("{name}/index.html").as_str()) => {
            Answer::Moved(address(&format!("{name}/")))
        }
        None => missing(site),
    }
}

fn page(status: StatusCode, name: Option<String>, text: Vec<u8>) -> Answer {
    Answer::Page { status, name, kind: kind(MISSING), text }
}

fn missing(site: &Artifacts) -> Answer {
    let text = match site.get(MISSING) {
        Some(artifact) if !matches!(artifact, Artifact::Copy(_)) => bytes(artifact),
        _ => html::missing(),
    };
    page(StatusCode::NOT_FOUND, None, text)
}

/// Where a file lies that is copied, unless a link leads out of its folder by now.
fn origin(folders: &Folders, source: &SourcePath) -> Option<PathBuf> {
    let folder: &Path = match source.area() {
        Area::Content => &folders.content,
        Area::Theme => &folders.themes,
        Area::Config | Area::BuiltIn => return None,
    };
    let disk = folder.join(source.as_str()).canonicalize().ok()?;
    disk.starts_with(folder.canonicalize().ok()?).then_some(disk)
}

/// What tells a file on the disk from what it was before: its length and its time.
pub fn stamp(metadata: &Metadata) -> String {
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{:x}-{:x}", metadata.len(), modified.unwrap_or_default().as_nanos())
}

/// What browsers are told that a file is.
fn kind(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match extension.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "txt" | "md" | "csv" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "zip" => "application/zip",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/octet-stream",
    }
}
