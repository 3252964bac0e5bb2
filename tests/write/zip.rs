//! A site in one file.

use std::fs;

use playbook::write::{Origins, WriteError, write_zip};

use crate::{Book, site};

fn zip_to(book: &Book, file: &str, files: &[(&str, &str)]) -> Result<Vec<u8>, WriteError> {
    let (content, themes) = (book.path("content"), book.path("themes"));
    write_zip(&site(files), &book.path(file), Origins { content: &content, themes: &themes })?;
    Ok(fs::read(book.path(file)).unwrap())
}

const FILES: [(&str, &str); 3] =
    [("index.html", "home"), ("b/long name ü.html", "b b b b b b b b"), ("a.png", "picture")];

#[test]
fn the_same_site_gives_the_same_bytes_whenever_it_is_written() {
    let book = Book::new();
    let first = zip_to(&book, "a.zip", &FILES).unwrap();
    let mut turned = FILES;
    turned.reverse();
    assert_eq!(zip_to(&book, "deep/er/b.zip", &turned).unwrap(), first);
    assert_eq!(zip_to(&book, "a.zip", &turned).unwrap(), first, "over the one that is there");
}

#[test]
fn what_comes_out_is_what_went_in() {
    let book = Book::new();
    let bytes = zip_to(&book, "a.zip", &FILES).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    names.sort();
    assert_eq!(names, ["a.png", "b/long name ü.html", "index.html"]);
    for (name, text) in FILES {
        assert_eq!(std::io::read_to_string(archive.by_name(name).unwrap()).unwrap(), text);
    }
}

#[test]
fn nothing_is_written_over_that_is_no_zip() {
    let book = Book::new();
    book.put("report.docx", "somebody’s work");
    book.put("content/page.md", "# Page");
    let refused = |file: &str| {
        let error = zip_to(&book, file, &FILES).unwrap_err().to_string();
        error.replace(&book.path("").display().to_string(), "")
    };
    insta::assert_snapshot!(refused("report.docx"), @r#"
    `report.docx` is a file that is no zip
    help: move it away, or name another file to write
    "#);
    insta::assert_snapshot!(refused("content"), @r#"
    `content` is a folder
    help: name the file to write, such as `playbook.zip`
    "#);
    insta::assert_snapshot!(refused("content/a.zip"), @r#"
    the zip `content/a.zip` would lie among the files the site is made from
    help: choose another folder for it
    "#);
    assert_eq!(fs::read_to_string(book.path("report.docx")).unwrap(), "somebody’s work");
    let left = fs::read_dir(book.path("")).unwrap().count();
    assert_eq!(left, 2, "nothing half written is left");
}
