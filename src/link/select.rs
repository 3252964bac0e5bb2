//! Which questions a `questions` block draws.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::resolve::Resolver;
use super::strays;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Bank, Drawn, DrawnItem, Item, Latest, Linked, Moment, Order, Question, Selection, Target,
};
use crate::source::Span;

/// The questions of all banks, by bank and by id.
pub struct Questions<'a> {
    banks: Vec<(String, Vec<DrawnItem>)>,
    by_id: HashMap<String, Drawn>,
    /// The place of each moment in the deal.
    moments: HashMap<&'a str, usize>,
    latest: &'a BTreeMap<String, Latest>,
    /// Whether a bank had mistakes, so that questions may be missing.
    has_unreadable: bool,
}

impl<'a> Questions<'a> {
    /// The questions of linked banks.
    pub fn new(banks: &[Bank<Linked>], moments: &'a [Moment], latest: &'a BTreeMap<String, Latest>) -> Self {
        let has_unreadable = banks.iter().any(|bank| bank.unreadable);
        let moments = moments.iter().enumerate().map(|(at, moment)| (moment.id.as_str(), at)).collect();
        let mut questions =
            Self { banks: Vec::new(), by_id: HashMap::new(), moments, latest, has_unreadable };
        for bank in banks {
            let items: Vec<DrawnItem> = bank.items.iter().map(|item| draw(bank, item)).collect();
            for (target, question) in items.iter().filter_map(DrawnItem::question) {
                questions.by_id.insert(target.id.to_string(), (target.clone(), Arc::clone(question)));
            }
            questions.banks.push((bank.id().to_owned(), items));
        }
        questions
    }

    /// How early a question has to be asked, the most urgent least: by the latest moment at which it is useful, or
    /// else its own; then by what takes longest. What can be asked at any time comes last.
    fn urgency(&self, (target, question): &Drawn) -> (usize, Reverse<u64>) {
        let latest = self.latest.get(&*target.id);
        let own = question.moment.as_ref().and_then(|moment| self.moments.get(&*moment.id).copied());
        let moment = latest.and_then(|latest| latest.moment).or(own).unwrap_or(usize::MAX);
        (moment, Reverse(latest.map_or(0, |latest| latest.lead)))
    }

    /// The question of this `bank.question`.
    pub fn get(&self, id: &str) -> Option<&Question<Linked>> {
        self.by_id.get(id).map(|(_, question)| &**question)
    }

    /// All questions, bank by bank.
    pub fn all(&self) -> impl Iterator<Item = &Question<Linked>> {
        let items = self.banks.iter().flat_map(|(_, items)| items);
        items.filter_map(DrawnItem::question).map(|(_, question)| &**question)
    }

    /// Whether any question has this tag.
    pub fn has_tag(&self, tag: &str) -> bool {
        self.all().any(|question| question.tags.iter().any(|own| own == tag))
    }

    /// The questions by `bank.question`.
    pub fn into_map(self) -> BTreeMap<String, Arc<Question<Linked>>> {
        self.by_id.into_iter().map(|(id, (_, question))| (id, question)).collect()
    }
}

fn draw(bank: &Bank<Linked>, item: &Item<Linked>) -> DrawnItem {
    let question = match item {
        Item::Question(question) => question,
        Item::Heading { text, .. } => return DrawnItem::Heading(text.clone()),
        Item::Note(note) => return DrawnItem::Note(note.clone()),
    };
    let id = &question.id.value;
    let target = Target {
        id: Arc::from(format!("{}.{id}", bank.id())),
        title: Arc::from(question.ask_text.as_str()),
        page: Some(bank.site_path.clone()),
        suffix: Arc::from(format!("#{id}")),
    };
    DrawnItem::Question((target, Arc::clone(question)))
}

