//! The least a generator must do: read, `pulldown-cmark`, write.

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

const HEADER: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Playbook</title>\n\
    <link rel=\"stylesheet\" href=\"/site.css\">\n</head>\n<body>\n<main>\n";
const FOOTER: &str = "</main>\n</body>\n</html>\n";

/// The Markdown files of a folder.
pub fn pages(folder: &Path) -> Vec<PathBuf> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    files
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        .collect()
}

/// Writes a page for each of them.
pub fn build(from: &Path, to: &Path) {
    each(from, |path, page| {
        let out = to.join(path.strip_prefix(from).expect("inside")).with_extension("html");
        if fs::write(&out, page.as_bytes()).is_err() {
            fs::create_dir_all(out.parent().expect("a folder")).expect("a folder");
            fs::write(&out, page.as_bytes()).expect("a page");
        }
    });
}

/// Makes a page of each of them, and writes none.
pub fn read(from: &Path) {
    each(from, |_, page| {
        std::hint::black_box(page.len());
    });
}

fn each(from: &Path, act: impl Fn(&Path, &str) + Sync) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES;
    pages(from).par_iter().for_each_init(String::new, |page, path| {
        let text = fs::read_to_string(path).expect("a page");
        let body =
            text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(_, body)| body);
        page.clear();
        page.push_str(HEADER);
        html::push_html(page, Parser::new_ext(body.unwrap_or(&text), options));
        page.push_str(FOOTER);
        act(path, page);
    });
}
