//! Native methods of `java.lang.Class` that show its members, and those of `Executable`, `Field`: the objects of
//! `java.lang.reflect`.

use super::java_lang_class::{class_array, optional_string, raw};
use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::jdk17::known;
use crate::linking;
use crate::metadata::class::RecordComponent;
use crate::metadata::{Class, Field, Meta, MetaSlice, Method, Symbol};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::vec::Vec;
use stardust_heap::Reference;

const CLASS: &str = "java/lang/Class";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(CLASS, "getDeclaredFields0", "(Z)[Ljava/lang/reflect/Field;", declared_fields),
    native!(CLASS, "getDeclaredMethods0", "(Z)[Ljava/lang/reflect/Method;", declared_methods),
    native!(CLASS, "getDeclaredConstructors0", "(Z)[Ljava/lang/reflect/Constructor;", declared_constructors),
    native!(CLASS, "getRecordComponents0", "()[Ljava/lang/reflect/RecordComponent;", record_components),
    native!(CLASS, "getConstantPool", "()Ljdk/internal/reflect/ConstantPool;", constant_pool),
    native!("java/lang/reflect/Executable", "getParameters0", "()[Ljava/lang/reflect/Parameter;", parameters),
    native!("java/lang/reflect/Executable", "getTypeAnnotationBytes0", "()[B", |t, a| {
        let method = method_of(a.reference(0));
        raw(t, method.map_or(MetaSlice::EMPTY, |method| method.attributes.type_annotations))
    }),
    native!("java/lang/reflect/Field", "getTypeAnnotationBytes0", "()[B", |t, a| {
        raw(t, field_of(a.reference(0)).type_annotations)
    }),
];

/// The method that a `java.lang.reflect.Method` or `Constructor` stands for.
pub(super) fn method_of(executable: Reference) -> Option<Meta<Method>> {
    let known = known();
    let class = objects::class_of(executable);
    let (clazz, slot) = if class == known.classes.reflect_method {
        (known.fields.reflect_method_clazz, known.fields.reflect_method_slot)
    } else if class == known.classes.reflect_constructor {
        (known.fields.reflect_constructor_clazz, known.fields.reflect_constructor_slot)
    } else {
        return None;
    };
    let holder = objects::class_of_mirror(objects::get_reference(executable, clazz));
    holder.methods.get().get(objects::get_int(executable, slot) as usize).copied()
}

/// The field that a `java.lang.reflect.Field` stands for.
pub(super) fn field_of(field: Reference) -> Meta<Field> {
    let fields = &known().fields;
    let holder = objects::class_of_mirror(objects::get_reference(field, fields.reflect_field_clazz));
    holder.fields[objects::get_int(field, fields.reflect_field_slot) as usize]
}

fn receiver(arguments: Arguments) -> Meta<Class> {
    objects::class_of_mirror(arguments.reference(0))
}

fn array_of(thread: &JavaThread, class: Meta<Class>, elements: &[Reference]) -> JavaResult<u64> {
    let array_class = objects::array_class_of(thread, class)?;
    let result = objects::allocate_array(thread, array_class, elements.len() as i32)?;
    for (index, &element) in elements.iter().enumerate() {
        array::set_reference(result, index, element);
    }
    Ok(result.to_slot())
}

/// Makes an array of `class` with one element for each item, each stored as soon as it is made: the array keeps them
/// alive.
fn build_array<T: Copy>(
    thread: &JavaThread,
    class: Meta<Class>,
    items: &[T],
    mut make: impl FnMut(T) -> JavaResult<Reference>,
) -> JavaResult<u64> {
    let array_class = objects::array_class_of(thread, class)?;
    let result = objects::allocate_array(thread, array_class, items.len() as i32)?;
    for (index, &item) in items.iter().enumerate() {
        let element = make(item)?;
        array::set_reference(result, index, element);
    }
    Ok(result.to_slot())
}

fn declared_fields(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    linking::link(thread, class)?;
    let public_only = arguments.boolean(1);
    let fields: Vec<Meta<Field>> = class
        .fields
        .get()
        .iter()
        .copied()
        .filter(|field| !field.injected && (!public_only || field.access_flags & 1 != 0))
        .collect();
    build_array(thread, known().classes.reflect_field, &fields, |field| new_field(thread, field))
}

