//! All rules as one page of a playbook.

use super::{Level, Rule, all};

/// The page's keys and its first words. The owner is the team of the example playbook that keeps the others like it.
const TOP: &str = "\
---
# yaml-language-server: $schema=../.playbook/schemas/article.json
title: What is checked
description: Every mistake that a check finds, why it matters, and how it is done right.
owner: procurement
weight: 85
---
Each message names its rule in brackets, such as `error[broken-link]`. An error keeps the site from being built; a
warning does not. `playbook explain broken-link` says the same as this page.

In `book.toml`, under `[check]`, each rule can be given another level: `broken-link = \"error\"`, `\"warning\"` or `\"off\"`.
Those that are always an error cannot: without what they ask for the site would not be whole. One place is excused by a
comment above it that says why:

```markdown
<!-- playbook-ignore broken-link: Legal adds this page in May -->
```

In YAML it is `# playbook-ignore broken-link: Legal adds this page in May`.
";

/// The page, as the files of the rules make it.
pub fn document() -> String {
    let rules: Vec<String> = all().iter().map(section).collect();
    TOP.to_owned() + &advice() + &rules.concat()
}

/// The rules that are off, which readers of the page would not come across otherwise.
fn advice() -> String {
    let off = all().iter().filter(|rule| rule.level == Level::Off);
    let lines: String =
        off.flat_map(|rule| ["- [`", rule.id, "`](#", rule.id, "): ", rule.summary, "\n"]).collect();
    format!(
        "\nSome rules give advice that does not suit everybody. They are off until `[check]` asks for them:\n\n{lines}"
    )
}

fn section(rule: &Rule) -> String {
    let level = match rule.level {
        Level::Error if rule.fixed && rule.also_warning => "An error, in some places a warning",
        Level::Error if rule.fixed => "Always an error",
        Level::Error => "An error",
        Level::Warning => "A warning",
        Level::Off => "Not looked for unless it is asked for",
    };
    let id = rule.id;
    let mut parts = vec![
        format!("\n## {id} {{#{id}}}"),
        format!("{level}: {}.", rule.summary),
        rule.section("What").to_owned(),
        format!("**Why:** {}", rule.section("Why")),
    ];
    for (title, name) in [("Wrong:", "Wrong"), ("Right:", "Right")] {
        let shown = rule.section(name);
        if !shown.is_empty() {
            parts.push(title.to_owned());
            parts.push(with_names(shown));
        }
    }
    parts.join("\n\n") + "\n"
}

/// Examples with each file's name above its block, where a reader of the site sees it.
fn with_names(text: &str) -> String {
    let mut lines = Vec::new();
    let mut open = 0;
    for line in text.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        if open > 0 || ticks < 3 {
            lines.push(line.to_owned());
            if open > 0 && ticks >= open {
                open = 0;
            }
            continue;
        }
        open = ticks;
        let (fence, info) = line.split_at(ticks);
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        let path = words.next().unwrap_or_default();
        let saved_as = words.next().map_or_else(String::new, |form| format!(", saved as {form}"));
        let kind = if language == "link" { ", a link on the disk to" } else { "" };
        lines.extend([format!("`{path}`{saved_as}{kind}"), String::new(), format!("{fence}{language}")]);
    }
    lines.join("\n")
}
