//! Conditions: in words on pages, and what is said about mistakes in them.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const BANK: &str = "\
title: Credit
questions:
  - {id: order_value, ask: How much?, why: W., type: money}
  - {id: yearly_value, ask: How much a year?, why: W., type: money}
  - id: terms
    ask: Which terms?
    why: W.
    type: choice
    options:
      - {value: d30, label: 30 days}
      - {value: d60, label: 60 *days*}
      - {value: longer, label: Longer, options: [{value: d90, label: 90 days}]}
  - {id: regions, ask: Where to?, why: W., type: choices, options: [{value: us, label: United States}, {value: eu, label: European Union}, {value: other, label: Elsewhere}]}
  - {id: installation, ask: Installed by us?, why: W., type: yes-no}
  - {id: site_ready, ask: Is the site ready?, why: W., type: yes-no}
  - {id: discount, ask: Which discount?, why: W., type: percent}
  - {id: term, ask: How long?, why: W., type: number, unit: months}
  - {id: people, ask: How many?, why: W., type: number}
  - {id: lead_time, ask: How long does it take?, why: W., type: duration}
  - {id: start, ask: When?, why: W., type: date}
  - {id: end, ask: Until when?, why: W., type: date}
  - {id: notes, ask: Anything else?, why: W., type: long-text}
  - {id: whose_paper, ask: Whose paper?, why: W., type: choice, options: [Ours, Theirs]}
";

/// A playbook whose process has a step under each of these conditions, each written between single quotes of YAML.
fn book(conditions: &[&str]) -> Site {
    let step = |(at, condition): (usize, &&str)| {
        let quoted = condition.replace('\'', "''");
        format!("  - {{id: s{at}, title: S, team: t, takes: 1 day, when: '{quoted}'}}\n")
    };
    let steps: Vec<String> = conditions.iter().enumerate().map(step).collect();
    let process = format!("---\nkind: process\ntitle: P\nsteps:\n{}---\n", steps.concat());
    Book::new()
        .file("book.toml", "currency = \"GBP\"\n")
        .file("content/questions/credit.yaml", BANK)
        .file("content/processes/p.md", &process)
        .build()
}

/// Each condition and its words, one to a line.
fn words(conditions: &[&str]) -> String {
    let site = book(conditions);
    assert_eq!(site.errors(), 0, "{}", site.report());
    let main = site.main("processes/p.html");
    let said = main.split("Only when</dt><dd>").skip(1);
    let said = said.map(|rest| rest.split_once("</dd>").map_or("", |(words, _)| words));
    let said = conditions.iter().zip(said).map(|(condition, said)| format!("{condition}\n  {}", plain(said)));
    said.collect::<Vec<_>>().join("\n")
}

