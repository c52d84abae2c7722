//! What the virtual machine keeps for each thread.

use super::safepoint;
use core::cell::{Cell, UnsafeCell};
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use stardust_heap::{Allocator, Reference};
use stardust_platform::{StackBounds, platform};

/// Words below the limit of a Java stack that only the throwing of a `StackOverflowError` may use.
pub(super) const STACK_RESERVE: usize = 64 << 10;
/// Bytes of native stack that Rust code needs below the point where it checks.
const NATIVE_RESERVE: usize = 96 << 10;

/// A thread of the virtual machine.
///
/// The memory of an ended thread is used for later threads and never freed, so that a stale pointer (from
/// `Thread.eetop`, from a monitor) always leads to some thread: the worst it does is wake that one for nothing.
pub struct JavaThread {
    /// 1 to 65535, different from that of every other living thread; thin locks hold it.
    id: u16,
    /// The `java.lang.Thread`; null while there is none.
    java_thread: AtomicU32,
    allocator: UnsafeCell<Allocator>,
    /// The topmost frame on the Java stack: valid whenever Rust code outside the interpreter's loop runs.
    pub top_frame: Cell<*mut u64>,
    /// The Java stack: its lowest address, its size, and the limit up to which frames may reach now.
    stack: Cell<(usize, usize)>,
    stack_limit: Cell<usize>,
    native: Cell<StackBounds>,
    /// One of the states in [`safepoint`].
    pub(super) state: AtomicU32,
    /// While the thread is safe: its native stack pointer.
    pub(super) native_stack_pointer: AtomicUsize,
    /// The word that the thread sleeps on in `park`, `sleep` and `wait`; whoever wakes it changes it.
    pub(crate) wake_word: AtomicU32,
    /// 1 if `park` is to return at once.
    pub(super) permit: AtomicU32,
    /// The priority that another thread has asked for and the platform does not know yet; 0 for none.
    pub(super) new_priority: AtomicU32,
    /// What the thread runs if not `Thread.run`.
    pub(super) body: Cell<Option<fn(&JavaThread)>>,
    /// The monitor's object that the thread waits to enter, for thread dumps; 0 for none.
    pub(crate) blocked_on: AtomicU32,
    /// How often it has waited for a monitor, and for anything else.
    pub(super) blocked_count: AtomicU32,
    pub(super) waited_count: AtomicU32,
}

// SAFETY: the cells are used by the thread itself alone, or by the one thread that has stopped the world while this
// one stands still; all else is atomic.
unsafe impl Sync for JavaThread {}
// SAFETY: as above; a `JavaThread` is made by one thread and used by the one it stands for.
unsafe impl Send for JavaThread {}

impl JavaThread {
    /// A thread that has not started.
    pub(super) fn new(id: u16) -> JavaThread {
        JavaThread {
            id,
            java_thread: AtomicU32::new(0),
            allocator: UnsafeCell::new(Allocator::new()),
            top_frame: Cell::new(core::ptr::null_mut()),
            stack: Cell::new((0, 0)),
            stack_limit: Cell::new(0),
            native: Cell::new(StackBounds { low: 0, high: 0 }),
            state: AtomicU32::new(safepoint::SAFE),
            native_stack_pointer: AtomicUsize::new(0),
            wake_word: AtomicU32::new(0),
            permit: AtomicU32::new(0),
            new_priority: AtomicU32::new(0),
            body: Cell::new(None),
            blocked_on: AtomicU32::new(0),
            blocked_count: AtomicU32::new(0),
            waited_count: AtomicU32::new(0),
        }
    }

    /// Gives the thread its Java stack. Done before it starts.
    pub(super) fn set_java_stack(&self, start: usize, size: usize) {
        self.stack.set((start, size));
        self.stack_limit.set(start + size - STACK_RESERVE);
        self.top_frame.set(core::ptr::null_mut());
        self.permit.store(0, Ordering::Relaxed);
        self.blocked_count.store(0, Ordering::Relaxed);
        self.waited_count.store(0, Ordering::Relaxed);
        self.new_priority.store(0, Ordering::Relaxed);
    }

