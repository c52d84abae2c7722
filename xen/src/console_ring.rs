//! The console of a domU: two rings of bytes in a page that the tool stack supplies (`io/console.h`).

use crate::byte_ring::{Layout, RingEnd};
use crate::{Notifier, RingError, SharedPage};

const INPUT: Layout = Layout { data: 0, size: 1024, consumer: 3072, producer: 3076 };
const OUTPUT: Layout = Layout { data: 1024, size: 2048, consumer: 3080, producer: 3084 };

/// The guest's end of the console.
#[derive(Debug)]
pub struct ConsoleRing {
    input: RingEnd,
    output: RingEnd,
}

impl ConsoleRing {
    /// The console in the page that `HVM_PARAM_CONSOLE_PFN` names.
    pub fn new(page: SharedPage) -> ConsoleRing {
        ConsoleRing { input: RingEnd::consumer(page, INPUT), output: RingEnd::producer(page, OUTPUT) }
    }

    /// Writes as many of `bytes` as there is room for; returns how many. The back end is to be notified.
    ///
    /// # Errors
    /// [`RingError`] if the back end states an impossible index.
    pub fn write(&self, bytes: &[u8]) -> Result<usize, RingError> {
        self.output.write(bytes)
    }

    /// Writes all of `bytes`, waiting for room as long as the back end has patience. Returns how many were written:
    /// fewer if it was given up.
    ///
    /// # Errors
    /// [`RingError`] if the back end states an impossible index.
    pub fn write_all(&self, bytes: &[u8], back_end: &impl Notifier) -> Result<usize, RingError> {
        let mut written = 0;
        while written < bytes.len() {
            let seen = back_end.events();
            let count = self.write(&bytes[written..])?;
            written += count;
            if count > 0 {
                back_end.notify();
            } else if !back_end.wait(seen) {
                break;
            }
        }
        Ok(written)
    }

    /// Reads at most `bytes.len()` bytes of input that are there; returns how many. If there were any, the back end is
    /// to be notified, since it may wait for room.
    ///
    /// # Errors
    /// [`RingError`] if the back end states an impossible index.
    pub fn read(&self, bytes: &mut [u8]) -> Result<usize, RingError> {
        self.input.read(bytes)
    }

    /// Bytes of input that are there.
    ///
    /// # Errors
    /// [`RingError`] if the back end states an impossible index.
    pub fn available(&self) -> Result<u32, RingError> {
        self.input.available()
    }

    /// Bytes of output that the back end has not taken yet.
    ///
    /// # Errors
    /// [`RingError`] if the back end states an impossible index.
    pub fn unsent(&self) -> Result<u32, RingError> {
        self.output.space().map(|space| OUTPUT.size - space)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::page;
    use alloc::vec;
    use alloc::vec::Vec;
    use core::cell::{Cell, RefCell};
    use core::sync::atomic::Ordering;

    /// Takes at most `appetite` bytes at each notification or wait.
    struct BackEnd {
        ring: RingEnd,
        appetite: usize,
        got: RefCell<Vec<u8>>,
        patience: Cell<u32>,
    }

    impl BackEnd {
        fn take(&self) {
            let mut bytes = vec![0; self.appetite];
            let count = self.ring.read(&mut bytes).unwrap();
            self.got.borrow_mut().extend_from_slice(&bytes[..count]);
        }
    }

    impl Notifier for BackEnd {
        fn notify(&self) {
            self.take();
        }
        fn events(&self) -> u32 {
            0
        }
        fn wait(&self, _: u32) -> bool {
            self.take();
            self.patience.set(self.patience.get() - 1);
            self.patience.get() > 0
        }
    }

    fn back_end(page: SharedPage, appetite: usize) -> BackEnd {
        BackEnd { ring: RingEnd::consumer(page, OUTPUT), appetite, got: RefCell::default(), patience: Cell::new(1000) }
    }

    #[test]
    fn long_output_arrives_whole() {
        let page = page();
        let text: Vec<u8> = (0..10_000).map(|index| (index % 251) as u8).collect();
        let (console, back_end) = (ConsoleRing::new(page), back_end(page, 100));
        assert_eq!(console.write_all(&text, &back_end), Ok(text.len()));
        while console.unsent().unwrap() > 0 {
            back_end.take();
        }
        assert_eq!(*back_end.got.borrow(), text);
    }

    #[test]
    fn a_dead_back_end_is_given_up() {
        let page = page();
        let (console, back_end) = (ConsoleRing::new(page), back_end(page, 0));
        assert_eq!(console.write_all(&[1; 5000], &back_end), Ok(2048));
    }

    #[test]
    fn input_and_lies() {
        let page = page();
        let console = ConsoleRing::new(page);
        RingEnd::producer(page, INPUT).write(b"hello").unwrap();
        assert_eq!(console.available(), Ok(5));
        let mut bytes = [0; 16];
        assert_eq!(console.read(&mut bytes), Ok(5));
        assert_eq!(&bytes[..5], b"hello");
        page.u32(INPUT.producer).store(5000, Ordering::Relaxed);
        assert!(console.read(&mut bytes).is_err());
        page.u32(OUTPUT.consumer).store(1, Ordering::Relaxed);
        assert!(console.write(b"x").is_err());
    }
}
