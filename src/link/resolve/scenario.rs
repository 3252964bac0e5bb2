//! The references of a scenario.

use super::Resolver;
use crate::model::{Expect, Given, Linked, Reference, Scenario, Target, Written};
use crate::source::Located;

/// The scenario, looked up.
pub fn scenario(scenario: Scenario<Written>, resolver: &mut Resolver<'_>) -> Scenario<Linked> {
    let process = scenario.process.and_then(|one| resolver.located(vec![one]).pop());
    // The steps of a process that is not there are not there either: said once, it is said.
    let expect = Expect { steps: scenario.expect.steps.filter(|_| process.is_some()), ..scenario.expect };
    Scenario {
        path: scenario.path,
        site_path: scenario.site_path,
        title: scenario.title,
        description: resolver.some(scenario.description),
        description_text: scenario.description_text,
        owner: resolver.optional(scenario.owner),
        reviewed: scenario.reviewed,
        review_every: scenario.review_every,
        process,
        keys: scenario.keys,
        answers_span: scenario.answers_span,
        answers: scenario.answers.into_iter().filter_map(|one| given(one, resolver)).collect(),
        expect: Expect {
            controls: all(expect.controls, resolver),
            steps: all(expect.steps, resolver),
            teams: all(expect.teams, resolver),
            working_days: expect.working_days,
        },
        unreadable: scenario.unreadable,
    }
}

fn given(given: Given<Written>, resolver: &mut Resolver<'_>) -> Option<Given<Linked>> {
    let question = resolver.located(vec![given.question]).pop()?;
    Some(Given { question, words: given.words })
}

fn all(
    references: Option<Located<Vec<Reference>>>,
    resolver: &mut Resolver<'_>,
) -> Option<Located<Vec<Target>>> {
    references.map(|all| Located::new(resolver.list(all.value), all.span))
}