/// What `selection` asks for: questions in their bank's order with its headings and notes or, for single questions,
/// in the author's; or by what is most urgent, without headings.
pub fn select(
    selection: Selection,
    questions: &Questions<'_>,
    resolver: &mut Resolver<'_>,
) -> Vec<DrawnItem> {
    // What could not be read may hold what the block asks for: then its being empty says nothing.
    let mut named = selection.bank.iter().chain(&selection.ask).chain(&selection.moment);
    let is_sure = !selection.is_flawed
        && named.all(|reference| resolver.is_known(reference))
        && (selection.bank.is_some() || !selection.ask.is_empty() || !questions.has_unreadable);
    let asks_singly = !selection.ask.is_empty();
    let is_faulty = strays::report(&selection, questions, resolver);
    let bank = selection.bank.map(|bank| resolver.optional(Some(bank)));
    let mut places: Places = HashMap::new();
    for one in selection.ask.iter().rev() {
        places.entry(one.text.clone()).or_default().push(one.span);
    }
    let single: Vec<Target> = resolver.list(selection.ask);
    let moment = selection.moment.map(|moment| resolver.required(moment));
    // A tag that no question has was reported; drawing nothing for it would only hide the questions.
    let tags: Vec<&str> = selection.tags.iter().map(|tag| tag.value.as_str()).collect();
    let tags: Vec<&str> = tags.into_iter().filter(|tag| questions.has_tag(tag)).collect();
    let fits = |question: &Question<Linked>| {
        question.retired.is_none()
            && moment.as_ref().is_none_or(|moment| is_for(question, moment))
            && (tags.is_empty() || question.tags.iter().any(|tag| tags.contains(&tag.as_str())))
    };
    let is_by_urgency = selection.order == Order::LatestMoment;
    let limit = selection.limit.unwrap_or(usize::MAX);
    let mut drawing = Drawing::new(if is_by_urgency { usize::MAX } else { limit });
    for (id, items) in &questions.banks {
        match &bank {
            Some(Some(bank)) if *bank.id == **id => drawing.bank(items, fits),
            // A bank that does not exist was reported; drawing all the others would only hide it.
            Some(_) => {}
            None if asks_singly => {}
            None => items.iter().filter_map(DrawnItem::question).for_each(|drawn| drawing.one(drawn, fits)),
        }
    }
    for drawn in single.iter().filter_map(|target| questions.by_id.get(&*target.id)) {
        drawing.one(drawn, fits);
    }
    if is_by_urgency {
        drawing.by_urgency(questions, limit);
    }
    if drawing.items.is_empty() && is_sure && !is_faulty {
        let empty = Diagnostic::warning("empty-block", "this block draws no question")
            .help("loosen `moment` or `tags`, or name questions with `ask: [bank.question]`");
        resolver.report(empty, selection.span);
    }
    if !selection.is_flawed {
        report_repeated(&drawing.items, places, selection.span, resolver);
    }
    drawing.items
}

/// What was drawn so far.
struct Drawing {
    items: Vec<DrawnItem>,
    /// How many more questions may come.
    room: usize,
}

impl Drawing {
    fn new(room: usize) -> Self {
        Self { items: Vec::new(), room }
    }

    /// One question, if it fits.
    fn one(&mut self, drawn: &Drawn, fits: impl Fn(&Question<Linked>) -> bool) {
        if self.room > 0 && fits(&drawn.1) {
            self.room -= 1;
            self.items.push(DrawnItem::Question(drawn.clone()));
        }
    }

    /// Only the questions, the most urgent first, at most `limit`.
    fn by_urgency(&mut self, questions: &Questions<'_>, limit: usize) {
        self.items.retain(|item| item.question().is_some());
        self.items.sort_by_key(|item| item.question().map(|drawn| questions.urgency(drawn)));
        self.items.truncate(limit);
    }

    /// A bank's questions that fit. A heading or note comes along with a question below it, up to the next heading;
    /// what stands before all questions and headings comes along with any.
    fn bank(&mut self, items: &[DrawnItem], fits: impl Fn(&Question<Linked>) -> bool) {
        let (mut opening, mut waiting) = (Vec::new(), Vec::new());
        let mut has_begun = false;
        for item in items {
            match item {
                DrawnItem::Question(drawn) if self.room > 0 && fits(&drawn.1) => {
                    self.items.append(&mut opening);
                    self.items.append(&mut waiting);
                    self.one(drawn, &fits);
                }
                DrawnItem::Question(_) => {}
                DrawnItem::Note(_) if !has_begun => opening.push(item.clone()),
                DrawnItem::Note(_) => waiting.push(item.clone()),
                DrawnItem::Heading(_) => waiting = vec![item.clone()],
            }
            has_begun |= !matches!(item, DrawnItem::Note(_));
        }
    }
}

/// Where a block names single questions, the last place first.
type Places = HashMap<String, Vec<Span>>;

/// Reports what this page asks a second time: one finding for a block, at the id where the author wrote it.
fn report_repeated(drawn: &[DrawnItem], mut places: Places, block: Span, resolver: &mut Resolver<'_>) {
    let (mut again, mut at) = (Vec::new(), block);
    let mut defined: HashMap<&str, Span> = HashMap::new();
    for (target, question) in drawn.iter().filter_map(DrawnItem::question) {
        // Two questions of one id were reported where they are written.
        if defined.insert(&target.id, question.span).is_some_and(|first| first != question.span) {
            continue;
        }
        let place = places.get_mut(&*target.id).and_then(Vec::pop).unwrap_or(block);
        match resolver.drawn.entry(Arc::clone(&target.id)) {
            Entry::Occupied(first) => {
                again.push((Arc::clone(&target.id), *first.get()));
                at = place;
            }
            Entry::Vacant(free) => {
                free.insert(place);
            }
        }
    }
    resolver.asked_twice(&again, if again.len() == 1 { at } else { block });
}

fn is_for(question: &Question<Linked>, moment: &Target) -> bool {
    question.moment.as_ref().is_some_and(|asked| asked.id == moment.id)
}
