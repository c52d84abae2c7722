//! The closed world: which classes can come to be used, found by rapid type analysis.
//!
//! Work begins at the roots and goes on until nothing new comes up. A method is *reached* when something reached may
//! call it. A class is *kept* when reached code refers to it, *initialised* when reached code may initialise it (which
//! reaches its initialiser), *instantiated* when reached code may make an object of it. A call with dispatch reaches
//! the methods that it selects in the instantiated subtypes of the class that it names, now and later (D. F. Bacon and
//! P. F. Sweeney, Fast Static Analysis of C++ Virtual Function Calls, OOPSLA 1996).
//!
//! What code does by name is taken from string constants: see [`super::named`].

use super::library::Library;
use super::names::{ClassId, Names, Selector, Text};
use super::pattern::Pattern;
use super::summary::{ClassSummary, Reference};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

/// What is known of a class.
#[derive(Default)]
pub(super) struct Class {
    /// The class file's summary: `None` until it is asked for, then `Some(None)` for a class that nobody has.
    summary: Option<Option<Rc<ClassSummary>>>,
    pub(super) is_kept: bool,
    is_initialised: bool,
    pub(super) is_instantiated: bool,
    is_whole: bool,
    is_signature_kept: bool,
    is_serialised: bool,
    is_matched: bool,
    /// Selectors that reached code calls on it with dispatch.
    called: Vec<Selector>,
    /// Instantiated classes that are subtypes of it, itself included.
    instances: Vec<ClassId>,
    /// What came up first, for explanations.
    pub(super) reason: Option<Reason>,
}

/// Why a class is kept or a method is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is a root, for this reason.
    Root(&'static str),
    /// The code of a class's method with this index refers to it.
    Code(ClassId, u16),
    /// A kept class's file refers to it: as its superclass, interface, enclosing class, in a signature.
    Shape(ClassId),
}

/// The state of an analysis.
pub struct Analysis<'a> {
    pub(super) library: &'a Library<'a>,
    /// Class files of the application by internal name.
    application: &'a HashMap<&'a str, &'a [u8]>,
    pub(super) names: Names,
    pub(super) classes: Vec<Class>,
    /// Reached methods, and what came up first that reaches them.
    reached: HashMap<(ClassId, u16), Reason>,
    called: HashSet<(ClassId, Selector)>,
    pub(super) texts: super::named::Texts,
    /// Methods that were reached and not yet followed, the first ones first: explanations become short.
    work: VecDeque<(ClassId, u16)>,
    /// Methods whose code is not followed as far as it refers to a class, or (without one) not at all.
    pub(super) cut: HashMap<(ClassId, Text), Vec<Option<ClassId>>>,
    /// Methods that came up for the first time, for the rules.
    pub(super) reached_names: HashSet<(ClassId, Text)>,
    /// Where the reference being looked at stands.
    pub(super) place: Reason,
}

impl<'a> Analysis<'a> {
    /// An analysis that has reached nothing.
    pub fn new(library: &'a Library<'a>, application: &'a HashMap<&'a str, &'a [u8]>) -> Self {
        Analysis {
            library,
            application,
            names: Names::default(),
            classes: Vec::new(),
            reached: HashMap::new(),
            called: HashSet::new(),
            texts: Default::default(),
            work: VecDeque::new(),
            cut: HashMap::new(),
            reached_names: HashSet::new(),
            place: Reason::Root(""),
        }
    }

    /// The class of this internal name.
    pub fn class(&mut self, name: &str) -> ClassId {
        self.names.class(name)
    }

    /// What is known of a class, for change.
    fn state(&mut self, class: ClassId) -> &mut Class {
        let index = class.0 as usize;
        if index >= self.classes.len() {
            self.classes.resize_with(self.names.class_count().max(index + 1), Class::default);
        }
        &mut self.classes[index]
    }

    /// The class file's summary; none if nobody has the class, or its file is damaged.
    pub(super) fn summary(&mut self, class: ClassId) -> Option<Rc<ClassSummary>> {
        if let Some(summary) = &self.state(class).summary {
            return summary.clone();
        }
        let name = self.names.class_name(class).to_owned();
        // The boot loader is asked first, so that the JDK's classes hide the application's of the same name.
        let summary = match self.library.class_bytes(&name) {
            Some(bytes) => ClassSummary::parse(&bytes, &mut self.names),
            None => {
                let bytes = self.application.get(name.as_str()).copied();
                bytes.and_then(|bytes| ClassSummary::parse(bytes, &mut self.names))
            }
        };
        let summary = summary.map(Rc::new);
        self.state(class).summary = Some(summary.clone());
        summary
    }

