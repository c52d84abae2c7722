//! XenStore: the exit status goes out, requests come in.

use super::events::Channel;
use super::{KernelMachine, hypervisor};
use crate::cpu::instructions::interrupts_enabled;
use crate::sync::{IrqLock, Mutex};
use crate::time::monotonic_nanos;
use crate::{report, requests};
use alloc::format;
use core::sync::atomic::{AtomicBool, Ordering};
use stardust_xen::event_channel::Port;
use stardust_xen::hvm::{self, Parameter};
use stardust_xen::hypercall::Xen;
use stardust_xen::shutdown::{FEATURE_POWEROFF_KEY, FEATURE_REBOOT_KEY, REQUEST_KEY, Request, SYSRQ_KEY};
use stardust_xen::xenstore::{Client, StoreError};
use stardust_xen::{Frame, Machine, Notifier, XenError, clock, scheduling};

/// How long an answer may take, in nanoseconds.
const PATIENCE: u64 = 5_000_000_000;
/// The key that holds the program's exit status when the domain is off, relative to the domain's path.
const EXIT_KEY: &str = "data/exit";
/// A key that asks for a thread dump when anything is written to it, relative to the domain's path.
const THREAD_DUMP_KEY: &str = "data/thread-dump";
/// The magic system request that shows what threads do, as on Linux (`xl sysrq DOMAIN t`).
const SYSRQ_THREADS: u8 = b't';
/// Exit status of a program that was asked to end: 128 + SIGTERM.
const STATUS_TERMINATED: u8 = 143;

/// The store's event channel; works as well where no other thread can run.
pub struct StoreChannel {
    channel: Channel,
    port: Port,
}

impl Notifier for StoreChannel {
    fn notify(&self) {
        self.channel.notify();
    }

    fn events(&self) -> u32 {
        self.channel.events()
    }

    fn wait(&self, seen: u32) -> bool {
        if interrupts_enabled() {
            return self.channel.wait(seen);
        }
        // The end of the program: nobody would wake this thread, but Xen can.
        let (Some(xen), Some(shared)) = (hypervisor(), super::shared_info()) else { return false };
        let deadline = clock::system_time(&shared.vcpu(0)).saturating_add(PATIENCE / 5);
        let before = monotonic_nanos();
        let polled = scheduling::poll(&xen, self.port, deadline).is_ok();
        stardust_xen::event_channel::clear_pending(&shared, self.port);
        polled && monotonic_nanos().saturating_sub(before) < PATIENCE / 5
    }
}

static STORE: Mutex<Option<Client<StoreChannel>>> = Mutex::new(None);
/// The store's channel, for the thread that waits for watches.
static CHANNEL: IrqLock<Option<Channel>> = IrqLock::new(None);
/// Whether somebody has begun to write the exit status, and whether it has arrived.
static STATUS_BEGUN: AtomicBool = AtomicBool::new(false);
static STATUS_WRITTEN: AtomicBool = AtomicBool::new(false);
static REBOOT: AtomicBool = AtomicBool::new(false);

/// Uses the connection to the store; `None` if there is none. Blocks while another thread uses it.
pub fn with_store<R>(operation: impl FnOnce(&mut Client<StoreChannel>) -> R) -> Option<R> {
    STORE.lock().as_mut().map(operation)
}

fn connect(xen: &Xen) -> Result<Client<StoreChannel>, XenError> {
    let frame = hvm::parameter(xen, Parameter::StoreFrame)?;
    let port = hvm::parameter(xen, Parameter::StorePort)?;
    let port = Port::new(port).filter(|_| frame != 0).ok_or(XenError::NoSuchDevice)?;
    let page = KernelMachine.map_frame(Frame(frame))?;
    let channel = Channel::listen(port)?.with_patience(PATIENCE);
    *CHANNEL.lock() = Some(channel);
    Ok(Client::new(page, StoreChannel { channel, port }))
}

