//! Which registers of a frame keep objects alive: data-flow analyses over register code, made when the collector first
//! meets a frame of the method.
//!
//! These are the registers whose values are still needed (a backward analysis), and the local variables that have been
//! assigned a reference on every path to the instruction (a forward one). The latter are what a Java programmer sees as holding a
//! value: an object stays while a variable in scope refers to it, as in other interpreters, although the language would
//! allow to let it go after its last use (JLS §12.6.1). Stale temporaries and variables of loops that are over keep
//! nothing.

use super::code::{Code, falls_through};
use super::instruction::{Format, Op, Word, packed_distance, packed_register};
use crate::metadata::arena::MetadataAllocator;
use alloc::vec;
use alloc::vec::Vec;
use allocator_api2::vec::Vec as MetaVec;

/// A set of registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterSet(Vec<u64>);

impl RegisterSet {
    fn new(registers: usize) -> RegisterSet {
        RegisterSet(vec![0; registers.div_ceil(64)])
    }
    fn insert(&mut self, register: u16) {
        if let Some(word) = self.0.get_mut(usize::from(register) / 64) {
            *word |= 1 << (register % 64);
        }
    }
    fn remove(&mut self, register: u16) {
        if let Some(word) = self.0.get_mut(usize::from(register) / 64) {
            *word &= !(1 << (register % 64));
        }
    }
    fn unite(&mut self, other: &[u64]) {
        for (word, other) in self.0.iter_mut().zip(other) {
            *word |= other;
        }
    }
    /// Whether the register is in the set.
    pub fn contains(&self, register: usize) -> bool {
        self.0.get(register / 64).is_some_and(|word| word >> (register % 64) & 1 != 0)
    }
}

/// For each block the registers live at its start.
pub struct Liveness {
    /// First words of the blocks, sorted.
    starts: MetaVec<u32, MetadataAllocator>,
    /// `words_per_set` words for each block.
    live_in: MetaVec<u64, MetadataAllocator>,
    /// The same for the registers assigned on every path to the block's start.
    assigned_in: MetaVec<u64, MetadataAllocator>,
    words_per_set: usize,
    /// The places behind `jsr` instructions, where `ret` may go.
    return_points: MetaVec<usize, MetadataAllocator>,
}

/// What a point in the code is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The instruction is about to run or runs: its operands are needed.
    Before,
    /// The instruction is a call whose callee runs: the arguments have been copied.
    DuringCall,
}

struct Successors {
    targets: Vec<usize>,
    falls_through: bool,
}

impl Liveness {
    /// Analyses a code.
    pub fn analyse(code: &Code) -> Liveness {
        let count = code.words().len();
        let mut leader = vec![false; count + 1];
        let mark = |leader: &mut Vec<bool>, index: usize| {
            if let Some(flag) = leader.get_mut(index) {
                *flag = true;
            }
        };
        mark(&mut leader, 0);
        let mut return_points = MetaVec::new_in(MetadataAllocator);
        code.each_instruction(|index, word, length| {
            if word.op().is_some_and(|op| op.format() == Format::JumpSubroutine) {
                return_points.push(index + length);
            }
        });
        code.each_instruction(|index, word, length| {
            let successors = successors(code, index, word, &return_points);
            if !successors.falls_through || !successors.targets.is_empty() {
                mark(&mut leader, index + length);
            }
            successors.targets.iter().for_each(|&target| mark(&mut leader, target));
        });
        for handler in code.handlers.iter() {
            mark(&mut leader, handler.start as usize);
            mark(&mut leader, handler.end as usize);
            mark(&mut leader, handler.handler as usize);
        }
        let mut starts = MetaVec::new_in(MetadataAllocator);
        starts.extend((0..count).filter(|&index| leader[index]).map(|index| index as u32));
        let words_per_set = (code.registers as usize).div_ceil(64);
        let mut live_in = MetaVec::new_in(MetadataAllocator);
        live_in.resize(words_per_set * starts.len(), 0);
        let mut assigned_in = MetaVec::new_in(MetadataAllocator);
        assigned_in.resize(words_per_set * starts.len(), u64::MAX);
        let mut liveness = Liveness { starts, live_in, assigned_in, words_per_set, return_points };
        liveness.analyse_assignments(code);
        loop {
            let mut changed = false;
            for block in (0..liveness.starts.len()).rev() {
                let start = liveness.starts[block] as usize;
                let live = liveness.walk(code, block, start, Point::Before);
                let known = &mut liveness.live_in[block * words_per_set..(block + 1) * words_per_set];
                if known != live.0 {
                    known.copy_from_slice(&live.0);
                    changed = true;
                }
            }
            if !changed {
                return liveness;
            }
        }
    }

