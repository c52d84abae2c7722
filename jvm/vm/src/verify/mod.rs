//! Verification of a class's code, as a part of linking (JVMS §4.10).
//!
//! Class files of version 50 and later are verified by type checking ([`check`]): their `StackMapTable`s hold the types
//! at the targets of branches, and one pass compares. Older ones are verified by type inference ([`infer`]): the types
//! flow along the branches until nothing changes; so are those of version 50 that fail the first way. Both simulate the
//! instructions with the same code ([`instructions`], [`members`]).
//!
//! The boot loader's classes are trusted, as they are part of the image.

mod check;
mod constructors;
mod frame;
mod infer;
mod instructions;
mod members;
mod types;

use crate::exceptions::{self, JavaResult, Throwable};
use crate::metadata::{Class, ConstantPool, Meta, Method};
use crate::threads::JavaThread;
use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;
use frame::Frame;
use stardust_classfile::instructions::{Boundaries, Instruction, boundaries, instructions as decode_all};
use stardust_classfile::opcodes;
use types::Type;

/// Why code is not accepted.
enum Failure {
    /// It is not well-typed: what is wrong, and details.
    Rejected(Cow<'static, str>, Cow<'static, str>),
    /// Its `StackMapTable` is not well-formed: how, and whether the message names the method.
    Malformed(Cow<'static, str>, bool),
    /// Loading a class that the check needed threw this.
    Thrown(Throwable),
}

impl Failure {
    fn rejected(what: impl Into<Cow<'static, str>>, reason: impl Into<Cow<'static, str>>) -> Failure {
        Failure::Rejected(what.into(), reason.into())
    }

    /// The same rejection under another name.
    fn named(self, what: impl FnOnce() -> Cow<'static, str>) -> Failure {
        match self {
            Failure::Rejected(_, reason) => Failure::Rejected(what(), reason),
            other => other,
        }
    }
}

type Checked<T> = Result<T, Failure>;

/// The method that is verified, and what it refers to.
struct Context<'a> {
    thread: &'a JavaThread,
    class: Meta<Class>,
    method: Meta<Method>,
    pool: &'a ConstantPool,
    /// The class file's major version.
    major: u16,
    code: &'static [u8],
    boundaries: Boundaries,
    /// The type that the method returns; `Top` for `void`.
    result: Type,
    /// Whether types are inferred: the older verifier is stricter in places.
    inferring: bool,
}

/// Verifies all methods of a class. The JDK's own classes pass unseen: they are trusted as part of the image, and
/// verifying them would load classes that the image does without. So do the accessors that reflection generates: they
/// call what their callers may not.
///
/// # Errors
/// `VerifyError`, `ClassFormatError` for a `StackMapTable`, and what loading classes throws whose place in the hierarchy must be known.
pub fn verify(thread: &JavaThread, class: Meta<Class>) -> JavaResult<()> {
    let Some(pool) = class.constant_pool else { return Ok(()) };
    if class.loader.is_of_jdk() || is_generated_accessor(class) {
        return Ok(());
    }
    let major = class.attributes.map_or(0, |attributes| attributes.version.1);
    for &method in class.methods.get() {
        // The bytecode counts even where a native function takes its place.
        if method.bytecode.get().is_empty() {
            continue;
        }
        verify_method(thread, class, method, &pool, major)?;
    }
    Ok(())
}

fn is_generated_accessor(class: Meta<Class>) -> bool {
    class
        .superclasses()
        .any(|ancestor| ancestor.loader.is_boot() && ancestor.name.bytes() == b"jdk/internal/reflect/MagicAccessorImpl")
}

