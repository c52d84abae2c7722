//! Rules for what the analysis cannot see: what the virtual machine itself uses, and what the class library does by
//! names that it puts together at run time. There is one table for each version of the JDK.

use super::analysis::{Analysis, Reason};
use super::pattern::Pattern;
use crate::class_constants::Mentions;

/// When a rule applies.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// In every image.
    Always,
    /// The class (internal name) is kept.
    Class(&'static str),
    /// A method of this name of the class is reached.
    Method(&'static str, &'static str),
    /// The application uses something.
    Application(fn(&Mentions) -> bool),
}

/// What a rule does.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    /// Keeps classes, by pattern.
    Keep(&'static str),
    /// Keeps classes of which objects are made, by their constructors.
    Create(&'static str),
    /// Keeps those classes with all their methods that are kept anyway, also later.
    WholeIfKept(&'static str),
    /// Calls methods of this name of a class.
    Call(&'static str, &'static str),
    /// Does not follow what methods of this name of a class refer to, unless the application uses what `unless` says.
    Cut {
        /// Internal name of the class.
        class: &'static str,
        /// The method's name; `*` for all of the class.
        method: &'static str,
        /// Only references to this class are not followed; empty for all.
        to: &'static str,
        /// Whether the application may come to need it.
        unless: fn(&Mentions) -> bool,
    },
    /// Takes the strings of a class for names of service providers, each made only when its service is used.
    Registry(&'static str),
    /// Reaches the methods that serialization calls by reflection, in all classes that are kept, also later.
    Serialise,
    /// Keeps files that are no classes, by pattern; those that such a rule names are left out otherwise.
    Resource(&'static str),
}

/// A rule, and why it is there.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// When it applies.
    pub when: When,
    /// What it does.
    pub then: Then,
    /// Why.
    pub reason: &'static str,
}

/// Rules that wait for their time, and what they did.
pub struct Rules<'r> {
    mentions: &'r Mentions,
    waiting: Vec<&'r Rule>,
    /// Whether objects are serialised.
    serialises: bool,
    /// Classes that are whole if they are kept.
    whole: Vec<Pattern>,
    /// Patterns of resources that applied rules keep.
    pub resources: Vec<Pattern>,
}

impl<'r> Rules<'r> {
    /// Rules of which none has been applied, but for those that shape the analysis itself.
    pub fn new(table: &'r [Rule], analysis: &mut Analysis<'_>, mentions: &'r Mentions) -> Self {
        let mut whole = Vec::new();
        for rule in table {
            match rule.then {
                Then::WholeIfKept(pattern) => whole.push(Pattern::new(pattern)),
                Then::Cut { class, method, to, unless } if !unless(mentions) => {
                    let (class, method) = (analysis.names.class(class), analysis.names.text(method));
                    let to = (!to.is_empty()).then(|| analysis.names.class(to));
                    analysis.cut.entry((class, method)).or_default().push(to);
                }
                Then::Registry(class) => {
                    let class = analysis.names.class(class);
                    analysis.texts.registries.insert(class);
                }
                _ => {}
            }
        }
        Rules { mentions, waiting: table.iter().collect(), serialises: false, whole, resources: Vec::new() }
    }

    /// Applies the rules whose time has come, each once; whether there were any.
    pub fn apply(&mut self, analysis: &mut Analysis<'_>) -> bool {
        let (ready, waiting): (Vec<&Rule>, Vec<&Rule>) =
            self.waiting.iter().partition(|rule| is_time(rule.when, analysis, self.mentions));
        self.waiting = waiting;
        for rule in &ready {
            analysis.place = Reason::Root(rule.reason);
            self.apply_rule(rule, analysis);
        }
        analysis.place = Reason::Root("its methods may be called by names that a rule knows of");
        let whole = analysis.keep_kept_whole(&self.whole);
        analysis.place = Reason::Root("serialization calls methods of serializable classes");
        let serialised = self.serialises && analysis.serialise();
        !ready.is_empty() || whole || serialised
    }

    fn apply_rule(&mut self, rule: &Rule, analysis: &mut Analysis<'_>) {
        match rule.then {
            Then::Keep(pattern) => for_each(analysis, pattern, |analysis, class| analysis.keep(class)),
            Then::Create(pattern) => for_each(analysis, pattern, |analysis, class| analysis.create(class)),
            Then::Call(class, method) => {
                let (class, method) = (analysis.names.class(class), analysis.names.text(method));
                analysis.keep(class);
                analysis.reach_named(class, method);
            }
            Then::Resource(pattern) => self.resources.push(Pattern::new(pattern)),
            Then::Serialise => self.serialises = true,
            Then::Cut { .. } | Then::Registry(_) | Then::WholeIfKept(_) => {}
        }
    }
}

fn is_time(when: When, analysis: &mut Analysis<'_>, mentions: &Mentions) -> bool {
    match when {
        When::Always => true,
        When::Application(uses) => uses(mentions),
        When::Class(class) => is_kept(analysis, class),
        When::Method(class, method) => {
            let (class, method) = (analysis.names.class(class), analysis.names.text(method));
            analysis.reached_names.contains(&(class, method))
        }
    }
}

/// Whether a class is kept by now.
pub fn is_kept(analysis: &mut Analysis<'_>, class: &str) -> bool {
    let class = analysis.names.class(class);
    analysis.classes.get(class.0 as usize).is_some_and(|state| state.is_kept)
}

/// Does something to all classes of the library that a pattern matches.
pub fn for_each<'a>(
    analysis: &mut Analysis<'a>,
    pattern: &str,
    mut act: impl FnMut(&mut Analysis<'a>, super::names::ClassId),
) {
    for class in matching(analysis, &Pattern::new(pattern)) {
        act(analysis, class);
    }
}

/// The classes of the library that a pattern matches, by name.
pub fn matching(analysis: &mut Analysis<'_>, pattern: &Pattern) -> Vec<super::names::ClassId> {
    if let Some(name) = pattern.exact_class() {
        return if analysis.library.has_class(name) { vec![analysis.names.class(name)] } else { Vec::new() };
    }
    let library = analysis.library;
    let mut found: Vec<&str> = library.class_names().filter(|name| pattern.matches_class(name)).collect();
    found.sort_unstable();
    found.into_iter().map(|name| analysis.names.class(name)).collect()
}
