//! What is known of a class loader: the classes it defined or was asked for (JVMS §5.3).

use super::{Class, Meta, MetadataAllocator, Symbol};
use crate::objects;
use crate::sync::Mutex;
use core::fmt;
use hashbrown::HashTable;
use stardust_heap::Reference;

/// A class loader: the boot loader or one written in Java.
pub struct LoaderData {
    /// The `java.lang.ClassLoader` object (a root); null for the boot loader.
    pub loader: Reference,
    /// Position in the list of all loaders; 0 is the boot loader.
    pub index: u32,
    /// The classes that this loader defined, or for which it is recorded as an initiating loader, by name.
    classes: Mutex<HashTable<(Symbol, Meta<Class>), MetadataAllocator>>,
}

fn spread(symbol: Symbol) -> u64 {
    u64::from(symbol.hash_code()).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl LoaderData {
    /// A loader that has no classes yet.
    pub fn new(loader: Reference, index: u32) -> LoaderData {
        LoaderData { loader, index, classes: Mutex::new(HashTable::with_capacity_in(16, MetadataAllocator)) }
    }

    /// The boot loader.
    #[inline]
    pub fn is_boot(&self) -> bool {
        self.loader.is_null()
    }

    /// The boot loader or the platform loader, which load nothing but the JDK: their classes may lie in `java` packages,
    /// and the annotations by which the JDK speaks to its machine count in them.
    pub fn is_of_jdk(&self) -> bool {
        const PLATFORM: &[u8] = b"jdk/internal/loader/ClassLoaders$PlatformClassLoader";
        self.is_boot() || objects::class_of(self.loader).name.bytes() == PLATFORM
    }

    /// The class of this name, if this loader is recorded as an initiating loader of it.
    pub fn find(&self, name: Symbol) -> Option<Meta<Class>> {
        self.classes.lock().find(spread(name), |entry| entry.0 == name).map(|entry| entry.1)
    }

    /// Records `class` under `name`, unless the name is taken; returns the class recorded in the end.
    pub fn record(&self, name: Symbol, class: Meta<Class>) -> Meta<Class> {
        let mut classes = self.classes.lock();
        if let Some(entry) = classes.find(spread(name), |entry| entry.0 == name) {
            return entry.1;
        }
        classes.insert_unique(spread(name), (name, class), |entry| spread(entry.0));
        class
    }

    /// All classes recorded.
    pub fn all(&self) -> alloc::vec::Vec<Meta<Class>> {
        self.classes.lock().iter().map(|entry| entry.1).collect()
    }
}

impl fmt::Debug for LoaderData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LoaderData({})", self.index)
    }
}
