//! A WebAssembly module as far as shrinking reads one: sections, names of functions, their bodies, the data.
//!
//! <https://webassembly.github.io/spec/core/binary/modules.html>

use crate::failure::{Failure, Result};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const FUNCTION_NAMES: u8 = 1;
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
        let imported = imported_functions(self.section(IMPORT))?;
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

fn imported_functions(section: &[u8]) -> Result<u32> {
    let mut reader = Reader(section);
    let mut functions = 0;
    for _ in 0..if section.is_empty() { 0 } else { reader.number()? } {
        reader.vector()?;
        reader.vector()?;
        match reader.byte()? {
            0 => {
                reader.number()?;
                functions += 1;
            }
            kind @ (1 | 2) => {
                if kind == 1 {
                    reader.byte()?;
                }
                let has_end = reader.byte()? & 1 == 1;
                reader.number()?;
                if has_end {
                    reader.number()?;
                }
            }
            3 => {
                reader.take(2)?;
            }
            kind => return Err(Failure::new(format!("an import of the unknown kind {kind}"))),
        }
    }
    Ok(functions)
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
