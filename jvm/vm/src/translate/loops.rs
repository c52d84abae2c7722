//! Loops whose condition stands at their start, as compilers of Java write them: `goto` at the end leads back to the
//! condition, which leaves the loop or goes on to the body. Repeating a short condition in the place of the `goto`
//! saves that jump in every iteration.

use super::builder::Builder;
use super::opcode::{self, *};
use core::ops::Range;

/// Most bytes of bytecode that are repeated.
const MAX_LENGTH: usize = 24;

/// The bytecode of the condition, if the jump at `bci` leads back to one that is worth repeating.
pub fn condition_of(builder: &Builder, bci: usize, target: usize) -> Option<Range<usize>> {
    let (code, flow) = (builder.code, builder.flow);
    if target >= bci || builder.repeating.is_some() || flow.depth[target] != 0 {
        return None;
    }
    let mut at = target;
    loop {
        let opcode = code.opcode(at);
        let next = at + code.instruction_length(at).ok()?;
        if next - target > MAX_LENGTH || (at != target && flow.leader[at]) {
            return None;
        }
        if matches!(opcode, IFEQ..=IF_ACMPNE | IFNULL | IFNONNULL) {
            // The body starts with an empty operand stack, so it can be jumped to although the first pass took it for
            // the middle of a block; and exceptions go to the same handlers from here as from there.
            let same_handlers = builder.method.exception_handlers.iter().all(|handler| {
                let covered = usize::from(handler.start)..usize::from(handler.end);
                covered.contains(&target) == covered.contains(&bci)
            });
            let body_is_known = next < bci && flow.depth[next] == 0;
            return (same_handlers && body_is_known).then_some(target..next);
        }
        let is_plain = opcode::falls_through(opcode)
            && !matches!(opcode, JSR | JSR_W | WIDE | INVOKEVIRTUAL..=INVOKEDYNAMIC | MONITORENTER | MONITOREXIT);
        if !is_plain {
            return None;
        }
        at = next;
    }
}
