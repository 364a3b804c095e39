//! A WebAssembly module as far as shrinking reads one: sections, names of functions, their bodies, the data.
//!
//! <https://webassembly.github.io/spec/core/binary/modules.html>

use crate::failure::{Failure, Result};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const EXPORT: u8 = 7;
const CODE: u8 = 10;
const DATA: u8 = 11;
const FUNCTION_NAMES: u8 = 1;
const FUNCTION: u8 = 0;
/// `i32.const`, the one instruction that places data here, and `end` after it.
const I32_CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// A module, section by section; what is not touched is written as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Module {
    sections: Vec<(u8, Vec<u8>)>,
}

/// A function of the module's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Function {
    /// What the section of names calls it; empty when it has no name.
    pub(super) name: String,
    /// Its locals and instructions.
    pub(super) body: Vec<u8>,
}

/// Bytes that stand in memory when the module starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The address of the first one.
    pub(super) address: u32,
    /// What stands there.
    pub(super) bytes: Vec<u8>,
}

/// Something that the module is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    /// The object that it is taken from.
    pub(super) module: String,
    /// Its name there.
    pub(super) name: String,
    /// What it is.
    kind: u8,
    description: Vec<u8>,
}

/// Something that the module gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Export {
    /// Its name.
    pub(super) name: String,
    /// What it is.
    kind: u8,
    place: u32,
}

impl Module {
    /// Reads the binary format.
    ///
    /// # Errors
    /// When these bytes are no module of version 1.
    pub(super) fn decode(bytes: &[u8]) -> Result<Self> {
        let rest = bytes.strip_prefix(HEADER).ok_or_else(|| Failure::new("no WebAssembly module"))?;
        let mut reader = Reader(rest);
        let mut sections = Vec::new();
        while !reader.0.is_empty() {
            let id = reader.byte()?;
            sections.push((id, reader.vector()?.to_vec()));
        }
        Ok(Self { sections })
    }

