use std::fmt;

/// The Go type of a field.
#[derive(Debug)]
pub(super) enum Type {
    /// A string, or a named string type, including times; the format of times is not checked.
    Text(&'static str),
    Bool,
    /// A byte, in a list of numbers in place of base64.
    Uint8,
    Int32,
    Int64,
    /// Base64 of bytes.
    Bytes,
    /// Any value.
    Any,
    List(&'static Self),
    /// A named type of lists.
    NamedList(&'static str, &'static Self),
    Map(&'static Self),
    Object(&'static Object),
}

/// A struct: its name with its package, and its fields by their JSON names.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) name: &'static str,
    pub(super) fields: &'static [(&'static str, Type)],
}

pub(super) const TEXT: Type = Type::Text("string");
pub(super) const TEXTS: Type = Type::List(&TEXT);
pub(super) const TEXT_MAP: Type = Type::Map(&TEXT);

impl fmt::Display for Type {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(name) | Self::NamedList(name, _) => formatter.write_str(name),
            Self::Bool => formatter.write_str("bool"),
            Self::Uint8 => formatter.write_str("uint8"),
            Self::Int32 => formatter.write_str("int32"),
            Self::Int64 => formatter.write_str("int64"),
            Self::Bytes => formatter.write_str("[]uint8"),
            Self::Any => formatter.write_str("interface {}"),
            Self::List(item) => write!(formatter, "[]{item}"),
            Self::Map(value) => write!(formatter, "map[string]{value}"),
            Self::Object(object) => formatter.write_str(object.name),
        }
    }
}
