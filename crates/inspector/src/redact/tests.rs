//! Tests of every finder, through the mask.

use super::{MASK, redact_bytes, redact_text};

#[test]
fn user_and_password_of_an_address_are_masked() {
    check(&[
        (
            "Head \"https://robot:Tr0ub-4@registry.example.com/v2/\": tls:",
            "Head \"https://[M]@registry.example.com/v2/\": tls:",
        ),
        ("https://ghp-token@git.example.com/a.git", "https://[M]@git.example.com/a.git"),
        ("postgres://app:p@ss,w)rd@db:5432/app?x=1", "postgres://[M]@db:5432/app?x=1"),
        ("from app:hunter2@db.example.com:5432 to", "from [M]@db.example.com:5432 to"),
        ("dsn=app:hunter2@tcp(127.0.0.1:3306)/app", "dsn=[M]@tcp(127.0.0.1:3306)/app"),
        ("a=https://u:p@h1 b=https://u:p@h2", "a=https://[M]@h1 b=https://[M]@h2"),
        ("oidc:jane@example.com", "oidc:jane@example.com"),
        ("registry.example.com/app:1.2@sha256:0123abcd", "registry.example.com/app:1.2@sha256:0123abcd"),
        ("https://kubernetes.default.svc/a@b", "https://kubernetes.default.svc/a@b"),
        ("kubernetes-admin@kubernetes", "kubernetes-admin@kubernetes"),
    ]);
}

#[test]
fn credentials_after_a_scheme_are_masked() {
    check(&[
        ("Authorization: Bearer abc", "Authorization: Bearer [M]"),
        ("authorization: basic dTpw", "authorization: basic [M]"),
        ("-H 'Authorization: Bearer xyz1'", "-H 'Authorization: Bearer [M]'"),
        ("-H Authorization:\\ Bearer\\ hunter2 h", "-H Authorization:\\ Bearer\\ [M] h"),
        ("{\"Authorization\":\"Bearer s3cr3t\"}", "{\"Authorization\":\"Bearer [M]\"}"),
        ("sent Bearer 1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE.", "sent Bearer [M]."),
        ("for token 1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE at", "for token [M] at"),
        ("invalid bearer token, Token has expired", "invalid bearer token, Token has expired"),
        (
            "Www-Authenticate: Bearer realm=\"https://auth\"",
            "Www-Authenticate: Bearer realm=\"https://auth\"",
        ),
        ("Authorization: Bearer $TOKEN", "Authorization: Bearer $TOKEN"),
        ("Authorization: Bearer <token>", "Authorization: Bearer <token>"),
        ("token builder-token-x7k2p not found", "token builder-token-x7k2p not found"),
    ]);
}

#[test]
fn tokens_with_a_vendors_prefix_are_masked() {
    check(&[
        ("for token sha256~1IQ0gPSLpnQHjXMMhRajxvFV0ccBAZR8JGws73A09eE at", "for token sha256~[M] at"),
        ("k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8", "k8s-aws-v1.[M]"),
        ("(hvs.CAESIJ3nV3mDkq0123456789)", "(hvs.[M])"),
        ("K10a1b2c3::server:0123456789abcdef", "K10a1b2c3::server:[M]"),
        ("kubeconfig-user-abcde:x8k2m4n6p8q0r2s4t6v8w0", "kubeconfig-user-abcde:[M]"),
        ("token-abcde:x8k2m4n6p8q0r2s4t6v8w0y2", "token-abcde:[M]"),
        ("ghp_0123456789abcdefABCDEF0123456789abcd", "ghp_[M]"),
        ("--discovery-token-ca-cert-hash sha256:0123", "--discovery-token-ca-cert-hash sha256:0123"),
        ("token-abcde", "token-abcde"),
        ("npm_config", "npm_config"),
    ]);
}

#[test]
fn the_password_of_a_login_is_masked() {
    check(&[
        ("docker login -u jane -p hunter2 r.io", "docker login -u jane -p [M] r.io"),
        ("$ sudo /usr/bin/docker login -p=hunter2", "$ sudo /usr/bin/docker login -p=[M]"),
        ("podman login -phunter2 r.io", "podman login -p[M] r.io"),
        ("docker --config /tmp/c login -p 'a; b' r.io", "docker --config /tmp/c login -p '[M]' r.io"),
        ("helm registry login -u a -p hunter2", "helm registry login -u a -p [M]"),
        ("oras login r.io -u a -p hunter2", "oras login r.io -u a -p [M]"),
        ("crane auth login r.io -u a -p hunter2", "crane auth login r.io -u a -p [M]"),
        ("docker login \\\n  -u a \\\n  -p hunter2\nx", "docker login \\\n  -u a \\\n  -p [M]\nx"),
        (
            "cd /x && docker login -p hunter2 && ssh -p 2222 h",
            "cd /x && docker login -p [M] && ssh -p 2222 h",
        ),
        ("run: \"docker login -u a -p hunter2\"", "run: \"docker login -u a -p [M]\""),
        ("skopeo copy --src-creds a:hunter2 x y", "skopeo copy --src-creds a:[M] x y"),
        ("skopeo inspect --creds=a:hunter2 x", "skopeo inspect --creds=a:[M] x"),
    ]);
}

