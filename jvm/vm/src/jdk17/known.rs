//! The classes, fields and methods of the library that the virtual machine knows by name.

use crate::linking;
use crate::metadata::{Class, Meta, Method, Symbol};
use crate::threads::JavaThread;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_platform::platform;

macro_rules! known {
    (
        classes { $($class:ident $class_name:literal;)* }
        fields { $($field:ident $owner:ident $field_name:literal $field_descriptor:literal;)* }
        methods { $($method:ident $method_owner:ident $method_name:literal $method_descriptor:literal;)* }
    ) => {
        /// Classes of the library.
        #[allow(missing_docs)]
        #[derive(Debug)]
        pub struct KnownClasses { $(pub $class: Meta<Class>,)* }

        /// Offsets of fields, in bytes from the start of the object (of the mirror, if static).
        #[allow(missing_docs)]
        #[derive(Debug)]
        pub struct KnownFields { $(pub $field: usize,)* }

        /// Methods of the library.
        #[allow(missing_docs)]
        #[derive(Debug)]
        pub struct KnownMethods { $(pub $method: Meta<Method>,)* }

        /// Loads the known classes and looks up their known members. Called once, before any mirror exists.
        pub fn resolve_known(thread: &JavaThread) {
            let classes = KnownClasses { $($class: load(thread, $class_name),)* };
            let fields = KnownFields {
                $($field: field(classes.$owner, $field_name, $field_descriptor),)*
            };
            let methods = KnownMethods {
                $($method: method(classes.$method_owner, $method_name, $method_descriptor),)*
            };
            let known = Meta::new(Known { classes, fields, methods });
            KNOWN.store(known.address(), Ordering::Release);
        }
    };
}

