//! What the words of a text show.

use insta::assert_snapshot;

use crate::support::Book;

#[test]
fn only_what_is_read_is_taken_for_an_acronym_that_somebody_must_explain() {
    let text = "# Terms\n\nThe [terms](TCO.MD) and [these][SOW] lie at <https://example.com/NDA>, ![ROI](RFP.png), \
                <abbr title=\"PPV\">here</abbr>. What is the DPA?\n\n[SOW]: sow.md\n";
    let book = Book::new()
        .file("book.toml", "[check]\nunexplained-acronym = \"warning\"\nbroken-link = \"off\"\n")
        .file("content/index.md", text);
    assert_snapshot!(book.build_strictly().brief(), @r#"
    index.md:3:74 «ROI» unexplained-acronym: `ROI` is explained nowhere on this page | say it in words the first time, such as `purchase order (PO)` for `PO`, or leave `ROI` out
    index.md:3:132 «DPA» unexplained-acronym: `DPA` is explained nowhere on this page | say it in words the first time, such as `purchase order (PO)` for `PO`, or leave `DPA` out
    "#);
}
