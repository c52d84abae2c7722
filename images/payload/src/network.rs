//! How the network interfaces get their addresses: the language of `--net` and of `net.NAME=` on the kernel command line.
//!
//! A setting is a list of words, separated by commas: `dhcp`, `auto`, `off`, `ADDRESS/PREFIX`, `gw=ADDRESS`,
//! `dns=ADDRESS`. For each interface the command line's setting counts, else the image's, else [`Interface::default`].

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::net::IpAddr;

/// What the names of interfaces begin with; a number follows.
const NAME: &str = "eth";
/// Before an interface's name on the kernel command line.
const OPTION: &str = "net.";

/// How an interface gets its addresses. Beside them it has the link-local IPv6 address, unless it is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// Whether the interface is used at all.
    pub is_on: bool,
    /// Whether IPv4 is configured by DHCP (RFC 2131).
    pub dhcp: bool,
    /// Whether IPv6 is configured by router advertisements (SLAAC, RFC 4862).
    pub autoconfigured: bool,
    /// Static addresses, each with the length of its prefix.
    pub addresses: Vec<(IpAddr, u8)>,
    /// Routers to other networks, at most one for each version of IP.
    pub gateways: Vec<IpAddr>,
    /// Servers of the domain name system, in the order in which they are asked.
    pub name_servers: Vec<IpAddr>,
}

impl Interface {
    const NOTHING: Interface = Interface {
        is_on: true,
        dhcp: false,
        autoconfigured: false,
        addresses: Vec::new(),
        gateways: Vec::new(),
        name_servers: Vec::new(),
    };

    /// Reads a setting.
    ///
    /// # Errors
    /// [`SettingError`].
    pub fn parse(text: &str) -> Result<Interface, SettingError> {
        if text == "off" {
            return Ok(Interface { is_on: false, ..Interface::NOTHING });
        }
        let mut interface = Interface::NOTHING;
        for word in text.split(',') {
            interface.add(word)?;
        }
        let has = |gateway: &IpAddr| interface.addresses.iter().any(|(own, _)| own.is_ipv4() == gateway.is_ipv4());
        if let Some(gateway) = interface.gateways.iter().find(|gateway| !has(gateway)) {
            return Err(SettingError::GatewayWithoutAddress(*gateway));
        }
        if interface.dhcp && interface.addresses.iter().any(|(address, _)| address.is_ipv4()) {
            return Err(SettingError::AddressBesideDhcp);
        }
        Ok(interface)
    }

    fn add(&mut self, word: &str) -> Result<(), SettingError> {
        let unknown = || SettingError::Unknown(String::from(word));
        match word {
            "dhcp" => self.dhcp = true,
            "auto" => self.autoconfigured = true,
            _ => match word.split_once('=') {
                Some(("gw", address)) => {
                    let gateway: IpAddr = address.parse().map_err(|_| unknown())?;
                    if self.gateways.iter().any(|other| other.is_ipv4() == gateway.is_ipv4()) {
                        return Err(SettingError::SecondGateway(gateway));
                    }
                    self.gateways.push(gateway);
                }
                Some(("dns", address)) => self.name_servers.push(address.parse().map_err(|_| unknown())?),
                _ => {
                    let (address, prefix) = word.split_once('/').ok_or_else(unknown)?;
                    let address: IpAddr = address.parse().map_err(|_| unknown())?;
                    let prefix = prefix.parse().map_err(|_| unknown())?;
                    let longest = if address.is_ipv4() { 32 } else { 128 };
                    if prefix > longest || address.is_unspecified() || address.is_multicast() {
                        return Err(unknown());
                    }
                    self.addresses.push((address, prefix));
                }
            },
        }
        Ok(())
    }
}

impl Default for Interface {
    /// `dhcp,auto`: what the network offers.
    fn default() -> Interface {
        Interface { dhcp: true, autoconfigured: true, ..Interface::NOTHING }
    }
}

/// The setting of an interface: from the kernel command line's options, else from the image, else the default.
///
/// # Errors
/// [`SettingError`].
pub fn interface<'a>(
    name: &str,
    option: impl FnOnce(&str) -> Option<&'a str>,
    image: &[(String, String)],
) -> Result<Interface, SettingError> {
    let given = option(&alloc::format!("{OPTION}{name}"));
    let built_in = || image.iter().rev().find(|(given, _)| given == name).map(|(_, setting)| setting.as_str());
    given.or_else(built_in).map_or_else(|| Ok(Interface::default()), Interface::parse)
}

