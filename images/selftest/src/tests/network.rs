//! The network device, against QEMU's user network: the router is 10.0.2.2, the guest 10.0.2.15.

use alloc::vec;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use stardust_kernel::thread::{WaitOutcome, wait};
use stardust_kernel::time::monotonic_nanos;
use stardust_kernel::virtio::{NetworkDevice, network_devices};

const GUEST: [u8; 4] = [10, 0, 2, 15];
const ROUTER: [u8; 4] = [10, 0, 2, 2];
const BROADCAST: [u8; 6] = [0xff; 6];
const PATIENCE_NANOS: u64 = 5_000_000_000;

static EVENTS: AtomicU32 = AtomicU32::new(0);

fn device() -> Result<NetworkDevice, &'static str> {
    network_devices(&EVENTS).pop().ok_or("there is no network device")
}

fn send(device: &mut NetworkDevice, frame: &[u8]) -> Result<(), &'static str> {
    let sent = device.send(frame.len(), |bytes| bytes.copy_from_slice(frame));
    sent.map_err(|_| "the device failed while sending")?.ok_or("the queue for sending is full")
}

/// Waits for a frame that `matches`, by interrupts alone.
fn receive(device: &mut NetworkDevice, matches: impl Fn(&[u8]) -> bool) -> Result<Vec<u8>, &'static str> {
    let deadline = monotonic_nanos() + PATIENCE_NANOS;
    loop {
        let seen = EVENTS.load(Ordering::Acquire);
        device.acknowledge();
        while let Some(frame) =
            device.receive(|frame| frame.to_vec()).map_err(|_| "the device failed while receiving")?
        {
            if matches(&frame) {
                return Ok(frame);
            }
        }
        if wait(&EVENTS, seen, Some(deadline)) == WaitOutcome::TimedOut {
            return Err("no answer, or no interrupt that told of it");
        }
    }
}

fn ethernet(to: [u8; 6], from: [u8; 6], kind: u16, content: &[u8]) -> Vec<u8> {
    let mut frame = [&to[..], &from, &kind.to_be_bytes(), content].concat();
    frame.resize(frame.len().max(60), 0);
    frame
}

/// The router's hardware address, by ARP (RFC 826).
fn router_address(device: &mut NetworkDevice) -> Result<[u8; 6], &'static str> {
    let own = device.mac_address();
    let question = [&[0, 1, 8, 0, 6, 4, 0, 1][..], &own, &GUEST, &[0; 6], &ROUTER].concat();
    send(device, &ethernet(BROADCAST, own, 0x0806, &question))?;
    let answer = receive(device, |frame| {
        frame.len() >= 42 && frame[12..14] == [8, 6] && frame[20..22] == [0, 2] && frame[28..32] == ROUTER
    })?;
    answer[22..28].try_into().map_err(|_| "the answer is too short")
}

/// The Internet checksum (RFC 1071).
fn checksum(bytes: &[u8]) -> [u8; 2] {
    let word = |pair: &[u8]| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0));
    let sum: u32 = bytes.chunks(2).map(word).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    (!((folded & 0xffff) + (folded >> 16)) as u16).to_be_bytes()
}

/// An IPv4 packet (RFC 791).
fn packet(from: [u8; 4], to: [u8; 4], protocol: u8, content: &[u8]) -> Vec<u8> {
    let length = (20 + content.len() as u16).to_be_bytes();
    let mut header = [&[0x45, 0][..], &length, &[0, 0, 0, 0, 64, protocol, 0, 0], &from, &to].concat();
    let sum = checksum(&header);
    header[10..12].copy_from_slice(&sum);
    [header, content.to_vec()].concat()
}

/// The router answers ARP.
pub fn arp() -> Result<(), &'static str> {
    router_address(&mut device()?).map(|_| ())
}

/// The router answers echo requests (RFC 792) of all lengths that fit, more of them than the queues have places.
pub fn ping() -> Result<(), &'static str> {
    let mut device = device()?;
    let router = router_address(&mut device)?;
    let own = device.mac_address();
    for number in 0..400_u16 {
        let length = 8 + usize::from(number) * 1464 / 399;
        let mut echo = vec![number as u8; length];
        echo[..8].copy_from_slice(&[8, 0, 0, 0, 0x12, 0x34, (number >> 8) as u8, number as u8]);
        let sum = checksum(&echo);
        echo[2..4].copy_from_slice(&sum);
        send(&mut device, &ethernet(router, own, 0x0800, &packet(GUEST, ROUTER, 1, &echo)))?;
        let answer = receive(&mut device, |frame| {
            frame.len() >= 34 + length && frame[12..14] == [8, 0] && frame[23] == 1 && frame[40..42] == echo[6..8]
        })?;
        if answer[34] != 0 || answer[42..34 + length] != echo[8..] {
            return Err("the answer differs from the question");
        }
    }
    if EVENTS.load(Ordering::Relaxed) == 0 { Err("there was no interrupt") } else { Ok(()) }
}

/// The router offers an address (RFC 2131).
pub fn dhcp() -> Result<(), &'static str> {
    let mut device = device()?;
    let own = device.mac_address();
    let mut message = vec![0_u8; 240];
    message[..8].copy_from_slice(&[1, 1, 6, 0, 0xca, 0xfe, 0xba, 0xbe]);
    message[28..34].copy_from_slice(&own);
    message[236..].copy_from_slice(&[99, 130, 83, 99]);
    message.extend([53, 1, 1, 255]);
    // Without a checksum, which UDP over IPv4 allows.
    let length = (8 + message.len() as u16).to_be_bytes();
    let datagram = [&[0, 68, 0, 67][..], &length, &[0, 0], &message].concat();
    let content = packet([0; 4], [255; 4], 17, &datagram);
    send(&mut device, &ethernet(BROADCAST, own, 0x0800, &content))?;
    let offer = receive(&mut device, |frame| {
        frame.len() >= 282
            && frame[23] == 17
            && frame[34..38] == [0, 67, 0, 68]
            && frame[46..50] == [0xca, 0xfe, 0xba, 0xbe]
    })?;
    if offer[58..62] == GUEST { Ok(()) } else { Err("another address than the first of the user network is offered") }
}

/// Frames that are too long are refused, and the queue for sending gives back what it has sent.
pub fn limits() -> Result<(), &'static str> {
    let mut device = device()?;
    if device.send(2000, |_| ()).is_ok() {
        return Err("a frame that is too long was taken");
    }
    let own = device.mac_address();
    let frame = ethernet(own, own, 0x88b5, &[]);
    for _ in 0..1000 {
        while !device.can_send().map_err(|_| "the device failed")? {}
        send(&mut device, &frame)?;
    }
    router_address(&mut device).map(|_| ())
}
