//! What a guide leaves with the customer: a page made of nothing but words that were written for customers.
//!
//! Its view is built from [`CustomerSafe`] alone, so no template can reach anything else, and it stands outside the
//! site: no navigation, no owner, no way back. What comes out is looked at once more ([`audit`]).

mod audit;

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;

use super::{Fault, Site, href};
use crate::model::made::leave_behind_page;
use crate::model::{AnswerType, CustomerSafe, DrawnItem, Guide, Linked, Page, Question, SitePath};
use crate::wording::is_from_right;

/// All that the page's template sees.
#[derive(Serialize)]
struct View {
    lang: String,
    is_from_right: bool,
    /// The way to the theme's files.
    theme: String,
    title: Option<Safe>,
    intro: Option<Safe>,
    questions: Vec<QuestionView>,
}

#[derive(Serialize)]
struct QuestionView {
    say: Safe,
    /// What room the answer needs: the name of its type.
    answer: &'static str,
    /// The options that have words for customers.
    options: Vec<Safe>,
}

/// Words for customers, as HTML and without markup. There is no other way to make one than from [`CustomerSafe`].
#[derive(Serialize)]
struct Safe {
    html: String,
    words: String,
}

impl Safe {
    /// Holes stay empty: what would be put into them leads into the playbook.
    fn new(safe: &CustomerSafe<Linked>) -> Self {
        Self { html: safe.rich.html.to_string(), words: safe.words.clone() }
    }
}

/// Whether a guide leaves anything behind: whether one of its questions has words for the customer.
pub fn is_left(page: &Page<Linked>) -> bool {
    questions(page).iter().any(|question| question.say.is_some())
}

/// What a guide says of the page it leaves behind.
#[derive(Serialize)]
pub struct Summary {
    href: String,
    /// How many of the guide's questions are on it.
    with: usize,
    /// How many have no words for the customer.
    without: usize,
}

impl Summary {
    /// Nothing if no question of the guide has words for the customer: then there is no such page.
    pub fn new(page: &Page<Linked>) -> Option<Self> {
        let (with, without): (Vec<_>, Vec<_>) =
            questions(page).into_iter().partition(|question| question.say.is_some());
        let path = leave_behind_page(&page.site_path);
        let way = href::to_path(page.site_path.folder(), &path);
        (!with.is_empty()).then_some(Self { href: way, with: with.len(), without: without.len() })
    }
}

/// The guide's questions, each once.
fn questions(page: &Page<Linked>) -> Vec<&Question<Linked>> {
    let mut known = HashSet::new();
    let items = page.body.rich.holes.iter().flat_map(|hole| hole.fill.drawn());
    let drawn = items.filter_map(DrawnItem::question);
    drawn.filter(|(target, _)| known.insert(&*target.id)).map(|(_, question)| &**question).collect()
}

/// Renders the page that a guide leaves behind.
pub fn render(
    site: &Site<'_>,
    page: &Page<Linked>,
    guide: &Guide<Linked>,
) -> Result<(SitePath, Arc<str>), Fault> {
    let questions = questions(page);
    let path = leave_behind_page(&page.site_path);
    let view = View {
        lang: site.playbook.language.clone(),
        is_from_right: is_from_right(&site.playbook.language),
        theme: format!("{}theme", href::to_top(path.folder())),
        title: guide.leave_behind.title.as_ref().map(Safe::new),
        intro: guide.leave_behind.intro.as_ref().map(Safe::new),
        questions: questions.iter().filter_map(|question| QuestionView::new(question)).collect(),
    };
    let text = site.template("leave-behind.html", &view)?;
    match audit::find(&text, &view.theme, &questions) {
        Some(found) => Err(Box::new(audit::report(&found, page))),
        None => Ok((path, text)),
    }
}

impl QuestionView {
    fn new(question: &Question<Linked>) -> Option<Self> {
        let options = question.options.iter();
        let options = options.flat_map(|choice| std::iter::once(choice).chain(&choice.options));
        Some(Self {
            say: Safe::new(question.say.as_ref()?),
            answer: room(question.answer),
            options: options.filter_map(|choice| choice.say.as_ref().map(Safe::new)).collect(),
        })
    }
}

fn room(answer: AnswerType) -> &'static str {
    match answer {
        AnswerType::YesNo => "yes-no",
        AnswerType::LongText => "long-text",
        AnswerType::Date => "date",
        AnswerType::Number | AnswerType::Money | AnswerType::Percent | AnswerType::Duration => "number",
        AnswerType::Choice | AnswerType::Choices => "choice",
        AnswerType::Text | AnswerType::File | AnswerType::Person => "text",
    }
}
