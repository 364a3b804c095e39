use crate::Release;
use credscope_finding::{Finding, Span, Step, args, codes::kube as codes};

/// A value of another type than its field's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Path inside the object, as `users[0].user.token`.
    pub path: String,
    /// The value's span.
    pub span: Span,
    /// The problem.
    pub fault: ValueFault,
}

/// The problem of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// It has another type.
    Type {
        /// The JSON type that it has, as Go names it: `number`, `bool`, `string`, `array`, `object`.
        found: String,
        /// The Go type of the field.
        expected: String,
        /// Struct and field, as Go names them.
        field: String,
    },
    /// It is a string, but not base64.
    Base64 {
        /// The first invalid byte.
        position: usize,
    },
}

impl Mismatch {
    /// Go's error; `None` for releases that decode JSON with another library.
    #[must_use]
    pub fn message(&self, release: Release) -> Option<String> {
        if !release.decodes_json_as_go() {
            return None;
        }
        Some(match &self.fault {
            ValueFault::Base64 { position } => format!("illegal base64 data at input byte {position}"),
            ValueFault::Type { found, expected, field } => {
                format!("json: cannot unmarshal {found} into Go struct field {field} of type {expected}")
            }
        })
    }

    /// The step that refuses the object because of it; `None` for base64, which is refused when decoded.
    #[must_use]
    pub fn refuse(&self) -> Option<Step> {
        match &self.fault {
            ValueFault::Base64 { .. } => None,
            ValueFault::Type { found, expected, .. } => {
                let args = args! { path: &self.path, found: found, expected: expected };
                Some(Step::failed(codes::OBJECT_TYPE, args).at(self.span))
            }
        }
    }

    /// The finding at its span; `None` for base64, which is reported when decoded.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        match &self.fault {
            ValueFault::Base64 { .. } => None,
            ValueFault::Type { found, expected, .. } => {
                let args = args! { path: &self.path, found: found, expected: expected };
                Some(Finding::new(codes::FIELD_TYPE, args).at(self.span))
            }
        }
    }
}
