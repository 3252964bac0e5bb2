//! Blocks of questions in pages.

use insta::assert_snapshot;

use crate::support::{Book, Site};

const BANK: &str = "\
title: Credit
questions:
  - {id: one, ask: One?, why: So., tags: [money], moment: first-call}
  - {id: two, ask: Two?, why: So., tags: [time]}
  - heading: More
  - {id: three, ask: Three?, why: So., tags: [money, time], moment: proposal}
  - {id: gone, ask: Gone?, why: So., tags: [money], retired: 2026-01-01}
";

fn site(text: &str) -> Site {
    Book::new()
        .file("book.toml", "[[moments]]\nid = \"first-call\"\n[[moments]]\nid = \"proposal\"\n")
        .file("content/questions/credit.yaml", BANK)
        .file(
            "content/questions/zoo.yaml",
            "title: Zoo\nquestions:\n  - {id: ape, ask: Ape?, why: So., tags: [money]}\n",
        )
        .file("content/guides/g.md", &format!("---\nkind: guide\ntitle: G\n---\n{text}"))
        .build()
}

/// The anchors of the cards that a block draws, in order.
fn drawn(block: &str) -> String {
    let site = site(&format!("## Part\n\n```questions\n{block}\n```\n"));
    assert_eq!(site.report(), "");
    cards(&site)
}

