//! Fenced blocks that draw the map of a process: ```` ```diagram ````.

use schemars::JsonSchema;
use serde::Deserialize;

use super::blocks::Block;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::{Reference, ReferenceKind};
use crate::parse::form;
use crate::source::Located;

/// The map of a process.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(default)]
pub struct RawDiagram {
    /// The process it shows.
    #[schemars(with = "Option<form::Process>", required)]
    process: Option<Located<String>>,
}

impl Rewriter<'_> {
    /// Which process the block shows.
    pub(super) fn diagram(&mut self, block: &Block) -> Option<Reference> {
        let (raw, has_errors) = self.decoded::<RawDiagram>(block, "diagram block")?;
        if raw.process.is_none() && !has_errors {
            let empty = Diagnostic::error("empty-block", "this block does not say which process to draw")
                .at(self.fragment.path, block.span)
                .help("write `process:` and the process's file name without `.md`, such as `process: lead-to-order`");
            self.diagnostics.push(empty);
        }
        Some(Reference::id(ReferenceKind::Process, raw.process?))
    }
}
