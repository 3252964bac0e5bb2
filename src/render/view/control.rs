//! Controls.

use serde::Serialize;

use super::super::body::html;
use super::cards::Cards;
use super::condition::words;
use super::{Frame, Link, Text};
use crate::model::{Control, Firmness, Linked, Page, Rich, WayToYes};

#[derive(Serialize)]
struct Own {
    control: ControlView,
}

#[derive(Serialize)]
struct ControlView {
    rule: String,
    because: String,
    to_yes: Vec<WayView>,
    asks: Vec<Link>,
    routes: Vec<Link>,
    applies_when: Option<String>,
    firmness: &'static str,
    decides: Option<Link>,
    evidence: Vec<String>,
}

#[derive(Serialize)]
struct WayView {
    title: String,
    takes: Option<String>,
    team: Option<Link>,
    how: Option<String>,
}

/// Renders a control.
pub fn render(frame: &mut Frame<'_, '_>, page: &Page<Linked>, control: &Control<Linked>) -> Text {
    let folder = page.site_path.folder();
    let body = frame.body(page, &Cards::new(page))?;
    let text = |rich: &Rich<Linked>| html(rich, folder);
    let view = ControlView {
        rule: text(&control.rule),
        because: text(&control.because),
        to_yes: control.to_yes.iter().map(|way| WayView::new(way, folder)).collect(),
        asks: Link::all(&control.asks, folder),
        routes: Link::all(&control.routes, folder),
        applies_when: control.applies_when.as_ref().map(|when| words(when, frame.site.playbook, folder)),
        firmness: firmness(control.firmness),
        decides: control.decides.as_ref().map(|team| Link::new(team, folder)),
        evidence: control.evidence.iter().map(text).collect(),
    };
    frame.template("control.html", page, body, Own { control: view })
}

impl WayView {
    fn new(way: &WayToYes<Linked>, folder: &str) -> Self {
        Self {
            title: html(&way.title, folder),
            takes: way.takes.map(|takes| takes.to_string()),
            team: way.team.as_ref().map(|team| Link::new(team, folder)),
            how: way.how.as_ref().map(|how| html(how, folder)),
        }
    }
}

/// The word for how far something bends.
pub fn firmness(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Firm => "firm",
        Firmness::Adaptable => "adaptable",
        Firmness::Advisory => "advisory",
    }
}
