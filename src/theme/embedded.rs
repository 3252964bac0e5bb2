//! The theme inside the program.

use include_dir::{Dir, include_dir};

use crate::source::{Area, SourcePath, Sources};

static THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Adds the built-in theme's files to those of a playbook.
pub fn embed(sources: &mut Sources) {
    add(&THEME, sources);
}

fn add(folder: &Dir<'static>, sources: &mut Sources) {
    for file in folder.files() {
        let Some(path) = file.path().to_str() else { continue };
        if let Some(text) = file.contents_utf8() {
            let path = SourcePath::new(Area::BuiltIn, format!("default/{}", path.replace('\\', "/")));
            sources.insert_text(path, text);
        }
    }
    for inner in folder.dirs() {
        add(inner, sources);
    }
}
