//! Dispatch tables: the vtable of a class, and its methods for each interface (JVMS §5.4.5, §5.4.6).

use super::select::{Selection, select_for_interface};
use crate::metadata::class::ItableEntry;
use crate::metadata::{Class, Meta, MetaSlice, Method};
use alloc::vec::Vec;
use core::iter;

/// Chooses vtable indices for the methods of a new class, not yet made, and builds its vtable. `methods` are given as
/// (method, may it be called through the vtable); indices are written through `set_index`.
pub struct VtableBuilder {
    super_class: Option<Meta<Class>>,
    entries: Vec<Meta<Method>>,
}

impl VtableBuilder {
    /// Starts with the superclass's vtable.
    pub fn new(super_class: Option<Meta<Class>>) -> VtableBuilder {
        VtableBuilder { super_class, entries: super_class.map_or_else(Vec::new, |class| class.vtable.to_vec()) }
    }

    /// Adds a declared instance method of the class: it replaces what it overrides, or gets a new index. Returns its
    /// index (the lowest, if it overrides several of different packages), or -1 if it needs none.
    ///
    /// A method overrides what any of the methods that an index has had in the superclasses is for: overriding is
    /// transitive (JVMS §5.4.5). A package-private method that replaces a more accessible one needs an index of its own
    /// besides: other packages' methods override the one, but not the other.
    pub fn add(&mut self, class: &Class, method: Meta<Method>) -> i32 {
        let is_package_private = !method.is_public() && !method.is_protected();
        let mut index = -1;
        for at in 0..self.entries.len() {
            let entry = self.entries[at];
            if entry.name != method.name || entry.descriptor != method.descriptor {
                continue;
            }
            let mut had = iter::successors(self.super_class, |class| class.super_class)
                .map_while(|ancestor| ancestor.vtable.get().get(at).copied());
            if had.clone().any(|inherited| overrides(class, inherited)) {
                self.entries[at] = method;
                let is_narrowed = is_package_private && had.any(|it| it.is_public() || it.is_protected());
                if index < 0 && !is_narrowed {
                    index = at as i32;
                }
            }
        }
        if index < 0 && !method.is_final() {
            index = self.entries.len() as i32;
            self.entries.push(method);
        }
        index
    }

    /// The finished vtable.
    pub fn finish(self) -> MetaSlice<Meta<Method>> {
        MetaSlice::from_vec(self.entries)
    }
}

/// Whether a method of `class` with the same name and descriptor overrides `inherited` (JVMS §5.4.5).
fn overrides(class: &Class, inherited: Meta<Method>) -> bool {
    if inherited.is_public() || inherited.is_protected() {
        return true;
    }
    class.same_package(&inherited.class)
}

/// All superinterfaces of a class: those of its superclass, then its own with theirs, each once.
pub fn all_interfaces(super_class: Option<Meta<Class>>, direct: &[Meta<Class>]) -> Vec<Meta<Class>> {
    let mut all: Vec<Meta<Class>> = super_class.map_or_else(Vec::new, |class| class.all_interfaces.to_vec());
    for &interface in direct {
        for inherited in interface.all_interfaces.get().iter().copied().chain([interface]) {
            if !all.contains(&inherited) {
                all.push(inherited);
            }
        }
    }
    all
}

/// The methods of a class for each of its interfaces. The class's other tables are complete.
pub fn build_itable(class: &Class) -> MetaSlice<ItableEntry> {
    let reusable = class.super_class.filter(|_| class.interfaces.is_empty());
    let entries: Vec<ItableEntry> = class
        .all_interfaces
        .iter()
        .map(|&interface| {
            let inherited = reusable.and_then(|parent| parent.itable_for(interface));
            let methods: Vec<Option<Meta<Method>>> = interface
                .methods
                .iter()
                .filter(|method| method.itable_index >= 0)
                .map(|&method| {
                    if let Some(inherited) = inherited
                        && class.declared_method(method.name, method.descriptor).is_none()
                    {
                        return inherited.methods[method.itable_index as usize];
                    }
                    match select_for_interface(class, method) {
                        Selection::Method(selected) => Some(selected),
                        Selection::NotPublic(_) | Selection::Abstract(_) | Selection::Conflict(..) => None,
                    }
                })
                .collect();
            ItableEntry { interface, methods: MetaSlice::from_vec(methods) }
        })
        .collect();
    MetaSlice::from_vec(entries)
}