    /// Whether the JDK or the application has a class of this internal name.
    pub fn has_class(&self, name: &str) -> bool {
        self.library.has_class(name) || self.application.contains_key(name)
    }

    /// Whether a class is the JDK's.
    pub fn is_in_library(&self, class: ClassId) -> bool {
        self.library.has_class(self.names.class_name(class))
    }

    /// Keeps a class, and what loading it loads: its supertypes. Classes around it are kept, because access checks and
    /// `getEnclosingClass` load them.
    pub fn keep(&mut self, class: ClassId) {
        if self.state(class).is_kept {
            return;
        }
        let place = self.place;
        let state = self.state(class);
        state.is_kept = true;
        state.reason = Some(place);
        let Some(summary) = self.summary(class) else { return };
        self.place = Reason::Shape(class);
        let supertypes = summary.super_class.iter().chain(&summary.interfaces);
        for related in supertypes.chain(&summary.surrounding).chain(&summary.annotations) {
            self.keep(*related);
        }
        if !self.is_in_library(class) {
            // The verifier loads what it compares, in methods that nobody calls, too. (The JDK's classes are not verified.)
            let references = summary.methods.iter().flat_map(|method| &method.references);
            for mentioned in references.filter_map(|reference| reference.class()) {
                self.keep(mentioned);
            }
        }
        self.place = place;
    }

    /// Keeps the types in the signatures of a class's members.
    pub fn keep_signatures(&mut self, class: ClassId) {
        if std::mem::replace(&mut self.state(class).is_signature_kept, true) {
            return;
        }
        let Some(summary) = self.summary(class) else { return };
        let place = std::mem::replace(&mut self.place, Reason::Shape(class));
        for signature_type in &summary.signature_types {
            self.keep(*signature_type);
        }
        self.place = place;
    }

    /// Keeps the types in the signatures of all classes kept so far.
    pub fn keep_all_signatures(&mut self) {
        for number in 0..self.classes.len() {
            if self.classes[number].is_kept {
                self.keep_signatures(ClassId(number as u32));
            }
        }
    }

    /// Keeps classes whole that are kept already and match a pattern; whether there were new ones.
    pub fn keep_kept_whole(&mut self, patterns: &[Pattern]) -> bool {
        let mut found = false;
        for number in 0..self.classes.len() {
            let class = ClassId(number as u32);
            if !self.classes[number].is_kept || std::mem::replace(&mut self.classes[number].is_matched, true) {
                continue;
            }
            let name = self.names.class_name(class);
            if patterns.iter().any(|pattern| pattern.matches_class(name)) {
                found = true;
                self.keep_whole(class);
            }
        }
        found
    }

    /// Reaches what serialization calls by reflection in those kept classes that are `Serializable`; whether there were
    /// new ones.
    pub fn serialise(&mut self) -> bool {
        let serializable = self.names.class("java/io/Serializable");
        let methods = ["writeObject", "readObject", "readObjectNoData", "writeReplace", "readResolve"];
        let methods = methods.map(|name| self.names.text(name));
        let mut found = false;
        for number in 0..self.classes.len() {
            let class = ClassId(number as u32);
            if !self.classes[number].is_kept || std::mem::replace(&mut self.classes[number].is_serialised, true) {
                continue;
            }
            if self.supertypes(class).contains(&serializable) {
                found = true;
                methods.iter().for_each(|method| self.reach_named(class, *method));
            }
        }
        found
    }

    /// Reaches a class's initialiser, and those of its supertypes (JVMS §5.5).
    pub fn initialise(&mut self, class: ClassId) {
        self.keep(class);
        if std::mem::replace(&mut self.state(class).is_initialised, true) {
            return;
        }
        let Some(summary) = self.summary(class) else { return };
        for supertype in summary.super_class.iter().chain(&summary.interfaces) {
            self.initialise(*supertype);
        }
        let initialiser = self.names.selector("<clinit>", "()V");
        self.reach_declared(class, &summary, initialiser);
        if summary.is_enum() {
            // `Enum.valueOf` and `EnumSet` call it by reflection.
            let values = self.names.text("values");
            self.reach_named(class, values);
        }
    }

    /// Notes that objects of the class can exist.
    pub fn instantiate(&mut self, class: ClassId) {
        self.initialise(class);
        let Some(summary) = self.summary(class) else { return };
        if !summary.is_concrete() || std::mem::replace(&mut self.state(class).is_instantiated, true) {
            return;
        }
        self.add_instance(class, class);
    }