/// Connects to the store. Returns whether there is one (domain 0 alone has none).
pub(super) fn init() -> bool {
    let Some(Ok(client)) = hypervisor().map(|xen| connect(&xen)) else { return false };
    *STORE.lock() = Some(client);
    true
}

/// Writes the exit status to the store, once; best effort.
pub(super) fn write_exit_status(status: i32) {
    if STATUS_BEGUN.swap(true, Ordering::SeqCst) {
        return;
    }
    let store = if interrupts_enabled() { Some(STORE.lock()) } else { STORE.try_lock() };
    if let Some(mut store) = store
        && let Some(client) = store.as_mut()
    {
        let written = client.write(EXIT_KEY, format!("{status}").as_bytes()).is_ok();
        STATUS_WRITTEN.store(written, Ordering::Release);
    }
}

/// Whether the store holds the exit status.
pub(super) fn has_exit_status() -> bool {
    STATUS_WRITTEN.load(Ordering::Acquire)
}

/// Whether the domain is to be started again.
pub(super) fn reboot_requested() -> bool {
    REBOOT.load(Ordering::Acquire)
}

/// The thread that waits for requests.
pub(super) extern "C" fn watch_requests(_: usize) {
    if let Some(Err(error)) = with_store(announce) {
        report!("requests to shut down will not be heeded: {error}");
        return;
    }
    let Some(channel) = *CHANNEL.lock() else { return };
    loop {
        let seen = channel.events();
        let changed = with_store(|client| {
            let mut changed = false;
            if client.poll().is_ok() {
                while client.next_event().is_some() {
                    changed = true;
                }
            }
            changed
        });
        if changed == Some(true) {
            with_store(|client| {
                heed(client);
                heed_system_request(client);
                heed_thread_dump(client);
            });
        } else {
            // Whoever takes an event off the ring for this thread does so after a notification that `seen` does not
            // count, or before the look at the queue: none is missed.
            channel.wait(seen);
        }
    }
}

fn announce(client: &mut Client<StoreChannel>) -> Result<(), StoreError> {
    for key in [FEATURE_POWEROFF_KEY, FEATURE_REBOOT_KEY] {
        // Some tool stacks make the keys read-only: requests come nevertheless.
        let _ = client.write(key, b"1");
    }
    client.watch(REQUEST_KEY, "shutdown")?;
    // Not every tool stack has these, and the program can do without.
    let _ = client.watch(SYSRQ_KEY, "sysrq");
    if client.write(THREAD_DUMP_KEY, b"").is_ok() {
        let _ = client.watch(THREAD_DUMP_KEY, "thread-dump");
    }
    Ok(())
}

/// Reads the request, and answers it by making the key empty.
fn heed(client: &mut Client<StoreChannel>) {
    let Ok(value) = client.read(REQUEST_KEY) else { return };
    match Request::parse(&value) {
        Some(request @ (Request::PowerOff | Request::Reboot)) => {
            REBOOT.store(request == Request::Reboot, Ordering::Release);
            let _ = client.write(REQUEST_KEY, b"");
            requests::pass_on(requests::Request::End(STATUS_TERMINATED));
        }
        Some(Request::Suspend) => report!("the domain cannot be suspended"),
        None => {}
    }
}

/// The request of `xl sysrq`: one letter, answered by making the key empty.
fn heed_system_request(client: &mut Client<StoreChannel>) {
    let Ok(value) = client.read(SYSRQ_KEY) else { return };
    let Some(&letter) = value.first().filter(|&&letter| letter != 0) else { return };
    let _ = client.write(SYSRQ_KEY, b"");
    match letter {
        SYSRQ_THREADS => requests::pass_on(requests::Request::ThreadDump),
        other => report!("there is no system request '{}', only 't' for a thread dump", other.escape_ascii()),
    }
}

fn heed_thread_dump(client: &mut Client<StoreChannel>) {
    if client.read(THREAD_DUMP_KEY).is_ok_and(|value| !value.is_empty()) {
        let _ = client.write(THREAD_DUMP_KEY, b"");
        requests::pass_on(requests::Request::ThreadDump);
    }
}