/// What is said about each of these, one to a line.
fn briefs(conditions: &[&str]) -> String {
    let brief = book(conditions).brief();
    let found = |(at, condition): (usize, &&str)| {
        let prefix = format!("processes/p.md:{}:", at + 5);
        let found: Vec<&str> = brief.lines().filter_map(|line| line.strip_prefix(&prefix)).collect();
        let found: Vec<&str> = found.iter().filter_map(|line| Some(line.split_once(' ')?.1)).collect();
        if found.is_empty() { format!("nothing: {condition}") } else { found.join("\n") }
    };
    conditions.iter().enumerate().map(found).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_condition_is_a_sentence_with_links_to_its_questions() {
    let control = "---\nkind: control\ntitle: C\nrule: R.\nbecause: B.\nto-yes: [{title: T}]\napplies-when: credit.order_value > 25000 && credit.terms == \"d60\"\n---\n";
    let site = Book::new()
        .file("book.toml", "currency = \"EUR\"\n")
        .file("content/questions/credit.yaml", BANK)
        .file("content/controls/c.md", control)
        .build();
    let main = site.main("controls/c.html");
    let applies = main.split_once(">Applies when ").and_then(|(_, rest)| rest.split_once("</p>"));
    assert_snapshot!(applies.map_or("", |(words, _)| words), @r##"the <a href="../questions/credit.html#order_value">order value</a> is over €25,000 and the <a href="../questions/credit.html#terms">terms</a> are “60 <em>days</em>”."##);
    let site = Book::new()
        .file("content/questions/credit.yaml", "title: C\nquestions:\n  - {id: size, ask: Big?, why: W., type: yes-no}\n  - {id: more, ask: More?, why: W., when: credit.size}\n")
        .file("content/guides/call.md", "---\nkind: guide\ntitle: G\n---\n```questions\nask: [credit.more]\n```\n")
        .file("content/processes/order.md", "---\nkind: process\ntitle: P\nsteps:\n  - {id: check, title: C, team: finance, takes: 1 day, when: '!credit.size'}\n---\n")
        .build();
    assert_eq!(site.report(), "");
    let asked = "<b>Asked when</b> <a href=\"../questions/credit.html#size\">size</a> is yes.</p>";
    assert!(site.main("guides/call.html").contains(asked), "{}", site.main("guides/call.html"));
    assert!(
        site.main("questions/credit.html").contains("<a href=\"#size\">size</a> (question 1) is yes.</p>")
    );
    let taken = "Only when</dt><dd><a href=\"../questions/credit.html#size\">size</a> is no</dd>";
    assert!(site.main("processes/order.html").contains(taken), "{}", site.main("processes/order.html"));
}

#[test]
fn values_are_said_in_the_words_of_their_question() {
    assert_snapshot!(words(&[
        "credit.order_value >= 1234567.5",
        "25000 < credit.order_value",
        "credit.order_value == -1000",
        "credit.order_value - credit.yearly_value > 500 * 2",
        "credit.order_value > credit.yearly_value",
        "credit.discount * 2 <= 7.5",
        "credit.term < 12",
        "credit.term == 1",
        "credit.people != 1000",
        "credit.lead_time > 14",
        "credit.start < \"2026-10-02\"",
        "credit.start >= '2026-10-02'",
        "credit.end == credit.start",
        "credit.terms != 'd90'",
        "credit.whose_paper == 'theirs'",
        "credit.regions == ['us', 'eu']",
        "credit.installation == true",
        "credit.installation != true",
        "!credit.site_ready",
        "\"us\" in credit.regions",
        "!('us' in credit.regions)",
        "credit.terms in [\"d30\", 'd60']",
        "size(credit.regions) > 1",
        "credit.notes.startsWith('<b>')",
        "!credit.notes.contains(\"lease\")",
    ]), @r##"
    credit.order_value >= 1234567.5
      the order value is at least £1,234,567.50
    25000 < credit.order_value
      the order value is over £25,000
    credit.order_value == -1000
      the order value is −£1,000
    credit.order_value - credit.yearly_value > 500 * 2
      the order value minus the yearly value is over 500 times 2
    credit.order_value > credit.yearly_value
      the order value is over the yearly value
    credit.discount * 2 <= 7.5
      the discount times 2 is at most 7.5%
    credit.term < 12
      the term is under 12 months
    credit.term == 1
      the term is 1 month
    credit.people != 1000
      the people is not 1,000
    credit.lead_time > 14
      the lead time is over 14 days
    credit.start < "2026-10-02"
      the start is before 2 October 2026
    credit.start >= '2026-10-02'
      the start is on or after 2 October 2026
    credit.end == credit.start
      the end is the same as the start
    credit.terms != 'd90'
      the terms are not “90 days”
    credit.whose_paper == 'theirs'
      whose paper is “Theirs”
    credit.regions == ['us', 'eu']
      the regions are exactly “United States” and “European Union”
    credit.installation == true
      installation is yes
    credit.installation != true
      installation is no
    !credit.site_ready
      site ready is no
    "us" in credit.regions
      the regions include “United States”
    !('us' in credit.regions)
      the regions do not include “United States”
    credit.terms in ["d30", 'd60']
      the terms are one of “30 days” or “60 days”
    size(credit.regions) > 1
      the number of regions is over 1
    credit.notes.startsWith('<b>')
      the notes start with “&lt;b&gt;”
    !credit.notes.contains("lease")
      the notes do not contain “lease”
    "##);
    let other = Book::new()
        .file("book.toml", "currency = \"CHF\"\n")
        .file("content/questions/a.yaml", "title: A\nquestions:\n  - {id: b, ask: B?, why: W., type: money}\n  - {id: c, ask: C?, why: W., when: a.b > 1000}\n")
        .build();
    assert!(plain(&other.main("questions/a.html")).contains("the b (question 1) is over CHF 1,000"));
}

#[test]
fn and_and_or_are_never_mixed_up() {
    assert_snapshot!(words(&[
        "credit.installation && credit.term > 12",
        "credit.installation || credit.term > 12 || credit.people > 5",
        "credit.installation && (credit.term > 12 || credit.people > 5)",
        "(credit.installation && credit.term > 12) || credit.people > 5",
        "credit.installation && credit.term > 12 && credit.lead_time > 5 || credit.people > 5",
        "credit.terms == 'd60' || credit.terms == 'd90'",
        "credit.terms == 'd60' || credit.installation || credit.terms == 'd90'",
        "credit.terms != 'd60' && credit.terms != 'd90'",
        "(credit.terms == 'd60' || credit.terms == 'd90') && credit.installation",
        "'us' in credit.regions || 'other' in credit.regions",
        "'us' in credit.regions && 'other' in credit.regions",
        "!('us' in credit.regions || 'other' in credit.regions)",
        "!(credit.installation && credit.term > 12)",
        "credit.people > 5 || credit.installation && (credit.term > 12 || credit.lead_time > 5)",
        "credit.installation == (credit.term > 12)",
    ]), @r##"
    credit.installation && credit.term > 12
      installation is yes and the term is over 12 months
    credit.installation || credit.term > 12 || credit.people > 5
      installation is yes, the term is over 12 months or the people is over 5
    credit.installation && (credit.term > 12 || credit.people > 5)
      installation is yes, and either the term is over 12 months or the people is over 5
    (credit.installation && credit.term > 12) || credit.people > 5
      both installation is yes and the term is over 12 months, or the people is over 5
    credit.installation && credit.term > 12 && credit.lead_time > 5 || credit.people > 5
      (installation is yes, the term is over 12 months and the lead time is over 5 days), or the people is over 5
    credit.terms == 'd60' || credit.terms == 'd90'
      the terms are one of “60 days” or “90 days”
    credit.terms == 'd60' || credit.installation || credit.terms == 'd90'
      the terms are one of “60 days” or “90 days”, or installation is yes
    credit.terms != 'd60' && credit.terms != 'd90'
      the terms are neither “60 days” nor “90 days”
    (credit.terms == 'd60' || credit.terms == 'd90') && credit.installation
      the terms are one of “60 days” or “90 days”, and installation is yes
    'us' in credit.regions || 'other' in credit.regions
      the regions include one of “United States” or “Elsewhere”
    'us' in credit.regions && 'other' in credit.regions
      the regions include “United States” and “Elsewhere”
    !('us' in credit.regions || 'other' in credit.regions)
      the regions include neither “United States” nor “Elsewhere”
    !(credit.installation && credit.term > 12)
      installation is no or the term is at most 12 months
    credit.people > 5 || credit.installation && (credit.term > 12 || credit.lead_time > 5)
      the people is over 5, or (installation is yes, and (the term is over 12 months or the lead time is over 5 days))
    credit.installation == (credit.term > 12)
      (installation is yes exactly when the term is over 12 months)
    "##);
}

#[test]
fn what_cannot_be_read_is_refused_with_what_to_write_instead() {
    assert_snapshot!(briefs(&[
        "",
        "credit.installation and credit.term > 3",
        "credit.installation OR credit.term > 3",
        "not credit.installation",
        "credit.terms not in ['d30']",
        "credit.terms = \"d60\"",
        "credit.terms === \"d60\"",
        "credit.installation & credit.site_ready",
        "credit.installation | credit.site_ready",
        "credit.term <> 3",
        "credit.term =< 3",
        "credit.term => 3",
        "credit.term ≥ 3",
        "credit.terms == “d60”",
        "credit.terms == d60",
        "credit.terms in [d30, d60]",
        "credit.terms == first-call",
        "credit.terms is \"d60\"",
        "order_value > 3",
        "credit.order-value > 3",
        "lead-time.days > 3",
        "credit.order.value > 3",
        "credit. > 3",
        "credit.term > 10,000",
        "credit.term > 10k",
        "credit.order_value > £500",
        "credit.discount > 5%",
        "credit.installation == yes",
        "credit.term >",
        "> 3",
        "credit.term > 3 &&",
        "(credit.term > 3",
        "credit.term > 3)",
        "credit.term 3",
        "credit.terms == \"d60",
        "credit.terms == \"\\d60\"",
        "credit.terms == 'd60' # comment",
        "credit.installation, credit.site_ready",
    ]), @r#"
    «» condition-syntax: this condition is empty | write what must hold, such as `credit.order_value > 10000`, or take the key out
    «and» condition-syntax: `and` is not an operator of conditions | write `&&`
    «OR» condition-syntax: `OR` is not an operator of conditions | write `||`
    «not» condition-syntax: `not` is not an operator of conditions | write `!` before what must not hold: `!(…)`
    «'credit.terms not in [''d30'']'» condition-syntax: `not in` is not an operator of conditions | write `!(… in …)`
    «=» condition-syntax: `=` does not compare | write `==`
    «===» condition-syntax: `===` is not a sign that conditions know | write `==`
    «&» condition-syntax: `&` is not a sign that conditions know | write `&&`
    «|» condition-syntax: `|` is not a sign that conditions know | write `||`
    «<>» condition-syntax: `<>` is not a sign that conditions know | write `!=`
    «=<» condition-syntax: `=<` is not a sign that conditions know | write `<=`
    «=>» condition-syntax: `=>` is not a sign that conditions know | write `>=`
    «≥» condition-syntax: `≥` is not a sign that conditions know | write `>=`
    «“» condition-syntax: `“` is not a quote that conditions know | use straight quotes: `"d60"` or `'d60'`
    «d60» condition-syntax: `d60` has no quotes | write `"d60"`; a question is written `bank.d60`
    «d30» condition-syntax: `d30` has no quotes | write `"d30"`; a question is written `bank.d30`
    «first-call» condition-syntax: `first-call` has no quotes | write `"first-call"`
    «is» condition-syntax: `is` is not an operator of conditions | write `==`
    «order_value» condition-syntax: `order_value` is not a question | write the bank before it, such as `credit.order_value`; text is written `"order_value"`
    «credit.order-value» condition-syntax: `credit.order-value` is not a question, because `-` is a minus here | write `credit.order_value`: a question's id has `_` between its words
    «lead-time» condition-syntax: a condition cannot name the bank `lead-time`, because `-` is a minus there | rename its file to `lead_time.yaml` and write `lead_time.days`
    «credit.order.value» condition-syntax: `credit.order.value` has more than two parts | a question is written `bank.question`, and nothing follows it
    «credit. >» condition-syntax: `credit.` is only half a name | write the bank and the question: `credit.order_value`
    «10,000» condition-syntax: thousands are not set apart in a condition | write `10000`
    «10k» condition-syntax: a number has no letter in a condition | write the whole number: `10000`
    «£» condition-syntax: an amount has no sign in a condition | write the number alone: `500`
    «5%» condition-syntax: a percentage has no sign in a condition | write the number alone: `5`
    «yes» condition-syntax: `yes` is no value | write `true`
    «>» condition-syntax: something is missing after `>` | write a question, a number or a text there
    «>» condition-syntax: something is missing before `>` | write a question there
    «&&» condition-syntax: something is missing after `&&` | write a question, a number or a text there
    «(» condition-syntax: this `(` is never closed | add a `)`
    «)» condition-syntax: this `)` closes nothing | take it out, or open it further left
    «3» condition-syntax: there is no operator before this number | join two conditions with `&&` or `||`, compare two values with `==`
    «"d60» condition-syntax: this text is never closed | add a `"` where the text ends
    «\d» condition-syntax: a text cannot hold this after `\` | write `\\` for a backslash, `\"` for a quote
    «'credit.terms == ''d60'' # comment'» condition-syntax: `#` cannot stand in a condition | take it out, or put text in quotes
    «,» condition-syntax: a comma separates only the items of a list | write `&&` or `||`
    "#);
}

#[test]
fn parts_of_cel_that_are_left_out_are_refused_by_name() {
    assert_snapshot!(briefs(&[
        "credit.installation ? true : false",
        "has(credit.term)",
        "credit.regions[0] == \"us\"",
        "{\"a\": 1}",
        "credit.regions.exists(r, r == \"us\")",
        "credit.notes.matches(\"x\")",
        "credit.notes.endsWith(\"x\")",
        "size(credit.notes) > 3 && credit.notes.size() > 3",
        "credit.term % 2 == 0",
        "credit.term > 3u",
        "credit.term > 0x1F",
        "credit.notes == b\"x\"",
        "credit.notes == r\"x\"",
        "credit.notes == \"\"\"x\"\"\"",
        "credit.notes == null",
        "int(credit.term) > 3",
        "lenght(credit.notes) > 3",
        "credit.notes.startWith(\"x\")",
    ]), @r##"
    «?» condition-syntax: the choice `… ? … : …` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «has» condition-syntax: `has(…)` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «[» condition-syntax: taking one item out of a list (`[…]`) cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «{» condition-syntax: maps (`{…}`) cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «exists» condition-syntax: macros over lists such as `all(…)` and `exists(…)` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «matches» condition-syntax: regular expressions (`matches`) cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «endsWith» condition-syntax: `endsWith(…)` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «size» condition-syntax: `size` stands before what it counts | write `size(credit.notes)`
    «%» condition-syntax: the remainder `%` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «3u» condition-syntax: unsigned numbers cannot be used in conditions | write the number alone: `3`
    «0x1F» condition-syntax: hexadecimal numbers cannot be used in conditions | write it with the digits from 0 to 9
    «b"x"» condition-syntax: bytes (`b"…"`) cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «r"x"» condition-syntax: raw texts (`r"…"`) cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «"""» condition-syntax: texts in three quotes cannot be used in conditions | put one quote at each end
    «null» condition-syntax: `null` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «int» condition-syntax: conversions such as `int(…)` and `string(…)` cannot be used in conditions | what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`
    «lenght» condition-syntax: there is no function `lenght` | the functions are `size(bank.question)`, `bank.question.startsWith("…")` and `bank.question.contains("…")`
    «startWith» condition-syntax: there is no function `startWith` | did you mean `startsWith`?
    "##);
    let deep = format!("{}credit.installation{}", "(".repeat(900), ")".repeat(900));
    assert!(book(&[&deep]).brief().contains("this condition is too deep"));
    let long = format!("{}credit.installation", "(".repeat(100_000));
    assert!(book(&[&long]).brief().contains("this condition is too long"));
    let sum = format!("{}1 > credit.term", "1+".repeat(500));
    assert!(book(&[&sum]).brief().contains("this condition is too deep"));
    let choice = vec!["credit.term == 1"; 100].join(" || ");
    assert_eq!(book(&[&choice]).errors(), 0);
}

#[test]
fn a_value_of_the_wrong_type_is_an_error() {
    assert_snapshot!(briefs(&[
        "credit.order_value",
        "credit.terms",
        "credit.regions",
        "credit.start",
        "credit.terms == 5",
        "5 == credit.terms",
        "credit.order_value == \"5000\"",
        "credit.order_value > \"a lot\"",
        "credit.installation == \"yes\"",
        "credit.regions == \"us\"",
        "credit.start > 5",
        "credit.notes < \"b\"",
        "credit.terms > \"d30\"",
        "credit.installation > 3",
        "credit.order_value && credit.installation",
        "!credit.term",
        "-credit.notes > 3",
        "credit.notes + \"x\" == \"y\"",
        "\"d30\" in credit.terms",
        "5 in credit.regions",
        "credit.terms in [1, 2]",
        "credit.terms in ['d30', 5]",
        "size(credit.term) > 3",
        "credit.regions.contains(\"us\")",
        "credit.notes.startsWith(3)",
        "1 < credit.term < 3",
        "credit.term + true > 3 || credit.installation == 1",
    ]), @r##"
    «credit.order_value» condition-type: a condition is true or false, and `credit.order_value` is an amount of money | compare it with a number: `credit.order_value > 10`
    «credit.terms» condition-type: a condition is true or false, and `credit.terms` is one of its options | compare it with a text: `credit.terms == "d30"`
    «credit.regions» condition-type: a condition is true or false, and `credit.regions` is a list of its options | ask what is in it: `"us" in credit.regions`
    «credit.start» condition-type: a condition is true or false, and `credit.start` is a date | compare it with a day: `credit.start < "2026-10-02"`
    «5» condition-type: `credit.terms` is one of its options, and `5` is a number | its values are `"d30"`, `"d60"`, `"longer"`, `"d90"`
    «5» condition-type: `5` is a number, and `credit.terms` is one of its options | its values are `"d30"`, `"d60"`, `"longer"`, `"d90"`
    «"5000"» condition-type: `credit.order_value` is an amount of money, and `"5000"` is a text | take the quotes away: `5000`
    «"a lot"» condition-type: `>` needs numbers or dates, and `"a lot"` is a text | compare it with a number, such as `10`
    «"yes"» condition-type: `credit.installation` is a yes or no, and `"yes"` is a text | a yes is `true` here: write `true` without quotes
    «"us"» condition-type: `credit.regions` is a list of its options, and `"us"` is a text | ask what is in it: `"us" in credit.regions`
    «5» condition-type: `credit.start` is a date, and `5` is a number | compare it with a day in quotes, such as `"2026-10-02"`
    «credit.notes» condition-type: `<` needs numbers or dates, and `credit.notes` is a text | compare it with a text: `credit.notes == "…"`
    «credit.terms» condition-type: `>` needs numbers or dates, and `credit.terms` is one of its options | compare it with a text: `credit.terms == "d30"`
    «credit.installation» condition-type: `>` needs numbers or dates, and `credit.installation` is a yes or no | write `credit.installation` on its own, or `!credit.installation`
    «credit.order_value» condition-type: `&&` joins conditions, and `credit.order_value` is an amount of money | compare it with a number: `credit.order_value > 10`
    «credit.term» condition-type: `!` turns a condition round, and `credit.term` is a number | compare it with a number: `credit.term > 10`
    «credit.notes» condition-type: `-` needs a number, and `credit.notes` is a text | only numbers, amounts, percentages and numbers of days can be reckoned with
    «credit.notes» condition-type: `+` needs numbers, and `credit.notes` is a text | only numbers, amounts, percentages and numbers of days can be reckoned with
    «"x"» condition-type: `+` needs numbers, and `"x"` is a text | only numbers, amounts, percentages and numbers of days can be reckoned with
    «"y"» condition-type: this is a number, and `"y"` is a text | compare it with a number, such as `10`
    «credit.terms» condition-type: `in` looks into a list, and `credit.terms` is one of its options | compare it with a text: `credit.terms == "d30"`
    «5» condition-type: `5` is a number, and the list holds none | its values are `"us"`, `"eu"`, `"other"`
    «credit.terms» condition-type: `credit.terms` is one of its options, and the list holds none | compare like with like: the list holds numbers
    «'credit.terms in [''d30'', 5]'» condition-type: the items of a list are of one kind, and `5` is a number | make it the same kind as the first item
    «credit.term» condition-type: `size` counts the items of a list or the letters of a text, and `credit.term` is a number | compare it with a number: `credit.term > 10`
    «credit.regions» condition-type: `contains` looks into a text, and `credit.regions` is a list of its options | ask what is in it: `"us" in credit.regions`
    «3» condition-type: `startsWith` looks for a text, and `3` is a number | put it in quotes: `"3"`
    «1 < credit.term» condition-type: `<` needs numbers or dates, and this is true or false | compare two values at a time: `a < b && b < c`
    «true» condition-type: `+` needs numbers, and `true` is true or false | only numbers, amounts, percentages and numbers of days can be reckoned with
    «1» condition-type: `credit.installation` is a yes or no, and `1` is a number | compare it with `true` or `false`
    "##);
    assert_snapshot!(book(&["credit.order_value > 10 && credit.terms == 60"]).report(), @r##"
    error[condition-type]: `credit.terms` is one of its options, and `60` is a number
     --> content/processes/p.md:5:97
      |
    5 |   - {id: s0, title: S, team: t, takes: 1 day, when: 'credit.order_value > 10 && credit.terms == 60'}
      |                                                                                                 ^^ these two are never the same
      |
      = help: its values are `"d30"`, `"d60"`, `"longer"`, `"d90"`
    "##);
}

#[test]
fn a_value_that_is_no_option_is_an_error() {
    assert_snapshot!(briefs(&[
        "credit.terms == \"d45\"",
        "credit.terms != \"60 days\"",
        "\"90 days\" == credit.terms",
        "credit.terms in [\"d30\", \"d61\", \"prepaid\"]",
        "\"uk\" in credit.regions",
        "credit.regions == [\"us\", \"elsewhere\"]",
        "credit.start < \"2026-13-01\"",
        "credit.start < \"2 October 2026\"",
        "credit.notes == \"whatever\"",
    ]), @r##"
    «"d45"» condition-value: `credit.terms` has no option `d45` | the values of its options are `d30`, `d60`, `longer`, `d90`
    «"60 days"» condition-value: `credit.terms` has no option `60 days` | the values of its options are `d30`, `d60`, `longer`, `d90`
    «"90 days"» condition-value: `credit.terms` has no option `90 days` | did you mean `d90`?
    «"d61"» condition-value: `credit.terms` has no option `d61` | did you mean `d60`?
    «"prepaid"» condition-value: `credit.terms` has no option `prepaid` | the values of its options are `d30`, `d60`, `longer`, `d90`
    «"uk"» condition-value: `credit.regions` has no option `uk` | did you mean `us`?
    «"elsewhere"» condition-value: `credit.regions` has no option `elsewhere` | did you mean `other`?
    «"2026-13-01"» condition-value: `2026-13-01` is no date | write year, month and day, such as `"2026-10-02"`
    «"2 October 2026"» condition-value: `2 October 2026` is no date | write year, month and day, such as `"2026-10-02"`
    nothing: credit.notes == "whatever"
    "##);
}

#[test]
fn a_condition_that_never_or_always_holds_is_a_warning() {
    assert_snapshot!(briefs(&[
        "credit.term > 5 && credit.term < 3",
        "credit.term > 5 && credit.term < 6",
        "credit.term >= 5 && credit.term <= 5",
        "credit.terms == 'd30' && credit.terms == 'd60'",
        "credit.terms != 'd30' && credit.terms != 'd60' && credit.terms != 'd90' && credit.terms != 'longer'",
        "credit.terms in ['d30', 'd60', 'd90', 'longer']",
        "credit.terms != 'd30' || credit.terms != 'd60'",
        "credit.installation == true && !credit.installation",
        "credit.installation || !credit.installation",
        "(credit.installation || credit.site_ready) && !credit.installation && !credit.site_ready",
        "credit.start > '2026-10-02' && credit.start < '2026-10-03'",
        "credit.start > '2026-10-02' && credit.start < '2026-10-04'",
        "credit.notes == 'a' && credit.notes == 'b'",
        "'us' in credit.regions && !('us' in credit.regions)",
        "'us' in credit.regions && 'eu' in credit.regions",
        "credit.term > 5 || credit.terms == 'd30' && credit.terms == 'd60'",
        "credit.term > 5 && (credit.people > 3 || credit.people <= 3)",
        "true",
        "credit.term in []",
        "credit.term + 1 > 5 && credit.term < 3",
        "credit.term > credit.people && credit.term < 3",
    ]), @r##"
    «credit.term > 5 && credit.term < 3» condition-never: this condition can never hold | no answer to `credit.term` fulfils it; did you mean `||` in place of a `&&`?
    nothing: credit.term > 5 && credit.term < 6
    nothing: credit.term >= 5 && credit.term <= 5
    «'credit.terms == ''d30'' && credit.terms == ''d60'''» condition-never: this condition can never hold | no answer to `credit.terms` fulfils it; did you mean `||` in place of a `&&`?
    «'credit.terms != ''d30'' && credit.terms != ''d60'' && credit.terms != ''d90'' && credit.terms != ''longer'''» condition-never: this condition can never hold | no answer to `credit.terms` fulfils it; did you mean `||` in place of a `&&`?
    «'credit.terms in [''d30'', ''d60'', ''d90'', ''longer'']'» condition-always: this condition always holds | take it out, or correct what it compares with
    «'credit.terms != ''d30'' || credit.terms != ''d60'''» condition-always: this condition always holds | take it out, or correct what it compares with
    «credit.installation == true && !credit.installation» condition-never: this condition can never hold | no answer to `credit.installation` fulfils it; did you mean `||` in place of a `&&`?
    «credit.installation || !credit.installation» condition-always: this condition always holds | take it out, or correct what it compares with
    «(credit.installation || credit.site_ready) && !credit.installation && !credit.site_ready» condition-never: this condition can never hold | no answers to `credit.installation` and `credit.site_ready` fulfil it together; did you mean `||` in place of a `&&`?
    «'credit.start > ''2026-10-02'' && credit.start < ''2026-10-03'''» condition-never: this condition can never hold | no answer to `credit.start` fulfils it; did you mean `||` in place of a `&&`?
    nothing: credit.start > '2026-10-02' && credit.start < '2026-10-04'
    «'credit.notes == ''a'' && credit.notes == ''b'''» condition-never: this condition can never hold | no answer to `credit.notes` fulfils it; did you mean `||` in place of a `&&`?
    «'''us'' in credit.regions && !(''us'' in credit.regions)'» condition-never: this condition can never hold | no answer to `credit.regions` fulfils it; did you mean `||` in place of a `&&`?
    nothing: 'us' in credit.regions && 'eu' in credit.regions
    «'credit.term > 5 || credit.terms == ''d30'' && credit.terms == ''d60'''» condition-never: this part of the condition can never hold | no answer to `credit.terms` fulfils it; did you mean `||` in place of a `&&`?
    «credit.people > 3 || credit.people <= 3» condition-always: this part of the condition always holds | take it out, or correct what it compares with
    «true» condition-always: this condition always holds | take it out, or correct what it compares with
    «credit.term in []» condition-never: this condition can never hold | no answer to `credit.term` fulfils it
    nothing: credit.term + 1 > 5 && credit.term < 3
    nothing: credit.term > credit.people && credit.term < 3
    "##);
}

#[test]
fn questions_that_wait_for_each_other_are_shown_as_a_chain() {
    let site = Book::new()
        .file("content/questions/a.yaml", "title: A\nquestions:\n  - {id: one, ask: One?, why: W., type: number, when: b.two > 3}\n  - {id: self, ask: Self?, why: W., type: yes-no, when: a.self}\n  - {id: free, ask: Free?, why: W., when: a.one > 3}\n")
        .file("content/questions/b.yaml", "title: B\nquestions:\n  - {id: two, ask: Two?, why: W., type: number, when: b.three}\n  - {id: three, ask: Three?, why: W., type: yes-no, when: a.one > 3}\n")
        .build();
    assert_eq!((site.errors(), site.warnings()), (0, 2));
    assert_snapshot!(site.report(), @r##"
    warning[condition-cycle]: these questions wait for each other: `a.one` → `b.two` → `b.three` → `a.one`
     --> content/questions/a.yaml:3:55
      |
    3 |   - {id: one, ask: One?, why: W., type: number, when: b.two > 3}
      |                                                       ^^^^^ `a.one` waits for `b.two`
      |
     ::: content/questions/b.yaml:3:55
      |
    3 |   - {id: two, ask: Two?, why: W., type: number, when: b.three}
      |                                                       ------- `b.two` waits for `b.three`
    4 |   - {id: three, ask: Three?, why: W., type: yes-no, when: a.one > 3}
      |                                                           ----- `b.three` waits for `a.one`
      |
      = help: take one of these conditions out, so that one question comes first

    warning[condition-cycle]: `a.self` waits for its own answer
     --> content/questions/a.yaml:4:57
      |
    4 |   - {id: self, ask: Self?, why: W., type: yes-no, when: a.self}
      |                                                         ^^^^^^
      |
      = help: compare another question, or take the condition out
    "##);
}

#[test]
fn a_question_that_is_not_there_is_reported_like_any_other() {
    assert_snapshot!(briefs(&["credit.term > 3 && credit.ordervalue > 3 || credti.terms == 'd30'"]), @r##"
    «'credit.term > 3 && credit.ordervalue > 3 || credti.terms == ''d30'''» unknown-question: no question is called `credit.ordervalue` | did you mean `credit.order_value`?
    «'credit.term > 3 && credit.ordervalue > 3 || credti.terms == ''d30'''» unknown-question: no question is called `credti.terms` | did you mean `credit.terms`?
    "##);
    assert_snapshot!(book(&["credit.ordervalue > 3"]).report(), @r##"
    error[unknown-question]: no question is called `credit.ordervalue`
     --> content/processes/p.md:5:54
      |
    5 |   - {id: s0, title: S, team: t, takes: 1 day, when: 'credit.ordervalue > 3'}
      |                                                      ^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `credit.order_value`?
    "##);
}

#[test]
fn places_lie_inside_the_file_wherever_the_condition_stands_there_letter_for_letter() {
    let step = |when: &str| {
        Book::new()
            .file("content/questions/credit.yaml", BANK)
            .file("content/processes/p.md", &format!("---\nkind: process\ntitle: P\nsteps:\n  - id: a\n    title: A\n    team: t\n    takes: 1 day\n    when: {when}\n---\n"))
            .build()
            .brief()
    };
    assert_snapshot!(step("credit.terms == \"d45\""), @r##"processes/p.md:9:27 «"d45"» condition-value: `credit.terms` has no option `d45` | the values of its options are `d30`, `d60`, `longer`, `d90`"##);
    assert_snapshot!(step("\"credit.terms == 'd45'\""), @r##"processes/p.md:9:28 «'d45'» condition-value: `credit.terms` has no option `d45` | the values of its options are `d30`, `d60`, `longer`, `d90`"##);
    assert_snapshot!(step("\"credit.terms == \\\"d45\\\"\""), @r##"processes/p.md:9:11 «"credit.terms == \"d45\""» condition-value: `credit.terms` has no option `d45` | the values of its options are `d30`, `d60`, `longer`, `d90`"##);
    assert_snapshot!(step(">\n      credit.terms\n      == \"d45\""), @r##"processes/p.md:10:7 «credit.terms» condition-value: `credit.terms` has no option `d45` | the values of its options are `d30`, `d60`, `longer`, `d90`"##);
}

#[test]
fn one_mistake_is_said_once() {
    // A condition that cannot be read does not hide its question.
    let unread = "title: C\nquestions:\n  - {id: a, ask: A?, why: W., type: yes-no, when: c.b = 1}\n  - {id: b, ask: B?, why: W., type: number, when: c.a == 5}\n";
    // Nothing is said about what a bank with mistakes may have meant.
    let unsure = "title: C\nquestions:\n  - {id: a, ask: A?, why: W., typ: money}\n  - {id: b, ask: B?, why: W., when: c.a > 5}\n  - {id: d, ask: D?, why: W., when: c.e > 5}\n";
    for (bank, findings) in [(unread, 2), (unsure, 1)] {
        let site = Book::new().file("content/questions/c.yaml", bank).build();
        assert_eq!(site.diagnostics.len(), findings, "{}", site.report());
    }
}