known! {
    classes {
        object "java/lang/Object";
        class "java/lang/Class";
        string "java/lang/String";
        cloneable "java/lang/Cloneable";
        serializable "java/io/Serializable";
        throwable "java/lang/Throwable";
        class_loader "java/lang/ClassLoader";
        thread "java/lang/Thread";
        thread_group "java/lang/ThreadGroup";
        module "java/lang/Module";
        system "java/lang/System";
        reference "java/lang/ref/Reference";
        soft_reference "java/lang/ref/SoftReference";
        weak_reference "java/lang/ref/WeakReference";
        final_reference "java/lang/ref/FinalReference";
        phantom_reference "java/lang/ref/PhantomReference";
        finalizer "java/lang/ref/Finalizer";
        stack_trace_element "java/lang/StackTraceElement";
        stack_frame_info "java/lang/StackFrameInfo";
        null_pointer_exception "java/lang/NullPointerException";
        boolean "java/lang/Boolean";
        byte "java/lang/Byte";
        character "java/lang/Character";
        short "java/lang/Short";
        integer "java/lang/Integer";
        long "java/lang/Long";
        float "java/lang/Float";
        double "java/lang/Double";
        reflect_method "java/lang/reflect/Method";
        reflect_field "java/lang/reflect/Field";
        reflect_constructor "java/lang/reflect/Constructor";
        reflect_parameter "java/lang/reflect/Parameter";
        record_component "java/lang/reflect/RecordComponent";
        record "java/lang/Record";
        method_handle "java/lang/invoke/MethodHandle";
        var_handle "java/lang/invoke/VarHandle";
        method_type "java/lang/invoke/MethodType";
        member_name "java/lang/invoke/MemberName";
        resolved_method_name "java/lang/invoke/ResolvedMethodName";
        lambda_form "java/lang/invoke/LambdaForm";
        direct_method_handle "java/lang/invoke/DirectMethodHandle";
        call_site "java/lang/invoke/CallSite";
        method_handle_natives "java/lang/invoke/MethodHandleNatives";
        file_descriptor "java/io/FileDescriptor";
        buffer "java/nio/Buffer";
        method_accessor "jdk/internal/reflect/MethodAccessorImpl";
        access_controller "java/security/AccessController";
        access_control_context "java/security/AccessControlContext";
        protection_domain "java/security/ProtectionDomain";
        magic_accessor "jdk/internal/reflect/MagicAccessorImpl";
    }
    fields {
        class_vm_class class "vmClass" "I";
        class_vm_size class "vmSize" "I";
        class_vm_static_references_start class "vmStaticReferencesStart" "I";
        class_vm_static_references_count class "vmStaticReferencesCount" "I";
        class_vm_protection_domain class "vmProtectionDomain" "Ljava/lang/Object;";
        class_vm_signers class "vmSigners" "Ljava/lang/Object;";
        class_vm_initialization_error class "vmInitializationError" "Ljava/lang/Object;";
        class_name class "name" "Ljava/lang/String;";
        class_module class "module" "Ljava/lang/Module;";
        class_class_loader class "classLoader" "Ljava/lang/ClassLoader;";
        class_component_type class "componentType" "Ljava/lang/Class;";
        class_class_data class "classData" "Ljava/lang/Object;";
        class_loader_vm_loader class_loader "vmLoader" "I";
        class_loader_name class_loader "name" "Ljava/lang/String;";
        class_loader_name_and_id class_loader "nameAndId" "Ljava/lang/String;";
        class_loader_parent class_loader "parent" "Ljava/lang/ClassLoader;";
        class_loader_unnamed_module class_loader "unnamedModule" "Ljava/lang/Module;";
        module_vm_module module "vmModule" "I";
        module_name module "name" "Ljava/lang/String;";
        module_loader module "loader" "Ljava/lang/ClassLoader;";
        string_value string "value" "[B";
        string_coder string "coder" "B";
        string_hash string "hash" "I";
        throwable_backtrace throwable "backtrace" "Ljava/lang/Object;";
        throwable_detail_message throwable "detailMessage" "Ljava/lang/String;";
        throwable_cause throwable "cause" "Ljava/lang/Throwable;";
        throwable_stack_trace throwable "stackTrace" "[Ljava/lang/StackTraceElement;";
        throwable_depth throwable "depth" "I";
        thread_eetop thread "eetop" "J";
        thread_status thread "threadStatus" "I";
        thread_name thread "name" "Ljava/lang/String;";
        thread_priority thread "priority" "I";
        thread_daemon thread "daemon" "Z";
        thread_group thread "group" "Ljava/lang/ThreadGroup;";
        thread_group_parent thread_group "parent" "Ljava/lang/ThreadGroup;";
        thread_interrupted thread "interrupted" "Z";
        thread_park_blocker thread "parkBlocker" "Ljava/lang/Object;";
        thread_stack_size thread "stackSize" "J";
        thread_tid thread "tid" "J";
        reference_referent reference "referent" "Ljava/lang/Object;";
        reference_queue reference "queue" "Ljava/lang/ref/ReferenceQueue;";
        reference_next reference "next" "Ljava/lang/ref/Reference;";
        reference_discovered reference "discovered" "Ljava/lang/ref/Reference;";
        soft_reference_timestamp soft_reference "timestamp" "J";
        soft_reference_clock soft_reference "clock" "J";
        stack_trace_element_declaring_class_object stack_trace_element "declaringClassObject" "Ljava/lang/Class;";
        stack_trace_element_class_loader_name stack_trace_element "classLoaderName" "Ljava/lang/String;";
        stack_trace_element_module_name stack_trace_element "moduleName" "Ljava/lang/String;";
        stack_trace_element_module_version stack_trace_element "moduleVersion" "Ljava/lang/String;";
        stack_trace_element_declaring_class stack_trace_element "declaringClass" "Ljava/lang/String;";
        stack_trace_element_method_name stack_trace_element "methodName" "Ljava/lang/String;";
        stack_trace_element_file_name stack_trace_element "fileName" "Ljava/lang/String;";
        stack_trace_element_line_number stack_trace_element "lineNumber" "I";
        stack_frame_info_member_name stack_frame_info "memberName" "Ljava/lang/Object;";
        stack_frame_info_bci stack_frame_info "bci" "I";
        boolean_value boolean "value" "Z";
        byte_value byte "value" "B";
        character_value character "value" "C";
        short_value short "value" "S";
        integer_value integer "value" "I";
        long_value long "value" "J";
        float_value float "value" "F";
        double_value double "value" "D";
        reflect_method_clazz reflect_method "clazz" "Ljava/lang/Class;";
        reflect_method_slot reflect_method "slot" "I";
        reflect_method_name reflect_method "name" "Ljava/lang/String;";
        reflect_method_return_type reflect_method "returnType" "Ljava/lang/Class;";
        reflect_method_parameter_types reflect_method "parameterTypes" "[Ljava/lang/Class;";
        reflect_method_exception_types reflect_method "exceptionTypes" "[Ljava/lang/Class;";
        reflect_method_modifiers reflect_method "modifiers" "I";
        reflect_method_signature reflect_method "signature" "Ljava/lang/String;";
        reflect_method_annotations reflect_method "annotations" "[B";
        reflect_method_parameter_annotations reflect_method "parameterAnnotations" "[B";
        reflect_method_annotation_default reflect_method "annotationDefault" "[B";
        reflect_field_clazz reflect_field "clazz" "Ljava/lang/Class;";
        reflect_field_slot reflect_field "slot" "I";
        reflect_field_name reflect_field "name" "Ljava/lang/String;";
        reflect_field_type reflect_field "type" "Ljava/lang/Class;";
        reflect_field_modifiers reflect_field "modifiers" "I";
        reflect_field_trusted_final reflect_field "trustedFinal" "Z";
        reflect_field_signature reflect_field "signature" "Ljava/lang/String;";
        reflect_field_annotations reflect_field "annotations" "[B";
        reflect_constructor_clazz reflect_constructor "clazz" "Ljava/lang/Class;";
        reflect_constructor_slot reflect_constructor "slot" "I";
        reflect_constructor_parameter_types reflect_constructor "parameterTypes" "[Ljava/lang/Class;";
        reflect_constructor_exception_types reflect_constructor "exceptionTypes" "[Ljava/lang/Class;";
        reflect_constructor_modifiers reflect_constructor "modifiers" "I";
        reflect_constructor_signature reflect_constructor "signature" "Ljava/lang/String;";
        reflect_constructor_annotations reflect_constructor "annotations" "[B";
        reflect_constructor_parameter_annotations reflect_constructor "parameterAnnotations" "[B";
        reflect_parameter_name reflect_parameter "name" "Ljava/lang/String;";
        reflect_parameter_modifiers reflect_parameter "modifiers" "I";
        reflect_parameter_executable reflect_parameter "executable" "Ljava/lang/reflect/Executable;";
        reflect_parameter_index reflect_parameter "index" "I";
        record_component_clazz record_component "clazz" "Ljava/lang/Class;";
        record_component_name record_component "name" "Ljava/lang/String;";
        record_component_type record_component "type" "Ljava/lang/Class;";
        record_component_accessor record_component "accessor" "Ljava/lang/reflect/Method;";
        record_component_signature record_component "signature" "Ljava/lang/String;";
        record_component_annotations record_component "annotations" "[B";
        record_component_type_annotations record_component "typeAnnotations" "[B";
        method_handle_type method_handle "type" "Ljava/lang/invoke/MethodType;";
        method_handle_form method_handle "form" "Ljava/lang/invoke/LambdaForm;";
        method_type_rtype method_type "rtype" "Ljava/lang/Class;";
        method_type_ptypes method_type "ptypes" "[Ljava/lang/Class;";
        member_name_clazz member_name "clazz" "Ljava/lang/Class;";
        member_name_name member_name "name" "Ljava/lang/String;";
        member_name_type member_name "type" "Ljava/lang/Object;";
        member_name_flags member_name "flags" "I";
        member_name_method member_name "method" "Ljava/lang/invoke/ResolvedMethodName;";
        member_name_vm_index member_name "vmIndex" "J";
        resolved_method_name_vm_method resolved_method_name "vmMethod" "I";
        resolved_method_name_vm_holder resolved_method_name "vmHolder" "Ljava/lang/Object;";
        lambda_form_vmentry lambda_form "vmentry" "Ljava/lang/invoke/MemberName;";
        direct_method_handle_member direct_method_handle "member" "Ljava/lang/invoke/MemberName;";
        call_site_target call_site "target" "Ljava/lang/invoke/MethodHandle;";
        file_descriptor_fd file_descriptor "fd" "I";
        file_descriptor_handle file_descriptor "handle" "J";
        file_descriptor_append file_descriptor "append" "Z";
        buffer_address buffer "address" "J";
        buffer_capacity buffer "capacity" "I";
        buffer_position buffer "position" "I";
        buffer_limit buffer "limit" "I";
        access_control_context_context access_control_context "context" "[Ljava/security/ProtectionDomain;";
        access_control_context_privileged_context access_control_context "privilegedContext" "Ljava/security/AccessControlContext;";
        access_control_context_is_privileged access_control_context "isPrivileged" "Z";
        access_control_context_is_authorized access_control_context "isAuthorized" "Z";
    }
    methods {
        object_finalize object "finalize" "()V";
        class_loader_load_class class_loader "loadClass" "(Ljava/lang/String;)Ljava/lang/Class;";
        finalizer_register finalizer "register" "(Ljava/lang/Object;)V";
        thread_run thread "run" "()V";
        thread_new_in_group thread "<init>" "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V";
        thread_exit thread "exit" "()V";
        thread_dispatch_uncaught_exception thread "dispatchUncaughtException" "(Ljava/lang/Throwable;)V";
        link_call_site method_handle_natives "linkCallSite" "(Ljava/lang/Object;ILjava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/invoke/MemberName;";
        link_method method_handle_natives "linkMethod" "(Ljava/lang/Class;ILjava/lang/Class;Ljava/lang/String;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/invoke/MemberName;";
        link_method_handle_constant method_handle_natives "linkMethodHandleConstant" "(Ljava/lang/Class;ILjava/lang/Class;Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/invoke/MethodHandle;";
        link_dynamic_constant method_handle_natives "linkDynamicConstant" "(Ljava/lang/Object;ILjava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
        find_method_handle_type method_handle_natives "findMethodHandleType" "(Ljava/lang/Class;[Ljava/lang/Class;)Ljava/lang/invoke/MethodType;";
    }
}

