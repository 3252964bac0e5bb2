//! Links that lead nowhere, or may not be followed.

use insta::assert_snapshot;

use playbook::diagnostic::mended;
use playbook::source::Span;

use crate::support::{Book, Site};

fn site(text: &str) -> Site {
    Book::new()
        .file("content/guides/page.md", text)
        .file(
            "content/guides/first-call.md",
            "# First call\n\n## Who is in the room?\n\n## The Terms\n\n## Größe\n",
        )
        .file("content/controls/credit-limit.md", "# Credit limit\n")
        .file("content/controls/index.md", "# Controls\n")
        .file("content/guides/later.md", "---\ntitle: Later\ndraft: true\n---\n")
        .file(
            "content/questions/credit.yaml",
            "title: Credit\nquestions:\n  - id: limit\n    ask: How much?\n    why: So.\n",
        )
        .build()
}

#[test]
fn each_broken_link_stands_at_its_destination_and_names_the_nearest_file() {
    let text = "\
[typo](first-cal.md)
[moved](../processes/first-call.md)
[case](First-Call.md)
[no ending](first-call)
[the site's form](first-call.html)
[from the top](controls/credit-limit.md)
[from the top, site's form](/controls/credit-limit.html#x)
[a folder of the site](/controls/index.html)
[missing](nothing-like-it.md)
[bank](../questions/credit.yml#limit)
[outside](../../secret.md)
[outside, but known](../../guides/first-call.md)
[draft](later.md)
![image](photo.png)
[reference][ref] and again [ref]
<a href=\"raw-first-call.md\">raw</a>

[ref]: first-calll.md
";
    let site = site(text);
    assert_eq!(site.errors(), 0);
    assert_snapshot!(site.brief(), @r#"
    guides/page.md:1:8 «first-cal.md» broken-link: there is no file `first-cal.md` | did you mean `first-call.md`?
    guides/page.md:2:9 «../processes/first-call.md» broken-link: there is no file `../processes/first-call.md` | did you mean `first-call.md`?
    guides/page.md:3:8 «First-Call.md» broken-link: there is no file `First-Call.md` | upper and lower case matter: write `first-call.md`
    guides/page.md:4:13 «first-call» broken-link: there is no file `first-call` | did you mean `first-call.md`?
    guides/page.md:5:19 «first-call.html» broken-link: there is no file `first-call.html` | did you mean `first-call.md`?
    guides/page.md:6:16 «controls/credit-limit.md» broken-link: there is no file `controls/credit-limit.md` | did you mean `../controls/credit-limit.md`?
    guides/page.md:7:29 «/controls/credit-limit.html#x» broken-link: there is no file `/controls/credit-limit.html` | did you mean `../controls/credit-limit.md#x`?
    guides/page.md:8:24 «/controls/index.html» broken-link: there is no file `/controls/index.html` | did you mean `../controls/index.md`?
    guides/page.md:9:11 «nothing-like-it.md» broken-link: there is no file `nothing-like-it.md` | links name the source file, seen from this one, such as `first-call.md`
    guides/page.md:10:8 «../questions/credit.yml#limit» broken-link: there is no file `../questions/credit.yml` | did you mean `../questions/credit.yaml#limit`?
    guides/page.md:11:11 «../../secret.md» broken-link: `../../secret.md` leads out of the content folder | link to a file inside the content folder, or to its address on the web
    guides/page.md:12:22 «../../guides/first-call.md» broken-link: `../../guides/first-call.md` leads out of the content folder | did you mean `first-call.md`?
    guides/page.md:13:9 «later.md» broken-link: `later.md` is a draft, so it is not in the site | take `draft: true` out of that page, or the link out of this one
    guides/page.md:14:10 «photo.png» broken-link: there is no file `photo.png` | put the file there, or correct its name; it is looked for from this file's folder
    guides/page.md:15:1 «[reference][ref]» broken-link: there is no file `first-calll.md` | did you mean `first-call.md`?
    guides/page.md:15:28 «[ref]» broken-link: there is no file `first-calll.md` | did you mean `first-call.md`?
    guides/page.md:16:10 «raw-first-call.md» broken-link: there is no file `raw-first-call.md` | did you mean `first-call.md`?
    "#);
}

#[test]
fn a_broken_link_is_shown_with_its_line() {
    assert_snapshot!(site("See [the call](first-cal.md#terms).\n").report(), @r#"
    warning[broken-link]: there is no file `first-cal.md`
     --> content/guides/page.md:1:16
      |
    1 | See [the call](first-cal.md#terms).
      |                ^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `first-call.md#terms`?
    "#);
}

#[test]
fn a_link_that_leads_nowhere_keeps_its_words_and_has_no_address() {
    assert_snapshot!(site("See [the *call*](nowhere.md) and ![a plan](plan.png).\n").prose("guides/page.html"), @r#"<p>See <a>the <em>call</em></a> and <img alt="a plan" decoding="async" />.</p>"#);
}

#[test]
fn each_broken_anchor_names_the_nearest_heading() {
    let text = "\
[typo](first-call.md#the-term)
[case](first-call.md#The-Terms)
[words](first-call.md#Who%20is%20in%20the%20room?)
[own page](#nowhere)
[question](../questions/credit.yaml#limits)
[no headings](../controls/index.md#x)
[encoded](first-call.md#gr%C3%B6sse)
[title](first-call.md#first-call)
";
    assert_snapshot!(site(text).brief(), @r#"
    guides/page.md:1:8 «first-call.md#the-term» broken-anchor: `first-call.md` has no heading `#the-term` | did you mean `first-call.md#the-terms`?
    guides/page.md:2:8 «first-call.md#The-Terms» broken-anchor: `first-call.md` has no heading `#The-Terms` | upper and lower case matter: write `first-call.md#the-terms`
    guides/page.md:3:9 «first-call.md#Who%20is%20in%20the%20room?» broken-anchor: `first-call.md` has no heading `#Who is in the room?` | did you mean `first-call.md#who-is-in-the-room`?
    guides/page.md:4:12 «#nowhere» broken-anchor: this page has no heading `#nowhere` | the page has no headings; leave out the part from `#` on
    guides/page.md:5:12 «../questions/credit.yaml#limits» broken-anchor: `../questions/credit.yaml` has no question `#limits` | did you mean `../questions/credit.yaml#limit`?
    guides/page.md:6:15 «../controls/index.md#x» broken-anchor: `../controls/index.md` has no heading `#x` | give the heading you mean the id: `## Heading {#x}`, or leave out the part from `#` on
    guides/page.md:7:11 «first-call.md#gr%C3%B6sse» broken-anchor: `first-call.md` has no heading `#grösse` | did you mean `first-call.md#größe`?
    "#);
}

#[test]
fn a_link_with_a_broken_anchor_still_leads_to_the_page() {
    assert_snapshot!(crate::support::links(&site("[x](first-call.md#gone)\n").prose("guides/page.html")), @"x -> first-call.html");
}

#[test]
fn code_that_a_link_would_run_is_taken_out_however_it_is_written() {
    let spellings = [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\\javascript:alert(1))",
        "[x]\n\n[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java&#115;cript:alert(1)\">x</a>",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "<a href=' &#14; javascript:alert(1)'>x</a>",
        "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"&#x6a;&#x61;vascript&#58;alert(1)\">x</a>",
        "<a href=\"&Tab;javascript:alert(1)\">x</a>",
        "<a href=javascript:alert(1)>x</a>",
        "<img src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(1)\">x</button></form>",
        "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
        "<a href=\"%6aavascript:alert(1)\">x</a>",
    ];
    for spelling in spellings {
        let site = site(&format!("{spelling}\n"));
        let prose = site.prose("guides/page.html");
        for attribute in ["href", "src", "action", "formaction", "data"] {
            for (_, rest) in
                prose.match_indices(&format!(" {attribute}=\"")).map(|(at, _)| prose.split_at(at))
            {
                let value = rest.split('"').nth(1).unwrap_or_default().to_lowercase();
                assert!(!value.contains("script") && !value.starts_with("data:"), "{spelling}: {prose}");
            }
        }
        assert!(site.warnings() > 0, "{spelling} is taken out without a word");
    }
}

#[test]
fn a_refused_link_is_reported_at_its_destination() {
    assert_snapshot!(
        site("[x](javascript:alert(1)) <a href=\"java&#115;cript:y\">z</a>\n").brief(),
        @r#"
    guides/page.md:1:5 «javascript:alert(1)» unsafe-link: a link may not lead to `javascript:` | link to a file of the playbook, or to an address that starts with `https:` or `mailto:`
    guides/page.md:1:35 «java&#115;cript:y» unsafe-link: a link may not lead to `javascript:` | link to a file of the playbook, or to an address that starts with `https:` or `mailto:`
    "#
    );
}

#[test]
fn a_link_in_a_yaml_field_is_reported_inside_the_field() {
    let site = Book::new()
        .file(
            "content/questions/b.yaml",
            "title: B\nquestions:\n  - id: q\n    ask: \"See [it](gone.md)?\"\n    why: >\n      Folded, see\n      [that](lost.md).\n    follow-ups: [\"[a](x.md)\", 'it''s [b](y.md)']\n",
        )
        .file("content/p.md", "---\ntitle: P\ndescription: See [it](gone.md).\n---\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    p.md:3:23 «gone.md» broken-link: there is no file `gone.md` | links name the source file, seen from this one, such as `guides/first-call.md`
    questions/b.yaml:4:20 «gone.md» broken-link: there is no file `gone.md` | links name the source file, seen from this one, such as `../guides/first-call.md`
    questions/b.yaml:6:7 «Folded, see» broken-link: there is no file `lost.md` | links name the source file, seen from this one, such as `../guides/first-call.md`
    questions/b.yaml:8:23 «x.md» broken-link: there is no file `x.md` | links name the source file, seen from this one, such as `../guides/first-call.md`
    questions/b.yaml:8:31 «'it''s [b](y.md)'» broken-link: there is no file `y.md` | links name the source file, seen from this one, such as `../guides/first-call.md`
    "#);
}

#[test]
fn an_anchor_in_another_tools_form_is_reported_and_still_leads_to_its_heading() {
    let site = Book::new()
        .page("[case](#Who-Is-IN) [marks](#who:-is-in?) [two](#a-b)\n\n## Who is in\n\n## A b\n\n## A, b\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    page.md:1:8 «#Who-Is-IN» broken-anchor: this page has no heading `#Who-Is-IN` | upper and lower case matter: write `#who-is-in`
    page.md:1:28 «#who:-is-in?» broken-anchor: this page has no heading `#who:-is-in?` | did you mean `#who-is-in`?
    "#);
    assert_snapshot!(crate::support::links(&site.prose("page.html")), @r#"
    case -> #who-is-in
    marks -> #who-is-in
    two -> #a-b
    "#);
}

#[test]
fn a_suggestion_can_be_written_as_it_stands() {
    let site = Book::new()
        .page("[x](img/plan-a.png) [y](<IMG/Plan A.png>)\n")
        .file("content/img/Plan A.png", "png")
        .build();
    assert_snapshot!(site.brief(), @r#"
    page.md:1:5 «img/plan-a.png» broken-link: there is no file `img/plan-a.png` | did you mean `img/Plan%20A.png`?
    page.md:1:26 «IMG/Plan A.png» broken-link: there is no file `IMG/Plan A.png` | upper and lower case matter: write `img/Plan%20A.png`
    "#);
}

#[test]
fn links_as_docsify_writes_them_are_told_their_source_file() {
    let site = Book::new()
        .file("content/docs/12-demo/plan.md", "# Plan\n\n## 1.2 The *plan* & more\n")
        .file(
            "content/docs/page.md",
            "[hash](#/docs/12-demo/plan) [id](#/docs/12-demo/plan?id=_12-the-plan-more) [top](docs/12-demo/plan.md?id=_12-the-plan-amp-more) [gone](#/nowhere)\n",
        )
        .build();
    assert_snapshot!(site.brief(), @r#"
    docs/page.md:1:8 «#/docs/12-demo/plan» broken-anchor: `#/docs/12-demo/plan` is no heading of this page | did you mean `12-demo/plan.md`?
    docs/page.md:1:34 «#/docs/12-demo/plan?id=_12-the-plan-more» broken-anchor: `#/docs/12-demo/plan` is no heading of this page | did you mean `12-demo/plan.md#12-the-plan--more`?
    docs/page.md:1:82 «docs/12-demo/plan.md?id=_12-the-plan-amp-more» broken-link: there is no file `docs/12-demo/plan.md` | did you mean `12-demo/plan.md`?
    docs/page.md:1:136 «#/nowhere» broken-anchor: `#/nowhere` is no heading of this page | name the page's source file, such as `guides/first-call.md`
    "#);
}

#[test]
fn a_link_to_a_heading_that_says_more_by_now_is_mended_at_the_heading() {
    let site = |text: &str, terms: &str| {
        Book::new().file("content/index.md", text).file("content/legal/terms.md", terms).build()
    };
    let terms = "# Terms\n\n## Payment terms and deposits\n\nThirty days.\n\n## Delivery\n\nTen days.\n";
    let found = site("# Deals\n\n[How](legal/terms.md#payment-terms)\n", terms);
    assert_snapshot!(found.brief(), @"index.md:3:7 «legal/terms.md#payment-terms» broken-anchor: `legal/terms.md` has no heading `#payment-terms` | if “Payment terms and deposits” is meant, give that heading the id: `## Payment terms and deposits {#payment-terms}`; else leave out the part from `#` on");
    let (file, _, fix) = found.diagnostics.iter().find_map(|one| one.mend()).expect("it can be mended");
    assert_snapshot!(format!("{file}: {} -> {}", fix.old, fix.new), @"legal/terms.md: # Payment terms and deposits -> # Payment terms and deposits {#payment-terms}");
    let (mended, places) = mended(terms, &[(Span::at(0), fix)]);
    assert_eq!(places, 1);
    assert_eq!(site("# Deals\n\n[How](legal/terms.md#payment-terms)\n", &mended).brief(), "");

    // Nobody can say which of two is meant, an id of the author's stays, and little words say little.
    let others = [
        ("#payment-terms", "## Payment terms here\n\nA.\n\n## Payment terms there\n\nB.\n"),
        ("#payment-terms", "## Payment terms and deposits {#pay}\n\nA.\n"),
        ("#pay", "## How to pay\n\nA.\n"),
    ];
    for (anchor, terms) in others {
        let found =
            site(&format!("# Deals\n\n[How](legal/terms.md{anchor})\n"), &format!("# Terms\n\n{terms}"));
        assert!(found.diagnostics.iter().all(|one| one.mend().is_none()), "{}", found.brief());
    }
}
