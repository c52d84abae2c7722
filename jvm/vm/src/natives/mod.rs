//! Native methods: the methods of the class library that are written in Rust, in tables by Java class.
//!
//! A native function is called from a native frame on the Java stack, with its arguments in that frame's registers.
//! Each file of this folder holds the methods of a Java class or of a few that belong together, and exports a table
//! `METHODS`; [`TABLES`] lists the tables.

mod arguments;
mod construct;
mod table;

pub use arguments::{Arguments, int_slot};
pub use table::{NativeFunction, NativeMethod, all, function, initialise, lookup, native, nothing};

pub use crate::intrinsics::names as intrinsic_methods;
pub use jdk_internal_misc_signal::listen_for_requests;

mod java_io;
mod java_io_console;
mod java_io_object_streams;
mod java_lang_access;
mod java_lang_class;
mod java_lang_class_loader;
mod java_lang_class_reflection;
mod java_lang_invoke;
mod java_lang_math;
mod java_lang_module;
mod java_lang_object;
mod java_lang_process;
mod java_lang_ref;
mod java_lang_reflect;
mod java_lang_runtime;
mod java_lang_stack_walker;
mod java_lang_string;
mod java_lang_system;
mod java_lang_thread;
mod java_lang_throwable;
mod java_net;
mod java_util_prefs;
mod java_util_zip;
mod java_util_zip_deflater;
mod jdk_internal_jimage;
mod jdk_internal_misc;
mod jdk_internal_misc_signal;
mod jdk_internal_misc_unsafe;
mod jdk_internal_perf;
mod jdk_internal_platform;
mod jdk_internal_reflect;
mod jdk_internal_reflect_pool;
mod management;
mod sun_nio_ch;
mod sun_nio_fs;
mod system_arraycopy;

/// The tables of all native methods.
const TABLES: &[&[NativeMethod]] = &[
    java_io::METHODS,
    java_io_console::METHODS,
    java_io_object_streams::METHODS,
    java_lang_access::METHODS,
    java_lang_class::METHODS,
    java_lang_class_loader::METHODS,
    java_lang_class_reflection::METHODS,
    java_lang_invoke::METHODS,
    java_lang_math::METHODS,
    java_lang_module::METHODS,
    java_lang_object::METHODS,
    java_lang_ref::METHODS,
    java_lang_process::METHODS,
    java_lang_reflect::METHODS,
    java_lang_runtime::METHODS,
    java_lang_stack_walker::METHODS,
    java_lang_string::METHODS,
    java_lang_system::METHODS,
    java_lang_thread::METHODS,
    java_lang_throwable::METHODS,
    java_net::addresses::METHODS,
    java_net::interfaces::METHODS,
    java_net::options::METHODS,
    java_net::sockets::METHODS,
    java_util_prefs::METHODS,
    java_util_zip::METHODS,
    java_util_zip_deflater::METHODS,
    jdk_internal_jimage::METHODS,
    jdk_internal_misc::METHODS,
    jdk_internal_misc_signal::METHODS,
    jdk_internal_misc_unsafe::METHODS,
    jdk_internal_perf::METHODS,
    jdk_internal_platform::METHODS,
    jdk_internal_reflect::METHODS,
    jdk_internal_reflect_pool::METHODS,
    management::extended::METHODS,
    management::machine::METHODS,
    management::memory::METHODS,
    management::threads::METHODS,
    sun_nio_ch::datagrams::METHODS,
    sun_nio_ch::file_channel::METHODS,
    sun_nio_ch::file_dispatcher::METHODS,
    sun_nio_ch::inherited::METHODS,
    sun_nio_ch::io_util::METHODS,
    sun_nio_ch::multicast::METHODS,
    sun_nio_ch::net::METHODS,
    sun_nio_ch::selectors::METHODS,
    sun_nio_ch::sockets::METHODS,
    sun_nio_ch::waiting::METHODS,
    sun_nio_fs::METHODS,
    sun_nio_fs::attributes::METHODS,
    sun_nio_fs::descriptors::METHODS,
    sun_nio_fs::directories::METHODS,
    sun_nio_fs::linux::METHODS,
    sun_nio_fs::names::METHODS,
    sun_nio_fs::users::METHODS,
    system_arraycopy::METHODS,
];
