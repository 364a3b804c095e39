use super::*;
use crate::UserInfo;
use crate::request_info::request_info;
use credscope_clock::Instant;
use credscope_finding::{Outcome, codes::bootstrap, codes::certificate, codes::x509};

/// kubeadm's CA: as a client it is the user `kubernetes`.
const AUTHORITY: &str = include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/ca.crt");
/// A serving certificate made by kubeadm.
const SERVER: &str =
    include_str!("../../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/apiserver.crt");

fn now() -> Instant {
    "2026-11-21T22:00:00Z".parse().unwrap()
}

const OBJECTS: [&str; 10] = [
    "kind: Pod\nmetadata: {name: web, namespace: shop, uid: p1}\nspec:\n  nodeName: node-1\n  serviceAccountName: seller\n  \
     volumes:\n  - secret: {secretName: till}\n  - projected: {sources: [{configMap: {name: roots}}]}\n",
    "kind: ServiceAccount\nmetadata: {name: seller, namespace: shop, uid: s1}\n",
    "kind: ClusterRole\nmetadata: {name: system:node}\nrules:\n- apiGroups: [certificates.k8s.io]\n  resources: \
     [certificatesigningrequests]\n  verbs: [create, get, list, watch]\n",
    "kind: ClusterRole\nmetadata: {name: view}\nrules:\n- {apiGroups: [''], resources: [pods], verbs: [get, list]}\n",
    "kind: ClusterRoleBinding\nmetadata: {name: viewers}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: Group, \
     name: viewers}]\n",
    "kind: RoleBinding\nmetadata: {name: lost, namespace: shop}\nroleRef: {kind: ClusterRole, name: gone}\nsubjects: [{kind: \
     User, name: jane}]\n",
    "kind: RoleBinding\nmetadata: {name: lost-too, namespace: shop}\nroleRef: {kind: Role, name: away}\nsubjects: [{kind: \
     User, name: jane}]\n",
    "kind: Secret\nmetadata: {name: bootstrap-token-abcdef, namespace: kube-system}\ntype: bootstrap.kubernetes.io/token\n\
     data:\n  token-id: YWJjZGVm\n  token-secret: MDEyMzQ1Njc4OWFiY2RlZg==\n  usage-bootstrap-authentication: dHJ1ZQ==\n  \
     auth-extra-groups: c3lzdGVtOmJvb3RzdHJhcHBlcnM6eixzeXN0ZW06Ym9vdHN0cmFwcGVyczph\n",
    "kind: Node\nmetadata: {name: node-1, uid: n1}\n",
    "kind: Pod\nmetadata: {name: other, namespace: shop, uid: p2}\nspec: {nodeName: node-2, serviceAccountName: seller-2}\n",
];

fn server(release: Release) -> ApiServer {
    let mut server = ApiServer::new(release);
    assert_eq!(server.trust_client_authorities(AUTHORITY), 1);
    for object in OBJECTS {
        assert_eq!(server.put_object(object), 1, "{object}");
    }
    server
}

fn user(name: &str, groups: &[&str]) -> UserInfo {
    let groups = groups.iter().map(|group| (*group).to_owned()).collect();
    UserInfo { username: name.to_owned(), groups, ..UserInfo::default() }
}

#[track_caller]
fn check_access(release: Release, user: &UserInfo, method: &str, target: &str, expected: Result<&str, &str>) {
    let server = server(release);
    let attributes = request_info(method, target);
    let selector = target.split_once("fieldSelector=").map_or("", |(_, selector)| selector);
    let answer = server.authorize_selected(user, &attributes, selector);
    let message = attributes.forbidden_message(&user.username);
    let found = match answer.is_allowed {
        true => Ok(answer.reason.as_str()),
        false => Err(answer.reason.as_str()),
    };
    assert_eq!(found, expected, "{method} {target}");
    let told = match expected {
        Ok(_) => String::new(),
        Err("") => message,
        Err(reason) => format!("{message}: {reason}"),
    };
    assert_eq!(answer.message, told);
}

