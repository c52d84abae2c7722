//! Threads that wait for each other in a circle: for monitors, or for locks of `java.util.concurrent`.

use super::entry;
use super::held::Held;
use super::object_text;
use crate::jdk17::known;
use crate::metadata::Symbol;
use crate::objects;
use crate::threads::JavaThread;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::sync::atomic::Ordering;
use stardust_heap::Reference;

/// What a thread waits for, and who has it.
struct Obstacle {
    object: Reference,
    is_monitor: bool,
    /// Index of the thread that has it.
    owner: usize,
}

/// Writes all circles. The world is stopped.
pub fn write(out: &mut String, threads: &[&'static JavaThread], held: &Held) -> fmt::Result {
    let obstacles: Vec<Option<Obstacle>> = threads.iter().map(|thread| obstacle(thread, threads, held)).collect();
    let next: Vec<Option<usize>> = obstacles.iter().map(|o| o.as_ref().map(|o| o.owner)).collect();
    let circles = circles(&next);
    for circle in &circles {
        writeln!(out, "Found one Java-level deadlock:\n=============================")?;
        for &index in circle {
            let Some(obstacle) = &obstacles[index] else { continue };
            let (object, owner) = (object_text(obstacle.object), threads[obstacle.owner].name());
            writeln!(out, "\"{}\":", threads[index].name())?;
            let kind = if obstacle.is_monitor { "to lock monitor" } else { "for ownable synchronizer" };
            writeln!(out, "  waiting {kind} {object},\n  which is held by \"{owner}\"")?;
        }
        writeln!(out, "\nJava stack information for the threads listed above:")?;
        writeln!(out, "===================================================")?;
        for &index in circle {
            writeln!(out, "\"{}\":", threads[index].name())?;
            entry::write_frames(out, threads[index], held)?;
        }
        out.push('\n');
    }
    match circles.len() {
        0 => Ok(()),
        1 => writeln!(out, "Found 1 deadlock.\n"),
        count => writeln!(out, "Found {count} deadlocks.\n"),
    }
}

fn obstacle(thread: &JavaThread, threads: &[&'static JavaThread], held: &Held) -> Option<Obstacle> {
    let java_thread = thread.java_thread();
    if java_thread.is_null() {
        return None;
    }
    let monitor = Reference::from_raw(thread.blocked_on.load(Ordering::Relaxed));
    if !monitor.is_null() {
        let id = held.owner(monitor)?;
        let owner = threads.iter().position(|other| other.id() == id)?;
        return Some(Obstacle { object: monitor, is_monitor: true, owner });
    }
    let object = objects::get_reference(java_thread, known().fields.thread_park_blocker);
    let holder = synchronizer_owner(object)?;
    let owner = threads.iter().position(|other| other.java_thread() == holder)?;
    Some(Obstacle { object, is_monitor: false, owner })
}

/// The thread that has a lock of `java.util.concurrent`.
fn synchronizer_owner(object: Reference) -> Option<Reference> {
    if object.is_null() {
        return None;
    }
    let mut classes = objects::class_of(object).superclasses();
    let class = classes.find(|c| c.name.bytes() == b"java/util/concurrent/locks/AbstractOwnableSynchronizer")?;
    let name = Symbol::intern(b"exclusiveOwnerThread");
    let field = class.declared_field(name, Symbol::intern(b"Ljava/lang/Thread;"))?;
    let owner = objects::get_reference(object, field.offset as usize);
    (!owner.is_null()).then_some(owner)
}

/// The circles in a graph in which each node has at most one successor, each once.
fn circles(next: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    // 0: not seen yet, else the number of the walk that saw it first.
    let mut seen = alloc::vec![0; next.len()];
    for start in 0..next.len() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(index) = at {
            if seen[index] != 0 {
                break;
            }
            seen[index] = walk;
            at = next[index];
        }
        // A walk that meets itself has gone round.
        if let Some(first) = at.filter(|&index| seen[index] == walk) {
            let mut circle = alloc::vec![first];
            let mut index = next[first];
            while let Some(other) = index.filter(|&other| other != first) {
                circle.push(other);
                index = next[other];
            }
            found.push(circle);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_found_once() {
        assert!(circles(&[None, Some(0), Some(1)]).is_empty());
        assert_eq!(circles(&[Some(1), Some(0), Some(0)]), [[0, 1]]);
        assert_eq!(circles(&[Some(1), Some(2), Some(1), Some(4), Some(3)]), [[1, 2], [3, 4]]);
        assert_eq!(circles(&[Some(0)]), [[0]]);
        assert_eq!(circles(&[Some(1), Some(2), Some(3), Some(1)]), [[1, 2, 3]]);
    }
}
