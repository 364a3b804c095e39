use super::fields::{CertificateReader, Fields};
use super::general_names::{self, Addresses};
use super::path_extensions;
use crate::extension::oid;
use crate::{
    AccessDescription, AlternativeName, AuthorityKeyIdentifier, BasicConstraints, ExtKeyUsage, Extension,
    Extensions, GeneralSubtree, KeyPurposeId, KeyUsage, NameConstraints, SubjectAltName,
    SubjectKeyIdentifier,
};
use credscope_asn1::{DerNode, small_integer, tag};
use credscope_finding::{Finding, Span, args, codes::asn1, codes::x509 as codes};

/// Adds the Extensions in `list` (RFC 5280 section 4.2); an invalid one is skipped, with a finding.
pub(super) fn decode(reader: &mut CertificateReader<'_>, list: &DerNode, extensions: &mut Extensions) {
    for node in &list.children {
        let mut fields = Fields::of(node);
        let Some(extn_id) = fields.take_any().and_then(|first| first.oid(reader.bytes)) else {
            reader.missing("extnID", node);
            continue;
        };
        let critical = fields
            .take(|node| node.is_universal(tag::BOOLEAN))
            .is_some_and(|flag| flag.content_of(reader.bytes).iter().any(|byte| *byte != 0));
        let Some(value) = fields.take(|node| node.is_universal(tag::OCTET_STRING)) else {
            reader.missing("extnValue", node);
            continue;
        };
        let extension = Extension { extn_id, critical, extn_value: value.content, span: node.span() };
        if extensions.find(&extension.extn_id).is_some() {
            let args = args! { extension: extension.name() };
            reader.tell(Finding::new(codes::EXTENSION_DUPLICATE, args).at(node.span()));
        } else if read_value(reader, extensions, &extension, value).is_none() {
            let args = args! { extension: extension.name() };
            let is_read_by_nobody =
                matches!(extension.extn_id.as_str(), oid::ISSUER_ALT_NAME | oid::SUBJECT_INFO_ACCESS);
            let code = match is_read_by_nobody {
                true => codes::EXTENSION_DAMAGED,
                false => codes::EXTENSION_UNREADABLE,
            };
            reader.tell(Finding::new(code, args).at(value.span()));
        }
        extensions.all.push(extension);
    }
}

/// Decodes the value of a known type; `None` if it does not have the required form.
fn read_value(
    reader: &mut CertificateReader<'_>,
    extensions: &mut Extensions,
    extension: &Extension,
    octets: &DerNode,
) -> Option<()> {
    let span = extension.extn_value;
    let is_known = matches!(
        extension.extn_id.as_str(),
        oid::BASIC_CONSTRAINTS
            | oid::KEY_USAGE
            | oid::EXT_KEY_USAGE
            | oid::SUBJECT_ALT_NAME
            | oid::SUBJECT_KEY_IDENTIFIER
            | oid::AUTHORITY_KEY_IDENTIFIER
            | oid::NAME_CONSTRAINTS
            | oid::ISSUER_ALT_NAME
            | oid::AUTHORITY_INFO_ACCESS
            | oid::SUBJECT_INFO_ACCESS
    );
    if !is_known && !path_extensions::is_known(&extension.extn_id) {
        return Some(());
    }
    if let Some(value) = octets.children.first() {
        return read_known(reader, extensions, &extension.extn_id, value, span);
    }
    // The tree only opens valid values inside strings; a damaged one is decoded as far as possible.
    let tree = credscope_asn1::parse_within(reader.bytes, span);
    reader.problems.extend(tree.all_problems().into_iter().cloned());
    read_known(reader, extensions, &extension.extn_id, tree.root.as_ref()?, span)
}

fn read_known(
    reader: &mut CertificateReader<'_>,
    extensions: &mut Extensions,
    extn_id: &str,
    value: &DerNode,
    span: Span,
) -> Option<()> {
    match extn_id {
        oid::BASIC_CONSTRAINTS => {
            extensions.basic_constraints = Some(basic_constraints(reader, value, span)?);
        }
        oid::KEY_USAGE => {
            let (bits, _) = value.bit_string(reader.bytes)?;
            extensions.key_usage = Some(KeyUsage::from_bit_string(bits, span));
        }
        oid::EXT_KEY_USAGE => {
            let purposes = sequence(value)?.iter().map(|node| node.oid(reader.bytes).map(KeyPurposeId));
            extensions.ext_key_usage = Some(ExtKeyUsage { purposes: purposes.collect::<Option<_>>()?, span });
        }
        oid::SUBJECT_ALT_NAME => {
            let names = general_names::decode_all(reader, sequence(value)?, Addresses::Plain);
            extensions.subject_alt_name = Some(SubjectAltName { names, span });
        }
        oid::SUBJECT_KEY_IDENTIFIER => {
            let key_identifier =
                value.is_universal(tag::OCTET_STRING).then(|| value.content_of(reader.bytes).to_vec())?;
            extensions.subject_key_identifier = Some(SubjectKeyIdentifier { key_identifier, span });
        }
        oid::AUTHORITY_KEY_IDENTIFIER => {
            extensions.authority_key_identifier = Some(authority_key_identifier(reader, value, span)?);
        }
        oid::NAME_CONSTRAINTS => extensions.name_constraints = Some(name_constraints(reader, value, span)?),
        oid::ISSUER_ALT_NAME => {
            let names = names_for_show(reader, sequence(value)?);
            extensions.issuer_alt_name = Some(SubjectAltName { names, span });
        }
        oid::AUTHORITY_INFO_ACCESS => extensions.authority_info_access = access(reader, value)?,
        oid::SUBJECT_INFO_ACCESS => extensions.subject_info_access = access(reader, value)?,
        _ => path_extensions::read(reader, extensions, extn_id, value, span)?,
    }
    Some(())
}

