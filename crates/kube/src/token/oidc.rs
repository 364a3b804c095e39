//! Tokens of OpenID providers, by the AuthenticationConfiguration of an API server. CEL expressions are shown
//! but not evaluated.

use super::{TokenAnswer, TokenEvidence};
use crate::{Moment, UserInfo, quote};
use credscope_clock::{Boundary, Duration};
use credscope_finding::{NOT_GIVEN, Outcome, Step, args, codes::kube as codes};
use credscope_jose::json::{Kind, Node};
use credscope_jose::{Algorithm, Claim, Decoded, NumericDate, RegisteredClaims, decode_claims};

/// go-oidc allows a minute on `nbf`, and nothing on `exp`. Source: go-oidc `oidc/verify.go` (v2).
const NBF_LEEWAY: Duration = Duration::from_seconds(60);

/// A claim that provides a part of the user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Name of the claim; empty if an expression is used instead.
    pub claim: String,
    /// The prefix of its value.
    pub prefix: String,
}

/// An entry of `jwt` in an AuthenticationConfiguration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provider {
    /// `issuer.url`.
    pub issuer: String,
    /// `issuer.audiences`; one match is enough.
    pub audiences: Vec<String>,
    /// `claimMappings.username`.
    pub username: Mapping,
    /// `claimMappings.groups`; the claim is empty if groups are not mapped.
    pub groups: Mapping,
    /// `claimMappings.uid.claim`; empty if the uid is not mapped.
    pub uid: String,
    /// `claimValidationRules` that require a value: claim and value.
    pub required: Vec<(String, String)>,
    /// Every CEL expression, in the order of evaluation.
    pub expressions: Vec<String>,
}

/// Reads the providers of an AuthenticationConfiguration.
/// Source: apiserver `pkg/apis/apiserver/v1/types.go`, `JWTAuthenticator`.
#[must_use]
pub fn decode_providers(configuration: &Node) -> Vec<Provider> {
    configuration.member("jwt").map_or(&[][..], Node::items).iter().map(decode_provider).collect()
}

fn decode_provider(entry: &Node) -> Provider {
    let text = |path: &[&str]| entry.str_at(path).unwrap_or_default().to_owned();
    let mapping = |name: &str| Mapping {
        claim: text(&["claimMappings", name, "claim"]),
        prefix: text(&["claimMappings", name, "prefix"]),
    };
    let mut provider = Provider {
        issuer: text(&["issuer", "url"]),
        audiences: entry.at(&["issuer", "audiences"]).and_then(Node::as_strings).unwrap_or_default(),
        username: mapping("username"),
        groups: mapping("groups"),
        uid: text(&["claimMappings", "uid", "claim"]),
        ..Provider::default()
    };
    let rules = |name: &str| entry.member(name).map_or(&[][..], Node::items);
    for rule in rules("claimValidationRules") {
        match (rule.str_at(&["claim"]), rule.str_at(&["expression"])) {
            (Some(claim), _) if !claim.is_empty() => {
                let value = rule.str_at(&["requiredValue"]).unwrap_or_default();
                provider.required.push((claim.to_owned(), value.to_owned()));
            }
            (_, expression) => provider.expressions.extend(expression.map(str::to_owned)),
        }
    }
    for name in ["username", "groups", "uid"] {
        let expression = entry.str_at(&["claimMappings", name, "expression"]);
        provider.expressions.extend(expression.map(str::to_owned));
    }
    for extra in entry.at(&["claimMappings", "extra"]).map_or(&[][..], Node::items) {
        let key = extra.str_at(&["key"]).unwrap_or_default();
        let value = extra.str_at(&["valueExpression"]).unwrap_or_default();
        provider.expressions.push(format!("{key} = {value}"));
    }
    let users = rules("userValidationRules").iter().filter_map(|rule| rule.str_at(&["expression"]));
    provider.expressions.extend(users.map(str::to_owned));
    provider
}

impl Provider {
    /// The mapping in the configuration's terms, such as `username = oidc: + email`.
    #[must_use]
    pub fn mappings(&self) -> Vec<String> {
        let mapped = |name: &str, mapping: &Mapping| match mapping.prefix.as_str() {
            "" => format!("{name} = {}", mapping.claim),
            prefix => format!("{name} = {} + {}", quote(prefix), mapping.claim),
        };
        let uid = Mapping { claim: self.uid.clone(), prefix: String::new() };
        [("username", &self.username), ("groups", &self.groups), ("uid", &uid)]
            .into_iter()
            .filter(|(_, mapping)| !mapping.claim.is_empty())
            .map(|(name, mapping)| mapped(name, mapping))
            .collect()
    }
}

/// Applies the authenticator's rules in its order.
/// Source: apiserver `plugin/pkg/authenticator/token/oidc/oidc.go`; go-oidc `oidc/verify.go`.
pub(super) fn validate_provider_token(
    decoded: &Decoded,
    provider: &Provider,
    evidence: &dyn TokenEvidence,
    moment: &Moment,
) -> TokenAnswer {
    let mut answer = TokenAnswer::new();
    let Some(set) = decoded.claims_set() else { return answer };
    let claims = decode_claims(set);
    let issuer = Step::passed(
        codes::TOKEN_ISSUER,
        args! { issuer: &provider.issuer, accepted: vec![provider.issuer.clone()] },
    );
    let mut steps = vec![issuer];
    let wrong = claims.wrong_types().find(|(_, found, _)| *found != "null");
    steps.extend(wrong.map(|(claim, found, span)| {
        Step::failed(codes::OIDC_CLAIM_TYPE, args! { claim: claim, found: found })
            .at(decoded.payload_span_to_token(span))
    }));
    steps.push(check_audience(&claims, provider));
    steps.push(check_times(&claims, moment));
    let step = match check_algorithm(decoded) {
        Some(refused) => refused,
        None => {
            let signature = evidence.provider_signature(decoded);
            answer.signed_by = signature.signed_by;
            answer.signature = Some(steps.len());
            signature.step
        }
    };
    steps.push(step);
    steps.extend(check_distributed(set, provider));
    answer.user = map_user(set, provider, &mut steps);
    steps.extend(provider.required.iter().map(|(claim, value)| check_required(set, claim, value)));
    if !provider.expressions.is_empty() {
        let expressions = provider.expressions.clone();
        steps.push(Step::inconclusive(codes::OIDC_EXPRESSION_UNKNOWN, args! { expressions: expressions }));
    }
    answer.trace = steps;
    answer
}

