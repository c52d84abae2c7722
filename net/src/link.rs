//! An interface: smoltcp's half, and the device (or the loopback's queue) below it.

use crate::counters::InterfaceCounters;
use crate::{Capabilities, Device, InterfaceConfig};
use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::net::IpAddr;
use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::phy::{self, Checksum, DeviceCapabilities, Medium};
use smoltcp::time::Instant;
use smoltcp::wire::{EthernetAddress, HardwareAddress, IpAddress, IpCidr, Ipv4Cidr};

/// Bytes in the longest packet of the loopback.
pub(crate) const LOOPBACK_MTU: usize = 16384;
/// Frames that the loopback's queue holds.
const LOOPBACK_FRAMES: usize = 1024;

/// Where an interface's frames go.
pub(crate) enum Port {
    Loopback(VecDeque<Vec<u8>>),
    Device(Box<dyn Device>, Capabilities),
}

impl Port {
    fn can_transmit(&mut self) -> bool {
        match self {
            Port::Loopback(queue) => queue.len() < LOOPBACK_FRAMES,
            Port::Device(device, _) => device.is_link_up() && device.can_transmit(),
        }
    }

    fn transmit(&mut self, length: usize, fill: &mut dyn FnMut(&mut [u8])) -> bool {
        match self {
            Port::Loopback(queue) => {
                let mut frame = vec![0; length];
                fill(&mut frame);
                queue.push_back(frame);
                true
            }
            Port::Device(device, capabilities) if capabilities.completes_transmit_checksums => {
                device.transmit(length, &mut |frame| {
                    fill(frame);
                    crate::checksum::write_partial(frame);
                })
            }
            Port::Device(device, _) => device.transmit(length, fill),
        }
    }
}

/// An interface of the stack.
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) interface: Interface,
    pub(crate) port: Port,
    pub(crate) config: InterfaceConfig,
    pub(crate) counters: InterfaceCounters,
    pub(crate) mac: Option<[u8; 6]>,
    pub(crate) mtu: usize,
    pub(crate) is_up: bool,
    /// TCP segments sent; on the loopback, packets.
    pub(crate) packets: u64,
    /// Frames that no socket is known for are given to this set: it has none.
    pub(crate) nobody: SocketSet<'static>,
    /// The DHCP client, when there is one.
    pub(crate) dhcp: Option<(SocketSet<'static>, SocketHandle)>,
    /// Routes by routers, as smoltcp has them too, which does not list them.
    pub(crate) routes: Vec<(IpCidr, IpAddress)>,
    /// The address that DHCP gave.
    pub(crate) leased: Option<Ipv4Cidr>,
    /// DNS servers that DHCP named.
    pub(crate) leased_servers: Vec<IpAddr>,
}

impl Link {
    pub(crate) fn new(name: &str, port: Port, config: InterfaceConfig, seed: u64, now: Instant) -> Link {
        let (mac, mtu, capabilities) = match &port {
            Port::Loopback(_) => (None, LOOPBACK_MTU, None),
            Port::Device(device, capabilities) => (Some(device.mac()), device.mtu(), Some(*capabilities)),
        };
        let hardware = match mac {
            Some(mac) => HardwareAddress::Ethernet(EthernetAddress(mac)),
            None => HardwareAddress::Ip,
        };
        let mut settings = Config::new(hardware);
        settings.random_seed = seed;
        let mut link_counters = InterfaceCounters::default();
        let mut port = port;
        let mut wire =
            Wire { port: &mut port, frame: None, mtu, capabilities, counters: &mut link_counters, packets: &mut 0 };
        let interface = Interface::new(settings, &mut wire, now);
        Link {
            name: name.into(),
            interface,
            port,
            config,
            counters: link_counters,
            mac,
            mtu,
            is_up: false,
            packets: 0,
            nobody: SocketSet::new(Vec::new()),
            dhcp: None,
            routes: Vec::new(),
            leased: None,
            leased_servers: Vec::new(),
        }
    }

