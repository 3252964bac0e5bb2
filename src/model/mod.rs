//! What a playbook is, apart from the files it is written in.

mod artifact;

pub use artifact::{Artifact, Artifacts, Piece, SitePath};
