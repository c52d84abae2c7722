//! The client against stores that are proper, slow, silent or lying.

use super::fake_store::FakeStore;
use super::wire::{Header, Kind};
use super::{Client, StoreError};
use crate::testing::page;
use crate::{DomainId, XenError};
use alloc::vec;
use alloc::vec::Vec;
use core::sync::atomic::Ordering;

fn message(kind: Kind, request: u32, payload: &[u8]) -> Vec<u8> {
    let header = Header { kind, request, transaction: 0, length: payload.len() };
    header.emit().into_iter().chain(payload.iter().copied()).collect()
}

#[test]
fn operations() {
    for appetite in [1, 7, 1024] {
        let page = page();
        let store = FakeStore::new(page);
        store.appetite.set(appetite);
        store.patience.set(1_000_000);
        let mut client = Client::new(page, &store);
        assert_eq!(client.read("name"), Err(StoreError::Refused(XenError::NotFound)));
        client.write("name", b"x\0y").unwrap();
        assert_eq!(client.read("name").unwrap(), b"x\0y");
        client.write("data/a", b"12").unwrap();
        client.write("data/b", &[b'v'; 4000]).unwrap();
        assert_eq!(client.read("data/b").unwrap().len(), 4000);
        assert_eq!(client.read_number("data/a"), Ok(12));
        assert_eq!(client.read_number("data/b"), Err(StoreError::Malformed));
        assert_eq!(client.directory("data").unwrap(), ["a", "b"]);
        client.make_directory("d").unwrap();
        client.set_permissions("data", &["n3", "r0"]).unwrap();
        client.remove("data").unwrap();
        assert!(client.directory("data").unwrap().is_empty());
        assert_eq!(client.domain_path(DomainId(7)).unwrap(), "/local/domain/7");
        assert_eq!(client.write("data/b", &[0; 4096]), Err(StoreError::Unsendable));
        assert_eq!(client.write("", b""), Err(StoreError::Unsendable));
    }
}

#[test]
fn watches() {
    let page = page();
    let store = FakeStore::new(page);
    let mut client = Client::new(page, &store);
    client.watch("control/shutdown", "power").unwrap();
    client.poll().unwrap();
    let event = client.next_event().unwrap();
    assert_eq!((event.path.as_str(), event.token.as_str()), ("control/shutdown", "power"));
    assert_eq!(client.next_event(), None);
    assert_eq!(client.unwatch("a", "b"), Err(StoreError::Refused(XenError::NotFound)));
    // Events may come in the middle of other things.
    store.garbage.borrow_mut().extend(message(Kind::WatchEvent, 0, b"a\0t\0"));
    store.garbage.borrow_mut().extend(message(Kind::WatchEvent, 0, b"senseless"));
    store.garbage.borrow_mut().extend(message(Kind::WatchEvent, 0, b"b\0t\0"));
    client.write("x", b"1").unwrap();
    let paths: Vec<_> = core::iter::from_fn(|| client.next_event()).map(|event| event.path).collect();
    assert_eq!(paths, ["a", "b"]);
}

#[test]
fn transactions_are_repeated() {
    let page = page();
    let store = FakeStore::new(page);
    store.conflicts.set(3);
    let mut client = Client::new(page, &store);
    let mut runs = 0;
    let result = client.transaction(|client| {
        runs += 1;
        assert_eq!(client.transaction(|_| Ok(())), Err(StoreError::Nested));
        client.write("a", b"1")?;
        Ok(5)
    });
    assert_eq!((result, runs), (Ok(5), 4));
    assert_eq!(client.transaction(|client| client.read("none")), Err(StoreError::Refused(XenError::NotFound)));
    store.conflicts.set(1000);
    assert_eq!(client.transaction(|_| Ok(())), Err(StoreError::Contended));
    assert_eq!(client.read("a").unwrap(), b"1"); // the client still works
}

