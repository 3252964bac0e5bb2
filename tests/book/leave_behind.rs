//! What is left with a customer, and the guide as text for mail and chat.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const BANK: &str = "\
title: Money
description: What we tell nobody.
owner: finance
questions:
  - note: A note of ours.
  - heading: A heading of ours
  - id: value
    ask: What can we get out of them?
    why: We size the limit by it.
    say: So that it is ready, what will you *order* from [our shop](https://shop.example)?
    type: money
    unit: GBP in a year
    moment: call
    listen-for: [{signal: A range with a reason, means: They have the money}]
    red-flags: [{signal: We will see, means: Nobody decides, do: Ask who signs}]
    follow-ups: [And then what?]
    evidence: [The orders of last year]
    unknown: {assume: 50000, ask: finance, by: call, say: We plan with less.}
    tags: [greed]
    also-called: [loot]
    when: money.terms == \"long\"
  - id: terms
    ask: Which terms do they try for?
    why: Cover takes a week.
    say: When would you like to pay?
    type: choice
    options:
      - {value: short, label: The cheap one, say: Within 30 days}
      - {value: long, label: The dear one, say: Later, then: {teams: [finance], say: We start now.}}
      - {value: never, label: They never pay}
  - {id: secret, ask: Who is weak?, why: We press there.}
";

fn book(guide: &str) -> Book {
    Book::new()
        .file("book.toml", "title = \"Secret book\"\n[[moments]]\nid = \"call\"\ntitle = \"Squeeze\"\n")
        .file("content/teams.yaml", "teams:\n  - {id: finance, name: Finance}\n")
        .file("content/questions/money.yaml", BANK)
        .file("content/guides/call.md", guide)
}

const GUIDE: &str = "\
---
kind: guide
title: How we squeeze them
description: Ours alone.
audience: Hunters
moment: call
length: 30 minutes
owner: finance
tags: [greed]
leave-behind:
  title: What we would like to *talk* about
  intro: Thank you for your time.
---
Our prose.

## Our heading

```questions
bank: money
```
";

/// What stands in the body of the page for the customer.
fn left(site: &Site) -> String {
    let page = site.page("guides/call.customer.html");
    let (_, body) = page.split_once("<body>").expect("there is a body");
    body.split_once("</body>").map(|(body, _)| body.trim().to_owned()).expect("it ends")
}

#[test]
fn the_page_for_the_customer_holds_words_for_customers_and_nothing_else() {
    let site = book(GUIDE).build();
    assert_eq!(site.report(), "");
    assert_snapshot!(left(&site), @r#"
    <main class="at-leave-behind">
    <h1>What we would like to <em>talk</em> about</h1><p class="lede">Thank you for your time.</p>
    <div class="form" aria-hidden="true"><p>For</p><p>Date</p><p>From</p><p>Reach us at</p></div>
    <ol><li><p class="ask">So that it is ready, what will you <em>order</em> from <a href="https://shop.example">our shop</a>?</p><div class="fill" aria-hidden="true"><p><i class="s"></i></p></div></li><li><p class="ask">When would you like to pay?</p><ul class="options"><li>Within 30 days</li><li>Later</li></ul><div class="fill" aria-hidden="true"><p><i></i></p></div></li></ol>
    </main>
    "#);
    let page = site.page("guides/call.customer.html");
    assert!(page.contains("<title>What we would like to talk about</title>"), "{page}");
    for ours in [
        "Secret",
        "squeeze",
        "Squeeze",
        "Ours",
        "Our",
        "Hunters",
        "Finance",
        "greed",
        "loot",
        "note of ours",
        "heading of ours",
        "get out of",
        "limit",
        "range",
        "signs",
        "And then",
        "last year",
        "50,000",
        "GBP",
        "plan with less",
        "cheap",
        "dear",
        "never pay",
        "weak",
        "terms",
        "index.html",
        "call.html",
        "nav",
        "script",
    ] {
        assert!(!page.contains(ours), "`{ours}` reached the customer:\n{page}");
    }
}

#[test]
fn the_guide_counts_what_the_customer_does_not_get() {
    let main = book(GUIDE).build().main("guides/call.html");
    let (_, rest) = main.split_once("To leave with the customer: ").expect("the guide leads to the page");
    assert_snapshot!(rest.split_once("</p>").map_or("", |(text, _)| text), @r#"<a href="call.customer.html">a page with 2 of the questions</a>; 1 question has no customer wording. For mail or chat: <a href="call.md.txt">the guide as text</a>."#);
}

#[test]
fn without_words_for_the_customer_there_is_no_page_for_them() {
    let plain = "---\nkind: guide\ntitle: T\n---\n```questions\nask: [money.secret]\n```\n";
    let site = book(plain).build();
    assert!(!site.paths().contains(".customer.html"), "{}", site.paths());
    assert!(!site.main("guides/call.html").contains("customer"));
    let with_words = "---\nkind: guide\ntitle: T\n---\n```questions\nask: [money.terms]\n```\n";
    let site = book(with_words).build();
    assert!(left(&site).contains("<h1>Questions for our meeting</h1>"), "{}", left(&site));
}

#[test]
fn words_for_the_customer_never_link_into_the_playbook() {
    let bank = BANK
        .replace("say: When would", "say: When ([see](../guides/call.md)) would")
        .replace("say: Later", "say: \"[Later](money.yaml#value)\"");
    let site = book(&GUIDE.replace("Thank you for", "See [us](call.md) for"))
        .file("content/questions/money.yaml", &bank)
        .build();
    assert_snapshot!(site.brief(), @r#"
    guides/call.md:12:10 «See [us](call.md) for your time.» internal-link-in-say: these words link to the playbook itself | take the link out, or put it into `why`, which only we see
    questions/money.yaml:25:10 «When ([see](../guides/call.md)) would you like to pay?» internal-link-in-say: these words link to the playbook itself | take the link out, or put it into `why`, which only we see
    questions/money.yaml:29:49 «"[Later](money.yaml#value)"» internal-link-in-say: these words link to the playbook itself | take the link out, or put it into `why`, which only we see
    "#);
}

#[test]
fn words_for_the_customer_never_repeat_what_is_ours() {
    let bank = BANK.replace(
        "say: When would you like to pay?",
        "say: \"Hello. Cover TAKES a **week**! We press there.\"",
    );
    let site = book(&GUIDE.replace("Thank you for your time.", "We size the limit by it."))
        .file("content/questions/money.yaml", &bank)
        .build();
    assert_snapshot!(site.brief(), @r#"
    guides/call.md:12:10 «We size the limit by it.» internal-text-in-say: these words are also the `why` of `money.value` | say it in words meant for the customer
    questions/money.yaml:25:10 «"Hello. Cover TAKES a **week**! We press there."» internal-text-in-say: these words are also the `why` of `money.terms` | say it in words meant for the customer
    "#);
}

#[test]
fn a_theme_cannot_bring_back_what_is_ours() {
    let theme = |end: &str| {
        let template =
            format!("{{% extends \"default/leave-behind.html\" %}}{{% block end %}}{end}{{% endblock %}}");
        book(&format!("{GUIDE}\n"))
            .file("book.toml", "theme = \"house\"\n[[moments]]\nid = \"call\"\ntitle = \"Squeeze\"\n")
            .file("themes/house/leave-behind.html", &template)
            .build()
    };
    assert_eq!(theme("<p>Write to us.</p>").report(), "");
    assert_snapshot!(theme("<a href=\"call.html\">Ours</a>").brief(), @"guides/call.md:1:1 «» internal-in-leave-behind: the page for the customer leads to `call.html` | take the link out of `leave-behind.html` of your theme");
    assert_snapshot!(theme("<p>we size the <b>limit</b> by it</p>").brief(), @"guides/call.md:1:1 «» internal-in-leave-behind: the page for the customer says “We size the limit by it.”, which is for us alone | take the words out of `say`, `leave-behind` or your theme, whichever holds them");
    assert_snapshot!(theme("{{ guide.audience }}").brief(), @"house/leave-behind.html:1:60 «guide» template: variable `guide` is not defined. Available variables: intro, is_from_right, lang, questions, theme, title, words | the site is not written until the template can be used; compare it with the built-in one of the same name");
    assert_snapshot!(theme("{{ site.title }}").brief(), @"house/leave-behind.html:1:60 «site» template: variable `site` is not defined. Available variables: intro, is_from_right, lang, questions, theme, title, words | the site is not written until the template can be used; compare it with the built-in one of the same name");
}

#[test]
fn a_guide_is_also_there_as_text_that_names_itself_internal() {
    let site = book(GUIDE).build();
    assert!(site.main("guides/call.html").contains("<a href=\"call.md.txt\">the guide as text</a>"));
    let text = site.page("guides/call.md.txt");
    let text = text.strip_prefix('\u{FEFF}').expect("it says that it is UTF-8");
    assert_snapshot!(text, @"
    # How we squeeze them

    > Internal. Do not pass this on to the customer.

    Ours alone.

    - Who goes: Hunters
    - When: Squeeze
    - Length: 30 minutes
    - Questions: 3
    - Owned by Finance

    ## Our heading

    A note of ours.

    ### A heading of ours

    **1. What can we get out of them?**

    Asked when the terms (question 2) are “The dear one”.

    Why we ask: We size the limit by it.

    You can say: “So that it is ready, what will you *order* from [our shop](https://shop.example)?”

    Good answers:

    - A range with a reason – They have the money

    Red flags:

    - We will see – Nobody decides. Do: Ask who signs

    Then ask:

    - And then what?

    The answer: an amount, in GBP in a year

    If they don’t know yet:

    - You can say: “We plan with less.”
    - Assume 50,000 for now
    - Find out from Finance
    - Settle it by: Squeeze

    Ask to see:

    - The orders of last year

    Notes:

    **2. Which terms do they try for?**

    Why we ask: Cover takes a week.

    You can say: “When would you like to pay?”

    The answer (choose one):

    - The cheap one
    - The dear one → tell: Finance → you can say: “We start now.”
    - They never pay

    Notes:

    **3. Who is weak?**

    Why we ask: We press there.

    The answer: a few words

    Notes:
    ");
    assert!(!plain(text).is_empty());
}
