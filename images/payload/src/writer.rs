//! Writing of the index's parts.

use crate::PayloadError;
use alloc::vec::Vec;

/// The bytes written so far; the counterpart of `Reader`.
#[derive(Default)]
pub(crate) struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    pub fn u8(&mut self, value: u8) {
        self.bytes.push(value);
    }

    pub fn u32(&mut self, value: u32) {
        self.bytes.extend(value.to_le_bytes());
    }

    pub fn u64(&mut self, value: u64) {
        self.bytes.extend(value.to_le_bytes());
    }

    pub fn i64(&mut self, value: i64) {
        self.bytes.extend(value.to_le_bytes());
    }

    pub fn length(&mut self, length: usize) -> Result<(), PayloadError> {
        self.u32(u32::try_from(length).map_err(|_| PayloadError::TooLarge)?);
        Ok(())
    }

    pub fn string(&mut self, text: &str) -> Result<(), PayloadError> {
        self.length(text.len())?;
        self.bytes.extend(text.as_bytes());
        Ok(())
    }

    pub fn option(&mut self, value: Option<u64>) {
        match value {
            None => self.u8(0),
            Some(value) => {
                self.u8(1);
                self.u64(value);
            }
        }
    }
}
