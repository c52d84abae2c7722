//! The older socket classes of `java.net`, and settings of `sun.net`. Those that the default implementations of Java 17 do not use throw.

use super::{NativeMethod, native, nothing};
use crate::natives::sun_nio_ch::sockets::unavailable;

const DATAGRAM: &str = "java/net/PlainDatagramSocketImpl";
const STREAM: &str = "java/net/PlainSocketImpl";
const OPTIONS: &str = "jdk/net/LinuxSocketOptions";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!("java/net/SocketCleanable", "cleanupClose0", "(I)V", nothing),
    // Ports that the system gives out by itself.
    native!("sun/net/PortConfig", "getLower0", "()I", |_, _| Ok(32_768)),
    native!("sun/net/PortConfig", "getUpper0", "()I", |_, _| Ok(60_999)),
    // There are no system-wide proxies, and no domain to search.
    native!("sun/net/spi/DefaultProxySelector", "init", "()Z", |_, _| Ok(0)),
    native!(
        "sun/net/spi/DefaultProxySelector",
        "getSystemProxies",
        "(Ljava/lang/String;Ljava/lang/String;)[Ljava/net/Proxy;",
        |_, _| Ok(0)
    ),
    native!("sun/net/dns/ResolverConfigurationImpl", "fallbackDomain0", "()Ljava/lang/String;", |_, _| Ok(0)),
    native!("java/net/DatagramPacket", "init", "()V", nothing),
    native!(DATAGRAM, "bind0", "(ILjava/net/InetAddress;)V", unavailable),
    native!(DATAGRAM, "send0", "(Ljava/net/DatagramPacket;)V", unavailable),
    native!(DATAGRAM, "peek", "(Ljava/net/InetAddress;)I", unavailable),
    native!(DATAGRAM, "peekData", "(Ljava/net/DatagramPacket;)I", unavailable),
    native!(DATAGRAM, "receive0", "(Ljava/net/DatagramPacket;)V", unavailable),
    native!(DATAGRAM, "setTimeToLive", "(I)V", unavailable),
    native!(DATAGRAM, "getTimeToLive", "()I", unavailable),
    native!(DATAGRAM, "setTTL", "(B)V", unavailable),
    native!(DATAGRAM, "getTTL", "()B", unavailable),
    native!(DATAGRAM, "join", "(Ljava/net/InetAddress;Ljava/net/NetworkInterface;)V", unavailable),
    native!(DATAGRAM, "leave", "(Ljava/net/InetAddress;Ljava/net/NetworkInterface;)V", unavailable),
    native!(DATAGRAM, "datagramSocketCreate", "()V", unavailable),
    native!(DATAGRAM, "datagramSocketClose", "()V", nothing),
    native!(DATAGRAM, "socketSetOption0", "(ILjava/lang/Object;)V", unavailable),
    native!(DATAGRAM, "socketGetOption", "(I)Ljava/lang/Object;", unavailable),
    native!(DATAGRAM, "connect0", "(Ljava/net/InetAddress;I)V", unavailable),
    native!(DATAGRAM, "disconnect0", "(I)V", unavailable),
    native!(DATAGRAM, "dataAvailable", "()I", unavailable),
    native!(DATAGRAM, "init", "()V", nothing),
    native!(STREAM, "socketCreate", "(ZZ)V", unavailable),
    native!(STREAM, "socketConnect", "(Ljava/net/InetAddress;II)V", unavailable),
    native!(STREAM, "socketBind", "(Ljava/net/InetAddress;I)V", unavailable),
    native!(STREAM, "socketListen", "(I)V", unavailable),
    native!(STREAM, "socketAccept", "(Ljava/net/SocketImpl;)V", unavailable),
    native!(STREAM, "socketAvailable", "()I", unavailable),
    native!(STREAM, "socketClose0", "(Z)V", nothing),
    native!(STREAM, "socketShutdown", "(I)V", unavailable),
    native!(STREAM, "initProto", "()V", nothing),
    native!(STREAM, "socketSetOption0", "(IZLjava/lang/Object;)V", unavailable),
    native!(STREAM, "socketGetOption", "(ILjava/lang/Object;)I", unavailable),
    native!(STREAM, "socketSendUrgentData", "(I)V", unavailable),
    native!("java/net/SocketInputStream", "socketRead0", "(Ljava/io/FileDescriptor;[BIII)I", unavailable),
    native!("java/net/SocketInputStream", "init", "()V", nothing),
    native!("java/net/SocketOutputStream", "socketWrite0", "(Ljava/io/FileDescriptor;[BII)V", unavailable),
    native!("java/net/SocketOutputStream", "init", "()V", nothing),
    native!("java/net/AbstractPlainDatagramSocketImpl", "isReusePortAvailable0", "()Z", |_, _| Ok(0)),
    native!("java/net/AbstractPlainSocketImpl", "isReusePortAvailable0", "()Z", |_, _| Ok(0)),
    native!("sun/net/sdp/SdpSupport", "create0", "()I", unavailable),
    native!("sun/net/sdp/SdpSupport", "convert0", "(I)V", unavailable),
    native!(OPTIONS, "getSoPeerCred0", "(I)J", unavailable),
    native!(OPTIONS, "incomingNapiIdSupported0", "()Z", |_, _| Ok(0)),
    native!(OPTIONS, "getIncomingNapiId0", "(I)I", unavailable),
];
