//! The C functions that compiled Rust code calls: `memcpy` and its family, and the unwinder's names.
//!
//! In assembly because a `memcpy` written in Rust can be compiled into a call to itself. `movups` loops, since
//! `rep movsb` is slow where instructions are emulated and no faster for the short copies that dominate here.

core::arch::global_asm!(
    r#"
    .section .text.memcpy, "ax", @progbits
    .globl memcpy
    .globl memmove
    .type memcpy, @function
    .type memmove, @function
    .p2align 4
memmove:
    mov rax, rdi
    sub rax, rsi                        # destination - source, unsigned: below the length means backwards
    cmp rax, rdx
    jb 20f
memcpy:
    mov rax, rdi
    cmp rdx, 16
    jb 10f
    movups xmm1, [rsi + rdx - 16]       # the tail, read before anything is written
    lea r8, [rdi + rdx - 16]
    cmp rdx, 64
    jb 2f
1:  movups xmm0, [rsi]
    movups xmm2, [rsi + 16]
    movups xmm3, [rsi + 32]
    movups xmm4, [rsi + 48]
    movups [rdi], xmm0
    movups [rdi + 16], xmm2
    movups [rdi + 32], xmm3
    movups [rdi + 48], xmm4
    add rsi, 64
    add rdi, 64
    sub rdx, 64
    cmp rdx, 64
    jae 1b
2:  cmp rdx, 16
    jb 3f
    movups xmm0, [rsi]
    movups [rdi], xmm0
    add rsi, 16
    add rdi, 16
    sub rdx, 16
    jmp 2b
3:  movups [r8], xmm1
    ret
10: # fewer than 16 bytes: two overlapping words, both read first
    cmp edx, 8
    jb 11f
    mov rcx, [rsi]
    mov r8, [rsi + rdx - 8]
    mov [rdi], rcx
    mov [rdi + rdx - 8], r8
    ret
11: cmp edx, 4
    jb 12f
    mov ecx, [rsi]
    mov r8d, [rsi + rdx - 4]
    mov [rdi], ecx
    mov [rdi + rdx - 4], r8d
    ret
12: test edx, edx
    jz 13f
    movzx ecx, byte ptr [rsi]           # 1 to 3 bytes: first, middle, last
    movzx r8d, byte ptr [rsi + rdx - 1]
    mov r10, rdx
    shr r10
    movzx r9d, byte ptr [rsi + r10]
    mov [rdi + r10], r9b
    mov [rdi + rdx - 1], r8b
    mov [rdi], cl
13: ret

20: # overlapping with the destination above the source: from the end
    mov rax, rdi
    cmp rdx, 16
    jb 25f
    movups xmm1, [rsi]                  # the head, read before anything is written
21: cmp rdx, 16
    jbe 22f
    movups xmm0, [rsi + rdx - 16]
    movups [rdi + rdx - 16], xmm0
    sub rdx, 16
    jmp 21b
22: movups [rdi], xmm1
    ret
25: test rdx, rdx
    jz 27f
26: mov cl, [rsi + rdx - 1]
    mov [rdi + rdx - 1], cl
    dec rdx
    jnz 26b
27: ret

    .section .text.memset, "ax", @progbits
    .globl memset
    .type memset, @function
    .p2align 4
memset:
    mov rax, rdi
    movzx esi, sil
    mov rcx, 0x0101010101010101
    imul rcx, rsi
    cmp rdx, 16
    jb 3f
    movq xmm0, rcx
    punpcklqdq xmm0, xmm0
    lea r8, [rdi + rdx - 16]
    cmp rdx, 64
    jb 2f
1:  movups [rdi], xmm0
    movups [rdi + 16], xmm0
    movups [rdi + 32], xmm0
    movups [rdi + 48], xmm0
    add rdi, 64
    sub rdx, 64
    cmp rdx, 64
    jae 1b
2:  cmp rdx, 16
    jb 4f
    movups [rdi], xmm0
    add rdi, 16
    sub rdx, 16
    jmp 2b
4:  movups [r8], xmm0
    ret
3:  test edx, edx
    jz 6f
5:  mov [rdi], cl
    inc rdi
    dec edx
    jnz 5b
6:  ret

    .section .text.memcmp, "ax", @progbits
    .globl memcmp
    .globl bcmp
    .type memcmp, @function
    .type bcmp, @function
    .p2align 4
memcmp:
bcmp:
    cmp rdx, 8
    jb 3f
1:  mov rcx, [rsi]
    mov r8, [rdi]
    cmp r8, rcx
    jne 2f
    add rsi, 8
    add rdi, 8
    sub rdx, 8
    cmp rdx, 8
    jae 1b
    jmp 3f
2:  bswap r8
    bswap rcx
    cmp r8, rcx
    sbb eax, eax
    or eax, 1
    ret
3:  test rdx, rdx
    jz 5f
4:  movzx eax, byte ptr [rdi]
    movzx ecx, byte ptr [rsi]
    sub eax, ecx
    jne 6f
    inc rsi
    inc rdi
    dec rdx
    jnz 4b
5:  xor eax, eax
6:  ret

    .section .text.strlen, "ax", @progbits
    .globl strlen
    .type strlen, @function
strlen:
    mov rax, rdi
1:  cmp byte ptr [rax], 0
    je 2f
    inc rax
    jmp 1b
2:  sub rax, rdi
    ret

    .section .text.unwind, "ax", @progbits
    .globl rust_eh_personality
    .globl _Unwind_Resume
rust_eh_personality:
_Unwind_Resume:
    ud2
    .text
"#
);