    fn block_of(&self, index: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= index).saturating_sub(1)
    }

    /// The registers that are live at the instruction at word `index`.
    pub fn at(&self, code: &Code, index: usize, point: Point) -> RegisterSet {
        self.walk(code, self.block_of(index), index, point)
    }

    /// The registers that keep objects alive at the instruction at word `index`: those that are live, and the local
    /// variables that have been assigned.
    pub fn roots_at(&self, code: &Code, index: usize, point: Point) -> RegisterSet {
        let block = self.block_of(index);
        let mut roots = self.walk(code, block, index, point);
        let assigned = self.assigned_at(code, block, index);
        for local in (0..code.locals).filter(|&local| assigned.contains(usize::from(local))) {
            roots.insert(local);
        }
        roots
    }

    /// The registers assigned on every path to the instruction at word `until` of a block.
    fn assigned_at(&self, code: &Code, block: usize, until: usize) -> RegisterSet {
        let sets = block * self.words_per_set..(block + 1) * self.words_per_set;
        let mut assigned = RegisterSet(self.assigned_in.get(sets).unwrap_or(&[]).to_vec());
        let mut index = self.starts.get(block).map_or(0, |&start| start as usize);
        while index < until {
            let word = Word(code.word(index));
            if let (Some(result), operands) = effects(code, index, word) {
                let may_refer = match word.op().map(written) {
                    Some(Written::MayRefer) => true,
                    Some(Written::Copy) => operands.iter().any(|&source| assigned.contains(usize::from(source))),
                    Some(Written::Number) | None => false,
                };
                if may_refer {
                    assigned.insert(result);
                } else {
                    assigned.remove(result);
                }
            }
            index += super::instruction::length(word);
        }
        assigned
    }

    fn analyse_assignments(&mut self, code: &Code) {
        let mut arguments = RegisterSet::new(code.registers as usize);
        (0..code.arguments).for_each(|argument| arguments.insert(argument));
        if let Some(first) = self.assigned_in.get_mut(..self.words_per_set) {
            first.copy_from_slice(&arguments.0);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for block in 0..self.starts.len() {
                let end = self.starts.get(block + 1).map_or(code.words().len(), |&start| start as usize);
                let start = self.starts[block] as usize;
                let before = self.assigned_at(code, block, start);
                let after = self.assigned_at(code, block, end);
                for handler in code.handlers.iter() {
                    if (handler.start as usize) < end && start < handler.end as usize {
                        let mut caught = before.clone();
                        caught.insert(handler.register);
                        changed |= self.meet(handler.handler as usize, &caught);
                    }
                }
                let Some((index, word)) = last_instruction(code, start, end) else { continue };
                let successors = successors(code, index, word, &self.return_points);
                let next = successors.falls_through.then_some(end);
                for target in successors.targets.into_iter().chain(next) {
                    changed |= self.meet(target, &after);
                }
            }
        }
    }

    /// Control comes to the block at `target` with these registers assigned; returns whether that is news.
    fn meet(&mut self, target: usize, assigned: &RegisterSet) -> bool {
        let Ok(block) = self.starts.binary_search(&(target as u32)) else { return false };
        let sets = block * self.words_per_set..(block + 1) * self.words_per_set;
        let mut changed = false;
        for (known, new) in self.assigned_in[sets].iter_mut().zip(&assigned.0) {
            changed |= *known & new != *known;
            *known &= new;
        }
        changed
    }

    fn block_at(&self, index: usize) -> Option<&[u64]> {
        let block = self.starts.binary_search(&(index as u32)).ok()?;
        self.live_in.get(block * self.words_per_set..(block + 1) * self.words_per_set)
    }

    /// Walks a block backward from its end to the instruction at `until`.
    fn walk(&self, code: &Code, block: usize, until: usize, point: Point) -> RegisterSet {
        let registers = code.registers as usize;
        let start = self.starts.get(block).map_or(0, |&start| start as usize);
        let end = self.starts.get(block + 1).map_or(code.words().len(), |&start| start as usize);
        let mut instructions: Vec<(usize, Word)> = Vec::new();
        let mut index = start;
        while index < end {
            let word = Word(code.word(index));
            instructions.push((index, word));
            index += super::instruction::length(word);
        }
        // An exception may leave the block anywhere.
        let mut handled = RegisterSet::new(registers);
        for handler in code.handlers.iter() {
            let covers = (handler.start as usize) < end && start < handler.end as usize;
            if let (true, Some(live)) = (covers, self.block_at(handler.handler as usize)) {
                let mut live = RegisterSet(live.to_vec());
                live.remove(handler.register);
                handled.unite(&live.0);
            }
        }
        let mut live = handled.clone();
        if let Some(&(index, word)) = instructions.last() {
            let successors = successors(code, index, word, &self.return_points);
            let next = successors.falls_through.then_some(end);
            for target in successors.targets.into_iter().chain(next) {
                if let Some(set) = self.block_at(target) {
                    live.unite(set);
                }
            }
        }
        for &(index, word) in instructions.iter().rev() {
            if index < until {
                break;
            }
            let (result, operands) = effects(code, index, word);
            if let Some(result) = result {
                live.remove(result);
            }
            live.unite(&handled.0);
            if index == until && point == Point::DuringCall {
                break;
            }
            operands.into_iter().for_each(|register| live.insert(register));
        }
        live
    }
}

