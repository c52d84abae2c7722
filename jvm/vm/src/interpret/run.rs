//! The interpreter loop.

use super::frame::{HEADER, LOCK, METHOD, PC, PREVIOUS, SLACK};
use super::{arithmetic, calls, exceptions, linking, memory, native, slow};
use crate::exceptions::JavaResult;
use crate::intrinsics;
use crate::math::fdlibm;
use crate::metadata::{Class, ClassFlags, Meta, Method, TypeKind};
use crate::threads::JavaThread;
use crate::translate::instruction::{Op, Word};
use crate::translate::{Code, WORDS_OFFSET};
use core::cmp::Ordering;
use core::sync::atomic::{AtomicU64, Ordering as Memory};
use stardust_heap::{Reference, header, record_store};

/// Runs from the instruction `pc` of the frame with these `registers` until its entry frame is reached again.
///
/// # Errors
/// The exception that no frame above the entry frame handled.
///
/// # Safety
/// `registers` belong to a complete frame of the calling thread's stack, above an entry frame, and `pc` is an
/// instruction of its code.
#[allow(clippy::neg_cmp_op_on_partial_ord)] // "Not less" is true of NaN, and that is meant.
pub unsafe fn run(thread: &JavaThread, mut pc: *const u64, mut registers: *mut u64) -> JavaResult<u64> {
    loop {
        // SAFETY: the translator makes code whose instructions name registers of the frame, constants of the method's
        // pool, and instructions of the same code; linking replaces instructions by ones of the same length whose
        // operands are offsets and addresses of existing things. References in registers are null or refer to live
        // objects: the collector sees every register that is still needed. What is null is tested before use.
        let thrown = unsafe {
            'run: loop {
                /// A register's slot.
                macro_rules! slot {
                    ($index:expr) => {
                        *registers.add($index as usize)
                    };
                }
                macro_rules! int {
                    ($index:expr) => {
                        slot!($index) as u32 as i32
                    };
                }
                macro_rules! long {
                    ($index:expr) => {
                        slot!($index) as i64
                    };
                }
                macro_rules! float {
                    ($index:expr) => {
                        f32::from_bits(slot!($index) as u32)
                    };
                }
                macro_rules! double {
                    ($index:expr) => {
                        f64::from_bits(slot!($index))
                    };
                }
                macro_rules! reference {
                    ($index:expr) => {
                        Reference::from_slot(slot!($index))
                    };
                }
                /// Goes on to the instruction after one of this length.
                macro_rules! next {
                    ($length:expr) => {{
                        pc = pc.add($length);
                        continue;
                    }};
                }
                /// Stores a result and goes on.
                macro_rules! give {
                    ($word:ident, int $value:expr) => {{
                        slot!($word.a()) = ($value) as u32 as u64;
                        next!(1)
                    }};
                    ($word:ident, long $value:expr) => {{
                        slot!($word.a()) = ($value) as u64;
                        next!(1)
                    }};
                    ($word:ident, float $value:expr) => {{
                        slot!($word.a()) = u64::from(f32::to_bits($value));
                        next!(1)
                    }};
                    ($word:ident, double $value:expr) => {{
                        slot!($word.a()) = f64::to_bits($value);
                        next!(1)
                    }};
                }
                /// An operation on registers `b` and `c`.
                macro_rules! binary {
                    ($word:ident, $kind:ident $result:ident |$left:ident, $right:ident| $value:expr) => {{
                        let ($left, $right) = ($kind!($word.b()), $kind!($word.c()));
                        give!($word, $result $value)
                    }};
                }
                /// A shift: a value and an `int` distance.
                macro_rules! shift {
                    ($word:ident, $kind:ident |$left:ident, $right:ident| $value:expr) => {{
                        let ($left, $right) = ($kind!($word.b()), slot!($word.c()) as u32);
                        give!($word, $kind $value)
                    }};
                }
                /// An operation on register `b` and the constant `c`.
                macro_rules! constant {
                    ($word:ident, int |$left:ident, $right:ident| $value:expr) => {{
                        let ($left, $right) = (int!($word.b()), i32::from($word.c() as i16));
                        give!($word, int $value)
                    }};
                    ($word:ident, long |$left:ident, $right:ident| $value:expr) => {{
                        let ($left, $right) = (long!($word.b()), i64::from($word.c() as i16));
                        give!($word, long $value)
                    }};
                }
                /// An operation on register `b`.
                macro_rules! unary {
                    ($word:ident, $kind:ident $result:ident |$operand:ident| $value:expr) => {{
                        let $operand = $kind!($word.b());
                        give!($word, $result $value)
                    }};
                }
                /// Goes on at the target of a jump, stopping there if the world is to be stopped.
                macro_rules! jump {
                    ($distance:expr) => {{
                        pc = pc.offset($distance as isize);
                        if thread.poll_requested() {
                            slow::poll(thread, pc, registers);
                        }
                        continue;
                    }};
                }
                /// A branch whose condition has been computed.
                macro_rules! branch {
                    ($word:ident, $condition:expr) => {{
                        if $condition {
                            jump!($word.c() as i16)
                        }
                        next!(1)
                    }};
                }
                macro_rules! branch_if {
                    ($word:ident, $kind:ident |$left:ident, $right:ident| $condition:expr) => {{
                        let ($left, $right) = ($kind!($word.a()), $kind!($word.b()));
                        branch!($word, $condition)
                    }};
                }
                macro_rules! branch_constant {
                    ($word:ident, int |$left:ident, $right:ident| $condition:expr) => {{
                        let ($left, $right) = (int!($word.a()), i32::from($word.b() as i16));
                        branch!($word, $condition)
                    }};
                    ($word:ident, long |$left:ident, $right:ident| $condition:expr) => {{
                        let ($left, $right) = (long!($word.a()), i64::from($word.b() as i16));
                        branch!($word, $condition)
                    }};
                }
                /// Does an instruction outside the loop.
                macro_rules! slowly {
                    ($function:path) => {
                        match $function(thread, pc, registers) {
                            Ok(next) => {
                                pc = next;
                                continue;
                            }
                            Err(thrown) => break 'run thrown,
                        }
                    };
                }
                /// Throws what a function makes.
                macro_rules! throw {
                    ($function:path) => {
                        break 'run $function(thread, pc, registers)
                    };
                }
                /// The object in a register, which must not be null.
                macro_rules! object {
                    ($index:expr) => {{
                        let object = reference!($index);
                        if object.is_null() {
                            throw!(exceptions::null_pointer)
                        }
                        object
                    }};
                }
                /// The offset of an array element; checks the array and the index.
                macro_rules! element {
                    ($array:expr, $index:expr, $size:literal) => {{
                        let array = object!($array);
                        let index = slot!($index) as u32;
                        if index >= array.array_length() {
                            break 'run exceptions::index(thread, pc, registers, array, index as i32);
                        }
                        (array, header::array_base($size) + index as usize * $size)
                    }};
                }
                macro_rules! array_load {
                    ($word:ident, $type:ty, $size:literal, |$value:ident| $slot:expr) => {{
                        let (array, offset) = element!($word.b(), $word.c(), $size);
                        let $value = array.get::<$type>(offset);
                        slot!($word.a()) = $slot;
                        next!(1)
                    }};
                }
                macro_rules! array_store {
                    ($word:ident, $type:ty, $size:literal) => {{
                        let (array, offset) = element!($word.a(), $word.b(), $size);
                        array.set::<$type>(offset, slot!($word.c()) as $type);
                        next!(1)
                    }};
                }
                macro_rules! get_field {
                    ($word:ident, $get:ident::<$type:ty> |$value:ident| $slot:expr) => {{
                        let object = object!($word.b());
                        let $value = object.$get::<$type>($word.c() as usize);
                        slot!($word.a()) = $slot;
                        next!(1)
                    }};
                }
                macro_rules! put_field {
                    ($word:ident, $set:ident::<$type:ty> |$value:ident| $stored:expr) => {{
                        let object = object!($word.a());
                        let $value = slot!($word.b());
                        object.$set::<$type>($word.c() as usize, $stored as $type);
                        next!(1)
                    }};
                }
                /// Stores a reference, and notes where for the collector.
                macro_rules! put_reference {
                    ($word:ident, $set:ident) => {{
                        let object = object!($word.a());
                        let offset = $word.c() as usize;
                        object.$set::<u32>(offset, slot!($word.b()) as u32);
                        record_store(object.address() + offset);
                        next!(1)
                    }};
                }
                macro_rules! put_static_reference {
                    ($word:ident, $set:ident) => {{
                        let field = Reference::from_raw($word.immediate());
                        field.$set::<u32>(0, slot!($word.a()) as u32);
                        record_store(field.address());
                        next!(1)
                    }};
                }
                macro_rules! get_static {
                    ($word:ident, $get:ident::<$type:ty> |$value:ident| $slot:expr) => {{
                        let $value = Reference::from_raw($word.immediate()).$get::<$type>(0);
                        slot!($word.a()) = $slot;
                        next!(1)
                    }};
                }
                macro_rules! put_static {
                    ($word:ident, $set:ident::<$type:ty> |$value:ident| $stored:expr) => {{
                        let $value = slot!($word.a());
                        Reference::from_raw($word.immediate()).$set::<$type>(0, $stored as $type);
                        next!(1)
                    }};
                }
                /// The slot of a value narrower than `int`.
                macro_rules! narrow {
                    ($value:expr) => {
                        i32::from($value) as u32 as u64
                    };
                }
                /// Returns a value to the caller.
                macro_rules! leave {
                    ($value:expr) => {{
                        let value: u64 = $value;
                        let caller = *registers.sub(HEADER).add(PREVIOUS) as *mut u64;
                        registers = caller.add(HEADER);
                        pc = *caller.add(PC) as *const u64;
                        let call = Word(*pc);
                        slot!(call.a()) = value;
                        pc = pc.add(call.call_length());
                        continue;
                    }};
                }
                /// What a call needs of a method: its address, and that of its code above.
                macro_rules! target {
                    ($method:expr) => {{
                        let method: Meta<Method> = $method;
                        let code = method.code.load(Memory::Acquire);
                        if code == 0 {
                            match calls::translate(thread, pc, registers, method) {
                                Ok(target) => target,
                                Err(thrown) => break 'run thrown,
                            }
                        } else {
                            u64::from(code) << 32 | u64::from(method.address())
                        }
                    }};
                }
                /// The class of a call's receiver.
                macro_rules! receiver_class {
                    () => {
                        Class::of(object!(*pc.add(3) as u16))
                    };
                }
                /// The last argument of a call: of the `linkTo` methods the `MemberName`.
                macro_rules! last_argument {
                    ($word:ident) => {{
                        let last = $word.argument_slots() - 1;
                        object!((*pc.add(3 + last / 4) >> (last % 4 * 16)) as u16)
                    }};
                }

                // A plain load: on x86-64 that is an acquire load, and words do not tear.
                let word = Word((*pc.cast::<AtomicU64>()).load(Memory::Acquire));
                // Calls leave this `match` with their target, the number of argument slots to copy, and what to pass
                // after them; everything else continues the loop.
                let (target, count, extra): (u64, usize, u64) = match Op::of(word.0) {
                    Op::Const32 => {
                        slot!(word.a()) = u64::from(word.immediate());
                        next!(1)
                    }
                    Op::ConstS32 => give!(word, long i64::from(word.immediate() as i32)),
                    Op::Const64 => {
                        slot!(word.a()) = *pc.add(1);
                        next!(2)
                    }
                    Op::Move => {
                        slot!(word.a()) = slot!(word.b());
                        next!(1)
                    }

                    Op::IAdd => binary!(word, int int |x, y| x.wrapping_add(y)),
                    Op::ISub => binary!(word, int int |x, y| x.wrapping_sub(y)),
                    Op::IMul => binary!(word, int int |x, y| x.wrapping_mul(y)),
                    Op::IDiv => {
                        let (x, y) = (int!(word.b()), int!(word.c()));
                        if y == 0 {
                            throw!(exceptions::divide)
                        }
                        give!(word, int x.wrapping_div(y))
                    }
                    Op::IRem => {
                        let (x, y) = (int!(word.b()), int!(word.c()));
                        if y == 0 {
                            throw!(exceptions::divide)
                        }
                        give!(word, int x.wrapping_rem(y))
                    }
                    Op::IAnd => binary!(word, int int |x, y| x & y),
                    Op::IOr => binary!(word, int int |x, y| x | y),
                    Op::IXor => binary!(word, int int |x, y| x ^ y),
                    Op::IShl => shift!(word, int | x, y | x.wrapping_shl(y)),
                    Op::IShr => shift!(word, int | x, y | x.wrapping_shr(y)),
                    Op::IUshr => shift!(word, int | x, y | (x as u32).wrapping_shr(y)),
                    Op::LAdd => binary!(word, long long |x, y| x.wrapping_add(y)),
                    Op::LSub => binary!(word, long long |x, y| x.wrapping_sub(y)),
                    Op::LMul => binary!(word, long long |x, y| x.wrapping_mul(y)),
                    Op::LDiv => {
                        let (x, y) = (long!(word.b()), long!(word.c()));
                        if y == 0 {
                            throw!(exceptions::divide)
                        }
                        give!(word, long x.wrapping_div(y))
                    }
                    Op::LRem => {
                        let (x, y) = (long!(word.b()), long!(word.c()));
                        if y == 0 {
                            throw!(exceptions::divide)
                        }
                        give!(word, long x.wrapping_rem(y))
                    }
                    Op::LAnd => binary!(word, long long |x, y| x & y),
                    Op::LOr => binary!(word, long long |x, y| x | y),
                    Op::LXor => binary!(word, long long |x, y| x ^ y),
                    Op::LShl => shift!(word, long | x, y | x.wrapping_shl(y)),
                    Op::LShr => shift!(word, long | x, y | x.wrapping_shr(y)),
                    Op::LUshr => shift!(word, long | x, y | (x as u64).wrapping_shr(y)),
                    Op::FAdd => binary!(word, float float |x, y| x + y),
                    Op::FSub => binary!(word, float float |x, y| x - y),
                    Op::FMul => binary!(word, float float |x, y| x * y),
                    Op::FDiv => binary!(word, float float |x, y| x / y),
                    Op::FRem => binary!(word, float float |x, y| arithmetic::float_remainder(x, y)),
                    Op::DAdd => binary!(word, double double |x, y| x + y),
                    Op::DSub => binary!(word, double double |x, y| x - y),
                    Op::DMul => binary!(word, double double |x, y| x * y),
                    Op::DDiv => binary!(word, double double |x, y| x / y),
                    Op::DRem => binary!(word, double double |x, y| arithmetic::double_remainder(x, y)),

                    Op::IAddI => constant!(word, int | x, y | x.wrapping_add(y)),
                    Op::IMulI => constant!(word, int | x, y | x.wrapping_mul(y)),
                    Op::IAndI => constant!(word, int | x, y | x & y),
                    Op::IOrI => constant!(word, int | x, y | x | y),
                    Op::IXorI => constant!(word, int | x, y | x ^ y),
                    Op::IShlI => constant!(word, int | x, y | x.wrapping_shl(y as u32)),
                    Op::IShrI => constant!(word, int | x, y | x.wrapping_shr(y as u32)),
                    Op::IUshrI => constant!(word, int | x, y | (x as u32).wrapping_shr(y as u32)),
                    Op::IDivI => constant!(word, int | x, y | arithmetic::divide_int(x, y)),
                    Op::IRemI => constant!(word, int | x, y | arithmetic::remainder_int(x, y)),
                    Op::LAddI => constant!(word, long | x, y | x.wrapping_add(y)),
                    Op::LMulI => constant!(word, long | x, y | x.wrapping_mul(y)),
                    Op::LAndI => constant!(word, long | x, y | x & y),
                    Op::LOrI => constant!(word, long | x, y | x | y),
                    Op::LXorI => constant!(word, long | x, y | x ^ y),
                    Op::LShlI => constant!(word, long | x, y | x.wrapping_shl(y as u32)),
                    Op::LShrI => constant!(word, long | x, y | x.wrapping_shr(y as u32)),
                    Op::LUshrI => constant!(word, long | x, y | (x as u64).wrapping_shr(y as u32)),
                    Op::LDivI => constant!(word, long | x, y | arithmetic::divide_long(x, y)),
                    Op::LRemI => constant!(word, long | x, y | arithmetic::remainder_long(x, y)),

                    Op::INeg => unary!(word, int int |x| x.wrapping_neg()),
                    Op::LNeg => unary!(word, long long |x| x.wrapping_neg()),
                    Op::FNeg => unary!(word, float float |x| -x),
                    Op::DNeg => unary!(word, double double |x| -x),
                    Op::I2L => unary!(word, int long |x| i64::from(x)),
                    Op::I2F => unary!(word, int float |x| x as f32),
                    Op::I2D => unary!(word, int double |x| f64::from(x)),
                    Op::L2I => unary!(word, long int |x| x),
                    Op::L2F => unary!(word, long float |x| x as f32),
                    Op::L2D => unary!(word, long double |x| x as f64),
                    Op::F2I => unary!(word, float int |x| x as i32),
                    Op::F2L => unary!(word, float long |x| x as i64),
                    Op::F2D => unary!(word, float double |x| f64::from(x)),
                    Op::D2I => unary!(word, double int |x| x as i32),
                    Op::D2L => unary!(word, double long |x| x as i64),
                    Op::D2F => unary!(word, double float |x| x as f32),
                    Op::I2B => unary!(word, int int |x| i32::from(x as i8)),
                    Op::I2C => unary!(word, int int |x| i32::from(x as u16)),
                    Op::I2S => unary!(word, int int |x| i32::from(x as i16)),

                    Op::LCmp => binary!(word, long int |x, y| arithmetic::sign(x.cmp(&y))),
                    Op::FCmpL => {
                        binary!(word, float int |x, y| arithmetic::sign(x.partial_cmp(&y).unwrap_or(Ordering::Less)))
                    }
                    Op::FCmpG => {
                        binary!(word, float int |x, y| arithmetic::sign(x.partial_cmp(&y).unwrap_or(Ordering::Greater)))
                    }
                    Op::DCmpL => {
                        binary!(word, double int |x, y| arithmetic::sign(x.partial_cmp(&y).unwrap_or(Ordering::Less)))
                    }
                    Op::DCmpG => {
                        binary!(word, double int |x, y| arithmetic::sign(x.partial_cmp(&y).unwrap_or(Ordering::Greater)))
                    }

                    Op::IfIEq => branch_if!(word, int | x, y | x == y),
                    Op::IfINe => branch_if!(word, int | x, y | x != y),
                    Op::IfILt => branch_if!(word, int | x, y | x < y),
                    Op::IfIGe => branch_if!(word, int | x, y | x >= y),
                    Op::IfIGt => branch_if!(word, int | x, y | x > y),
                    Op::IfILe => branch_if!(word, int | x, y | x <= y),
                    Op::IfLEq => branch_if!(word, long | x, y | x == y),
                    Op::IfLNe => branch_if!(word, long | x, y | x != y),
                    Op::IfLLt => branch_if!(word, long | x, y | x < y),
                    Op::IfLGe => branch_if!(word, long | x, y | x >= y),
                    Op::IfLGt => branch_if!(word, long | x, y | x > y),
                    Op::IfLLe => branch_if!(word, long | x, y | x <= y),
                    Op::IfFEq => branch_if!(word, float | x, y | x == y),
                    Op::IfFNe => branch_if!(word, float | x, y | x != y),
                    Op::IfFLt => branch_if!(word, float | x, y | x < y),
                    Op::IfFLe => branch_if!(word, float | x, y | x <= y),
                    Op::IfFNlt => branch_if!(word, float | x, y | !(x < y)),
                    Op::IfFNle => branch_if!(word, float | x, y | !(x <= y)),
                    Op::IfDEq => branch_if!(word, double | x, y | x == y),
                    Op::IfDNe => branch_if!(word, double | x, y | x != y),
                    Op::IfDLt => branch_if!(word, double | x, y | x < y),
                    Op::IfDLe => branch_if!(word, double | x, y | x <= y),
                    Op::IfDNlt => branch_if!(word, double | x, y | !(x < y)),
                    Op::IfDNle => branch_if!(word, double | x, y | !(x <= y)),
                    Op::IfAEq => branch_if!(word, reference | x, y | x == y),
                    Op::IfANe => branch_if!(word, reference | x, y | x != y),
                    Op::IfIEqI => branch_constant!(word, int | x, y | x == y),
                    Op::IfINeI => branch_constant!(word, int | x, y | x != y),
                    Op::IfILtI => branch_constant!(word, int | x, y | x < y),
                    Op::IfIGeI => branch_constant!(word, int | x, y | x >= y),
                    Op::IfIGtI => branch_constant!(word, int | x, y | x > y),
                    Op::IfILeI => branch_constant!(word, int | x, y | x <= y),
                    Op::IfLEqI => branch_constant!(word, long | x, y | x == y),
                    Op::IfLNeI => branch_constant!(word, long | x, y | x != y),
                    Op::IfLLtI => branch_constant!(word, long | x, y | x < y),
                    Op::IfLGeI => branch_constant!(word, long | x, y | x >= y),
                    Op::IfLGtI => branch_constant!(word, long | x, y | x > y),
                    Op::IfLLeI => branch_constant!(word, long | x, y | x <= y),
                    Op::IfNull => {
                        if reference!(word.a()).is_null() {
                            jump!(word.immediate() as i32)
                        }
                        next!(1)
                    }
                    Op::IfNonNull => {
                        if !reference!(word.a()).is_null() {
                            jump!(word.immediate() as i32)
                        }
                        next!(1)
                    }
                    Op::Goto => jump!(word.immediate() as i32),
                    Op::Jsr => {
                        let code = (*registers.sub(HEADER).add(METHOD) >> 32) as *const Code;
                        slot!(word.a()) = u64::from((*code).index_of(pc.add(1)));
                        jump!(word.immediate() as i32)
                    }
                    Op::Ret => slowly!(slow::return_subroutine),
                    Op::TableSwitch => {
                        let index = (int!(word.a()) as u32).wrapping_sub(*pc.add(1) as u32);
                        let case = if index < word.immediate() { index as usize + 1 } else { 0 };
                        jump!((*pc.add(2 + case / 2) >> (case % 2 * 32)) as i32)
                    }
                    Op::LookupSwitch => {
                        let distance = slow::lookup(pc, int!(word.a()), word.immediate() as usize);
                        jump!(distance)
                    }

                    Op::ALoad8 => array_load!(word, i8, 1, |value| narrow!(value)),
                    Op::ALoadU16 => array_load!(word, u16, 2, |value| narrow!(value)),
                    Op::ALoad16 => array_load!(word, i16, 2, |value| narrow!(value)),
                    Op::ALoad32 => array_load!(word, u32, 4, |value| u64::from(value)),
                    Op::ALoad64 => array_load!(word, u64, 8, |value| value),
                    Op::AStore8 => {
                        let (array, offset) = element!(word.a(), word.b(), 1);
                        let mut value = slot!(word.c()) as u8;
                        // Arrays of `boolean` hold 0 and 1 only (JVMS §6.5.bastore).
                        if Class::of(array).kind == TypeKind::Boolean {
                            value &= 1;
                        }
                        array.set::<u8>(offset, value);
                        next!(1)
                    }
                    Op::AStore16 => array_store!(word, u16, 2),
                    Op::AStore32 => array_store!(word, u32, 4),
                    Op::AStore64 => array_store!(word, u64, 8),
                    Op::AStoreRef => {
                        let (array, offset) = element!(word.a(), word.b(), 4);
                        let value = reference!(word.c());
                        if !value.is_null() {
                            let component = Class::of(array).component.unwrap_unchecked();
                            if !Class::of(value).is_subclass_of(component) {
                                throw!(exceptions::array_store)
                            }
                        }
                        array.set::<u32>(offset, value.raw());
                        record_store(array.address() + offset);
                        next!(1)
                    }
                    Op::ArrayLength => {
                        let array = object!(word.b());
                        slot!(word.a()) = u64::from(array.array_length());
                        next!(1)
                    }
                    Op::NewArray => {
                        let class: Meta<Class> = Meta::from_address(*pc.add(1) as u32);
                        let length = slot!(word.b()) as u32;
                        match memory::allocate_array(thread, class, length) {
                            Some(array) => {
                                slot!(word.a()) = array.to_slot();
                                next!(2)
                            }
                            None => slowly!(slow::new_array),
                        }
                    }
                    Op::ANewArray => slowly!(linking::new_array),
                    Op::MultiANewArray => slowly!(slow::new_multi_array),

                    Op::GetField => slowly!(linking::get_field),
                    Op::GetField8 => get_field!(word, get::<i8> | value | narrow!(value)),
                    Op::GetFieldU8 => get_field!(word, get::<u8> | value | u64::from(value)),
                    Op::GetField16 => get_field!(word, get::<i16> | value | narrow!(value)),
                    Op::GetFieldU16 => get_field!(word, get::<u16> | value | u64::from(value)),
                    Op::GetField32 => get_field!(word, get::<u32> | value | u64::from(value)),
                    Op::GetField64 => get_field!(word, get::<u64> | value | value),
                    Op::GetFieldVolatile8 => get_field!(word, get_volatile::<i8> | value | narrow!(value)),
                    Op::GetFieldVolatileU8 => get_field!(word, get_volatile::<u8> | value | u64::from(value)),
                    Op::GetFieldVolatile16 => get_field!(word, get_volatile::<i16> | value | narrow!(value)),
                    Op::GetFieldVolatileU16 => get_field!(word, get_volatile::<u16> | value | u64::from(value)),
                    Op::GetFieldVolatile32 => get_field!(word, get_volatile::<u32> | value | u64::from(value)),
                    Op::GetFieldVolatile64 => get_field!(word, get_volatile::<u64> | value | value),
                    Op::PutField => slowly!(linking::put_field),
                    Op::PutFieldBoolean => put_field!(word, set::<u8> | value | value & 1),
                    Op::PutField8 => put_field!(word, set::<u8> | value | value),
                    Op::PutField16 => put_field!(word, set::<u16> | value | value),
                    Op::PutField32 => put_field!(word, set::<u32> | value | value),
                    Op::PutField64 => put_field!(word, set::<u64> | value | value),
                    Op::PutFieldVolatileBoolean => put_field!(word, set_volatile::<u8> | value | value & 1),
                    Op::PutFieldVolatile8 => put_field!(word, set_volatile::<u8> | value | value),
                    Op::PutFieldVolatile16 => put_field!(word, set_volatile::<u16> | value | value),
                    Op::PutFieldVolatile32 => put_field!(word, set_volatile::<u32> | value | value),
                    Op::PutFieldVolatile64 => put_field!(word, set_volatile::<u64> | value | value),
                    Op::PutFieldReference => put_reference!(word, set),
                    Op::PutFieldVolatileReference => put_reference!(word, set_volatile),
                    Op::GetStatic => slowly!(linking::get_static),
                    Op::GetStatic8 => get_static!(word, get::<i8> | value | narrow!(value)),
                    Op::GetStaticU8 => get_static!(word, get::<u8> | value | u64::from(value)),
                    Op::GetStatic16 => get_static!(word, get::<i16> | value | narrow!(value)),
                    Op::GetStaticU16 => get_static!(word, get::<u16> | value | u64::from(value)),
                    Op::GetStatic32 => get_static!(word, get::<u32> | value | u64::from(value)),
                    Op::GetStatic64 => get_static!(word, get::<u64> | value | value),
                    Op::GetStaticVolatile8 => get_static!(word, get_volatile::<i8> | value | narrow!(value)),
                    Op::GetStaticVolatileU8 => get_static!(word, get_volatile::<u8> | value | u64::from(value)),
                    Op::GetStaticVolatile16 => get_static!(word, get_volatile::<i16> | value | narrow!(value)),
                    Op::GetStaticVolatileU16 => get_static!(word, get_volatile::<u16> | value | u64::from(value)),
                    Op::GetStaticVolatile32 => get_static!(word, get_volatile::<u32> | value | u64::from(value)),
                    Op::GetStaticVolatile64 => get_static!(word, get_volatile::<u64> | value | value),
                    Op::PutStatic => slowly!(linking::put_static),
                    Op::PutStaticBoolean => put_static!(word, set::<u8> | value | value & 1),
                    Op::PutStatic8 => put_static!(word, set::<u8> | value | value),
                    Op::PutStatic16 => put_static!(word, set::<u16> | value | value),
                    Op::PutStatic32 => put_static!(word, set::<u32> | value | value),
                    Op::PutStatic64 => put_static!(word, set::<u64> | value | value),
                    Op::PutStaticVolatileBoolean => put_static!(word, set_volatile::<u8> | value | value & 1),
                    Op::PutStaticVolatile8 => put_static!(word, set_volatile::<u8> | value | value),
                    Op::PutStaticVolatile16 => put_static!(word, set_volatile::<u16> | value | value),
                    Op::PutStaticVolatile32 => put_static!(word, set_volatile::<u32> | value | value),
                    Op::PutStaticVolatile64 => put_static!(word, set_volatile::<u64> | value | value),

                    Op::PutStaticReference => put_static_reference!(word, set),
                    Op::PutStaticVolatileReference => put_static_reference!(word, set_volatile),

                    Op::New => slowly!(linking::new),
                    Op::NewQuick => {
                        let class: Meta<Class> = Meta::from_address(word.immediate());
                        match memory::allocate_instance(thread, class) {
                            Some(object) => {
                                slot!(word.a()) = object.to_slot();
                                next!(1)
                            }
                            None => slowly!(slow::new),
                        }
                    }
                    Op::Ldc => slowly!(linking::load_constant),
                    Op::Ldc2 => slowly!(linking::load_wide_constant),
                    Op::CheckCast => {
                        if reference!(word.a()).is_null() {
                            next!(1)
                        }
                        slowly!(linking::check_cast)
                    }
                    Op::CheckCastQuick => {
                        let object = reference!(word.a());
                        if object.is_null() || Class::of(object).is_subclass_of(Meta::from_address(word.immediate())) {
                            next!(1)
                        }
                        throw!(exceptions::class_cast)
                    }
                    Op::InstanceOf => {
                        if reference!(word.b()).is_null() {
                            slot!(word.a()) = 0;
                            next!(2)
                        }
                        slowly!(linking::instance_of)
                    }
                    Op::InstanceOfQuick => {
                        let object = reference!(word.b());
                        let class = Meta::from_address(*pc.add(1) as u32);
                        let is = !object.is_null() && Class::of(object).is_subclass_of(class);
                        slot!(word.a()) = u64::from(is);
                        next!(2)
                    }
                    Op::RegisterFinalizer => {
                        if Class::of(reference!(word.a())).flags.contains(ClassFlags::HAS_FINALIZER) {
                            slowly!(slow::register_finalizer)
                        }
                        next!(1)
                    }
                    Op::MonitorEnter => slowly!(slow::monitor_enter),
                    Op::MonitorExit => slowly!(slow::monitor_exit),

                    Op::InvokeStaticQuick => (*pc.add(1), word.argument_slots(), 0),
                    Op::InvokeSqrtQuick => {
                        let operand = double!(*pc.add(3) as u16);
                        slot!(word.a()) = fdlibm::sqrt(operand).to_bits();
                        next!(word.call_length())
                    }
                    Op::InvokeVirtualQuick => {
                        let class = receiver_class!();
                        let method = *(class.vtable.address() as usize as *const Meta<Method>).add(word.c() as usize);
                        (target!(method), word.argument_slots(), 0)
                    }
                    Op::InvokeDirectQuick => {
                        let _ = object!(*pc.add(3) as u16);
                        (*pc.add(1), word.argument_slots(), 0)
                    }
                    Op::InvokeEmptyQuick => {
                        let _ = object!(*pc.add(3) as u16);
                        next!(word.call_length())
                    }
                    Op::InvokeInterfaceQuick => {
                        let class = receiver_class!();
                        let cache = *pc.add(2);
                        let method = if cache as u32 == class.address() {
                            Meta::from_address((cache >> 32) as u32)
                        } else {
                            match calls::select_interface(thread, pc, registers, class) {
                                Ok(method) => method,
                                Err(thrown) => break 'run thrown,
                            }
                        };
                        (target!(method), word.argument_slots(), 0)
                    }
                    Op::InvokeLinkedQuick => {
                        let site = &*(*pc.add(1) as *const calls::LinkedSite);
                        (target!(site.adapter), word.argument_slots(), site.appendix.to_slot())
                    }
                    Op::InvokeBasicQuick => {
                        let handle = object!(*pc.add(3) as u16);
                        match calls::method_of_handle(handle) {
                            Some(method) => (target!(method), word.argument_slots(), 0),
                            None => throw!(exceptions::null_pointer),
                        }
                    }
                    Op::LinkToStaticQuick | Op::LinkToSpecialQuick => {
                        let member = last_argument!(word);
                        let receiver = if Op::of(word.0) == Op::LinkToSpecialQuick {
                            object!(*pc.add(3) as u16)
                        } else {
                            Reference::NULL
                        };
                        match calls::method_of_member(member, receiver) {
                            Some(method) => (target!(method), word.argument_slots() - 1, 0),
                            None => throw!(exceptions::null_pointer),
                        }
                    }
                    Op::LinkToVirtualQuick | Op::LinkToInterfaceQuick => {
                        let member = last_argument!(word);
                        let class = receiver_class!();
                        match calls::select_member(thread, pc, registers, class, member) {
                            Ok(method) => (target!(method), word.argument_slots() - 1, 0),
                            Err(thrown) => break 'run thrown,
                        }
                    }
                    Op::InvokeStatic
                    | Op::InvokeSpecial
                    | Op::InvokeVirtual
                    | Op::InvokeInterface
                    | Op::InvokeDynamic => match calls::link(thread, pc, registers) {
                        // Linked: run the new instruction.
                        Ok(0) => continue,
                        // Not yet to be linked for good, because this thread is initialising the class.
                        Ok(target) => (target, word.argument_slots(), 0),
                        Err(thrown) => break 'run thrown,
                    },

                    Op::Return => leave!(0),
                    Op::ReturnConst => leave!(u64::from(word.immediate())),
                    Op::ReturnValue => leave!(slot!(word.a())),
                    Op::ReturnBoolean => leave!(slot!(word.a()) & 1),
                    Op::ReturnByte => leave!(narrow!(slot!(word.a()) as i8)),
                    Op::ReturnChar => leave!(narrow!(slot!(word.a()) as u16)),
                    Op::ReturnShort => leave!(narrow!(slot!(word.a()) as i16)),
                    Op::Throw => {
                        let exception = object!(word.a());
                        break 'run crate::exceptions::Throwable(exception);
                    }
                    Op::LockMethod => slowly!(slow::lock_method),
                    Op::UnlockMethod => slowly!(slow::unlock_method),
                    Op::NativeCall => match native::call(thread, pc, registers) {
                        Ok(value) => {
                            slot!(word.a()) = value;
                            next!(1)
                        }
                        Err(thrown) => break 'run thrown,
                    },
                    Op::IntrinsicCall => match intrinsics::call(thread, pc, registers, word.immediate()) {
                        Ok(Some(value)) => leave!(value),
                        Ok(None) => next!(1),
                        Err(thrown) => break 'run thrown,
                    },
                    Op::AbstractError => {
                        let thrown = exceptions::abstract_method(thread, registers);
                        // The method has no body to throw from: its caller does.
                        let caller = *registers.sub(HEADER).add(PREVIOUS) as *mut u64;
                        registers = caller.add(HEADER);
                        pc = *caller.add(PC) as *const u64;
                        break 'run thrown;
                    }
                    Op::ExitInterpreter => return Ok(slot!(0)),
                    // Never runs: it stands where an entry frame's call would.
                    Op::EntryCall => next!(word.call_length()),
                };

                let code = &*((target >> 32) as *const Code);
                let getter = code.getter();
                if getter.0 != 0 {
                    // The receiver is not null: selecting the method, or the test before, has seen it.
                    let receiver = reference!(*pc.add(3) as u16);
                    let offset = getter.c() as usize;
                    slot!(word.a()) = match Op::of(getter.0) {
                        Op::GetField32 => u64::from(receiver.get::<u32>(offset)),
                        Op::GetField64 => receiver.get::<u64>(offset),
                        Op::GetField8 => narrow!(receiver.get::<i8>(offset)),
                        Op::GetFieldU8 => u64::from(receiver.get::<u8>(offset) & 1),
                        Op::GetField16 => narrow!(receiver.get::<i16>(offset)),
                        _ => u64::from(receiver.get::<u16>(offset)),
                    };
                    next!(word.call_length())
                }
                let frame = registers.sub(HEADER);
                let current = &*((*frame.add(METHOD) >> 32) as *const Code);
                let callee = registers.add(current.registers as usize);
                let locals = callee.add(HEADER);
                if locals.add(code.registers as usize + SLACK) as usize > thread.stack_limit() {
                    throw!(exceptions::stack_overflow)
                }
                *frame.add(PC) = pc as u64;
                *callee.add(PREVIOUS) = frame as u64;
                *callee.add(METHOD) = target;
                *callee.add(LOCK) = 0;
                let mut packed = pc.add(3);
                let end = locals.add(count);
                let mut to = locals;
                while to < end {
                    let four = *packed;
                    *to = slot!(four as u16);
                    *to.add(1) = slot!((four >> 16) as u16);
                    *to.add(2) = slot!((four >> 32) as u16);
                    *to.add(3) = slot!((four >> 48) as u16);
                    packed = packed.add(1);
                    to = to.add(4);
                }
                *end = extra;
                let mut local = locals.add(code.arguments as usize);
                let end = locals.add(code.locals as usize);
                while local < end {
                    *local = 0;
                    local = local.add(1);
                }
                registers = locals;
                pc = ((target >> 32) as usize + WORDS_OFFSET) as *const u64;
                if thread.poll_requested() {
                    slow::poll(thread, pc, registers);
                }
            }
        };
        // SAFETY: `registers` are those of the frame whose instruction `pc` threw.
        match unsafe { exceptions::unwind(thread, pc, registers, thrown) } {
            Ok((handler, frame)) => {
                pc = handler;
                registers = frame;
            }
            Err(thrown) => return Err(thrown),
        }
    }
}
