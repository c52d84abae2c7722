//! The class `jdk.internal.module.SystemModulesMap` for an image that does not hold all of the JDK's modules.
//!
//! The JDK's own lists all modules that the JDK was linked with. The one made here says that there is no such list
//! (its methods return null and empty arrays, as in a JDK that is built but not linked), so that the module system
//! reads the descriptors of the modules that are in the image.

/// Whether a file of the JDK is the one that this class takes the place of.
pub fn replaces(location: &Location<'_>) -> bool {
    (location.parent, location.base, location.extension) == ("jdk/internal/module", "SystemModulesMap", "class")
}

use stardust_jimage::Location;

const ACC_STATIC: u16 = 0x0008;
const ACC_FINAL_SUPER: u16 = 0x0030;
/// `aconst_null; areturn`
const RETURN_NULL: [u8; 2] = [0x01, 0xb0];

/// The class file.
pub fn class_file() -> Vec<u8> {
    let mut constants = Constants::default();
    let this = constants.class("jdk/internal/module/SystemModulesMap");
    let parent = constants.class("java/lang/Object");
    let string = constants.class("java/lang/String");
    let code = constants.utf8("Code");
    let [high, low] = string.to_be_bytes();
    // iconst_0; anewarray String; areturn
    let return_empty = [0x03, 0xbd, high, low, 0xb0];
    let methods: [(&str, &str, &[u8]); 4] = [
        ("allSystemModules", "()Ljdk/internal/module/SystemModules;", &RETURN_NULL),
        ("defaultSystemModules", "()Ljdk/internal/module/SystemModules;", &RETURN_NULL),
        ("moduleNames", "()[Ljava/lang/String;", &return_empty),
        ("classNames", "()[Ljava/lang/String;", &return_empty),
    ];
    let mut body = Vec::new();
    for value in [ACC_FINAL_SUPER, this, parent, 0, 0, methods.len() as u16] {
        body.extend(value.to_be_bytes());
    }
    for (name, descriptor, bytecode) in methods {
        // One attribute, `Code` (JVMS §4.7.3): one stack slot, no locals, no handlers, no attributes.
        for value in [ACC_STATIC, constants.utf8(name), constants.utf8(descriptor), 1, code] {
            body.extend(value.to_be_bytes());
        }
        body.extend((12 + bytecode.len() as u32).to_be_bytes());
        body.extend([0, 1, 0, 0]);
        body.extend((bytecode.len() as u32).to_be_bytes());
        body.extend(bytecode);
        body.extend([0, 0, 0, 0]);
    }
    body.extend([0, 0]);
    let mut file = Vec::from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61]);
    file.extend((constants.count + 1).to_be_bytes());
    file.extend(constants.bytes);
    file.extend(body);
    file
}

/// A constant pool under construction (JVMS §4.4).
#[derive(Default)]
struct Constants {
    bytes: Vec<u8>,
    count: u16,
}

impl Constants {
    fn utf8(&mut self, text: &str) -> u16 {
        self.bytes.push(1);
        self.bytes.extend((text.len() as u16).to_be_bytes());
        self.bytes.extend(text.as_bytes());
        self.count += 1;
        self.count
    }

    fn class(&mut self, name: &str) -> u16 {
        let name = self.utf8(name);
        self.bytes.push(7);
        self.bytes.extend(name.to_be_bytes());
        self.count += 1;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use stardust_classfile::ClassFile;

    #[test]
    fn the_class_is_well_formed() {
        let bytes = class_file();
        let class = ClassFile::parse(&bytes).expect("a class file");
        assert_eq!(class.name, b"jdk/internal/module/SystemModulesMap");
        assert_eq!(class.methods.len(), 4);
    }
}
