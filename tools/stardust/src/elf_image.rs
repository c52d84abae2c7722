//! Images as ELF files: the kernel's segments, and the payload as one more.

use object::LittleEndian;
use object::elf::{self, EM_X86_64, ET_EXEC, FileHeader64, NoteType, ProgramHeader64};
use object::read::elf::{FileHeader, ProgramHeader, SectionHeader};
use stardust_payload::{DESCRIPTOR_MAGIC, DESCRIPTOR_SECTION, DESCRIPTOR_SIZE, Descriptor};
use std::ops::Range;

const ENDIAN: LittleEndian = LittleEndian;
const PAGE: u64 = 4096;
const HEADER_SIZE: usize = 64;
const PROGRAM_HEADER_SIZE: usize = 56;

/// Images end below this address: the virtual machine's regions begin there (`stardust_platform::regions`).
pub const ADDRESS_LIMIT: u64 = 0x2000_0000;

/// XEN_ELFNOTE_PHYS32_ENTRY: where a PVH kernel is entered (Xen's public/elfnote.h).
const PHYS32_ENTRY: NoteType = NoteType(18);

const PT_LOAD: u32 = elf::PT_LOAD.0;
const PT_NOTE: u32 = elf::PT_NOTE.0;
const PT_GNU_STACK: u32 = elf::PT_GNU_STACK.0;
const PF_R: u32 = elf::PF_R.0;

/// A segment of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// p_type.
    pub kind: u32,
    /// p_flags: see [`Segment::is_writable`] and [`Segment::is_executable`].
    pub flags: u32,
    /// Physical address, which is the virtual one as well.
    pub address: u64,
    /// Bytes in memory; what the file does not hold is zero.
    pub memory_size: u64,
    /// Where the bytes lie in the file.
    pub file: Range<usize>,
}

impl Segment {
    /// Whether the kernel may write to it.
    pub fn is_writable(&self) -> bool {
        self.flags & elf::PF_W.0 != 0
    }

    /// Whether it holds code.
    pub fn is_executable(&self) -> bool {
        self.flags & elf::PF_X.0 != 0
    }
}

/// A kernel or an image, taken apart.
pub struct ElfImage<'a> {
    bytes: &'a [u8],
    entry: u64,
    /// All segments, in the file's order.
    pub segments: Vec<Segment>,
    /// Where the descriptor lies in the file.
    descriptor_place: Range<usize>,
    /// The descriptor.
    pub descriptor: Descriptor,
}

