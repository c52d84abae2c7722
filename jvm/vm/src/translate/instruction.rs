//! Register code: the instruction set and how an instruction is packed into words.
//!
//! An instruction is one word, `op:u16 | a:u16 | b:u16 | c:u16` from the low bits up, where `b` and `c` together may
//! hold one 32-bit immediate; extension words follow it. `a`, `b` and `c` mostly name registers: the 64-bit slots of
//! the frame, first the local variables, then the places of the operand stack.

/// What the operands of an instruction mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// No operands.
    Plain,
    /// `a` result, `b`..`c` immediate.
    Dst,
    /// `a` result, `b`..`c` immediate, one extension word.
    DstWide,
    /// `a` result, `b` operand, `c` immediate.
    DstSrc,
    /// `a` result, `b` operand, `c` immediate, one extension word.
    DstSrcWide,
    /// `a` result, `b` and `c` operands.
    DstSrcSrc,
    /// `a` operand, `b`..`c` immediate.
    Src,
    /// `a` and `b` operands, `c` immediate.
    SrcSrc,
    /// `a`, `b` and `c` operands.
    SrcSrcSrc,
    /// `a` operand, `b`..`c` distance in words.
    SrcJump,
    /// `a` and `b` operands, `c` distance in words.
    SrcSrcBranch,
    /// `a` operand, `b` immediate, `c` distance in words.
    SrcImmBranch,
    /// `b`..`c` distance in words.
    Jump,
    /// `a` result (the return address), `b`..`c` distance in words.
    JumpSubroutine,
    /// `a` operand: the return address.
    ReturnSubroutine,
    /// Leaves the method; `a` operand.
    LeaveSrc,
    /// Leaves the method; no register operands.
    Leave,
    /// `a` key, `b`..`c` number of cases. Extension words: the low key; then distances, two to a word, the default
    /// first.
    TableSwitch,
    /// `a` key, `b`..`c` number of cases. Extension words: the default distance; then key | distance << 32, sorted.
    LookupSwitch,
    /// `a` result, `b` argument slots | length in words << 8, `c` varies. Extension words: two of linkage state, then
    /// the registers of the argument slots, four to a word.
    Call,
    /// `a` result, `b` dimensions | length in words << 8, `c` constant pool index. Extension words: the registers of the
    /// lengths, four to a word.
    MultiArray,
}

