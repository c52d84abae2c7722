//! The PC's first serial port (16550), polled, and the debug port 0xe9 of emulators.

use super::ConsoleDevice;
use crate::cpu::instructions::{in_u8, out_u8};
use crate::sync::IrqLock;
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

const BASE: u16 = 0x3f8;
const DATA: u16 = BASE;
const INTERRUPT_ENABLE: u16 = BASE + 1;
const FIFO_CONTROL: u16 = BASE + 2;
const LINE_CONTROL: u16 = BASE + 3;
const MODEM_CONTROL: u16 = BASE + 4;
const LINE_STATUS: u16 = BASE + 5;
const SCRATCH: u16 = BASE + 7;
/// Bytes that the FIFOs hold.
const FIFO: usize = 16;
/// As many bytes may be written when the transmitter is empty: 1 without FIFOs.
static BURST: AtomicUsize = AtomicUsize::new(1);
/// How often an unready transmitter is looked at before bytes are dropped, in an emergency.
const PATIENCE: u32 = 10_000_000;
/// Nanoseconds between looks for input: right after some, and when there was none for long.
const LOOK_SOONEST: u64 = 20_000;
const LOOK_LATEST: u64 = 5_000_000;
/// The same while no thread reads, and only requests are waited for.
const LOOK_LATEST_FOR_NOBODY: u64 = 50_000_000;

static LOCK: IrqLock<()> = IrqLock::new(());
/// Looks for input since there was some.
static IDLE_LOOKS: AtomicU32 = AtomicU32::new(0);

/// Looks for the port and sets it up: 115200 baud, 8 bits, no parity, FIFOs on. Returns whether it is there.
pub fn init() -> bool {
    // SAFETY: these ports belong to the serial port or to nobody.
    unsafe {
        for probe in [0x5a, 0xa5] {
            out_u8(SCRATCH, probe);
            if in_u8(SCRATCH) != probe {
                return false;
            }
        }
        out_u8(INTERRUPT_ENABLE, 0);
        out_u8(LINE_CONTROL, 0x80); // divisor latch
        out_u8(DATA, 1);
        out_u8(INTERRUPT_ENABLE, 0);
        out_u8(LINE_CONTROL, 3);
        // Switching the FIFOs on empties them, and input that waits already would be lost: then they stay off, which
        // keeps QEMU from sending more than the one byte that waits.
        if in_u8(LINE_STATUS) & 1 == 0 {
            out_u8(FIFO_CONTROL, 7);
            BURST.store(FIFO, Ordering::Relaxed);
        }
        out_u8(MODEM_CONTROL, 3);
    }
    true
}

/// COM1.
pub struct SerialPort;

fn transmit(bytes: &[u8], patience: Option<u32>) {
    for burst in bytes.chunks(BURST.load(Ordering::Relaxed)) {
        let mut looks = 0;
        // SAFETY: reading the line status and writing data is what the port is for.
        unsafe {
            while in_u8(LINE_STATUS) & 0x20 == 0 {
                looks += 1;
                if patience.is_some_and(|patience| looks > patience) {
                    return;
                }
                core::hint::spin_loop();
            }
            for &byte in burst {
                out_u8(DATA, byte);
            }
        }
    }
}

impl ConsoleDevice for SerialPort {
    fn write(&self, bytes: &[u8]) {
        // Short critical sections, so that a slow line does not keep interrupts off.
        for burst in bytes.chunks(FIFO) {
            let _guard = LOCK.lock();
            transmit(burst, None);
        }
    }

    fn write_emergency(&self, bytes: &[u8]) {
        transmit(bytes, Some(PATIENCE));
    }

    fn read(&self, bytes: &mut [u8]) -> usize {
        let _guard = LOCK.lock();
        let mut count = 0;
        // SAFETY: reading the line status and data is what the port is for.
        unsafe {
            while count < bytes.len() && in_u8(LINE_STATUS) & 1 != 0 {
                bytes[count] = in_u8(DATA);
                count += 1;
            }
        }
        if count > 0 {
            IDLE_LOOKS.store(0, Ordering::Relaxed);
        }
        count
    }

    fn wait_for_input(&self) -> bool {
        // Input comes in bursts of the FIFO's size: look again soon after the last, then ever more rarely.
        let idle = IDLE_LOOKS.fetch_add(1, Ordering::Relaxed);
        let latest = if super::has_readers() { LOOK_LATEST } else { LOOK_LATEST_FOR_NOBODY };
        crate::thread::sleep_nanos((LOOK_SOONEST << idle.min(12)).min(latest));
        true
    }
}

/// Port 0xe9: emulators and debug builds of Xen write its bytes to their log.
pub struct DebugPort;

impl ConsoleDevice for DebugPort {
    fn write(&self, bytes: &[u8]) {
        for &byte in bytes {
            // SAFETY: nothing else is at this port on a PC.
            unsafe { out_u8(0xe9, byte) };
        }
    }

    fn read(&self, _: &mut [u8]) -> usize {
        0
    }
}
