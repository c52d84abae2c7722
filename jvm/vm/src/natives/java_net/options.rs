//! `jdk.net.LinuxSocketOptions`: settings of TCP that only some systems have, by descriptor.

use super::inet::socket_error;
use super::{NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::files;
use crate::natives::arguments::int_slot;
use crate::threads::JavaThread;
use stardust_platform::network::SocketOption;

const OPTIONS: &str = "jdk/net/LinuxSocketOptions";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(OPTIONS, "setTcpKeepAliveProbes0", "(II)V", |t, a| {
        set(t, a.int(0), SocketOption::KeepAliveCount, a.int(1))
    }),
    native!(OPTIONS, "setTcpKeepAliveTime0", "(II)V", |t, a| set(t, a.int(0), SocketOption::KeepAliveIdle, a.int(1))),
    native!(OPTIONS, "setTcpKeepAliveIntvl0", "(II)V", |t, a| {
        set(t, a.int(0), SocketOption::KeepAliveInterval, a.int(1))
    }),
    native!(OPTIONS, "getTcpKeepAliveProbes0", "(I)I", |t, a| get(t, a.int(0), SocketOption::KeepAliveCount)),
    native!(OPTIONS, "getTcpKeepAliveTime0", "(I)I", |t, a| get(t, a.int(0), SocketOption::KeepAliveIdle)),
    native!(OPTIONS, "getTcpKeepAliveIntvl0", "(I)I", |t, a| get(t, a.int(0), SocketOption::KeepAliveInterval)),
    native!(OPTIONS, "setQuickAck0", "(IZ)V", |t, a| {
        set(t, a.int(0), SocketOption::QuickAcknowledge, i32::from(a.boolean(1)))
    }),
    native!(OPTIONS, "getQuickAck0", "(I)Z", |t, a| get(t, a.int(0), SocketOption::QuickAcknowledge)),
    native!(OPTIONS, "keepAliveOptionsSupported0", "()Z", |_, _| Ok(u64::from(files::network().is_some()))),
    native!(OPTIONS, "quickAckSupported0", "()Z", |_, _| Ok(u64::from(files::network().is_some()))),
];

fn set(thread: &JavaThread, descriptor: i32, option: SocketOption, value: i32) -> JavaResult<u64> {
    let set = files::socket(descriptor)
        .and_then(|(socket, _)| Ok(socket.network.set_option(socket.handle, option, value)?));
    set.map(|()| 0).map_err(|error| socket_error(thread, error))
}

fn get(thread: &JavaThread, descriptor: i32, option: SocketOption) -> JavaResult<u64> {
    let value = files::socket(descriptor).and_then(|(socket, _)| Ok(socket.network.option(socket.handle, option)?));
    value.map(int_slot).map_err(|error| socket_error(thread, error))
}