impl<'a> ElfImage<'a> {
    /// Takes a kernel or an image apart.
    ///
    /// # Errors
    /// What is wrong with it, in a few words.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, String> {
        let header = FileHeader64::<LittleEndian>::parse(bytes).map_err(|_| String::from("it is no ELF file"))?;
        if !header.is_little_endian() || header.e_machine(ENDIAN) != EM_X86_64 || header.e_type(ENDIAN) != ET_EXEC {
            return Err(String::from("it is no program for x86-64 at a fixed address"));
        }
        let headers = header.program_headers(ENDIAN, bytes).map_err(|error| error.to_string())?;
        let segments = headers.iter().map(|header| segment(header, bytes)).collect::<Result<Vec<_>, _>>()?;
        if !has_pvh_entry(headers, bytes) {
            return Err(String::from("it has no PVH entry note"));
        }
        let place = descriptor_section(header, bytes).or_else(|| search_descriptor(&segments, bytes));
        let (descriptor_place, descriptor) = place
            .and_then(|place| Some((place.clone(), Descriptor::parse(bytes.get(place)?.first_chunk()?)?)))
            .ok_or_else(|| format!("it has no {DESCRIPTOR_SECTION} descriptor"))?;
        Ok(ElfImage { bytes, entry: header.e_entry(ENDIAN), segments, descriptor_place, descriptor })
    }

    /// The segments that are loaded.
    pub fn loaded(&self) -> impl Iterator<Item = &Segment> {
        self.segments.iter().filter(|segment| segment.kind == PT_LOAD)
    }

    /// The payload's segment and its bytes; `None` in a bare kernel.
    ///
    /// # Errors
    /// When the descriptor points outside of the segments.
    pub fn payload(&self) -> Result<Option<&'a [u8]>, String> {
        if self.descriptor.length == 0 {
            return Ok(None);
        }
        let segment = self.loaded().find(|segment| segment.address == self.descriptor.address);
        let length = usize::try_from(self.descriptor.length).ok();
        let bytes =
            segment.zip(length).and_then(|(segment, length)| self.bytes.get(segment.file.clone())?.get(..length));
        bytes.map(Some).ok_or_else(|| String::from("its payload is not where its descriptor says"))
    }

    /// Writes an image: this kernel without sections and symbols, with `payload` as a segment of its own at the first
    /// page behind it, and the descriptor filled in.
    ///
    /// The payload's segment is read-only, and its virtual address is its physical one, as those of the kernel's are.
    pub fn with_payload(&self, payload: &[u8]) -> Vec<u8> {
        let address = self.end().next_multiple_of(PAGE);
        let descriptor = Descriptor { address, length: payload.len() as u64, ..self.descriptor };

        let loads: Vec<&Segment> = self.loaded().collect();
        let notes: Vec<&Segment> = self.segments.iter().filter(|segment| segment.kind == PT_NOTE).collect();
        let stacks = self.segments.iter().filter(|segment| segment.kind == PT_GNU_STACK);
        let count = loads.len() + 1 + notes.len() + stacks.clone().count();

        let mut headers: Vec<u8> = Vec::new();
        let mut contents: Vec<u8> = vec![0; HEADER_SIZE + count * PROGRAM_HEADER_SIZE];
        let mut moved: Vec<(Range<usize>, usize)> = Vec::new();
        for load in &loads {
            let offset = align(&mut contents, load.address);
            contents.extend(&self.bytes[load.file.clone()]);
            moved.push((load.file.clone(), offset));
            program_header(&mut headers, load, offset);
        }
        let offset = align(&mut contents, address);
        contents.extend(payload);
        let length = payload.len();
        let segment = Segment { kind: PT_LOAD, flags: PF_R, address, memory_size: length as u64, file: 0..length };
        program_header(&mut headers, &segment, offset);
        for note in notes {
            let inside = moved.iter().find(|(file, _)| file.start <= note.file.start && note.file.end <= file.end);
            let offset = match inside {
                Some((file, offset)) => offset + (note.file.start - file.start),
                None => {
                    let offset = align(&mut contents, 0);
                    contents.extend(&self.bytes[note.file.clone()]);
                    offset
                }
            };
            program_header(&mut headers, note, offset);
        }
        for stack in stacks {
            program_header(&mut headers, stack, 0);
        }

        let place = &self.descriptor_place;
        if let Some((file, offset)) = moved.iter().find(|(file, _)| file.start <= place.start && place.end <= file.end)
        {
            let start = offset + (place.start - file.start);
            contents[start..start + DESCRIPTOR_SIZE].copy_from_slice(&descriptor.to_bytes());
        }
        contents[HEADER_SIZE..HEADER_SIZE + headers.len()].copy_from_slice(&headers);
        contents[..HEADER_SIZE].copy_from_slice(&self.file_header(count));
        contents
    }

    /// One past the highest address in memory.
    pub fn end(&self) -> u64 {
        self.loaded().map(|segment| segment.address.saturating_add(segment.memory_size)).max().unwrap_or(0)
    }

    /// The ELF header of a file with `count` program headers behind it and no sections.
    fn file_header(&self, count: usize) -> [u8; HEADER_SIZE] {
        let mut header = [0; HEADER_SIZE];
        // Identification, type, machine, version: as they were.
        header[..24].copy_from_slice(&self.bytes[..24]);
        header[24..32].copy_from_slice(&self.entry.to_le_bytes());
        header[32..40].copy_from_slice(&(HEADER_SIZE as u64).to_le_bytes());
        let sizes = [HEADER_SIZE, PROGRAM_HEADER_SIZE, count];
        for (index, size) in sizes.into_iter().enumerate() {
            let place = 52 + index * 2;
            header[place..place + 2].copy_from_slice(&(size as u16).to_le_bytes());
        }
        header
    }
}

