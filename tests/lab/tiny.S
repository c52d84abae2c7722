# A PVH kernel of a page, with which the lab tests itself. It prints its command line through the console ring, then
# does what the line's first letter says: p power off, r reboot, c crash, h hang, f triple fault,
# x write 42 to data/exit and power off, b print 65,536 lines (about 1 MB) and power off.
#
#     as --64 -o tiny.o tiny.S && ld -T tiny.ld -o tiny.elf tiny.o

        .section .note.Xen, "a", @note
        .align 4
        .long 4, 8, 18                  # XEN_ELFNOTE_PHYS32_ENTRY
        .asciz "Xen"
        .quad _start

        .text
        .code32
        .globl _start
_start: cld
        movl $stack_top, %esp
        movl 24(%ebx), %eax             # hvm_start_info.cmdline_paddr
        movl %eax, command
        movl $0x40000000, %eax          # Xen's CPUID leaves may start at any multiple of 0x100
find:   movl %eax, %edi
        cpuid
        cmpl $0x566e6558, %ebx
        je xen
        leal 0x100(%edi), %eax
        jmp find
xen:    leal 2(%edi), %eax
        cpuid
        movl %ebx, %ecx                 # the register that fills the hypercall page
        movl $hypercalls, %eax
        xorl %edx, %edx
        wrmsr
        movl $17, %eax                  # HVM_PARAM_CONSOLE_PFN
        call parameter
        shll $12, %eax
        movl %eax, console
        movl $18, %eax
        call parameter
        movl %eax, console_port

        movl $hello, %esi
        call print
        movl command, %esi
        call print
        movl $newline, %esi
        call print
        movl command, %esi
        movb (%esi), %al
        cmpb $'r', %al
        je reboot
        cmpb $'c', %al
        je crash
        cmpb $'f', %al
        je fault
        cmpb $'h', %al
        je hang
        cmpb $'x', %al
        je exit
        cmpb $'b', %al
        je big
        movl $0, reason
        jmp down
reboot: movl $1, reason
        jmp down
crash:  movl $3, reason
down:   movl $2, %ebx                   # SCHEDOP_shutdown
        movl $reason, %ecx
        call hypercalls + 29 * 32
hang:   pause                           # HLT with interrupts disabled would count as a power-off
        jmp hang
fault:  lidt nothing
        int3

exit:   movl $1, %eax                   # HVM_PARAM_STORE_PFN
        call parameter
        shll $12, %eax
        movl %eax, %edi
        movl $2, %eax
        call parameter
        movl %eax, store_port
        movl %edi, %ebp
        movl $write, %esi
        movl $(write_end - write), %ecx
        rep movsb
        movl $(write_end - write), 2052(%ebp)   # req_prod
        movl $4, %ebx                   # EVTCHNOP_send
        movl $store_port, %ecx
        call hypercalls + 32 * 32
1:      cmpl $0, 2060(%ebp)             # rsp_prod: the answer
        jne 2f
        call yield
        jmp 1b
2:      movl $0, reason
        jmp down

big:    movl $65536, %ebp
1:      movl $line, %esi
        call print
        decl %ebp
        jnz 1b
        jmp down

# Prints the string at esi; waits for room in the ring.
print:  movl console, %edi
1:      lodsb
        testb %al, %al
        jz 4f
2:      movl 3084(%edi), %edx           # out_prod
        movl %edx, %ecx
        subl 3080(%edi), %ecx           # out_cons
        cmpl $2048, %ecx
        jb 3f
        pushl %eax
        call notify
        call yield
        popl %eax
        jmp 2b
3:      movl %edx, %ecx
        andl $2047, %ecx
        movb %al, 1024(%edi, %ecx)
        incl 3084(%edi)
        jmp 1b
4:
notify: movl $4, %ebx                   # EVTCHNOP_send
        movl $console_port, %ecx
        call hypercalls + 32 * 32
        ret

yield:  xorl %ebx, %ebx                 # SCHEDOP_yield
        xorl %ecx, %ecx
        call hypercalls + 29 * 32
        ret

# HVMOP_get_param: the parameter whose number is in eax, into eax.
parameter:
        movl %eax, query + 4
        movl $1, %ebx
        movl $query, %ecx
        call hypercalls + 34 * 32
        movl query + 8, %eax
        ret

        .data
command: .long 0
console: .long 0
console_port: .long 0
store_port: .long 0
reason: .long 0
query:  .long 0x7ff0, 0, 0, 0           # DOMID_SELF, index, value
nothing: .word 0
        .long 0
hello:  .asciz "tiny: "
newline: .asciz "\n"
line:   .asciz "a line of tiny\n"
write:  .long 11, 1, 0, write_end - write - 16  # XS_WRITE
        .asciz "data/exit"
        .ascii "42"
write_end:
        .bss
        .align 4096
hypercalls: .skip 4096
        .skip 4096
stack_top:
