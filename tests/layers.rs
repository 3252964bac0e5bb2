//! The modules' order: what may use what.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the top down; modules of one row do not use each other.
const ORDER: [&[&str]; 12] = [
    &["cli"],
    &["serve"],
    &["watch"],
    &["build", "import"],
    &["load", "parse", "link", "check", "render", "search", "write"],
    &["theme"],
    &["config"],
    &["model"],
    &["wording"],
    &["diagnostic"],
    &["rules"],
    &["source"],
];

fn row(module: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&module))
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in files(&src) {
        let inner = file.strip_prefix(&src).expect("it lies in src").to_string_lossy().replace('\\', "/");
        if matches!(inner.as_str(), "lib.rs" | "main.rs") {
            continue;
        }
        wrong.extend(violations(&inner, &fs::read_to_string(&file).expect("sources are text")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_way_to_name_a_module_is_seen() {
    let seen = |path: &str, text: &str| violations(path, text).join("\n");
    assert_eq!(
        seen("link/a.rs", "use crate::model::Page;\nuse crate::{source::A, diagnostic::{B, C}};\n"),
        ""
    );
    assert_eq!(seen("link/a.rs", "//! x\nuse crate::render::B;\n"), "src/link/a.rs:2: link uses render");
    assert_eq!(
        seen("source/a.rs", "use crate::{\n    source::A,\n    model::{B, C},\n};\n"),
        "src/source/a.rs:1: source uses model"
    );
    assert_eq!(
        seen("parse/a/mod.rs", "fn f() { crate::link::x() }\n"),
        "src/parse/a/mod.rs:1: parse uses link"
    );
    assert_eq!(
        seen("parse/a/b.rs", "use super::super::c;\nuse super::super::super::link::x;\n"),
        "src/parse/a/b.rs:2: parse uses link"
    );
    assert_eq!(seen("model/mod.rs", "use super::config;\n"), "src/model/mod.rs:1: model uses config");
    assert_eq!(seen("model/mod.rs", "mod tests {\n    use super::config;\n}\n"), "");
    assert_eq!(seen("model/a.rs", "// crate::render\n/// [`crate::cli`]\nfn f() {}\n"), "");
    assert_eq!(seen("new/a.rs", "use crate::model;\n"), "src/new/a.rs:1: `new` has no place in the order");
}

/// The uses in a file that go against the order.
fn violations(path: &str, text: &str) -> Vec<String> {
    let own = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let depth = path.split('/').filter(|part| *part != "mod.rs").count();
    let mut wrong = Vec::new();
    for (line, module) in uses(text, depth) {
        let place = format!("src/{path}:{line}");
        match (row(own), row(&module)) {
            (None, _) => wrong.push(format!("{place}: `{own}` has no place in the order")),
            (Some(_), None) => wrong.push(format!("{place}: `{module}` has no place in the order")),
            (Some(above), Some(below)) if below < above || (below == above && own != module) => {
                wrong.push(format!("{place}: {own} uses {module}"));
            }
            _ => {}
        }
    }
    wrong
}

/// The top modules that a file in `depth` modules names, with their lines.
fn uses(text: &str, depth: usize) -> Vec<(usize, String)> {
    let without_comment = |line: &'_ str| line.split("//").next().unwrap_or_default().to_owned();
    let code = text.lines().map(without_comment).collect::<Vec<_>>().join("\n");
    let inline = code
        .find("\nmod ")
        .filter(|at| code.get(*at..).is_some_and(is_block))
        .or_else(|| (code.starts_with("mod ") && is_block(&code)).then_some(0));
    let mut uses = Vec::new();
    let mut named = |at: usize, rest: &str| {
        let line = code.get(..at).unwrap_or_default().matches('\n').count() + 1;
        uses.extend(heads(rest).into_iter().map(|module| (line, module)));
    };
    for (at, found) in code.match_indices("crate::") {
        if !code.get(..at).is_some_and(|before| before.ends_with(is_word)) {
            named(at, code.get(at + found.len()..).unwrap_or_default());
        }
    }
    let mut from = 0;
    while let Some(at) = code.get(from..).and_then(|rest| rest.find("super::")).map(|at| from + at) {
        let rest = code.get(at..).unwrap_or_default();
        let supers = rest.split("::").take_while(|part| *part == "super").count();
        let length = supers * "super::".len();
        // A module inside the file is one deeper.
        let deep = depth + usize::from(inline.is_some_and(|inline| inline < at));
        if supers >= deep {
            named(at, rest.get(length..).unwrap_or_default());
        }
        from = at + length;
    }
    uses.sort();
    uses
}

/// Whether a `mod` has its text in this file.
fn is_block(code: &str) -> bool {
    code.find(['{', ';']).is_some_and(|at| code.get(at..).is_some_and(|rest| rest.starts_with('{')))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The names a path goes on with: one, or those in braces.
fn heads(rest: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|c| is_word(*c)).collect::<String>();
    let Some(list) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut names, mut depth, mut starts) = (Vec::new(), 0_usize, true);
    for (at, c) in list.char_indices() {
        if starts && depth == 0 && is_word(c) {
            names.push(word(list.get(at..).unwrap_or_default()));
            starts = false;
        }
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts = true,
            _ => {}
        }
    }
    names
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be listed") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