fn verify_method(
    thread: &JavaThread,
    class: Meta<Class>,
    method: Meta<Method>,
    pool: &ConstantPool,
    major: u16,
) -> JavaResult<()> {
    let code = method.bytecode.get();
    let boundaries = match boundaries(code) {
        Ok(boundaries) => boundaries,
        Err(error) => return Err(verify_error(thread, method, "Bad instruction", &format!("{error}"), None)),
    };
    let result = crate::metadata::descriptor::parameters(method.descriptor.bytes());
    let mut result = result;
    result.by_ref().for_each(drop);
    let result = result.result().map_or(Type::Top, Type::of_descriptor);
    let inferring = major < 50;
    let mut context = Context { thread, class, method, pool, major, code, boundaries, result, inferring };
    let mut position = 0;
    let mut outcome =
        if inferring { infer::infer(&context, &mut position) } else { check::check(&context, &mut position) };
    // JVMS §4.10: a class file of version 50 may be verified by inference if type checking fails.
    if major == 50 && matches!(outcome, Err(Failure::Rejected(..) | Failure::Malformed(..))) {
        context.inferring = true;
        outcome = infer::infer(&context, &mut position);
    }
    match outcome {
        Ok(()) => Ok(()),
        Err(Failure::Thrown(throwable)) => Err(throwable),
        Err(Failure::Rejected(what, reason)) => Err(verify_error(thread, method, &what, &reason, Some(position))),
        Err(Failure::Malformed(how, names_method)) => {
            let mut message = format!("StackMapTable format error: {how}");
            if names_method {
                message.push_str(&format!(" in method '{}'", exceptions::method_text(method)));
            }
            Err(exceptions::throw_new(thread, "java/lang/ClassFormatError", &message))
        }
    }
}

/// The error, told in HotSpot's way: what, where, why.
fn verify_error(
    thread: &JavaThread,
    method: Meta<Method>,
    what: &str,
    reason: &str,
    position: Option<u32>,
) -> Throwable {
    let mut message = format!("{what}\nException Details:\n  Location:\n    {method}");
    if let Some(position) = position {
        let code = method.bytecode.get();
        let opcode = code.get(position as usize).copied().unwrap_or_default();
        let mnemonic = opcodes::mnemonic(opcode).unwrap_or("?");
        message.push_str(&format!(" @{position}: {mnemonic}"));
    }
    message.push_str(&format!("\n  Reason:\n    {reason}\n"));
    exceptions::throw_new(thread, "java/lang/VerifyError", &message)
}

impl Context<'_> {
    /// All instructions, in order. They are well-formed: that was checked with the boundaries.
    fn instructions(&self) -> impl Iterator<Item = Instruction<'static>> + use<> {
        decode_all(self.code).map_while(Result::ok)
    }

    fn is_constructor(&self) -> bool {
        self.method.is_constructor()
    }

    /// The values that the method begins with: receiver and arguments.
    fn arguments(&self) -> Vec<Type> {
        let mut values = Vec::new();
        if !self.method.is_static() {
            // `Object` has no superclass whose constructor could be called.
            let uninitialized = self.is_constructor() && self.class.super_class.is_some();
            values.push(if uninitialized { Type::UninitializedThis } else { Type::Object(self.class.name) });
        }
        let parameters = crate::metadata::descriptor::parameters(self.method.descriptor.bytes());
        values.extend(parameters.map(Type::of_descriptor));
        values
    }

    /// The frame that the method begins with.
    fn first_frame(&self) -> Checked<Frame> {
        Frame::with_locals(&self.arguments(), usize::from(self.method.max_locals))
            .ok_or_else(|| Failure::rejected("Local variable table overflow", "Arguments can't fit into locals"))
    }

    /// Checks the exception table: that it names whole instructions, and `Throwable`s (JVMS §4.9.1).
    fn check_handlers(&self) -> Checked<()> {
        for handler in self.method.exception_handlers.get() {
            let end_is_legal = usize::from(handler.end) == self.code.len() || self.begins(handler.end);
            if !self.begins(handler.start)
                || !end_is_legal
                || !self.begins(handler.handler)
                || handler.start >= handler.end
            {
                return Err(Failure::rejected("Illegal exception table range", "It is not one of whole instructions."));
            }
            let caught = self.caught_type(handler.catch_type)?;
            let throwable = Type::class("java/lang/Throwable");
            if !self.is_assignable(caught, throwable)? {
                return Err(Failure::rejected(
                    "Catch type is not a subclass of Throwable in exception handler",
                    format!("{caught} at {}", handler.handler),
                ));
            }
        }
        Ok(())
    }

    fn begins(&self, pc: u16) -> bool {
        self.boundaries.contains(u32::from(pc))
    }

    /// What a handler with this `catch_type` finds on the stack.
    fn caught_type(&self, catch_type: u16) -> Checked<Type> {
        if catch_type == 0 {
            Ok(Type::class("java/lang/Throwable"))
        } else {
            self.class_constant(catch_type).map(Type::Object)
        }
    }
}
