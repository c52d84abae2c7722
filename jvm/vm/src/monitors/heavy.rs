//! A monitor that threads can wait for.

use crate::sync::Mutex;
use crate::threads::JavaThread;
use alloc::collections::VecDeque;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_heap::Reference;
use stardust_platform::platform;

/// Times to look again at once before sleeping, where there are several processors.
const SPINS: u32 = 200;

/// Times that a contender may find the monitor taken again before it is handed over to it.
const PATIENCE: u32 = 3;

/// A thread in the wait set. It lies on that thread's stack, and is in the set no longer than it lives.
pub(super) struct Waiter {
    pub thread: &'static JavaThread,
    pub notified: AtomicU32,
}

/// The address of a [`Waiter`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct WaiterAddress(pub *const Waiter);
// SAFETY: the address is followed only under the wait set's lock, which the waiter takes before it goes away.
unsafe impl Send for WaiterAddress {}

/// A monitor.
pub(super) struct Monitor {
    object: AtomicU32,
    hash: AtomicU32,
    /// The thread that has entered; 0 for none.
    owner: AtomicU32,
    /// How often it has entered beyond the first time; only the owner uses it.
    recursion: AtomicU32,
    /// Threads that want to enter.
    contenders: AtomicU32,
    /// The contender that gets the monitor when it is left next, because it has waited for long; 0 for none.
    starving: AtomicU32,
    /// Changes when the monitor becomes free while there are contenders.
    released: AtomicU32,
    /// Threads in `Object.wait`, the longest waiting first.
    pub wait_set: Mutex<VecDeque<WaiterAddress>>,
    /// Threads in `Object.wait` that are not back yet.
    pub waiting: AtomicU32,
}

impl Monitor {
    pub const fn new() -> Monitor {
        Monitor {
            object: AtomicU32::new(0),
            hash: AtomicU32::new(0),
            owner: AtomicU32::new(0),
            recursion: AtomicU32::new(0),
            contenders: AtomicU32::new(0),
            starving: AtomicU32::new(0),
            released: AtomicU32::new(0),
            wait_set: Mutex::new(VecDeque::new()),
            waiting: AtomicU32::new(0),
        }
    }

    /// Sets a monitor up that nobody knows yet.
    pub fn set_up(&self, object: Reference, hash: u32, owner: u16, recursion: u32) {
        self.object.store(object.raw(), Ordering::Relaxed);
        self.hash.store(hash, Ordering::Relaxed);
        self.recursion.store(recursion, Ordering::Relaxed);
        self.owner.store(u32::from(owner), Ordering::Release);
    }

    pub fn clear(&self) {
        self.set_up(Reference::NULL, 0, 0, 0);
    }

    pub fn object(&self) -> Reference {
        Reference::from_raw(self.object.load(Ordering::Relaxed))
    }

    pub fn hash(&self) -> u32 {
        self.hash.load(Ordering::Acquire)
    }

    /// Sets the object's identity hash unless it has one; returns the one it has.
    pub fn set_hash(&self, hash: u32) -> u32 {
        match self.hash.compare_exchange(0, hash, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => hash,
            Err(earlier) => earlier,
        }
    }

    /// Whether no thread owns it, wants it or waits in it.
    pub fn is_idle(&self) -> bool {
        self.owner.load(Ordering::Acquire) == 0
            && self.contenders.load(Ordering::Acquire) == 0
            && self.waiting.load(Ordering::Acquire) == 0
    }

    pub fn owner(&self) -> u16 {
        self.owner.load(Ordering::Acquire) as u16
    }

    /// How often the owner has entered beyond the first time; true while the owner stands still.
    pub fn recursion(&self) -> u32 {
        self.recursion.load(Ordering::Relaxed)
    }

    pub fn is_owned_by(&self, thread: &JavaThread) -> bool {
        self.owner() == thread.id()
    }

    fn try_enter(&self, thread: &JavaThread) -> bool {
        let id = u32::from(thread.id());
        self.owner.compare_exchange(0, id, Ordering::SeqCst, Ordering::Relaxed).is_ok()
    }

    /// Enters, waiting until the monitor is free.
    pub fn enter(&self, thread: &JavaThread) {
        if self.is_owned_by(thread) {
            let recursion = self.recursion.load(Ordering::Relaxed);
            self.recursion.store(recursion + 1, Ordering::Relaxed);
            return;
        }
        if self.try_enter(thread) {
            return;
        }
        // Raised first: whoever sweeps monitors must see that this one is wanted.
        self.contenders.fetch_add(1, Ordering::SeqCst);
        self.enter_contended(thread);
        self.contenders.fetch_sub(1, Ordering::SeqCst);
    }

    fn enter_contended(&self, thread: &JavaThread) {
        if platform().processors() > 1 {
            for _ in 0..SPINS {
                core::hint::spin_loop();
                if self.owner.load(Ordering::Relaxed) == 0 && self.try_enter(thread) {
                    return;
                }
            }
        }
        thread.blocked_on.store(self.object().raw(), Ordering::Relaxed);
        crate::threads::status::during(thread, crate::threads::status::BLOCKED_ON_MONITOR, || {
            let id = u32::from(thread.id());
            let mut failures = 0;
            loop {
                let seen = self.released.load(Ordering::SeqCst);
                // The owner may have handed it over.
                if self.owner.load(Ordering::SeqCst) == id || self.try_enter(thread) {
                    break;
                }
                failures += 1;
                if failures >= PATIENCE {
                    // If another one starves already, that one goes first.
                    let _ = self.starving.compare_exchange(0, id, Ordering::SeqCst, Ordering::Relaxed);
                }
                thread.blocked(|| platform().wait(&self.released, seen, None));
            }
            // While it is the owner nobody else looks at the mark.
            let _ = self.starving.compare_exchange(id, 0, Ordering::SeqCst, Ordering::Relaxed);
        });
        thread.blocked_on.store(0, Ordering::Relaxed);
    }

    /// Leaves once; the calling thread is the owner.
    pub fn exit(&self) {
        let recursion = self.recursion.load(Ordering::Relaxed);
        if recursion > 0 {
            self.recursion.store(recursion - 1, Ordering::Relaxed);
            return;
        }
        let starving = self.starving.load(Ordering::SeqCst);
        self.owner.store(starving, Ordering::SeqCst);
        if starving != 0 {
            // It need not be the first of those who wait.
            self.released.fetch_add(1, Ordering::SeqCst);
            platform().wake(&self.released, u32::MAX);
            return;
        }
        // A contender raises `contenders` before it looks at `owner`: it sees the monitor free, or is seen here.
        if self.contenders.load(Ordering::SeqCst) > 0 {
            self.released.fetch_add(1, Ordering::SeqCst);
            platform().wake(&self.released, 1);
        }
    }

    /// Leaves altogether; returns what [`Monitor::enter_again`] needs.
    pub fn exit_fully(&self) -> u32 {
        let recursion = self.recursion.load(Ordering::Relaxed);
        self.recursion.store(0, Ordering::Relaxed);
        self.exit();
        recursion
    }

    /// Enters as often as before [`Monitor::exit_fully`].
    pub fn enter_again(&self, thread: &JavaThread, recursion: u32) {
        self.enter(thread);
        self.recursion.store(recursion, Ordering::Relaxed);
    }
}
