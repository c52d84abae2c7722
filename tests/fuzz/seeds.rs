//! `seeds CORPUS CLASS...`: writes the first inputs of the fuzz targets into the folder, from class files of ours and by
//! our own writers. They are committed; this is for making them again when a format changes.

extern crate alloc;

// Two modules of the virtual machine that need nothing else of it: the whole is large.
#[path = "../../jvm/vm/src/checksums.rs"]
#[allow(dead_code)]
mod checksums;
#[path = "../../jvm/vm/src/deflate/mod.rs"]
#[allow(dead_code, unused_imports)]
mod deflate;

use deflate::{Compressor, Flush};
use stardust_jimage::write::{Entry, write};
use stardust_payload::{Config, File, Main};
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let corpus = arguments.next().ok_or("usage: seeds CORPUS CLASS...")?;
    let save = |target: &str, name: &str, bytes: &[u8]| -> Result<(), Box<dyn Error>> {
        let folder = Path::new(&corpus).join(target);
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(name), bytes)?)
    };
    let mut classes = Vec::new();
    for path in arguments {
        let name = Path::new(&path).file_name().ok_or("no file name")?.to_string_lossy().into_owned();
        classes.push((name, fs::read(&path)?));
    }
    for (name, bytes) in &classes {
        save("classfile", name.trim_end_matches(".class"), bytes)?;
    }
    for (name, count, compress) in [("one", 1, false), ("several", 6, false), ("compressed", 4, true)] {
        let paths: Vec<String> = classes.iter().take(count).map(|(name, _)| format!("p/{name}")).collect();
        let contents = classes.iter().map(|(_, bytes)| bytes.as_slice());
        let entries: Vec<Entry<'_>> =
            paths.iter().zip(contents).map(|(path, content)| Entry::new("m", path, content, compress)).collect();
        save("jimage", name, &write(&entries).map_err(|e| format!("{e:?}"))?)?;
    }
    for (name, main) in [("jar", Main::Jar("/app/app.jar".into())), ("class", Main::Class("p.Main".into()))] {
        let mut config = Config::new(main);
        config.arguments = vec!["one".into(), "two words".into()];
        config.properties = vec![("key".into(), "value".into())];
        let files: Vec<File<'_>> =
            classes.iter().take(1).map(|(_, bytes)| File { path: "/app/app.jar", bytes, mtime: 1 }).collect();
        save("payload", name, &stardust_payload::emit(&config, &files).map_err(|e| format!("{e:?}"))?)?;
    }
    for (level, first) in [(0, 0), (1, 17), (6, 96), (9, 145_u8)] {
        let (_, bytes) = classes.first().ok_or("no classes")?;
        let mut compressed = vec![0; 2 * bytes.len() + 1000];
        let progress = Compressor::new(level, 0, first & 1 == 1).run(bytes, &mut compressed, Flush::Finish);
        save("deflate", &format!("level-{level}"), &[&[first], &compressed[..progress.written]].concat())?;
    }
    // Answers to the requests of the target, numbered from 1: read, directory, read, and a watch's event before them.
    let message = |kind: u32, request: u32, payload: &[u8]| {
        let words = [kind, request, 0, payload.len() as u32].map(u32::to_le_bytes).concat();
        [words.as_slice(), payload].concat()
    };
    let answers = [message(2, 1, b"a name"), message(1, 2, b"vif\0vbd\0"), message(2, 3, b"262144")].concat();
    save("xenstore", "answers", &answers)?;
    save("xenstore", "event-first", &[message(15, 0, b"control/shutdown\0shutdown\0"), answers.clone()].concat())?;
    save("xenstore", "refused", &message(16, 1, b"ENOENT\0"))?;
    let full = [answers.as_slice(), &vec![0; 1024 - answers.len()], &[0; 16]].concat();
    save("xenstore", "indices", &full)
}