#[test]
fn a_node_may_read_what_its_pods_name() {
    let node = user("system:node:node-1", &["system:nodes"]);
    let check = |method: &str, target: &str, expected: Result<&str, &str>| {
        check_access(Release::NEWEST, &node, method, target, expected);
    };
    let unrelated = Err("no relationship found between node 'node-1' and this object");
    check("GET", "/api/v1/namespaces/shop/secrets/till", Ok(""));
    check("GET", "/api/v1/namespaces/shop/secrets/other", unrelated);
    check("GET", "/api/v1/namespaces/shop/secrets", Err("No Object name found"));
    check("DELETE", "/api/v1/namespaces/shop/secrets/till", Err("can only read resources of this type"));
    check("GET", "/api/v1/namespaces/shop/configmaps/roots", Ok(""));
    check("POST", "/api/v1/namespaces/shop/serviceaccounts/seller/token", Ok(""));
    check("POST", "/api/v1/namespaces/shop/serviceaccounts/seller-2/token", unrelated);
    check(
        "GET",
        "/api/v1/namespaces/shop/serviceaccounts/seller",
        Err("can only create tokens for individual service accounts"),
    );
    check("GET", "/api/v1/namespaces/shop/pods/web", Ok(""));
    check("GET", "/api/v1/namespaces/shop/pods/other", unrelated);
    check("GET", "/api/v1/pods?watch=true&fieldSelector=spec.nodeName=node-1", Ok(""));
    check("GET", "/api/v1/pods", Err("can only list/watch pods with spec.nodeName field selector"));
    check("GET", "/api/v1/nodes/node-1", Ok(""));
    check("GET", "/api/v1/nodes/node-2", Err("node 'node-1' cannot read 'node-2', only its own Node object"));
    check("PATCH", "/api/v1/nodes/node-1/status", Ok(""));
    check("PUT", "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-1", Ok(""));
    check(
        "PUT",
        "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-2",
        Err("can only access node lease with the same name as the requesting node"),
    );
    check("POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests", Ok(""));
    check("GET", "/api/v1/services", Err(""));
}

#[test]
fn who_is_half_a_node_or_a_node_without_a_name_is_none() {
    let target = "/api/v1/nodes/node-1";
    let newest = Release::NEWEST;
    check_access(newest, &user("system:node:node-1", &[]), "GET", target, Err(""));
    check_access(newest, &user("node-1", &["system:nodes"]), "GET", target, Err(""));
    let nameless = user("system:node:", &["system:nodes"]);
    check_access(newest, &nameless, "GET", target, Err("unknown node for user \"system:node:\""));
    // In releases without selectors, the rules for every node decide.
    let node = user("system:node:node-1", &["system:nodes"]);
    check_access(Release::minor(31), &node, "GET", target, Err(""));
}

#[test]
fn a_role_that_does_not_exist_is_told_behind_the_message() {
    let jane = user("jane", &["viewers"]);
    let newest = Release::NEWEST;
    let reason =
        "RBAC: allowed by ClusterRoleBinding \"viewers\" of ClusterRole \"view\" to Group \"viewers\"";
    check_access(newest, &jane, "GET", "/api/v1/pods", Ok(reason));
    check_access(newest, &jane, "GET", "/api/v1/nodes", Err(""));
    check_access(
        newest,
        &jane,
        "GET",
        "/api/v1/namespaces/shop/secrets",
        Err(
            "RBAC: [clusterrole.rbac.authorization.k8s.io \"gone\" not found, role.rbac.authorization.k8s.io \"away\" not found]",
        ),
    );
    check_access(newest, &user("root", &["system:masters"]), "DELETE", "/api/v1/nodes", Ok(""));
}

#[test]
fn an_object_is_replaced_and_taken_away() {
    let mut server = server(Release::NEWEST);
    assert!(server.has_object("Pod", "shop", "web") && !server.has_object("Pod", "default", "web"));
    assert_eq!(server.put_object("kind: Pod\nmetadata: {name: web, namespace: shop, uid: p9}\n"), 1);
    assert_eq!(server.objects.find("Pod", "shop", "web").unwrap().state.uid, "p9");
    assert!(server.remove_object("Pod", "shop", "web") && !server.remove_object("Pod", "shop", "web"));
    assert!(server.remove_object("ClusterRole", "", "view") && !server.has_object("ClusterRole", "", "view"));
    assert!(server.remove_object("RoleBinding", "shop", "lost"));
    for text in ["", "kind: Pod\n", "metadata: {name: a}\n", "- a\n"] {
        assert_eq!(server.put_object(text), 0, "{text}");
    }
    assert_eq!(server.put_object("kind: List\nitems: [{kind: Node, metadata: {name: a}}, {kind: Pod}]\n"), 1);
}

#[track_caller]
fn check_request(server: &ApiServer, presented: &Presented<'_>, expected: (u16, &str, Option<&str>)) {
    let answer = server.answer(presented, "GET", "/api/v1/nodes", now());
    let (status, username, refused_by) = expected;
    let seen = answer.user.as_ref().map_or("", |user| user.username.as_str());
    assert_eq!((answer.status, seen), (status, username), "{:?}", answer.log);
    let code = answer.authentication.refused_by().map(|step| step.code.text());
    assert_eq!(code, refused_by);
    assert_eq!(answer.log.is_some(), status == 401);
    assert!(answer.trace().all(|step| step.outcome != Outcome::Inconclusive));
}

fn token(text: &str) -> Presented<'_> {
    Presented { certificate_chain: None, authorization: Some(text) }
}

fn certificate_of(pem: &str) -> Presented<'_> {
    Presented { certificate_chain: Some(pem), authorization: None }
}