    /// Notes that objects exist whose class, made at run time, implements an interface.
    pub fn instantiate_lambda(&mut self, interface: ClassId) {
        self.initialise(interface);
        if std::mem::replace(&mut self.state(interface).is_instantiated, true) {
            return;
        }
        self.add_instance(interface, interface);
    }

    /// Notes that `instance` is a subtype of `class` and its supertypes, and reaches what calls on them select.
    fn add_instance(&mut self, class: ClassId, instance: ClassId) {
        for supertype in self.supertypes(class) {
            self.state(supertype).instances.push(instance);
            let mut index = 0;
            while let Some(selector) = self.state(supertype).called.get(index).copied() {
                self.select_from(supertype, instance, selector);
                index += 1;
            }
        }
    }

    /// A class with all its supertypes, each once. Interfaces have `java.lang.Object` among them.
    fn supertypes(&mut self, class: ClassId) -> Vec<ClassId> {
        let mut all = vec![class];
        let mut next = 0;
        while let Some(class) = all.get(next).copied() {
            next += 1;
            let Some(summary) = self.summary(class) else { continue };
            for supertype in summary.super_class.iter().chain(&summary.interfaces) {
                if !all.contains(supertype) {
                    all.push(*supertype);
                }
            }
        }
        all
    }

    /// The superclasses of a class, the nearest first. A chain that runs in a circle, as in a damaged jar, is followed
    /// once around: loading such a class is a `ClassCircularityError`.
    pub fn superclasses(&mut self, class: ClassId) -> Vec<ClassId> {
        let mut chain = Vec::new();
        let mut next = self.summary(class).and_then(|summary| summary.super_class);
        while let Some(class) = next.filter(|class| !chain.contains(class)) {
            chain.push(class);
            next = self.summary(class).and_then(|summary| summary.super_class);
        }
        chain
    }

    /// Reaches the method that a call with dispatch selects for an object of class `instance` (JVMS §5.4.6). Of default
    /// methods all are taken that come into question.
    fn select(&mut self, instance: ClassId, selector: Selector) {
        for class in [instance].into_iter().chain(self.superclasses(instance)) {
            let Some(summary) = self.summary(class) else { return };
            if let Some(&index) = summary.by_selector.get(&selector)
                && summary.methods[usize::from(index)].is_dispatched()
                && summary.methods[usize::from(index)].is_concrete()
            {
                self.reach(class, index);
                return;
            }
        }
        for supertype in self.supertypes(instance) {
            let Some(summary) = self.summary(supertype) else { continue };
            if summary.is_interface()
                && let Some(&index) = summary.by_selector.get(&selector)
                && summary.methods[usize::from(index)].is_dispatched()
                && summary.methods[usize::from(index)].is_concrete()
            {
                self.reach(supertype, index);
            }
        }
    }

    /// A call with dispatch of a method of `class`. Without an object there is nothing that can be called.
    pub fn call(&mut self, class: ClassId, selector: Selector) {
        self.keep(class);
        if !self.called.insert((class, selector)) {
            return;
        }
        self.state(class).called.push(selector);
        let mut index = 0;
        while let Some(instance) = self.state(class).instances.get(index).copied() {
            self.select_from(class, instance, selector);
            index += 1;
        }
    }

    /// Reaches what a call that names `class` selects for an object of class `instance`: a private method as it is
    /// (JVMS §5.4.6), others by dispatch.
    fn select_from(&mut self, class: ClassId, instance: ClassId, selector: Selector) {
        if let Some(summary) = self.summary(class)
            && let Some(&index) = summary.by_selector.get(&selector)
            && !summary.methods[usize::from(index)].is_dispatched()
        {
            return self.reach(class, index);
        }
        self.select(instance, selector);
    }

    /// A call without dispatch: reaches the method found in the class, its superclasses and superinterfaces.
    pub fn call_direct(&mut self, class: ClassId, selector: Selector) {
        self.keep(class);
        for supertype in self.supertypes(class) {
            let Some(summary) = self.summary(supertype) else { continue };
            if let Some(&index) = summary.by_selector.get(&selector) {
                let method = &summary.methods[usize::from(index)];
                if method.is_concrete() {
                    self.reach(supertype, index);
                }
                return;
            }
        }
    }

    fn reach_declared(&mut self, class: ClassId, summary: &ClassSummary, selector: Selector) {
        if let Some(&index) = summary.by_selector.get(&selector) {
            self.reach(class, index);
        }
    }

    /// Reaches all methods of a class that have this name, as reflection may.
    pub fn reach_named(&mut self, class: ClassId, name: Text) {
        let Some(summary) = self.summary(class) else { return };
        for (index, method) in (0u16..).zip(&summary.methods) {
            if method.name == name {
                self.reach_by_reflection(class, index, &summary);
            }
        }
    }

