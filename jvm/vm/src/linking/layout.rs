//! Where the fields of a class lie: instance fields in its objects, static fields in its mirror.

use crate::metadata::{Class, Meta, TypeKind};
use alloc::vec::Vec;
use stardust_heap::header;

/// The offsets chosen for a class's fields.
pub struct Layout {
    /// The offset of each field, in the order given.
    pub offsets: Vec<u32>,
    /// Bytes of an instance, a multiple of 8.
    pub instance_size: u32,
    /// Where the last instance field ends.
    pub fields_end: u32,
    /// Runs of reference fields of an instance, inherited ones included: (offset, count).
    pub reference_map: Vec<(u32, u32)>,
    /// Where the mirror ends, a multiple of 8.
    pub mirror_size: u32,
    /// Where the static references start in the mirror, and how many there are.
    pub static_references: (u32, u32),
}

/// Lays out fields, given as (kind, is static), of a class with superclass `super_class`. `mirror_base` is the size of
/// an instance of `java.lang.Class`, or `None` if the class is `java.lang.Class` itself.
pub fn lay_out(super_class: Option<Meta<Class>>, mirror_base: Option<u32>, fields: &[(TypeKind, bool)]) -> Layout {
    let mut offsets = alloc::vec![0; fields.len()];
    let start = super_class.map_or(header::FIRST_FIELD as u32, |class| class.fields_end);
    let (fields_end, own_references) = place(fields, false, start, &mut offsets);
    let instance_size = (fields_end + 7) & !7;
    let mut reference_map = super_class.map_or_else(Vec::new, inherited_map);
    for offset in own_references {
        match reference_map.last_mut() {
            Some((first, count)) if *first + *count * 4 == offset => *count += 1,
            _ => reference_map.push((offset, 1)),
        }
    }
    let base = mirror_base.unwrap_or(instance_size);
    let (mirror_end, static_references) = place(fields, true, base, &mut offsets);
    Layout {
        offsets,
        instance_size,
        fields_end,
        reference_map,
        mirror_size: (mirror_end + 7) & !7,
        static_references: (base, static_references.len() as u32),
    }
}

fn inherited_map(class: Meta<Class>) -> Vec<(u32, u32)> {
    // SAFETY: a class's reference map is written before the class exists, and never again.
    unsafe { class.get().shape.reference_map() }.to_vec()
}

/// Places the static or the instance fields from `start` on: the references first and side by side, then by size,
/// largest first, with smaller fields in the gaps that alignment leaves. Returns the end and the references' offsets.
fn place(fields: &[(TypeKind, bool)], statics: bool, start: u32, offsets: &mut [u32]) -> (u32, Vec<u32>) {
    let of_size = |size: usize, references: bool| {
        fields.iter().enumerate().filter(move |(_, (kind, is_static))| {
            *is_static == statics && kind.size() == size && (*kind == TypeKind::Reference) == references
        })
    };
    let mut end = start;
    let mut references = Vec::new();
    // Small fields fill the gap up to the next multiple of 4 (an inherited layout may end anywhere).
    let mut small: Vec<(usize, u32)> =
        of_size(2, false).chain(of_size(1, false)).map(|(index, (kind, _))| (index, kind.size() as u32)).collect();
    let fill = |end: &mut u32, limit: u32, small: &mut Vec<(usize, u32)>, offsets: &mut [u32]| {
        while *end < limit {
            let fit = small.iter().position(|&(_, size)| (*end).is_multiple_of(size) && *end + size <= limit);
            match fit {
                Some(position) => {
                    let (index, size) = small.remove(position);
                    offsets[index] = *end;
                    *end += size;
                }
                None => *end += 1,
            }
        }
    };
    let has_words = of_size(4, true).chain(of_size(4, false)).chain(of_size(8, false)).next().is_some();
    if has_words {
        let aligned = (end + 3) & !3;
        fill(&mut end, aligned, &mut small, offsets);
    }
    for (index, _) in of_size(4, true) {
        offsets[index] = end;
        references.push(end);
        end += 4;
    }
    let mut words: Vec<usize> = of_size(4, false).map(|(index, _)| index).collect();
    if of_size(8, false).next().is_some() {
        if !end.is_multiple_of(8) && !words.is_empty() {
            offsets[words.remove(0)] = end;
            end += 4;
        }
        let aligned = (end + 7) & !7;
        fill(&mut end, aligned, &mut small, offsets);
        for (index, _) in of_size(8, false) {
            offsets[index] = end;
            end += 8;
        }
    }
    for index in words {
        offsets[index] = end;
        end += 4;
    }
    for (index, size) in small {
        end = end.next_multiple_of(size);
        offsets[index] = end;
        end += size;
    }
    (end, references)
}