    /// Its Java stack: lowest address and size.
    pub(super) fn java_stack(&self) -> (usize, usize) {
        self.stack.get()
    }

    /// Takes note of the native stack of the platform thread that runs it, which is the calling one.
    pub(super) fn bind_native_stack(&self) {
        self.native.set(platform().stack_bounds());
    }

    /// The calling thread.
    #[inline]
    pub fn current() -> &'static JavaThread {
        // SAFETY: the word was set to the thread's address when it was attached; its memory is never freed.
        unsafe { &*(platform().thread_word() as *const JavaThread) }
    }

    /// Its id in thin locks.
    #[inline(always)]
    pub fn id(&self) -> u16 {
        self.id
    }

    /// The `java.lang.Thread`; null while there is none.
    #[inline]
    pub fn java_thread(&self) -> Reference {
        Reference::from_raw(self.java_thread.load(Ordering::Relaxed))
    }

    /// Sets the `java.lang.Thread`.
    pub(super) fn set_java_thread(&self, object: Reference) {
        self.java_thread.store(object.raw(), Ordering::Relaxed);
    }

    /// Its name, for messages.
    pub fn name(&self) -> alloc::string::String {
        let object = self.java_thread();
        if object.is_null() {
            return alloc::string::String::from("main");
        }
        let name = crate::objects::get_reference(object, crate::jdk17::known().fields.thread_name);
        if name.is_null() { alloc::string::String::new() } else { crate::objects::strings::to_rust(name) }
    }

    /// The thread's own allocator. The calling thread is this one, or has stopped the world.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn allocator(&self) -> &mut Allocator {
        // SAFETY: only the thread itself and the collector, while the thread stands still, come here, and neither
        // keeps the borrow over a call that could lead here again.
        unsafe { &mut *self.allocator.get() }
    }

    /// Where its Java stack begins.
    #[inline]
    pub fn stack_base(&self) -> *mut u64 {
        self.stack.get().0 as *mut u64
    }

    /// The address that no frame may reach beyond.
    #[inline(always)]
    pub fn stack_limit(&self) -> usize {
        self.stack_limit.get()
    }

    /// Runs `f` with the reserve of the Java stack opened up: to make a `StackOverflowError`.
    pub fn with_stack_reserve<R>(&self, f: impl FnOnce() -> R) -> R {
        let limit = self.stack_limit.get();
        let (start, size) = self.stack.get();
        self.stack_limit.set(start + size);
        let result = f();
        self.stack_limit.set(limit);
        result
    }

    /// Whether [`JavaThread::with_stack_reserve`] is under way.
    pub fn uses_stack_reserve(&self) -> bool {
        let (start, size) = self.stack.get();
        self.stack_limit.get() == start + size
    }

    /// Whether so little is left of the native stack that nothing may be called that is not needed. The reserve for
    /// `StackOverflowError` halves what must be left.
    #[inline]
    pub fn native_stack_is_low(&self) -> bool {
        let here = 0u8;
        let reserve = if self.uses_stack_reserve() { NATIVE_RESERVE / 2 } else { NATIVE_RESERVE };
        ((&raw const here) as usize) < self.native.get().low + reserve
    }

    /// The native stack's high end.
    pub(super) fn native_stack_high(&self) -> usize {
        self.native.get().high
    }

    /// Whether a thread wants the world to stop.
    #[inline(always)]
    pub fn poll_requested(&self) -> bool {
        safepoint::is_requested()
    }

    /// Stops here if a thread wants the world to stop.
    #[inline(always)]
    pub fn poll(&self) {
        if safepoint::is_requested() {
            safepoint::stop(self);
        }
    }

    /// Runs `f`, which may block and must not touch the Java heap, while the thread counts as stopped.
    pub fn blocked<R>(&self, f: impl FnOnce() -> R) -> R {
        safepoint::while_safe(self, f)
    }

    /// Makes the thread look whether what it sleeps for has happened.
    pub(crate) fn wake(&self) {
        self.wake_word.fetch_add(1, Ordering::SeqCst);
        platform().wake(&self.wake_word, u32::MAX);
    }
}
