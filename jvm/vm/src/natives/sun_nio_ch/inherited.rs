//! `InheritedChannel`: whether descriptor 0 is a socket that the program was started with. It never is.

use super::{NativeMethod, native, nothing};
use crate::files;
use crate::natives::java_io::io_error;
use crate::natives::sun_nio_ch::sockets::unavailable;
use crate::objects::strings;

const INHERITED: &str = "sun/nio/ch/InheritedChannel";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(INHERITED, "initIDs", "()V", nothing),
    native!(INHERITED, "dup", "(I)I", |t, a| {
        let duplicate = files::system().duplicate(a.int(0));
        duplicate.map(|descriptor| descriptor as u64).map_err(|error| io_error(t, error))
    }),
    native!(INHERITED, "dup2", "(II)V", |t, a| {
        let done = files::system().duplicate_onto(a.int(0), a.int(1));
        super::void_result(t, done)
    }),
    native!(INHERITED, "open0", "(Ljava/lang/String;I)I", |t, a| {
        let opened = files::system().open(&strings::to_rust(a.reference(0)), a.int(1), 0);
        opened.map(|descriptor| descriptor as u64).map_err(|error| io_error(t, error))
    }),
    native!(INHERITED, "close0", "(I)V", |t, a| {
        let closed = files::system().close(a.int(0));
        super::void_result(t, closed)
    }),
    // -1: not a socket.
    native!(INHERITED, "soType0", "(I)I", |_, _| Ok(u64::from(u32::MAX))),
    native!(INHERITED, "addressFamily", "(I)I", |_, _| Ok(u64::from(u32::MAX))),
    native!(INHERITED, "inetPeerAddress0", "(I)Ljava/net/InetAddress;", unavailable),
    native!(INHERITED, "unixPeerAddress0", "(I)[B", unavailable),
    native!(INHERITED, "peerPort0", "(I)I", unavailable),
    native!(INHERITED, "isConnected", "(I)Z", |_, _| Ok(0)),
];
