//! What other programs read: each form against what is published about it.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{folder, playbook};

/// A playbook with an error and warnings, in a file whose name and text need care in every form.
fn book() -> TempDir {
    folder(&[
        ("deals/book.toml", "title = \"Deals\"\n"),
        ("deals/content/a, b: c%.md", "# É\n\n[🎉 x](no.md) [y](no.md)\n\n<script>\nx\n</script>\n"),
        (
            "deals/content/teams.yaml",
            "title: Teams\nteams:\n  - id: a\n    name: A\n  - id: a\n    name: B\n",
        ),
    ])
}

fn output(dir: &Path, format: &str) -> String {
    let run = playbook(dir, &["check", "deals", "--format", format]);
    let output = run.assert().code(1).stderr_eq("").get_output().stdout.clone();
    String::from_utf8(output).unwrap()
}

fn json(dir: &Path, format: &str) -> Value {
    serde_json::from_str(&output(dir, format)).unwrap()
}

#[track_caller]
fn check_schema(schema: &str, value: &Value) {
    // Two patterns of SARIF's close a bracket that they never opened.
    let schema = schema.replace("{2}]?$", "{2}$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<_> = validator.iter_errors(value).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}\n{value:#}");
}

#[test]
fn sarif_keeps_to_its_published_schema() {
    let dir = book();
    let sarif = json(dir.path(), "sarif");
    check_schema(include_str!("sarif/sarif-schema-2.1.0.json"), &sarif);
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let at = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[at]["id"], result["ruleId"], "the index leads to the rule");
    }
    let uris: BTreeSet<&str> = run["results"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str())
        .collect();
    let uris: Vec<_> = uris.into_iter().collect();
    assert_eq!(uris, ["deals/content/a%2C%20b%3A%20c%25.md", "deals/content/teams.yaml"]);
}

#[test]
fn json_keeps_to_the_schema_that_stands_beside_its_code() {
    let dir = book();
    let findings = json(dir.path(), "json");
    check_schema(include_str!("../../src/cli/report/findings.schema.json"), &findings);
    assert_eq!((&findings["errors"], &findings["warnings"]), (&json!(1), &json!(3)));
    let link = &findings["findings"][0];
    assert_eq!(link["rule"], "broken-link");
    assert_eq!(link["place"]["path"], "deals/content/a, b: c%.md");
    assert_eq!(link["place"]["start"], json!({ "byte": 15, "line": 3, "column": 7 }));
}

/// GitLab reads `description`, `check_name`, `fingerprint`, `severity`, `location.path` and `location.lines.begin`
/// (GitLab’s documentation, "Code Quality", "Report format").
#[test]
fn gitlab_finds_in_each_issue_what_it_reads() {
    let schema = json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": { "type": "string", "minLength": 1 },
                "check_name": { "type": "string", "minLength": 1 },
                "fingerprint": { "type": "string", "minLength": 1 },
                "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": { "type": "string", "pattern": "^[^./]" },
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": { "begin": { "type": "integer", "minimum": 1 } }
                        }
                    }
                }
            }
        }
    });
    let dir = book();
    let issues = json(dir.path(), "gitlab");
    check_schema(&schema.to_string(), &issues);
    let issues = issues.as_array().unwrap();
    let fingerprints: BTreeSet<_> = issues.iter().map(|issue| issue["fingerprint"].to_string()).collect();
    assert_eq!(fingerprints.len(), issues.len(), "two findings that say the same are two issues");
}

/// `::level key=value,…::message` (GitHub’s documentation, "Workflow commands"); `%`, line breaks and, in values, `:`
/// and `,` are escaped.
#[test]
fn github_reads_one_command_a_line() {
    let dir = book();
    let lines = output(dir.path(), "github");
    assert_eq!(lines.lines().count(), 4);
    for line in lines.lines() {
        let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (level, properties) = head.split_once(' ').unwrap();
        assert!(matches!(level, "error" | "warning"), "{line}");
        assert!(
            !message.is_empty() && !message.replace("%25", "").replace("%0A", "").contains('%'),
            "{line}"
        );
        for property in properties.split(',') {
            let (key, value) = property.split_once('=').unwrap();
            assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key), "{line}");
            assert!(!value.is_empty() && !value.contains(':'), "{line}");
        }
    }
    assert!(lines.starts_with(
        "::warning file=deals/content/a%2C b%3A c%25.md,line=3,col=7,endColumn=12,title=broken-link::there is no file `no.md`%0A"
    ));
}

#[test]
fn the_short_form_has_one_line_for_each_finding() {
    let dir = book();
    let lines = output(dir.path(), "short");
    assert_eq!(lines.lines().count(), 4);
    assert!(
        lines.starts_with("deals/content/a, b: c%.md:3:7: warning[broken-link]: there is no file `no.md` (")
    );
}

#[test]
fn a_playbook_without_a_finding_is_an_empty_report_in_every_form() {
    let dir = folder(&[("book.toml", "title = \"Deals\"\n"), ("content/index.md", "# Deals\n")]);
    let output = |format: &str| {
        let run = playbook(dir.path(), &["check", "--format", format]).assert().code(0).stderr_eq("");
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    };
    assert_eq!(output("short") + &output("github"), "");
    assert_eq!(output("gitlab"), "[]\n");
    let sarif = serde_json::from_str(&output("sarif")).unwrap();
    check_schema(include_str!("sarif/sarif-schema-2.1.0.json"), &sarif);
    let findings = serde_json::from_str(&output("json")).unwrap();
    check_schema(include_str!("../../src/cli/report/findings.schema.json"), &findings);
}