    /// The interface with a device that has `frame` to give, and no other.
    pub(crate) fn with_frame(&mut self, frame: Option<Vec<u8>>) -> (&mut Interface, Wire<'_>, &mut SocketSet<'static>) {
        let capabilities = match &self.port {
            Port::Loopback(_) => None,
            Port::Device(_, capabilities) => Some(*capabilities),
        };
        let wire = Wire {
            port: &mut self.port,
            frame,
            mtu: self.mtu,
            capabilities,
            counters: &mut self.counters,
            packets: &mut self.packets,
        };
        (&mut self.interface, wire, &mut self.nobody)
    }

    /// Whether the device has checked what it gives.
    pub(crate) fn skips_receive_checksums(&self) -> bool {
        matches!(self.port, Port::Device(_, capabilities) if capabilities.checks_receive_checksums)
    }

    /// Whether `address` is one of this interface's.
    pub(crate) fn has(&self, address: IpAddr) -> bool {
        self.interface.ip_addrs().iter().any(|own| IpAddr::from(own.address()) == address)
    }
}

/// smoltcp's view of a port, for one call.
pub(crate) struct Wire<'a> {
    port: &'a mut Port,
    frame: Option<Vec<u8>>,
    mtu: usize,
    capabilities: Option<Capabilities>,
    counters: &'a mut InterfaceCounters,
    packets: &'a mut u64,
}

pub(crate) struct Received(Vec<u8>);

impl phy::RxToken for Received {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
        f(&self.0)
    }
}

pub(crate) struct Room<'a> {
    port: &'a mut Port,
    counters: &'a mut InterfaceCounters,
    packets: &'a mut u64,
}

impl phy::TxToken for Room<'_> {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, length: usize, f: F) -> R {
        let mut writer = Some(f);
        let mut result = None;
        let is_loopback = matches!(self.port, Port::Loopback(_));
        let mut is_segment = false;
        let sent = self.port.transmit(length, &mut |frame| {
            if frame.len() == length
                && let Some(f) = writer.take()
            {
                result = Some(f(frame));
                is_segment = is_loopback || carries_tcp(frame);
            }
        });
        if sent {
            self.counters.sent_frames += 1;
            self.counters.sent_bytes += length as u64;
            *self.packets += u64::from(is_segment);
        }
        match (result, writer) {
            (Some(result), _) => result,
            // The device had no room after all: the frame is lost, as on a wire.
            (None, Some(f)) => f(&mut vec![0; length]),
            (None, None) => unreachable!("the writer is taken only to make the result"),
        }
    }
}

impl phy::Device for Wire<'_> {
    type RxToken<'b>
        = Received
    where
        Self: 'b;
    type TxToken<'b>
        = Room<'b>
    where
        Self: 'b;

    fn receive(&mut self, _: Instant) -> Option<(Received, Room<'_>)> {
        let frame = self.frame.take()?;
        Some((Received(frame), Room { port: self.port, counters: self.counters, packets: self.packets }))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        self.port.can_transmit().then_some(Room { port: self.port, counters: self.counters, packets: self.packets })
    }

    fn capabilities(&self) -> DeviceCapabilities {
        let mut result = DeviceCapabilities::default();
        match self.capabilities {
            None => {
                result.medium = Medium::Ip;
                result.max_transmission_unit = self.mtu;
                result.checksum = phy::ChecksumCapabilities::ignored();
            }
            Some(capabilities) => {
                result.medium = Medium::Ethernet;
                result.max_transmission_unit = self.mtu + 14;
                let checksum = match (capabilities.checks_receive_checksums, capabilities.completes_transmit_checksums)
                {
                    (false, false) => Checksum::Both,
                    (false, true) => Checksum::Rx,
                    (true, false) => Checksum::Tx,
                    (true, true) => Checksum::None,
                };
                result.checksum.tcp = checksum;
                result.checksum.udp = checksum;
            }
        }
        result
    }
}

/// Whether an Ethernet frame has a TCP segment, and is not what the interface itself says: ARP, NDP, IGMP, MLD.
fn carries_tcp(frame: &[u8]) -> bool {
    match frame.get(12..14) {
        Some([0x08, 0x00]) => frame.get(23) == Some(&6),
        Some([0x86, 0xdd]) => frame.get(20) == Some(&6),
        _ => false,
    }
}
