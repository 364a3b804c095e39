use super::*;

/// One imported function beside a table, a memory and a global; two functions; data at -8 and at 1 MiB.
fn sample() -> Vec<u8> {
    let mut bytes = HEADER.to_vec();
    for (id, content) in [
        (1, b"\x01\x60\0\0".as_slice()),
        (
            IMPORT,
            b"\x04\x01e\x01f\0\0\x01e\x01t\x01\x70\x01\x01\x80\x01\x01e\x01m\x02\0\x11\x01e\x01g\x03\x7f\0",
        ),
        (3, b"\x02\0\0"),
        (CODE, b"\x02\x03\0\0\x0b\x05\0\x10\0\0\x0b"),
        (DATA, b"\x02\0\x41\x78\x0b\x01x\0\x41\x80\x80\xc0\0\x0b\x02yz"),
        (CUSTOM, b"\x04name\0\x02\x01m\x01\x0a\x02\x01\x01a\x02\x04core"),
    ] {
        bytes.push(id);
        put_vector(&mut bytes, content);
    }
    bytes
}

fn function(name: &str, body: &[u8]) -> Function {
    Function { name: name.to_owned(), body: body.to_vec() }
}

#[test]
fn functions_are_named_past_those_that_are_imported() {
    let functions = Module::decode(&sample()).unwrap().functions().unwrap();
    assert_eq!(functions, [function("a", b"\0\0\x0b"), function("core", b"\0\x10\0\0\x0b")]);
}

#[test]
fn data_is_read_with_its_address() {
    let data = Module::decode(&sample()).unwrap().data().unwrap();
    let segment = |address, bytes: &[u8]| Segment { address, bytes: bytes.to_vec() };
    assert_eq!(data, [segment(0xffff_fff8, b"x"), segment(0x10_0000, b"yz")]);
}

#[test]
fn what_is_written_again_is_what_was_read() {
    let mut module = Module::decode(&sample()).unwrap();
    assert_eq!(module.encode(), sample());
    module.replace_functions(&module.functions().unwrap());
    module.replace_data(&module.data().unwrap());
    assert_eq!(module.encode(), sample());
}

#[test]
fn numbers_are_written_as_they_are_read() {
    for value in [0, 1, 63, 64, 127, 128, 8191, 8192, 0x10_0000, u32::MAX >> 1, u32::MAX - 64, u32::MAX] {
        let mut bytes = Vec::new();
        put_number(&mut bytes, value as usize);
        assert_eq!(Reader(&bytes).number().unwrap(), value);
        bytes.clear();
        put_signed(&mut bytes, value);
        assert_eq!(Reader(&bytes).signed().unwrap(), value);
    }
}

#[test]
fn a_damaged_module_is_refused() {
    let whole = sample();
    let refuses = |bytes: &[u8]| {
        let read = Module::decode(bytes).and_then(|module| module.functions().and_then(|_| module.data()));
        assert!(read.is_err(), "{} bytes", bytes.len());
    };
    for length in 0..whole.len() {
        refuses(&whole[..length]);
    }
    let overlong = [HEADER, b"\x01\xff\xff\xff\xff\xff\x01"].concat();
    refuses(&overlong);
}

#[test]
fn what_is_given_and_taken_is_written_as_it_was_read() {
    let mut module = Module::decode(&sample()).unwrap();
    let mut imports = module.imports().unwrap();
    let names: Vec<(&str, &str)> = imports.iter().map(|one| (&*one.module, &*one.name)).collect();
    assert_eq!(names, [("e", "f"), ("e", "t"), ("e", "m"), ("e", "g")]);
    module.replace_imports(&imports);
    assert_eq!(module.encode(), sample());
    imports[0].name = "longer".to_owned();
    module.replace_imports(&imports);
    assert_eq!(module.imports().unwrap(), imports);
    assert_eq!(module.functions().unwrap().len(), 2);
    assert_eq!(module.exports().unwrap(), []);
}
