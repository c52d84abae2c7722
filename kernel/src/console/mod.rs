//! The console: a device below, and above it the two output streams of the program, framed or merged.

pub mod framing;
mod input;
pub mod serial;

use crate::cpu::instructions::interrupts_enabled;
use crate::cpu::percpu::current_thread;
use crate::cpu::trap::depth;
use crate::sync::{IrqLock, Mutex};
use crate::{requests, thread};
use core::fmt::{self, Write};
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use framing::Framing;
pub use framing::Stream;
use input::Input;

/// A device that carries console bytes.
pub trait ConsoleDevice: Sync {
    /// Writes all of `bytes`; returns when they are handed over.
    fn write(&self, bytes: &[u8]);
    /// Writes all of `bytes` although other code may be in the middle of a write: for fatal messages.
    fn write_emergency(&self, bytes: &[u8]) {
        self.write(bytes);
    }
    /// Takes at most `bytes.len()` bytes of input that are there now; returns how many.
    fn read(&self, bytes: &mut [u8]) -> usize;
    /// Waits until the other side has taken what was written, for a while: the machine is about to stop.
    fn drain(&self) {}
    /// Blocks until input may be there; returns `false` at once if the device has no way to tell, so that one has to
    /// look now and then.
    fn wait_for_input(&self) -> bool {
        false
    }
}

/// A device that drops everything.
struct NoConsole;

impl ConsoleDevice for NoConsole {
    fn write(&self, _: &[u8]) {}
    fn read(&self, _: &mut [u8]) -> usize {
        0
    }
}

static DEVICE: IrqLock<&'static dyn ConsoleDevice> = IrqLock::new(&NoConsole);
static FRAMING: Mutex<Framing> = Mutex::new(Framing::new());
static INPUT: Mutex<Input> = Mutex::new(Input::new());
/// Changes when the listener has taken input from the device.
static ARRIVALS: AtomicU32 = AtomicU32::new(0);
/// Threads that wait for input.
static READERS: AtomicU32 = AtomicU32::new(0);
static LISTENING: AtomicBool = AtomicBool::new(false);
/// How often one looks for input at a device that does not tell of it, or for room, in nanoseconds.
const LOOK_INTERVAL: u64 = 10_000_000;
static FRAMED: AtomicBool = AtomicBool::new(false);

fn device() -> &'static dyn ConsoleDevice {
    *DEVICE.lock()
}

/// Makes `device` the console.
pub fn set_device(device: &'static dyn ConsoleDevice) {
    *DEVICE.lock() = device;
}

/// Uses the PC's serial port if there is one, else the debug port 0xe9.
pub fn init_pc() {
    set_device(if serial::init() { &serial::SerialPort } else { &serial::DebugPort });
}

/// Whether output is framed: the streams told apart, and the exit status announced.
pub fn set_framed(framed: bool) {
    FRAMED.store(framed, Ordering::Relaxed);
}

/// Writes all of `bytes` to a stream.
pub fn write(stream: Stream, bytes: &[u8]) {
    let mut framing = FRAMING.lock();
    framing.write(FRAMED.load(Ordering::Relaxed), stream, bytes, |piece| device().write(piece));
}

/// Takes input from the device, as far as there is any.
fn fill(input: &mut Input) {
    let mut arrived = [0; 256];
    loop {
        let room = input.room().min(arrived.len());
        let count = if room > 0 { device().read(&mut arrived[..room]) } else { 0 };
        if count == 0 {
            return;
        }
        input.accept(FRAMED.load(Ordering::Relaxed), &arrived[..count]);
    }
}

