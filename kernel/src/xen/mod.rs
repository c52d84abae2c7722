//! The kernel on Xen: which of Xen's mechanisms serve which of the kernel's needs. The mechanisms themselves are in the
//! crate `stardust_xen`.
//!
//! | need | mechanism |
//! |---|---|
//! | memory map | the loader's, or `XENMEM_memory_map` (domain 0) |
//! | console | the PV console ring; `console_io` in domain 0 |
//! | clocks | the PV clock and Xen's wall clock |
//! | timer | the local APIC, as on any machine |
//! | exit status | XenStore key `data/exit`, then `SCHEDOP_shutdown` |
//! | requests to end | XenStore key `control/shutdown` |
//! | requests for a thread dump | XenStore keys `control/sysrq` (`t`), `data/thread-dump` |

mod console;
pub mod events;
mod machine;
mod store;

pub use machine::KernelMachine;
pub use store::with_store;

use crate::boot::info::BootInfo;
use crate::power::{self, Ending};
use crate::sync::IrqLock;
use crate::time::clock;
use crate::{report, thread};
use stardust_xen::features::{self, Features};
use stardust_xen::hypercall::{Hypervisor, Operation, Xen};
use stardust_xen::shared_info::SharedInfo;
use stardust_xen::shutdown::{self, Reason};
use stardust_xen::{XenError, clock as pv_clock};

static HYPERVISOR: IrqLock<Option<Xen>> = IrqLock::new(None);
static SHARED: IrqLock<Option<SharedInfo>> = IrqLock::new(None);

/// The hypervisor, if the kernel runs on Xen.
pub fn hypervisor() -> Option<Xen> {
    *HYPERVISOR.lock()
}

/// The page shared with Xen, once it is mapped.
pub fn shared_info() -> Option<SharedInfo> {
    *SHARED.lock()
}

/// `struct e820entry` as `XENMEM_memory_map` writes it.
#[repr(C, packed)]
#[derive(Clone, Copy)]
struct MapEntry {
    start: u64,
    length: u64,
    kind: u32,
}

/// Type of RAM in the map.
const KIND_RAM: u32 = 1;
const MAP_ENTRIES: usize = crate::boot::info::RANGES_MAX;

/// Asks Xen for the memory map, before there is a heap.
fn read_memory_map(xen: &Xen, info: &mut BootInfo) {
    let mut entries = [MapEntry { start: 0, length: 0, kind: 0 }; MAP_ENTRIES];
    let operand = [MAP_ENTRIES as u64, entries.as_mut_ptr() as u64];
    // SAFETY: command 9 (`XENMEM_memory_map`) takes a `xen_memory_map`: a u32 count, padded, and the address of a
    // buffer with room for that many entries, both in place until the call is over.
    let result = unsafe { xen.call(Operation::Memory, [9, operand.as_ptr() as u64, 0, 0, 0]) };
    // SAFETY: Xen wrote the count; a volatile read, since the compiler does not know.
    let count = unsafe { core::ptr::read_volatile(operand.as_ptr().cast::<u32>()) } as usize;
    if result < 0 {
        return;
    }
    for entry in entries.iter().take(count) {
        // SAFETY: as above.
        let entry = unsafe { core::ptr::read_volatile(entry) };
        if entry.kind == KIND_RAM {
            info.add_ram(entry.start, entry.length);
        }
    }
}

/// Looks for Xen; if it is there, makes hypercalls possible, completes the memory map and finds the console. Needs no
/// memory. Returns what CPUID says about Xen.
///
/// # Safety
/// Called once, on the boot page tables.
pub unsafe fn init_early(info: &mut BootInfo) -> Option<Features> {
    let features = features::detect()?;
    // SAFETY: CPUID says that this is Xen, and the kernel runs at the highest privilege level.
    let xen = unsafe { Xen::install(&features, &KernelMachine) };
    *HYPERVISOR.lock() = Some(xen);
    if info.ram().is_empty() {
        read_memory_map(&xen, info);
    }
    console::init_early(&xen);
    power::set_hypervisor(prepare, stop);
    Some(features)
}

/// Sets up what needs memory: the shared page, events, the console with its events, the clocks.
pub fn init() {
    let Some(xen) = hypervisor() else { return };
    machine::memory_is_ready();
    console::remap(&xen);
    if let Err(error) = init_shared(&xen) {
        report!("Xen's shared page: {error}");
    }
    if let Err(error) = console::init() {
        report!("Xen's console: {error}");
    }
}

fn init_shared(xen: &Xen) -> Result<(), XenError> {
    let shared = SharedInfo::map(xen, &KernelMachine)?;
    *SHARED.lock() = Some(shared);
    events::init(&shared)?;
    let vcpu = shared.vcpu(0);
    clock::init(Some(pv_clock::TimeScale::read(&vcpu).frequency()).filter(|&frequency| frequency > 0));
    CLOCK_PAGE.store(Some(shared));
    clock::set_source(pv_nanos);
    clock::set_wall_nanos(pv_clock::wall_clock(&shared, &vcpu) as i128);
    Ok(())
}

/// The shared page for the clock, which is read too often for a lock.
struct ClockPage(core::cell::UnsafeCell<Option<SharedInfo>>);

// SAFETY: written once by `init_shared`, before `pv_nanos` can be called; only read afterwards.
unsafe impl Sync for ClockPage {}

impl ClockPage {
    fn store(&self, shared: Option<SharedInfo>) {
        // SAFETY: as above.
        unsafe { *self.0.get() = shared };
    }
}

static CLOCK_PAGE: ClockPage = ClockPage(core::cell::UnsafeCell::new(None));

fn pv_nanos() -> u64 {
    // SAFETY: written before this function became the clock's source.
    match unsafe { &*CLOCK_PAGE.0.get() } {
        Some(shared) => pv_clock::system_time(&shared.vcpu(0)),
        None => 0,
    }
}

/// Starts what runs in threads: XenStore, and the wait for requests to end. Called from the first thread.
pub fn start_services() {
    if hypervisor().is_some() && store::init() {
        let spawned = thread::spawn("requests", 64 * 1024, thread::PRIORITY_MAX, store::watch_requests, 0);
        if spawned.is_err() {
            report!("no memory for the thread that waits for requests");
        }
    }
}

/// Notes the exit status where others can read it, while other threads can still run.
fn prepare(status: i32) {
    if hypervisor().is_some() {
        store::write_exit_status(status);
    }
}

/// Ends the domain.
fn stop(ending: Ending) {
    let Some(xen) = hypervisor() else { return };
    let reason = match ending {
        Ending::Exit(status) => {
            store::write_exit_status(status);
            match status {
                // Nobody would learn of the failure otherwise.
                1.. if !store::has_exit_status() => Reason::Crash,
                _ if store::reboot_requested() => Reason::Reboot,
                _ => Reason::PowerOff,
            }
        }
        Ending::Crash => Reason::Crash,
    };
    let _ = shutdown::shutdown(&xen, reason);
}