#[test]
fn any_other_p_is_kept() {
    for text in [
        "ssh -p 2222 jane@h",
        "docker run -p 8080:80 nginx",
        "docker run --name login -p 8080:80 nginx",
        "docker login r.io\ndocker run -p 8080:80 nginx",
        "docker login -u a --password-stdin; ssh -p 2222 h",
        "docker login -p $PASSWORD r.io",
        "docker login -p <password>",
        "docker login -p and --password are deprecated",
        "mkdir -p login/docker",
        "npm login -p 2222",
        "kubectl port-forward -p x",
    ] {
        let mut redacted = text.to_owned();
        redact_text(&mut redacted);
        assert_eq!(redacted, text);
    }
}

#[test]
fn the_passwords_of_other_tools_are_masked() {
    check(&[
        ("az acr login --name r -u jane -p hunter2", "az acr login --name r -u jane -p [M]"),
        ("cosign login r.io -u u -p hunter2", "cosign login r.io -u u -p [M]"),
        ("sshpass -phunter2 ssh -p 2222 h", "sshpass -p[M] ssh -p 2222 h"),
        ("mysql -uroot -phunter2 db", "mysql -uroot -p[M] db"),
        ("curl -uadmin:hunter2 https://h", "curl -uadmin:[M] https://h"),
        ("curl -sSu admin:hunter2 https://h", "curl -sSu admin:[M] https://h"),
        ("curl --cert x.pem:hunter2 https://h", "curl --cert x.pem:[M] https://h"),
        ("curl -b 's=hunter2' https://h", "curl -b 's=[M]' https://h"),
        ("vault login hunter2", "vault login [M]"),
        ("vault operator unseal hunter2", "vault operator unseal [M]"),
        ("aws configure set aws_secret_access_key hunter2", "aws configure set aws_secret_access_key [M]"),
        ("openssl rsa -passin pass:hunter2 -in x", "openssl rsa -passin pass:[M] -in x"),
        ("[\"docker\",\"login\",\"-p\",\"hunter2\"]", "[\"docker\",\"login\",\"-p\",\"[M]\"]"),
        ("[\"curl\", \"-u\", \"admin:pw\"]", "[\"curl\", \"-u\", \"admin:[M]\"]"),
    ]);
}

#[test]
fn many_logins_on_a_line_have_one_mask_each() {
    let login = "docker login -p hunter2 r.io, ";
    let mut text = login.repeat(20_000);
    redact_text(&mut text);
    assert_eq!(text, login.replace("hunter2", MASK).repeat(20_000));
}

