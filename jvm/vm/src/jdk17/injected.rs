//! Fields that the virtual machine adds to classes of the library; Java code does not see them.

use crate::metadata::TypeKind;

/// The fields to add to the class of this name: names and kinds.
pub fn injected_fields(class_name: &[u8]) -> &'static [(&'static str, TypeKind)] {
    match class_name {
        // The class it stands for; its own size; where its static references are and how many.
        b"java/lang/Class" => &[
            ("vmClass", TypeKind::Int),
            ("vmSize", TypeKind::Int),
            ("vmStaticReferencesStart", TypeKind::Int),
            ("vmStaticReferencesCount", TypeKind::Int),
            ("vmProtectionDomain", TypeKind::Reference),
            ("vmSigners", TypeKind::Reference),
            ("vmInitializationError", TypeKind::Reference),
        ],
        // Its `LoaderData`; 0 until it loads something.
        b"java/lang/ClassLoader" => &[("vmLoader", TypeKind::Int)],
        // Its `ModuleData`.
        b"java/lang/Module" => &[("vmModule", TypeKind::Int)],
        // The method, and for `MemberName` the vtable or itable index, or the field offset.
        b"java/lang/invoke/ResolvedMethodName" => &[("vmMethod", TypeKind::Int), ("vmHolder", TypeKind::Reference)],
        b"java/lang/invoke/MemberName" => &[("vmIndex", TypeKind::Long)],
        _ => &[],
    }
}
