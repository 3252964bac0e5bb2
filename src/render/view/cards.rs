//! The cards of a page: what its `questions` blocks show, numbered through the whole page.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::super::body::html;
use super::super::{Fault, Site, href};
use super::Link;
use super::numbers::{Here, Numbers};
use super::question::{Asked, QuestionView};
use crate::model::made::question_page;
use crate::model::{Drawn, DrawnItem, Fill, Linked, Page, SitePath};

/// What a page shows of questions. The whole page is counted through before its first card is made, because a card
/// may name any other by its number.
#[derive(Default)]
pub struct Cards {
    numbers: Numbers,
    /// The blocks by their place in the page's text.
    blocks: BTreeMap<usize, Block>,
}

/// One `questions` block.
pub struct Block {
    /// The heading it stands under.
    pub heading: Option<String>,
    /// The level of that heading; 1 where there is none but the title.
    level: u8,
    /// Its questions, in order.
    pub shown: Vec<Shown>,
}

/// A question that is shown.
pub struct Shown {
    /// Its number and anchor.
    pub here: Here,
    /// The heading of its bank that it stands under.
    pub part: Option<String>,
    /// Its words.
    pub ask: String,
    /// Whether it must be asked.
    pub must: bool,
}

/// One thing between the first card and the last.
#[derive(Serialize, Default)]
pub struct ItemView {
    pub heading: Option<String>,
    pub heading_id: Option<String>,
    pub note: Option<String>,
    /// What the source of a heading knows besides: on the bank's page alone.
    pub kept: Option<String>,
    pub question: Option<QuestionView>,
}

/// A block, with the heading it stands under.
#[derive(Serialize)]
pub struct BlockView {
    heading: Option<String>,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct QuestionsView {
    /// The level of a bank's headings among the page's.
    heading_level: u8,
    /// The level of the cards' headings.
    level: u8,
    items: Vec<ItemView>,
}

impl Cards {
    /// The cards of an author's page.
    pub fn new(page: &Page<Linked>) -> Self {
        let mut cards = Self::default();
        for hole in &page.body.rich.holes {
            let Fill::Questions(items) = &hole.fill else { continue };
            let above = page.body.headings.iter().take_while(|heading| heading.at <= hole.at).last();
            let block = Block {
                heading: above.map(|heading| heading.text.clone()),
                level: above.map_or(1, |heading| heading.level),
                shown: shown(items, &mut cards.numbers),
            };
            cards.blocks.insert(hole.at, block);
        }
        cards
    }

    /// The page's blocks, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.values()
    }

    /// The page's questions, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Shown> {
        self.blocks().flat_map(|block| &block.shown)
    }

    /// Renders the block that stands at `at` in the text of `page`.
    pub fn render(
        &self,
        site: &Site<'_>,
        page: &SitePath,
        at: usize,
        items: &[DrawnItem],
    ) -> Result<Arc<str>, Fault> {
        let Some(block) = self.blocks.get(&at) else { return Ok(Arc::from("")) };
        let has_headings = items.iter().any(|item| matches!(item, DrawnItem::Heading(_)));
        let view = QuestionsView {
            heading_level: (block.level + 1).min(6),
            level: (block.level + 1 + u8::from(has_headings)).min(6),
            items: self.block(site, page, block, items),
        };
        site.template("questions.html", &view)
    }

    /// What all blocks show, one after the other.
    pub fn items(&self, site: &Site<'_>, page: &Page<Linked>) -> Vec<BlockView> {
        let blocks = page.body.rich.holes.iter().filter_map(|hole| match &hole.fill {
            Fill::Questions(items) => Some((self.blocks.get(&hole.at)?, items)),
            _ => None,
        });
        let view = |(block, items): (&Block, &Vec<DrawnItem>)| BlockView {
            heading: block.heading.clone(),
            items: self.block(site, &page.site_path, block, items),
        };
        blocks.map(view).collect()
    }

    fn block(&self, site: &Site<'_>, page: &SitePath, block: &Block, items: &[DrawnItem]) -> Vec<ItemView> {
        let mut shown = block.shown.iter();
        let view = |item: &DrawnItem| match item {
            DrawnItem::Heading(text) => ItemView { heading: Some(text.clone()), ..ItemView::default() },
            DrawnItem::Note(note) => {
                ItemView { note: Some(html(note, page.folder())), ..ItemView::default() }
            }
            DrawnItem::Question(drawn) => ItemView {
                question: shown.next().map(|shown| self.card(site, page, drawn, shown)),
                ..ItemView::default()
            },
        };
        items.iter().map(view).collect()
    }

    fn card(&self, site: &Site<'_>, page: &SitePath, drawn: &Drawn, shown: &Shown) -> QuestionView {
        let (target, question) = drawn;
        let asked = Asked { id: &target.id, here: &shown.here, numbers: &self.numbers, page };
        let title = target.page.as_ref().and_then(|bank| site.places.bank_title(bank));
        let bank = title.map(|title| Link { title: title.to_owned(), ..Link::new(target, page.folder()) });
        let own = target.page.as_ref().map(|bank| question_page(bank, &question.id.value));
        let own = own.map(|own| href::to_path(page.folder(), &own));
        QuestionView { bank, page: own, ..QuestionView::new(site, question, asked) }
    }
}

fn shown(items: &[DrawnItem], numbers: &mut Numbers) -> Vec<Shown> {
    let mut part = None;
    let mut shown = Vec::new();
    for item in items {
        match item {
            DrawnItem::Heading(text) => part = Some(text.clone()),
            DrawnItem::Note(_) => {}
            DrawnItem::Question((target, question)) => shown.push(Shown {
                here: numbers.add(&target.id, &target.id),
                part: part.clone(),
                ask: question.ask_text.clone(),
                must: question.required,
            }),
        }
    }
    shown
}