fn sequence(value: &DerNode) -> Option<&[DerNode]> {
    value.is_sequence().then_some(value.children.as_slice())
}

/// Names that no rule compares: only findings about deceptive characters are kept, since verifiers that
/// refuse a certificate with damaged names do not check these.
fn names_for_show(reader: &mut CertificateReader<'_>, nodes: &[DerNode]) -> Vec<AlternativeName> {
    let before = reader.problems.len();
    let names = general_names::decode_all(reader, nodes, Addresses::Plain);
    let told = reader.problems.split_off(before);
    reader.problems.extend(told.into_iter().filter(|problem| problem.code == asn1::STRING_HIDDEN_CHARACTERS));
    names
}

/// Entries without a location are skipped, as in Go.
fn access(reader: &mut CertificateReader<'_>, value: &DerNode) -> Option<Vec<AccessDescription>> {
    let mut descriptions = Vec::new();
    for node in sequence(value)? {
        let (method, location) = sequence(node)?.split_first()?;
        let access_method = method.oid(reader.bytes)?;
        if let Some(access_location) = names_for_show(reader, location).into_iter().next() {
            descriptions.push(AccessDescription { access_method, access_location, span: node.span() });
        }
    }
    Some(descriptions)
}

fn basic_constraints(
    reader: &mut CertificateReader<'_>,
    value: &DerNode,
    span: Span,
) -> Option<BasicConstraints> {
    sequence(value)?;
    let mut fields = Fields::of(value);
    let ca = fields
        .take(|node| node.is_universal(tag::BOOLEAN))
        .is_some_and(|flag| flag.content_of(reader.bytes).iter().any(|byte| *byte != 0));
    let path_len_constraint = match fields.take(|node| node.is_universal(tag::INTEGER)) {
        Some(node) => Some(u64::try_from(small_integer(node.content_of(reader.bytes))?).ok()?),
        None => None,
    };
    reader.nothing_follows(&fields, "basicConstraints");
    Some(BasicConstraints { ca, path_len_constraint, span })
}

fn authority_key_identifier(
    reader: &mut CertificateReader<'_>,
    value: &DerNode,
    span: Span,
) -> Option<AuthorityKeyIdentifier> {
    sequence(value)?;
    let mut fields = Fields::of(value);
    let key_identifier =
        fields.take(|node| node.is_context(0)).map(|node| node.content_of(reader.bytes).to_vec());
    let authority_cert_issuer = match fields.take(|node| node.is_context(1)) {
        Some(node) => names_for_show(reader, &node.children),
        None => Vec::new(),
    };
    let serial = fields.take(|node| node.is_context(2));
    let authority_cert_serial_number = serial.map(|node| node.content_of(reader.bytes).to_vec());
    Some(AuthorityKeyIdentifier { key_identifier, authority_cert_issuer, authority_cert_serial_number, span })
}

/// An empty list is meaningless, and Go refuses it too.
fn name_constraints(
    reader: &mut CertificateReader<'_>,
    value: &DerNode,
    span: Span,
) -> Option<NameConstraints> {
    sequence(value)?;
    let mut fields = Fields::of(value);
    let mut subtrees = |number: u32| -> Option<Vec<GeneralSubtree>> {
        let Some(list) = fields.take(|node| node.is_context(number)) else { return Some(Vec::new()) };
        let subtree = |node: &DerNode| {
            let base = general_names::decode(reader, node.children.first()?, Addresses::WithMask);
            let is_bounded = node.children.iter().skip(1).any(|bound| {
                bound.is_context(1) || bound.content_of(reader.bytes).iter().any(|byte| *byte != 0)
            });
            Some(GeneralSubtree { base, is_bounded })
        };
        list.children.iter().map(subtree).collect()
    };
    let permitted_subtrees = subtrees(0)?;
    let excluded_subtrees = subtrees(1)?;
    let is_empty = permitted_subtrees.is_empty() && excluded_subtrees.is_empty();
    (!is_empty).then_some(NameConstraints { permitted_subtrees, excluded_subtrees, span })
}
