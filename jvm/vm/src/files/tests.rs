use super::{Errno, FileSystem, FileType, SelectorOperation, Whence, flags, ready};
use alloc::vec::Vec;

const WRITE: i32 = flags::WRITE_ONLY | flags::CREATE;

/// A file system with two files of the image.
fn system() -> FileSystem {
    stardust_host::install();
    let mut system = FileSystem::empty();
    system.set_up();
    system.add_static("/app/x.jar", b"content of the jar", 1_000);
    system.add_static("/jdk/lib/modules", b"modules", 2_000);
    system
}

fn write(system: &mut FileSystem, path: &str, bytes: &[u8]) {
    let file = system.open(path, WRITE | flags::TRUNCATE, 0o666).unwrap();
    assert_eq!(system.write(file, bytes), Ok(bytes.len()));
    system.close(file).unwrap();
}

fn read(system: &mut FileSystem, path: &str) -> Result<Vec<u8>, Errno> {
    let file = system.open(path, flags::READ_ONLY, 0)?;
    let mut bytes = alloc::vec![0; 1000];
    let count = system.read(file, &mut bytes)?;
    system.close(file)?;
    bytes.truncate(count);
    Ok(bytes)
}

#[test]
fn the_working_directory_and_the_home_are_writable() {
    let mut system = system();
    write(&mut system, "/a", b"hello");
    assert_eq!(read(&mut system, "/a").unwrap(), b"hello");
    system.make_directory("/root/.cache", 0o700).unwrap();
    system.rename("/a", "/root/.cache/b").unwrap();
    system.unlink("/root/.cache/b").unwrap();
    system.remove_directory("/root/.cache").unwrap();
}

#[test]
fn files_of_the_jdk_are_read_only() {
    let mut system = system();
    assert_eq!(system.open("/jdk/lib/modules", flags::WRITE_ONLY, 0), Err(Errno::EROFS));
    assert_eq!(system.open("/jdk/y", WRITE, 0o666), Err(Errno::EROFS));
    assert_eq!(system.unlink("/jdk/lib/modules"), Err(Errno::EROFS));
    assert_eq!(system.rename("/jdk/lib/modules", "/tmp/x"), Err(Errno::EROFS));
    assert_eq!(system.make_directory("/jdk/d", 0o777), Err(Errno::EROFS));
    assert_eq!(system.rename("/jdk", "/jdk2"), Err(Errno::EROFS));
    assert_eq!(system.remove_directory("/jdk"), Err(Errno::EROFS));
    assert_eq!(system.unlink("/dev/null"), Err(Errno::EROFS));
    assert_eq!(system.set_mode("/jdk", 0o700), Err(Errno::EROFS));
    assert_ne!(system.stat("/jdk", true).unwrap().device(), system.stat("/tmp", true).unwrap().device());
}

#[test]
fn files_of_the_application_are_copied_when_they_change() {
    let mut system = system();
    assert_eq!(read(&mut system, "/app/x.jar").unwrap(), b"content of the jar");
    assert_eq!(system.stat("/app/x.jar", true).unwrap().times[1], 1_000_000_000_000);
    assert!(system.static_content("/app/x.jar").is_some());
    let (_, before) = system.space();
    let file = system.open("/app/x.jar", flags::READ_WRITE, 0).unwrap();
    assert!(system.static_content("/app/x.jar").is_some());
    system.write_at(file, 15, b"new").unwrap();
    assert_eq!(read(&mut system, "/app/x.jar").unwrap(), b"content of the new");
    assert_eq!(system.space().1, before - 18);
    system.truncate(file, 7).unwrap();
    system.close(file).unwrap();
    system.rename("/app/x.jar", "/tmp/x.jar").unwrap();
    assert_eq!(read(&mut system, "/tmp/x.jar").unwrap(), b"content");
    system.unlink("/tmp/x.jar").unwrap();
    assert_eq!(system.space().1, before);
    write(&mut system, "/app/y", b"beside");
    system.make_directory("/app/d", 0o755).unwrap();
}