#[test]
fn a_silent_store_times_out_and_late_answers_are_ignored() {
    let page = page();
    let store = FakeStore::new(page);
    let mut client = Client::new(page, &store);
    store.mute.set(true);
    store.patience.set(3);
    assert_eq!(client.read("a"), Err(StoreError::TimedOut)); // request 1
    store.mute.set(false);
    store.patience.set(100);
    store.garbage.borrow_mut().extend(message(Kind::Read, 1, b"late"));
    assert_eq!(client.read("a"), Err(StoreError::Refused(XenError::NotFound)));
}

#[test]
fn a_store_that_takes_nothing_does_not_fill_the_memory() {
    let page = page();
    let store = FakeStore::new(page);
    store.appetite.set(0);
    let mut client = Client::new(page, &store);
    for _ in 0..1000 {
        store.patience.set(1);
        assert_eq!(client.write("key", &[1; 4000]), Err(StoreError::TimedOut));
    }
}

#[test]
fn lies_are_errors() {
    let answer = |kind: Kind, payload: &[u8]| {
        let page = page();
        let store = FakeStore::new(page);
        store.mute.set(true);
        store.patience.set(5);
        store.garbage.borrow_mut().extend(message(kind, 1, payload));
        Client::new(page, &store).read("a")
    };
    assert_eq!(answer(Kind::Read, b"v"), Ok(b"v".to_vec()));
    assert_eq!(answer(Kind::Write, b"OK\0"), Err(StoreError::Malformed));
    assert_eq!(answer(Kind::Other(999), b""), Err(StoreError::Malformed));
    assert_eq!(answer(Kind::Error, b"ENOENT"), Err(StoreError::Refused(XenError::NotFound)));
    assert_eq!(answer(Kind::Error, b"\xff\xfe\0"), Err(StoreError::Refused(XenError::Other(0))));
    assert_eq!(answer(Kind::Error, b""), Err(StoreError::Refused(XenError::Other(0))));
}

#[test]
fn impossible_lengths_and_indices_break_the_connection() {
    let page_one = page();
    let store = FakeStore::new(page_one);
    store.garbage.borrow_mut().extend([0xff; 64]);
    let mut client = Client::new(page_one, &store);
    assert_eq!(client.read("a"), Err(StoreError::Broken));
    assert_eq!(client.read("a"), Err(StoreError::Broken));
    let page_two = page();
    let store = FakeStore::new(page_two);
    let mut client = Client::new(page_two, &store);
    page_two.u32(2060).store(0x8000_0000, Ordering::Relaxed);
    assert_eq!(client.poll(), Err(StoreError::Broken));
}

/// Random bytes, and proper conversations with random damage: any result will do, but it must come, and no panic.
#[test]
fn noise_never_panics() {
    let mut seed = 0x1234_5678_9abc_def1_u64;
    let mut random = move |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    for round in 0..2000 {
        let page = page();
        let store = FakeStore::new(page);
        store.patience.set(50);
        store.appetite.set(1 + random(600) as usize);
        store.mute.set(round % 3 == 0);
        let mut noise = vec![];
        for _ in 0..random(6) {
            let kind = Kind::from_number(random(24) as u32);
            let payload: Vec<u8> = (0..random(60)).map(|_| [0, b'a', b'/', 0xff, b'1'][random(5) as usize]).collect();
            noise.extend(message(kind, random(4) as u32, &payload));
        }
        if round % 2 == 0 && !noise.is_empty() {
            let position = random(noise.len() as u64) as usize;
            noise[position] = random(256) as u8;
        }
        store.garbage.borrow_mut().extend(noise);
        let mut client = Client::new(page, &store);
        let _ = client.read("a");
        let _ = client.directory("a");
        let _ = client.watch("a", "t");
        if round % 5 == 0 {
            for index in [2048, 2060] {
                page.u32(index).fetch_add(random(3000) as u32, Ordering::Relaxed);
            }
        }
        let _ = client.domain_path(DomainId(0));
        let _ = client.transaction(|client| client.write("a", b"b"));
        let _ = client.poll();
        while client.next_event().is_some() {}
    }
}
