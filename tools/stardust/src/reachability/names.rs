//! Names as small numbers, so that the analysis compares and stores words instead of texts.

use std::collections::HashMap;

/// A class, by its internal name. Classes that nobody has are numbered, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub u32);

/// A method's name and descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Selector(pub u32);

/// A text: a method's name, or a string constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(pub u32);

/// Texts that were numbered.
#[derive(Default)]
struct Interner {
    numbers: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Interner {
    fn intern(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", String::as_str)
    }
}

/// All names of one analysis.
#[derive(Default)]
pub struct Names {
    classes: Interner,
    texts: Interner,
    selectors: HashMap<(Text, Text), Selector>,
    selector_names: Vec<Text>,
}

impl Names {
    /// The class of this internal name.
    pub fn class(&mut self, name: &str) -> ClassId {
        ClassId(self.classes.intern(name))
    }

    /// The class of this internal name, if the name has come up.
    pub fn known_class(&self, name: &str) -> Option<ClassId> {
        self.classes.numbers.get(name).copied().map(ClassId)
    }

    /// A class's internal name.
    pub fn class_name(&self, class: ClassId) -> &str {
        self.classes.text(class.0)
    }

    /// How many classes have come up.
    pub fn class_count(&self) -> usize {
        self.classes.texts.len()
    }

    /// A text's number.
    pub fn text(&mut self, text: &str) -> Text {
        Text(self.texts.intern(text))
    }

    /// The text with this number.
    pub fn text_of(&self, text: Text) -> &str {
        self.texts.text(text.0)
    }

    /// A method's name and descriptor.
    pub fn selector(&mut self, name: &str, descriptor: &str) -> Selector {
        let (name, descriptor) = (self.text(name), self.text(descriptor));
        let next = Selector(u32::try_from(self.selector_names.len()).unwrap_or(u32::MAX));
        let selector = *self.selectors.entry((name, descriptor)).or_insert(next);
        if selector == next {
            self.selector_names.push(name);
        }
        selector
    }

    /// The name in a selector.
    pub fn selector_name(&self, selector: Selector) -> Text {
        self.selector_names.get(selector.0 as usize).copied().unwrap_or(Text(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_have_equal_numbers() {
        let mut names = Names::default();
        let (a, b) = (names.class("a/A"), names.class("b/B"));
        assert_ne!(a, b);
        assert_eq!(names.class("a/A"), a);
        assert_eq!(names.class_name(b), "b/B");
        let first = names.selector("run", "()V");
        assert_ne!(names.selector("run", "()I"), first);
        assert_eq!(names.selector("run", "()V"), first);
        assert_eq!(names.text_of(names.selector_name(first)), "run");
    }
}
