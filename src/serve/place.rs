//! From a line of an author's file to the place on the page that is made from it.

use crate::model::SitePath;
use crate::model::made::question_page;
use crate::source::{Area, SourcePath};

/// Names of files that become a folder's own page.
const INDEX: [&str; 3] = ["index", "_index", "readme"];

/// Where in the site something shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The pages that are made from the file.
    pages: Vec<String>,
    spot: Spot,
}

/// Where on a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Spot {
    /// At its top.
    Page,
    /// At the element with this id.
    Id(String),
    /// At the heading with these words.
    Heading(String),
    /// At a question, which is known by another id on each kind of page.
    Question { bank: String, page: String, id: String },
}

impl Shown {
    /// Where byte `offset` of a file shows. `text` is what the file holds.
    pub fn new(path: &SourcePath, text: &str, offset: usize) -> Self {
        if path.area() != Area::Content {
            return Self { pages: Vec::new(), spot: Spot::Page };
        }
        let is_yaml = matches!(path.extension(), "yaml" | "yml");
        let page = below(path, path.stem());
        let mut pages = vec![page.clone()];
        if INDEX.contains(&path.stem().to_lowercase().as_str()) {
            pages.push(below(path, "index"));
        }
        let line = text.get(..offset.min(text.len())).map_or(0, |before| before.matches('\n').count());
        let lines: Vec<&str> = text.lines().collect();
        let spot = if is_yaml { item(&lines, line) } else { in_markdown(&lines, line) };
        let is_bank = is_yaml && path.folder().split('/').next() == Some("questions");
        let spot = match spot {
            Spot::Id(id) if is_bank => {
                pages.push(question_page(&SitePath::new(page.as_str()), &id).to_string());
                Spot::Question { bank: path.stem().to_owned(), page, id }
            }
            spot => spot,
        };
        Self { pages, spot }
    }

    /// Whether a page is made from the file.
    pub fn is_on(&self, page: &str) -> bool {
        self.pages.iter().any(|own| own == page)
    }

    /// The pages that may be made from the file.
    pub fn into_pages(self) -> Vec<String> {
        self.pages
    }

    /// Where on a page: the id of an element or the words of a heading.
    pub fn at(&self, page: &str) -> (Option<String>, Option<&str>) {
        match &self.spot {
            Spot::Question { page: own, id, .. } if own == page => (Some(id.clone()), None),
            Spot::Question { bank, id, .. } => (Some(format!("{bank}.{id}")), None),
            _ if !self.is_on(page) => (None, None),
            Spot::Page => (None, None),
            Spot::Id(id) => (Some(id.clone()), None),
            Spot::Heading(words) => (None, Some(words)),
        }
    }
}

fn below(path: &SourcePath, name: &str) -> String {
    let folder = path.folder();
    if folder.is_empty() { format!("{name}.html") } else { format!("{folder}/{name}.html") }
}

/// The item of a list, with an id of its own, that a line of YAML belongs to.
fn item(lines: &[&str], line: usize) -> Spot {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-', '{']).len();
    let mut found = None;
    for (at, text) in lines.iter().enumerate() {
        let key = text.trim_start_matches([' ', '-', '{']);
        let Some(id) = key.strip_prefix("id:") else { continue };
        // The item may begin above, where its first key is another.
        let depth = indent(text);
        let starts = |text: &str| text.trim_start().starts_with("- ") && indent(text) == depth;
        let above = lines.iter().take(at + 1).rposition(|text| starts(text));
        if above.unwrap_or(at) > line {
            break;
        }
        let id = id.split(['#', ',', '}']).next().unwrap_or_default();
        found = Some(id.trim().trim_matches(['"', '\'']).to_owned());
    }
    found.filter(|id| !id.is_empty()).map_or(Spot::Page, Spot::Id)
}

/// The part of a page: a step of its front matter, or the heading above.
fn in_markdown(lines: &[&str], line: usize) -> Spot {
    let ends = (lines.first() == Some(&"---"))
        .then(|| lines.iter().skip(1).position(|text| *text == "---").map(|at| at + 1))
        .flatten()
        .unwrap_or(0);
    if line < ends {
        return item(lines.get(..ends).unwrap_or_default(), line);
    }
    let (mut spot, mut is_code) = (Spot::Page, false);
    for text in lines.iter().take(line + 1).skip(ends) {
        if text.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        let level = text.len() - text.trim_start_matches('#').len();
        let Some(words) = text.get(level..).and_then(|rest| rest.strip_prefix(' ')) else { continue };
        match level {
            _ if is_code => {}
            1 => spot = Spot::Page,
            2..=6 => spot = heading(words),
            _ => {}
        }
    }
    spot
}

fn heading(words: &str) -> Spot {
    if let Some((_, rest)) = words.rsplit_once("{#")
        && let Some(id) = rest.trim_end().strip_suffix('}')
    {
        return Spot::Id(id.to_owned());
    }
    Spot::Heading(words.replace(['*', '_', '`'], "").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::Shown;
    use crate::source::SourcePath;

    fn at(path: &str, text: &str, what: &str, page: &str) -> (Option<String>, Option<String>) {
        let offset = text.find(what).expect("it is there");
        let shown = Shown::new(&SourcePath::content(path), text, offset);
        let (id, heading) = shown.at(page);
        (id, heading.map(str::to_owned))
    }

    #[test]
    fn a_line_of_a_bank_belongs_to_its_question_on_every_page_that_asks_it() {
        let bank = "title: Credit\nquestions:\n  - id: first\n    ask: One?\n  - ask: Two?\n    id: second # kept\n    options:\n      - { value: x }\n  - heading: Three\n";
        let id = |what: &str, page: &str| at("questions/credit.yaml", bank, what, page).0;
        assert_eq!(id("One", "questions/credit.html").as_deref(), Some("first"));
        assert_eq!(id("Two", "questions/credit.html").as_deref(), Some("second"));
        assert_eq!(id("value", "guides/call.html").as_deref(), Some("credit.second"));
        assert_eq!(id("Credit", "questions/credit.html"), None);
        let shown = Shown::new(&SourcePath::content("questions/credit.yaml"), bank, 40);
        assert!(shown.is_on("questions/credit/first.html") && !shown.is_on("guides/call.html"));
    }

    #[test]
    fn a_line_of_a_page_belongs_to_its_step_or_to_the_heading_above() {
        let page = "---\nkind: process\nsteps:\n- {id: gather, team: t}\n- id: sign\n  title: S\n---\nLead.\n\n## Sign *it*\n\nA.\n\n```sh\n# no heading\nB\n```\n\n## End {#end}\n\nC.\n";
        let here = |what: &str| at("processes/p.md", page, what, "processes/p.html");
        assert_eq!(here("team"), (Some("gather".into()), None));
        assert_eq!(here("title"), (Some("sign".into()), None));
        assert_eq!(here("kind"), (None, None));
        assert_eq!(here("Lead"), (None, None));
        assert_eq!(here("B\n"), (None, Some("Sign it".into())));
        assert_eq!(here("C."), (Some("end".into()), None));
        assert_eq!(at("processes/p.md", page, "C.", "index.html"), (None, None));
    }
}
