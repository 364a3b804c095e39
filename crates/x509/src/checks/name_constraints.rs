use super::name_forms::{form, is_within};
use crate::extension::oid;
use crate::profile::Dialect;
use crate::{Certificate, GeneralName, GeneralSubtree, Profile};
use credscope_finding::{Step, args, codes::x509 as codes};

/// RFC 5280 sections 4.2.1.10 and 6.1.3 (b), (c): the names of every certificate below are within the
/// candidate's constraints. `None` if it has none.
///
/// Go checks only the subjectAltName, of every certificate. RFC 5280 checks the subject too, and skips
/// self-issued certificates except the last.
pub(crate) fn check_name_constraints(
    candidate: &Certificate,
    below: &[&Certificate],
    profile: &Profile,
) -> Option<Step> {
    let constraints = candidate.extensions.name_constraints.as_ref()?;
    let issuer = candidate.subject.to_text();
    let subtrees = constraints.permitted_subtrees.len() + constraints.excluded_subtrees.len();
    let mut compared = 0;
    for (index, certificate) in below.iter().enumerate() {
        let of_subject = if profile.dialect == Dialect::Go {
            Vec::new()
        } else if index > 0 && certificate.is_self_issued() {
            continue;
        } else {
            subject_names(certificate)
        };
        let san = certificate.extensions.subject_alt_name.as_ref();
        let names = san.iter().flat_map(|san| &san.names).map(|entry| &entry.name).chain(&of_subject);
        for name in names {
            // Go's parser ignores all other forms, of names and of bases.
            if profile.dialect == Dialect::Go && !matches!(form(name), 1 | 2 | 6 | 7) {
                continue;
            }
            compared += subtrees;
            let is_in_budget = compared <= profile.comparison_budget;
            let same_form = |subtree: &&GeneralSubtree| form(&subtree.base.name) == form(name);
            // `None` if a base cannot be compared.
            let find = |subtrees: &[GeneralSubtree], is_excluded: bool| -> Option<bool> {
                subtrees.iter().filter(same_form).try_fold(false, |found, subtree| {
                    let is_read = is_in_budget && !(subtree.is_bounded && profile.dialect != Dialect::Go);
                    Some(
                        found
                            | is_within(name, &subtree.base.name, is_excluded, profile.dialect)
                                .filter(|_| is_read)?,
                    )
                })
            };
            let permitted = find(&constraints.permitted_subtrees, false);
            let (Some(is_permitted), Some(is_excluded)) =
                (permitted, find(&constraints.excluded_subtrees, true))
            else {
                let args = args! { issuer: issuer, name: name.to_text() };
                return Some(Step::failed(codes::NAME_CONSTRAINTS_UNREADABLE, args));
            };
            let broken = if is_excluded {
                &constraints.excluded_subtrees
            } else if !is_permitted
                && constraints.permitted_subtrees.iter().any(|subtree| same_form(&subtree))
            {
                &constraints.permitted_subtrees
            } else {
                continue;
            };
            let bases: Vec<String> =
                broken.iter().filter(same_form).map(|subtree| subtree.base.name.to_text()).collect();
            let args = args! { issuer: issuer, name: name.to_text(), constraints: bases };
            return Some(Step::failed(codes::NAME_NOT_PERMITTED, args));
        }
    }
    Some(Step::passed(codes::NAMES_PERMITTED, args! { issuer: issuer }))
}

/// The subject, unless it is empty, and the mailboxes in it.
fn subject_names(certificate: &Certificate) -> Vec<GeneralName> {
    let subject = &certificate.subject;
    let mut names = Vec::new();
    if !subject.is_empty() {
        names.push(GeneralName::DirectoryName(subject.clone()));
    }
    let mailboxes = subject.texts_of(oid::EMAIL_ADDRESS);
    names.extend(mailboxes.into_iter().map(|mailbox| GeneralName::Rfc822Name(mailbox.to_owned())));
    names
}
