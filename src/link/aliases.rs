//! Aliases: paths a page used to have.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::page_target;
use crate::diagnostic::Diagnostic;
use crate::model::{Page, SitePath, Target, Written};
use crate::source::{Located, SourcePath, join};

/// Old paths of the site, and what took them over.
pub type Redirects = BTreeMap<SitePath, Alias>;

/// One alias.
pub struct Alias {
    /// The page that has it.
    pub source: SourcePath,
    /// What the author wrote.
    pub written: Located<String>,
    /// The path of the source file it may have stood for, so that links to that file work too.
    pub old_source: String,
    /// The page.
    pub target: Target,
}

/// The aliases of all pages.
pub fn collect(pages: &[Arc<Page<Written>>], diagnostics: &mut Vec<Diagnostic>) -> Redirects {
    let mut redirects = Redirects::new();
    for page in pages {
        for written in &page.meta.aliases {
            let Some((old_source, site_path)) = paths(page.path.folder(), &written.value) else {
                diagnostics.push(
                    Diagnostic::error(
                        "bad-alias",
                        format!("the alias `{}` is no path of the site", written.value),
                    )
                    .at(&page.path, written.span)
                    .help("write the page's old path, such as `/guides/first-call.md`"),
                );
                continue;
            };
            if let Some(first) = redirects.get(&site_path) {
                let clash =
                    Diagnostic::error("alias-clash", format!("two pages have the alias `{}`", written.value))
                        .at(&page.path, written.span)
                        .related(&first.source, first.written.span, "the other one")
                        .help("keep it on the page that readers of the old one should reach");
                diagnostics.push(clash);
                continue;
            }
            let alias = Alias {
                source: page.path.clone(),
                written: written.clone(),
                old_source,
                target: page_target(page),
            };
            redirects.insert(site_path, alias);
        }
    }
    redirects
}

/// The source path and the site's path that an alias stands for. Hugo's form (`/old/place/`) is one too.
fn paths(folder: &str, alias: &str) -> Option<(String, SitePath)> {
    if alias.contains(['?', '#', '\\', ':']) {
        return None;
    }
    let path = join(folder, alias.trim())?;
    let name = path.rsplit('/').next().unwrap_or_default();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let base = path.strip_suffix(name).unwrap_or_default();
    if path.is_empty() || name.is_empty() {
        return None;
    }
    match extension {
        "md" | "markdown" | "html" if !alias.ends_with('/') => {
            Some((format!("{base}{stem}.md"), SitePath::new(format!("{base}{stem}.html"))))
        }
        _ => Some((format!("{path}/index.md"), SitePath::new(format!("{path}/index.html")))),
    }
}
