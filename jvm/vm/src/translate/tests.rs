//! What bytecode becomes.

use super::instruction::{Op, Word};
use super::opcode::*;
use super::testing::Draft;
use super::{Code, Point, code_of};
use crate::metadata::method::ExceptionHandler;
use crate::metadata::{Meta, TypeKind};
use alloc::vec;
use alloc::vec::Vec;

fn code(bytecode: &[u8], arguments: u16) -> Meta<Code> {
    match code_of(Draft::new(bytecode, arguments).method()) {
        Ok(code) => code,
        Err(message) => panic!("{message}"),
    }
}

fn error(draft: Draft) -> alloc::string::String {
    match code_of(draft.method()) {
        Ok(code) => panic!("translated:\n{}", code.get()),
        Err(message) => message,
    }
}

/// Operation and operands of each instruction.
fn listing(code: &Code) -> Vec<(Op, u16, u16, u16)> {
    let mut listing = Vec::new();
    code.each_instruction(|_, word, _| {
        if let Some(op) = word.op() {
            listing.push((op, word.a(), word.b(), word.c()));
        }
    });
    listing
}

#[test]
fn loads_and_stores_disappear() {
    let code = code(&[ILOAD_0, ILOAD_1, IADD, ISTORE_2, ILOAD_2, IRETURN], 2);
    assert_eq!(listing(&code), [(Op::IAdd, 2, 0, 1), (Op::ReturnValue, 2, 0, 0)]);
}

#[test]
fn a_pending_load_survives_a_store() {
    // i = i++
    let code = code(&[ILOAD_0, IINC, 0, 1, ISTORE_0, ILOAD_0, IRETURN], 1);
    let temp = 5;
    assert_eq!(
        listing(&code),
        [(Op::Move, temp, 0, 0), (Op::IAddI, 0, 0, 1), (Op::Move, 0, temp, 0), (Op::ReturnValue, 0, 0, 0)]
    );
}

#[test]
fn swapped_values_are_brought_to_their_places() {
    // Both values are on the stack, exchanged, where control flow merges.
    let code = code(&[ILOAD_0, ICONST_1, IADD, ILOAD_0, ICONST_2, IADD, SWAP, ILOAD_0, IFEQ, 0, 3, ISUB, IRETURN], 1);
    let (first, second, third, scratch) = (5, 6, 7, 5 + 7);
    let moves: Vec<_> = listing(&code).into_iter().filter(|word| word.0 == Op::Move).collect();
    assert_eq!(
        moves,
        [
            (Op::Move, third, 0, 0),
            (Op::Move, scratch, second, 0),
            (Op::Move, second, first, 0),
            (Op::Move, first, scratch, 0)
        ]
    );
}

#[test]
fn comparison_and_branch_are_one() {
    let code = code(&[LLOAD_0, LCONST_0, LCMP, IFGT, 0, 5, ICONST_0, IRETURN, ICONST_1, IRETURN], 2);
    assert_eq!(listing(&code)[0], (Op::IfLGtI, 0, 0, 2));
    assert_eq!(listing(&code).len(), 3);
}

#[test]
fn a_loop_repeats_its_condition() {
    let code = code(&[ILOAD_0, IFLE, 0, 9, IINC, 0, 0xFF, GOTO, 0xFF, 0xF9, ICONST_0, IRETURN], 1);
    let operations: Vec<Op> = listing(&code).into_iter().map(|word| word.0).collect();
    assert_eq!(operations, [Op::IfILeI, Op::IAddI, Op::IfIGtI, Op::Goto, Op::ReturnConst]);
}

#[test]
fn subroutines() {
    // jsr 5; iconst_0; ireturn; 5: astore_1; ret 1
    let code = code(&[JSR, 0, 5, ICONST_0, IRETURN, ASTORE_1, RET, 1], 1);
    let operations: Vec<Op> = listing(&code).into_iter().map(|word| word.0).collect();
    assert_eq!(operations, [Op::Jsr, Op::ReturnConst, Op::Move, Op::Ret]);
}

#[test]
fn dead_variables_are_not_live() {
    let code = code(&[ILOAD_0, ISTORE_1, ICONST_5, ISTORE_0, ILOAD_1, ILOAD_0, IADD, IRETURN], 1);
    let live = |index| code.liveness().at(&code, index, Point::Before);
    assert!(live(0).contains(0) && !live(0).contains(1));
    assert!(!live(1).contains(0) && live(1).contains(1));
    assert!(live(2).contains(0) && live(2).contains(1));
}

