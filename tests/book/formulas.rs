//! Formulas, and diagrams of other tools.

use insta::assert_snapshot;

use crate::support::Book;

fn prose(text: &str) -> String {
    Book::new().page(text).build().prose("page.html")
}

#[test]
fn formulas_become_mathml_in_a_line_and_in_a_block() {
    assert_snapshot!(prose("# A\n\nThe share is $`\\frac{a}{b}`$, of $5 and $10.\n\n```math\nx = \\sqrt{2}\n```\n"), @r#"
    <p>The share is <math display="inline"><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac></math>, of $5 and $10.</p>
    <p><math display="block"><mi>x</mi><mo>=</mo><msqrt><mrow><mn>2</mn></mrow></msqrt></math></p>
    "#);
}

#[test]
fn the_sanitiser_keeps_our_formulas_and_takes_out_an_authors() {
    assert_snapshot!(prose("# A\n\n<div>\n\n$`a^2`$ <math><mi>x</mi></math>\n\n</div>\n"), @r#"
    <div>
    <p><math display="inline"><msup><mi>a</mi><mn>2</mn></msup></math> </p>
    </div>
    "#);
}

#[test]
fn money_and_code_are_no_formulas() {
    assert_snapshot!(prose("# A\n\n$5, $10, `$x$`, \\$`a`$, $`a`, `a`$ and $$\n"), @"<p>$5, $10, <code>$x$</code>, $<code>a</code>$, $<code>a</code>, <code>a</code>$ and $$</p>");
}

#[test]
fn a_formula_with_a_mistake_stays_as_it_is_and_is_reported_at_its_place() {
    let site = Book::new().page("# A\n\nSo $`\\fraction{a}`$ it is.\n\n```math\n\\frac{1\n```\n").build();
    assert_snapshot!(site.brief(), @r#"
    page.md:3:5 «`\fraction{a}`» broken-formula: this formula cannot be read: a command in it is not known | correct it: it is read as LaTeX, and only commands for formulas are known
    page.md:5:1 «```math» broken-formula: this formula cannot be read: a bracket in it has no other end | correct it: it is read as LaTeX, and only commands for formulas are known
    "#);
    assert_snapshot!(site.prose("page.html"), @r#"
    <p>So $<code>\fraction{a}</code>$ it is.</p>
    <pre><code class="language-math">\frac{1
    </code></pre>
    "#);
}

#[test]
fn a_formula_stands_in_a_text_field_too() {
    let site = Book::new()
        .file(
            "content/questions/deal.yaml",
            "title: Deal\nquestions:\n  - {id: share, ask: \"What is $`a^2`$?\", why: So.}\n",
        )
        .build();
    assert!(site.page("questions/deal.html").contains("What is <math display=\"inline\"><msup>"));
}

#[test]
fn a_diagram_of_another_tool_is_shown_as_text_with_a_word_to_its_author() {
    let site = Book::new().page("# A\n\n```mermaid\ngraph LR\n  a --> b\n```\n\n```python\nx\n```\n").build();
    assert_snapshot!(site.brief(), @"page.md:3:1 «```mermaid» undrawn-diagram: a `mermaid` diagram is not drawn | draw a process with a `diagram` block; save any other drawing as an image and show it with `![what it says](drawing.svg)`");
    assert_snapshot!(site.prose("page.html"), @r#"
    <pre><code class="language-mermaid">graph LR
      a --&gt; b
    </code></pre>
    <pre><code class="language-python">x
    </code></pre>
    "#);
}
