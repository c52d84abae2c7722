//! A store that answers with arbitrary bytes: the input is the first answers in the ring, and, if it is longer than the
//! ring, the ring's indices.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stardust_xen::xenstore::Client;
use stardust_xen::{Notifier, SharedPage};
use std::ptr::NonNull;

/// Places in the page (`xs_wire.h`).
const ANSWERS: usize = 1024;
const RING: usize = 1024;
const ANSWERS_PRODUCER: usize = 2060;

/// A store that says nothing more.
struct Silent;

impl Notifier for Silent {
    fn notify(&self) {}

    fn events(&self) -> u32 {
        0
    }

    fn wait(&self, _: u32) -> bool {
        false
    }
}

#[repr(align(4096))]
struct Page([u8; 4096]);

fuzz_target!(|bytes: &[u8]| {
    let mut page = Box::new(Page([0; 4096]));
    let (answers, indices) = bytes.split_at(bytes.len().min(RING));
    page.0[ANSWERS..ANSWERS + answers.len()].copy_from_slice(answers);
    page.0[ANSWERS_PRODUCER..ANSWERS_PRODUCER + 4].copy_from_slice(&(answers.len() as u32).to_le_bytes());
    let indices = &indices[..indices.len().min(16)];
    page.0[2048..2048 + indices.len()].copy_from_slice(indices);
    let start = NonNull::from(&mut page.0).cast();
    // SAFETY: the page is aligned, lives as long as the client, and is used by nobody else.
    let mut client = Client::new(unsafe { SharedPage::new(start) }, Silent);
    let _ = client.poll();
    while client.next_event().is_some() {}
    let _ = client.read("name");
    let _ = client.directory("device");
    let _ = client.read_number("memory/target");
    let _ = client.transaction(|client| client.write("data/exit", b"0"));
    while client.next_event().is_some() {}
});
