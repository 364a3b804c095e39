# Kubeconfig files.

## What was read

kube-kubeconfig-server = Server
kube-kubeconfig-current_context = Current context
kube-kubeconfig-contexts = Contexts
kube-kubeconfig-user = User entry
kube-kubeconfig-methods = Authenticates by

## client-go's rules

kube-kubeconfig-context_complete = The context `{ $context }` leads to the cluster `{ $cluster }` and the user `{ $user }`.
kube-kubeconfig-no_current_context = No current context is set; the file has: `{ $contexts }`.
    .explain = The current context says which server to call and with which credential.
    .fix = Choose one: `kubectl config use-context CONTEXT`.
kube-kubeconfig-reference_missing = The current context `{ $context }` needs the { $what } `{ $name }`, which is not in the file.
    .explain = A context joins a cluster and a user by their names, letter by letter.
    .fix = See what is there: `kubectl config view`. Correct the name, or merge the file that has the entry.
kube-kubeconfig-server_set = The server is `{ $server }`.
kube-kubeconfig-no_server = The cluster `{ $cluster }` has no server.
    .explain = client-go refuses the file: `no server found for cluster`.
    .fix = Set it: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-plain_http = The server `{ $server }` is called without TLS.
    .explain = The API server answers 400: `Client sent an HTTP request to an HTTPS server.` Credentials would cross the network readable.
    .fix = Set the address with https: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-ca_readable = `{ $path }` holds { $certificates ->
        [one] the CA certificate
       *[other] { $certificates } CA certificates
    } that the server is verified by.
kube-kubeconfig-system_roots = No CA is given; the server is verified by the roots of the machine.
    .explain = That fits servers with a public certificate. A kubeadm cluster's CA is not among them: `x509: certificate signed by unknown authority`.
kube-kubeconfig-tls_not_verified = The server is not verified: `insecure-skip-tls-verify` is true.
    .explain = Whoever answers at that address is taken for the cluster, and is sent the token.
    .fix = Put the cluster's CA in its place: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-insecure_with_ca = A CA (`{ $path }`) and `insecure-skip-tls-verify` are given together.
    .explain = client-go refuses before it connects: `specifying a root certificates file with the insecure flag is not allowed`.
    .fix = Keep the CA: `kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`.
kube-kubeconfig-data_not_base64 = `{ $path }` is not base64 from byte { $position } on.
    .explain = The file is decoded as a whole, so that one damaged field makes every context in it unusable: `illegal base64 data at input byte { $position }`.
    .fix = Copy the file again from where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-no_certificate = There is no certificate in `{ $path }`.
    .explain = Go asks for a PEM block CERTIFICATE: `tls: failed to find any PEM data in certificate input`. DER, an empty value and base64 applied twice all end like this.
    .fix = Put the PEM file in again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`, for a CA `kubectl config set-cluster CLUSTER --certificate-authority=FILE --embed-certs`.
kube-kubeconfig-no_private_key = There is no private key in `{ $path }`.
    .explain = Go asks for a PEM block PRIVATE KEY that it can read, unencrypted.
    .fix = Put certificate and key in again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-pair_incomplete = `{ $path }` is given, and `{ $missing }` is not.
    .explain = A client certificate is of use only with its private key, and the other way round; client-go refuses the user.
    .fix = Put both in: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-data_and_file = `{ $data }` and `{ $file }` are given together.
    .explain = They say the same thing in two ways, and client-go refuses to choose.
    .fix = Remove one of the two from the file.
kube-kubeconfig-too_many_methods = The user has more than one way to authenticate: { $methods }.
    .explain = client-go refuses these together: `more than one authentication method found`. A client certificate beside a token is allowed.
    .fix = Remove all but one from the user's entry.
kube-kubeconfig-methods_found = The user authenticates by { $methods }.
kube-kubeconfig-key_matches = The private key in `{ $path }` belongs to the client certificate.
kube-kubeconfig-key_mismatch = The private key in `{ $path }` does not belong to the client certificate.
    .explain = The certificate holds the key `{ $certificate_key }`, the field the private half of `{ $private_key }`; Go refuses: `tls: private key does not match public key`. Often the two come from different renewals.
    .fix = Find the pair that fits and put both in: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-file_unknown = `{ $path }` points to the file `{ $file }`, which is not here.
    .explain = Everything that stands in the kubeconfig itself was checked.
    .fix = Add that file from the machine: `sudo cat { $file }`.
kube-kubeconfig-plugin_unknown = The credential comes from the plug-in `{ $command }`, which is not run here.
    .explain = It is made anew when kubectl runs; nothing in the file says what it will be.
    .fix = Where the plug-in works, ask who it makes you: `kubectl auth whoami`. Or paste the ExecCredential that it prints.
kube-kubeconfig-client_certificate = The client certificate in `{ $path }` { $verdict }.
    .explain = The certificate is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the certificate itself. If it has expired, a control-plane node renews what kubeadm wrote: `kubeadm certs renew all`.
kube-kubeconfig-token = The token in `{ $path }` { $verdict }.
    .explain = The token is an item of its own, with every step that was applied to it.
    .fix = What to do stands with the steps of the token itself. A new one is put in like this: `kubectl config set-credentials USER --token=TOKEN`.
kube-kubeconfig-opaque_token = The token in `{ $path }` is neither a JWT nor a bootstrap token; only the cluster knows it.
    .explain = It may stand in a static token file, or be for a webhook. Nothing in it can be read.
    .fix = Ask the cluster who it is: `kubectl auth whoami`.
kube-kubeconfig-token_not_sendable = The token in `{ $path }` has a line break in it and cannot be sent.
    .explain = Go refuses an HTTP header that contains one. It mostly comes from a file that ends in a line break.
    .fix = Put it in without: `kubectl config set-credentials USER --token="$(cat FILE)"`.
kube-kubeconfig-basic_authentication = The user name `{ $username }` and a password are sent; only the server knows whether it takes them.
    .explain = kube-apiserver ignores basic authentication and treats the request as anonymous; a proxy before it may take it.
    .fix = Ask the server who it makes you: `kubectl auth whoami`.
kube-kubeconfig-no_credential = The user `{ $user }` has no credential, so that requests go out as `system:anonymous`.
    .explain = Usually the answer is 403 Forbidden. kubectl does not get so far: it asks for a user name, and without a terminal prints `error: EOF`.
    .fix = Give the user a credential: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-server_verified = The server's certificate `{ $subject }` is good for `{ $host }`.
    .explain = A path leads from it to the kubeconfig's CA, and `{ $host }` is one of its names.
kube-kubeconfig-server_certificate = The server's certificate `{ $subject }`, called as `{ $host }`, { $verdict }.
    .explain = The client verifies the server before it sends a credential: a path to the kubeconfig's CA, and the name it calls, or `tls-server-name`, among the certificate's names.
    .fix = See what the server sends: `openssl s_client -connect HOST:6443 -showcerts </dev/null`. The CA of the running cluster is in `/etc/kubernetes/pki/ca.crt` on a control-plane node, and in `kubectl -n kube-public get configmap cluster-info -o yaml` for whoever still gets in.
kube-kubeconfig-ca_missing = No CA is given, and the server's certificate `{ $subject }` was issued by the cluster's own CA { $issuer }.
    .explain = Without a CA the client uses the roots of its machine, and a cluster's own CA is not among them unless somebody put it there: `x509: certificate signed by unknown authority`.
    .fix = Name the CA: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs`.
