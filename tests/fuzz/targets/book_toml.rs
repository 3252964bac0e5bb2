#![no_main]

mod sound;

use playbook::source::{Area, SourcePath};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let path = SourcePath::new(Area::Config, "book.toml");
    let found = playbook::config::read(&path, text).diagnostics;
    sound::check(&path, text, &found);
    assert!(found == playbook::config::read(&path, text).diagnostics, "found differently a second time");
});
