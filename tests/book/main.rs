//! A playbook from its files to its pages, in memory: what readers get, and what authors are told.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

#[path = "../support/mod.rs"]
mod support;

mod banks;
mod blocks;
mod broken;
mod conditions;
mod config;
mod coverage;
mod data;
mod foreign;
mod formulas;
mod front_matter;
mod guides;
mod headings;
mod history;
mod ignores;
mod images;
mod latest;
mod leave_behind;
mod links;
mod listings;
mod look;
mod made;
mod maps;
mod markdown;
mod print;
mod prose;
mod questions;
mod raw_html;
mod remote;
mod routes;
mod scenarios;
mod search;
mod sections;
mod sites;
mod steps;
mod teams;
mod themes;
mod today;
mod unknown;
mod wording;
