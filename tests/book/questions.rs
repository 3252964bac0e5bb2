//! Questions of every type: how they are shown, what may be assumed, and what their options are called.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

fn site(questions: &str) -> Site {
    Book::new()
        .file("book.toml", "currency = \"GBP\"\n")
        .file("content/questions/b.yaml", &format!("title: B\nquestions:\n{questions}"))
        .build()
}

fn brief(questions: &str) -> String {
    site(questions).brief()
}

/// One question, with these lines besides `id`, `ask` and `why`.
fn one(lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("    {line}\n")).collect();
    format!("  - id: q\n    ask: Q?\n    why: So.\n{}", lines.concat())
}

/// The cards of the bank's page, one to a line: what a script is told, and the words on the answer.
fn cards(site: &Site) -> String {
    let main = site.main("questions/b.html");
    let cards = main.split("<article ").skip(1).map(|card| {
        let (tag, rest) = card.split_once(">\n").expect("every tag ends");
        let data = tag.split_once("data-type=").map_or("", |(_, data)| data);
        let words = plain(&rest.replace('<', " <").replace("&ensp;", " "));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let from = words.find("The answer").or(words.find("If they don")).unwrap_or_default();
        let answer =
            words.get(from..).and_then(|rest| rest.split_once(" for now")).map_or("", |(words, _)| words);
        format!("{data}: {answer}")
    });
    cards.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_type_of_answer_is_shown_with_what_is_assumed_in_its_form() {
    let questions = "
  - heading: All of them
  - note: A note in *between*.
  - {id: yes_no, ask: A?, why: W., type: yes-no, options: [{label: yes, then: {say: Good.}}, no], unknown: {assume: no}}
  - {id: choice, ask: A?, why: W., type: choice, options: [30 days, {value: d60, label: 60 *days*, options: [Sixty-one]}], unknown: {assume: d60}}
  - {id: choices, ask: A?, why: W., type: choices, options: [EU, US, {label: Far away, value: far}], unknown: {assume: [eu, far]}}
  - {id: text, ask: A?, why: W., unknown: {assume: a & b}}
  - {id: long_text, ask: A?, why: W., type: long-text, unknown: {assume: 1.50}}
  - {id: number, ask: A?, why: W., type: number, unit: laptops, unknown: {assume: 1}}
  - {id: money, ask: A?, why: W., type: money, unknown: {assume: 50000}}
  - {id: percent, ask: A?, why: W., type: percent, unknown: {assume: 2.5}}
  - {id: date, ask: A?, why: W., type: date, unknown: {assume: 2026-12-24}}
  - {id: duration, ask: A?, why: W., type: duration, unknown: {assume: 2-5 days}}
  - {id: file, ask: A?, why: W., type: file, unknown: {assume: last year's}}
  - {id: person, ask: A?, why: W., type: person, when: b.choice == \"30-days\" || b.text == \"it's <b>\", unknown: {assume: the buyer}}
";
    let site = site(questions);
    assert_eq!(site.report(), "");
    assert_snapshot!(cards(&site), @r#"
    "yes-no": The answer Yes or no yes You can say: Good. no If they don’t know yet Assume no
    "choice": The answer Choose one 30 days 60 days Sixty-one If they don’t know yet Assume “60 days ”
    "choices": The answer Choose any EU US Far away If they don’t know yet Assume “EU” and “Far away”
    "text": If they don’t know yet Assume a &amp; b
    "long-text": If they don’t know yet Assume 1.50
    "number": The answer A number, in laptops If they don’t know yet Assume 1 laptop
    "money": If they don’t know yet Assume £50,000
    "percent": If they don’t know yet Assume 2.5%
    "date": If they don’t know yet Assume 24 December 2026
    "duration": If they don’t know yet Assume 2 to 5 days
    "file": If they don’t know yet Assume last year&#39;s
    "person" data-when='["||",["==",["v","b.choice"],"30-days"],["==",["v","b.text"],"it&#39;s &lt;b>"]]': If they don’t know yet Assume the buyer
    "#);
    let main = site.main("questions/b.html");
    let values: Vec<&str> =
        main.split("data-value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(values.join(" "), "yes no 30-days d60 sixty-one eu us far");
    for words in ["All of them", "A note in <em>between</em>."] {
        assert!(main.contains(words), "{words}");
    }
}

#[test]
fn what_is_assumed_has_to_be_an_answer() {
    let wrong = |kind: &str, assume: &str| {
        brief(&one(&[&format!("type: {kind}"), &format!("unknown: {{assume: {assume}}}")]))
    };
    let choice = |kind: &str, assume: &str| {
        wrong(&format!("{kind}\n    options: [30 days, {{value: d60, label: 60 *days*}}]"), assume)
    };
    let all = [
        wrong("money", "\"£50,000\""),
        wrong("number", "a few"),
        wrong("percent", "10%"),
        wrong("yes-no", "maybe"),
        wrong("date", "2026-02-30"),
        wrong("duration", "soon"),
        wrong("text", "[a, b]"),
        wrong("text", "{a: b}"),
        choice("choice", "60 days"),
        choice("choice", "d06"),
        choice("choice", "never"),
        choice("choice", "[d60, 30-days]"),
        choice("choices", "[d60, never]"),
    ];
    assert_snapshot!(all.join("\n"), @r#"
    questions/b.yaml:7:23 «"£50,000"» wrong-type: the answer to this question is an amount of money, and `£50,000` is none | write the digits alone, such as `assume: 50000`
    questions/b.yaml:7:23 «a few» wrong-type: the answer to this question is a number, and `a few` is none | write the digits alone, such as `assume: 50000`
    questions/b.yaml:7:23 «10%» wrong-type: the answer to this question is a percentage, and `10%` is none | write the digits alone, such as `assume: 10`
    questions/b.yaml:7:23 «maybe» wrong-type: the answer to this question is yes or no, and `maybe` is none | write `assume: yes` or `assume: no`
    questions/b.yaml:7:23 «2026-02-30» wrong-type: there is no day `2026-02-30` | write year, month and day, such as `2026-10-02`
    questions/b.yaml:7:23 «soon» wrong-type: `soon` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    questions/b.yaml:7:23 «[a, b]» wrong-type: `assume` is one answer, and this is a list | write one; several can be assumed for `type: choices`
    questions/b.yaml:7:23 «{a: b}» wrong-type: `assume` must be text, or a list of texts, found keys and values | 
    questions/b.yaml:8:23 «60 days» unknown-value: no option of this question is called `60 days` | did you mean `d60`?
    questions/b.yaml:8:23 «d06» unknown-value: no option of this question is called `d06` | did you mean `d60`?
    questions/b.yaml:8:23 «never» unknown-value: no option of this question is called `never` | the values of its options are `30-days`, `d60`
    questions/b.yaml:8:23 «[d60, 30-days]» wrong-type: `assume` is one answer, and this is a list | write one; several can be assumed for `type: choices`
    questions/b.yaml:8:23 «[d60, never]» unknown-value: no option of this question is called `never` | the values of its options are `30-days`, `d60`
    "#);
    assert_eq!(choice("choices", "d60"), "");
    assert_eq!(wrong("yes-no", "true"), "");
}

#[test]
fn a_yes_and_a_no_may_be_written_bare_and_conditions_say_true_and_false() {
    let bank = |options: &str, when: &str| {
        let other = format!("  - {{id: r, ask: R?, why: So., when: '{when}'}}\n");
        format!("{}{other}", one(&["type: yes-no", &format!("options: {options}")]))
    };
    for options in ["[yes, no]", "[true, false]", "[Yes, {label: No}]", "[{value: yes, label: We do}]"] {
        for when in ["b.q", "!b.q", "b.q == true", "b.q != false"] {
            assert_eq!(brief(&bank(options, when)), "", "{options} {when}");
        }
    }
    let all = [
        bank("[yes, true]", "b.q"),
        bank("[yes, maybe]", "b.q"),
        bank("[\"Yes, all of it\"]", "b.q"),
        bank("[{label: yes, options: [fully]}]", "b.q"),
        bank("[yes, no]", "b.q == \"yes\""),
        bank("[yes, no]", "b.q == \"No\""),
        bank("[yes, no]", "b.q == \"true\""),
        bank("[yes, no]", "b.q == yes"),
        bank("[yes, no]", "\"yes\" in b.q"),
    ];
    let all: Vec<String> = all.iter().map(|bank| brief(bank)).collect();
    assert_snapshot!(all.join("\n"), @r#"
    questions/b.yaml:7:20 «true» duplicate-option: the value `yes` is used twice | give each option a `value` of its own
    questions/b.yaml:7:20 «maybe» unknown-value: `maybe` is neither yes nor no | give the option `value: yes` or `value: no`; for other answers write `type: choice`
    questions/b.yaml:7:15 «"Yes, all of it"» unknown-value: `yes-all-of-it` is neither yes nor no | give the option `value: yes` or `value: no`; for other answers write `type: choice`
    questions/b.yaml:7:38 «fully» needless-options: a yes or a no has no options of its own | write `type: choice` above, or ask a question of its own
    questions/b.yaml:8:46 «"yes"» condition-type: `b.q` is a yes or no, and `"yes"` is a text | a yes is `true` here: write `true` without quotes
    questions/b.yaml:8:46 «"No"» condition-type: `b.q` is a yes or no, and `"No"` is a text | a no is `false` here: write `false` without quotes
    questions/b.yaml:8:46 «"true"» condition-type: `b.q` is a yes or no, and `"true"` is a text | take the quotes away: `true`
    questions/b.yaml:8:46 «yes» condition-syntax: `yes` is no value | write `true`
    questions/b.yaml:8:48 «b.q» condition-type: `in` looks into a list, and `b.q` is a yes or no | write `b.q` on its own, or `!b.q`
    "#);
}

#[test]
fn an_option_without_a_value_is_named_by_its_label_in_conditions() {
    let bank = |when: &str| {
        format!(
            "{}  - {{id: r, ask: R?, why: So., when: '{when}'}}\n",
            one(&["type: choice", "options: [60 *days*, 1.50, 2026]"])
        )
    };
    for when in ["b.q == \"60-days\"", "b.q == \"150\"", "b.q in [\"2026\", \"150\"]"] {
        assert_eq!(brief(&bank(when)), "", "{when}");
    }
    assert_snapshot!(brief(&bank("b.q == \"60 days\"")), @r#"questions/b.yaml:8:46 «"60 days"» condition-value: `b.q` has no option `60 days` | did you mean `60-days`?"#);
}

#[test]
fn a_follow_up_is_a_text_or_says_what_is_heard_first() {
    let wrong = [
        one(&["follow-ups: [{ask: And?, when-hard: x}]"]),
        one(&["follow-ups: [{when-heard: x}]"]),
        one(&["follow-ups: [[x]]"]),
        one(&["follow-ups: And then?"]),
    ];
    let wrong: Vec<String> = wrong.iter().map(|bank| brief(bank)).collect();
    assert_snapshot!(wrong.join("\n"), @"
    questions/b.yaml:6:30 «when-hard» unknown-key: unknown key `when-hard` | did you mean `when-heard`?
    questions/b.yaml:6:19 «when-heard» missing-key: missing key `ask` | add `ask: …` to it
    questions/b.yaml:6:18 «[x]» wrong-type: an item of `follow-ups` must be text, or keys and values, found a list | 
    questions/b.yaml:6:17 «And then?» wrong-type: `follow-ups` must be a list, found text `And then?` | write it as a list: `[And then?]`
    ");
}

#[test]
fn an_amount_that_a_comma_takes_apart_is_pointed_at() {
    let all = [
        one(&["also-called: [up to £1,000, 5,000 units, 3,050]"]),
        // What may be two numbers, and what cannot be one.
        one(&["also-called: [911,112]", "tags: [a1,100b, 1,00, 1234,000, \"1,000\", '1','000', £1, 000]"]),
        one(&["evidence: [Orders up to £10,000]"]),
    ];
    let all: Vec<String> = all.iter().map(|bank| brief(bank)).collect();
    assert_snapshot!(all.join("\n"), @r#"
    questions/b.yaml:6:19 «up to £1,000» split-number: the comma makes two items of this: `up to £1` and `000` | put quotes around it: `"up to £1,000"`
    questions/b.yaml:6:33 «5,000 units» split-number: the comma makes two items of this: `5` and `000 units` | put quotes around it: `"5,000 units"`
    questions/b.yaml:6:46 «3,050» split-number: the comma makes two items of this: `3` and `050` | put quotes around it: `"3,050"`

    questions/b.yaml:6:16 «Orders up to £10,000» split-number: the comma makes two items of this: `Orders up to £10` and `000` | put quotes around it: `"Orders up to £10,000"`
    "#);
    let elsewhere = Book::new()
        .file("content/teams.yaml", "teams:\n  - {id: f, name: F, decides: [Up to £1,000]}\n")
        .file("content/p.md", "---\ntitle: P\ntags: [over 2,000]\n---\n")
        .build();
    assert_snapshot!(elsewhere.brief(), @r#"
    p.md:3:8 «over 2,000» split-number: the comma makes two items of this: `over 2` and `000` | put quotes around it: `"over 2,000"`
    teams.yaml:2:32 «Up to £1,000» split-number: the comma makes two items of this: `Up to £1` and `000` | put quotes around it: `"Up to £1,000"`
    "#);
}
