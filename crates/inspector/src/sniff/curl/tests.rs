use super::*;

#[track_caller]
fn check_url(command: &str, method: &str, url: &str) {
    let (curl, _) = decode_curl(command);
    assert_eq!(
        (curl.method.as_str(), curl.url.map(|url| url.text).as_deref()),
        (method, Some(url)),
        "{command}"
    );
}

#[test]
fn the_url_is_the_word_that_is_no_option_and_no_value() {
    for command in [
        "curl h/u",
        "curl -sk h/u",
        "curl -x http://p:3128 -o f h/u",
        "curl --proxy http://p h/u",
        "curl --url h/u",
        "curl -w '%{http_code}' --max-time 5 -sSfL h/u",
        "curl -HA:b -m5 h/u h/other",
        "curl h/u | jq https://x",
        "curl --resolve a:1:2 h/u --next http://x",
        "curl \\\n  -s \\\n  h/u",
        "curl --aws-sigv4 aws:amz:us-east-1:eks h/u",
        "curl --happy-eyeballs-timeout-ms 1.5 --etag-save a.txt --krb x.y h/u",
    ] {
        check_url(command, "GET", "h/u");
    }
}

#[test]
fn prose_has_no_url() {
    for prose in
        ["curl failed to verify the legitimacy of the server and therefore could not", "curl is a tool"]
    {
        assert_eq!(decode_curl(prose).0.url, None, "{prose}");
    }
}

#[test]
fn the_method_is_named_or_follows_from_what_is_sent() {
    for (options, method) in [
        ("", "GET"),
        ("-X DELETE", "DELETE"),
        ("-XPATCH -d x", "PATCH"),
        ("--request PUT", "PUT"),
        ("-d @f", "POST"),
        ("--data-binary x", "POST"),
        ("--json '{}'", "POST"),
        ("-G -d x", "GET"),
        ("-d x -G", "GET"),
        ("-I", "HEAD"),
        ("-T f", "PUT"),
    ] {
        check_url(&format!("curl {options} h/u"), method, "h/u");
    }
}

#[test]
fn files_and_flags_are_read_in_every_form() {
    let (curl, _) = decode_curl("curl -vk --cacert ca.crt -E a.crt:password --key a.key https://h");
    assert_eq!(curl.insecure.as_deref(), Some("-vk"));
    assert_eq!((curl.ca.as_deref(), curl.certificate.as_deref()), (Some("ca.crt"), Some("a.crt")));
    let (curl, _) = decode_curl("curl --insecure --capath d --cert a.pem -H 'Impersonate-User: x' https://h");
    assert_eq!(curl.insecure.as_deref(), Some("--insecure"));
    assert_eq!((curl.ca.as_deref(), curl.certificate.as_deref()), (Some("d"), Some("a.pem")));
    assert!(curl.impersonates);
}

#[test]
fn what_is_secret_is_not_kept() {
    for command in [
        "curl https://user:s3cret@h/api",
        "curl -u user:s3cret https://h/api",
        "curl --user=user:s3cret https://h/api",
        "curl -E a.crt:s3cret -d s3cret -b s3cret -x http://u:s3cret@p https://h/api",
        "curl 'https://h/api?access_token=s3cret'",
        "curl 'https://h/api?sig=s3cret&jwt=s3cret&accesstoken=s3cret&limit=5'",
        "curl 'https://h/api?limit=5&x=s3cret-0123456789-0123456789-0123456789'",
        "curl 'https://h/api#s3cret'",
        "curl 'https://h/api?code=s3cret&session=s3cret&pw=s3cret&key=s3cret&Signature=s3cret&tok%65n=s3cret'",
        "curl https://user:a/s3cret@h/api",
        "curl https://user:a#s3cret@h/api",
        "curl --tlsuser u --tlspassword Zq.s3cret https://h/api",
        "curl --proxy-tlspassword s3cret/. --login-options AUTH=s3cret --ftp-account s3cret/a https://h/api",
        "curl --pass s3cret --proxy-user a:s3cret -H 'X: s3cret' https://h/api",
    ] {
        let (curl, authorization) = decode_curl(command);
        assert!(!format!("{curl:?}{authorization:?}").contains("s3cret"), "{command}");
        assert!(curl.url.unwrap().text.contains("h/api"), "{command}");
    }
}

