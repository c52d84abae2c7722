//! Sockets: constants that class initialisers ask for, streams, and what throws because it is missing.

use super::{Arguments, NativeMethod, as_int, buffer, descriptor, native, nothing, read_result, waiting};
use crate::exceptions::{self, JavaResult};
use crate::files::{self, Errno};
use crate::natives::java_net::inet::socket_error;
use crate::threads::JavaThread;

const NET: &str = "sun/nio/ch/Net";
const ADDRESS: &str = "sun/nio/ch/NativeSocketAddress";
const SOCKET_DISPATCHER: &str = "sun/nio/ch/SocketDispatcher";
const UNIX: &str = "sun/nio/ch/UnixDomainSockets";

/// What throws where a kind of socket would be needed that is missing.
pub(in crate::natives) fn unavailable(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let message = "this kind of socket is not available in Stardust";
    Err(exceptions::throw_new(thread, "java/net/SocketException", message))
}

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(NET, "shouldShutdownWriteBeforeClose0", "()Z", |_, _| Ok(0)),
    native!(NET, "isExclusiveBindAvailable", "()I", |_, _| Ok(u64::from(u32::MAX))),
    native!(NET, "shouldSetBothIPv4AndIPv6Options0", "()Z", |_, _| Ok(1)),
    native!(NET, "canIPv6SocketJoinIPv4Group0", "()Z", |_, _| Ok(1)),
    native!(NET, "canJoin6WithIPv4Group0", "()Z", |_, _| Ok(0)),
    native!(NET, "canUseIPv6OptionsWithIPv4LocalAddress0", "()Z", |_, _| Ok(1)),
    native!(NET, "initIDs", "()V", nothing),
    native!(NET, "pollinValue", "()S", |_, _| Ok(1)),
    native!(NET, "polloutValue", "()S", |_, _| Ok(4)),
    native!(NET, "pollerrValue", "()S", |_, _| Ok(8)),
    native!(NET, "pollhupValue", "()S", |_, _| Ok(16)),
    native!(NET, "pollnvalValue", "()S", |_, _| Ok(32)),
    native!(NET, "pollconnValue", "()S", |_, _| Ok(4)),
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
    native!(SOCKET_DISPATCHER, "read0", "(Ljava/io/FileDescriptor;JI)I", |t, a| {
        let read = waiting::read(t, descriptor(a.reference(0)), buffer(a, 1));
        as_int(stream_result(t, read))
    }),
    native!(SOCKET_DISPATCHER, "readv0", "(Ljava/io/FileDescriptor;JI)J", |t, a| {
        let read = super::file_dispatcher::scattered(t, a);
        stream_result(t, read)
    }),
    native!("sun/nio/ch/UnixAsynchronousSocketChannelImpl", "checkConnect", "(I)V", |t, a| {
        let error = files::socket(a.int(0)).map(|(socket, _)| socket.network.take_error(socket.handle));
        match error {
            Ok(None) => Ok(0),
            Ok(Some(error)) => Err(socket_error(t, error.into())),
            Err(error) => Err(socket_error(t, error)),
        }
    }),
];

/// The result of reading from a stream.
fn stream_result(thread: &JavaThread, result: Result<usize, Errno>) -> JavaResult<u64> {
    match result {
        Err(Errno::ECONNRESET) => {
            Err(exceptions::throw_new(thread, "sun/net/ConnectionResetException", "Connection reset"))
        }
        other => read_result(thread, other),
    }
}