kube-kubeconfig-proxy_invalid = The proxy `{ $proxy }` is of a kind that client-go does not know.
    .explain = `proxy-url` begins with `http://`, `https://` or `socks5://`.
    .fix = Correct it, or remove it: `kubectl config unset clusters.CLUSTER.proxy-url`.
kube-kubeconfig-exec_incomplete = The plug-in's entry `{ $path }` has no `{ $missing }`.
    .explain = client-go refuses the entry before it runs anything: `{ $missing } must be specified`.
    .fix = Write the entry anew with the tool that made it, for instance the provider's `get-credentials`.
kube-kubeconfig-exec_version = `{ $path }` is `{ $version }`; this release speaks `{ $accepted }`.
    .explain = kubectl and the plug-in must agree on a version of the interface. Since 1.24 kubectl refuses v1alpha1: `exec plugin: invalid apiVersion`.
    .fix = Update the plug-in, and write the entry anew with it.
kube-kubeconfig-basic_ignored = The user name `{ $username }` and a password are sent, and kube-apiserver does not read them.
    .explain = Since 1.19 it takes no passwords: the request counts as anonymous, and the answer is 403 Forbidden for `system:anonymous`. Only a proxy before it could take them.
    .fix = Use a client certificate or a token: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-impersonation_allowed = `{ $by }` acts for `{ $user }`, and may: it is in `system:masters`.
kube-kubeconfig-impersonation_unknown = `{ $by }` asks to act for `{ $user }`; whether it may only the cluster knows.
    .explain = The entry has `as`. The API server asks RBAC whether the credential's own user has the verb `impersonate`, and answers 403 Forbidden if not.
    .fix = Ask it: `kubectl auth whoami` names `{ $user }` if it may.
kube-kubeconfig-without_users = This kubeconfig names clusters and no user: `{ $clusters }`.
    .explain = Such a kubeconfig stands in the ConfigMap cluster-info. It says where the cluster is and by which CA it is known, and lets nobody in.
kube-kubeconfig-holds = The credential of `{ $user }` is good for `{ $server }`.
    .explain = Everything that client-go and the API server check, and that can be checked here, holds. What the user may do only the cluster knows: `kubectl auth can-i --list`.

## What is worth telling

kube-kubeconfig-impersonates = Every request asks to be treated as `{ $user }`.
    .explain = The entry has `as`. The API server does it if the credential's own user may impersonate that one, and answers 403 Forbidden if not.
