//! Protections that the kernel claims. The kernel must stop the image with a fatal message; a test that returns has
//! shown that the protection is missing.

use core::arch::asm;
use core::hint::black_box;
use stardust_kernel::fault::{self, FaultFrame, Recovery};

fn write_to(address: usize) {
    // SAFETY: none: the write is meant to fault, and the image is stopped then.
    unsafe { core::ptr::write_volatile(address as *mut u8, 0) };
}

/// Writes to code.
#[inline(never)]
pub fn write_code() -> Result<(), &'static str> {
    write_to(write_code as *const () as usize);
    Err("code could be written")
}

/// Writes to a constant.
#[inline(never)]
pub fn write_constant() -> Result<(), &'static str> {
    static CONSTANT: [u8; 64] = [7; 64];
    write_to(black_box(&CONSTANT).as_ptr() as usize);
    Err("a constant could be written")
}

/// Executes bytes of the stack (a RET instruction).
#[inline(never)]
pub fn execute_data() -> Result<(), &'static str> {
    let code = black_box([0xc3_u8; 16]);
    // SAFETY: none: the call is meant to fault, and the image is stopped then.
    unsafe { asm!("call {}", in(reg) code.as_ptr(), clobber_abi("C")) };
    Err("data could be executed")
}

/// Reads address 8.
#[inline(never)]
pub fn zero_page() -> Result<(), &'static str> {
    // SAFETY: none: the read is meant to fault, and the image is stopped then.
    unsafe { core::ptr::read_volatile(black_box(8_usize) as *const u64) };
    Err("the zero page could be read")
}

/// Recurses without end.
#[inline(never)]
pub fn stack_overflow() -> Result<(), &'static str> {
    #[allow(unconditional_recursion)]
    fn recurse(depth: u64) -> u64 {
        let data = black_box([depth; 64]);
        recurse(depth + 1) + data[7]
    }
    if recurse(0) == 0 {
        return Ok(());
    }
    Err("endless recursion came back")
}

/// Divides by zero.
#[inline(never)]
pub fn divide() -> Result<(), &'static str> {
    // SAFETY: none: the instruction is meant to fault, and the image is stopped then.
    unsafe { asm!("div {0:e}", in(reg) 0, inout("eax") 1 => _, inout("edx") 0 => _) };
    Err("division by zero went through")
}

/// Recovers from an access at a low address, as the virtual machine does for null pointers.
pub fn recover() -> Result<(), &'static str> {
    fn handler(frame: &mut FaultFrame) -> Recovery {
        if !frame.is_page_fault() || frame.address >= 4096 || frame.is_write() {
            return Recovery::Panic;
        }
        frame.registers.rip = frame.registers.rbx;
        frame.registers.rax = 42;
        Recovery::Recover
    }
    fault::set_handler(handler);
    for _ in 0..1000 {
        let result: u64;
        // SAFETY: the read faults; the handler continues at the address in RBX, label 2.
        unsafe {
            asm!(
                "push rbx",
                "lea rbx, [rip + 2f]",
                "mov rax, [{address}]",
                "2:",
                "pop rbx",
                address = in(reg) 0x10_usize,
                out("rax") result,
            );
        }
        if result != 42 {
            return Err("the fault was not recovered");
        }
    }
    Ok(())
}

/// Panics, for its back trace.
#[inline(never)]
pub fn panic() -> Result<(), &'static str> {
    inner_function_of_the_panic_test(black_box(3))
}

#[inline(never)]
fn inner_function_of_the_panic_test(index: usize) -> Result<(), &'static str> {
    let array = black_box([1, 2, 3]);
    if array[index] > 0 { Err("an index out of bounds went through") } else { Ok(()) }
}