#[test]
fn a_bootstrap_token_is_worth_its_secret() {
    let mut server = server(Release::NEWEST);
    let good = token("Bearer abcdef.0123456789abcdef");
    let answer = server.authenticate(&good, now());
    let groups =
        ["system:bootstrappers", "system:bootstrappers:a", "system:bootstrappers:z", "system:authenticated"];
    assert_eq!(answer.user.as_ref().unwrap().groups, groups);
    check_request(&server, &good, (403, "system:bootstrap:abcdef", None));
    let absent = Some(bootstrap::BOOTSTRAP_SECRET_ABSENT.text());
    check_request(&server, &token("Bearer zzzzzz.0123456789abcdef"), (401, "", absent));
    assert!(server.remove_object("Secret", "kube-system", "bootstrap-token-abcdef"));
    check_request(&server, &good, (401, "", absent));
    let mut server = self::server(Release::NEWEST);
    server.accept_bootstrap_tokens(false);
    check_request(&server, &good, (401, "", absent));
}

#[test]
fn nothing_is_unknown_to_the_server() {
    let server = server(Release::NEWEST);
    let malformed = Some("kube.token.malformed");
    check_request(&server, &token("Bearer opaque"), (401, "", malformed));
    check_request(&server, &token("Bearer a.b.c"), (401, "", malformed));
    // {"alg":"RS256"} {"iss":"https://other.example"}
    let foreign = "Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUifQ.AAAA";
    check_request(&server, &token(foreign), (401, "", Some("kube.token.issuer_foreign")));
    let answer = server.answer(&token(foreign), "GET", "/api", now());
    let line = "\"Unable to authenticate the request\" err=\"invalid bearer token\"";
    assert_eq!(answer.log.as_deref(), Some(line));
    let answer = self::server(Release::minor(20)).answer(&token(foreign), "GET", "/api", now());
    let line = "Unable to authenticate the request due to an error: invalid bearer token";
    assert_eq!(answer.log.as_deref(), Some(line));
}

#[test]
fn a_client_certificate_is_judged_by_the_bundle_that_is_there() {
    let mut server = server(Release::NEWEST);
    check_request(&server, &certificate_of(AUTHORITY), (403, "kubernetes", None));
    check_request(&server, &certificate_of(SERVER), (401, "", Some(x509::PURPOSE_NOT_PERMITTED.text())));
    // Anything that is not a certificate counts as none.
    check_request(&server, &certificate_of("-----BEGIN PUBLIC KEY-----\n"), (403, "system:anonymous", None));
    assert_eq!(server.trust_client_authorities(SERVER), 1);
    check_request(&server, &certificate_of(AUTHORITY), (401, "", Some(x509::PATH_SELF_SIGNED.text())));
    assert_eq!(server.trust_client_authorities(&format!("{SERVER}{AUTHORITY}")), 2);
    check_request(&server, &certificate_of(AUTHORITY), (403, "kubernetes", None));
    // Without a bundle, client certificates are not examined.
    assert_eq!(server.trust_client_authorities(""), 0);
    check_request(&server, &certificate_of(AUTHORITY), (403, "system:anonymous", None));
}

#[test]
fn a_front_proxy_names_nobody_without_headers() {
    let mut server = ApiServer::new(Release::NEWEST);
    server.trust_front_proxy(AUTHORITY, &["kubernetes"]);
    let presented = certificate_of(AUTHORITY);
    let authentication = server.authenticate(&presented, now());
    let steps: Vec<_> = authentication.trace().map(|step| step.code).collect();
    assert!(steps.contains(&certificate::FRONT_PROXY), "{steps:?}");
    assert_eq!(authentication.accepted_by(), Some(Authenticator::Anonymous));
    server.trust_front_proxy(AUTHORITY, &["another"]);
    let authentication = server.authenticate(&presented, now());
    assert_eq!(authentication.user, None);
    let log = authentication.log.unwrap();
    assert_eq!(log, "x509: subject with cn=kubernetes is not in the allowed list");
}

#[test]
fn what_go_cannot_parse_ends_the_handshake() {
    let server = server(Release::NEWEST);
    let damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let answer = server.answer(&certificate_of(damaged), "GET", "/api", now());
    assert_eq!((answer.status, answer.message.as_str(), answer.user), (0, "", None));
    assert!(answer.authentication.is_cut_off);
}

#[test]
fn keys_are_read_from_whatever_holds_them() {
    let mut server = ApiServer::new(Release::NEWEST);
    assert_eq!(server.accept_keys(&format!("{AUTHORITY}{SERVER}")), 2);
    assert_eq!(server.accept_keys("no key"), 0);
}

#[test]
fn one_request_for_a_certificate_is_told_from_another() {
    let server = server(Release::NEWEST);
    let review = server.check_signing_request("kind: CertificateSigningRequest\nspec: {request: AAAA}\n");
    assert!(review.refused.unwrap().ends_with("PEM block type must be CERTIFICATE REQUEST"));
}