#[test]
fn what_is_written_is_read() {
    let mut system = system();
    write(&mut system, "/tmp/a", b"hello");
    assert_eq!(read(&mut system, "/tmp/a").unwrap(), b"hello");
    let file = system.open("/tmp/a", flags::WRITE_ONLY | flags::APPEND, 0).unwrap();
    assert_eq!(system.write(file, b" world"), Ok(6));
    assert_eq!(system.read(file, &mut [0]), Err(Errno::EBADF));
    system.close(file).unwrap();
    assert_eq!(read(&mut system, "/tmp/a").unwrap(), b"hello world");
    assert_eq!(system.stat("/tmp/a", true).unwrap().mode(), 0o100_644);
    assert_eq!(system.open("/tmp/a", WRITE | flags::EXCLUSIVE, 0o600), Err(Errno::EEXIST));
    assert_eq!(system.open("/tmp/b", flags::READ_ONLY, 0), Err(Errno::ENOENT));
    assert_eq!(system.open("/tmp", flags::WRITE_ONLY, 0), Err(Errno::EISDIR));
    assert_eq!(system.open("/tmp/a/b", flags::READ_ONLY, 0), Err(Errno::ENOTDIR));
}

#[test]
fn positions_and_lengths() {
    let mut system = system();
    let file = system.open("/tmp/a", flags::READ_WRITE | flags::CREATE, 0o666).unwrap();
    assert_eq!(system.write_at(file, 4, b"x"), Ok(1));
    assert_eq!(system.seek(file, 0, Whence::End), Ok(5));
    assert_eq!(system.seek(file, -6, Whence::Current), Err(Errno::EINVAL));
    assert_eq!(system.seek(file, 1, Whence::Start), Ok(1));
    let mut bytes = [9; 10];
    assert_eq!(system.read(file, &mut bytes), Ok(4));
    assert_eq!(bytes[..5], [0, 0, 0, b'x', 9]);
    assert_eq!(system.read(file, &mut bytes), Ok(0));
    system.truncate(file, 2).unwrap();
    assert_eq!(system.read_at(file, 0, &mut bytes), Ok(2));
    assert_eq!(system.read_at(file, 100, &mut bytes), Ok(0));
    let (limit, before) = system.space();
    assert_eq!(system.truncate(file, limit + 1), Err(Errno::ENOSPC));
    system.truncate(file, 4096).unwrap();
    assert_eq!(system.space().1, before + 2 - 4096);
}

#[test]
fn removed_files_live_while_they_are_open() {
    let mut system = system();
    let before = system.space();
    write(&mut system, "/tmp/a", b"12345");
    let file = system.open("/tmp/a", flags::READ_ONLY, 0).unwrap();
    system.unlink("/tmp/a").unwrap();
    assert_eq!(system.stat("/tmp/a", true).err(), Some(Errno::ENOENT));
    let mut bytes = [0; 5];
    assert_eq!(system.read(file, &mut bytes), Ok(5));
    assert_eq!(system.stat_descriptor(file).unwrap().links, 0);
    system.close(file).unwrap();
    assert_eq!(system.close(file), Err(Errno::EBADF));
    assert_eq!(system.space(), before);
}

