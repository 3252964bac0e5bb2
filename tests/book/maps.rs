//! Maps of processes: what is drawn, and what it says.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const TEAMS: &str = "\
title: Teams
teams:
  - {id: sales, name: Sales, does: Sells.}
  - {id: finance, name: Finance, does: Pays.}
";

const BANK: &str = "\
title: Deal
questions:
  - {id: big, ask: Big?, why: So., type: yes-no}
";

const CONTROL: &str = "\
---
kind: control
title: The limit <holds>
rule: Stay below.
because: It is safe.
to-yes: [{title: Ask}]
asks: [deal.big]
---
";

const ROUTE: &str = "\
---
kind: route
title: Pay & go
when-said: [now]
bends: [limit]
decides: finance
within: 1 day
expires: 2030-01-01
---
";

const PROCESS: &str = "\
---
kind: process
title: Order
steps:
  - {id: ask, title: Ask, team: sales, takes: 1 day}
  - id: check
    title: Check the limit
    team: finance
    takes: 2-5 days
    controls: [limit]
    routes: [pay]
    when: deal.big == true
  - {id: look, title: Look, team: sales, takes: 4 hours, needs: [ask]}
  - {id: order, title: Order, team: finance, takes: 1 day, needs-any: [check, look]}
---
";

fn book() -> Book {
    Book::new()
        .file("content/teams.yaml", TEAMS)
        .file("content/questions/deal.yaml", BANK)
        .file("content/controls/limit.md", CONTROL)
        .file("content/routes/pay.md", ROUTE)
        .file("content/processes/order.md", PROCESS)
}

/// The parts of a page from each `open` to the next `close`, one to a line.
fn parts(html: &str, open: &str, close: &str) -> String {
    let part = |(at, _)| {
        let rest = html.get(at..).unwrap_or_default();
        rest.find(close).and_then(|end| rest.get(..end + close.len())).unwrap_or_default().to_owned()
    };
    html.match_indices(open).map(part).collect::<Vec<_>>().join("\n")
}

/// An element to a line.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

fn built() -> Site {
    let site = book().build();
    assert_eq!(site.report(), "");
    site
}