    /// Reaches all methods of a class that a filter takes, and initialises it.
    pub fn reach_matching(&mut self, class: ClassId, takes: impl Fn(&super::summary::MethodSummary) -> bool) {
        self.initialise(class);
        let Some(summary) = self.summary(class) else { return };
        for (index, method) in (0u16..).zip(&summary.methods) {
            if takes(method) {
                self.reach_by_reflection(class, index, &summary);
            }
        }
    }

    fn reach_by_reflection(&mut self, class: ClassId, index: u16, summary: &ClassSummary) {
        let method = &summary.methods[usize::from(index)];
        if method.is_static() {
            self.initialise(class);
        }
        if method.is_dispatched() && self.names.text_of(method.name) != "<init>" {
            self.call(class, method.selector);
        }
        if method.is_concrete() {
            self.reach(class, index);
        }
    }

    /// Keeps a class with everything: objects of it exist, and all its methods are reached.
    pub fn keep_whole(&mut self, class: ClassId) {
        if std::mem::replace(&mut self.state(class).is_whole, true) {
            return;
        }
        self.instantiate(class);
        self.keep_signatures(class);
        self.reach_matching(class, |_| true);
    }

    /// Keeps a class that is made by name: objects of it exist, and its constructors are reached. Of the application's all
    /// methods are: what makes them by name calls them by name, too.
    pub fn create(&mut self, class: ClassId) {
        if !self.is_in_library(class) {
            return self.keep_whole(class);
        }
        self.instantiate(class);
        let constructor = self.names.text("<init>");
        self.reach_named(class, constructor);
    }

    fn reach(&mut self, class: ClassId, index: u16) {
        if let Entry::Vacant(entry) = self.reached.entry((class, index)) {
            entry.insert(self.place);
            self.keep(class);
            self.work.push_back((class, index));
        }
    }

    /// What rules say not to follow of a method: references to these classes, or all.
    fn cuts(&mut self, class: ClassId, method: Text) -> Vec<Option<ClassId>> {
        let all = self.names.text("*");
        let of = |method| self.cut.get(&(class, method)).cloned().unwrap_or_default();
        [of(method), of(all)].concat()
    }

    /// What kept a class first; none for a class that is not kept.
    pub(super) fn reason(&self, class: ClassId) -> Option<Reason> {
        self.classes.get(class.0 as usize).and_then(|state| state.reason)
    }

    /// What reached a method first.
    pub(super) fn reason_of_method(&self, class: ClassId, index: u16) -> Option<Reason> {
        self.reached.get(&(class, index)).copied()
    }

    /// The name of a method of a class that was read.
    pub(super) fn method_name(&self, class: ClassId, index: u16) -> &str {
        let summary = self.classes.get(class.0 as usize).and_then(|state| state.summary.as_ref()?.as_ref());
        let method = summary.and_then(|summary| summary.methods.get(usize::from(index)));
        method.map_or("", |method| self.names.text_of(method.name))
    }

    /// How many methods were reached.
    pub fn reached_count(&self) -> usize {
        self.reached.len()
    }

    /// Follows everything that was reached, until nothing is left to look at.
    pub fn run(&mut self) {
        while let Some((class, index)) = self.work.pop_front() {
            self.follow(class, index);
        }
    }

    /// Follows what a method refers to.
    fn follow(&mut self, class: ClassId, index: u16) {
        let Some(summary) = self.summary(class) else { return };
        let method = &summary.methods[usize::from(index)];
        self.reached_names.insert((class, method.name));
        let cuts = self.cuts(class, method.name);
        if cuts.contains(&None) {
            return;
        }
        self.place = Reason::Code(class, index);
        for reference in &method.references {
            if reference.class().is_some_and(|class| cuts.contains(&Some(class))) {
                continue;
            }
            match *reference {
                Reference::Class(other) => self.keep(other),
                Reference::Literal(other) => {
                    self.keep(other);
                    super::named::literal(self, class, other);
                }
                Reference::Initialise(other) => self.initialise(other),
                Reference::Instantiate(other) => self.instantiate(other),
                Reference::Lambda(interface) => self.instantiate_lambda(interface),
                Reference::Direct(other, selector) => self.call_direct(other, selector),
                Reference::Static(other, selector) => {
                    self.initialise(other);
                    self.call_direct(other, selector);
                }
                Reference::Virtual(other, selector) => {
                    self.call(other, selector);
                    super::named::call(self, class, other, selector);
                }
                Reference::Text(text) => super::named::text(self, class, text),
            }
        }
        self.place = Reason::Root("");
    }
}
