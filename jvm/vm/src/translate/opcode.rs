//! The instructions of the Java virtual machine (JVMS §6.5): numbers, lengths, and effects on the operand stack.

/// What does not follow from the opcode alone but from its operands.
pub const VARIES: u8 = 0xFF;

macro_rules! opcodes {
    ($($name:ident = $number:literal length $length:literal pops $pops:tt pushes $pushes:tt;)*) => {
        $(#[allow(missing_docs, dead_code)] pub const $name: u8 = $number;)*
        /// The number of defined opcodes: 0 up to `jsr_w`.
        pub const COUNT: usize = [$($number),*].len();
        /// Bytes that an instruction takes, operands included; 0 if that depends on the operands.
        pub const LENGTHS: [u8; COUNT] = [$($length),*];
        /// Slots that an instruction takes from the operand stack and then puts on it, or [`VARIES`].
        pub const EFFECTS: [(u8, u8); COUNT] = [$(($pops, $pushes)),*];
    };
}

opcodes! {
    NOP = 0 length 1 pops 0 pushes 0;
    ACONST_NULL = 1 length 1 pops 0 pushes 1;
    ICONST_M1 = 2 length 1 pops 0 pushes 1;
    ICONST_0 = 3 length 1 pops 0 pushes 1;
    ICONST_1 = 4 length 1 pops 0 pushes 1;
    ICONST_2 = 5 length 1 pops 0 pushes 1;
    ICONST_3 = 6 length 1 pops 0 pushes 1;
    ICONST_4 = 7 length 1 pops 0 pushes 1;
    ICONST_5 = 8 length 1 pops 0 pushes 1;
    LCONST_0 = 9 length 1 pops 0 pushes 2;
    LCONST_1 = 10 length 1 pops 0 pushes 2;
    FCONST_0 = 11 length 1 pops 0 pushes 1;
    FCONST_1 = 12 length 1 pops 0 pushes 1;
    FCONST_2 = 13 length 1 pops 0 pushes 1;
    DCONST_0 = 14 length 1 pops 0 pushes 2;
    DCONST_1 = 15 length 1 pops 0 pushes 2;
    BIPUSH = 16 length 2 pops 0 pushes 1;
    SIPUSH = 17 length 3 pops 0 pushes 1;
    LDC = 18 length 2 pops 0 pushes 1;
    LDC_W = 19 length 3 pops 0 pushes 1;
    LDC2_W = 20 length 3 pops 0 pushes 2;
    ILOAD = 21 length 2 pops 0 pushes 1;
    LLOAD = 22 length 2 pops 0 pushes 2;
    FLOAD = 23 length 2 pops 0 pushes 1;
    DLOAD = 24 length 2 pops 0 pushes 2;
    ALOAD = 25 length 2 pops 0 pushes 1;
    ILOAD_0 = 26 length 1 pops 0 pushes 1;
    ILOAD_1 = 27 length 1 pops 0 pushes 1;
    ILOAD_2 = 28 length 1 pops 0 pushes 1;
    ILOAD_3 = 29 length 1 pops 0 pushes 1;
    LLOAD_0 = 30 length 1 pops 0 pushes 2;
    LLOAD_1 = 31 length 1 pops 0 pushes 2;
    LLOAD_2 = 32 length 1 pops 0 pushes 2;
    LLOAD_3 = 33 length 1 pops 0 pushes 2;
    FLOAD_0 = 34 length 1 pops 0 pushes 1;
    FLOAD_1 = 35 length 1 pops 0 pushes 1;
    FLOAD_2 = 36 length 1 pops 0 pushes 1;
    FLOAD_3 = 37 length 1 pops 0 pushes 1;
    DLOAD_0 = 38 length 1 pops 0 pushes 2;
    DLOAD_1 = 39 length 1 pops 0 pushes 2;
    DLOAD_2 = 40 length 1 pops 0 pushes 2;
    DLOAD_3 = 41 length 1 pops 0 pushes 2;
    ALOAD_0 = 42 length 1 pops 0 pushes 1;
    ALOAD_1 = 43 length 1 pops 0 pushes 1;
    ALOAD_2 = 44 length 1 pops 0 pushes 1;
    ALOAD_3 = 45 length 1 pops 0 pushes 1;
    IALOAD = 46 length 1 pops 2 pushes 1;
    LALOAD = 47 length 1 pops 2 pushes 2;
    FALOAD = 48 length 1 pops 2 pushes 1;
    DALOAD = 49 length 1 pops 2 pushes 2;
    AALOAD = 50 length 1 pops 2 pushes 1;
    BALOAD = 51 length 1 pops 2 pushes 1;
    CALOAD = 52 length 1 pops 2 pushes 1;
    SALOAD = 53 length 1 pops 2 pushes 1;
    ISTORE = 54 length 2 pops 1 pushes 0;
    LSTORE = 55 length 2 pops 2 pushes 0;
    FSTORE = 56 length 2 pops 1 pushes 0;
    DSTORE = 57 length 2 pops 2 pushes 0;
    ASTORE = 58 length 2 pops 1 pushes 0;
    ISTORE_0 = 59 length 1 pops 1 pushes 0;
    ISTORE_1 = 60 length 1 pops 1 pushes 0;
    ISTORE_2 = 61 length 1 pops 1 pushes 0;
    ISTORE_3 = 62 length 1 pops 1 pushes 0;
    LSTORE_0 = 63 length 1 pops 2 pushes 0;
    LSTORE_1 = 64 length 1 pops 2 pushes 0;
    LSTORE_2 = 65 length 1 pops 2 pushes 0;
    LSTORE_3 = 66 length 1 pops 2 pushes 0;
    FSTORE_0 = 67 length 1 pops 1 pushes 0;
    FSTORE_1 = 68 length 1 pops 1 pushes 0;
    FSTORE_2 = 69 length 1 pops 1 pushes 0;
    FSTORE_3 = 70 length 1 pops 1 pushes 0;
    DSTORE_0 = 71 length 1 pops 2 pushes 0;
    DSTORE_1 = 72 length 1 pops 2 pushes 0;
    DSTORE_2 = 73 length 1 pops 2 pushes 0;
    DSTORE_3 = 74 length 1 pops 2 pushes 0;
    ASTORE_0 = 75 length 1 pops 1 pushes 0;
    ASTORE_1 = 76 length 1 pops 1 pushes 0;
    ASTORE_2 = 77 length 1 pops 1 pushes 0;
    ASTORE_3 = 78 length 1 pops 1 pushes 0;
    IASTORE = 79 length 1 pops 3 pushes 0;
    LASTORE = 80 length 1 pops 4 pushes 0;
    FASTORE = 81 length 1 pops 3 pushes 0;
    DASTORE = 82 length 1 pops 4 pushes 0;
    AASTORE = 83 length 1 pops 3 pushes 0;
    BASTORE = 84 length 1 pops 3 pushes 0;
    CASTORE = 85 length 1 pops 3 pushes 0;
    SASTORE = 86 length 1 pops 3 pushes 0;
    POP = 87 length 1 pops 1 pushes 0;
    POP2 = 88 length 1 pops 2 pushes 0;
    DUP = 89 length 1 pops 1 pushes 2;
    DUP_X1 = 90 length 1 pops 2 pushes 3;
    DUP_X2 = 91 length 1 pops 3 pushes 4;
    DUP2 = 92 length 1 pops 2 pushes 4;
    DUP2_X1 = 93 length 1 pops 3 pushes 5;
    DUP2_X2 = 94 length 1 pops 4 pushes 6;
    SWAP = 95 length 1 pops 2 pushes 2;
    IADD = 96 length 1 pops 2 pushes 1;
    LADD = 97 length 1 pops 4 pushes 2;
    FADD = 98 length 1 pops 2 pushes 1;
    DADD = 99 length 1 pops 4 pushes 2;
    ISUB = 100 length 1 pops 2 pushes 1;
    LSUB = 101 length 1 pops 4 pushes 2;
    FSUB = 102 length 1 pops 2 pushes 1;
    DSUB = 103 length 1 pops 4 pushes 2;
    IMUL = 104 length 1 pops 2 pushes 1;
    LMUL = 105 length 1 pops 4 pushes 2;
    FMUL = 106 length 1 pops 2 pushes 1;
    DMUL = 107 length 1 pops 4 pushes 2;
    IDIV = 108 length 1 pops 2 pushes 1;
    LDIV = 109 length 1 pops 4 pushes 2;
    FDIV = 110 length 1 pops 2 pushes 1;
    DDIV = 111 length 1 pops 4 pushes 2;
    IREM = 112 length 1 pops 2 pushes 1;
    LREM = 113 length 1 pops 4 pushes 2;
    FREM = 114 length 1 pops 2 pushes 1;
    DREM = 115 length 1 pops 4 pushes 2;
    INEG = 116 length 1 pops 1 pushes 1;
    LNEG = 117 length 1 pops 2 pushes 2;
    FNEG = 118 length 1 pops 1 pushes 1;
    DNEG = 119 length 1 pops 2 pushes 2;
    ISHL = 120 length 1 pops 2 pushes 1;
    LSHL = 121 length 1 pops 3 pushes 2;
    ISHR = 122 length 1 pops 2 pushes 1;
    LSHR = 123 length 1 pops 3 pushes 2;
    IUSHR = 124 length 1 pops 2 pushes 1;
    LUSHR = 125 length 1 pops 3 pushes 2;
    IAND = 126 length 1 pops 2 pushes 1;
    LAND = 127 length 1 pops 4 pushes 2;
    IOR = 128 length 1 pops 2 pushes 1;
    LOR = 129 length 1 pops 4 pushes 2;
    IXOR = 130 length 1 pops 2 pushes 1;
    LXOR = 131 length 1 pops 4 pushes 2;
    IINC = 132 length 3 pops 0 pushes 0;
    I2L = 133 length 1 pops 1 pushes 2;
    I2F = 134 length 1 pops 1 pushes 1;
    I2D = 135 length 1 pops 1 pushes 2;
    L2I = 136 length 1 pops 2 pushes 1;
    L2F = 137 length 1 pops 2 pushes 1;
    L2D = 138 length 1 pops 2 pushes 2;
    F2I = 139 length 1 pops 1 pushes 1;
    F2L = 140 length 1 pops 1 pushes 2;
    F2D = 141 length 1 pops 1 pushes 2;
    D2I = 142 length 1 pops 2 pushes 1;
    D2L = 143 length 1 pops 2 pushes 2;
    D2F = 144 length 1 pops 2 pushes 1;
    I2B = 145 length 1 pops 1 pushes 1;
    I2C = 146 length 1 pops 1 pushes 1;
    I2S = 147 length 1 pops 1 pushes 1;
    LCMP = 148 length 1 pops 4 pushes 1;
    FCMPL = 149 length 1 pops 2 pushes 1;
    FCMPG = 150 length 1 pops 2 pushes 1;
    DCMPL = 151 length 1 pops 4 pushes 1;
    DCMPG = 152 length 1 pops 4 pushes 1;
    IFEQ = 153 length 3 pops 1 pushes 0;
    IFNE = 154 length 3 pops 1 pushes 0;
    IFLT = 155 length 3 pops 1 pushes 0;
    IFGE = 156 length 3 pops 1 pushes 0;
    IFGT = 157 length 3 pops 1 pushes 0;
    IFLE = 158 length 3 pops 1 pushes 0;
    IF_ICMPEQ = 159 length 3 pops 2 pushes 0;
    IF_ICMPNE = 160 length 3 pops 2 pushes 0;
    IF_ICMPLT = 161 length 3 pops 2 pushes 0;
    IF_ICMPGE = 162 length 3 pops 2 pushes 0;
    IF_ICMPGT = 163 length 3 pops 2 pushes 0;
    IF_ICMPLE = 164 length 3 pops 2 pushes 0;
    IF_ACMPEQ = 165 length 3 pops 2 pushes 0;
    IF_ACMPNE = 166 length 3 pops 2 pushes 0;
    GOTO = 167 length 3 pops 0 pushes 0;
    JSR = 168 length 3 pops 0 pushes 1;
    RET = 169 length 2 pops 0 pushes 0;
    TABLESWITCH = 170 length 0 pops 1 pushes 0;
    LOOKUPSWITCH = 171 length 0 pops 1 pushes 0;
    IRETURN = 172 length 1 pops 1 pushes 0;
    LRETURN = 173 length 1 pops 2 pushes 0;
    FRETURN = 174 length 1 pops 1 pushes 0;
    DRETURN = 175 length 1 pops 2 pushes 0;
    ARETURN = 176 length 1 pops 1 pushes 0;
    RETURN = 177 length 1 pops 0 pushes 0;
    GETSTATIC = 178 length 3 pops VARIES pushes VARIES;
    PUTSTATIC = 179 length 3 pops VARIES pushes VARIES;
    GETFIELD = 180 length 3 pops VARIES pushes VARIES;
    PUTFIELD = 181 length 3 pops VARIES pushes VARIES;
    INVOKEVIRTUAL = 182 length 3 pops VARIES pushes VARIES;
    INVOKESPECIAL = 183 length 3 pops VARIES pushes VARIES;
    INVOKESTATIC = 184 length 3 pops VARIES pushes VARIES;
    INVOKEINTERFACE = 185 length 5 pops VARIES pushes VARIES;
    INVOKEDYNAMIC = 186 length 5 pops VARIES pushes VARIES;
    NEW = 187 length 3 pops 0 pushes 1;
    NEWARRAY = 188 length 2 pops 1 pushes 1;
    ANEWARRAY = 189 length 3 pops 1 pushes 1;
    ARRAYLENGTH = 190 length 1 pops 1 pushes 1;
    ATHROW = 191 length 1 pops 1 pushes 0;
    CHECKCAST = 192 length 3 pops 1 pushes 1;
    INSTANCEOF = 193 length 3 pops 1 pushes 1;
    MONITORENTER = 194 length 1 pops 1 pushes 0;
    MONITOREXIT = 195 length 1 pops 1 pushes 0;
    WIDE = 196 length 0 pops 0 pushes 0;
    MULTIANEWARRAY = 197 length 4 pops VARIES pushes VARIES;
    IFNULL = 198 length 3 pops 1 pushes 0;
    IFNONNULL = 199 length 3 pops 1 pushes 0;
    GOTO_W = 200 length 5 pops 0 pushes 0;
    JSR_W = 201 length 5 pops 0 pushes 1;
}

/// Whether control can go on to the next instruction.
pub fn falls_through(opcode: u8) -> bool {
    !matches!(
        opcode,
        GOTO | GOTO_W
            | RET
            | TABLESWITCH
            | LOOKUPSWITCH
            | IRETURN
            | LRETURN
            | FRETURN
            | DRETURN
            | ARETURN
            | RETURN
            | ATHROW
    )
}
