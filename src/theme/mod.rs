//! The theme: templates and files, the built-in ones with a playbook's own laid over them.
//!
//! `themes/<name>/x.html` takes the place of the built-in `x.html`; it may extend the one it shadows by
//! `{% extends "default/x.html" %}`. Files below `static/` are published below `theme/`. What the built-in templates say
//! lies in `lang/`, a file per language ([`crate::wording`]).

mod embedded;
mod errors;
mod filters;
mod lean;
mod look;
mod offline;
mod phrases;
mod plain_text;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Tera;

use crate::config::Look;
use crate::diagnostic::{Diagnosed, Diagnostic, nearest};
use crate::model::{Artifact, Artifacts, SitePath};
use crate::source::{Area, Body, Located, SourcePath, Sources};
use crate::wording::Wording;

pub use embedded::embed;
pub use errors::diagnostic;
pub use look::{Logo, Picture};
pub use offline::add_worker;

/// The folder of the built-in theme.
const BUILT_IN: &str = "default";

/// Templates that can be rendered, and files that go with them.
#[derive(Default)]
pub struct Theme {
    /// The templates, by the path inside a theme.
    pub templates: Tera,
    /// The published files.
    pub files: Artifacts,
    /// The picture beside the title.
    pub logo: Option<Logo>,
}

/// The style sheet that every page fetches.
const STYLE: &str = "style.css";

/// The theme that `book.toml` names, over the built-in one, with the look it asks for. Templates with mistakes are
/// reported and left out, so that what they shadow is used.
pub fn read(
    sources: &Sources,
    (config, look): (&SourcePath, &Look),
    wording: &Arc<Wording>,
) -> Diagnosed<Theme> {
    let mut diagnostics = Vec::new();
    let own = look.folder.as_ref().filter(|name| name.value != BUILT_IN);
    let overlay: Vec<(&SourcePath, &Body)> = own
        .map(|name| {
            let folder = format!("{}/", name.value);
            let files = sources.iter(Area::Theme);
            files.filter(|(path, _)| path.as_str().starts_with(&folder)).collect::<Vec<_>>()
        })
        .unwrap_or_default();
    if let (Some(name), true) = (own, overlay.is_empty()) {
        diagnostics.push(no_such_theme(sources, config, name));
    }
    let prefixes = own.map(|name| name.value.as_str()).into_iter().chain([BUILT_IN]);
    let prefixes: Vec<String> = prefixes.map(|prefix| format!("{prefix}/")).collect();

    let mut texts: BTreeMap<&SourcePath, &str> = BTreeMap::new();
    let mut files = Artifacts::new();
    let mut sheet = None;
    for (path, body) in sources.iter(Area::BuiltIn).chain(overlay) {
        let inner = path.as_str().split_once('/').map_or("", |(_, inner)| inner);
        match (body, inner.strip_prefix("static/")) {
            (Body::Text(text), Some(published)) => {
                if published == STYLE {
                    sheet = Some((path, &**text));
                }
                let own = (path.area() == Area::BuiltIn).then(|| lean::lean(published, text)).flatten();
                let text = own.unwrap_or_else(|| text.to_string());
                let bytes = Cow::Owned(phrases::put_into(published, text, wording).into_bytes());
                files.insert(SitePath::new(format!("theme/{published}")), Artifact::Bytes(bytes));
            }
            (Body::Asset(_) | Body::Image(..), Some(published)) => {
                files.insert(SitePath::new(format!("theme/{published}")), Artifact::Copy(path.clone()));
            }
            (Body::Text(text), None) if matches!(path.extension(), "html" | "txt") => {
                texts.insert(path, text);
            }
            _ => {}
        }
    }
    let templates = compile(texts, &prefixes, wording, &mut diagnostics);
    let dressed = look::dress(sources, config, look, sheet).take(&mut diagnostics);
    let style = SitePath::new(format!("theme/{STYLE}"));
    if let (Some(Artifact::Bytes(sheet)), false) = (files.get_mut(&style), dressed.style.is_empty()) {
        sheet.to_mut().extend_from_slice(dressed.style.as_bytes());
    }
    Diagnosed::new(Theme { templates, files, logo: dressed.logo }, diagnostics)
}

/// Whether a file of a theme is published as it is.
pub fn is_static(path: &SourcePath) -> bool {
    path.as_str().split_once('/').is_some_and(|(_, inner)| inner.starts_with("static/"))
}

/// Compiles templates; one that is wrong is reported and dropped until the rest compiles.
fn compile(
    mut texts: BTreeMap<&SourcePath, &str>,
    layers: &[String],
    wording: &Arc<Wording>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tera {
    loop {
        let mut tera = Tera::new();
        filters::register(&mut tera);
        phrases::register(&mut tera, wording);
        tera.autoescape_on(vec![".html"]);
        let prefixed = tera.set_fallback_prefixes(layers.to_vec());
        let added = prefixed
            .and_then(|()| tera.add_raw_templates(texts.iter().map(|(path, text)| (path.as_str(), *text))));
        let Err(error) = added else { return tera };
        let report = diagnostic(&error, texts.keys().copied(), &texts);
        let culprit = report.place.as_ref().map(|place| place.path.clone());
        diagnostics.push(report);
        // Without a place, or with the fault in the built-in theme, nothing can be left out.
        match culprit.filter(|path| path.area() == Area::Theme) {
            Some(path) if texts.remove(&path).is_some() => {}
            _ => return Tera::new(),
        }
    }
}

fn no_such_theme(sources: &Sources, config: &SourcePath, name: &Located<String>) -> Diagnostic {
    let mut folders: Vec<&str> = sources
        .iter(Area::Theme)
        .filter_map(|(path, _)| path.as_str().split_once('/'))
        .map(|(name, _)| name)
        .collect();
    folders.dedup();
    let missing = Diagnostic::error("unknown-theme", format!("there is no theme `{}`", name.value))
        .at(config, name.span);
    match nearest(&name.value, folders.iter().copied()) {
        Some(near) => missing.did_you_mean(Some(near)),
        None => missing.help(format!(
            "make the folder `themes/{}/` and put into it the files that should differ from the built-in theme",
            name.value
        )),
    }
}
