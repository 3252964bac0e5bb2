//! Findings for programs of one's own. `findings.schema.json` beside this file describes the form; `version` is raised when
//! it changes in a way that a reader must know of.

use serde::Serialize;

use super::place::{Places, Shown};
use super::{Report, severity_name, to_json};
use crate::diagnostic::Severity;
use crate::source::{LineColumn, Place};

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Whole<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'static str,
    level: &'static str,
    message: &'a str,
    place: Option<PlaceView<'a>>,
    label: &'a str,
    related: Vec<Related<'a>>,
    help: &'a [String],
    fix: Option<FixView<'a>>,
}

#[derive(Serialize)]
struct FixView<'a> {
    old: &'a str,
    new: &'a str,
    certain: bool,
    file: Option<String>,
}

#[derive(Serialize)]
struct Related<'a> {
    place: PlaceView<'a>,
    label: &'a str,
}

#[derive(Serialize)]
struct PlaceView<'a> {
    path: &'a str,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    byte: u32,
    line: usize,
    column: usize,
}

pub fn written(report: &Report<'_>, places: &Places<'_>) -> String {
    let place = |place: &Place| places.shown(place).map(|at| PlaceView::new(&at));
    let findings = report
        .found
        .iter()
        .map(|one| Finding {
            rule: one.rule,
            level: severity_name(one.severity),
            message: &one.message,
            place: one.place.as_ref().and_then(place),
            label: &one.label,
            related: one
                .related
                .iter()
                .filter_map(|(at, label)| Some(Related { place: place(at)?, label }))
                .collect(),
            help: &one.help,
            fix: one.fix.as_ref().map(|fix| FixView {
                old: &fix.old,
                new: &fix.new,
                certain: fix.is_certain,
                file: fix.file.as_ref().map(|file| format!("{}{}", report.root, report.sources.label(file))),
            }),
        })
        .collect();
    to_json(&Whole {
        version: VERSION,
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        findings,
    })
}

impl<'a> PlaceView<'a> {
    fn new(shown: &Shown<'a>) -> Self {
        let position = |byte, at: LineColumn| Position { byte, line: at.line, column: at.column };
        Self {
            path: shown.path,
            start: position(shown.span.start, shown.start),
            end: position(shown.span.end, shown.end),
        }
    }
}