/// Pads `contents` to the next offset that is the same as `address` within a page; returns it.
fn align(contents: &mut Vec<u8>, address: u64) -> usize {
    let (within, page) = ((address % PAGE) as usize, PAGE as usize);
    let mut offset = contents.len() / page * page + within;
    if offset < contents.len() {
        offset += page;
    }
    contents.resize(offset, 0);
    offset
}

/// Writes an Elf64_Phdr.
fn program_header(out: &mut Vec<u8>, segment: &Segment, offset: usize) {
    let alignment = match segment.kind {
        PT_LOAD => PAGE,
        PT_NOTE => 4,
        _ => 16,
    };
    out.extend(segment.kind.to_le_bytes());
    out.extend(segment.flags.to_le_bytes());
    let words =
        [offset as u64, segment.address, segment.address, segment.file.len() as u64, segment.memory_size, alignment];
    out.extend(words.iter().flat_map(|word| word.to_le_bytes()));
}

/// Reads a program header and checks that its bytes are in the file.
fn segment(header: &ProgramHeader64<LittleEndian>, bytes: &[u8]) -> Result<Segment, String> {
    let (offset, size) = (header.p_offset(ENDIAN), header.p_filesz(ENDIAN));
    let range = usize::try_from(offset).ok().zip(usize::try_from(size).ok());
    let file = range.and_then(|(offset, size)| Some(offset..offset.checked_add(size)?));
    let file = file.filter(|file| file.end <= bytes.len()).ok_or("it is cut short")?;
    let address = header.p_paddr(ENDIAN);
    let is_load = header.p_type(ENDIAN) == elf::PT_LOAD;
    if is_load && (address != header.p_vaddr(ENDIAN) || header.p_memsz(ENDIAN) < size || address >= ADDRESS_LIMIT) {
        return Err(String::from("a segment lies at an unusable address"));
    }
    let memory_size = header.p_memsz(ENDIAN);
    Ok(Segment { kind: header.p_type(ENDIAN).0, flags: header.p_flags(ENDIAN).0, address, memory_size, file })
}

/// Whether there is the note by which Xen and QEMU find the entry.
fn has_pvh_entry(headers: &[ProgramHeader64<LittleEndian>], bytes: &[u8]) -> bool {
    headers.iter().filter_map(|header| header.notes(ENDIAN, bytes).ok().flatten()).any(|mut notes| {
        std::iter::from_fn(|| notes.next().ok().flatten())
            .any(|note| note.name() == b"Xen" && note.n_type(ENDIAN) == PHYS32_ENTRY)
    })
}

/// The descriptor's section, in a kernel as it was linked.
fn descriptor_section(header: &FileHeader64<LittleEndian>, bytes: &[u8]) -> Option<Range<usize>> {
    let sections = header.sections(ENDIAN, bytes).ok()?;
    let (_, section) = sections.section_by_name(ENDIAN, DESCRIPTOR_SECTION.as_bytes())?;
    let start = usize::try_from(section.sh_offset(ENDIAN)).ok()?;
    Some(start..start.checked_add(DESCRIPTOR_SIZE)?)
}

/// The descriptor in an image, which has no sections: the first place with its magic bytes and an address that a segment
/// begins at. Other places (the kernel's code may hold the magic bytes as a constant) are passed over.
fn search_descriptor(segments: &[Segment], bytes: &[u8]) -> Option<Range<usize>> {
    let is_segment =
        |address: u64| segments.iter().any(|segment| segment.kind == PT_LOAD && segment.address == address);
    segments.iter().filter(|segment| segment.kind == PT_LOAD).find_map(|segment| {
        let contents = bytes.get(segment.file.clone())?;
        let mut places = contents.windows(DESCRIPTOR_SIZE).enumerate();
        places.find_map(|(place, window)| {
            // The comparison of a byte first makes the search quick.
            let candidate = window[0] == DESCRIPTOR_MAGIC[0] && window.starts_with(&DESCRIPTOR_MAGIC);
            let descriptor = candidate.then(|| Descriptor::parse(window.first_chunk()?)).flatten()?;
            let start = segment.file.start + place;
            is_segment(descriptor.address).then_some(start..start + DESCRIPTOR_SIZE)
        })
    })
}

#[cfg(test)]
mod sample_kernel;
#[cfg(test)]
mod tests;