/// Blocks until input is there; returns the number of bytes stored, 0 at the end of input.
pub fn read(bytes: &mut [u8]) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    loop {
        let seen = ARRIVALS.load(Ordering::Acquire);
        let mut input = INPUT.lock();
        fill(&mut input);
        if input.available() > 0 || input.is_at_end() {
            return input.take(bytes);
        }
        drop(input);
        if LISTENING.load(Ordering::Relaxed) {
            // The listener may have taken what the device would tell of.
            READERS.fetch_add(1, Ordering::Relaxed);
            thread::wait(&ARRIVALS, seen, None);
            READERS.fetch_sub(1, Ordering::Relaxed);
        } else if !device().wait_for_input() {
            thread::sleep_nanos(LOOK_INTERVAL);
        }
    }
}

/// Whether a thread waits for input.
fn has_readers() -> bool {
    READERS.load(Ordering::Relaxed) > 0 || !LISTENING.load(Ordering::Relaxed)
}

/// Starts a thread that takes input although nobody reads, so that requests on the console are seen.
pub fn start_listening() {
    let spawned = thread::spawn("console", 64 * 1024, thread::PRIORITY_MAX, listen, 0);
    LISTENING.store(spawned.is_ok(), Ordering::Relaxed);
    if spawned.is_err() {
        crate::report!("no memory for the thread that listens to the console");
    }
}

extern "C" fn listen(_: usize) {
    loop {
        if !device().wait_for_input() {
            thread::sleep_nanos(LOOK_INTERVAL);
        }
        let mut input = INPUT.lock();
        fill(&mut input);
        let is_full = input.room() == 0;
        let dump = input.take_dump_request();
        drop(input);
        // Readers are woken even for nothing: another reader may have left something, or the end may have come.
        ARRIVALS.fetch_add(1, Ordering::Release);
        thread::wake(&ARRIVALS, u32::MAX);
        if dump {
            requests::pass_on(requests::Request::ThreadDump);
        }
        if is_full {
            // The device would tell at once of what there is no room for.
            thread::sleep_nanos(LOOK_INTERVAL);
        }
    }
}

/// Bytes of input that can be read without blocking.
pub fn available() -> usize {
    let mut input = INPUT.lock();
    fill(&mut input);
    input.available()
}

/// Waits until everything written has arrived, for a while. For the end of the program.
pub fn drain() {
    if let Some(device) = DEVICE.try_lock() {
        device.drain();
    }
}

/// Announces the exit status to whoever started the image, if output is framed.
pub fn announce_exit(status: i32) {
    if FRAMED.load(Ordering::Relaxed) {
        let mut text = Small { bytes: [0; 24], length: 0 };
        let _ = writeln!(text, "\x10X{status}");
        device().write_emergency(&text.bytes[..text.length]);
    }
}

struct Small {
    bytes: [u8; 24],
    length: usize,
}

impl Write for Small {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// Writes to standard error without taking locks: for messages about fatal conditions, and before threads exist.
pub struct Emergency;

impl Write for Emergency {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // SAFETY: the program is about to stop, or has one thread: interleaving with a torn frame is the worst case.
        let framing = unsafe { &mut *FRAMING.force() };
        // The device's own lock may be held by a stopped thread, so it is not used for finding the device either.
        let device = DEVICE.try_lock().map_or(&serial::DebugPort as &dyn ConsoleDevice, |device| *device);
        framing.write(FRAMED.load(Ordering::Relaxed), Stream::Error, text.as_bytes(), |piece| {
            device.write_emergency(piece);
        });
        Ok(())
    }
}

/// Writes to standard error: in order with what threads write, where that is possible.
pub struct Reporter;

impl Write for Reporter {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if depth() == 0 && interrupts_enabled() && !current_thread().is_null() {
            write(Stream::Error, text.as_bytes());
            return Ok(());
        }
        Emergency.write_str(text)
    }
}

/// Prints a line about the kernel's own matters to standard error: `stardust: ...`.
#[macro_export]
macro_rules! report {
    ($($argument:tt)*) => {{
        use ::core::fmt::Write as _;
        let _ = ::core::writeln!($crate::console::Reporter, "stardust: {}", ::core::format_args!($($argument)*));
    }};
}
