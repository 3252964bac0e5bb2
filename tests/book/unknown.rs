//! Ids that nothing has.

use insta::assert_snapshot;

use crate::support::Book;

/// A playbook with one thing of every kind, and a control, a route, a process, a guide and a bank that misspell them.
fn book() -> Book {
    Book::new()
        .file("book.toml", "[[moments]]\nid = \"first-call\"\n")
        .file("content/teams.yaml", "teams:\n  - {id: finance, name: Finance, deputy: finanse}\n")
        .file("content/questions/credit.yaml", "title: Credit\nowner: finence\nquestions:\n  - id: limit\n    ask: Q?\n    why: So.\n    moment: first-cal\n    owner: legal\n    replaced-by: credit.limits\n    unknown: {ask: financ, by: proposal}\n    type: choice\n    options:\n      - {label: A, then: {controls: [credit-limits], teams: [finances], steps: [ordr.check, order.chek, check], ask: [credt.limit], skip: [limit]}}\n")
        .file("content/controls/credit-limit.md", "---\nkind: control\ntitle: C\nowner: finanze\nrule: R\nbecause: B\ndecides: fynance\nto-yes: [{title: T, team: finans}]\nasks: [credit.limt]\nroutes: [bendit]\n---\n")
        .file("content/routes/bend-it.md", "---\nkind: route\ntitle: R\nwhen-said: [x]\nbends: [credit-limits, order.checks]\ndecides: finance2\nwithin: 1 day\nexpires: 2027-01-01\n---\n")
        .file("content/processes/order.md", "---\nkind: process\ntitle: P\nsteps:\n  - {id: check, title: C, team: finnance, takes: 1 day}\n  - {id: sign, title: S, team: finance, takes: 1 day, needs: [chek], needs-any: [order.check], controls: [credit], routes: [bend-its]}\n---\n")
        .file("content/guides/call.md", "---\nkind: guide\ntitle: G\nmoment: firstcall\nprocess: ordre\n---\n```questions\nbank: credits\n```\n\n```questions\nask: [credit.limet]\nmoment: frist-call\n```\n")
}

#[test]
fn each_unknown_id_is_reported_once_with_the_nearest_there_is() {
    assert_snapshot!(book().build().brief(), @r#"
    controls/credit-limit.md:4:8 «finanze» unknown-team: no team is called `finanze` | did you mean `finance`?
    controls/credit-limit.md:7:10 «fynance» unknown-team: no team is called `fynance` | did you mean `finance`?
    controls/credit-limit.md:8:27 «finans» unknown-team: no team is called `finans` | did you mean `finance`?
    controls/credit-limit.md:9:8 «credit.limt» unknown-question: no question is called `credit.limt` | did you mean `credit.limit`?
    controls/credit-limit.md:10:10 «bendit» unknown-route: no route is called `bendit` | did you mean `bend-it`?
    guides/call.md:4:9 «firstcall» unknown-moment: no moment is called `firstcall` | did you mean `first-call`?
    guides/call.md:5:10 «ordre» unknown-process: no process is called `ordre` | did you mean `order`?
    guides/call.md:8:7 «credits» unknown-bank: no question bank is called `credits` | did you mean `credit`?
    guides/call.md:12:7 «credit.limet» unknown-question: no question is called `credit.limet` | did you mean `credit.limit`?
    guides/call.md:13:9 «frist-call» unknown-moment: no moment is called `frist-call` | did you mean `first-call`?
    processes/order.md:5:33 «finnance» unknown-team: no team is called `finnance` | did you mean `finance`?
    processes/order.md:6:63 «chek» unknown-step: no step is called `order.chek` | did you mean `order.check`?
    processes/order.md:6:107 «credit» unknown-control: no control is called `credit` | the only one is `credit-limit`
    processes/order.md:6:125 «bend-its» unknown-route: no route is called `bend-its` | did you mean `bend-it`?
    questions/credit.yaml:2:8 «finence» unknown-team: no team is called `finence` | did you mean `finance`?
    questions/credit.yaml:7:13 «first-cal» unknown-moment: no moment is called `first-cal` | did you mean `first-call`?
    questions/credit.yaml:8:12 «legal» unknown-team: no team is called `legal` | the only one is `finance`
    questions/credit.yaml:9:18 «credit.limits» unknown-question: no question is called `credit.limits` | did you mean `credit.limit`?
    questions/credit.yaml:10:20 «financ» unknown-team: no team is called `financ` | did you mean `finance`?
    questions/credit.yaml:10:32 «proposal» unknown-moment: no moment is called `proposal` | the only one is `first-call`
    questions/credit.yaml:13:38 «credit-limits» unknown-control: no control is called `credit-limits` | did you mean `credit-limit`?
    questions/credit.yaml:13:62 «finances» unknown-team: no team is called `finances` | did you mean `finance`?
    questions/credit.yaml:13:81 «ordr.check» unknown-step: no step is called `ordr.check` | did you mean `order.check`?
    questions/credit.yaml:13:93 «order.chek» unknown-step: no step is called `order.chek` | did you mean `order.check`?
    questions/credit.yaml:13:105 «check» unknown-step: no step is called `check` | did you mean `order.check`?
    questions/credit.yaml:13:119 «credt.limit» unknown-question: no question is called `credt.limit` | did you mean `credit.limit`?
    questions/credit.yaml:13:140 «limit» unknown-question: no question is called `limit` | did you mean `credit.limit`?
    routes/bend-it.md:5:9 «credit-limits» unknown-control-or-step: no control or step is called `credit-limits` | did you mean `credit-limit`?
    routes/bend-it.md:5:24 «order.checks» unknown-control-or-step: no control or step is called `order.checks` | did you mean `order.check`?
    routes/bend-it.md:6:10 «finance2» unknown-team: no team is called `finance2` | did you mean `finance`?
    teams.yaml:2:42 «finanse» unknown-team: no team is called `finanse` | did you mean `finance`?
    "#);
}

#[test]
fn without_a_list_of_teams_or_moments_any_word_will_do() {
    let site = Book::new()
        .file("content/p.md", "---\ntitle: P\nowner: whoever\n---\n")
        .file("content/g.md", "---\nkind: guide\ntitle: G\nmoment: some-time\n---\n")
        .build();
    assert_eq!(site.report(), "");
    assert!(site.main("g.html").contains("some-time"));
    assert!(site.main("p.html").contains("whoever"));
}
