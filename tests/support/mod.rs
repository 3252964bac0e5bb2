//! Playbooks in memory: what the tests of the whole pipeline are written with.

#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

use std::path::Path;

use jiff::civil::Date;

use playbook::build::{Built, build};
use playbook::diagnostic::{Diagnosed, Diagnostic, Severity, Style, render};
use playbook::model::{Artifact, Piece};
use playbook::rules;
use playbook::source::{Area, Body, ImageSize, SourcePath, Sources};
use playbook::theme;

/// A playbook being put together.
pub struct Book {
    sources: Sources,
}

impl Book {
    /// A playbook with the built-in theme and no file of its own.
    pub fn new() -> Self {
        let mut sources = Sources::new("content");
        theme::embed(&mut sources);
        Self { sources }
    }

    /// Adds a file by its path from the playbook's folder. As in loading, text is what is parsed, a byte-order mark
    /// is cut off, and everything else is copied; `image 40x30` stands for an image of that size.
    pub fn file(mut self, path: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let source = match path.split_once('/') {
            Some(("content", inner)) => SourcePath::content(inner),
            Some(("themes", inner)) => SourcePath::new(Area::Theme, inner),
            _ => SourcePath::new(Area::Config, path),
        };
        let is_text = source.area() != Area::Content
            || matches!(source.extension().to_ascii_lowercase().as_str(), "md" | "markdown" | "yaml" | "yml");
        let size = text.strip_prefix("image ").and_then(|size| size.split_once('x'));
        let size = size.and_then(|(width, height)| {
            Some(ImageSize { width: width.parse().ok()?, height: height.parse().ok()? })
        });
        let size = size.or_else(|| ImageSize::of_svg(text));
        let length = text.len() as u64;
        let asset = || size.map_or(Body::Asset(length), |size| Body::Image(length, size));
        let body = if is_text { Body::Text(text.into()) } else { asset() };
        self.sources.insert(source, body);
        self
    }

    /// Adds one article.
    pub fn page(self, text: &str) -> Self {
        self.file("content/page.md", text)
    }

    /// The files as the pipeline takes them.
    pub fn sources(self) -> Sources {
        self.sources
    }

    /// Builds it. What a few files show would hardly make a good playbook, and a test is about something else: the
    /// findings about that are left out.
    pub fn build(self) -> Site {
        self.build_strictly().without_practice()
    }

    /// Builds it, with every finding.
    pub fn build_strictly(self) -> Site {
        Site::new(self.sources)
    }

    /// Builds it for a day.
    pub fn build_on(self, today: &str) -> Site {
        Site::on(Some(today.parse().expect("a date")), self.sources).without_practice()
    }
}

/// A playbook that was built.
pub struct Site {
    pub sources: Sources,
    pub built: Built,
    pub diagnostics: Vec<Diagnostic>,
}

impl Site {
    /// Builds `sources`, on no day in particular.
    pub fn new(sources: Sources) -> Self {
        Self::on(None, sources)
    }

    /// Builds `sources` for a day.
    pub fn on(today: Option<Date>, sources: Sources) -> Self {
        Self::of(Diagnosed::clean(sources), today)
    }

    /// Builds what was loaded.
    pub fn of(loaded: Diagnosed<Sources>, today: Option<Date>) -> Self {
        let Diagnosed { value: sources, diagnostics: found } = loaded;
        let Diagnosed { value: built, diagnostics } = build(sources.clone(), found, today);
        for found in &diagnostics {
            assert!(rules::find(found.rule).is_some(), "write `src/rules/{}.md`", found.rule);
        }
        Self { sources, built, diagnostics }
    }

    /// Without the findings of rules about what makes a good playbook.
    fn without_practice(mut self) -> Self {
        let is_practice = |id| rules::find(id).is_some_and(|rule| rule.is_gathered || rule.is_absence);
        self.diagnostics.retain(|found| !is_practice(found.rule) || found.severity == Severity::Error);
        self
    }

    /// A file of the site as text.
    pub fn page(&self, path: &str) -> String {
        let artifact = self.built.artifacts.get(path);
        let artifact = artifact.unwrap_or_else(|| {
            panic!("no `{path}` among {:?}; found:\n{}", self.paths(), self.report());
        });
        match artifact {
            Artifact::Text(pieces) => pieces.iter().map(Piece::as_str).collect(),
            Artifact::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Artifact::Copy(source) => format!("a copy of {source}"),
        }
    }

