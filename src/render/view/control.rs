//! Controls.

use std::collections::HashSet;

use serde::Serialize;

use super::super::Site;
use super::super::body::html;
use super::backlinks::{Group, MOST, only};
use super::cards::Cards;
use super::condition::{data, words};
use super::lead_time::LeadTimeView;
use super::listing::RouteRow;
use super::times;
use super::{Frame, Link, Text};
use crate::model::{
    Backlink, Control, Expression, Firmness, Linked, Page, ReferenceKind, Relation, Rich, Target, WayToYes,
};
use crate::wording::Wording;

#[derive(Serialize)]
struct Own {
    control: ControlView,
}

#[derive(Serialize)]
struct ControlView {
    rule: String,
    because: String,
    to_yes: Vec<WayView>,
    lead_time: Option<LeadTimeView>,
    /// The questions that uncover it.
    asks: Vec<AskView>,
    /// The ways round it, whichever side names the other.
    routes: Vec<RouteRow>,
    applies_when: Option<String>,
    /// The condition as data, ready to stand in an attribute between single quotes.
    applies_when_data: Option<String>,
    firmness: &'static str,
    decides: Option<Link>,
    evidence: Vec<String>,
    /// What else leads here.
    backlinks: Vec<Group>,
}

#[derive(Serialize)]
struct AskView {
    #[serde(flatten)]
    link: Link,
    why: Option<String>,
    /// The answers that set it off.
    answers: Vec<String>,
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
    let site = frame.site;
    let backlinks = site.playbook.backlinks.of(ReferenceKind::Control, page.path.stem());
    let text = |rich: &Rich<Linked>| html(rich, folder);
    let view = ControlView {
        rule: text(&control.rule),
        because: text(&control.because),
        to_yes: control.to_yes.iter().map(|way| WayView::new(frame.wording(), way, folder)).collect(),
        lead_time: control.lead_time.as_ref().map(|lead| LeadTimeView::new(frame.wording(), lead)),
        asks: asks(site, control, backlinks, folder),
        routes: routes_round(site, &control.routes, backlinks, folder),
        applies_when: control.applies_when.as_ref().map(|when| words(when, site.playbook, folder)),
        applies_when_data: control.applies_when.as_ref().map(data),
        firmness: firmness(control.firmness),
        decides: control.decides.as_ref().map(|team| Link::new(team, folder)),
        evidence: control.evidence.iter().map(text).collect(),
        backlinks: only(backlinks, &[Relation::InStep, Relation::MentionedIn], folder),
    };
    frame.template("control.html", page, body, Own { control: view })
}

/// The questions that uncover a control: those it names, those its condition looks at, those with an answer that sets
/// it off; each once.
fn asks(site: &Site<'_>, control: &Control<Linked>, backlinks: &[Backlink], folder: &str) -> Vec<AskView> {
    let set_off = || backlinks.iter().filter(|backlink| backlink.relation == Relation::SetOffBy);
    let conditions = control.applies_when.as_ref().map(Expression::variables).unwrap_or_default();
    let named = control.asks.iter().chain(conditions.into_iter().map(|(question, _)| question));
    let mut seen = HashSet::new();
    let all = named.chain(set_off().map(|backlink| &backlink.from)).filter(|target| seen.insert(&*target.id));
    let view = |target: &Target| {
        let question = site.playbook.questions.get(&*target.id);
        let answers = set_off().filter(|backlink| backlink.from.id == target.id);
        AskView {
            link: Link::new(target, folder),
            why: question.map(|question| html(&question.why, folder)),
            answers: answers.filter_map(|backlink| backlink.answer.clone()).collect(),
        }
    };
    all.take(MOST).map(view).collect()
}

/// The routes that are `named`, and those that say of themselves that they bend what these are the backlinks of.
fn routes_round(site: &Site<'_>, named: &[Target], backlinks: &[Backlink], folder: &str) -> Vec<RouteRow> {
    let all = round(named, backlinks);
    all.iter().take(MOST).filter_map(|target| RouteRow::find(site, target, folder)).collect()
}

/// The same as targets, each once.
pub fn round<'t>(named: &'t [Target], backlinks: &'t [Backlink]) -> Vec<&'t Target> {
    let bending = backlinks.iter().filter(|backlink| backlink.relation == Relation::BentBy);
    let mut seen = HashSet::new();
    let all = named.iter().chain(bending.map(|backlink| &backlink.from));
    all.filter(|target| seen.insert(&*target.id)).collect()
}

impl WayView {
    fn new(wording: &Wording, way: &WayToYes<Linked>, folder: &str) -> Self {
        Self {
            title: html(&way.title, folder),
            takes: way.takes.map(|takes| times::duration(wording, takes)),
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