    /// Writes the binary format.
    #[must_use]
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = HEADER.to_vec();
        for (id, content) in &self.sections {
            bytes.push(*id);
            put_vector(&mut bytes, content);
        }
        bytes
    }

    /// The module's functions in their order, with the names that the section of names gives them.
    ///
    /// # Errors
    /// When there is no section of names, or a section is damaged.
    pub(super) fn functions(&self) -> Result<Vec<Function>> {
        let is_function = |import: &&Import| import.kind == FUNCTION;
        let imported = u32::try_from(self.imports()?.iter().filter(is_function).count());
        let imported = imported.map_err(Failure::of("the imports"))?;
        let names = self.function_names()?;
        let mut reader = Reader(self.section(CODE));
        let count = reader.number()?;
        let name_of = |place: u32| {
            let found = names.iter().find(|(index, _)| *index == imported + place);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        };
        (0..count)
            .map(|place| Ok(Function { name: name_of(place), body: reader.vector()?.to_vec() }))
            .collect()
    }

    /// Replaces the bodies of the functions; there have to be as many as before.
    pub(super) fn replace_functions(&mut self, functions: &[Function]) {
        let mut content = Vec::new();
        put_number(&mut content, functions.len());
        for function in functions {
            put_vector(&mut content, &function.body);
        }
        self.replace(CODE, content);
    }

    /// The data that is placed when the module starts.
    ///
    /// # Errors
    /// When the section is damaged, or data is placed otherwise than at a constant address of the first memory.
    pub(super) fn data(&self) -> Result<Vec<Segment>> {
        let mut reader = Reader(self.section(DATA));
        let count = if reader.0.is_empty() { 0 } else { reader.number()? };
        let segment = |_| {
            let (kind, instruction) = (reader.byte()?, reader.byte()?);
            let address = reader.signed()?;
            if (kind, instruction, reader.byte()?) != (0, I32_CONST, END) {
                return Err(Failure::new("data that is not placed at a constant address"));
            }
            Ok(Segment { address, bytes: reader.vector()?.to_vec() })
        };
        (0..count).map(segment).collect()
    }

    /// Replaces the data.
    pub(super) fn replace_data(&mut self, segments: &[Segment]) {
        let mut content = Vec::new();
        put_number(&mut content, segments.len());
        for segment in segments {
            content.extend([0, I32_CONST]);
            put_signed(&mut content, segment.address);
            content.push(END);
            put_vector(&mut content, &segment.bytes);
        }
        self.replace(DATA, content);
    }

    /// What the module is given, in its order.
    ///
    /// # Errors
    /// When the section is damaged, or holds what no compiler writes here.
    pub(super) fn imports(&self) -> Result<Vec<Import>> {
        let mut reader = Reader(self.section(IMPORT));
        let count = if reader.0.is_empty() { 0 } else { reader.number()? };
        let import = |_| {
            let (module, name, kind) = (reader.text()?, reader.text()?, reader.byte()?);
            let begin = reader.0;
            reader.skip_description(kind)?;
            let length = begin.len() - reader.0.len();
            let description = begin.get(..length).unwrap_or_default().to_vec();
            Ok(Import { module, name, kind, description })
        };
        (0..count).map(import).collect()
    }

    /// Replaces what the module is given; there has to be as much as before, in the same order.
    pub(super) fn replace_imports(&mut self, imports: &[Import]) {
        let mut content = Vec::new();
        put_number(&mut content, imports.len());
        for import in imports {
            put_vector(&mut content, import.module.as_bytes());
            put_vector(&mut content, import.name.as_bytes());
            content.push(import.kind);
            content.extend(&import.description);
        }
        self.replace(IMPORT, content);
    }

    /// What the module gives, in its order.
    ///
    /// # Errors
    /// When the section is damaged.
    pub(super) fn exports(&self) -> Result<Vec<Export>> {
        let mut reader = Reader(self.section(EXPORT));
        let count = if reader.0.is_empty() { 0 } else { reader.number()? };
        let export = |_| Ok(Export { name: reader.text()?, kind: reader.byte()?, place: reader.number()? });
        (0..count).map(export).collect()
    }

    /// Replaces what the module gives.
    pub(super) fn replace_exports(&mut self, exports: &[Export]) {
        let mut content = Vec::new();
        put_number(&mut content, exports.len());
        for export in exports {
            put_vector(&mut content, export.name.as_bytes());
            content.push(export.kind);
            put_number(&mut content, usize::try_from(export.place).unwrap_or(usize::MAX));
        }
        self.replace(EXPORT, content);
    }

    fn section(&self, wanted: u8) -> &[u8] {
        self.sections.iter().find(|(id, _)| *id == wanted).map_or(&[], |(_, content)| content)
    }

    fn replace(&mut self, wanted: u8, new: Vec<u8>) {
        if let Some((_, content)) = self.sections.iter_mut().find(|(id, _)| *id == wanted) {
            *content = new;
        }
    }

    fn function_names(&self) -> Result<Vec<(u32, String)>> {
        for (id, content) in &self.sections {
            let mut reader = Reader(content);
            if *id != CUSTOM || reader.vector()? != b"name" {
                continue;
            }
            while !reader.0.is_empty() {
                let kind = reader.byte()?;
                let mut names = Reader(reader.vector()?);
                if kind == FUNCTION_NAMES {
                    let count = names.number()?;
                    return (0..count).map(|_| Ok((names.number()?, names.text()?))).collect();
                }
            }
        }
        Err(Failure::new("a module without the names of its functions"))
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let damaged = || Failure::new("a module that ends in the middle");
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?.first().copied().unwrap_or_default())
    }

    /// What an import is, after its kind.
    fn skip_description(&mut self, kind: u8) -> Result<()> {
        match kind {
            FUNCTION => {
                self.number()?;
            }
            1 | 2 => {
                if kind == 1 {
                    self.byte()?;
                }
                let has_end = self.byte()? & 1 == 1;
                self.number()?;
                if has_end {
                    self.number()?;
                }
            }
            3 => {
                self.take(2)?;
            }
            kind => return Err(Failure::new(format!("an import of the unknown kind {kind}"))),
        }
        Ok(())
    }

    /// LEB128 of 32 bits, and how many bits were written.
    fn leb128(&mut self) -> Result<(u32, u32, u8)> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok((value, shift + 7, byte));
            }
        }
        Err(Failure::new("a number of more than 32 bits"))
    }

    fn number(&mut self) -> Result<u32> {
        Ok(self.leb128()?.0)
    }

    /// A signed number, as the bits of an address.
    fn signed(&mut self) -> Result<u32> {
        let (value, bits, last) = self.leb128()?;
        let is_negative = last & 0x40 != 0 && bits < 32;
        Ok(if is_negative { value | u32::MAX << bits } else { value })
    }

    fn vector(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        self.take(usize::try_from(length).map_err(Failure::of("a length"))?)
    }

    fn text(&mut self) -> Result<String> {
        Ok(String::from_utf8_lossy(self.vector()?).into_owned())
    }
}

fn put_vector(bytes: &mut Vec<u8>, content: &[u8]) {
    put_number(bytes, content.len());
    bytes.extend(content);
}

fn put_number(bytes: &mut Vec<u8>, mut value: usize) {
    while value > 0x7f {
        bytes.push(low_bits(value) | 0x80);
        value >>= 7;
    }
    bytes.push(low_bits(value));
}

/// An address as the signed number that `i32.const` takes.
fn put_signed(bytes: &mut Vec<u8>, address: u32) {
    let mut value = address.cast_signed();
    // The last byte's bit 6 is the sign.
    while !(-0x40..0x40).contains(&value) {
        bytes.push(low_bits(value.cast_unsigned() as usize) | 0x80);
        value >>= 7;
    }
    bytes.push(low_bits(value.cast_unsigned() as usize));
}

fn low_bits(value: usize) -> u8 {
    let [low, ..] = value.to_le_bytes();
    low & 0x7f
}

#[cfg(test)]
mod tests;
