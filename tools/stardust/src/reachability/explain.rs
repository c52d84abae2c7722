//! Why a class is kept: the chain of what brought it, back to a root.

use super::analysis::{Analysis, Reason};
use super::names::ClassId;
use std::collections::HashSet;

/// The links of the chain from a class (internal name) to a root, one line each; none if the class is not kept.
pub fn explain(analysis: &Analysis<'_>, class: &str) -> Vec<String> {
    let Some(class) = analysis.names.known_class(class) else { return Vec::new() };
    let dotted = |class: ClassId| analysis.names.class_name(class).replace('/', ".");
    let mut lines = Vec::new();
    let mut next = analysis.reason(class);
    if next.is_some() {
        lines.push(dotted(class));
    }
    let mut seen = HashSet::new();
    while let Some(reason) = next.filter(|reason| seen.insert(*reason)) {
        match reason {
            Reason::Root(why) => {
                lines.push(format!("  root: {why}"));
                break;
            }
            Reason::Code(place, method) => {
                let name = analysis.method_name(place, method);
                lines.push(format!("  by the code of {}.{name}", dotted(place)));
                next = analysis.reason_of_method(place, method);
            }
            Reason::Shape(place) => {
                lines.push(format!("  by the class file of {}", dotted(place)));
                next = analysis.reason(place);
            }
        }
    }
    lines
}