/// Checks `NAME=SETTING`, and takes it apart.
///
/// # Errors
/// [`SettingError`].
pub fn named_setting(text: &str) -> Result<(String, String), SettingError> {
    let (name, setting) = text.split_once('=').ok_or_else(|| SettingError::NoName(String::from(text)))?;
    let number = name.strip_prefix(NAME).and_then(|number| number.parse::<u8>().ok());
    if number.is_none_or(|number| name != alloc::format!("{NAME}{number}")) {
        return Err(SettingError::NoName(String::from(name)));
    }
    Interface::parse(setting)?;
    Ok((String::from(name), String::from(setting)))
}

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingError {
    /// No interface has this name.
    NoName(String),
    /// This word has no meaning.
    Unknown(String),
    /// There is a static IPv4 address beside `dhcp`.
    AddressBesideDhcp,
    /// A router of a version of IP that the interface has no static address of.
    GatewayWithoutAddress(IpAddr),
    /// There is a router of this version of IP already.
    SecondGateway(IpAddr),
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingError::NoName(name) => write!(f, "{name:?}: give it as eth0=SETTING, eth1=SETTING, ..."),
            SettingError::Unknown(word) => {
                write!(f, "{word:?} is none of dhcp, auto, off, ADDRESS/PREFIX, gw=ADDRESS and dns=ADDRESS")
            }
            SettingError::AddressBesideDhcp => f.write_str("an IPv4 address and dhcp exclude each other"),
            SettingError::GatewayWithoutAddress(gateway) => {
                write!(f, "gw={gateway} needs a static address that it is reached from")
            }
            SettingError::SecondGateway(gateway) => write!(f, "gw={gateway} is a second gateway"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_lists_of_words() {
        let parsed = Interface::parse("10.0.2.15/24,gw=10.0.2.2,dns=10.0.2.3,fd00::2/64,dns=fd00::3,auto").unwrap();
        let expected = Interface {
            autoconfigured: true,
            addresses: [("10.0.2.15", 24), ("fd00::2", 64)]
                .map(|(text, prefix)| (text.parse().unwrap(), prefix))
                .into(),
            gateways: ["10.0.2.2".parse().unwrap()].into(),
            name_servers: ["10.0.2.3", "fd00::3"].map(|text| text.parse().unwrap()).into(),
            ..Interface::NOTHING
        };
        assert_eq!(parsed, expected);
        assert_eq!(Interface::parse("dhcp,auto"), Ok(Interface::default()));
        assert!(!Interface::parse("off").unwrap().is_on);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let unknown = [
            "",
            "x",
            "dhcp,",
            "10.0.2.15",
            "10.0.2.15/33",
            "fd00::1/129",
            "10.0.2.15/-1",
            "224.0.0.1/4",
            "gw=x",
            "gw",
            "dns=",
            "::/0",
            "off,dhcp",
        ];
        for text in unknown {
            assert!(matches!(Interface::parse(text), Err(SettingError::Unknown(_))), "{text}");
        }
        assert_eq!(Interface::parse("dhcp,10.0.2.15/24"), Err(SettingError::AddressBesideDhcp));
        assert!(matches!(Interface::parse("fd00::2/64,gw=10.0.2.2"), Err(SettingError::GatewayWithoutAddress(_))));
        assert!(matches!(Interface::parse("10.0.0.1/8,gw=10.0.0.2,gw=10.0.0.3"), Err(SettingError::SecondGateway(_))));
        for text in ["eth0", "eth=dhcp", "eth00=dhcp", "lo=dhcp", "eth256=dhcp", "eth+1=dhcp", "=dhcp"] {
            assert!(matches!(named_setting(text), Err(SettingError::NoName(_))), "{text}");
        }
    }

    #[test]
    fn the_command_line_counts_before_the_image() {
        let image = [named_setting("eth0=dhcp").unwrap(), named_setting("eth0=auto").unwrap()];
        let given = |key: &str| (key == "net.eth1").then_some("off");
        assert_eq!(interface("eth0", given, &image), Interface::parse("auto"));
        assert_eq!(interface("eth1", given, &image), Interface::parse("off"));
        assert_eq!(interface("eth2", given, &image), Ok(Interface::default()));
    }
}