fn cards(site: &Site) -> String {
    let main = site.main("guides/g.html");
    let opening = "<article class=\"q\" id=\"";
    let ids = main.match_indices(opening).map(|(at, _)| {
        main.get(at + opening.len()..).and_then(|rest| rest.split('"').next()).unwrap_or_default()
    });
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_block_draws_a_bank_or_single_questions_narrowed_by_moment_tags_and_limit() {
    assert_snapshot!(drawn("bank: credit"), @"credit.one credit.two credit.three");
    assert_snapshot!(drawn("ask: [zoo.ape, credit.two]"), @"zoo.ape credit.two");
    assert_snapshot!(drawn("bank: credit\nask: [zoo.ape]"), @"credit.one credit.two credit.three zoo.ape");
    assert_snapshot!(drawn("bank: credit\nmoment: first-call"), @"credit.one");
    assert_snapshot!(drawn("moment: proposal"), @"credit.three");
    assert_snapshot!(drawn("tags: [money]"), @"credit.one credit.three zoo.ape");
    assert_snapshot!(drawn("tags: [money]\nlimit: 2"), @"credit.one credit.three");
    assert_snapshot!(drawn("bank: credit\ntags: [time, money]\nlimit: 1"), @"credit.one");
}

#[test]
fn the_same_question_twice_on_a_page_gets_an_anchor_of_its_own_and_a_warning() {
    let site = site(
        "```questions\nask: [credit.one, credit.one]\n```\n\n```questions\nbank: credit\n```\n\n```questions\ntags: [money]\n```\n",
    );
    assert_snapshot!(site.report(), @"
    warning[asked-twice]: `credit.one` is asked twice on this page
     --> content/guides/g.md:6:19
      |
    6 | ask: [credit.one, credit.one]
      |       ----------  ^^^^^^^^^^ here again
      |       |
      |       asked here first
      |
      = help: take it out of one of the two places; `moment`, `tags` or `ask: [bank.question]` narrow a block down

    warning[asked-twice]: `credit.one` is asked twice on this page
     --> content/guides/g.md:9:1
      |
    6 | ask: [credit.one, credit.one]
      |       ---------- asked here first
    ...
    9 | ```questions
      | ^^^^^^^^^^^^ here again
      |
      = help: take it out of one of the two places; `moment`, `tags` or `ask: [bank.question]` narrow a block down

    warning[asked-twice]: 2 questions are asked twice on this page: `credit.one`, `credit.three`
      --> content/guides/g.md:13:1
       |
     6 | ask: [credit.one, credit.one]
       |       ---------- asked here first
    ...
     9 | ```questions
       | ------------ asked here first
    ...
    13 | ```questions
       | ^^^^^^^^^^^^ here again
       |
       = help: take it out of one of the two places; `moment`, `tags` or `ask: [bank.question]` narrow a block down
    ");
    assert_snapshot!(cards(&site), @"credit.one credit.one-2 credit.one-3 credit.two credit.three credit.one-6 credit.three-7 zoo.ape");
}

#[test]
fn a_block_that_draws_nothing_says_so() {
    assert_snapshot!(site("```questions\nbank: credit\ntags: [nothing]\n```\n").report(), @"
    warning[unknown-tag]: no question has the tag `nothing`
     --> content/guides/g.md:7:8
      |
    7 | tags: [nothing]
      |        ^^^^^^^
      |
      = help: take it out here, or add it to the `tags` of a question
    ");
}

#[test]
fn a_block_that_asks_for_nothing_or_everything_is_refused() {
    assert_snapshot!(site("```questions\n```\n").report(), @r#"
    error[empty-block]: this block does not say which questions to draw
     --> content/guides/g.md:5:1
      |
    5 | ```questions
      | ^^^^^^^^^^^^
      |
      = help: write `bank: credit`, or `ask: [credit.terms]`; `moment`, `tags` and `limit` narrow it down
    "#);
    assert_snapshot!(site("~~~ questions\nlimit: 3\n~~~\n").report(), @r#"
    error[empty-block]: this block would draw every question there is
     --> content/guides/g.md:5:1
      |
    5 | ~~~ questions
      | ^^^^^^^^^^^^
      |
      = help: name a bank (`bank: credit`) or questions (`ask: [credit.terms]`), or narrow it down by `moment` or `tags`
    "#);
}

#[test]
fn mistakes_in_a_block_are_placed_inside_it_wherever_it_stands() {
    let text = "\
Text

```questions
bnk: credit
```

> quoted
> ```questions
> bank: credit
> limit: many
> ```

- item

  1. deep

     ```questions
     ask: [credit.one,
           credit.tow]
     ```

> - ```questions
>   bank: [
>   ```
";
    assert_snapshot!(site(text).brief(), @r#"
    guides/g.md:8:1 «bnk» unknown-key: unknown key `bnk` | did you mean `bank`?
    guides/g.md:14:10 «many» wrong-type: `limit` must be a whole number, 0 or more, found text `many` | 
    guides/g.md:23:12 «credit.tow» unknown-question: no question is called `credit.tow` | did you mean `credit.two`?
    guides/g.md:27:11 «[» yaml-syntax: this `[` is never closed | close it with `]`; if it is part of a text, put the text in quotes
    "#);
}

#[test]
fn a_block_with_a_mistake_does_not_hide_its_unknown_ids_elsewhere() {
    assert_snapshot!(site("```questions\nask: [credit.one, credit.won, zoo.aep]\ntags: money\n```\n").brief(), @"
    guides/g.md:6:19 «credit.won» unknown-question: no question is called `credit.won` | did you mean `credit.gone`?
    guides/g.md:6:31 «zoo.aep» unknown-question: no question is called `zoo.aep` | did you mean `zoo.ape`?
    guides/g.md:7:7 «money» wrong-type: `tags` must be a list, found text `money` | write it as a list: `[money]`
    ");
}

#[test]
fn a_block_in_an_article_draws_questions_too() {
    let site = Book::new()
        .file("content/questions/credit.yaml", BANK)
        .file("content/guides/g.md", "# G\n\n- in a list\n\n  ```questions\n  ask: [credit.two]\n  ```\n\n> ```questions\n> ask: [credit.one]\n> ```\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(cards(&site), @"credit.two credit.one");
}

#[test]
fn fenced_code_in_another_language_is_no_block() {
    let site = site("```yaml\nbank: nothing\n```\n\n    ```questions\n    ```\n");
    assert_eq!(site.report(), "");
    assert_snapshot!(cards(&site), @"");
}
