use super::*;
use crate::{Release, yaml};

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let object = yaml::parse(text).value;
    let found = match object.member("users").or_else(|| object.member("clusters")) {
        Some(_) => check_kubeconfig(&object),
        None => check_object(&object, "Secret"),
    };
    let found: Vec<(&str, String)> =
        found.iter().map(|one| (one.path.as_str(), one.message(Release::minor(32)).unwrap())).collect();
    let expected: Vec<(&str, String)> =
        expected.iter().map(|(path, message)| (*path, (*message).to_owned())).collect();
    assert_eq!(found, expected, "{text}");
}

// The messages are kubectl 1.32.3's and 1.37.1's for these values in a kubeconfig.

#[test]
fn go_names_the_struct_and_every_field_that_leads_there() {
    for (user, path, message) in [
        ("{token: 5}", "token", "number into Go struct field AuthInfo.users.user.token of type string"),
        (
            "{as-groups: x}",
            "as-groups",
            "string into Go struct field AuthInfo.users.user.as-groups of type []string",
        ),
        (
            "{as-user-extra: {a: b}}",
            "as-user-extra.a",
            "string into Go struct field AuthInfo.users.user.as-user-extra of type []string",
        ),
        (
            "{exec: {command: 5}}",
            "exec.command",
            "number into Go struct field ExecConfig.users.user.exec.command of type string",
        ),
        (
            "{exec: {interactiveMode: 5}}",
            "exec.interactiveMode",
            "number into Go struct field ExecConfig.users.user.exec.interactiveMode of type v1.ExecInteractiveMode",
        ),
        (
            "{client-certificate-data: 5}",
            "client-certificate-data",
            "number into Go struct field AuthInfo.users.user.client-certificate-data of type []uint8",
        ),
    ] {
        let text = format!("users:\n- name: u\n  user: {user}\n");
        check(&text, &[(&format!("users[0].user.{path}"), &format!("json: cannot unmarshal {message}"))]);
    }
    check(
        "users:\n- name: u\n  user: AAA\n",
        &[(
            "users[0].user",
            "json: cannot unmarshal string into Go struct field NamedAuthInfo.users.user of type v1.AuthInfo",
        )],
    );
    check(
        "users: {u: 1}\n",
        &[(
            "users",
            "json: cannot unmarshal object into Go struct field Config.users of type []v1.NamedAuthInfo",
        )],
    );
    check(
        "users: [5]\n",
        &[(
            "users[0]",
            "json: cannot unmarshal number into Go struct field Config.users of type v1.NamedAuthInfo",
        )],
    );
}

#[test]
fn the_first_is_the_first_of_the_sorted_keys() {
    let text = "users: [{name: 1, user: {token: 2}}]\nclusters: [{name: 3, cluster: {server: yes}}]\n";
    let object = yaml::parse(text).value;
    let paths: Vec<String> = check_kubeconfig(&object).into_iter().map(|one| one.path).collect();
    assert_eq!(
        paths,
        ["clusters[0].cluster.server", "clusters[0].name", "users[0].name", "users[0].user.token"]
    );
}

#[test]
fn of_a_key_that_is_written_twice_the_last_counts() {
    check("users: [{user: {token: 1, token: a}}]\n", &[]);
    check(
        "users: [{user: {token: a, token: 1}}]\n",
        &[(
            "users[0].user.token",
            "json: cannot unmarshal number into Go struct field AuthInfo.users.user.token of type string",
        )],
    );
}

#[test]
fn what_is_null_or_unknown_is_left_alone() {
    check("users: [{name: ~, user: {token: null, exec: , x: 5}}]\nclusters: null\ny: {z: 1}\n", &[]);
    check("kind: Secret\ndata: {a: ~}\nstringData:\nimmutable:\n", &[]);
}

#[test]
fn objects_have_their_own_types() {
    for (text, path, message) in [
        (
            "kind: Secret\nstringData: {token-id: 123456}\n",
            "stringData.token-id",
            "json: cannot unmarshal number into Go struct field Secret.stringData of type string",
        ),
        (
            "kind: Secret\ndata: {token-id: 123456}\n",
            "data.token-id",
            "json: cannot unmarshal number into Go struct field Secret.data of type []uint8",
        ),
        (
            "kind: Secret\ntype: 5\n",
            "type",
            "json: cannot unmarshal number into Go struct field Secret.type of type v1.SecretType",
        ),
        ("kind: Secret\ndata: {a: \"!\"}\n", "data.a", "illegal base64 data at input byte 0"),
        (
            "kind: ConfigMap\ndata: {debug: true}\n",
            "data.debug",
            "json: cannot unmarshal bool into Go struct field ConfigMap.data of type string",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {expirationSeconds: \"600\"}\n",
            "spec.expirationSeconds",
            "json: cannot unmarshal string into Go struct field CertificateSigningRequestSpec.spec.expirationSeconds of \
             type int32",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {expirationSeconds: 1.5}\n",
            "spec.expirationSeconds",
            "json: cannot unmarshal number 1.5 into Go struct field CertificateSigningRequestSpec.spec.expirationSeconds \
             of type int32",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {usages: client auth}\n",
            "spec.usages",
            "json: cannot unmarshal string into Go struct field CertificateSigningRequestSpec.spec.usages of type \
             []v1.KeyUsage",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {extra: {a: b}}\n",
            "spec.extra.a",
            "json: cannot unmarshal string into Go struct field CertificateSigningRequestSpec.spec.extra of type v1.ExtraValue",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {extra: [a]}\n",
            "spec.extra",
            "json: cannot unmarshal array into Go struct field CertificateSigningRequestSpec.spec.extra of type map[string]v1.ExtraValue",
        ),
        (
            "kind: CertificateSigningRequest\nspec: {extra: {a: [1]}}\n",
            "spec.extra.a[0]",
            "json: cannot unmarshal number into Go struct field CertificateSigningRequestSpec.spec.extra of type string",
        ),
        (
            "kind: Secret\ndata: {a: [x]}\n",
            "data.a[0]",
            "json: cannot unmarshal string into Go struct field Secret.data of type uint8",
        ),
        (
            "kind: Secret\ndata: {a: [1, 300]}\n",
            "data.a[1]",
            "json: cannot unmarshal number 300 into Go struct field Secret.data of type uint8",
        ),
        (
            "kind: Widget\nmetadata: {labels: {version: 1}}\n",
            "metadata.labels.version",
            "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string",
        ),
        (
            "kind: Pod\nspec: {containers: [{env: [{name: A, value: 1}]}]}\n",
            "spec.containers[0].env[0].value",
            "json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string",
        ),
        (
            "kind: Pod\nmetadata: {creationTimestamp: 5}\n",
            "metadata.creationTimestamp",
            "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.creationTimestamp of type string",
        ),
    ] {
        check(text, &[(path, message)]);
    }
}

#[test]
fn before_1_23_the_words_are_others() {
    let object = yaml::parse("kind: Secret\ntype: 5\n").value;
    let found = check_object(&object, "Secret");
    assert_eq!(found.first().unwrap().message(Release::minor(22)), None);
}

#[test]
fn mismatches_are_bounded() {
    let text = format!(
        "kind: Secret\nstringData:\n{}",
        (0..500).map(|key| format!("  k{key}: 1\n")).collect::<String>()
    );
    assert_eq!(check_object(&yaml::parse(&text).value, "Secret").len(), 100);
}