/// What an instruction writes to its result register.
enum Written {
    /// A number, or null: nothing that keeps an object.
    Number,
    /// A reference, or what may be one.
    MayRefer,
    /// What the source register holds.
    Copy,
}

fn written(op: Op) -> Written {
    match op {
        Op::Move => Written::Copy,
        Op::ALoad32
        | Op::NewArray
        | Op::ANewArray
        | Op::MultiANewArray
        | Op::GetField
        | Op::GetField32
        | Op::GetFieldVolatile32
        | Op::GetStatic
        | Op::GetStatic32
        | Op::GetStaticVolatile32
        | Op::New
        | Op::NewQuick
        | Op::Ldc
        | Op::NativeCall => Written::MayRefer,
        _ if matches!(op.format(), Format::Call) => Written::MayRefer,
        _ => Written::Number,
    }
}

/// The last instruction of a block, and where it is.
fn last_instruction(code: &Code, start: usize, end: usize) -> Option<(usize, Word)> {
    let mut last = None;
    let mut index = start;
    while index < end {
        let word = Word(code.word(index));
        last = Some((index, word));
        index += super::instruction::length(word);
    }
    last
}

/// Where control can go from an instruction.
fn successors(code: &Code, index: usize, word: Word, return_points: &[usize]) -> Successors {
    let target = |distance: i32| index.wrapping_add_signed(distance as isize);
    let Some(op) = word.op() else { return Successors { targets: Vec::new(), falls_through: false } };
    let extension = |from: usize| -> Vec<u64> {
        (index + from..index + super::instruction::length(word)).map(|at| code.word(at)).collect()
    };
    let targets = match op.format() {
        Format::SrcJump | Format::Jump | Format::JumpSubroutine => vec![target(word.immediate() as i32)],
        Format::SrcSrcBranch | Format::SrcImmBranch => vec![target((word.c() as i16).into())],
        Format::ReturnSubroutine => return_points.to_vec(),
        Format::TableSwitch => {
            let distances = extension(2);
            (0..=word.immediate() as usize).map(|case| target(packed_distance(&distances, case))).collect()
        }
        Format::LookupSwitch => {
            let entries = extension(2);
            let default = target(code.word(index + 1) as i32);
            entries.iter().map(|entry| target((entry >> 32) as i32)).chain([default]).collect()
        }
        _ => Vec::new(),
    };
    Successors { targets, falls_through: falls_through(op) }
}

/// The register that an instruction writes, and those it reads.
fn effects(code: &Code, index: usize, word: Word) -> (Option<u16>, Vec<u16>) {
    let Some(op) = word.op() else { return (None, Vec::new()) };
    let (a, b, c) = (word.a(), word.b(), word.c());
    match op.format() {
        Format::Plain | Format::Leave | Format::Jump => (None, Vec::new()),
        Format::Dst | Format::DstWide | Format::JumpSubroutine => (Some(a), Vec::new()),
        Format::DstSrc | Format::DstSrcWide => (Some(a), vec![b]),
        Format::DstSrcSrc => (Some(a), vec![b, c]),
        Format::Src
        | Format::SrcJump
        | Format::SrcImmBranch
        | Format::ReturnSubroutine
        | Format::LeaveSrc
        | Format::TableSwitch
        | Format::LookupSwitch => (None, vec![a]),
        Format::SrcSrc | Format::SrcSrcBranch => (None, vec![a, b]),
        Format::SrcSrcSrc => (None, vec![a, b, c]),
        Format::Call | Format::MultiArray => {
            let count = word.argument_slots();
            let length = super::instruction::length(word);
            let first = index + length - count.div_ceil(4).min(length);
            let words: Vec<u64> = (first..index + length).map(|at| code.word(at)).collect();
            (Some(a), (0..count).map(|slot| packed_register(&words, slot)).collect())
        }
    }
}
