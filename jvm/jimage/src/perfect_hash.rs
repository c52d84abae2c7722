//! Construction of the perfect hash: a redirect table that leads every name to a slot of its own.

use crate::hash::{MULTIPLIER, hash};
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// How many seeds are tried for names that collide before the table is made longer.
const MOST_SEEDS: u32 = 4096;

/// A perfect hash of some names.
pub(crate) struct PerfectHash {
    /// What to do with a name by its hash: see the reader.
    pub(crate) redirect: Vec<i32>,
    /// For each slot the index of the name that is there.
    pub(crate) slots: Vec<Option<u32>>,
}

/// Builds the table; the names must differ from each other. `None` when no table of reasonable length separates them.
pub(crate) fn build(names: &[&str]) -> Option<PerfectHash> {
    // With as many slots as names it nearly always works out. Not so for a few names and an even number of slots, as
    // whether two hashes differ in their lowest bit does not depend on the seed. A table without slots would make
    // readers divide by zero.
    let shortest = names.len().max(1);
    let longest = shortest * 2 + 64;
    let step = 1 + shortest / 64;
    (shortest..longest).step_by(step).find_map(|length| try_build(names, length))
}

fn try_build(names: &[&str], length: usize) -> Option<PerfectHash> {
    let slot = |seed: u32, name: &str| hash(seed, name.bytes()) as usize % length;
    let mut buckets: Vec<Vec<u32>> = vec![Vec::new(); length];
    for (index, name) in (0u32..).zip(names) {
        buckets[slot(MULTIPLIER, name)].push(index);
    }
    let mut order: Vec<usize> = (0..length).filter(|bucket| !buckets[*bucket].is_empty()).collect();
    // The fullest buckets first, while there is room; the sort is stable, so the result is always the same.
    order.sort_by_key(|bucket| Reverse(buckets[*bucket].len()));
    let mut table = PerfectHash { redirect: vec![0; length], slots: vec![None; length] };
    let mut next_free = 0;
    let mut taken = Vec::new();
    for bucket in order {
        let members = &buckets[bucket];
        if let [single] = members[..] {
            while table.slots[next_free].is_some() {
                next_free += 1;
            }
            table.slots[next_free] = Some(single);
            table.redirect[bucket] = -1 - i32::try_from(next_free).ok()?;
            continue;
        }
        let seed = (MULTIPLIER + 1..MULTIPLIER + 1 + MOST_SEEDS).find(|seed| {
            taken.clear();
            members.iter().all(|member| {
                let slot = slot(*seed, names[*member as usize]);
                let free = table.slots[slot].is_none() && !taken.contains(&slot);
                taken.push(slot);
                free
            })
        })?;
        for (slot, member) in taken.iter().zip(members) {
            table.slots[*slot] = Some(*member);
        }
        table.redirect[bucket] = i32::try_from(seed).ok()?;
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    #[test]
    fn every_name_has_its_slot() {
        for count in [0, 1, 2, 3, 4, 8, 100, 1024] {
            let names: Vec<String> = (0..count).map(|n| format!("/m/p/Class{n}.class")).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let table = build(&names).unwrap();
            let length = table.redirect.len() as u32;
            for (index, name) in (0u32..).zip(&names) {
                let redirect = table.redirect[(hash(MULTIPLIER, name.bytes()) % length) as usize];
                let slot = match redirect {
                    0 => panic!("{name} is not found"),
                    1.. => hash(redirect as u32, name.bytes()) % length,
                    _ => (-1 - redirect) as u32,
                };
                assert_eq!(table.slots[slot as usize], Some(index));
            }
        }
    }
}