/// A new `java.lang.reflect.Field`.
pub(super) fn new_field(thread: &JavaThread, field: Meta<Field>) -> JavaResult<Reference> {
    let known = known();
    let object = objects::allocate_instance(thread, known.classes.reflect_field)?;
    let fields = &known.fields;
    let holder = field.class;
    objects::set_reference(object, fields.reflect_field_clazz, holder.mirror());
    objects::set_int(object, fields.reflect_field_slot, i32::from(field.slot));
    objects::set_reference(object, fields.reflect_field_name, strings::intern_symbol(thread, field.name)?);
    let field_type = linking::load_by_descriptor(thread, holder.loader, field.descriptor.bytes())?;
    objects::set_reference(object, fields.reflect_field_type, field_type.mirror());
    objects::set_int(object, fields.reflect_field_modifiers, i32::from(field.access_flags & 0x50DF));
    let trusted = crate::invoke::member_name::is_trusted_final(field);
    objects::set_byte(object, fields.reflect_field_trusted_final, i8::from(trusted));
    objects::set_reference(object, fields.reflect_field_signature, optional_string(thread, field.signature)?);
    let annotations = Reference::from_slot(raw(thread, field.annotations)?);
    objects::set_reference(object, fields.reflect_field_annotations, annotations);
    Ok(object)
}

fn declared_methods(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let methods = select_methods(thread, arguments, false)?;
    build_array(thread, known().classes.reflect_method, &methods, |method| new_method(thread, method))
}

fn declared_constructors(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let methods = select_methods(thread, arguments, true)?;
    build_array(thread, known().classes.reflect_constructor, &methods, |method| new_constructor(thread, method))
}

fn select_methods(thread: &JavaThread, arguments: Arguments, constructors: bool) -> JavaResult<Vec<Meta<Method>>> {
    let class = receiver(arguments);
    linking::link(thread, class)?;
    let public_only = arguments.boolean(1);
    Ok(class
        .methods
        .get()
        .iter()
        .copied()
        .filter(|method| {
            (!public_only || method.is_public())
                && method.is_constructor() == constructors
                && method.name.bytes() != b"<clinit>"
        })
        .collect())
}

fn exception_classes(thread: &JavaThread, method: Meta<Method>) -> JavaResult<Vec<Meta<Class>>> {
    let mut classes = Vec::new();
    if let Some(pool) = method.class.constant_pool {
        for &index in method.attributes.exceptions.get() {
            classes.push(linking::resolve_class(thread, &pool, index)?);
        }
    }
    Ok(classes)
}

/// A new `java.lang.reflect.Method`.
pub(super) fn new_method(thread: &JavaThread, method: Meta<Method>) -> JavaResult<Reference> {
    let known = known();
    let object = objects::allocate_instance(thread, known.classes.reflect_method)?;
    let fields = &known.fields;
    let (parameters, result) = linking::load_signature(thread, method.class.loader, method.descriptor)?;
    let exceptions = exception_classes(thread, method)?;
    let attributes = method.attributes;
    objects::set_reference(object, fields.reflect_method_clazz, method.class.mirror());
    objects::set_int(object, fields.reflect_method_slot, i32::from(method.slot));
    objects::set_reference(object, fields.reflect_method_name, strings::intern_symbol(thread, method.name)?);
    objects::set_reference(object, fields.reflect_method_return_type, result.mirror());
    objects::set_reference(object, fields.reflect_method_parameter_types, class_array(thread, &parameters)?);
    objects::set_reference(object, fields.reflect_method_exception_types, class_array(thread, &exceptions)?);
    objects::set_int(object, fields.reflect_method_modifiers, i32::from(method.access_flags & 0x1DFF));
    objects::set_reference(object, fields.reflect_method_signature, optional_string(thread, attributes.signature)?);
    let set_raw = |offset: usize, bytes: MetaSlice<u8>| -> JavaResult<()> {
        let bytes = Reference::from_slot(raw(thread, bytes)?);
        objects::set_reference(object, offset, bytes);
        Ok(())
    };
    set_raw(fields.reflect_method_annotations, attributes.annotations)?;
    set_raw(fields.reflect_method_parameter_annotations, attributes.parameter_annotations)?;
    set_raw(fields.reflect_method_annotation_default, attributes.annotation_default)?;
    Ok(object)
}

