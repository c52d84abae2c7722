//! A platform on Linux and a small world of classes, for the tests.

use crate::{
    Allocator, Cause, CollectionReport, Heap, HeapConfig, MirrorLayout, Reference, ReferenceKind, ReferenceLayout,
    RootProvider, Shape, ShapeKind, heap,
};
use stardust_platform::regions::{METADATA_SIZE, METADATA_START};
use stardust_platform::{Platform, PlatformError, StackBounds, Stream, ThreadEntry, WaitOutcome};
use std::sync::atomic::AtomicU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

struct TestPlatform;

static ONE_HEAP: Mutex<()> = Mutex::new(());

fn map_at(address: usize, length: usize, flags: i32) -> Result<usize, PlatformError> {
    // SAFETY: fixed mappings are only asked for at the regions, which hold nothing but heaps of earlier tests.
    let result = unsafe {
        libc::mmap(
            address as *mut libc::c_void,
            length,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | flags,
            -1,
            0,
        )
    };
    if result == libc::MAP_FAILED { Err(PlatformError::OutOfMemory) } else { Ok(result as usize) }
}

impl Platform for TestPlatform {
    fn reserve(&self, start: usize, length: usize) -> Result<(), PlatformError> {
        map_at(start, length, libc::MAP_FIXED).map(|_| ())
    }
    unsafe fn decommit(&self, start: usize, length: usize) {
        // SAFETY: the caller vouches for the range.
        unsafe { libc::madvise(start as *mut libc::c_void, length, libc::MADV_DONTNEED) };
    }
    fn map(&self, length: usize) -> Result<usize, PlatformError> {
        map_at(0, length, 0)
    }
    unsafe fn unmap(&self, start: usize, length: usize) {
        // SAFETY: the caller vouches for the range.
        unsafe { libc::munmap(start as *mut libc::c_void, length) };
    }
    fn memory_size(&self) -> u64 {
        1 << 30
    }
    fn memory_free(&self) -> u64 {
        1 << 30
    }
    fn spawn(&self, _: &str, _: usize, _: ThreadEntry, _: usize) -> Result<(), PlatformError> {
        Err(PlatformError::TooManyThreads)
    }
    fn stack_bounds(&self) -> StackBounds {
        StackBounds { low: 0, high: 0 }
    }
    fn set_priority(&self, _: u8) {}
    fn yield_now(&self) {
        std::thread::yield_now();
    }
    fn processors(&self) -> usize {
        1
    }
    fn thread_word(&self) -> usize {
        0
    }
    fn set_thread_word(&self, _: usize) {}
    fn wait(&self, word: &AtomicU32, expected: u32, _: Option<u64>) -> WaitOutcome {
        if word.load(std::sync::atomic::Ordering::SeqCst) == expected {
            std::thread::sleep(Duration::from_micros(20));
        }
        WaitOutcome::Woken
    }
    fn wake(&self, _: &AtomicU32, _: u32) -> u32 {
        0
    }
    fn monotonic_nanos(&self) -> u64 {
        static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
        START.get_or_init(Instant::now).elapsed().as_nanos() as u64
    }
    fn wall_nanos(&self) -> i128 {
        0
    }
    fn fill_random(&self, _: &mut [u8]) {}
    fn write_console(&self, _: Stream, _: &[u8]) {}
    fn read_console(&self, _: &mut [u8]) -> usize {
        0
    }
    fn console_available(&self) -> usize {
        0
    }
    fn wait_for_request(&self) -> stardust_platform::Request {
        stardust_platform::Request::End(0)
    }
    fn exit(&self, status: i32) -> ! {
        std::process::exit(status)
    }
    fn fatal(&self, message: &str) -> ! {
        panic!("{message}")
    }
}

/// A generator of numbers that are the same in every run (SplitMix64).
pub(crate) struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

/// The offsets of `java.lang.ref.Reference` here; `queue` is at 12.
pub(crate) const REFERENCE: ReferenceLayout =
    ReferenceLayout { referent: 8, next: 16, discovered: 20, soft_timestamp: 24 };
pub(crate) const MIRROR: MirrorLayout =
    MirrorLayout { size_offset: 12, static_refs_start_offset: 16, static_refs_count_offset: 20 };

/// A class: the address of its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Class(pub u32);

impl Class {
    pub fn shape(self) -> &'static Shape {
        // SAFETY: classes are made by `World::class` and live as long as the world.
        unsafe { &*(self.0 as usize as *const Shape) }
    }
}

/// A fresh heap, its classes and roots. One exists at a time.
pub(crate) struct World {
    pub allocator: Allocator,
    pub roots: Vec<Reference>,
    pub words: Vec<u64>,
    pub weak: Vec<Reference>,
    metadata: usize,
    pub reference_array: Class,
    pub byte_array: Class,
    pub long_array: Class,
    pub collections: u64,
    _one: MutexGuard<'static, ()>,
}

impl World {
    pub fn new(max_bytes: usize) -> World {
        World::with(HeapConfig::with_max(max_bytes))
    }

