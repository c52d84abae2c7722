//! From class files to classes that run: loading and defining (JVMS §5.3), preparing (§5.4.2), resolving (§5.4.3),
//! access control (§5.4.4), method selection (§5.4.6), and initialising (§5.5).

mod access;
mod arrays;
mod boot;
mod constraints;
mod define;
mod define_members;
mod dispatch;
mod initialize;
mod layout;
mod left_out;
mod load;
mod mirror;
pub mod modules;
mod resolve;
mod resolve_members;
mod select;

pub use access::{can_access_class, can_access_field, can_access_method, nest_host, nest_problem_text};
pub use arrays::{make_array_class, make_primitive_classes};
pub use boot::{boot_has_class, boot_loader, boot_package_module, initialise_boot, load_boot_class, modules_image};
pub use constraints::{constrain_field, constrain_method};
pub use define::{DefineOptions, define_class};
pub use initialize::{initialize, initialize_statics, link};
pub use load::{
    find_loaded, load_by_descriptor, load_class, load_class_or_not_found, load_signature, loader_data, loaders,
    new_loader_data,
};
pub use mirror::{create_mirror, create_missing_mirrors};
pub use resolve::{check_class_access, resolve_class, resolve_constant, resolve_string};
pub use resolve_members::{
    InvokeKind, ResolvedMethod, check_direct_interface, find_for, find_interface_method, lookup_field, lookup_method,
    method_access_error, resolve_field, resolve_method, static_mismatch_error,
};
pub use select::{select_interface, select_virtual};