fn check_audience(claims: &RegisteredClaims, provider: &Provider) -> Step {
    let audiences = claims.aud.value().cloned().unwrap_or_default();
    let accepted = provider.audiences.clone();
    let is_one = audiences.iter().any(|audience| accepted.contains(audience));
    let code = if is_one { codes::TOKEN_AUDIENCE } else { codes::OIDC_AUDIENCE };
    let outcome = if is_one { Outcome::Passed } else { Outcome::Failed };
    Step::new(code, outcome, args! { audiences: audiences, accepted: accepted })
}

fn check_times(claims: &RegisteredClaims, moment: &Moment) -> Step {
    let at = moment.at();
    let date = |claim: &Claim<NumericDate>| claim.value().map(NumericDate::go_instant);
    let Some(exp) = date(&claims.exp) else {
        return Step::failed(codes::OIDC_EXPIRED, args! { exp: NOT_GIVEN, judged_at: at });
    };
    if moment.has_reached(Boundary::after(exp, Duration::from_seconds(1))) {
        return Step::failed(codes::OIDC_EXPIRED, args! { exp: exp.to_string(), judged_at: at });
    }
    match date(&claims.nbf) {
        Some(nbf) if !moment.has_reached(nbf - NBF_LEEWAY) => {
            Step::failed(codes::OIDC_NOT_YET, args! { nbf: nbf, judged_at: at })
        }
        _ => Step::passed(codes::OIDC_TIME, args! { exp: exp }),
    }
}

/// RS, PS and ES are accepted, whatever the provider's discovery document says.
fn check_algorithm(decoded: &Decoded) -> Option<Step> {
    let is_taken =
        matches!(decoded.parameters.alg, Some(Algorithm::Rs(_) | Algorithm::Ps(_) | Algorithm::Es(_)));
    let alg = decoded.parameters.alg_or_dash();
    (!is_taken).then(|| Step::failed(codes::OIDC_ALGORITHM, args! { alg: alg }).at(decoded.header.span))
}

/// Distributed groups are fetched by the API server, but not by this crate.
fn check_distributed(set: &Node, provider: &Provider) -> Option<Step> {
    let names = set.member("_claim_names")?;
    let is_asked = !provider.groups.claim.is_empty() && names.member(&provider.groups.claim).is_some();
    let claims = vec![provider.groups.claim.clone()];
    is_asked.then(|| Step::inconclusive(codes::OIDC_DISTRIBUTED, args! { claims: claims }))
}

fn map_user(set: &Node, provider: &Provider, steps: &mut Vec<Step>) -> Option<UserInfo> {
    let missing =
        |claim: &str, part: &str| Step::failed(codes::OIDC_CLAIM_MISSING, args! { claim: claim, part: part });
    let Mapping { claim, prefix } = &provider.username;
    if claim.is_empty() {
        return None;
    }
    let Some(name) = set.str_at(&[claim]) else {
        steps.push(missing(claim, "username"));
        return None;
    };
    // An e-mail address counts as verified unless the token says otherwise.
    let verified = set.member("email_verified").filter(|_| claim == "email");
    if verified.is_some_and(|verified| verified.as_bool() != Some(true)) {
        steps.push(Step::failed(codes::OIDC_EMAIL_UNVERIFIED, args! {}));
        return None;
    }
    let mut user = UserInfo { username: format!("{prefix}{name}"), ..UserInfo::default() };
    let groups = match set.member(&provider.groups.claim).map(|node| &node.kind) {
        Some(Kind::String(group)) => vec![group.clone()],
        Some(_) => {
            let node = set.member(&provider.groups.claim);
            let Some(groups) = node.filter(|node| !node.is_null()).map_or(Some(Vec::new()), Node::as_strings)
            else {
                steps.push(missing(&provider.groups.claim, "groups"));
                return None;
            };
            groups
        }
        None => Vec::new(),
    };
    user.groups = groups.iter().map(|group| format!("{}{group}", provider.groups.prefix)).collect();
    if !provider.uid.is_empty() {
        let Some(uid) = set.str_at(&[&provider.uid]) else {
            steps.push(missing(&provider.uid, "uid"));
            return None;
        };
        uid.clone_into(&mut user.uid);
    }
    steps.push(Step::passed(codes::OIDC_MAPPED, args! { username: &user.username }));
    Some(user.authenticated())
}

fn check_required(set: &Node, claim: &str, expected: &str) -> Step {
    match set.str_at(&[claim]) {
        None => Step::failed(codes::OIDC_CLAIM_MISSING, args! { claim: claim, part: "claimValidationRules" }),
        Some(found) if found == expected => {
            Step::passed(codes::OIDC_CLAIM_VALUE, args! { claim: claim, found: found, expected: expected })
        }
        Some(found) => {
            Step::failed(codes::OIDC_CLAIM_VALUE, args! { claim: claim, found: found, expected: expected })
        }
    }
}