/// A new `java.lang.reflect.Constructor`.
pub(super) fn new_constructor(thread: &JavaThread, method: Meta<Method>) -> JavaResult<Reference> {
    let known = known();
    let object = objects::allocate_instance(thread, known.classes.reflect_constructor)?;
    let fields = &known.fields;
    let (parameters, _) = linking::load_signature(thread, method.class.loader, method.descriptor)?;
    let exceptions = exception_classes(thread, method)?;
    let attributes = method.attributes;
    objects::set_reference(object, fields.reflect_constructor_clazz, method.class.mirror());
    objects::set_int(object, fields.reflect_constructor_slot, i32::from(method.slot));
    objects::set_reference(object, fields.reflect_constructor_parameter_types, class_array(thread, &parameters)?);
    objects::set_reference(object, fields.reflect_constructor_exception_types, class_array(thread, &exceptions)?);
    objects::set_int(object, fields.reflect_constructor_modifiers, i32::from(method.access_flags & 0x1DFF));
    let signature = optional_string(thread, attributes.signature)?;
    objects::set_reference(object, fields.reflect_constructor_signature, signature);
    let annotations = Reference::from_slot(raw(thread, attributes.annotations)?);
    objects::set_reference(object, fields.reflect_constructor_annotations, annotations);
    let parameter_annotations = Reference::from_slot(raw(thread, attributes.parameter_annotations)?);
    objects::set_reference(object, fields.reflect_constructor_parameter_annotations, parameter_annotations);
    Ok(object)
}

fn record_components(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = receiver(arguments);
    let Some(components) = class.attributes.and_then(|attributes| attributes.record_components) else {
        return array_of(thread, known().classes.record_component, &[]);
    };
    build_array(thread, known().classes.record_component, components.get(), |component| {
        new_record_component(thread, class, &component)
    })
}

fn new_record_component(thread: &JavaThread, class: Meta<Class>, component: &RecordComponent) -> JavaResult<Reference> {
    let known = known();
    let object = objects::allocate_instance(thread, known.classes.record_component)?;
    let fields = &known.fields;
    objects::set_reference(object, fields.record_component_clazz, class.mirror());
    objects::set_reference(object, fields.record_component_name, strings::intern_symbol(thread, component.name)?);
    let component_type = linking::load_by_descriptor(thread, class.loader, component.descriptor.bytes())?;
    objects::set_reference(object, fields.record_component_type, component_type.mirror());
    let mut accessor_descriptor = Vec::from(*b"()");
    accessor_descriptor.extend_from_slice(component.descriptor.bytes());
    if let Some(accessor) = class.declared_method(component.name, Symbol::intern(&accessor_descriptor))
        && !accessor.is_static()
    {
        let accessor = new_method(thread, accessor)?;
        objects::set_reference(object, fields.record_component_accessor, accessor);
    }
    let signature = optional_string(thread, component.signature)?;
    objects::set_reference(object, fields.record_component_signature, signature);
    let annotations = Reference::from_slot(raw(thread, component.annotations)?);
    objects::set_reference(object, fields.record_component_annotations, annotations);
    let type_annotations = Reference::from_slot(raw(thread, component.type_annotations)?);
    objects::set_reference(object, fields.record_component_type_annotations, type_annotations);
    Ok(object)
}

fn constant_pool(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class =
        linking::load_class(thread, linking::boot_loader(), Symbol::intern(b"jdk/internal/reflect/ConstantPool"))?;
    linking::initialize(thread, class)?;
    let object = objects::allocate_instance(thread, class)?;
    let owner = Symbol::intern(b"constantPoolOop");
    if let Some(field) = class.declared_field(owner, Symbol::intern(b"Ljava/lang/Object;")) {
        objects::set_reference(object, field.offset as usize, arguments.reference(0));
    }
    Ok(object.to_slot())
}

fn parameters(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let executable = arguments.reference(0);
    let Some(method) = method_of(executable) else { return Ok(0) };
    let Some(parameters) = method.attributes.parameters else { return Ok(0) };
    let class = known().classes.reflect_parameter;
    linking::initialize(thread, class)?;
    let indexed: Vec<(usize, crate::metadata::method::MethodParameter)> =
        parameters.get().iter().copied().enumerate().collect();
    build_array(thread, class, &indexed, |(index, parameter)| {
        let object = objects::allocate_instance(thread, class)?;
        let fields = &known().fields;
        let name = optional_string(thread, parameter.name)?;
        objects::set_reference(object, fields.reflect_parameter_name, name);
        objects::set_int(object, fields.reflect_parameter_modifiers, i32::from(parameter.access_flags));
        objects::set_reference(object, fields.reflect_parameter_executable, executable);
        objects::set_int(object, fields.reflect_parameter_index, index as i32);
        Ok(object)
    })
}
