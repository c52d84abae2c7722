//! Sockets: what class initialisers ask of them. There is no network yet: making a socket throws.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::threads::JavaThread;

const NET: &str = "sun/nio/ch/Net";
const ADDRESS: &str = "sun/nio/ch/NativeSocketAddress";
const DATAGRAM: &str = "sun/nio/ch/DatagramChannelImpl";
const DATAGRAM_DISPATCHER: &str = "sun/nio/ch/DatagramDispatcher";
const SOCKET_DISPATCHER: &str = "sun/nio/ch/SocketDispatcher";
const UNIX: &str = "sun/nio/ch/UnixDomainSockets";

/// What throws where a socket would be needed.
pub(in crate::natives) fn unavailable(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let message = "networking is not available in this version of Stardust";
    Err(exceptions::throw_new(thread, "java/net/SocketException", message))
}

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NET, "shouldShutdownWriteBeforeClose0", "()Z", |_, _| Ok(0)),
    native!(NET, "isIPv6Available0", "()Z", |_, _| Ok(0)),
    native!(NET, "isReusePortAvailable0", "()Z", |_, _| Ok(0)),
    native!(NET, "isExclusiveBindAvailable", "()I", |_, _| Ok(u64::from(u32::MAX))),
    native!(NET, "shouldSetBothIPv4AndIPv6Options0", "()Z", |_, _| Ok(1)),
    native!(NET, "canIPv6SocketJoinIPv4Group0", "()Z", |_, _| Ok(1)),
    native!(NET, "canJoin6WithIPv4Group0", "()Z", |_, _| Ok(0)),
    native!(NET, "canUseIPv6OptionsWithIPv4LocalAddress0", "()Z", |_, _| Ok(1)),
    native!(NET, "socket0", "(ZZZZ)I", unavailable),
    native!(NET, "bind0", "(Ljava/io/FileDescriptor;ZZLjava/net/InetAddress;I)V", unavailable),
    native!(NET, "listen", "(Ljava/io/FileDescriptor;I)V", unavailable),
    native!(NET, "connect0", "(ZLjava/io/FileDescriptor;Ljava/net/InetAddress;I)I", unavailable),
    native!(
        NET,
        "accept",
        "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;[Ljava/net/InetSocketAddress;)I",
        unavailable
    ),
    native!(NET, "shutdown", "(Ljava/io/FileDescriptor;I)V", unavailable),
    native!(NET, "localPort", "(Ljava/io/FileDescriptor;)I", unavailable),
    native!(NET, "localInetAddress", "(Ljava/io/FileDescriptor;)Ljava/net/InetAddress;", unavailable),
    native!(NET, "remotePort", "(Ljava/io/FileDescriptor;)I", unavailable),
    native!(NET, "remoteInetAddress", "(Ljava/io/FileDescriptor;)Ljava/net/InetAddress;", unavailable),
    native!(NET, "getIntOption0", "(Ljava/io/FileDescriptor;ZII)I", unavailable),
    native!(NET, "setIntOption0", "(Ljava/io/FileDescriptor;ZIIIZ)V", unavailable),
    native!(NET, "pollConnect", "(Ljava/io/FileDescriptor;J)Z", unavailable),
    native!(NET, "available", "(Ljava/io/FileDescriptor;)I", unavailable),
    native!(NET, "sendOOB", "(Ljava/io/FileDescriptor;B)I", unavailable),
    native!(NET, "discardOOB", "(Ljava/io/FileDescriptor;)Z", unavailable),
    native!(NET, "joinOrDrop4", "(ZLjava/io/FileDescriptor;III)I", unavailable),
    native!(NET, "blockOrUnblock4", "(ZLjava/io/FileDescriptor;III)I", unavailable),
    native!(NET, "joinOrDrop6", "(ZLjava/io/FileDescriptor;[BI[B)I", unavailable),
    native!(NET, "blockOrUnblock6", "(ZLjava/io/FileDescriptor;[BI[B)I", unavailable),
    native!(NET, "setInterface4", "(Ljava/io/FileDescriptor;I)V", unavailable),
    native!(NET, "getInterface4", "(Ljava/io/FileDescriptor;)I", unavailable),
    native!(NET, "setInterface6", "(Ljava/io/FileDescriptor;I)V", unavailable),
    native!(NET, "getInterface6", "(Ljava/io/FileDescriptor;)I", unavailable),
    native!(NET, "initIDs", "()V", nothing),
    native!(NET, "pollinValue", "()S", |_, _| Ok(1)),
    native!(NET, "polloutValue", "()S", |_, _| Ok(4)),
    native!(NET, "pollerrValue", "()S", |_, _| Ok(8)),
    native!(NET, "pollhupValue", "()S", |_, _| Ok(16)),
    native!(NET, "pollnvalValue", "()S", |_, _| Ok(32)),
    native!(NET, "pollconnValue", "()S", |_, _| Ok(4)),
    native!(SOCKET_DISPATCHER, "read0", "(Ljava/io/FileDescriptor;JI)I", super::file_dispatcher::read),
    native!(SOCKET_DISPATCHER, "readv0", "(Ljava/io/FileDescriptor;JI)J", super::file_dispatcher::read_scattered),
    native!(DATAGRAM_DISPATCHER, "read0", "(Ljava/io/FileDescriptor;JI)I", unavailable),
    native!(DATAGRAM_DISPATCHER, "readv0", "(Ljava/io/FileDescriptor;JI)J", unavailable),
    native!(DATAGRAM_DISPATCHER, "write0", "(Ljava/io/FileDescriptor;JI)I", unavailable),
    native!(DATAGRAM_DISPATCHER, "writev0", "(Ljava/io/FileDescriptor;JI)J", unavailable),
    native!(DATAGRAM, "disconnect0", "(Ljava/io/FileDescriptor;Z)V", unavailable),
    native!(DATAGRAM, "receive0", "(Ljava/io/FileDescriptor;JIJZ)I", unavailable),
    native!(DATAGRAM, "send0", "(Ljava/io/FileDescriptor;JIJI)I", unavailable),
    native!(UNIX, "localAddress0", "(Ljava/io/FileDescriptor;)[B", unavailable),
    native!(UNIX, "init", "()Z", |_, _| Ok(0)),
    native!(UNIX, "socket0", "()I", unavailable),
    native!(UNIX, "bind0", "(Ljava/io/FileDescriptor;[B)V", unavailable),
    native!(UNIX, "connect0", "(Ljava/io/FileDescriptor;[B)I", unavailable),
    native!(UNIX, "accept0", "(Ljava/io/FileDescriptor;Ljava/io/FileDescriptor;[Ljava/lang/Object;)I", unavailable),
    native!(ADDRESS, "AFINET", "()I", |_, _| Ok(2)),
    native!(ADDRESS, "AFINET6", "()I", |_, _| Ok(10)),
    native!(ADDRESS, "sizeofSockAddr4", "()I", |_, _| Ok(16)),
    native!(ADDRESS, "sizeofSockAddr6", "()I", |_, _| Ok(28)),
    native!(ADDRESS, "sizeofFamily", "()I", |_, _| Ok(2)),
    native!(ADDRESS, "offsetFamily", "()I", |_, _| Ok(0)),
    native!(ADDRESS, "offsetSin4Port", "()I", |_, _| Ok(2)),
    native!(ADDRESS, "offsetSin4Addr", "()I", |_, _| Ok(4)),
    native!(ADDRESS, "offsetSin6Port", "()I", |_, _| Ok(2)),
    native!(ADDRESS, "offsetSin6Addr", "()I", |_, _| Ok(8)),
    native!(ADDRESS, "offsetSin6ScopeId", "()I", |_, _| Ok(24)),
    native!(ADDRESS, "offsetSin6FlowInfo", "()I", |_, _| Ok(4)),
    native!("sun/nio/ch/UnixAsynchronousSocketChannelImpl", "checkConnect", "(I)V", unavailable),
];