#[test]
fn values_after_the_name_of_a_secret_are_masked() {
    check(&[
        ("vault login --password=CorrectHorseBattery9 -x", "vault login --password=[M] -x"),
        ("--password 'correct horse' --user jane", "--password '[M]' --user jane"),
        ("--token=abc.def-ghi!x next", "--token=[M] next"),
        ("--token Xk2mN8", "--token [M]"),
        ("ETCD_ROOT_PASSWORD=hunter2 etcd", "ETCD_ROOT_PASSWORD=[M] etcd"),
        ("password: hunter2", "password: [M]"),
        ("{\"password\":\"a b\\\"c\",\"x\":1}", "{\"password\":\"[M]\",\"x\":1}"),
        ("msg=\"{\\\"password\\\":\\\"hunter2\\\"}\"", "msg=\"{\\\"password\\\":\\\"[M]\\\"}\""),
        ("clientSecret=abc&x=1", "clientSecret=[M]&x=1"),
        ("?access_token=aBc123&state=1", "?access_token=[M]&state=1"),
        ("X-Amz-Signature=0a1b2c", "X-Amz-Signature=[M]"),
        ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG", "AWS_SECRET_ACCESS_KEY=[M]"),
        ("--certificate-key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "--certificate-key [M]"),
        ("curl -u admin:hunter2 https://x", "curl -u admin:[M] https://x"),
        ("{\"auth\":\"dXNlcjpwYXNz\"}", "{\"auth\":\"[M]\"}"),
        ("Cookie: a=b; c=d", "Cookie: [M]"),
        ("login jwt=aBc123dEf456", "login jwt=[M]"),
        ("?accesstoken=aBc123&userpassword=hunter2", "?accesstoken=[M]&userpassword=[M]"),
    ]);
}

#[test]
fn references_switches_and_sentences_are_kept() {
    for text in [
        "secret=\"kube-system/builder-token-x7k2p\"",
        "imagePullSecret: regcred",
        "imagepullsecret: regcred",
        "secretName: my-tls",
        "--token=$TOKEN",
        "--enable-bootstrap-token-auth=true",
        "--client-certificate-auth=true",
        "--token-auth-file=/etc/tokens.csv",
        "--private-key=/etc/kubernetes/pki/sa.key",
        "--tls-private-key-file=/x.key",
        "the flag --token must be set",
        "password is incorrect",
        "error: password: required",
        "token: not found in the cluster",
        "automountServiceAccountToken: false",
        "--discovery-token-ca-cert-hash=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "token: abcdef.****************",
        "key=hFZwn8MfwPvgHbr-e3Qh8XxSHZRFdz3Oag4ZVgXWaKM",
        "User \"system:anonymous\" cannot get resource \"secrets\": forbidden",
        "system:serviceaccount:kube-system:token-cleaner",
    ] {
        let mut redacted = text.to_owned();
        redact_text(&mut redacted);
        assert_eq!(redacted, text);
    }
}

#[test]
fn parameters_that_can_be_credentials_are_masked() {
    check(&[
        ("https://h/?code=ab1&state=x", "https://h/?code=[M]&state=x"),
        ("https://h/?tok%65n=hunter2", "https://h/?tok%65n=[M]"),
        ("GET /x?sid=3f2504e0-4f89-41d3-9a0c-0305e82c3301 HTTP", "GET /x?sid=[M] HTTP"),
        ("\"https://h/a?x=0123456789abcdefg\": x509", "\"https://h/a?x=[M]\": x509"),
        ("https://h/a?limit=500&timeout=32s: x509", "https://h/a?limit=500&timeout=32s: x509"),
        (
            "https://h/a?labelSelector=app%3Dweb-frontend-of-shop: x",
            "https://h/a?labelSelector=app%3Dweb-frontend-of-shop: x",
        ),
        ("what is it? key=hFZwn8MfwPvgHbr-e3Qh8X", "what is it? key=hFZwn8MfwPvgHbr-e3Qh8X"),
    ]);
}

/// Checks pairs of texts before and after masking; `[M]` is the mask.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (before, after) in cases {
        let (mut text, after) = ((*before).to_owned(), after.replace("[M]", MASK));
        redact_text(&mut text);
        assert_eq!(text, after, "{before}");
        redact_text(&mut text);
        assert_eq!(text, after, "a second time");
    }
}

#[test]
fn secrets_are_masked_wherever_they_stand_and_nothing_else() {
    let key = "-----BEGIN EC PRIVATE KEY-----";
    for (text, expected) in [
        ("kube-system/app", "kube-system/app"),
        ("a\nabcdef.0123456789abcdef\nb", "a\nabcdef.****************\nb"),
        (
            &format!("a {key}\nQUJD\n-----END EC PRIVATE KEY----- b"),
            &format!("a {key}{MASK}-----END EC PRIVATE KEY----- b"),
        ),
        (&format!("{key}\nQUJD\nb"), &format!("{key}{MASK}")),
        ("-----BEGIN CERTIFICATE-----\nQUJD", "-----BEGIN CERTIFICATE-----\nQUJD"),
        (
            "x eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl y",
            "x eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.**************** y",
        ),
    ] {
        let mut text = text.to_owned();
        redact_text(&mut text);
        assert_eq!(text, expected);
        redact_text(&mut text);
        assert_eq!(text, expected, "a second time");
    }
}
#[test]
fn secrets_within_bytes_are_masked_byte_by_byte() {
    let key = "-----BEGIN EC PRIVATE KEY-----\nQUJD";
    for (before, after) in [
        ("\u{1}abcdef.0123456789abcdef\u{1}", "\u{1}abcdef.****************\u{1}"),
        (&format!("\u{1}{key}\u{2}rest"), "\u{1}-----BEGIN EC PRIVATE KEY-----*****\u{2}rest"),
        ("\u{30}kubernetes.default.svc\u{6}", "\u{30}kubernetes.default.svc\u{6}"),
    ] {
        let mut bytes = before.as_bytes().to_vec();
        redact_bytes(&mut bytes);
        assert_eq!(String::from_utf8_lossy(&bytes), after);
    }
}
