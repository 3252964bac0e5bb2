//! Pages: front matter and Markdown.

mod common;
mod control;
mod guide;
mod lead_time;
mod process;
mod route;
mod split;
mod toml_matter;

use std::sync::Arc;

use crate::diagnostic::{Diagnosed, Diagnostic, Severity, nearest};
use crate::model::{Body, Entry, Keys, Kind, Meta, Outline, Page, Rich, SitePath, Written, capitalised};
use crate::parse::Purpose;
use crate::parse::condition;
use crate::parse::fields::Fields;
use crate::parse::markdown::{self, Fragment, Parsed};
use crate::parse::yaml::{self, Cursor, DecodeOptions, Origin, decode};
use crate::source::{Located, SourcePath};
pub(super) use common::Common;
pub(super) use control::RawControl;
pub(super) use guide::RawGuide;
pub(super) use process::RawProcess;
pub(super) use route::RawRoute;
use split::{Language, Matter};

/// Kinds of pages, as `kind:` names them.
pub const KINDS: [&str; 5] = ["article", "guide", "process", "control", "route"];

/// Front matter, read.
struct Front {
    title: Option<String>,
    meta: Meta<Written>,
    kind: Kind<Written>,
    keys: Keys,
    unreadable: bool,
}

/// Parses a page. `opens_section` says whether it is its folder's index.
pub fn parse(
    purpose: Purpose,
    path: &SourcePath,
    text: &str,
    opens_section: bool,
) -> Diagnosed<Entry<Written>> {
    let mut diagnostics = Vec::new();
    let split = split::split(path, text, &mut diagnostics);
    let mut fields = Fields::new(path, text);
    let mut front = match split.matter {
        Some(Matter { language: Language::Yaml, text, offset }) => {
            yaml_front(path, text, offset, &mut fields, &mut diagnostics)
        }
        Some(Matter { language: Language::Toml, text, offset }) => {
            toml_matter::read(text, offset, &mut fields)
        }
        None => Front::default(),
    };
    let body = Fragment { path, text: split.body, origin: markdown::Origin::At(split.body_offset) };
    let Parsed { body, title, foreign, outline, stop_boxes, diagnostics: found } =
        markdown::body(purpose, body, front.title.as_deref());
    if matches!(front.kind, Kind::Guide(_)) {
        guide::check_stop_boxes(&stop_boxes, &mut fields);
    }
    diagnostics.extend(fields.into_diagnostics());
    // A condition that cannot be read hides no name.
    front.unreadable |=
        diagnostics.iter().any(|found| found.severity == Severity::Error && found.rule != condition::SYNTAX);
    diagnostics.extend(found);
    let is_named = front.title.is_some() || title.is_some();
    let title_anchor = title.as_ref().map(|title| title.id.clone());
    let title =
        front.title.or(title.map(|title| title.text)).unwrap_or_else(|| title_from_name(path, opens_section));
    let page = Page {
        path: path.clone(),
        site_path: site_path(path, opens_section),
        title,
        title_anchor,
        meta: front.meta,
        kind: front.kind,
        body,
        foreign,
        outline: Arc::new(Outline { keys: front.keys, is_named, ..outline }),
        unreadable: front.unreadable,
    };
    Diagnosed::new(Entry::Page(Arc::new(page)), diagnostics)
}

/// The YAML front matter without its fences, and where it starts.
pub fn front_matter<'a>(path: &SourcePath, text: &'a str) -> Option<(&'a str, usize)> {
    let matter = split::split(path, text, &mut Vec::new()).matter?;
    (matter.language == Language::Yaml).then_some((matter.text, matter.offset))
}

/// A page of which nothing is known but its name.
pub fn empty(path: &SourcePath, opens_section: bool) -> Page<Written> {
    Page {
        path: path.clone(),
        site_path: site_path(path, opens_section),
        title: title_from_name(path, opens_section),
        title_anchor: None,
        meta: Meta::default(),
        kind: Kind::Article,
        body: Body { rich: Rich::plain(""), headings: Arc::from([]), anchors: Arc::from([]) },
        foreign: Vec::new(),
        outline: Arc::default(),
        unreadable: true,
    }
}

impl Default for Front {
    fn default() -> Self {
        Self {
            title: None,
            meta: Meta::default(),
            kind: Kind::Article,
            keys: Keys::default(),
            unreadable: false,
        }
    }
}