    pub fn with(config: HeapConfig) -> World {
        let one = ONE_HEAP.lock().unwrap_or_else(PoisonError::into_inner);
        stardust_platform::install(&TestPlatform);
        TestPlatform.reserve(METADATA_START, METADATA_SIZE).expect("metadata region");
        let heap = Heap::initialise(config).expect("heap regions");
        // SAFETY: there are no collections yet.
        unsafe {
            heap.set_reference_layout(REFERENCE);
            heap.set_mirror_layout(MIRROR);
        }
        let mut world = World {
            allocator: Allocator::new(),
            roots: Vec::new(),
            words: Vec::new(),
            weak: Vec::new(),
            metadata: METADATA_START + 4096,
            reference_array: Class(0),
            byte_array: Class(0),
            long_array: Class(0),
            collections: 0,
            _one: one,
        };
        world.reference_array = world.class(Shape::reference_array(), &[]);
        world.byte_array = world.class(Shape::primitive_array(0), &[]);
        world.long_array = world.class(Shape::primitive_array(3), &[]);
        world
    }

    /// A class of this shape with this reference map.
    pub fn class(&mut self, mut shape: Shape, map: &[(u32, u32)]) -> Class {
        let at = self.metadata;
        self.metadata += size_of::<Shape>() + map.len() * 8;
        shape.oop_map = (at + size_of::<Shape>()) as u32;
        shape.oop_map_len = map.len() as u32;
        // SAFETY: the metadata region is mapped, and this part of it is unused.
        unsafe {
            (at as *mut Shape).write(shape);
            core::ptr::copy_nonoverlapping(map.as_ptr(), (at + size_of::<Shape>()) as *mut (u32, u32), map.len());
        }
        Class(at as u32)
    }

    /// A class with `references` references and then `bytes` bytes of other fields.
    pub fn instance_class(&mut self, references: u32, bytes: u32) -> Class {
        let size = (8 + references * 4 + bytes).next_multiple_of(8);
        self.class(Shape::instance(size), &[(8, references)])
    }

    pub fn reference_class(&mut self, kind: ReferenceKind) -> Class {
        self.class(Shape { reference_kind: kind, ..Shape::instance(32) }, &[(8, 4)])
    }

    /// Memory for an object, collecting if need be.
    pub fn allocate(&mut self, size: usize) -> Option<Reference> {
        if let Some(object) = self.allocator.allocate(size) {
            return Some(object);
        }
        if let Ok(object) = self.allocator.allocate_slow(size) {
            return Some(object);
        }
        self.collect(Cause::Allocation);
        if let Some(object) = self.allocator.allocate_after_collection(size) {
            return Some(object);
        }
        self.collect(Cause::OutOfMemory);
        self.allocator.allocate_after_collection(size)
    }

    pub fn instance(&mut self, class: Class) -> Reference {
        let object = self.allocate(class.shape().instance_size as usize).expect("memory");
        // SAFETY: it was just allocated with this size.
        unsafe { object.set_header(class.0) };
        object
    }

    pub fn array(&mut self, class: Class, length: u32) -> Reference {
        self.try_array(class, length).expect("memory")
    }

    pub fn try_array(&mut self, class: Class, length: u32) -> Option<Reference> {
        let object = self.allocate(crate::header::array_size(class.shape().element_shift, length))?;
        // SAFETY: it was just allocated with this size.
        unsafe { object.set_array_header(class.0, length) };
        Some(object)
    }

    pub fn collect(&mut self, cause: Cause) -> CollectionReport {
        self.collections += 1;
        // SAFETY: the test's thread is alone, and the roots are all that it uses.
        let report = unsafe { heap().collect(self, cause) };
        // SAFETY: as above; nothing was allocated since.
        let verified = unsafe { heap().verify() };
        assert_eq!(verified, Ok(report.live_objects));
        report
    }

    pub fn gc(&mut self) -> CollectionReport {
        self.collect(Cause::Requested)
    }

    pub fn objects(&self) -> Vec<Reference> {
        let mut objects = Vec::new();
        // SAFETY: the test's thread is alone.
        unsafe { heap().walk_objects(&mut |object| objects.push(object)) };
        objects
    }

    pub fn exists(&self, object: Reference) -> bool {
        self.objects().contains(&object)
    }
}

/// Reads a reference or number of an object.
pub(crate) fn get<T: crate::Field>(object: Reference, offset: usize) -> T {
    // SAFETY: tests name fields that are there.
    unsafe { object.get(offset) }
}

/// Writes a reference or number of an object.
pub(crate) fn set<T: crate::Field>(object: Reference, offset: usize, value: T) {
    // SAFETY: tests name fields that are there.
    unsafe { object.set(offset, value) }
    crate::record_store(object.address() + offset);
}

impl RootProvider for World {
    fn allocators(&mut self, visit: &mut dyn FnMut(&mut Allocator)) {
        visit(&mut self.allocator);
    }
    fn visit(&mut self, visit: &mut dyn FnMut(Reference)) {
        self.roots.iter().copied().for_each(visit);
    }
    fn conservative(&mut self, visit: &mut dyn FnMut(usize, usize)) {
        let range = self.words.as_ptr_range();
        visit(range.start as usize, range.end as usize);
    }
    fn process_weak(&mut self, alive: &dyn Fn(Reference) -> bool) {
        self.weak.retain(|&object| alive(object));
    }
}

/// The shape of `java.lang.Class` here: a reference at 8, then the injected fields, then static fields.
pub(crate) fn mirror_shape() -> Shape {
    Shape { kind: ShapeKind::Mirror, flags: Shape::MIRROR, ..Shape::instance(24) }
}
