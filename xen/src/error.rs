//! The error numbers of Xen (`xen/include/public/errno.h`), which XenStore sends as names.

use core::fmt;

macro_rules! errors {
    ($($name:ident = $number:literal, $text:literal, $meaning:literal;)*) => {
        /// What Xen or XenStore answered instead of a result.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum XenError {
            $(#[doc = concat!($text, ": ", $meaning, ".")] $name,)*
            /// Another error number; 0 for a name that is not known.
            Other(u32),
        }

        impl XenError {
            /// The error with a (positive) number.
            pub fn from_number(number: u32) -> XenError {
                match number {
                    $($number => XenError::$name,)*
                    other => XenError::Other(other),
                }
            }

            /// The error with a name, such as `ENOENT`.
            pub fn from_name(name: &str) -> XenError {
                match name {
                    $($text => XenError::$name,)*
                    _ => XenError::Other(0),
                }
            }
        }

        impl fmt::Display for XenError {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(XenError::$name => formatter.write_str(concat!($meaning, " (", $text, ")")),)*
                    XenError::Other(number) => write!(formatter, "Xen error {number}"),
                }
            }
        }
    };
}

errors! {
    NotPermitted = 1, "EPERM", "operation not permitted";
    NotFound = 2, "ENOENT", "no such entry";
    NoSuchDomain = 3, "ESRCH", "no such domain";
    Interrupted = 4, "EINTR", "interrupted";
    InputOutput = 5, "EIO", "input or output failed";
    NoDevice = 6, "ENXIO", "no such device or address";
    TooBig = 7, "E2BIG", "too large";
    BadHandle = 9, "EBADF", "bad handle";
    TryAgain = 11, "EAGAIN", "try again";
    OutOfMemory = 12, "ENOMEM", "not enough memory";
    AccessDenied = 13, "EACCES", "permission denied";
    BadAddress = 14, "EFAULT", "bad address";
    Busy = 16, "EBUSY", "busy";
    Exists = 17, "EEXIST", "exists";
    NoSuchDevice = 19, "ENODEV", "no such device";
    IsDirectory = 21, "EISDIR", "is a directory";
    Invalid = 22, "EINVAL", "invalid argument";
    NoSpace = 28, "ENOSPC", "no space left";
    ReadOnly = 30, "EROFS", "read-only";
    Unsupported = 38, "ENOSYS", "not implemented";
    NotEmpty = 39, "ENOTEMPTY", "not empty";
    NotSupported = 95, "EOPNOTSUPP", "not supported";
    AlreadyConnected = 106, "EISCONN", "already connected";
    NotConnected = 107, "ENOTCONN", "not connected";
}

impl core::error::Error for XenError {}

/// A hypercall's result: negative numbers are errors.
pub(crate) fn result(value: i64) -> Result<u64, XenError> {
    u64::try_from(value).map_err(|_| XenError::from_number(u32::try_from(value.unsigned_abs()).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn numbers_and_names() {
        assert_eq!(result(7), Ok(7));
        assert_eq!(result(-22), Err(XenError::Invalid));
        assert_eq!(result(-5000), Err(XenError::Other(5000)));
        assert_eq!(result(i64::MIN), Err(XenError::Other(0)));
        assert_eq!(XenError::from_name("EAGAIN"), XenError::TryAgain);
        assert_eq!(XenError::from_name("nonsense"), XenError::Other(0));
        assert_eq!(XenError::NotFound.to_string(), "no such entry (ENOENT)");
    }
}
