//! Native methods of `java.lang.Module`.

use super::{Arguments, NativeMethod, native};
use crate::exceptions::{self, JavaResult};
use crate::linking::modules;
use crate::metadata::Symbol;
use crate::objects::{array, strings};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::Reference;

const MODULE: &str = "java/lang/Module";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(
        MODULE,
        "defineModule0",
        "(Ljava/lang/Module;ZLjava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V",
        define_module
    ),
    native!(MODULE, "addReads0", "(Ljava/lang/Module;Ljava/lang/Module;)V", |_, a| {
        modules::add_reads(a.reference(0), a.reference(1));
        Ok(0)
    }),
    native!(MODULE, "addExports0", "(Ljava/lang/Module;Ljava/lang/String;Ljava/lang/Module;)V", |_, a| {
        modules::add_exports(a.reference(0), package(a.reference(1)), a.reference(2));
        Ok(0)
    }),
    native!(MODULE, "addExportsToAll0", "(Ljava/lang/Module;Ljava/lang/String;)V", |_, a| {
        modules::add_exports_to_all(a.reference(0), package(a.reference(1)));
        Ok(0)
    }),
    native!(MODULE, "addExportsToAllUnnamed0", "(Ljava/lang/Module;Ljava/lang/String;)V", |_, a| {
        modules::add_exports_to_all_unnamed(a.reference(0), package(a.reference(1)));
        Ok(0)
    }),
];

fn package(name: Reference) -> Symbol {
    strings::to_class_symbol(name)
}

fn define_module(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (module, open) = (arguments.reference(0), arguments.boolean(1));
    let (version, packages) = (arguments.reference(2), arguments.reference(4));
    let name = crate::objects::get_reference(module, crate::jdk17::known().fields.module_name);
    if name.is_null() {
        return Err(exceptions::throw_new(thread, "java/lang/IllegalArgumentException", "module name cannot be null"));
    }
    let packages: Vec<Symbol> = if packages.is_null() {
        Vec::new()
    } else {
        (0..array::length(packages)).map(|index| package(array::get_reference(packages, index))).collect()
    };
    let version = (!version.is_null()).then(|| strings::to_symbol(version));
    match modules::define_module(module, strings::to_symbol(name), version, open, &packages) {
        Ok(()) => Ok(0),
        Err(error) => Err(exceptions::throw_new(thread, "java/lang/IllegalStateException", &error.0)),
    }
}
