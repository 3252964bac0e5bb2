//! All files of one run.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Area, History, ImageSize, SourcePath};

/// What a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Body {
    /// UTF-8 text that the pipeline parses. A leading byte-order mark has been cut off.
    Text(Arc<str>),
    /// A file that is copied as it is (an image, a PDF); its length in bytes.
    Asset(u64),
    /// An image that is copied as it is, and how large it is.
    Image(u64, ImageSize),
    /// A file that could not be read as text; the diagnostic says why. Kept (with replacement characters) so
    /// that messages can show the line.
    Unreadable(Arc<str>),
}

/// Every file of a playbook, ordered by path.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Body>,
    content_folder: String,
    history: Arc<History>,
}

impl Sources {
    /// No files yet; content files lie in `content_folder` (`content`, or empty where the folder itself is the
    /// content), which is only used to show their paths.
    pub fn new(content_folder: impl Into<String>) -> Self {
        Self { content_folder: content_folder.into(), ..Self::default() }
    }

    /// Adds a file, or replaces the one of the same path.
    pub fn insert(&mut self, path: SourcePath, body: Body) {
        self.files.insert(path, body);
    }

    /// Adds a text file: the short form for tests and built-in files.
    pub fn insert_text(&mut self, path: SourcePath, text: impl Into<Arc<str>>) {
        self.insert(path, Body::Text(text.into()));
    }

    /// What a file holds, if there is one.
    pub fn get(&self, path: &SourcePath) -> Option<&Body> {
        self.files.get(path)
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &SourcePath) -> Option<Body> {
        self.files.remove(path)
    }

    /// The files of `area`, ordered by path.
    pub fn iter(&self, area: Area) -> impl Iterator<Item = (&SourcePath, &Body)> {
        self.files.iter().filter(move |(path, _)| path.area() == area)
    }

    /// The paths of the files of `area`, in order.
    pub fn paths(&self, area: Area) -> impl Iterator<Item = &SourcePath> {
        self.iter(area).map(|(path, _)| path)
    }

    /// Takes out the files of `area`, ordered by path.
    pub fn take(&mut self, area: Area) -> Vec<(SourcePath, Body)> {
        let (taken, kept) =
            std::mem::take(&mut self.files).into_iter().partition(|(path, _)| path.area() == area);
        self.files = kept;
        let taken: BTreeMap<SourcePath, Body> = taken;
        taken.into_iter().collect()
    }

    /// When content files were last changed.
    pub fn history(&self) -> &Arc<History> {
        &self.history
    }

    /// Says when content files were last changed.
    pub fn set_history(&mut self, history: Arc<History>) {
        self.history = history;
    }

    /// The text of a file, also of one that is not valid UTF-8 (shown with replacement characters).
    pub fn text(&self, path: &SourcePath) -> Option<&str> {
        match self.files.get(path)? {
            Body::Text(text) | Body::Unreadable(text) => Some(text),
            Body::Asset(_) | Body::Image(..) => None,
        }
    }

    /// The size of a picture, if it is known.
    pub fn picture(&self, path: &SourcePath) -> Option<ImageSize> {
        match self.files.get(path)? {
            Body::Image(_, size) => Some(*size),
            Body::Text(text) => ImageSize::of_svg(text),
            Body::Asset(_) | Body::Unreadable(_) => None,
        }
    }

    /// The path as its author knows it, from the playbook's folder: `content/guides/first-call.md`.
    pub fn label(&self, path: &SourcePath) -> String {
        match path.area() {
            Area::Config => path.to_string(),
            Area::Content if self.content_folder.is_empty() => path.to_string(),
            Area::Content => format!("{}/{path}", self.content_folder),
            Area::Theme => format!("themes/{path}"),
            Area::BuiltIn => format!("(built-in theme)/{path}"),
        }
    }
}