/// What the virtual machine knows of the library.
#[derive(Debug)]
pub struct Known {
    /// Classes.
    pub classes: KnownClasses,
    /// Field offsets.
    pub fields: KnownFields,
    /// Methods.
    pub methods: KnownMethods,
}

static KNOWN: AtomicU32 = AtomicU32::new(0);

/// What the virtual machine knows of the library, once [`resolve_known`] has run.
#[inline(always)]
pub fn known() -> &'static Known {
    // SAFETY: after `resolve_known`, which runs before anything that needs this, the address is that of a `Known`.
    unsafe { Meta::<Known>::from_address(KNOWN.load(Ordering::Relaxed)) }.get()
}

/// Whether [`known`] can be used yet.
pub fn is_known() -> bool {
    KNOWN.load(Ordering::Acquire) != 0
}

fn load(thread: &JavaThread, name: &str) -> Meta<Class> {
    match linking::load_boot_class(thread, Symbol::intern(name.as_bytes())) {
        Ok(Some(class)) => class,
        _ => platform().fatal(&alloc::format!("the JDK's modules have no class {name}: is this a JDK 17?")),
    }
}

fn field(class: Meta<Class>, name: &str, descriptor: &str) -> usize {
    let found = class.declared_field(Symbol::intern(name.as_bytes()), Symbol::intern(descriptor.as_bytes()));
    match found {
        Some(field) => field.offset as usize,
        None => platform().fatal(&alloc::format!("{class:?} has no field {name} {descriptor}: is this a JDK 17?")),
    }
}

fn method(class: Meta<Class>, name: &str, descriptor: &str) -> Meta<Method> {
    match class.declared_method(Symbol::intern(name.as_bytes()), Symbol::intern(descriptor.as_bytes())) {
        Some(method) => method,
        None => platform().fatal(&alloc::format!("{class:?} has no method {name}{descriptor}: is this a JDK 17?")),
    }
}
