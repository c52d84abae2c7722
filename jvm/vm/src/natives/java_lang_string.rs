//! Native methods of `java.lang.String`, `StringUTF16`, `Double`, `Float`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::objects::strings;
use crate::threads::JavaThread;

pub(super) const METHODS: &[NativeMethod] = &[
    native!("java/lang/String", "intern", "()Ljava/lang/String;", intern),
    native!("java/lang/StringUTF16", "isBigEndian", "()Z", |_, _| Ok(0)),
    native!("java/lang/Double", "doubleToRawLongBits", "(D)J", raw_bits),
    native!("java/lang/Double", "longBitsToDouble", "(J)D", raw_bits),
    native!("java/lang/Float", "floatToRawIntBits", "(F)I", raw_bits),
    native!("java/lang/Float", "intBitsToFloat", "(I)F", raw_bits),
];

fn raw_bits(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(arguments.slot(0))
}

fn intern(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(strings::intern(arguments.reference(0)).to_slot())
}
