//! Checksums that a device completes.

/// Writes the pseudo-header's sum (RFC 9293 §3.1, RFC 8200 §8.1) where the TCP or UDP checksum of an Ethernet frame is: what
/// virtio-net and Xen's back ends expect of a frame whose checksum they complete.
pub(crate) fn write_partial(frame: &mut [u8]) {
    let Some((protocol, addresses, start, length)) = transport(frame) else { return };
    let place = match protocol {
        6 => start + 16,
        17 => start + 6,
        _ => return,
    };
    if place + 2 > frame.len() {
        return;
    }
    let mut sum = u32::from(protocol) + length as u32;
    for pair in frame[addresses].chunks_exact(2) {
        sum += u32::from(u16::from_be_bytes([pair[0], pair[1]]));
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    frame[place..place + 2].copy_from_slice(&(sum as u16).to_be_bytes());
}

/// The transport protocol, where the addresses are, where the transport's header starts, and its length with its data.
fn transport(frame: &[u8]) -> Option<(u8, core::ops::Range<usize>, usize, usize)> {
    match frame.get(12..14)? {
        [0x08, 0x00] if frame.len() >= 34 => {
            let header = usize::from(frame[14] & 15) * 4;
            let total = usize::from(u16::from_be_bytes([frame[16], frame[17]]));
            Some((frame[23], 26..34, 14 + header, total.checked_sub(header)?))
        }
        [0x86, 0xdd] if frame.len() >= 54 => {
            Some((frame[20], 22..54, 54, usize::from(u16::from_be_bytes([frame[18], frame[19]]))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partial_sum_is_that_of_the_pseudo_header() {
        let mut frame = [0u8; 14 + 20 + 8];
        frame[12..14].copy_from_slice(&[8, 0]);
        frame[14] = 0x45;
        frame[17] = 28;
        frame[23] = 17;
        frame[26..34].copy_from_slice(&[10, 0, 0, 1, 10, 0, 0, 2]);
        write_partial(&mut frame);
        assert_eq!(u16::from_be_bytes([frame[40], frame[41]]), 0x0a00 + 1 + 0x0a00 + 2 + 17 + 8);
        write_partial(&mut frame[..20]);
    }
}
