//! Messages of XenStore (`struct xsd_sockmsg` of `io/xs_wire.h`): a header of 16 bytes, then the payload.

use super::StoreError;

/// Bytes of a header.
pub const HEADER_SIZE: usize = 16;
/// Most bytes of a payload (`XENSTORE_PAYLOAD_MAX`).
pub const PAYLOAD_MAX: usize = 4096;
/// Most bytes of an absolute path (`XENSTORE_ABS_PATH_MAX`).
pub const PATH_MAX: usize = 3072;

/// What a message is (`enum xsd_sockmsg_type`): those that guests send or get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Directory,
    Read,
    GetPermissions,
    Watch,
    Unwatch,
    TransactionStart,
    TransactionEnd,
    GetDomainPath,
    Write,
    MakeDirectory,
    Remove,
    SetPermissions,
    WatchEvent,
    Error,
    Other(u32),
}

impl Kind {
    const NUMBERS: [(u32, Kind); 14] = [
        (1, Kind::Directory),
        (2, Kind::Read),
        (3, Kind::GetPermissions),
        (4, Kind::Watch),
        (5, Kind::Unwatch),
        (6, Kind::TransactionStart),
        (7, Kind::TransactionEnd),
        (10, Kind::GetDomainPath),
        (11, Kind::Write),
        (12, Kind::MakeDirectory),
        (13, Kind::Remove),
        (14, Kind::SetPermissions),
        (15, Kind::WatchEvent),
        (16, Kind::Error),
    ];

    /// The kind with a number.
    pub fn from_number(number: u32) -> Kind {
        Kind::NUMBERS.iter().find(|(known, _)| *known == number).map_or(Kind::Other(number), |(_, kind)| *kind)
    }

    /// Its number.
    pub fn number(self) -> u32 {
        match self {
            Kind::Other(number) => number,
            _ => Kind::NUMBERS.iter().find(|(_, kind)| *kind == self).map_or(0, |(number, _)| *number),
        }
    }
}

/// A message's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// What the message is.
    pub kind: Kind,
    /// The request's number; its answer has the same.
    pub request: u32,
    /// The transaction's number, 0 for none.
    pub transaction: u32,
    /// Bytes of the payload, at most [`PAYLOAD_MAX`].
    pub length: usize,
}

impl Header {
    /// Reads a header.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if it states a payload beyond [`PAYLOAD_MAX`].
    pub fn parse(bytes: &[u8; HEADER_SIZE]) -> Result<Header, StoreError> {
        let word =
            |index: usize| u32::from_le_bytes([bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3]]);
        let length = word(12) as usize;
        if length > PAYLOAD_MAX {
            return Err(StoreError::Broken);
        }
        Ok(Header { kind: Kind::from_number(word(0)), request: word(4), transaction: word(8), length })
    }

    /// Writes the header.
    pub fn emit(&self) -> [u8; HEADER_SIZE] {
        let mut bytes = [0; HEADER_SIZE];
        let words = [self.kind.number(), self.request, self.transaction, self.length as u32];
        for (place, word) in bytes.chunks_exact_mut(4).zip(words) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }
}

/// The zero-terminated strings of a payload; what follows the last zero byte is one as well, if it is not empty.
pub fn strings(payload: &[u8]) -> impl Iterator<Item = &[u8]> {
    let payload = payload.strip_suffix(&[0]).unwrap_or(payload);
    payload.split(|byte| *byte == 0).filter(|text| !text.is_empty())
}

/// Checks a path before it is sent: neither empty nor too long, no zero byte. The store checks the rest.
///
/// # Errors
/// [`StoreError::Unsendable`].
pub fn check_path(path: &str) -> Result<&[u8], StoreError> {
    let bytes = path.as_bytes();
    if bytes.is_empty() || bytes.len() > PATH_MAX || bytes.contains(&0) {
        return Err(StoreError::Unsendable);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn headers_survive_the_wire() {
        for kind in Kind::NUMBERS.iter().map(|(_, kind)| *kind).chain([Kind::Other(77)]) {
            let header = Header { kind, request: 5, transaction: u32::MAX, length: 4096 };
            assert_eq!(Header::parse(&header.emit()), Ok(header));
        }
        let header = Header { kind: Kind::Read, request: 0, transaction: 0, length: 4097 };
        assert_eq!(Header::parse(&header.emit()), Err(StoreError::Broken));
        assert_eq!(Header::parse(&[0xff; 16]), Err(StoreError::Broken));
    }

    #[test]
    fn lists_of_strings() {
        let list = |payload: &'static [u8]| strings(payload).collect::<Vec<_>>();
        assert_eq!(list(b"a\0bc\0"), [b"a".as_slice(), b"bc"]);
        assert_eq!(list(b"a\0b"), [b"a", b"b"]);
        assert!(list(b"").is_empty());
        assert!(list(b"\0\0").is_empty());
    }

    #[test]
    fn paths() {
        assert!(check_path("data/exit").is_ok());
        assert!(check_path("").is_err());
        assert!(check_path("a\0b").is_err());
        assert!(check_path(&"x".repeat(3073)).is_err());
    }
}
