//! `--publish`: a port of this machine that leads to one of the program.

use std::net::Ipv4Addr;
use std::str::FromStr;

/// A port of this machine that leads to one of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedPort {
    /// The address of this machine on which it is offered; none for all.
    address: Option<Ipv4Addr>,
    host: u16,
    guest: u16,
    is_udp: bool,
}

impl PublishedPort {
    /// The value of QEMU's option `hostfwd`.
    pub fn forwarding(&self) -> String {
        let protocol = if self.is_udp { "udp" } else { "tcp" };
        let address = self.address.map(|address| address.to_string()).unwrap_or_default();
        format!("{protocol}:{address}:{}-:{}", self.host, self.guest)
    }
}

impl FromStr for PublishedPort {
    type Err = String;

    fn from_str(text: &str) -> Result<PublishedPort, String> {
        let form = || {
            String::from("give it as HOST:GUEST, ports from 1 to 65535, say 8080:80, 127.0.0.1:8080:80 or 53:53/udp")
        };
        let (ports, is_udp) = match text.split_once('/') {
            None | Some((_, "tcp")) => (text.trim_end_matches("/tcp"), false),
            Some((ports, "udp")) => (ports, true),
            Some(_) => return Err(form()),
        };
        let mut parts = ports.rsplitn(3, ':');
        let mut port = || parts.next()?.parse().ok().filter(|&port: &u16| port != 0);
        let (Some(guest), Some(host)) = (port(), port()) else { return Err(form()) };
        let address = parts.next().map(str::parse).transpose().map_err(|_| form())?;
        Ok(PublishedPort { address, host, guest, is_udp })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_become_forwardings() {
        let cases = [
            ("8080:80", "tcp::8080-:80"),
            ("8080:80/tcp", "tcp::8080-:80"),
            ("53:5353/udp", "udp::53-:5353"),
            ("127.0.0.1:8080:80", "tcp:127.0.0.1:8080-:80"),
        ];
        for (given, forwarding) in cases {
            assert_eq!(given.parse::<PublishedPort>().map(|port| port.forwarding()), Ok(forwarding.to_owned()));
        }
        for given in
            ["", "80", "0:80", "80:0", "80:65536", "a:80", "x:80:80", "1.2.3.4:5:80:80", "80:80/sctp", "80:80/tcp/udp"]
        {
            assert!(given.parse::<PublishedPort>().is_err(), "{given}");
        }
    }
}