    /// What stands inside a page's `<main>`.
    pub fn main(&self, path: &str) -> String {
        let page = self.page(path);
        let (_, rest) = page.split_once("<main").expect("every page has a main part");
        let (_, rest) = rest.split_once('>').expect("every tag ends");
        let (main, _) = rest.split_once("</main>").expect("the main part ends");
        main.trim().to_owned()
    }

    /// What the author wrote on a page, as the theme shows it: the inside of its first `prose` box.
    pub fn prose(&self, path: &str) -> String {
        let main = self.main(path);
        let Some((_, rest)) = main.split_once("<div class=\"prose\">") else { return String::new() };
        let mut depth = 1_usize;
        for (at, _) in rest.match_indices('<') {
            let tag = rest.get(at..).unwrap_or_default();
            if tag.starts_with("<div") {
                depth += 1;
            } else if tag.starts_with("</div>") {
                depth -= 1;
                if depth == 0 {
                    return rest.get(..at).unwrap_or_default().trim().to_owned();
                }
            }
        }
        panic!("the box of `{path}` never ends:\n{main}");
    }

    /// The links and images inside a page's `<main>`, one to a line: their words and where they lead.
    pub fn links(&self, path: &str) -> String {
        links(&self.main(path))
    }

    /// The title inside a page's `<h1>`.
    pub fn title(&self, path: &str) -> String {
        let main = self.main(path);
        let (_, rest) = main.split_once("<h1").expect("every page has a title");
        let (_, rest) = rest.split_once('>').expect("every tag ends");
        rest.split_once("</h1>").map(|(title, _)| title.to_owned()).expect("the title ends")
    }

    /// All findings as a terminal without colours shows them.
    pub fn report(&self) -> String {
        let drawn = self.diagnostics.iter().map(|found| render(found, &self.sources, "", Style::Plain));
        drawn.collect::<Vec<_>>().join("\n\n")
    }

    /// How many findings are warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }

    /// The findings in short: `rule line:column message | help`, one to a line.
    pub fn brief(&self) -> String {
        let brief = |found: &Diagnostic| {
            let place = found.place.as_ref().map_or_else(String::new, |place| {
                let text = self.sources.text(&place.path).unwrap_or_default();
                let at = playbook::source::LineIndex::new(text).line_column(place.span.start as usize);
                let marked = text.get(place.span.range()).unwrap_or_default().lines().next();
                format!("{}:{}:{} «{}» ", place.path, at.line, at.column, marked.unwrap_or_default())
            });
            format!("{place}{}: {} | {}", found.rule, found.message, found.help.join(" | "))
        };
        self.diagnostics.iter().map(brief).collect::<Vec<_>>().join("\n")
    }

    /// The paths of the site's files, those of the theme left out, one to a line.
    pub fn paths(&self) -> String {
        let paths = self.built.artifacts.keys().map(playbook::model::SitePath::as_str);
        // What every site has is left out.
        let is_own =
            |path: &&str| !["theme/", "search/", "a-z/"].iter().any(|folder| path.starts_with(folder));
        paths.filter(is_own).collect::<Vec<_>>().join("\n")
    }
}

/// The links and images of some HTML, one to a line: `words -> href`.
pub fn links(html: &str) -> String {
    let mut lines = Vec::new();
    for opening in html.match_indices('<').map(|(at, _)| html.get(at..).unwrap_or_default()) {
        let Some((tag, after)) = opening.split_once('>') else { continue };
        if opening.starts_with("<a ") || opening.starts_with("<a>") {
            let words = after.split_once("</a>").map_or("", |(words, _)| words);
            lines.push(format!("{} -> {}", plain(words), value(tag, "href")));
        } else if opening.starts_with("<img") {
            lines.push(format!("image {} -> {}", value(tag, "alt"), value(tag, "src")));
        }
    }
    lines.join("\n")
}

/// An attribute's value, or a dash.
fn value(tag: &str, name: &str) -> String {
    let opening = format!(" {name}=\"");
    let value = tag.split_once(&opening).and_then(|(_, rest)| rest.split_once('"'));
    value.map_or_else(|| "–".to_owned(), |(value, _)| value.to_owned())
}

/// HTML without its tags.
pub fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            c if !is_tag => words.push(c),
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// The sources in a folder of this repository, as the program loads them.
pub fn folder(path: &Path) -> Diagnosed<Sources> {
    let root = playbook::load::find_root(path).expect("the folder is there");
    let mut loaded = playbook::load::load(&root, &path.join("no-such-output")).expect("it can be read");
    theme::embed(&mut loaded.value);
    loaded
}
