//! The tests, by name.

mod entropy;
mod lying_device;
mod memory;
mod network;
mod outside;
mod protection;
mod sleeping;
mod speed;
mod stress;
mod threads;
mod waiting;

/// Runs one test. Protections are tested by breaking them: those tests do not return when all is well.
pub fn run(name: &str) -> Result<(), &'static str> {
    match name {
        "boot" => Ok(()),
        "echo" => outside::echo(),
        "input" => outside::input(),
        "shutdown" => outside::shutdown(),
        "write-code" => protection::write_code(),
        "write-constant" => protection::write_constant(),
        "execute-data" => protection::execute_data(),
        "zero-page" => protection::zero_page(),
        "stack-overflow" => protection::stack_overflow(),
        "divide" => protection::divide(),
        "recover" => protection::recover(),
        "panic" => protection::panic(),
        "preempt" => threads::preempt(),
        "priority" => threads::priority(),
        "starvation" => threads::starvation(),
        "many-threads" => threads::many(),
        "fpu" => threads::fpu(),
        "futex" => waiting::ping_pong(),
        "futex-timeout" => waiting::timeout(),
        "mutex" => waiting::mutex(),
        "sleep" => sleeping::sleep(),
        "clock" => sleeping::clock(),
        "memory" => memory::most_of_it(),
        "decommit" => memory::decommit(),
        "heap" => memory::heap(),
        "out-of-memory" => memory::exhaust(),
        "stress" => stress::run(),
        "speed" => speed::report(),
        "network-arp" => network::arp(),
        "network-ping" => network::ping(),
        "network-dhcp" => network::dhcp(),
        "network-limits" => network::limits(),
        "network-lies" => lying_device::all_lies(),
        "entropy" => entropy::not_constant(),
        "" => Err("no selftest=NAME on the command line"),
        _ => Err("no such test"),
    }
}
