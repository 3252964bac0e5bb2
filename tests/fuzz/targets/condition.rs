#![no_main]

use playbook::parse::condition::parse;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let read = parse(text);
    let place = match &read {
        Ok(expression) => expression.span.range(),
        Err(fault) => fault.at.clone(),
    };
    assert!(text.get(place).is_some());
    assert!(read == parse(text), "read differently a second time");
});