#[test]
fn a_process_is_drawn_with_lanes_gates_and_ways_round() {
    let main = built().main("processes/order.html");
    assert_snapshot!(lines(&parts(&main, "<svg class=\"picture", "</svg>")), @r##"
    <svg class="picture" viewBox="0 0 336 330" width="21.0rem" role="group" aria-label="Map of Order">
    <rect class="lane" x="0" width="168" height="330"/>
    <rect class="lane" x="168" width="168" height="330"/>
    <a href="../teams/sales.html"> <text class="team" x="84" y="20">Sales</text>
    </a>
    <a href="../teams/finance.html"> <text class="team" x="252" y="20">Finance</text>
    </a>
    <g aria-hidden="true">
    <path class="way" d="M84 82V113"/>
    <path class="head" d="M84 116l-5 -8h10z"/>
    <path class="way" d="M252 216V269"/>
    <path class="head" d="M252 272l-5 -8h10z"/>
    <path class="way" d="M84 162V219Q84 224 89 224H247Q252 224 252 229V269"/>
    <path class="head" d="M252 272l-5 -8h10z"/>
    <path class="way long" d="M84 82V86Q84 90 88 90H247Q252 90 252 95V113"/>
    <path class="head" d="M252 116l-5 -8h10z"/>
    <rect class="or" x="237" y="240" width="30" height="18" rx="9"/>
    <text class="or-word" x="252" y="253">or</text>
    </g>
    <g class="node long">
    <a href="#ask" aria-label="1 Ask 1 day, Sales, day 1, on the longest way">
    <title>1 Ask 1 day, Sales, day 1, on the longest way</title>
    <rect class="box" x="9" y="36" width="150" height="46" rx="4"/>
     <text class="title" x="84" y="55">1 Ask</text> <text class="time" x="84" y="71">1 day</text>
    </a>
    </g>
    <g class="node long perhaps">
    <path class="way long" d="M252 178V216"/>
    <path class="round" d="M252 182H279Q284 182 284 187V207Q284 212 279 212H252"/>
    <a href="#check" aria-label="2 Check the limit 2–5 days if needed, Finance, day 2–6, after 1, on the longest way">
    <title>2 Check the limit 2–5 days if needed, Finance, day 2–6, after 1, on the longest way</title>
    <rect class="box" x="177" y="116" width="150" height="62" rx="14"/>
     <text class="title" x="252" y="135">2 Check the limit</text> <text class="time" x="252" y="151">2–5 days</text> <text class="time note" x="252" y="167">if needed</text>
    </a>
    <a href="../controls/limit.html" aria-label="Check: The limit &lt;holds&gt;">
    <title>Check: The limit &lt;holds&gt;</title>
    <rect class="hit" x="239" y="184" width="26" height="26"/>
    <path class="sign" d="M252 186l11 11-11 11-11-11z"/>
    <path class="mark" d="M248 197l3 3 5-6"/>
    </a>
    <a href="../routes/pay.html" aria-label="Way round: Pay &amp; go">
    <title>Way round: Pay &amp; go</title>
    <circle class="hit" cx="284" cy="197" r="13"/>
    <circle class="sign bent" cx="284" cy="197" r="9"/>
    <path class="mark" d="M280 200h1c4 0 2-6 6-6m-2-2 2.5 2-2.5 2"/>
    </a>
    </g>
    <g class="node">
    <a href="#look" aria-label="3 Look 4 hours, Sales, day 2, after 1">
    <title>3 Look 4 hours, Sales, day 2, after 1</title>
    <rect class="box" x="9" y="116" width="150" height="46" rx="4"/>
     <text class="title" x="84" y="135">3 Look</text> <text class="time" x="84" y="151">4 hours</text>
    </a>
    </g>
    <g class="node">
    <a href="#order" aria-label="4 Order 1 day, Finance, day 2–3, after one of 2, 3">
    <title>4 Order 1 day, Finance, day 2–3, after one of 2, 3</title>
    <rect class="box" x="177" y="272" width="150" height="46" rx="4"/>
     <text class="title" x="252" y="291">4 Order</text> <text class="time" x="252" y="307">1 day</text>
    </a>
    </g>
    </svg>
    "##);
}

#[test]
fn where_the_picture_does_not_fit_the_map_is_a_list_with_a_drawn_margin() {
    let main = built().main("processes/order.html");
    let list = parts(&main, "<ol class=\"rows\">", "</ol>");
    assert_snapshot!(lines(&parts(&list, "<svg class=\"margin", "</svg>")), @r#"
    <svg class="margin" width="40" aria-hidden="true">
    <line class="way long" x1="12" x2="12" y1="22" y2="100%"/>
    <circle class="stop" cx="12" cy="22" r="7"/>
    </svg>
    <svg class="margin" width="40" aria-hidden="true">
    <line class="way" x1="12" x2="12" y2="100%"/>
    <path class="way long" d="M12 0V4Q12 7 15 7H23Q28 7 28 12V22"/>
    <line class="way" x1="28" x2="28" y1="22" y2="100%"/>
    <circle class="stop" cx="28" cy="22" r="7"/>
    </svg>
    <svg class="margin" width="40" aria-hidden="true">
    <line class="way" x1="28" x2="28" y2="100%"/>
    <path class="way" d="M12 0V22"/>
    <line class="way" x1="12" x2="12" y1="22" y2="100%"/>
    <circle class="stop" cx="12" cy="22" r="7"/>
    </svg>
    <svg class="margin" width="40" aria-hidden="true">
    <path class="way" d="M28 0V4Q28 7 25 7H17Q12 7 12 12V22"/>
    <path class="way" d="M12 0V22"/>
    <circle class="stop" cx="12" cy="22" r="7"/>
    </svg>
    "#);
    let words = parts(&list, "<div>", "</div>");
    assert_snapshot!(words.lines().map(plain).collect::<Vec<_>>().join("\n"), @"
    1 Ask
    Sales, 1 day; on the longest way
    2 Check the limit
    Finance, 2 to 5 days, if needed; after 1; on the longest way
    3 Look
    Sales, 4 hours; after 1
    4 Order
    Finance, 1 day; after one of 2, 3
    ");
}

#[test]
fn every_shape_is_a_link_with_a_name() {
    let main = built().main("processes/order.html");
    let picture = parts(&main, "<svg class=\"picture", "</svg>");
    assert_snapshot!(parts(&picture, "<a ", ">"), @r##"
    <a href="../teams/sales.html">
    <a href="../teams/finance.html">
    <a href="#ask" aria-label="1 Ask 1 day, Sales, day 1, on the longest way">
    <a href="#check" aria-label="2 Check the limit 2–5 days if needed, Finance, day 2–6, after 1, on the longest way">
    <a href="../controls/limit.html" aria-label="Check: The limit &lt;holds&gt;">
    <a href="../routes/pay.html" aria-label="Way round: Pay &amp; go">
    <a href="#look" aria-label="3 Look 4 hours, Sales, day 2, after 1">
    <a href="#order" aria-label="4 Order 1 day, Finance, day 2–3, after one of 2, 3">
    "##);
}

#[test]
fn a_process_says_how_long_it_takes_on_its_page_in_lists_and_at_home() {
    let site = built();
    let main = site.main("processes/order.html");
    assert_snapshot!(plain(&parts(&main, "<dl class=\"facts\">", "</dl>")), @"Takes3 to 6 working daysSteps4");
    assert_snapshot!(parts(&main, "<td>", "</td>"), @"
    <td>Sales</td>
    <td>1 day<small>day 1</small></td>
    <td>Finance</td>
    <td>2 to 5 days<small>day 2–6</small></td>
    <td>Sales</td>
    <td>4 hours<small>day 2</small></td>
    <td>Finance</td>
    <td>1 day<small>day 2–3</small></td>
    ");
    assert!(site.main("index.html").contains("<span class=\"what\">3 to 6 working days</span>"));
    assert!(site.main("processes/index.html").contains("3 to 6 working days"));
}

#[test]
fn a_week_has_as_many_days_as_are_worked() {
    let total = |toml: &str| {
        let page = PROCESS.replace("takes: 2-5 days", "takes: 1 week");
        let site = book().file("book.toml", toml).file("content/processes/order.md", &page).build();
        let main = site.main("processes/order.html");
        parts(&main, "Takes</dt>", "</dd>")
    };
    assert!(total("").starts_with("Takes</dt><dd>3 to 6 working days</dd>"), "{}", total(""));
    let toml = "[calendar]\nweekdays = [\"monday\", \"tuesday\", \"wednesday\"]\n";
    assert!(total(toml).starts_with("Takes</dt><dd>3 to 4 working days</dd>"), "{}", total(toml));
}

#[test]
fn a_block_draws_the_map_of_a_process_on_any_page() {
    let site = book().file("content/how.md", "# How\n\n```diagram\nprocess: order\n```\n").build();
    assert_eq!(site.report(), "");
    let figure = parts(&site.main("how.html"), "<figure", "</figure>");
    assert!(
        figure.starts_with(
            "<figure class=\"map drawn\"><figcaption><a href=\"processes/order.html\">Order</a>"
        )
    );
    assert!(figure.contains("href=\"processes/order.html#check\""));
    assert!(figure.contains("<a href=\"processes/order.html#_glance\">The same in words</a>"));
}

#[test]
fn mistakes_in_a_diagram_block_are_placed_inside_it() {
    let text = "\
# How

```diagram
```

```diagram
process: ordre
```

```diagram
proces: order
```

```diagram
process: order
colour: red
```

```diagram
process: [order
```
";
    assert_snapshot!(book().file("content/how.md", text).build().brief(), @"
    how.md:3:1 «```diagram» empty-block: this block does not say which process to draw | write `process:` and the process's file name without `.md`, such as `process: lead-to-order`
    how.md:7:10 «ordre» unknown-process: no process is called `ordre` | did you mean `order`?
    how.md:11:1 «proces» unknown-key: unknown key `proces` | did you mean `process`?
    how.md:16:1 «colour» unknown-key: unknown key `colour` | the keys here are `process`
    how.md:20:10 «[» yaml-syntax: this `[` is never closed | close it with `]`; if it is part of a text, put the text in quotes
    ");
}

#[test]
fn with_more_teams_than_fit_side_by_side_the_map_is_a_list_alone() {
    let ids: Vec<String> = (0..12).map(|at| format!("team-{at}")).collect();
    let teams = ids.iter().map(|id| format!("  - {{id: {id}, name: The {id} of ours, does: Works.}}\n"));
    let steps = ids.iter().map(|id| format!("  - {{id: {id}, title: Work, team: {id}, takes: 1 day}}\n"));
    let site = Book::new()
        .file("content/teams.yaml", &format!("title: Teams\nteams:\n{}", teams.collect::<String>()))
        .file(
            "content/processes/long.md",
            &format!("---\nkind: process\ntitle: Long\nsteps:\n{}---\n", steps.collect::<String>()),
        )
        .build();
    let main = site.main("processes/long.html");
    assert!(main.contains("<figure class=\"map\">") && !main.contains("class=\"picture"));
    assert_eq!(main.matches("<svg class=\"margin").count(), 12);
}
