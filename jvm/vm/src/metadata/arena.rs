//! The bump allocator of the metadata region, and the 32-bit pointers into it.

use crate::sync::Mutex;
use allocator_api2::alloc::{AllocError, Allocator};
use core::alloc::Layout;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::num::NonZeroU32;
use core::ops::Deref;
use core::ptr::NonNull;
use core::sync::atomic::{AtomicUsize, Ordering};
use stardust_platform::platform;
use stardust_platform::regions::{METADATA_SIZE, METADATA_START};

/// The next free address; 0 before [`initialise`].
static NEXT: Mutex<usize> = Mutex::new(0);

/// Bytes at the region's end that no new class may take: code of the classes there are is still translated, and methods
/// are resolved.
const RESERVE: usize = 64 << 20;
/// Bytes of the machine's memory that have to be free for a new class, beside what it takes itself.
const MACHINE_RESERVE: u64 = 1 << 20;
/// Metadata of a class in bytes for each byte of its class file, translated code included; more than was ever seen.
const EXPANSION: usize = 8;

/// Bytes of metadata beyond which no class can be defined.
static LIMIT: AtomicUsize = AtomicUsize::new(METADATA_SIZE - RESERVE);

/// Sets how many bytes of metadata there may be before defining a class fails.
pub fn set_limit(bytes: u64) {
    let limit = usize::try_from(bytes).unwrap_or(usize::MAX).min(METADATA_SIZE - RESERVE);
    LIMIT.store(limit, Ordering::Relaxed);
}

/// Whether a class whose class file has this length may be defined: there is room for it, here and in the machine.
pub fn has_room_for_class(length: usize) -> bool {
    let needed = length.saturating_mul(EXPANSION);
    used().saturating_add(needed) <= LIMIT.load(Ordering::Relaxed)
        && platform().memory_free() >= needed as u64 + MACHINE_RESERVE
}

/// Makes the metadata region usable. Called once, before anything else of this crate.
///
/// # Panics
/// If the platform cannot give the region: nothing can run then.
pub fn initialise() {
    let mut next = NEXT.lock();
    if *next == 0 {
        if platform().reserve(METADATA_START, METADATA_SIZE).is_err() {
            platform().fatal("the metadata region's addresses are taken");
        }
        *next = METADATA_START + 4096;
    }
}

/// Bytes of metadata allocated so far.
pub fn used() -> usize {
    NEXT.lock().saturating_sub(METADATA_START)
}

/// Allocates zeroed memory that is never freed.
///
/// # Panics
/// Ends the program when the region is full: half a gigabyte. Classes cannot fill it ([`has_room_for_class`]).
pub fn allocate(layout: Layout) -> NonNull<u8> {
    let mut next = NEXT.lock();
    let start = (*next + layout.align() - 1) & !(layout.align() - 1);
    let end = start + layout.size();
    if end > METADATA_START + METADATA_SIZE {
        platform().fatal("the metadata region is full");
    }
    *next = end;
    NonNull::new(start as *mut u8).unwrap_or(NonNull::dangling())
}

/// A pointer to something in the metadata region: never null, never dangling, 32 bits wide.
#[repr(transparent)]
pub struct Meta<T: 'static>(NonZeroU32, PhantomData<&'static T>);

impl<T: 'static> Meta<T> {
    /// Moves `value` into the metadata region.
    pub fn new(value: T) -> Meta<T> {
        let place = allocate(Layout::new::<T>()).cast::<T>();
        // SAFETY: the memory is fresh, aligned and large enough for a `T`.
        unsafe { place.write(value) };
        // SAFETY: `place` holds a `T` that is never freed.
        unsafe { Meta::from_address(place.as_ptr() as usize as u32) }
    }

    /// The pointer whose [`Meta::address`] this is.
    ///
    /// # Safety
    /// `address` came from [`Meta::address`] of a `Meta<T>` of the same `T`.
    #[inline(always)]
    pub const unsafe fn from_address(address: u32) -> Meta<T> {
        // SAFETY: by the contract it is an address in the region, so not zero.
        Meta(unsafe { NonZeroU32::new_unchecked(address) }, PhantomData)
    }

    /// The same, where 0 stands for none.
    ///
    /// # Safety
    /// `address` is 0 or came from [`Meta::address`] of a `Meta<T>` of the same `T`.
    #[inline(always)]
    pub unsafe fn from_address_or_null(address: u32) -> Option<Meta<T>> {
        NonZeroU32::new(address).map(|address| Meta(address, PhantomData))
    }

    /// The address, as it stands in object headers and in register code.
    #[inline(always)]
    pub const fn address(self) -> u32 {
        self.0.get()
    }

    /// The address as a pointer.
    #[inline(always)]
    pub const fn as_ptr(self) -> *mut T {
        self.0.get() as usize as *mut T
    }

    /// The value, for the rest of the program.
    #[inline(always)]
    pub fn get(self) -> &'static T {
        // SAFETY: a `Meta` is only made from a live `T` in the region, which is never freed or moved.
        unsafe { &*self.as_ptr() }
    }
}

