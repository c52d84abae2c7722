//! A ring of bytes with two free-running 32-bit indices, as the console (`io/console.h`) and XenStore (`io/xs_wire.h`)
//! have in each direction.

use crate::SharedPage;
use core::fmt;
use core::sync::atomic::{AtomicU32, Ordering};

/// The peer broke the protocol of a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RingError {
    /// The index that the peer stated.
    pub stated: u32,
    /// This side's index.
    pub own: u32,
}

impl fmt::Display for RingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the peer's ring index {} does not fit to index {}", self.stated, self.own)
    }
}

impl core::error::Error for RingError {}

/// Where a ring's parts lie in its page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// Offset of the bytes.
    pub data: usize,
    /// Number of the bytes, a power of two.
    pub size: u32,
    /// Offset of the consumer's index.
    pub consumer: usize,
    /// Offset of the producer's index.
    pub producer: usize,
}

/// This side's end of a ring. The side's own index is kept here, so that the peer cannot change it.
#[derive(Debug)]
pub(crate) struct RingEnd {
    page: SharedPage,
    layout: Layout,
    own: AtomicU32,
}

impl RingEnd {
    /// The end that writes.
    pub fn producer(page: SharedPage, layout: Layout) -> RingEnd {
        RingEnd { page, layout, own: AtomicU32::new(page.u32(layout.producer).load(Ordering::Relaxed)) }
    }

    /// The end that reads.
    pub fn consumer(page: SharedPage, layout: Layout) -> RingEnd {
        RingEnd { page, layout, own: AtomicU32::new(page.u32(layout.consumer).load(Ordering::Relaxed)) }
    }

    fn byte(&self, index: u32) -> &'static core::sync::atomic::AtomicU8 {
        self.page.u8(self.layout.data + (index & (self.layout.size - 1)) as usize)
    }

    /// Bytes that can be written now.
    pub fn space(&self) -> Result<u32, RingError> {
        let own = self.own.load(Ordering::Relaxed);
        let stated = self.page.u32(self.layout.consumer).load(Ordering::Acquire);
        self.layout.size.checked_sub(own.wrapping_sub(stated)).ok_or(RingError { stated, own })
    }

    /// Bytes that can be read now.
    pub fn available(&self) -> Result<u32, RingError> {
        let own = self.own.load(Ordering::Relaxed);
        let stated = self.page.u32(self.layout.producer).load(Ordering::Acquire);
        Some(stated.wrapping_sub(own)).filter(|&count| count <= self.layout.size).ok_or(RingError { stated, own })
    }

    /// Writes as many of `bytes` as there is room for; returns how many.
    pub fn write(&self, bytes: &[u8]) -> Result<usize, RingError> {
        let count = bytes.len().min(self.space()? as usize);
        let own = self.own.load(Ordering::Relaxed);
        for (index, byte) in bytes[..count].iter().enumerate() {
            self.byte(own.wrapping_add(index as u32)).store(*byte, Ordering::Relaxed);
        }
        let end = own.wrapping_add(count as u32);
        self.own.store(end, Ordering::Relaxed);
        // Release: whoever sees the index sees the bytes.
        self.page.u32(self.layout.producer).store(end, Ordering::Release);
        Ok(count)
    }

    /// Reads at most `bytes.len()` bytes that are there; returns how many.
    pub fn read(&self, bytes: &mut [u8]) -> Result<usize, RingError> {
        let count = bytes.len().min(self.available()? as usize);
        let own = self.own.load(Ordering::Relaxed);
        for (index, byte) in bytes[..count].iter_mut().enumerate() {
            *byte = self.byte(own.wrapping_add(index as u32)).load(Ordering::Relaxed);
        }
        let end = own.wrapping_add(count as u32);
        self.own.store(end, Ordering::Relaxed);
        // Release: the peer may overwrite the bytes only after they have been read.
        self.page.u32(self.layout.consumer).store(end, Ordering::Release);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::page;

    const LAYOUT: Layout = Layout { data: 0, size: 16, consumer: 16, producer: 20 };

    #[test]
    fn content_survives() {
        let page = page();
        for index in [16, 20] {
            page.u32(index).store(u32::MAX - 5, Ordering::Relaxed); // the indices run over on the way
        }
        let (writer, reader) = (RingEnd::producer(page, LAYOUT), RingEnd::consumer(page, LAYOUT));
        let text = b"a text that is much longer than the ring is, and goes round it several times";
        let (mut sent, mut got) = (0, alloc::vec::Vec::new());
        while got.len() < text.len() {
            sent += writer.write(&text[sent..]).unwrap();
            let mut piece = [0; 5];
            let count = reader.read(&mut piece).unwrap();
            got.extend_from_slice(&piece[..count]);
        }
        assert_eq!(got, text);
    }

    #[test]
    fn a_full_ring_takes_nothing() {
        let page = page();
        let writer = RingEnd::producer(page, LAYOUT);
        assert_eq!(writer.write(&[1; 20]), Ok(16));
        assert_eq!(writer.write(&[1; 20]), Ok(0));
        page.u32(16).store(3, Ordering::Relaxed);
        assert_eq!(writer.write(&[1; 20]), Ok(3));
    }

    #[test]
    fn lies_about_indices_are_errors() {
        let page = page();
        let (writer, reader) = (RingEnd::producer(page, LAYOUT), RingEnd::consumer(page, LAYOUT));
        page.u32(16).store(1, Ordering::Relaxed); // consumed what was never there
        assert_eq!(writer.write(b"x"), Err(RingError { stated: 1, own: 0 }));
        page.u32(20).store(17, Ordering::Relaxed); // more than the ring holds
        assert_eq!(reader.read(&mut [0; 4]), Err(RingError { stated: 17, own: 0 }));
        page.u32(20).store(u32::MAX, Ordering::Relaxed); // going back
        assert!(reader.available().is_err());
    }
}
