//! The first instructions: from the 32-bit state of the PVH entry point to Rust in long mode.
//!
//! PVH (Xen `docs/misc/pvh.pandoc`): protected mode, flat segments, paging off, interrupts off, EBX = physical address
//! of `hvm_start_info`. The steps: own stack, page tables that map the first 4 GiB at 0 and again at the direct map,
//! long mode with no-execute and write protection, own segments, `kernel_start(start_info)`.
//!
//! `kernel_start` is supplied by the image (`images/kernel`); it calls [`crate::boot::run`].

core::arch::global_asm!(
    r#"
    .section .note.Xen, "a", @note
    .align 4
    .long 4, 8, 18                      # name size, descriptor size, XEN_ELFNOTE_PHYS32_ENTRY
    .asciz "Xen"
    .quad pvh_start                     # QEMU wants 8 bytes in an ELF64, Xen accepts them

    .section .boot.text, "ax", @progbits
    .code32
    .globl pvh_start
pvh_start:
    cld
    cli
    movl $boot_stack_top, %esp
    movl %ebx, %ebp                     # kept over cpuid

    # Page tables: one set of four page directories with 2 MiB pages, seen at 0 and at the direct map.
    movl $boot_pdpt + 3, %eax
    movl %eax, boot_pml4
    movl %eax, boot_pml4 + 8 * {direct_map_slot}
    movl $boot_pdpt, %edi
    movl $boot_pd + 3, %eax
    movl $4, %ecx
1:  movl %eax, (%edi)
    addl $8, %edi
    addl $4096, %eax
    loop 1b
    movl $boot_pd, %edi
    movl $0x83, %eax                    # present, writable, 2 MiB
    movl $2048, %ecx
2:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x200000, %eax
    loop 2b
    movl $boot_pml4, %eax
    movl %eax, %cr3

    # Long mode: physical address extension, SSE; long mode and no-execute; paging, write protection, FPU errors.
    movl %cr4, %eax
    orl $0x620, %eax                    # PAE, OSFXSR, OSXMMEXCPT
    movl %eax, %cr4
    movl $0xc0000080, %ecx              # IA32_EFER
    rdmsr
    orl $0x900, %eax                    # LME, NXE
    wrmsr
    movl %cr0, %eax
    andl $0xfffffff3, %eax              # not EM, not TS
    orl $0x80010023, %eax               # PG, WP, NE, MP, PE
    movl %eax, %cr0
    lgdtl boot_gdt_pointer
    ljmpl $8, $long_start

    .code64
long_start:
    movl $16, %eax
    movl %eax, %ds
    movl %eax, %es
    movl %eax, %ss
    xorl %eax, %eax
    movl %eax, %fs
    movl %eax, %gs
    movl $boot_stack_top, %esp
    movl %ebp, %edi
    xorl %ebp, %ebp                     # the end of every back trace
    call kernel_start
    ud2

    .section .boot.rodata, "a", @progbits
    .align 8
boot_gdt:
    .quad 0
    .quad 0x00af9b000000ffff            # 64-bit code
    .quad 0x00cf93000000ffff            # data
boot_gdt_pointer:
    .word 23
    .long boot_gdt

    .section .bss.boot, "aw", @nobits
    .align 4096
boot_pml4: .skip 4096
boot_pdpt: .skip 4096
boot_pd: .skip 4 * 4096
    .globl boot_stack_guard
boot_stack_guard: .skip 4096
boot_stack_bottom: .skip 65536
    .globl boot_stack_top
boot_stack_top:
    .text
"#,
    direct_map_slot = const (crate::memory::layout::DIRECT_MAP >> 39) & 511,
    options(att_syntax)
);
