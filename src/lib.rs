//! `playbook` turns Markdown pages and YAML question banks into the one site where sales and procurement work a
//! deal together.
//!
//! The modules in reading order. Nouns, what the program knows: [`source`], [`diagnostic`], [`config`],
//! [`model`], [`theme`]. Verbs, what it does, in this order: [`load`], [`parse`], [`link`], [`check`],
//! [`render`], [`write`]. The program: [`build`], [`cli`].
//!
//! Three invariants hold everywhere: [`load`] alone reads the disk and [`write`] alone writes it, everything
//! between is a function of its input; a stage never fails, it returns its value with what it found
//! ([`diagnostic::Diagnosed`]); and dependencies run one way (`tests/layers.rs` holds the order).

pub mod source;

pub mod diagnostic;

pub mod model;

pub mod load;

pub mod write;
