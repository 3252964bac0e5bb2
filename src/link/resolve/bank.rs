//! The references of a question bank.

use std::sync::Arc;

use super::Resolver;
use crate::model::{Bank, Choice, FollowUp, Item, Linked, Question, Signal, Then, Unknown, Written};

/// The bank, looked up.
pub fn bank(bank: Bank<Written>, resolver: &mut Resolver<'_>) -> Bank<Linked> {
    Bank {
        path: bank.path,
        site_path: bank.site_path,
        title: bank.title,
        description: resolver.some(bank.description),
        owner: resolver.optional(bank.owner),
        reviewed: bank.reviewed,
        review_every: bank.review_every,
        tags: bank.tags,
        kept: bank.kept,
        unreadable: bank.unreadable,
        items: bank.items.into_iter().map(|one| item(one, resolver)).collect(),
        keys: bank.keys,
    }
}

fn item(item: Item<Written>, resolver: &mut Resolver<'_>) -> Item<Linked> {
    match item {
        Item::Heading { text, kept } => Item::Heading { text, kept },
        Item::Note(note) => Item::Note(resolver.rich(note)),
        Item::Question(written) => {
            Item::Question(Arc::new(question(Arc::unwrap_or_clone(written), resolver)))
        }
    }
}

fn question(question: Question<Written>, resolver: &mut Resolver<'_>) -> Question<Linked> {
    Question {
        id: question.id,
        span: question.span,
        ask: resolver.rich(question.ask),
        ask_text: question.ask_text,
        why: resolver.rich(question.why),
        say: resolver.safe(question.say),
        answer: question.answer,
        options: question.options.into_iter().map(|one| choice(one, resolver)).collect(),
        unit: question.unit,
        required: question.required,
        moment: resolver.optional(question.moment),
        listen_for: question.listen_for.into_iter().map(|one| signal(one, resolver)).collect(),
        red_flags: question.red_flags.into_iter().map(|one| signal(one, resolver)).collect(),
        follow_ups: question.follow_ups.into_iter().map(|one| follow_up(one, resolver)).collect(),
        unknown: question.unknown.map(|one| unknown(one, resolver)),
        evidence: resolver.all(question.evidence),
        owner: resolver.optional(question.owner),
        reviewed: question.reviewed,
        tags: question.tags,
        also_called: question.also_called,
        when: resolver.condition(question.when),
        replaced_by: resolver.optional(question.replaced_by),
        retired: question.retired,
        kept: question.kept,
    }
}

fn choice(choice: Choice<Written>, resolver: &mut Resolver<'_>) -> Choice<Linked> {
    Choice {
        value: choice.value,
        label: resolver.rich(choice.label),
        say: resolver.safe(choice.say),
        label_text: choice.label_text,
        then: choice.then.map(|one| then(one, resolver)),
        options: choice.options.into_iter().map(|one| self::choice(one, resolver)).collect(),
        kept: choice.kept,
    }
}

fn then(then: Then<Written>, resolver: &mut Resolver<'_>) -> Then<Linked> {
    Then {
        controls: resolver.list(then.controls),
        teams: resolver.list(then.teams),
        steps: resolver.list(then.steps),
        ask: resolver.list(then.ask),
        skip: resolver.list(then.skip),
        say: resolver.some(then.say),
    }
}

fn signal(signal: Signal<Written>, resolver: &mut Resolver<'_>) -> Signal<Linked> {
    Signal {
        signal: resolver.rich(signal.signal),
        means: resolver.some(signal.means),
        act: resolver.some(signal.act),
    }
}

fn follow_up(one: FollowUp<Written>, resolver: &mut Resolver<'_>) -> FollowUp<Linked> {
    FollowUp { ask: resolver.rich(one.ask), when_heard: resolver.some(one.when_heard) }
}

fn unknown(unknown: Unknown<Written>, resolver: &mut Resolver<'_>) -> Unknown<Linked> {
    Unknown {
        assume: unknown.assume,
        ask: resolver.optional(unknown.ask),
        by: resolver.optional(unknown.by),
        say: resolver.some(unknown.say),
    }
}
