//! Xen's own console (`CONSOLEIO_*` of `xen.h`): for the control domain, and for debugging where Xen was built for it.

use crate::XenError;
use crate::error::result;
use crate::hypercall::{Hypervisor, Operation};

const WRITE: u64 = 0;
const READ: u64 = 1;

/// Writes `bytes` to Xen's console. Other domains than the control domain are heard only by a debugging Xen.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn write(hypervisor: &impl Hypervisor, bytes: &[u8]) -> Result<(), XenError> {
    let arguments = [WRITE, bytes.len() as u64, bytes.as_ptr() as u64, 0, 0];
    // SAFETY: the command reads that many bytes at that address.
    result(unsafe { hypervisor.call(Operation::Console, arguments) }).map(|_| ())
}

/// Reads at most `bytes.len()` bytes of input that are there; returns how many.
///
/// # Errors
/// [`XenError`] if Xen refuses.
pub fn read(hypervisor: &impl Hypervisor, bytes: &mut [u8]) -> Result<usize, XenError> {
    let arguments = [READ, bytes.len() as u64, bytes.as_mut_ptr() as u64, 0, 0];
    // SAFETY: the command writes at most that many bytes at that address.
    let count = result(unsafe { hypervisor.call(Operation::Console, arguments) })?;
    Ok((count as usize).min(bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Recorder, poke};

    #[test]
    fn bytes_are_passed() {
        let xen = Recorder::new(|_, arguments| {
            if arguments[0] == READ {
                poke(arguments[2], *b"ok");
                return 2;
            }
            -1
        });
        let mut bytes = [0; 8];
        assert_eq!(read(&xen, &mut bytes), Ok(2));
        assert_eq!(&bytes[..2], b"ok");
        assert_eq!(write(&xen, b"hello"), Err(XenError::NotPermitted));
        assert_eq!(xen.calls.borrow()[1].1[1], 5);
    }
}
