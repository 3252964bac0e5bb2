//! Which questions a `questions` block draws.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::resolve::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{Bank, Drawn, Item, Latest, Linked, Moment, Order, Question, Selection, Target};

/// The questions of all banks, by bank and by id.
pub struct Questions<'a> {
    banks: Vec<(String, Vec<Drawn>)>,
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
            let drawn: Vec<Drawn> = bank.items.iter().filter_map(|item| draw(bank, item)).collect();
            for (target, question) in &drawn {
                questions.by_id.insert(target.id.to_string(), (target.clone(), Arc::clone(question)));
            }
            questions.banks.push((bank.id().to_owned(), drawn));
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

    /// The questions by `bank.question`.
    pub fn into_map(self) -> BTreeMap<String, Arc<Question<Linked>>> {
        self.by_id.into_iter().map(|(id, (_, question))| (id, question)).collect()
    }
}

fn draw(bank: &Bank<Linked>, item: &Item<Linked>) -> Option<Drawn> {
    let Item::Question(question) = item else { return None };
    let id = &question.id.value;
    let target = Target {
        id: Arc::from(format!("{}.{id}", bank.id())),
        title: Arc::from(question.ask_text.as_str()),
        page: Some(bank.site_path.clone()),
        suffix: Arc::from(format!("#{id}")),
    };
    Some((target, Arc::clone(question)))
}

/// The questions that `selection` asks for, in the banks' order or, for single questions, the author's.
pub fn select(selection: Selection, questions: &Questions<'_>, resolver: &mut Resolver<'_>) -> Vec<Drawn> {
    // What could not be read may hold what the block asks for: then its being empty says nothing.
    let mut named = selection.bank.iter().chain(&selection.ask).chain(&selection.moment);
    let is_sure = named.all(|reference| resolver.is_known(reference))
        && (selection.bank.is_some() || !selection.ask.is_empty() || !questions.has_unreadable);
    let asks_singly = !selection.ask.is_empty();
    let bank = selection.bank.map(|bank| resolver.optional(Some(bank)));
    let single: Vec<Target> = resolver.list(selection.ask);
    let moment = selection.moment.map(|moment| resolver.required(moment));
    let from_banks = questions
        .banks
        .iter()
        .filter(|(id, _)| match &bank {
            // A bank that does not exist was reported; drawing all the others would only hide it.
            Some(bank) => bank.as_ref().is_some_and(|bank| *bank.id == **id),
            None => !asks_singly,
        })
        .flat_map(|(_, drawn)| drawn);
    let by_id = single.iter().filter_map(|target| questions.by_id.get(&*target.id));
    let tags: Vec<&str> = selection.tags.iter().map(|tag| tag.value.as_str()).collect();
    let mut drawn: Vec<Drawn> = from_banks
        .chain(by_id)
        .filter(|(_, question)| question.retired.is_none())
        .filter(|(_, question)| moment.as_ref().is_none_or(|moment| is_for(question, moment)))
        .filter(|(_, question)| {
            tags.is_empty() || question.tags.iter().any(|tag| tags.contains(&tag.as_str()))
        })
        .cloned()
        .collect();
    if selection.order == Order::LatestMoment {
        drawn.sort_by_key(|drawn| questions.urgency(drawn));
    }
    drawn.truncate(selection.limit.unwrap_or(usize::MAX));
    if drawn.is_empty() && is_sure {
        let empty = Diagnostic::warning("empty-block", "this block draws no question")
            .help("loosen `moment` or `tags`, or name questions with `ask: [bank.question]`");
        resolver.report(empty, selection.span);
    }
    drawn
}

fn is_for(question: &Question<Linked>, moment: &Target) -> bool {
    question.moment.as_ref().is_some_and(|asked| asked.id == moment.id)
}
