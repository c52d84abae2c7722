//! Taking descriptors (JVMS §4.3) apart. Class names in them are not looked at: that is done when classes are loaded.

/// The field descriptor that `bytes` begins with, and what follows it; `None` if there is none.
pub fn split_first(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let dimensions = bytes.iter().take_while(|&&byte| byte == b'[').count();
    let length = match bytes.get(dimensions)? {
        b'L' => bytes.iter().position(|&byte| byte == b';')? + 1,
        b')' => return None,
        _ => dimensions + 1,
    };
    Some(bytes.split_at(length))
}

/// The field descriptors of a method descriptor's parameters, one after the other. What is malformed ends them.
#[derive(Clone, Debug)]
pub struct Parameters<'a> {
    rest: &'a [u8],
}

/// Starts reading a method descriptor.
pub fn parameters(descriptor: &[u8]) -> Parameters<'_> {
    Parameters { rest: descriptor.strip_prefix(b"(").unwrap_or_default() }
}

impl<'a> Iterator for Parameters<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let (first, rest) = split_first(self.rest)?;
        self.rest = rest;
        Some(first)
    }
}

impl<'a> Parameters<'a> {
    /// The descriptor of the result, once all parameters were read; `None` if the descriptor is malformed.
    pub fn result(self) -> Option<&'a [u8]> {
        self.rest.strip_prefix(b")")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn parameters_and_result() {
        let mut types = parameters(b"(I[[DLa/B;[La/B;J)[Z");
        let parts: Vec<&[u8]> = types.by_ref().collect();
        assert_eq!(parts, [&b"I"[..], b"[[D", b"La/B;", b"[La/B;", b"J"]);
        assert_eq!(types.result(), Some(&b"[Z"[..]));
    }

    #[test]
    fn what_is_malformed_has_no_result() {
        for wrong in [&b""[..], b"I", b"(", b"(I", b"(La/B", b"([)V", b"(["] {
            let mut types = parameters(wrong);
            types.by_ref().for_each(drop);
            assert_eq!(types.result(), None, "{wrong:?}");
        }
    }
}