#[track_caller]
fn check_header(options: &str, expected: Option<&AuthorizationHeader>) {
    let (_, authorization) = decode_curl(&format!("curl {options} https://h"));
    let header = authorization.map(|value| decode_header(&value, true));
    assert_eq!(header.as_ref(), expected, "{options}");
}

#[test]
fn the_header_that_is_sent_is_found() {
    check_header("-H 'Authorization: Bearer a.b'", Some(&AuthorizationHeader::Bearer));
    check_header("-H'authorization:Bearer a.b'", Some(&AuthorizationHeader::Bearer));
    check_header("--header \"Authorization: Bearer a.b\"", Some(&AuthorizationHeader::Bearer));
    check_header("--header=\"Authorization: Bearer a.b\"", Some(&AuthorizationHeader::Bearer));
    check_header("-sH Authorization:\\ Bearer\\ a.b", Some(&AuthorizationHeader::Bearer));
    check_header("--oauth2-bearer a.b", Some(&AuthorizationHeader::Bearer));
    check_header(
        "-H 'Authorization: Bearer a' -H 'Authorization: Basic b' -u c:d",
        Some(&AuthorizationHeader::Bearer),
    );
    check_header("-H 'Accept: */*'", None);
    check_header("-H 'Authorization:'", None);
    check_header("-H Authorization: Bearer a", None);
}

#[test]
fn what_the_api_server_does_not_read_is_told() {
    for (options, ignored) in [
        ("-u a:b", Ignored::Basic),
        ("-H 'Authorization: Bearer  a'", Ignored::ExtraSpace),
        ("-H \"Authorization: Bearer  $T\"", Ignored::ExtraSpace),
        ("-H 'Authorization: a.b'", Ignored::NoScheme),
        ("-H \"Authorization: Token $T\"", Ignored::Scheme),
        ("-H 'Authorization: Bearer'", Ignored::NoToken),
        ("-H 'Authorization: Bearer\ta'", Ignored::Tab),
    ] {
        check_header(options, Some(&AuthorizationHeader::Ignored(ignored)));
    }
    check_header("-H 'Authorization: Bearer Bearer a'", Some(&AuthorizationHeader::SchemeTwice));
}

#[test]
fn a_variable_is_filled_in_by_the_shell_or_sent_as_it_is() {
    let variable = |name: &str| AuthorizationHeader::Variable(name.to_owned());
    let quoted = |name: &str| AuthorizationHeader::Quoted(name.to_owned());
    check_header("-H \"Authorization: Bearer $TOKEN\"", Some(&variable("$TOKEN")));
    check_header("-H \"Authorization: Bearer ${TOKEN}\"", Some(&variable("${TOKEN}")));
    check_header("-H \"Authorization: Bearer $(cat /run/token)\"", Some(&variable("$(cat /run/token)")));
    check_header("-H \"Authorization: $AUTH\"", Some(&variable("$AUTH")));
    check_header("--oauth2-bearer $TOKEN", Some(&variable("$TOKEN")));
    check_header("-H 'Authorization: Bearer $TOKEN'", Some(&quoted("$TOKEN")));
    check_header("-H 'Authorization: Bearer ${TOKEN}'", Some(&quoted("${TOKEN}")));
    check_header("-H 'Authorization: Bearer $(cat /run/token)'", Some(&quoted("$(…")));
    check_header("-H \"Authorization: Bearer \\$TOKEN\"", Some(&quoted("$TOKEN")));
}

#[test]
fn a_header_by_itself_has_no_shell_around_it() {
    let header = |value: &str| decode_header(&Word { text: value.to_owned(), variables: Vec::new() }, false);
    assert_eq!(header(" Bearer a.b"), AuthorizationHeader::Bearer);
    assert_eq!(header(" Bearer $TOKEN"), AuthorizationHeader::Variable("$TOKEN".to_owned()));
    assert_eq!(header(" Bearer $(cat t)"), AuthorizationHeader::Variable("$(cat t)".to_owned()));
    assert_eq!(header(" Bearer  a"), AuthorizationHeader::Ignored(Ignored::ExtraSpace));
}

#[test]
fn a_header_is_found_by_its_name() {
    let text = "> authorization: Bearer x\r\nnot an authorization: y\nAuthorization : z\n";
    let found = find_headers(text);
    assert_eq!(found.len(), 1);
    assert_eq!(&text[found[0].clone()], "authorization: Bearer x");
}
