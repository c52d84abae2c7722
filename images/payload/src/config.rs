//! How the program is to be started.

use crate::PayloadError;
use crate::reader::Reader;
use crate::writer::Writer;
use alloc::string::String;
use alloc::vec::Vec;

/// Where the program begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Main {
    /// The main class that the manifest of the jar at this path names, as `java -jar` finds it.
    Jar(String),
    /// The class of this name (with dots), looked up on the class path.
    Class(String),
}

/// How the program is to be started: what the `java` command would be told.
///
/// Written in the order of the fields: `main` as a kind (u8, 0 jar, 1 class) and a string, lists of strings, lists of
/// pairs of strings, numbers that may be missing (u8 0, or 1 and the u64), and flags (u8 0 or 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the program begins.
    pub main: Main,
    /// Absolute paths of jars and directories; becomes `java.class.path`.
    pub class_path: Vec<String>,
    /// The arguments of `main`.
    pub arguments: Vec<String>,
    /// The program's environment variables, names and values.
    pub environment: Vec<(String, String)>,
    /// System properties, names and values.
    pub properties: Vec<(String, String)>,
    /// The most bytes that the Java heap may have; as memory allows if missing.
    pub heap_max: Option<u64>,
    /// Bytes of Java stack for each thread that asks for no size; the virtual machine's default if missing.
    pub stack_size: Option<u64>,
    /// The most bytes of class metadata with which a further class can be defined; as memory allows if missing.
    pub metadata_max: Option<u64>,
    /// Whether assertions are enabled in the program's classes.
    pub assertions: bool,
    /// Whether assertions are enabled in the class library.
    pub system_assertions: bool,
    /// Topics of the virtual machine's log that are on.
    pub log: Vec<String>,
    /// Names of network interfaces, with settings that [`crate::network`] describes.
    pub network: Vec<(String, String)>,
    /// Whether the program can come to use a network.
    pub uses_network: bool,
}

impl Config {
    /// A configuration with nothing but the beginning of the program.
    pub fn new(main: Main) -> Self {
        Config {
            main,
            class_path: Vec::new(),
            arguments: Vec::new(),
            environment: Vec::new(),
            properties: Vec::new(),
            heap_max: None,
            stack_size: None,
            metadata_max: None,
            assertions: false,
            system_assertions: false,
            log: Vec::new(),
            network: Vec::new(),
            uses_network: false,
        }
    }

    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, PayloadError> {
        let mut reader = Reader::new(bytes);
        let kind = reader.u8()?;
        let main = reader.owned_string()?;
        let config = Config {
            main: match kind {
                0 => Main::Jar(main),
                1 => Main::Class(main),
                kind => return Err(PayloadError::BadKind(kind)),
            },
            class_path: reader.list(Reader::owned_string)?,
            arguments: reader.list(Reader::owned_string)?,
            environment: reader.list(pair)?,
            properties: reader.list(pair)?,
            heap_max: reader.option()?,
            stack_size: reader.option()?,
            metadata_max: reader.option()?,
            assertions: flag(&mut reader)?,
            system_assertions: flag(&mut reader)?,
            log: reader.list(Reader::owned_string)?,
            network: reader.list(pair)?,
            uses_network: flag(&mut reader)?,
        };
        reader.finish()?;
        Ok(config)
    }

    pub(crate) fn emit(&self, out: &mut Writer) -> Result<(), PayloadError> {
        let (kind, main) = match &self.main {
            Main::Jar(path) => (0, path),
            Main::Class(name) => (1, name),
        };
        out.u8(kind);
        out.string(main)?;
        for list in [&self.class_path, &self.arguments] {
            out.length(list.len())?;
            list.iter().try_for_each(|text| out.string(text))?;
        }
        emit_pairs(out, &self.environment)?;
        emit_pairs(out, &self.properties)?;
        out.option(self.heap_max);
        out.option(self.stack_size);
        out.option(self.metadata_max);
        out.u8(self.assertions.into());
        out.u8(self.system_assertions.into());
        out.length(self.log.len())?;
        self.log.iter().try_for_each(|topic| out.string(topic))?;
        emit_pairs(out, &self.network)?;
        out.u8(self.uses_network.into());
        Ok(())
    }
}

fn emit_pairs(out: &mut Writer, pairs: &[(String, String)]) -> Result<(), PayloadError> {
    out.length(pairs.len())?;
    for (name, value) in pairs {
        out.string(name)?;
        out.string(value)?;
    }
    Ok(())
}

fn flag(reader: &mut Reader<'_>) -> Result<bool, PayloadError> {
    match reader.u8()? {
        0 => Ok(false),
        1 => Ok(true),
        kind => Err(PayloadError::BadKind(kind)),
    }
}

fn pair(reader: &mut Reader<'_>) -> Result<(String, String), PayloadError> {
    Ok((reader.owned_string()?, reader.owned_string()?))
}