impl<T: 'static> Deref for Meta<T> {
    type Target = T;
    #[inline(always)]
    fn deref(&self) -> &T {
        self.get()
    }
}
impl<T: 'static> Clone for Meta<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: 'static> Copy for Meta<T> {}
impl<T: 'static> PartialEq for Meta<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T: 'static> Eq for Meta<T> {}
impl<T: 'static> Hash for Meta<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T: fmt::Display + 'static> fmt::Display for Meta<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.get(), f)
    }
}
impl<T: 'static> fmt::Debug for Meta<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

/// An immutable array in the metadata region.
#[repr(C)]
pub struct MetaSlice<T: 'static> {
    start: u32,
    length: u32,
    marker: PhantomData<&'static [T]>,
}

impl<T: 'static> MetaSlice<T> {
    /// The array without elements.
    pub const EMPTY: MetaSlice<T> = MetaSlice { start: 0, length: 0, marker: PhantomData };

    /// Moves the elements into the metadata region.
    pub fn from_iter_exact(elements: impl ExactSizeIterator<Item = T>) -> MetaSlice<T> {
        let length = elements.len();
        if length == 0 {
            return MetaSlice::EMPTY;
        }
        let Ok(layout) = Layout::array::<T>(length) else {
            platform().fatal("a metadata array is too large");
        };
        let start = allocate(layout).cast::<T>();
        let mut count = 0;
        for element in elements.take(length) {
            // SAFETY: `count < length`, and the memory was allocated for `length` elements.
            unsafe { start.add(count).write(element) };
            count += 1;
        }
        MetaSlice { start: start.as_ptr() as usize as u32, length: count as u32, marker: PhantomData }
    }

    /// Moves a vector's elements into the metadata region.
    pub fn from_vec(elements: alloc::vec::Vec<T>) -> MetaSlice<T> {
        MetaSlice::from_iter_exact(elements.into_iter())
    }

    /// The elements, for the rest of the program.
    #[inline(always)]
    pub fn get(&self) -> &'static [T] {
        if self.length == 0 {
            return &[];
        }
        // SAFETY: `start` and `length` describe initialised elements in the region, which are never freed or moved.
        unsafe { core::slice::from_raw_parts(self.start as usize as *const T, self.length as usize) }
    }

    /// The address of the first element (0 if there is none).
    #[inline(always)]
    pub const fn address(&self) -> u32 {
        self.start
    }
}

impl MetaSlice<u8> {
    /// Copies bytes into the metadata region.
    pub fn from_bytes(bytes: &[u8]) -> MetaSlice<u8> {
        MetaSlice::from_iter_exact(bytes.iter().copied())
    }
}

impl<T: 'static> Deref for MetaSlice<T> {
    type Target = [T];
    #[inline(always)]
    fn deref(&self) -> &[T] {
        self.get()
    }
}
impl<T: 'static> Clone for MetaSlice<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: 'static> Copy for MetaSlice<T> {}
impl<T: fmt::Debug + 'static> fmt::Debug for MetaSlice<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The allocator of growing tables in the metadata region; what a table outgrows is not reused.
#[derive(Clone, Copy, Default, Debug)]
pub struct MetadataAllocator;

// SAFETY: memory from `allocate` is valid until the program ends, so it is valid for every copy of the allocator.
unsafe impl Allocator for MetadataAllocator {
    fn allocate(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        Ok(NonNull::slice_from_raw_parts(allocate(layout), layout.size()))
    }
    unsafe fn deallocate(&self, _pointer: NonNull<u8>, _layout: Layout) {}
}
