//! Names: binary class names and unqualified names (JVMS §4.2).

/// Whether `name` is a legal unqualified name of a field, local variable or parameter (JVMS §4.2.2).
pub fn is_unqualified(name: &[u8]) -> bool {
    !name.is_empty() && !name.iter().any(|c| matches!(c, b'.' | b';' | b'[' | b'/'))
}

/// Whether `name` is a legal method name: unqualified without `<` and `>`, or one of the two special names.
pub fn is_method_name(name: &[u8]) -> bool {
    match name.first() {
        Some(b'<') => name == b"<init>" || name == b"<clinit>",
        _ => is_unqualified(name) && !name.iter().any(|c| matches!(c, b'<' | b'>')),
    }
}

/// Whether `name` is an identifier as far as ASCII goes: members of class files before version 49 have no other names.
pub fn is_identifier(name: &[u8]) -> bool {
    !name.first().is_some_and(u8::is_ascii_digit)
        && name.iter().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, b'_' | b'$'))
}

/// Whether `name` is a legal internal form of a class or interface name: unqualified names between `/` (JVMS §4.2.1).
/// Array types are not included.
pub fn is_class_name(name: &[u8]) -> bool {
    if name.is_empty() {
        return false;
    }
    let mut after_separator = true;
    for c in name {
        match c {
            b'.' | b';' | b'[' => return false,
            b'/' if after_separator => return false,
            c => after_separator = *c == b'/',
        }
    }
    !after_separator
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names() {
        for good in ["A", "java/lang/Object", "a/b$c", "p/package-info", "<x>"] {
            assert!(is_class_name(good.as_bytes()), "{good}");
        }
        for bad in ["", "/A", "A/", "a//b", "a.b", "a;", "[I", "/"] {
            assert!(!is_class_name(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn member_names() {
        assert!(is_unqualified(b"a<b>"));
        assert!(!is_unqualified(b"a/b"));
        assert!(!is_unqualified(b""));
        assert!(is_method_name(b"<init>") && is_method_name(b"<clinit>") && is_method_name(b"x"));
        assert!(!is_method_name(b"<other>") && !is_method_name(b"a>") && !is_method_name(b""));
    }
}