#[test]
fn links_lead_on() {
    let mut system = system();
    system.make_directory("/tmp/d", 0o755).unwrap();
    write(&mut system, "/tmp/d/a", b"a");
    system.make_link("d", "/tmp/l").unwrap();
    system.make_link("../d/a", "/tmp/d/m").unwrap();
    system.make_link("loop", "/tmp/loop").unwrap();
    assert_eq!(read(&mut system, "/tmp/l/m").unwrap(), b"a");
    assert_eq!(system.real_path("/tmp/l/../l/m").unwrap(), "/tmp/d/a");
    assert_eq!(system.real_path("/").unwrap(), "/");
    assert_eq!(system.real_path("//tmp/./d/").unwrap(), "/tmp/d");
    assert_eq!(system.stat("/tmp/l", false).unwrap().file_type, FileType::Link);
    assert_eq!(system.stat("/tmp/l", true).unwrap().file_type, FileType::Directory);
    assert_eq!(system.stat("/tmp/loop", true).err(), Some(Errno::ELOOP));
    assert_eq!(system.read_link("/tmp/l").unwrap(), "d");
    assert_eq!(system.read_link("/tmp/d"), Err(Errno::EINVAL));
    assert_eq!(system.open("/tmp/l", flags::NO_FOLLOW, 0), Err(Errno::ELOOP));
    system.link("/tmp/d/a", "/tmp/b").unwrap();
    assert_eq!(system.stat("/tmp/b", true).unwrap().links, 2);
    assert_eq!(system.link("/tmp/d", "/tmp/e"), Err(Errno::EPERM));
    assert_eq!(system.link("/jdk/lib/modules", "/tmp/e"), Err(Errno::EXDEV));
}

#[test]
fn renaming_replaces() {
    let mut system = system();
    write(&mut system, "/tmp/a", b"a");
    write(&mut system, "/tmp/b", b"b");
    system.rename("/tmp/a", "/tmp/b").unwrap();
    assert_eq!(read(&mut system, "/tmp/b").unwrap(), b"a");
    system.make_directory("/tmp/d", 0o755).unwrap();
    system.make_directory("/tmp/d/e", 0o755).unwrap();
    assert_eq!(system.rename("/tmp/b", "/tmp/d"), Err(Errno::EISDIR));
    assert_eq!(system.rename("/tmp/d", "/tmp/b"), Err(Errno::ENOTDIR));
    assert_eq!(system.rename("/tmp/d", "/tmp/d/e/f"), Err(Errno::EINVAL));
    assert_eq!(system.remove_directory("/tmp/d"), Err(Errno::ENOTEMPTY));
    assert_eq!(system.unlink("/tmp/d"), Err(Errno::EISDIR));
    system.rename("/tmp/d/e", "/tmp/e").unwrap();
    assert_eq!(system.real_path("/tmp/e/../d").unwrap(), "/tmp/d");
    system.rename("/tmp/e", "/tmp/d").unwrap();
    assert_eq!(system.list("/tmp").unwrap(), ["b", "d"]);
    system.remove_directory("/tmp/d").unwrap();
    assert_eq!(system.remove_directory("/tmp/b"), Err(Errno::ENOTDIR));
}

#[test]
fn paths_from_directories() {
    let mut system = system();
    system.make_directory("/tmp/d", 0o755).unwrap();
    let directory = system.open("/tmp/d", flags::DIRECTORY, 0).unwrap();
    assert_eq!(system.path_from(directory, "x").unwrap(), "/tmp/d/x");
    assert_eq!(system.path_from(directory, "/x").unwrap(), "/x");
    system.rename("/tmp/d", "/tmp/e").unwrap();
    assert_eq!(system.path_from(directory, "x").unwrap(), "/tmp/e/x");
    write(&mut system, "/tmp/e/y", b"");
    assert_eq!(system.list_descriptor(directory).unwrap(), ["y"]);
    assert_eq!(system.path_from(99, "x"), Err(Errno::EBADF));
}

#[test]
fn duplicates_share_a_position() {
    let mut system = system();
    let one = system.open("/app/x.jar", flags::READ_ONLY, 0).unwrap();
    let two = system.duplicate(one).unwrap();
    assert_eq!(system.seek(one, 3, Whence::Start), Ok(3));
    assert_eq!(system.seek(two, 0, Whence::Current), Ok(3));
    system.close(one).unwrap();
    assert_eq!(system.read(two, &mut [0; 100]), Ok(15));
    assert_eq!(system.static_descriptor_content(two), Some(&b"content of the jar"[..]));
}

