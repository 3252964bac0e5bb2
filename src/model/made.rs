//! Pages that are made from what several files say: their addresses.

use super::SitePath;

/// The list of all moments.
pub const MOMENTS: &str = "moments/index.html";
/// The list of all tags.
pub const TAGS: &str = "tags/index.html";

/// The page of a moment.
pub fn moment_page(id: &str) -> SitePath {
    in_folder("moments", id)
}

/// The page of a tag, by its slug.
pub fn tag_page(slug: &str) -> SitePath {
    in_folder("tags", slug)
}

/// The page of a question, in a folder beside its bank's: `questions/credit/terms.html`.
pub fn question_page(bank: &SitePath, id: &str) -> SitePath {
    in_folder(bank.as_str().trim_end_matches(".html"), id)
}

/// A folder's `index.html` is its list, so that nothing else may be called that.
fn in_folder(folder: &str, name: &str) -> SitePath {
    let end = if name == "index" { "_" } else { "" };
    SitePath::new(format!("{folder}/{name}{end}.html"))
}