#[test]
fn assigned_variables_are_roots() {
    // 0: iload_0; ifeq 6; iconst_1; istore_1; 6: iload_0; istore_2; iconst_0; ireturn
    let code = code(&[ILOAD_0, IFEQ, 0, 5, ICONST_1, ISTORE_1, ILOAD_0, ISTORE_2, ICONST_0, IRETURN], 1);
    let last = code.words().len() - 1;
    let roots = code.liveness().roots_at(&code, last, Point::Before);
    // Variable 1 has a value on one of two paths only.
    assert_eq!([0, 1, 2].map(|local| roots.contains(local)), [true, false, true]);
}

#[test]
fn handlers_keep_variables_alive() {
    // 0: iload_0; iload_1; idiv; ireturn; 4 (handler of 0..4): pop; iload_2; ireturn
    let mut draft = Draft::new(&[ILOAD_0, ILOAD_1, IDIV, IRETURN, POP, ILOAD_2, IRETURN], 3);
    draft.handlers = vec![ExceptionHandler { start: 0, end: 4, handler: 4, catch_type: 0 }];
    let Ok(code) = code_of(draft.method()) else { panic!("legal") };
    assert!(code.liveness().at(&code, 0, Point::Before).contains(2));
    assert_eq!(code.handlers.len(), 1);
    assert_eq!(Word(code.word(code.handlers[0].handler as usize)).op(), Some(Op::ReturnValue));
}

#[test]
fn far_branches() {
    // A branch over more code than 16 bits of distance reach.
    let mut bytecode = vec![ILOAD_0, IFNE, 0x7F, 0xFD];
    while bytecode.len() < 1 + 0x7FFD {
        bytecode.extend([ILOAD_0, ICONST_3, IDIV, ISTORE_0]);
        if bytecode.len() + 4 > 1 + 0x7FFD {
            bytecode.resize(1 + 0x7FFD, NOP);
        }
    }
    bytecode.extend([ICONST_0, IRETURN]);
    let code = code(&bytecode, 1);
    let last = code.words().len() as i64 - 1;
    let (op, a, b, c) = listing(&code)[0];
    if op == Op::IfIEqI {
        assert_eq!((a, b, c), (0, 0, 2));
        assert_eq!(1 + i64::from(Word(code.word(1)).immediate() as i32), last);
    } else {
        assert_eq!(i64::from(c as i16), last);
    }
}

#[test]
fn malformed_bytecode_is_refused() {
    for bytecode in [
        vec![],
        vec![0xCB],
        vec![NOP],
        vec![IADD, IRETURN],
        vec![ICONST_0, GOTO, 0, 2],
        vec![GOTO, 0x80, 0],
        vec![ILOAD, 9, IRETURN],
        vec![LLOAD, 4, L2I, IRETURN],
        vec![LDC, 0, IRETURN],
        vec![LDC, 77, IRETURN],
        vec![GETSTATIC, 0, 0, IRETURN],
        vec![INVOKESTATIC, 0, 9, IRETURN],
        vec![INVOKEDYNAMIC, 0, 0, 0, 0, IRETURN],
        vec![ICONST_0, TABLESWITCH, 0, 0],
        vec![ICONST_0, LOOKUPSWITCH, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
        vec![WIDE, NOP, 0, 0],
        vec![ICONST_0, NEWARRAY, 3, POP, ICONST_0, IRETURN],
        vec![RETURN],
        vec![ICONST_0, IFEQ, 0, 4, ICONST_0, ICONST_0, IRETURN],
    ] {
        error(Draft::new(&bytecode, 1));
    }
    let mut deep = Draft::new(&[ICONST_0, ICONST_0, POP, IRETURN], 0);
    deep.max_stack = 1;
    assert!(error(deep).contains("overflow"));
    let mut wrong = Draft::new(&[ICONST_0, IRETURN], 0);
    wrong.result = TypeKind::Long;
    assert!(error(wrong).contains("return"));
    let mut arguments = Draft::new(&[ICONST_0, IRETURN], 3);
    arguments.max_locals = 2;
    assert!(error(arguments).contains("locals"));
}

/// The example of docs/virtual-machine.md.
#[test]
fn a_listing() {
    let bytecode = [
        [ICONST_0, ISTORE_1, ICONST_0, ISTORE_2, ILOAD_2, ALOAD_0, ARRAYLENGTH, IF_ICMPGE, 0, 15, ILOAD_1, ALOAD_0],
        [ILOAD_2, IALOAD, IADD, ISTORE_1, IINC, 2, 1, GOTO, 0xff, 0xf1, ILOAD_1, IRETURN],
    ]
    .concat();
    let documentation = include_str!("../../../../docs/virtual-machine.md");
    let listing = alloc::string::ToString::to_string(code(&bytecode, 1).get());
    for line in listing.lines() {
        assert!(documentation.contains(line), "{line}");
    }
}
