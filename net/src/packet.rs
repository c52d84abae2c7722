//! Finding out for whom a frame is.

use core::net::IpAddr;
use smoltcp::wire::{
    ArpPacket, EthernetFrame, EthernetProtocol, IpProtocol, Ipv4Packet, Ipv6Packet, TcpPacket, UdpPacket,
};

/// What a received frame is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A TCP segment.
    Segment { ends: Ends, syn: bool, ack: bool, rst: bool, next: u32, acknowledges: u32 },
    /// A UDP datagram: where its data is in the frame.
    Datagram { ends: Ends, start: usize, end: usize },
    /// A part of a packet.
    Fragment,
    /// A message that may tell a neighbour's address.
    Neighbour,
    /// Anything else: the interface knows what to do.
    Other,
}

/// Both ends of what a packet belongs to; `local` is where the packet goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ends {
    pub(crate) local: (IpAddr, u16),
    pub(crate) remote: (IpAddr, u16),
}

/// Looks at a frame, with an Ethernet header or, from the loopback, without; `None` when it is malformed.
pub(crate) fn classify(frame: &[u8], has_ethernet: bool) -> Option<Kind> {
    let (start, protocol) = match has_ethernet {
        true => {
            let ethernet = EthernetFrame::new_checked(frame).ok()?;
            (14, ethernet.ethertype())
        }
        false if frame.first()? >> 4 == 4 => (0, EthernetProtocol::Ipv4),
        false => (0, EthernetProtocol::Ipv6),
    };
    let packet = frame.get(start..)?;
    match protocol {
        EthernetProtocol::Arp => ArpPacket::new_checked(packet).ok().map(|_| Kind::Neighbour),
        EthernetProtocol::Ipv4 => {
            let ip = Ipv4Packet::new_checked(packet).ok()?;
            if ip.more_frags() || ip.frag_offset() != 0 {
                return Some(Kind::Fragment);
            }
            let addresses = (ip.dst_addr().into(), ip.src_addr().into());
            let data = start + usize::from(ip.header_len())..start + usize::from(ip.total_len());
            transport(frame, ip.next_header(), addresses, data)
        }
        EthernetProtocol::Ipv6 => {
            let ip = Ipv6Packet::new_checked(packet).ok()?;
            let addresses = (ip.dst_addr().into(), ip.src_addr().into());
            let data = start + 40..start + ip.total_len();
            match ip.next_header() {
                IpProtocol::Icmpv6 => Some(Kind::Neighbour),
                IpProtocol::Ipv6Frag => Some(Kind::Fragment),
                protocol => transport(frame, protocol, addresses, data),
            }
        }
        _ => Some(Kind::Other),
    }
}

fn transport(
    frame: &[u8],
    protocol: IpProtocol,
    (to, from): (IpAddr, IpAddr),
    data: core::ops::Range<usize>,
) -> Option<Kind> {
    let start = data.start;
    let data = frame.get(data)?;
    match protocol {
        IpProtocol::Tcp => {
            let tcp = TcpPacket::new_checked(data).ok()?;
            let ends = Ends { local: (to, tcp.dst_port()), remote: (from, tcp.src_port()) };
            let length = tcp.segment_len() as u32;
            let next = (tcp.seq_number().0 as u32).wrapping_add(length);
            let acknowledges = tcp.ack_number().0 as u32;
            Some(Kind::Segment { ends, syn: tcp.syn(), ack: tcp.ack(), rst: tcp.rst(), next, acknowledges })
        }
        IpProtocol::Udp => {
            let udp = UdpPacket::new_checked(data).ok()?;
            let ends = Ends { local: (to, udp.dst_port()), remote: (from, udp.src_port()) };
            Some(Kind::Datagram { ends, start: start + 8, end: start + usize::from(udp.len()) })
        }
        _ => Some(Kind::Other),
    }
}

/// Whether the UDP datagram whose data is `frame[start..end]` has the checksum that it says.
pub(crate) fn has_good_checksum(frame: &[u8], start: usize, end: usize, ends: &Ends) -> bool {
    start
        .checked_sub(8)
        .and_then(|header| frame.get(header..end))
        .and_then(|bytes| UdpPacket::new_checked(bytes).ok())
        .is_some_and(|udp| {
            let is_absent = udp.checksum() == 0 && ends.local.0.is_ipv4();
            is_absent || udp.verify_checksum(&ends.remote.0.into(), &ends.local.0.into())
        })
}
