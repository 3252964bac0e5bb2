//! A workbench: foreign files in memory, imported, built and exported.

use std::fmt::Write;

use playbook::diagnostic::{Diagnosed, Diagnostic};
use playbook::import::digital_marketplace::{DigitalMarketplace, export};
use playbook::import::{Foreign, Imported, TextFile, value};
use playbook::parse::yaml::{Origin, read};
use playbook::source::{LineIndex, SourcePath, Sources};
use serde_yaml::Value;

use crate::support::{Book, Site};

/// A framework that has every type and every key of the format.
pub const CATERING: &str = include_str!("catering.txt");

/// The files of a text in which `==> path <==` stands before each.
pub fn files(text: &str) -> Vec<(&str, &str)> {
    let parts = text.split("==> ").filter(|part| !part.trim().is_empty());
    parts.map(|part| part.split_once(" <==\n").expect("a path stands before each file")).collect()
}

/// The files in memory.
pub fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::new("");
    for (path, text) in files {
        sources.insert_text(SourcePath::content(*path), *text);
    }
    sources
}

/// A framework of one set with these questions, and a manifest that asks them all.
pub fn framework(questions: &[(&str, &str)]) -> Sources {
    let names: Vec<String> = questions.iter().map(|(name, _)| format!("    - {name}\n")).collect();
    let manifest = format!("- name: All\n  questions:\n{}", names.concat());
    let paths: Vec<(String, &str)> =
        questions.iter().map(|(name, text)| (format!("questions/set/{name}.yml"), *text)).collect();
    let mut all: Vec<(&str, &str)> = paths.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    all.push(("manifests/all.yml", &manifest));
    sources(&all)
}

/// An import that went well enough to bring something.
pub fn imported(sources: &Sources) -> Diagnosed<Imported> {
    DigitalMarketplace
        .import(sources, "catering-2")
        .unwrap_or_else(|wrong| panic!("{}\n{}", wrong.message, wrong.help))
}

/// The playbook that comes of it.
pub fn built(imported: &Imported) -> Site {
    let files = imported.files();
    files
        .iter()
        .fold(Book::new(), |book, file| book.file(&format!("content/{}", file.path), &file.text))
        .build()
}

/// What the playbook gives back.
pub fn exported(site: &Site) -> Vec<TextFile> {
    let exported = export(&site.sources);
    assert_eq!(brief(&exported.diagnostics, &site.sources), "");
    exported.value.files
}

/// A file of ours.
pub fn file(imported: &Imported, path: &str) -> String {
    let files = imported.files();
    files.iter().find(|file| file.path == path).map(|file| file.text.clone()).expect("there is such a file")
}

/// A YAML text's value, in which scalars that YAML 1.1 reads otherwise keep their spelling.
pub fn exact(text: &str) -> Value {
    let path = SourcePath::content("x.yml");
    let document = read(text, &Origin::file(&path)).unwrap_or_else(|found| panic!("{found:?}\n{text}"));
    value::read(document.root(), text)
}

/// What differs between the framework's questions and manifests and what is given back; and how many were compared.
pub fn differences(sources: &Sources, site: &Site) -> (usize, String) {
    let back = exported(site);
    let mut report = String::new();
    let mut count = 0;
    for (path, body) in sources.iter(playbook::source::Area::Content) {
        let playbook::source::Body::Text(text) = body else { continue };
        let parts: Vec<&str> = path.as_str().split('/').collect();
        if !parts.iter().any(|part| matches!(*part, "questions" | "manifests")) {
            continue;
        }
        count += 1;
        let Some(file) =
            back.iter().find(|file| file.path.ends_with(path.as_str().trim_start_matches("frameworks/")))
        else {
            let _ = writeln!(report, "{path}: not given back");
            continue;
        };
        if exact(text) != exact(&file.text) {
            let _ = writeln!(report, "{path}:\n{text}\nis given back as\n{}", file.text);
        }
        let plain = |text: &str| serde_yaml::from_str::<Value>(text).expect("this is YAML");
        assert_eq!(plain(text), plain(&file.text), "{path}: the same in the eyes of any reader");
    }
    (count, report)
}

/// Findings in short, one to a line.
pub fn brief(found: &[Diagnostic], sources: &Sources) -> String {
    let brief = |found: &Diagnostic| {
        let place = found.place.as_ref().map_or_else(String::new, |place| {
            let text = sources.text(&place.path).unwrap_or_default();
            let at = LineIndex::new(text).line_column(place.span.start as usize);
            format!("{}:{}:{} ", place.path, at.line, at.column)
        });
        format!("{place}{}: {} | {}", found.rule, found.message, found.help.join(" | "))
    };
    found.iter().map(brief).collect::<Vec<_>>().join("\n")
}
