//! Calling a function with all registers that it must preserve stored on the stack, where the collector looks for
//! references.

use core::arch::global_asm;

// The System V ABI's callee-saved registers are rbx, rbp and r12 to r15.
global_asm!(
    ".globl stardust_call_with_spilled_registers",
    "stardust_call_with_spilled_registers:",
    "push rbp",
    "mov rbp, rsp",
    "push rbx",
    "push r12",
    "push r13",
    "push r14",
    "push r15",
    "sub rsp, 8",
    "mov rax, rdi",
    "mov rdi, rsi",
    "mov rsi, rsp",
    "call rax",
    "add rsp, 8",
    "pop r15",
    "pop r14",
    "pop r13",
    "pop r12",
    "pop rbx",
    "pop rbp",
    "ret",
);

unsafe extern "C" {
    fn stardust_call_with_spilled_registers(function: extern "C" fn(usize, usize), data: usize);
}

/// Calls `f` with the stack pointer below which nothing of the callers lies: from there to the stack's high end are
/// all words, saved registers included, that callers' values are in.
pub fn with_spilled_registers<R>(f: impl FnOnce(usize) -> R) -> R {
    struct Call<F, R> {
        function: Option<F>,
        result: Option<R>,
    }
    extern "C" fn run<F: FnOnce(usize) -> R, R>(data: usize, stack_pointer: usize) {
        // SAFETY: `data` is the address of the `Call` below, which outlives this call.
        let call = unsafe { &mut *(data as *mut Call<F, R>) };
        if let Some(function) = call.function.take() {
            call.result = Some(function(stack_pointer));
        }
    }
    fn thunk<F: FnOnce(usize) -> R, R>(_: &Call<F, R>) -> extern "C" fn(usize, usize) {
        run::<F, R>
    }
    let mut call = Call { function: Some(f), result: None };
    let function = thunk(&call);
    // SAFETY: the routine keeps to the ABI and calls `function` once with `data`.
    unsafe { stardust_call_with_spilled_registers(function, (&raw mut call) as usize) };
    match call.result {
        Some(result) => result,
        // `run` always stores a result.
        None => unreachable!(),
    }
}
