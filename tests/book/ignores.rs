//! Findings that are meant to be so, and how much each rule matters.

use insta::assert_snapshot;

use crate::support::Book;

/// What is found on a page of this text.
fn page(text: &str) -> String {
    Book::new().page(text).build().brief()
}

#[test]
fn a_comment_speaks_of_the_block_below_it_and_of_nothing_else() {
    assert_snapshot!(page("\
# P

<!-- playbook-ignore broken-link: Legal adds it in May -->
One [a](a.md)
and [b](b.md).

Two [c](c.md).
"), @"page.md:7:9 «c.md» broken-link: there is no file `c.md` | links name the source file, seen from this one, such as `guides/first-call.md`");
    assert_snapshot!(page("\
# P

<!-- playbook-ignore broken-link: Legal adds it in May -->

- One [a](a.md)
  and [b](b.md)
- Two [c](c.md)
"), @"page.md:7:11 «c.md» broken-link: there is no file `c.md` | links name the source file, seen from this one, such as `guides/first-call.md`");
    assert_eq!(page("# P\n\n- One [a](a.md) <!-- playbook-ignore broken-link: in May -->\n"), "");
}

#[test]
fn in_yaml_a_comment_speaks_of_the_key_or_item_below_it_or_beside_it() {
    let with = |front: &str| page(&format!("---\n{front}\n---\n# P\n"));
    assert_eq!(with("# playbook-ignore unknown-key: for the other tool\nlayout: post"), "");
    assert_eq!(with("layout: post # playbook-ignore unknown-key: for the other tool"), "");
    assert_snapshot!(with("# playbook-ignore unknown-key: for the other tool\ntitle: T\nlayout: post"), @"
    page.md:2:1 «# playbook-ignore unknown-key: for the other tool» unused-ignore: this comment ignores `unknown-key`, and nothing of that kind is found | take the comment out, or move it to the line above what it is about
    page.md:4:1 «layout» unknown-key: unknown key `layout` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    ");
    let bank = "\
title: B
questions:
  - { id: a, ask: A?, why: So., type: number }
  # playbook-ignore condition-never: kept until the scheme is back
  - id: b
    ask: B?
    why: So.
    when: b.a > 2 && b.a < 1
";
    assert_eq!(Book::new().file("content/questions/b.yaml", bank).build().brief(), "");
}

#[test]
fn an_example_of_a_comment_is_no_comment() {
    assert_eq!(
        page("# P\n\n```markdown\n<!-- playbook-ignore broken-link -->\n```\n\n`<!-- playbook-ignore`\n"),
        ""
    );
}

#[test]
fn a_comment_that_does_nothing_is_found_itself() {
    assert_snapshot!(page("\
# P

<!-- playbook-ignore broken-link: Legal adds it in May -->
One.

<!-- playbook-ignore broken-link -->
[a](a.md)

<!-- playbook-ignore brokn-link: why -->
Two.

<!-- playbook-ignore yaml-syntax: why -->
Three.

<!-- playbook-ignore -->
Four.
"), @"
    page.md:3:1 «<!-- playbook-ignore broken-link: Legal adds it in May -->» unused-ignore: this comment ignores `broken-link`, and nothing of that kind is found | take the comment out, or move it to the line above what it is about
    page.md:6:1 «<!-- playbook-ignore broken-link -->» bad-ignore: this comment gives no reason | say after a colon why it is meant to be so: `<!-- playbook-ignore broken-link: the page comes in May -->`
    page.md:7:5 «a.md» broken-link: there is no file `a.md` | links name the source file, seen from this one, such as `guides/first-call.md`
    page.md:9:1 «<!-- playbook-ignore brokn-link: why -->» unknown-rule: there is no rule `brokn-link` | did you mean `broken-link`?
    page.md:12:1 «<!-- playbook-ignore yaml-syntax: why -->» fixed-rule: `yaml-syntax` cannot be ignored | correct what it is about, and take the comment out
    page.md:15:1 «<!-- playbook-ignore -->» bad-ignore: this comment does not say which rule to ignore | name the rule and a reason: `<!-- playbook-ignore broken-link: the page comes in May -->`
    ");
}

#[test]
fn where_an_error_may_hide_things_no_comment_is_called_idle() {
    let text = "---\nowner: [\n---\n# P\n\n<!-- playbook-ignore broken-link: in May -->\nOne.\n";
    assert_snapshot!(page(text), @"page.md:2:8 «[» yaml-syntax: this `[` is never closed | close it with `]`; if it is part of a text, put the text in quotes");
}

#[test]
fn each_rule_matters_as_much_as_book_toml_says() {
    let with = |check: &str| {
        let toml = format!("title = \"T\"\n\n[check]\n{check}\n");
        let page = "---\nlayout: post\n---\n# P\n\n[a](a.md)\n";
        Book::new().file("book.toml", &toml).page(page).build().report()
    };
    assert_snapshot!(with("broken-link = \"error\"\nunknown-key = \"off\""), @"
    error[broken-link]: there is no file `a.md`
     --> content/page.md:6:5
      |
    6 | [a](a.md)
      |     ^^^^
      |
      = help: links name the source file, seen from this one, such as `guides/first-call.md`
    ");
    assert_eq!(with("broken-link = \"off\"\nunknown-key = \"off\""), "");
    assert_snapshot!(with("broken-link = \"loud\"\nbrokn-anchor = \"off\"\nyaml-tab = \"warning\"\nunknown-key = true"), @r#"
    error[unknown-value]: there is no level `loud`
     --> book.toml:4:15
      |
    4 | broken-link = "loud"
      |               ^^^^^^
      |
      = help: the levels are `error`, `warning` and `off`

    warning[unknown-rule]: there is no rule `brokn-anchor`
     --> book.toml:5:1
      |
    5 | brokn-anchor = "off"
      | ^^^^^^^^^^^^
      |
      = help: did you mean `broken-anchor`?

    warning[fixed-rule]: `yaml-tab` is always an error
     --> book.toml:6:12
      |
    6 | yaml-tab = "warning"
      |            ^^^^^^^^^ without what it asks for the site is not whole
      |
      = help: take this line out

    error[wrong-type]: the level of `unknown-key` is no text
     --> book.toml:7:15
      |
    7 | unknown-key = true
      |               ^^^^
      |
      = help: write `unknown-key = "warning"`, or `"error"` or `"off"`

    warning[unknown-key]: unknown key `layout`
     --> content/page.md:2:1
      |
    2 | layout: post
      | ^^^^^^
      |
      = help: the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`

    warning[broken-link]: there is no file `a.md`
     --> content/page.md:6:5
      |
    6 | [a](a.md)
      |     ^^^^
      |
      = help: links name the source file, seen from this one, such as `guides/first-call.md`
    "#);
}

#[test]
fn an_error_that_would_leave_the_site_broken_stays_one() {
    let toml = "title = \"T\"\n\n[check]\nunknown-team = \"off\"\nunknown-key = \"off\"\n";
    let guide = "---\nkind: guide\n# playbook-ignore unknown-key: why not\nmoments: x\nowner: nobody\n---\n";
    assert_snapshot!(Book::new().file("book.toml", toml).page(guide).build().brief(), @r#"
    book.toml:4:16 «"off"» fixed-rule: `unknown-team` is always an error | take this line out
    page.md:4:1 «moments» unknown-key: unknown key `moments` | did you mean `moment`?
    "#);
}
