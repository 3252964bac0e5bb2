#![no_main]

mod sound;

libfuzzer_sys::fuzz_target!(|text: &str| sound::parse("teams.yaml", text));
