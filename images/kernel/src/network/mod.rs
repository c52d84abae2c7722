//! The network of an image: the TCP/IP stack on the kernel's devices, clock and threads.

mod environment;
mod port;

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::net::IpAddr;
use core::sync::atomic::{AtomicU32, Ordering};
use environment::Kernel;
use port::Port;
use stardust_kernel::sync::Mutex;
use stardust_kernel::{boot, report, thread, virtio};
use stardust_net::{InterfaceConfig, Stack};
use stardust_payload::network::{self, Interface};

/// What the machine is called when nobody says it.
const HOST_NAME: &str = "stardust";
const POLLER_STACK: usize = 256 * 1024;
/// Above that of most Java threads, so that what has come is not kept waiting by those that compute.
const POLLER_PRIORITY: u8 = 8;

/// Counts the interrupts of the devices and the calls to the poller.
static EVENTS: AtomicU32 = AtomicU32::new(0);

static STATE: Mutex<State> = Mutex::new(State { settings: Vec::new(), stack: None });

struct State {
    /// The settings of interfaces in the image.
    settings: Vec<(String, String)>,
    stack: Option<&'static Stack>,
}

/// Tells the settings of interfaces that the image has. With `uses_network` the network begins now, so that it asks for
/// addresses while the program starts; else at the first call of [`stack`].
pub fn configure(settings: Vec<(String, String)>, uses_network: bool) {
    STATE.lock().settings = settings;
    if uses_network {
        stack();
    }
}

/// The stack. The first call makes it and its thread; `None` if that thread cannot be made.
pub fn stack() -> Option<&'static Stack> {
    let mut state = STATE.lock();
    if state.stack.is_some() {
        return state.stack;
    }
    // It waits for the lock first.
    if thread::spawn("network", POLLER_STACK, POLLER_PRIORITY, poll, 0).is_err() {
        return None;
    }
    let stack: &'static Stack = Box::leak(Box::new(Stack::new(&Kernel, HOST_NAME)));
    for (index, device) in virtio::network_devices(&EVENTS).into_iter().enumerate() {
        let name = format!("eth{index}");
        let added = match setting(&name, &state.settings) {
            Ok(setting) if setting.is_on => {
                stack.add_device(&name, Box::new(Port::new(device)), config(setting)).map_err(String::from)
            }
            Ok(_) => continue,
            Err(error) => Err(error),
        };
        if let Err(error) = added {
            report!("{name}: {error}");
        }
    }
    state.stack = Some(stack);
    state.stack
}

fn setting(name: &str, image: &[(String, String)]) -> Result<Interface, String> {
    boot::with_info(|info| network::interface(name, |key| info.option(key), image)).map_err(|error| format!("{error}"))
}

fn config(setting: Interface) -> InterfaceConfig {
    let gateways = || setting.gateways.iter().copied();
    InterfaceConfig {
        dhcp: setting.dhcp,
        slaac: setting.autoconfigured,
        gateway_v4: gateways().find_map(|gateway| if let IpAddr::V4(gateway) = gateway { Some(gateway) } else { None }),
        gateway_v6: gateways().find_map(|gateway| if let IpAddr::V6(gateway) = gateway { Some(gateway) } else { None }),
        addresses: setting.addresses,
        dns_servers: setting.name_servers,
        ..InterfaceConfig::default()
    }
}

extern "C" fn poll(_: usize) {
    let Some(stack) = stack() else { return };
    loop {
        let seen = EVENTS.load(Ordering::Acquire);
        let deadline = stack.poll();
        thread::wait(&EVENTS, seen, deadline);
    }
}
