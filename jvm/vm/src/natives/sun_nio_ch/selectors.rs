//! `EPoll`, `EventFD` and `Net.poll`: waiting for descriptors to become ready.

use super::waiting::until_found;
use super::{INTERRUPTED, NativeMethod, descriptor, native};
use crate::exceptions::JavaResult;
use crate::files::{self, Errno, SelectorOperation, ready};
use crate::natives::Arguments;
use crate::natives::arguments::int_slot;
use crate::natives::java_io::io_error;
use crate::threads::JavaThread;
use alloc::vec::Vec;

const EPOLL: &str = "sun/nio/ch/EPoll";
const EVENT: &str = "sun/nio/ch/EventFD";

/// `struct epoll_event` of x86-64, which is packed: events (32 bits), then data (64 bits).
const EVENT_SIZE: usize = 12;
const DATA_OFFSET: usize = 4;

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(EPOLL, "eventSize", "()I", |_, _| Ok(EVENT_SIZE as u64)),
    native!(EPOLL, "eventsOffset", "()I", |_, _| Ok(0)),
    native!(EPOLL, "dataOffset", "()I", |_, _| Ok(DATA_OFFSET as u64)),
    native!(EPOLL, "create", "()I", |t, _| {
        let selector = files::system().selector();
        selector.map(|selector| selector as u64).map_err(|error| io_error(t, error))
    }),
    native!(EPOLL, "ctl", "(IIII)I", control),
    native!(EPOLL, "wait", "(IJII)I", wait),
    native!(EVENT, "eventfd0", "()I", |t, _| {
        let counter = files::system().counter();
        counter.map(|counter| counter as u64).map_err(|error| io_error(t, error))
    }),
    native!(EVENT, "set0", "(I)I", |t, a| {
        let added = files::system().write(a.int(0), &1_u64.to_le_bytes());
        added.map(|_| 0).map_err(|error| io_error(t, error))
    }),
    native!("sun/nio/ch/PollSelectorImpl", "poll", "(JII)I", poll_all),
    native!("sun/nio/ch/Net", "poll", "(Ljava/io/FileDescriptor;IJ)I", poll),
];

/// Changes a selector; the result is 0 or an error number.
fn control(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let operation = match arguments.int(1) {
        1 => SelectorOperation::Add,
        2 => SelectorOperation::Remove,
        3 => SelectorOperation::Modify,
        _ => return Ok(Errno::EINVAL.0 as u64),
    };
    let events = arguments.int(3) as u32;
    let changed = files::system().change_selector(arguments.int(0), operation, arguments.int(2), events);
    Ok(changed.map_or_else(|error| error.0 as u64, |()| 0))
}

fn wait(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (selector, events, limit) = (arguments.int(0), arguments.long(1) as usize, arguments.int(3).max(0) as usize);
    let places = || files::places(selector);
    let found = until_found(thread, i64::from(arguments.int(4)), places, || {
        let found = files::select(selector, limit)?;
        Ok(if found.is_empty() { None } else { Some(found) })
    });
    match found {
        Ok(found) => {
            let found = found.unwrap_or_default();
            for (index, (descriptor, events_found)) in found.iter().enumerate() {
                let place = (events + index * EVENT_SIZE) as *mut u8;
                // SAFETY: Java code passes an array of `limit` events, at most that many were found, and it keeps the
                // array during the call.
                unsafe {
                    place.cast::<u32>().write_unaligned(*events_found);
                    place.add(DATA_OFFSET).cast::<u64>().write_unaligned(*descriptor as u64);
                }
            }
            Ok(found.len() as u64)
        }
        Err(Errno::EINTR) => Ok(int_slot(INTERRUPTED)),
        Err(error) => Err(io_error(thread, error)),
    }
}

/// `struct pollfd`: the descriptor, the events asked for, the events found.
const POLL_SIZE: usize = 8;

/// Waits for events on the descriptors of an array of `struct pollfd`; the result is how many have any.
fn poll_all(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (start, count) = (arguments.long(0) as usize, arguments.int(2).max(0) as usize);
    // SAFETY: Java code passes an array of that many entries, and keeps it during the call.
    let entries = unsafe { core::slice::from_raw_parts_mut(start as *mut [u8; POLL_SIZE], count) };
    let descriptors: Vec<i32> =
        entries.iter().map(|&[d0, d1, d2, d3, ..]| i32::from_le_bytes([d0, d1, d2, d3])).collect();
    let places = || descriptors.iter().flat_map(|&descriptor| files::places(descriptor)).collect();
    let found = until_found(thread, i64::from(arguments.int(3)), places, || {
        let mut found = 0;
        for entry in entries.iter_mut() {
            let [d0, d1, d2, d3, asked_low, asked_high, _, _] = *entry;
            let asked = u32::from(u16::from_le_bytes([asked_low, asked_high])) | ready::ERROR | ready::HANG_UP;
            let descriptor = i32::from_le_bytes([d0, d1, d2, d3]);
            let events =
                if descriptor < 0 { 0 } else { files::readiness(descriptor).unwrap_or(INVALID) & (asked | INVALID) };
            entry[6..].copy_from_slice(&(events as u16).to_le_bytes());
            found += u64::from(events != 0);
        }
        Ok(if found == 0 { None } else { Some(found) })
    });
    match found {
        Ok(found) => Ok(found.unwrap_or(0)),
        Err(Errno::EINTR) => Ok(int_slot(INTERRUPTED)),
        Err(error) => Err(io_error(thread, error)),
    }
}

/// `POLLNVAL`: the descriptor is not open.
const INVALID: u32 = 0x20;

/// Waits for events on one descriptor; the result is those that hold, 0 if there are none.
fn poll(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (descriptor, asked) = (descriptor(arguments.reference(0)), arguments.int(1) as u32);
    let places = || files::places(descriptor);
    let found = until_found(thread, arguments.long(2), places, || {
        let events = files::readiness(descriptor)? & (asked | ready::ERROR | ready::HANG_UP);
        Ok(if events == 0 { None } else { Some(events) })
    });
    match found {
        Ok(events) => Ok(u64::from(events.unwrap_or(0))),
        Err(Errno::EINTR) => Ok(0),
        Err(error) => Err(io_error(thread, error)),
    }
}
