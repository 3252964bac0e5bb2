//! Questions in Markdown pages.

use insta::assert_snapshot;
use playbook::import::markdown_questions::MarkdownQuestions;
use playbook::import::{Foreign, Imported};

use crate::bench::{brief, built, file, sources};

fn imported(heading: &str, files: &[(&str, &str)]) -> (Imported, String) {
    let sources = sources(files);
    let form = MarkdownQuestions { heading: heading.to_owned() };
    let result =
        form.import(&sources, "plays").unwrap_or_else(|wrong| panic!("{}\n{}", wrong.message, wrong.help));
    (result.value, brief(&result.diagnostics, &sources))
}

const KITCHEN: &str = "\
---
title: Know your kitchen
number: 3
---

Cooks decide what is served. They are **rarely** asked.

### Checklist

1. Visit it
2. Eat there

### Key questions

- Who cooks?
    - Since when?
    - With whom?
- What do *you* serve, e.g. [this](https://a.example)?

Ask them twice.

### After

Thank them. See [the plan](plan.md).
";

#[test]
fn a_page_becomes_a_guide_that_draws_its_questions() {
    let (imported, found) = imported(
        "Key Questions",
        &[
            ("p/01.md", KITCHEN),
            ("p/02.md", "# Taste\n\n## Key Questions\n* Is it good?\n* Who cooks?\n"),
            ("p/03.md", "# No questions yet\n\nBut words.\n"),
            ("README.md", "# About\n\n- Not a question?\n"),
        ],
    );
    assert_eq!(found, "");
    assert_snapshot!(file(&imported, "questions/key_questions.yaml"), @r"
    # Imported from the lists below the heading “Key Questions”.
    title: Key Questions
    x:
      from: markdown-questions
    questions:
      - heading: Know your kitchen

      - id: who_cooks
        ask: Who cooks?
        why: Cooks decide what is served.
        follow-ups:
          - Since when?
          - With whom?
        tags: [know-your-kitchen]
        x:
          file: p/01.md

      - id: what_do_you_serve_e_g_this
        ask: What do *you* serve, e.g. [this](https://a.example)?
        why: Cooks decide what is served.
        tags: [know-your-kitchen]
        x:
          file: p/01.md

      - heading: Taste

      - id: is_it_good
        ask: Is it good?
        why: '*The source does not say why. Say here what we do with the answer.*'
        tags: [taste]
        x:
          file: p/02.md

      - id: who_cooks_2
        ask: Who cooks?
        why: '*The source does not say why. Say here what we do with the answer.*'
        tags: [taste]
        x:
          file: p/02.md
    ");
    assert_snapshot!(file(&imported, "guides/know-your-kitchen.md"), @r"
    ---
    # Imported from `p/01.md`.
    kind: guide
    title: Know your kitchen
    weight: 1
    x:
      from: markdown-questions
      file: p/01.md
      keys:
        number: 3
    ---

    Cooks decide what is served. They are **rarely** asked.

    ## Checklist

    1. Visit it
    2. Eat there

    ## Key questions

    ```questions
    bank: key_questions
    tags: [know-your-kitchen]
    ```

    Ask them twice.

    ## After

    Thank them. See the plan.
    ");
    assert_snapshot!(imported.report.lines().join("\n"), @r"
    Read 4 questions on 3 pages.

    Where each key of a page went:
      number  1 in `x`
      title   1 in `title`

    To know:
      - each reason (`why`) is the first sentence of the question's page: see that it is one
      - links to files that did not come along became words: `plan.md` in `p/01.md`
      - 2 questions have no reason, as their page opens with none: look for “The source does not say why. Say here what we do with the answer.” and write it
      - without such a heading, left out: `README.md`
      - without such a heading, guides without questions: `p/03.md`
    ");
    let site = built(&imported);
    assert_eq!(site.report(), "");
    assert!(site.main("guides/know-your-kitchen.html").contains("Since when?"));
}

#[test]
fn the_heading_can_be_another() {
    let (imported, found) = imported(
        "Ask",
        &[("a.md", "## Ask\n\nNo list here.\n"), ("b.md", "B.\n\n## ASK\n\n1. Why?\n\n## Other\n\n- No\n")],
    );
    assert_snapshot!(found, @r"a.md:1:1 import-no-questions: there is no list below this heading | write each question as an item of a list: `- Who signs?`");
    assert_snapshot!(file(&imported, "questions/ask.yaml"), @r"
    # Imported from the lists below the heading “Ask”.
    title: Ask
    x:
      from: markdown-questions
    questions:
      - heading: B

      - id: why
        ask: Why?
        why: B.
        tags: [b]
        x:
          file: b.md
    ");
    assert_eq!(built(&imported).errors(), 0);
}

#[test]
fn a_folder_without_such_lists_is_refused() {
    let form = MarkdownQuestions { heading: "Key Questions".to_owned() };
    let refused =
        form.import(&sources(&[("a.md", "# A\n\n- b?\n")]), "x").expect_err("there is no such heading");
    assert_snapshot!(format!("{} | {}", refused.message, refused.help), @r"no page here has a list of questions below a heading “Key Questions” | name the folder of the pages, and their heading with `--heading`");
}
