//! Files that `[theme]` names.

use super::Look;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::SitePath;
use crate::source::{Area, Body, ImageSize, Located, SourcePath, Sources};

/// Where they are looked for, and what was found while they were.
pub struct Files<'s, 'd> {
    pub sources: &'s Sources,
    pub config: &'s SourcePath,
    pub look: &'s Look,
    pub diagnostics: &'d mut Vec<Diagnostic>,
}

impl Files<'_, '_> {
    /// Where a file lies in the site, and its size if it is a picture: in the content, or among the theme's. One that is
    /// not there is reported, as what it is called.
    pub fn find(&mut self, written: &Located<String>, called: &str) -> Option<(SitePath, Option<ImageSize>)> {
        let name = &written.value;
        let content = SourcePath::content(name.as_str());
        let is_copied =
            |path: &SourcePath| matches!(self.sources.get(path), Some(Body::Asset(_) | Body::Image(..)));
        if is_copied(&content) {
            return Some((SitePath::new(name.as_str()), self.sources.picture(&content)));
        }
        if let Some(folder) = &self.look.folder {
            let inner = SourcePath::new(Area::Theme, format!("{}/static/{name}", folder.value));
            if self.sources.get(&inner).is_some() {
                return Some((SitePath::new(format!("theme/{name}")), self.sources.picture(&inner)));
            }
        }
        let missing = Diagnostic::error("missing-file", format!("the {called} `{name}` is not there"))
            .at(self.config, written.span);
        let missing = match self.meant(name) {
            Some(near) => missing.did_you_mean(Some(near)).probably(name.as_str(), near),
            None => missing.help(format!(
                "put the file into `{}`, or write its path from there",
                self.sources.label(&SourcePath::content(""))
            )),
        };
        self.diagnostics.push(missing);
        None
    }

    /// A file that could have been meant.
    fn meant(&self, name: &str) -> Option<&str> {
        let files = self.sources.iter(Area::Content);
        let mut files: Vec<&str> = files
            .filter(|(_, body)| matches!(body, Body::Asset(_) | Body::Image(..)))
            .map(|(path, _)| path.as_str())
            .collect();
        // Seen from where `book.toml` lies, it would have been right.
        files.sort_by_key(|path| !name.ends_with(&format!("/{path}")));
        match files.first() {
            Some(first) if name.ends_with(&format!("/{first}")) => Some(first),
            _ => nearest(name, files),
        }
    }
}