kube-kubeconfig-skips_verification = `{ $path }` turns off the verification of the server.
    .explain = Whoever answers at that address is taken for the cluster, and is sent the token.
    .fix = Put the cluster's CA in its place: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-field_damaged = `{ $path }` is damaged from byte { $position } on.
    .explain = It must be standard base64 with padding and nothing else: no line breaks, no `XXXX`. One damaged field makes the whole file unusable.
    .fix = Copy the file again from where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-field_redacted = `{ $path }` was left out when the file was printed.
    .explain = `kubectl config view` writes `DATA+OMITTED` or `REDACTED` in place of credentials.
    .fix = Print it with them, and keep the output to yourself: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-password = `{ $path }` is a password in clear.
    .explain = kube-apiserver has no use for it.
    .fix = Remove it: `kubectl config unset users.USER.password`.
kube-kubeconfig-cluster_rebuilt = The kubeconfig holds the CA { $issuer } of { $since }; the server's certificate is of another CA of that name, from { $other_since } or before.
    .explain = Every kubeadm cluster calls its CA the same. The kubeconfig's has the key id { $key_id }, the server's certificate names { $other_key_id }. The cluster was rebuilt and the kubeconfig is stale, or the address `{ $server }` leads to another cluster.
    .fix = Fetch the current file from a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. Compare the CAs first: `openssl x509 -noout -fingerprint -sha256 -in /etc/kubernetes/pki/ca.crt`.
kube-kubeconfig-proxy_used = Requests go through the proxy `{ $proxy }`.
    .explain = What it does with them cannot be seen here.
kube-kubeconfig-field_overridden = `{ $path }` is not used: `{ $by }` wins.
    .explain = The token in the entry is only used while the file cannot be read.
kube-kubeconfig-server_name_set = The server is called as `{ $host }` and verified as `{ $name }`.
    .explain = `tls-server-name` stands in for the host when the certificate's names are compared, and is sent as the name of the TLS server.
kube-kubeconfig-kubectl_prints = kubectl prints: `{ $message }`
kube-kubeconfig-not_merged = There are several kubeconfigs, and each is judged by itself: { $files }.
    .explain = kubectl joins files only when the variable `KUBECONFIG` lists them: of two entries of one name the first file's counts, and so does the first current context.
    .fix = To judge the joined one, paste what it comes to: `KUBECONFIG=A:B kubectl config view --raw --flatten`.

## What came of it, behind the name of what was judged

brief-kube-kubeconfig-reference_missing = leads nowhere
brief-kube-kubeconfig-no_server = names no server
brief-kube-kubeconfig-plain_http = calls the server without TLS
brief-kube-kubeconfig-insecure_with_ca = gives a CA and turns it off
brief-kube-kubeconfig-data_not_base64 = has a field that is not base64
brief-kube-kubeconfig-no_certificate = has no certificate where one belongs
brief-kube-kubeconfig-no_private_key = has no private key where one belongs
brief-kube-kubeconfig-pair_incomplete = has half of a pair
brief-kube-kubeconfig-key_mismatch = has the key of another certificate
brief-kube-kubeconfig-client_certificate = has a client certificate that fails
brief-kube-kubeconfig-token = has a token that fails

## Names of the rules

rule-kube-kubeconfig = Kubeconfig
rule-kube-kubeconfig-token = Token

## The file as a whole

kube-kubeconfig-file_unreadable = kubectl cannot read the file: the YAML is wrong at line { $line }, column { $column }.
    .explain = One such place makes the whole file unusable, every context in it included.
    .fix = Look at that line and the one above it: most often indentation, a tab, or a quote that is not closed.
kube-kubeconfig-later_document = The kubeconfig is not the first YAML document of its file, and kubectl reads only the first.
    .explain = A document ends at a line `---`. What comes after it is ignored without a word.
    .fix = Save the kubeconfig in a file of its own.
kube-kubeconfig-version_unknown = The file says `apiVersion: { $version }`; kubectl knows only `v1`.
    .fix = Write `apiVersion: v1`.
kube-kubeconfig-wrong_type = `{ $path }` is of type `{ $found }`, but has to be `{ $expected }`.
    .explain = kubectl refuses the whole file for one such value, in whatever entry it is. Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false.
    .fix = If it is meant as text, put it in quotes: `token: "123456"`.
kube-kubeconfig-duplicate_name = Two entries under `{ $list }` have the name `{ $name }`, so kubectl refuses the file.
    .fix = Rename or remove one of them.
brief-kube-kubeconfig-file_unreadable = cannot be read by kubectl
brief-kube-kubeconfig-later_document = is not the first document of its file
brief-kube-kubeconfig-version_unknown = has a version that kubectl does not know
brief-kube-kubeconfig-wrong_type = has a value of the wrong type
brief-kube-kubeconfig-duplicate_name = has two entries of one name
