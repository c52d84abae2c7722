//! The descriptor tables: segments, the task state segment, and the interrupt table in which every vector has an IST
//! stack, because the precompiled `core` and `alloc` use the red zone below the interrupted stack pointer.

use super::percpu::PerCpu;
use core::arch::asm;
use core::cell::UnsafeCell;

/// The 64-bit task state segment (Intel SDM volume 3A, 8.7).
#[repr(C, packed(4))]
#[derive(Clone, Copy)]
pub struct Tss {
    reserved0: u32,
    stacks: [u64; 3],
    reserved1: u64,
    interrupt_stacks: [u64; 7],
    reserved2: u64,
    reserved3: u16,
    io_map: u16,
}

impl Tss {
    /// An empty one, without an I/O permission map.
    pub const fn new() -> Tss {
        Tss {
            reserved0: 0,
            stacks: [0; 3],
            reserved1: 0,
            interrupt_stacks: [0; 7],
            reserved2: 0,
            reserved3: 0,
            io_map: size_of::<Tss>() as u16,
        }
    }

    /// Sets IST entry `number` (1 to 7) to the stack that ends at `top`.
    pub fn set_interrupt_stack(&mut self, number: usize, top: u64) {
        self.interrupt_stacks[number - 1] = top;
    }

    /// Where IST 1 lies in the structure.
    pub const FIRST_INTERRUPT_STACK: usize = 4 + 3 * 8 + 8;
}

impl Default for Tss {
    fn default() -> Tss {
        Tss::new()
    }
}

/// The kernel's code segment selector.
pub const CODE_SELECTOR: u16 = 8;
/// The kernel's data segment selector.
pub const DATA_SELECTOR: u16 = 16;
const TASK_SELECTOR: u16 = 24;

#[repr(C, align(16))]
struct InterruptTable(UnsafeCell<[[u64; 2]; 256]>);

// SAFETY: written once by `init`, then only read by processors.
unsafe impl Sync for InterruptTable {}

static INTERRUPT_TABLE: InterruptTable = InterruptTable(UnsafeCell::new([[0; 2]; 256]));

#[repr(C, packed)]
struct TablePointer {
    limit: u16,
    base: u64,
}

/// Vectors that get IST 2: they can come at any instruction, even inside the entry code of another trap.
const ANYTIME_VECTORS: [usize; 3] = [2, 8, 18];

/// Loads the segments, the task register and the interrupt table. `entries` has one entry point for each vector,
/// `entry_spacing` bytes apart.
///
/// # Safety
/// Once for each processor, with interrupts disabled; `cpu` is its state and stays in place, the entries are valid.
pub unsafe fn init(cpu: *mut PerCpu, entries: usize, entry_spacing: usize) {
    // SAFETY: the tables are written before they are loaded, nobody else uses them yet; the selectors fit the table.
    unsafe {
        let tss = &raw const (*cpu).tss as u64;
        let limit = size_of::<Tss>() as u64 - 1;
        (*cpu).gdt = [
            0,
            0x00af_9b00_0000_ffff,
            0x00cf_9300_0000_ffff,
            limit | (tss & 0xff_ffff) << 16 | 0x89 << 40 | (tss >> 24 & 0xff) << 56,
            tss >> 32,
        ];
        let gdt = TablePointer { limit: 5 * 8 - 1, base: &raw const (*cpu).gdt as u64 };
        asm!(
            "lgdt [{gdt}]",
            "push {code}",
            "lea {scratch}, [rip + 2f]",
            "push {scratch}",
            "retfq",
            "2:",
            "mov ds, {data:e}",
            "mov es, {data:e}",
            "mov ss, {data:e}",
            "ltr {task:x}",
            gdt = in(reg) &gdt,
            code = const CODE_SELECTOR,
            scratch = out(reg) _,
            data = in(reg) u32::from(DATA_SELECTOR),
            task = in(reg) TASK_SELECTOR,
        );
        let table = INTERRUPT_TABLE.0.get();
        for vector in 0..256 {
            let entry = (entries + vector * entry_spacing) as u64;
            let stack = if ANYTIME_VECTORS.contains(&vector) { 2 } else { 1 };
            (*table)[vector] = [
                entry & 0xffff
                    | u64::from(CODE_SELECTOR) << 16
                    | stack << 32
                    | 0x8e << 40
                    | (entry >> 16 & 0xffff) << 48,
                entry >> 32,
            ];
        }
        let idt = TablePointer { limit: 256 * 16 - 1, base: table as u64 };
        asm!("lidt [{}]", in(reg) &idt, options(nostack));
    }
}
