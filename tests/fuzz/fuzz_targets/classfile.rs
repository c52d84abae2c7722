//! Parses arbitrary bytes as a class file and decodes its code and stack maps.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stardust_classfile::stack_map::{self, StackMapError};
use stardust_classfile::{Checks, ClassFile, ParseOptions, descriptor, instructions, modified_utf8};

fuzz_target!(|bytes: &[u8]| {
    for checks in [Checks::Full, Checks::Trusted] {
        let Ok(class) = ClassFile::parse_with(bytes, ParseOptions { expected_name: None, checks }) else { continue };
        for (index, _) in class.constant_pool.iter() {
            let _ = class.constant_pool.member_ref(index);
            let _ = class.constant_pool.string(index).map(modified_utf8::to_utf16);
        }
        for method in &class.methods {
            let _ = descriptor::MethodDescriptor::parse(method.descriptor);
            let Some(code) = &method.code else { continue };
            let _ = instructions::boundaries(code.bytecode);
            if let Some(table) = code.stack_map_table {
                let _ = stack_map::explicit_frames::<_, StackMapError>(table, Vec::new(), Ok);
            }
        }
    }
});
