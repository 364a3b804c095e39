use crate::header::{check_header, decode_header};
use crate::json::{Node, breaks_rfc, parse};
use crate::{Part, ProtectedHeader};
use credscope_finding::codes::jwt;
use credscope_finding::{Finding, NOT_GIVEN, Span, args};

/// Maximum length of a token that a strict verifier accepts, in bytes.
pub const MAX_TOKEN_BYTES: usize = 1 << 20;

/// The form of a token's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Three parts: JWS Compact Serialization.
    Compact,
    /// Three parts with an empty payload: it is elsewhere, or empty.
    Detached,
    /// One signature of a JWS JSON Serialization.
    Json,
    /// A JWE: encrypted, recognised and refused.
    Encrypted,
    /// Another number of parts.
    Other,
}

/// A token as far as it could be decoded. All spans of `problems` refer to the token's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The form of the text.
    pub form: Form,
    /// The first part, with its JSON.
    pub header: Part,
    /// The second part, with its JSON if it is JSON.
    pub payload: Part,
    /// The last part.
    pub signature: Part,
    /// The header's parameters; in a JSON serialization those of both headers.
    pub parameters: ProtectedHeader,
    /// All problems found.
    pub problems: Vec<Finding>,
    text: String,
}

impl Decoded {
    /// The token's original text; for a JSON serialization its parts, joined by dots.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The JWS Signing Input: the exact bytes received, up to the last dot.
    #[must_use]
    pub fn signing_input(&self) -> &[u8] {
        self.text.as_bytes().get(self.header.span.start..self.payload.span.end).unwrap_or_default()
    }

    /// The claims set, if the payload is a JSON object.
    #[must_use]
    pub fn claims_set(&self) -> Option<&Node> {
        self.payload.json.as_ref().filter(|node| node.is_object())
    }

    /// The problems for which an RFC-strict verifier refuses the token.
    pub fn breaches(&self) -> impl Iterator<Item = &Finding> {
        self.problems.iter().filter(|finding| breaks_rfc(finding))
    }

    /// The characters of the token that encode these bytes of the header.
    #[must_use]
    pub fn header_span_to_token(&self, span: Span) -> Span {
        self.header.to_token_span(span)
    }

    /// The characters of the token that encode these bytes of the payload.
    #[must_use]
    pub fn payload_span_to_token(&self, span: Span) -> Span {
        self.payload.to_token_span(span)
    }
}

/// Decodes the compact serialization of a JWS ([RFC 7515 section
/// 7.1](https://www.rfc-editor.org/rfc/rfc7515#section-7.1)); never fails. The text is taken as is: `Bearer`,
/// quotes and the like are not removed.
#[must_use]
pub fn decode_compact(token: &str) -> Decoded {
    let mut problems = Vec::new();
    if token.len() > MAX_TOKEN_BYTES {
        problems
            .push(Finding::new(jwt::PARTS_TOO_LARGE, args! { bytes: token.len(), limit: MAX_TOKEN_BYTES }));
    }
    let parts: Vec<&str> = token.splitn(7, '.').collect();
    let (header_text, rest) = match parts.as_slice() {
        [header, rest @ ..] => (*header, rest),
        [] => ("", [].as_slice()),
    };
    let form = match rest {
        ["", _] => Form::Detached,
        [_, _] => Form::Compact,
        [_, _, _, _] => Form::Encrypted,
        _ => Form::Other,
    };
    if form == Form::Other {
        let count = if parts.len() == 7 { token.matches('.').count() + 1 } else { parts.len() };
        problems.push(Finding::new(jwt::PARTS_COUNT, args! { parts: count }).at(Span::new(0, token.len())));
    }
    let mut reader = TokenReader { text: token.to_owned(), problems, start: 0 };
    let (header, parameters) = reader.header(header_text, form == Form::Encrypted);
    reader.start = header.span.end + 1;
    let (payload_text, signature_text) = match (form, rest) {
        (Form::Encrypted, _) | (_, []) => ("", ""),
        (_, [payload]) => (*payload, ""),
        (_, [payload, signature, ..]) => (*payload, *signature),
    };
    reader.finish(form, header, parameters, payload_text, signature_text)
}

