//! Parses arbitrary bytes as an image's payload.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(payload) = stardust_payload::parse(bytes) {
        let _ = payload.verify();
        // What was read can be written again, and says the same.
        let again = stardust_payload::emit(&payload.config, &payload.files).expect("a payload that was parsed");
        let again = stardust_payload::parse(&again).expect("a payload that was written");
        assert_eq!((again.config, again.files), (payload.config, payload.files));
    }
    let _ = String::from_utf8(bytes.to_vec()).map(|line| stardust_payload::command_line::arguments(&line));
});
