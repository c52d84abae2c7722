//! The assembly between the processor and `trap_dispatch` ([`super::trap`]).
//!
//! Every trap pushes its frame at the top of the *context block* that IST 1 points to: that of the current thread, or
//! the emergency stack while a handler runs. Below the frame lies the floating-point state, at a place that follows
//! from the frame's address alone, so a context is named by the address of its frame. Then the handler runs on the
//! processor's own stack and returns the frame to go on with: another thread's, for a switch.

use super::descriptors::Tss;
use super::percpu::PerCpu;
use core::mem::offset_of;

/// Bytes between two entry points in `trap_entries`.
pub const ENTRY_SPACING: usize = 16;

unsafe extern "C" {
    /// The first of 256 entry points. Not to be called.
    pub fn trap_entries();
}

core::arch::global_asm!(
    r#"
    .section .text.trap, "ax", @progbits
    .p2align 4
    .globl trap_entries
trap_entries:
    .set vector, 0
    .rept 256
    .p2align 4
    .if (vector == 8) || (vector >= 10 && vector <= 14) || (vector == 17) || (vector == 21) || (vector == 29) || (vector == 30)
    .else
    push 0                              # where the processor pushes no error code
    .endif
    push vector
    jmp trap_common
    .set vector, vector + 1
    .endr

    .p2align 4
    .globl trap_common
trap_common:
    push rax
    push rbx
    push rcx
    push rdx
    push rsi
    push rdi
    push rbp
    push r8
    push r9
    push r10
    push r11
    push r12
    push r13
    push r14
    push r15
    cld
    mov rdi, rsp                        # the frame
    sub rsp, gs:[{fpu_size}]
    and rsp, -64
    mov eax, -1
    mov edx, -1
    cmp qword ptr gs:[{fpu_mode}], 1
    jb 3f
    xor ecx, ecx                        # the XSAVE header must be zero where the instruction does not write it
    mov [rsp + 512], rcx
    mov [rsp + 520], rcx
    mov [rsp + 528], rcx
    mov [rsp + 536], rcx
    mov [rsp + 544], rcx
    mov [rsp + 552], rcx
    mov [rsp + 560], rcx
    mov [rsp + 568], rcx
    je 2f
    xsaveopt64 [rsp]
    jmp 4f
2:  xsave64 [rsp]
    jmp 4f
3:  fxsave64 [rsp]
4:  inc qword ptr gs:[{depth}]
    cmp qword ptr gs:[{depth}], 1
    jne 5f
    mov rsp, gs:[{handler_stack}]
    mov rax, gs:[{emergency_stack}]
    mov gs:[{interrupt_stack}], rax
5:  xor ebp, ebp
    call trap_dispatch

    # rax: the frame to go on with
    mov rdi, rax
    dec qword ptr gs:[{depth}]
    jnz 6f
    mov rax, gs:[{context_top}]
    mov gs:[{interrupt_stack}], rax
6:  mov rsp, rdi
    sub rsp, gs:[{fpu_size}]
    and rsp, -64
    mov eax, -1
    mov edx, -1
    cmp qword ptr gs:[{fpu_mode}], 0
    je 7f
    xrstor64 [rsp]
    jmp 8f
7:  fxrstor64 [rsp]
8:  mov rsp, rdi
    pop r15
    pop r14
    pop r13
    pop r12
    pop r11
    pop r10
    pop r9
    pop r8
    pop rbp
    pop rdi
    pop rsi
    pop rdx
    pop rcx
    pop rbx
    pop rax
    add rsp, 16
    iretq
    .text
"#,
    fpu_size = const offset_of!(PerCpu, fpu_size),
    fpu_mode = const offset_of!(PerCpu, fpu_mode),
    depth = const offset_of!(PerCpu, depth),
    handler_stack = const offset_of!(PerCpu, handler_stack),
    emergency_stack = const offset_of!(PerCpu, emergency_stack),
    context_top = const offset_of!(PerCpu, context_top),
    interrupt_stack = const offset_of!(PerCpu, tss) + Tss::FIRST_INTERRUPT_STACK,
);