#[test]
fn pipes_fill_and_end() {
    let mut system = system();
    let (input, output) = system.pipe().unwrap();
    assert_eq!(system.read(input, &mut [0; 4]), Err(Errno::EAGAIN));
    assert_eq!(system.readiness(input), Ok(0));
    assert_eq!(system.write(output, b"abc"), Ok(3));
    assert_eq!(system.readiness(input), Ok(ready::READ));
    let mut bytes = [0; 2];
    assert_eq!(system.read(input, &mut bytes), Ok(2));
    assert_eq!(&bytes, b"ab");
    assert_eq!(system.write(output, &[0; 100_000]), Ok(65_535));
    assert_eq!(system.write(output, &[0]), Err(Errno::EAGAIN));
    assert_eq!(system.readiness(output), Ok(0));
    let second = system.duplicate(output).unwrap();
    system.close(output).unwrap();
    assert_eq!(system.readiness(input), Ok(ready::READ));
    system.close(second).unwrap();
    assert_eq!(system.read(input, &mut [0; 100_000]), Ok(65_536));
    assert_eq!(system.read(input, &mut bytes), Ok(0));
    let (input, output) = system.pipe().unwrap();
    system.close(input).unwrap();
    assert_eq!(system.write(output, &[0]), Err(Errno::EPIPE));
}

#[test]
fn hanging_up_ends_a_descriptor() {
    let mut system = system();
    let (input, output) = system.pipe().unwrap();
    system.hang_up(input).unwrap();
    assert_eq!(system.read(input, &mut [0; 4]), Ok(0));
    assert_eq!(system.write(output, &[0]), Err(Errno::EPIPE));
    system.close(input).unwrap();
    system.close(output).unwrap();
}

#[test]
fn selectors_report() {
    let mut system = system();
    let selector = system.selector().unwrap();
    let (input, output) = system.pipe().unwrap();
    let counter = system.counter().unwrap();
    let add = SelectorOperation::Add;
    assert_eq!(system.change_selector(input, add, output, 0), Err(Errno::EINVAL));
    system.change_selector(selector, add, input, ready::READ).unwrap();
    assert_eq!(system.change_selector(selector, add, input, ready::READ), Err(Errno::EEXIST));
    system.change_selector(selector, add, counter, ready::READ | ready::ONE_SHOT).unwrap();
    assert_eq!(system.select_others(selector, 10), Ok(Vec::new()));
    system.write(counter, &1_u64.to_le_bytes()).unwrap();
    system.write(output, b"x").unwrap();
    assert_eq!(system.select_others(selector, 1).unwrap().len(), 1);
    assert_eq!(system.readiness(selector), Ok(ready::READ));
    // The counter was reported once if it came first; the pipe goes on being reported.
    let mut reported = system.select_others(selector, 10).unwrap();
    reported.retain(|(descriptor, _)| *descriptor == input);
    assert_eq!(reported, [(input, ready::READ)]);
    assert!(system.select_others(selector, 10).unwrap().iter().all(|(descriptor, _)| *descriptor != counter));
    let mut count = [0; 8];
    assert_eq!(system.read(counter, &mut count), Ok(8));
    assert_eq!(u64::from_le_bytes(count), 1);
    assert_eq!(system.read(counter, &mut count), Err(Errno::EAGAIN));
    system.close(input).unwrap();
    assert_eq!(system.select_others(selector, 10), Ok(Vec::new()));
    assert_eq!(system.change_selector(selector, SelectorOperation::Remove, output, 0), Err(Errno::ENOENT));
}

#[test]
fn devices() {
    let mut system = system();
    assert!(system.is_console(0) && system.is_console(2) && !system.is_console(3));
    assert_eq!(system.seek(1, 0, Whence::Start), Err(Errno::ESPIPE));
    let null = system.open("/dev/null", flags::READ_WRITE, 0).unwrap();
    assert_eq!(system.write(null, b"gone"), Ok(4));
    assert_eq!(system.read(null, &mut [0]), Ok(0));
    let zero = system.open("/dev/zero", flags::READ_ONLY, 0).unwrap();
    let mut bytes = [1; 3];
    assert_eq!(system.read(zero, &mut bytes), Ok(3));
    assert_eq!(bytes, [0; 3]);
}
