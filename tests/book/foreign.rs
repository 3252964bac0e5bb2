//! Tags of other tools' templates: shown as they stand, reported once per kind.

use insta::assert_snapshot;

use crate::support::{Book, plain};

fn prose(text: &str) -> String {
    Book::new().page(text).build().prose("page.html")
}

#[test]
fn every_form_is_shown_letter_for_letter() {
    for tag in [
        "{{< figure src=\"a.png\" >}}",
        "{{<figure src=\"a\">}}",
        "{{% notice *tip* %}}",
        "{% include x.html y=\"_z_\" %}",
        "{{ site.baseurl | append: '/a/' }}",
        "{{<b>}}",
        "{{ a_b * c * d }}",
    ] {
        for text in [
            format!("Before {tag} after.\n"),
            format!("{tag}\n"),
            format!("## Heading {tag}\n"),
            format!("- item {tag}\n"),
            format!("> *quoted {tag}*\n"),
        ] {
            let shown =
                plain(&prose(&text)).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            assert!(shown.contains(tag), "{text:?} is shown as {shown:?}");
        }
    }
}

#[test]
fn a_tag_inside_a_link_an_image_or_an_attribute_is_shown_beside_it() {
    assert_snapshot!(
        prose("[words]({{< ref \"a.md\" >}}) ![pic]({{ site.url }}/a.png) [pre](/x/{{ page.id }}.html)\n\n<a href=\"{{ site.url }}/b\" title=\"{{<x>}}\">raw</a>\n\n[{{ words }}](page.md)\n"),
        @r#"
    <p>words (<code class="foreign">{{&lt; ref "a.md" &gt;}}</code>) pic <code class="foreign">{{ site.url }}/a.png</code> pre (<code class="foreign">/x/{{ page.id }}.html</code>)</p>
    <p><a href="{{ site.url }}/b" title="{{&lt;x&gt;}}">raw</a></p>
    <p><a href="page.html">{{ words }}</a></p>
    "#
    );
}

#[test]
fn a_tag_in_a_table_keeps_its_cell() {
    assert_snapshot!(prose("| a | b |\n| - | - |\n| {{<x>}} | {{ y }} |\n"), @r#"
    <div class="tbl" role="region" tabindex="0" aria-label="a, b"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody>
    <tr><td>{{&lt;x&gt;}}</td><td>{{ y }}</td></tr>
    </tbody></table></div>
    "#);
}

#[test]
fn a_tag_over_several_lines_stays_whole() {
    assert_snapshot!(prose("Text {{< figure\n  src=\"a.png\"\n  alt=\"*b*\"\n>}} more\n"), @r#"
    <p>Text {{&lt; figure
      src="a.png"
      alt="*b*"
    &gt;}} more</p>
    "#);
}

#[test]
fn in_code_it_is_code() {
    let site = Book::new().page("`{{ x }}` and\n\n```\n{% y %}\n```\n\n    {{< z >}}\n").build();
    assert_eq!(site.report(), "");
    assert!(site.prose("page.html").contains("<code>{{ x }}</code>"));
}

#[test]
fn each_kind_is_reported_once_for_the_whole_playbook() {
    let site = Book::new()
        .file("content/a.md", "{{ one }} {{ two }} {% if %}\n")
        .file("content/b.md", "{{ three }} {{< four >}} {{% five %}}\n")
        .build();
    assert_snapshot!(site.report(), @r#"
    warning[foreign-template]: `{{ … }}` is a tag of another tool's templates
     --> content/a.md:1:1
      |
    1 | {{ one }} {{ two }} {% if %}
      | ^^^^^^^^^ shown to readers as it stands
      |
      = help: write what it stood for; there are 3 of this kind, on 2 pages

    warning[foreign-template]: `{% … %}` is a tag of another tool's templates (Jekyll's, Liquid's or Jinja's)
     --> content/a.md:1:21
      |
    1 | {{ one }} {{ two }} {% if %}
      |                     ^^^^^^^^ shown to readers as it stands
      |
      = help: write what it stood for

    warning[foreign-template]: `{{< … >}}` is a tag of another tool's templates (Hugo's shortcodes)
     --> content/b.md:1:13
      |
    1 | {{ three }} {{< four >}} {{% five %}}
      |             ^^^^^^^^^^^^ shown to readers as it stands
      |
      = help: write what it stood for; there are 2 of this kind, on 1 page
    "#);
}

#[test]
fn braces_that_are_no_tag_are_text() {
    let site = Book::new().page("{{ }} {{}} {% %} {{ never\n\nclosed }} {a: b} {{<\n").build();
    assert_eq!(site.report(), "");
}