/// Decodes the parts in order.
pub(crate) struct TokenReader {
    pub(crate) text: String,
    pub(crate) problems: Vec<Finding>,
    pub(crate) start: usize,
}

impl TokenReader {
    /// Decodes the header, of a JWE or a JWS.
    pub(crate) fn header(&mut self, text: &str, is_encrypted: bool) -> (Part, ProtectedHeader) {
        if text.is_empty() {
            let place = Span::new(self.start, self.start);
            self.problems.push(Finding::new(jwt::PARTS_NO_HEADER, args! {}).at(place));
            return (Part::absent(self.start), ProtectedHeader::default());
        }
        let mut part = Part::decode(text, self.start, "header", &mut self.problems);
        let parsed = parse(&part.bytes);
        let mut problems = parsed.problems;
        let mut parameters = ProtectedHeader::default();
        if parsed.value.is_object() {
            parameters = decode_header(&parsed.value, &mut problems);
            if is_encrypted {
                let alg = parameters.alg_or_dash();
                let enc = parameters.enc.as_deref().unwrap_or(NOT_GIVEN);
                let place = Span::new(0, part.bytes.len());
                problems.push(Finding::new(jwt::PARTS_ENCRYPTED, args! { alg: alg, enc: enc }).at(place));
            } else {
                check_header(&parameters, &parsed.value, &mut problems);
            }
        } else {
            problems.push(Finding::new(jwt::HEADER_NOT_OBJECT, args! {}).at(parsed.value.span));
        }
        part.json = Some(parsed.value);
        self.tell(&part, problems);
        (part, parameters)
    }

    /// Decodes payload and signature.
    pub(crate) fn finish(
        mut self,
        form: Form,
        header: Part,
        parameters: ProtectedHeader,
        payload_text: &str,
        signature_text: &str,
    ) -> Decoded {
        let start = self.start.min(self.text.len());
        let mut payload = if parameters.is_unencoded() {
            Part::unencoded(payload_text, start)
        } else {
            Part::decode(payload_text, start, "payload", &mut self.problems)
        };
        match form {
            Form::Detached => {
                let place = Span::new(start, start);
                self.problems.push(Finding::new(jwt::PARTS_DETACHED, args! {}).at(place));
            }
            Form::Compact | Form::Json | Form::Other if !payload_text.is_empty() => {
                self.payload(&mut payload);
            }
            _ => {}
        }
        let start = (payload.span.end + 1).min(self.text.len());
        let signature = if form == Form::Encrypted || signature_text.is_empty() {
            Part::absent(start)
        } else {
            Part::decode(signature_text, start, "signature", &mut self.problems)
        };
        Decoded { form, header, payload, signature, parameters, problems: self.problems, text: self.text }
    }

    fn payload(&mut self, payload: &mut Part) {
        let parsed = parse(&payload.bytes);
        let looks_like_object = parsed.value.is_object();
        if !looks_like_object && !parsed.is_strict() {
            let place = Span::new(0, payload.bytes.len());
            self.tell(payload, vec![Finding::new(jwt::PAYLOAD_NOT_JSON, args! {}).at(place)]);
            return;
        }
        let mut problems = parsed.problems;
        if looks_like_object {
            crate::claims::check_claims(&parsed.value, &mut problems);
        } else {
            let args = args! { found: parsed.value.type_name() };
            problems.push(Finding::new(jwt::PAYLOAD_NOT_OBJECT, args).at(parsed.value.span));
        }
        payload.json = Some(parsed.value);
        self.tell(payload, problems);
    }

    /// Adds problems whose spans refer to the part's bytes.
    fn tell(&mut self, part: &Part, problems: Vec<Finding>) {
        self.problems.extend(problems.into_iter().map(|mut finding| {
            finding.span = finding.span.map(|span| part.to_token_span(span));
            finding
        }));
    }
}

#[cfg(test)]
mod tests;
