//! Pages that are made from what several files say: their addresses.

use super::SitePath;

/// The list of all moments.
pub const MOMENTS: &str = "moments/index.html";
/// The list of all routes: every exception at a glance.
pub const EXCEPTIONS: &str = "exceptions.html";
/// The words by which people look for a route, from A to Z.
pub const NEEDS: &str = "i-need-to.html";
/// The letters of everything from A to Z.
pub const AZ: &str = "a-z/index.html";
/// The list of all tags.
pub const TAGS: &str = "tags/index.html";

/// The weight of all processes, side by side.
pub const WEIGHT: &str = "process-weight.html";
/// Every question, for other programs.
pub const QUESTIONS_DATA: &str = "questions.json";
/// The schema of [`QUESTIONS_DATA`].
pub const QUESTIONS_SCHEMA: &str = "questions.schema.json";

/// The page of a moment.
pub fn moment_page(id: &str) -> SitePath {
    in_folder("moments", id)
}

/// The page of a team, beside the list of all teams.
pub fn team_page(id: &str) -> SitePath {
    in_folder("teams", id)
}

/// The page of a tag, by its slug.
pub fn tag_page(slug: &str) -> SitePath {
    in_folder("tags", slug)
}

/// The page of a question, in a folder beside its bank's: `questions/credit/terms.html`.
pub fn question_page(bank: &SitePath, id: &str) -> SitePath {
    in_folder(bank.as_str().trim_end_matches(".html"), id)
}

/// What a guide leaves with the customer.
pub fn leave_behind_page(guide: &SitePath) -> SitePath {
    SitePath::new(format!("{}.customer.html", guide.as_str().trim_end_matches(".html")))
}

/// A guide as text, for mail and chat. It is called text so that every server and every desk shows it.
pub fn text_copy(guide: &SitePath) -> SitePath {
    SitePath::new(format!("{}.md.txt", guide.as_str().trim_end_matches(".html")))
}

/// A folder's `index.html` is its list, so that nothing else may be called that.
fn in_folder(folder: &str, name: &str) -> SitePath {
    let end = if name == "index" { "_" } else { "" };
    SitePath::new(format!("{folder}/{name}{end}.html"))
}
