//! The one platform of this program.

use crate::Platform;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicBool, Ordering};

struct Installed {
    ready: AtomicBool,
    platform: UnsafeCell<Option<&'static dyn Platform>>,
}

// SAFETY: `platform` is written once, before `ready` is set, and only read after that.
unsafe impl Sync for Installed {}

static INSTALLED: Installed = Installed { ready: AtomicBool::new(false), platform: UnsafeCell::new(None) };

/// Makes `platform` the one that [`platform`] returns. Called once, by the program's first thread, before any other
/// use of the virtual machine; a second call is ignored.
pub fn install(platform: &'static dyn Platform) {
    if INSTALLED.ready.load(Ordering::Acquire) {
        return;
    }
    // SAFETY: this is the first call, made before other threads of the virtual machine exist.
    unsafe { *INSTALLED.platform.get() = Some(platform) };
    INSTALLED.ready.store(true, Ordering::Release);
}

/// The installed platform.
///
/// # Panics
/// If none is installed: a mistake in the program that hosts the virtual machine.
#[inline]
pub fn platform() -> &'static dyn Platform {
    // SAFETY: after `install` the cell is never written again; before it the option is `None`.
    match unsafe { *INSTALLED.platform.get() } {
        Some(platform) => platform,
        None => panic!("no platform is installed: call stardust_platform::install first"),
    }
}