fn yaml_front(
    path: &SourcePath,
    text: &str,
    offset: usize,
    fields: &mut Fields<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Front {
    let document = match yaml::read(text, &Origin::part(path, offset)) {
        Ok(document) => document,
        Err(found) => {
            diagnostics.extend(found);
            return Front::default();
        }
    };
    let root = document.root();
    if root.is_null() {
        return Front::default();
    }
    diagnostics.extend(yaml::split_numbers(&document));
    diagnostics.extend(yaml::cut_texts(&document, text, offset));
    let kind = kind_name(root, fields);
    let mut found = Vec::new();
    let options = DecodeOptions { only: Some(&common::KEYS), what: "page", ..DecodeOptions::default() };
    let common = decode::<Common>(root, &options);
    found.extend(common.diagnostics);
    let own = Own { root, fields, found: &mut found };
    let decoded = match kind {
        "guide" => guide::read(own),
        "process" => process::read(own),
        "control" => control::read(own),
        "route" => route::read(own),
        _ => article(own),
    };
    if kind == "article" {
        // Handbooks written for other tools use our words for other things: what cannot be used is left out.
        for diagnostic in &mut found {
            diagnostic.severity = Severity::Warning;
        }
    }
    let unreadable = !found.is_empty() && kind != "article";
    diagnostics.extend(found);
    let (title, meta) = common.value.map(|common| common.lower(fields)).unwrap_or_default();
    Front { title, meta, kind: decoded.unwrap_or(Kind::Article), keys: places(root), unreadable }
}

/// Where the values stand that rules point at.
fn places(root: Cursor<'_>) -> Keys {
    let named = ["title", "reviewed", "length"];
    Keys::new(named.into_iter().filter_map(|key| Some((key, root.get(key)?.span()))))
}

/// What a kind's own keys are read from.
struct Own<'a, 'f, 't> {
    root: Cursor<'a>,
    fields: &'f mut Fields<'t>,
    found: &'f mut Vec<Diagnostic>,
}

impl Own<'_, '_, '_> {
    /// Decodes the keys that are not common to all pages.
    fn decode<T: serde::de::DeserializeOwned>(&mut self, what: &str) -> Option<T> {
        let options = DecodeOptions {
            without: &common::KEYS,
            also_known: &common::KEYS,
            what,
            ..DecodeOptions::default()
        };
        let decoded = decode::<T>(self.root, &options);
        self.found.extend(decoded.diagnostics);
        decoded.value
    }
}

#[derive(serde::Deserialize)]
struct NoKeys {}

fn article(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    own.decode::<NoKeys>("page").map(|NoKeys {}| Kind::Article)
}

/// The page's kind. A word that is near one of ours is a slip, and read as that; another is some other tool's.
fn kind_name(root: Cursor<'_>, fields: &mut Fields<'_>) -> &'static str {
    let Some(cursor) = root.get("kind") else { return "article" };
    // What is no text is reported with the other keys.
    let Some(written) = cursor.text() else { return "article" };
    if let Some(kind) = KINDS.iter().find(|kind| **kind == written) {
        return kind;
    }
    let message = format!("unknown kind of page `{written}`");
    let near = nearest(written, KINDS);
    let unknown = match near {
        Some(near) => Diagnostic::error("unknown-value", message)
            .did_you_mean(Some(near))
            .probably_one_of(written, KINDS),
        None => Diagnostic::warning("unknown-value", message)
            .help(format!("the kinds are `{}`; it is shown as an article", KINDS.join("`, `"))),
    };
    fields.report(unknown, cursor.span());
    near.unwrap_or("article")
}

/// The page's path in the site: its own with `.html`, or its folder's index.
fn site_path(path: &SourcePath, opens_section: bool) -> SitePath {
    let name = if opens_section { "index" } else { path.stem() };
    match path.folder() {
        "" => SitePath::new(format!("{name}.html")),
        folder => SitePath::new(format!("{folder}/{name}.html")),
    }
}

/// A title for a page that gives none: `First call` for `02-first-call.md`, the folder's for its index.
fn title_from_name(path: &SourcePath, opens_section: bool) -> String {
    let name = match path.folder().rsplit('/').next() {
        Some(folder) if opens_section && !folder.is_empty() => folder,
        _ => path.stem(),
    };
    let unnumbered =
        name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_' || c == '.');
    capitalised(&if unnumbered.is_empty() { name } else { unnumbered }.replace(['-', '_'], " "))
}

/// Words of a text field kept beside its markup.
fn described(
    fields: &mut Fields<'_>,
    description: Option<&Located<String>>,
) -> (Option<Rich<Written>>, Option<String>) {
    let inline = description.map(|description| fields.inline(description));
    inline.map(|inline| (inline.rich, inline.plain)).unzip()
}