macro_rules! instructions {
    ($($(#[$meta:meta])* $format:ident { $($name:ident)* })*) => {
        /// The operations of register code.
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        pub enum Op { $($($name,)*)* }

        impl Op {
            /// Every operation, by number.
            pub const ALL: &[Op] = &[$($(Op::$name,)*)*];
            const FORMATS: &[Format] = &[$($({ let _ = Op::$name; Format::$format },)*)*];
        }
    };
}

instructions! {
    // Constants and moves. `Const32` extends with zeros, `ConstS32` with the sign.
    Dst { Const32 ConstS32 }
    DstWide { Const64 }
    DstSrc { Move }
    // Arithmetic (JVMS §2.11.3).
    DstSrcSrc {
        IAdd ISub IMul IDiv IRem IAnd IOr IXor IShl IShr IUshr
        LAdd LSub LMul LDiv LRem LAnd LOr LXor LShl LShr LUshr
        FAdd FSub FMul FDiv FRem DAdd DSub DMul DDiv DRem
        LCmp FCmpL FCmpG DCmpL DCmpG
    }
    // The same with a signed 16-bit constant as right operand; that of a division is neither 0 nor -1.
    DstSrc {
        IAddI IMulI IAndI IOrI IXorI IShlI IShrI IUshrI IDivI IRemI
        LAddI LMulI LAndI LOrI LXorI LShlI LShrI LUshrI LDivI LRemI
        INeg LNeg FNeg DNeg
        I2L I2F I2D L2I L2F L2D F2I F2L F2D D2I D2L D2F I2B I2C I2S
    }
    // Fused compare-and-branch. `FNlt` is "not less", which is true of NaN.
    SrcSrcBranch {
        IfIEq IfINe IfILt IfIGe IfIGt IfILe
        IfLEq IfLNe IfLLt IfLGe IfLGt IfLLe
        IfFEq IfFNe IfFLt IfFLe IfFNlt IfFNle
        IfDEq IfDNe IfDLt IfDLe IfDNlt IfDNle
        IfAEq IfANe
    }
    SrcImmBranch { IfIEqI IfINeI IfILtI IfIGeI IfIGtI IfILeI IfLEqI IfLNeI IfLLtI IfLGeI IfLGtI IfLLeI }
    SrcJump { IfNull IfNonNull }
    Jump { Goto }
    JumpSubroutine { Jsr }
    ReturnSubroutine { Ret }
    TableSwitch { TableSwitch }
    LookupSwitch { LookupSwitch }
    // Arrays. `AStore32` stores no references.
    DstSrcSrc { ALoad8 ALoadU16 ALoad16 ALoad32 ALoad64 }
    SrcSrcSrc { AStore8 AStore16 AStore32 AStore64 AStoreRef }
    DstSrc { ArrayLength }
    // The extension word holds the array class.
    DstSrcWide { NewArray ANewArray }
    MultiArray { MultiANewArray }
    // Fields: unresolved, then by width. Static ones hold the address, others the offset.
    DstSrc {
        GetField GetField8 GetFieldU8 GetField16 GetFieldU16 GetField32 GetField64
        GetFieldVolatile8 GetFieldVolatileU8 GetFieldVolatile16 GetFieldVolatileU16 GetFieldVolatile32
        GetFieldVolatile64
    }
    SrcSrc {
        PutField PutFieldBoolean PutField8 PutField16 PutField32 PutField64 PutFieldReference
        PutFieldVolatileBoolean PutFieldVolatile8 PutFieldVolatile16 PutFieldVolatile32 PutFieldVolatile64
        PutFieldVolatileReference
    }
    Dst {
        GetStatic GetStatic8 GetStaticU8 GetStatic16 GetStaticU16 GetStatic32 GetStatic64
        GetStaticVolatile8 GetStaticVolatileU8 GetStaticVolatile16 GetStaticVolatileU16 GetStaticVolatile32
        GetStaticVolatile64
    }
    Src {
        PutStatic PutStaticBoolean PutStatic8 PutStatic16 PutStatic32 PutStatic64 PutStaticReference
        PutStaticVolatileBoolean PutStaticVolatile8 PutStaticVolatile16 PutStaticVolatile32 PutStaticVolatile64
        PutStaticVolatileReference
    }
    // Objects. The unresolved ones hold a constant pool index, those that end in `Quick` the class.
    Dst { New NewQuick Ldc }
    DstWide { Ldc2 }
    Src { CheckCast CheckCastQuick MonitorEnter MonitorExit RegisterFinalizer }
    DstSrcWide { InstanceOf InstanceOfQuick }
    // Calls: unresolved, then linked.
    Call {
        InvokeStatic InvokeSpecial InvokeVirtual InvokeInterface InvokeDynamic
        InvokeStaticQuick InvokeSqrtQuick InvokeDirectQuick InvokeEmptyQuick InvokeVirtualQuick InvokeInterfaceQuick InvokeLinkedQuick
        InvokeBasicQuick LinkToStaticQuick LinkToSpecialQuick LinkToVirtualQuick LinkToInterfaceQuick
        EntryCall
    }
    // Leaving a method.
    LeaveSrc { ReturnValue ReturnBoolean ReturnByte ReturnChar ReturnShort Throw }
    Leave { Return ReturnConst ExitInterpreter AbstractError }
    // Around methods: the lock of synchronized ones, the call of a native function.
    Plain { LockMethod UnlockMethod }
    // Leaves the method if the intrinsic that the immediate names gives a result, or else goes on.
    Plain { IntrinsicCall }
    Dst { NativeCall }
}

impl Op {
    /// What the operands mean.
    pub fn format(self) -> Format {
        Self::FORMATS[self as usize]
    }

    /// The operation of an instruction word that [`Word::new`] or [`Word::wide`] made.
    ///
    /// # Safety
    /// `word` is an instruction's first word.
    #[inline(always)]
    pub unsafe fn of(word: u64) -> Op {
        // SAFETY: first words are made from an `Op` and only ever replaced by other first words.
        unsafe { core::mem::transmute::<u16, Op>(word as u16) }
    }
}

/// The fields of an instruction's first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub u64);

impl Word {
    /// A word of three 16-bit operands.
    #[inline]
    pub const fn new(op: Op, a: u16, b: u16, c: u16) -> Word {
        Word(op as u64 | (a as u64) << 16 | (b as u64) << 32 | (c as u64) << 48)
    }
    /// A word of a 16-bit and a 32-bit operand.
    #[inline]
    pub const fn wide(op: Op, a: u16, immediate: u32) -> Word {
        Word(op as u64 | (a as u64) << 16 | (immediate as u64) << 32)
    }
    /// The operation, if the word is an instruction's first.
    pub fn op(self) -> Option<Op> {
        Op::ALL.get(self.0 as u16 as usize).copied()
    }
    /// The same operands with another operation.
    pub const fn with_op(self, op: Op) -> Word {
        Word(self.0 & !0xFFFF | op as u64)
    }
    /// The same with another `a`.
    pub const fn with_a(self, a: u16) -> Word {
        Word(self.0 & !0xFFFF_0000 | (a as u64) << 16)
    }
    /// The same with another `c`.
    pub const fn with_c(self, c: u16) -> Word {
        Word(self.0 & 0x0000_FFFF_FFFF_FFFF | (c as u64) << 48)
    }
    /// The same with another 32-bit immediate.
    pub const fn with_immediate(self, immediate: u32) -> Word {
        Word(self.0 & 0xFFFF_FFFF | (immediate as u64) << 32)
    }
    /// The first operand.
    #[inline(always)]
    pub const fn a(self) -> u16 {
        (self.0 >> 16) as u16
    }
    /// The second operand.
    #[inline(always)]
    pub const fn b(self) -> u16 {
        (self.0 >> 32) as u16
    }
    /// The third operand.
    #[inline(always)]
    pub const fn c(self) -> u16 {
        (self.0 >> 48) as u16
    }
    /// The 32-bit immediate.
    #[inline(always)]
    pub const fn immediate(self) -> u32 {
        (self.0 >> 32) as u32
    }
    /// Of a call: the number of argument slots.
    #[inline(always)]
    pub const fn argument_slots(self) -> usize {
        (self.0 >> 32) as u8 as usize
    }
    /// Of a call: its length in words.
    #[inline(always)]
    pub const fn call_length(self) -> usize {
        (self.0 >> 40) as u8 as usize
    }
}

/// Words of a call before the registers of its arguments.
pub const CALL_ARGUMENTS: usize = 3;

/// The length in words of an instruction whose first word is `word`.
pub fn length(word: Word) -> usize {
    let Some(op) = word.op() else { return 1 };
    match op.format() {
        Format::DstWide | Format::DstSrcWide => 2,
        Format::Call | Format::MultiArray => word.call_length().max(1),
        Format::TableSwitch => 2 + (word.immediate() as usize + 2) / 2,
        Format::LookupSwitch => 2 + word.immediate() as usize,
        _ => 1,
    }
}

/// Reads entry `index` of registers or distances packed into words from `words[0]` on: 16 bits each.
pub fn packed_register(words: &[u64], index: usize) -> u16 {
    words.get(index / 4).map_or(0, |word| (word >> (index % 4 * 16)) as u16)
}

/// Reads distance `index` of those packed two to a word from `words[0]` on.
pub fn packed_distance(words: &[u64], index: usize) -> i32 {
    words.get(index / 2).map_or(0, |word| (word >> (index % 2 * 32)) as i32)
}
