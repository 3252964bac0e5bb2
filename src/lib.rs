//! `playbook` turns Markdown pages and YAML question banks into the one site where sales and procurement work a
//! deal together.
//!
//! The modules in reading order. Nouns, what the program knows: [`source`], [`rules`], [`diagnostic`], [`wording`], [`model`], [`config`],
//! [`theme`]. Verbs, what it does, in this order: [`load`], [`parse`], [`link`], [`check`], [`render`],
//! [`search`], [`write`].
//! The program: [`build`], [`import`], [`watch`], [`serve`], [`cli`].
//!
//! Three invariants hold everywhere: [`load`] alone reads the disk and [`write`] alone writes it, everything
//! between is a function of its input; a stage never fails, it returns its value with what it found
//! ([`diagnostic::Diagnosed`]); and dependencies run one way (`tests/layers.rs` holds the order).

pub mod source;

pub mod rules;

pub mod diagnostic;

pub mod wording;

pub mod model;

pub mod config;

pub mod theme;

pub mod load;
pub mod parse;

pub mod link;

pub mod check;

pub mod render;

pub mod search;

pub mod write;

pub mod build;
pub mod import;

pub mod watch;

pub mod serve;

pub mod cli;
