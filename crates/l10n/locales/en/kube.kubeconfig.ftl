# Kubeconfig files.

## What was read

kube-kubeconfig-server = Server
kube-kubeconfig-current_context = Current context
kube-kubeconfig-contexts = Contexts
kube-kubeconfig-user = User entry
kube-kubeconfig-methods = Authenticates by

## client-go's rules

kube-kubeconfig-context_complete = The context `{ $context }` uses the cluster `{ $cluster }` and the user `{ $user }`.
kube-kubeconfig-no_current_context = { $contexts-given ->
        [0] No current context is set, and the file has no contexts.
       *[other] No current context is set. The file has: `{ $contexts }`.
    }
    .explain = The current context decides which server to connect to and which credential to use.
    .fix = Select one: `kubectl config use-context CONTEXT`.
kube-kubeconfig-reference_missing = { $context-given ->
        [empty] The current context is `{ $name }`, which is not in the file.
       *[other] { $name-given ->
            [empty] The current context `{ $context }` names no { $what }.
           *[other] The current context `{ $context }` needs the { $what } `{ $name }`, which is not in the file.
        }
    }
    .explain = A context refers to a cluster and a user by name. The names must match character by character.
    .fix = See what the file has: `kubectl config view`. Correct the name, or merge the file that has the entry.
kube-kubeconfig-server_set = The server is `{ $server }`.
kube-kubeconfig-no_server = The cluster `{ $cluster }` has no server.
    .explain = client-go refuses the file: `no server found for cluster`.
    .fix = Set it: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-plain_http = The server `{ $server }` is reached without TLS.
    .explain = The API server answers 400: `Client sent an HTTP request to an HTTPS server.` Credentials would cross the network in clear text.
    .fix = Use an https address: `kubectl config set-cluster CLUSTER --server=https://HOST:6443`.
kube-kubeconfig-ca_readable = `{ $path }` contains { $certificates ->
        [one] the CA certificate
       *[other] { $certificates } CA certificates
    } used to verify the server.
kube-kubeconfig-system_roots = No CA is given, so the server is verified with this machine's root CAs.
    .explain = That works for servers with a public certificate. A kubeadm cluster's CA is not one of them: `x509: certificate signed by unknown authority`.
kube-kubeconfig-tls_not_verified = The server is not verified: `insecure-skip-tls-verify` is true.
    .explain = Any machine that answers at that address is taken for the cluster and receives the token.
    .fix = Set the cluster's CA instead: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-insecure_with_ca = Both a CA (`{ $path }`) and `insecure-skip-tls-verify` are set.
    .explain = client-go refuses before it connects: `specifying a root certificates file with the insecure flag is not allowed`.
    .fix = Keep the CA: `kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`.
kube-kubeconfig-data_not_base64 = `{ $path }` is not base64, starting at byte { $position }.
    .explain = The file is decoded as a whole, so one damaged field makes every context in it unusable: `illegal base64 data at input byte { $position }`.
    .fix = Copy the file again from a machine where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-no_certificate = There is no certificate in `{ $path }`.
    .explain = Go expects a PEM block CERTIFICATE: `tls: failed to find any PEM data in certificate input`. DER, an empty value and base64 applied twice all cause this.
    .fix = Set the PEM file again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`, or for a CA: `kubectl config set-cluster CLUSTER --certificate-authority=FILE --embed-certs`.
kube-kubeconfig-no_private_key = There is no private key in `{ $path }`.
    .explain = Go expects a readable, unencrypted PEM block PRIVATE KEY.
    .fix = Set the certificate and key again: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-pair_incomplete = `{ $path }` is set but `{ $missing }` is not.
    .explain = A client certificate and its private key work only together, so client-go refuses the user.
    .fix = Set both: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-data_and_file = Both `{ $data }` and `{ $file }` are set.
    .explain = They give the same setting in two ways, and client-go refuses to choose.
    .fix = Remove one of the two from the file.
kube-kubeconfig-too_many_methods = The user has more than one way to authenticate: { $methods }.
    .explain = client-go refuses this combination: `more than one authentication method found`. A client certificate together with a token is allowed.
    .fix = Remove all but one from the user's entry.
kube-kubeconfig-methods_found = The user authenticates with: { $methods }.
kube-kubeconfig-key_matches = The private key in `{ $path }` belongs to the client certificate.
kube-kubeconfig-key_mismatch = The private key in `{ $path }` does not belong to the client certificate.
    .explain = The certificate's key is `{ $certificate_key }`, but the field has the private half of `{ $private_key }`. Go refuses: `tls: private key does not match public key`. The two often come from different renewals.
    .fix = Find the matching pair and set both: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-file_unknown = { $file-given ->
        [empty] `{ $path }` names a file with an empty name.
       *[other] `{ $path }` points to the file `{ $file }`, which was not provided.
    }
    .explain = Everything inside the kubeconfig itself was checked.
    .fix = Add that file from the machine: `sudo cat { $file }`.
kube-kubeconfig-plugin_unknown = The credential comes from the exec plugin `{ $command }`, which Credscope does not run.
    .explain = The plugin makes a new credential each time kubectl runs. The file does not say what it will be.
    .fix = Where the plugin works, check which user you are: `kubectl auth whoami`. Or paste the ExecCredential that it prints.
kube-kubeconfig-client_certificate = The client certificate in `{ $path }` { $verdict }.
    .explain = The certificate is listed as a separate item, with every step that was applied to it.
    .fix = { $renewer ->
        [kubelet-client] kubeadm does not renew this certificate. Make a new kubeconfig for the node on a control-plane node: `sudo { $command } > kubelet.conf`. Put it in `/etc/kubernetes/kubelet.conf` on the node, then remove the old certificates there and restart the kubelet, which then renews it: `sudo rm /var/lib/kubelet/pki/kubelet-client-*`, `sudo systemctl restart kubelet`.
        [kubeadm] Renew it on a control-plane node: `sudo { $command }`. Then copy the renewed file from there.
       *[other] See the certificate's own steps.
    }
kube-kubeconfig-token = The token in `{ $path }` { $verdict }.
    .explain = The token is listed as a separate item, with every step that was applied to it.
    .fix = See the token's own steps. To set a new one: `kubectl config set-credentials USER --token=TOKEN`.
kube-kubeconfig-opaque_token = The token in `{ $path }` is neither a JWT nor a bootstrap token; only the cluster can tell what it is.
    .explain = It may be in a static token file, or be meant for a webhook. Nothing in it can be read.
    .fix = Ask the cluster which user it is: `kubectl auth whoami`.
kube-kubeconfig-token_not_sendable = The token in `{ $path }` contains a line break and cannot be sent.
    .explain = Go refuses to send an HTTP header with a line break. It usually comes from the end of a file.
    .fix = Set it without the line break: `kubectl config set-credentials USER --token="$(cat FILE)"`.
kube-kubeconfig-basic_authentication = The user name `{ $username }` and a password are sent; only the server can tell whether it accepts them.
    .explain = kube-apiserver ignores basic authentication and treats the request as anonymous. A proxy in front of it may accept it.
    .fix = Check which user the server sees: `kubectl auth whoami`.
kube-kubeconfig-no_credential = { $user-given ->
        [empty] No user is set, so requests are sent as `system:anonymous`.
       *[other] The user `{ $user }` has no credential, so requests are sent as `system:anonymous`.
    }
    .explain = The usual answer is 403 Forbidden. kubectl does not get that far: it prompts for a user name, and without a terminal prints `error: EOF`.
    .fix = Give the user a credential: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-server_verified = The server's certificate `{ $subject }` is valid for `{ $host }`.
    .explain = It chains to the kubeconfig's CA, and `{ $host }` is one of its names.
kube-kubeconfig-server_certificate = The server's certificate `{ $subject }`, used for `{ $host }`, { $verdict }.
    .explain = The client verifies the server before it sends a credential: the certificate must chain to the kubeconfig's CA, and list the host name used (or `tls-server-name`).
    .fix = See what the server sends: `openssl s_client -connect HOST:6443 -showcerts </dev/null`. The running cluster's CA is in `/etc/kubernetes/pki/ca.crt` on a control-plane node, or, if you still have access, in `kubectl -n kube-public get configmap cluster-info -o yaml`.
kube-kubeconfig-ca_missing = No CA is set, and the cluster's own CA { $issuer } issued the server's certificate `{ $subject }`.
    .explain = Without a CA, the client uses its machine's root CAs. A cluster's own CA is not one of them unless someone added it: `x509: certificate signed by unknown authority`.
    .fix = Set the CA: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs`.
kube-kubeconfig-proxy_invalid = client-go does not support this type of proxy: `{ $proxy }`.
    .explain = `proxy-url` must start with `http://`, `https://` or `socks5://`.
    .fix = Correct it, or remove it: `kubectl config unset clusters.CLUSTER.proxy-url`.
kube-kubeconfig-exec_incomplete = The exec plugin entry `{ $path }` has no `{ $missing }`.
    .explain = client-go refuses the entry before it runs anything: `{ $missing } must be specified`.
    .fix = Regenerate the entry with the tool that wrote it, for example the provider's `get-credentials`.
kube-kubeconfig-exec_version = { $version-given ->
        [empty] `{ $path }` is blank; this release supports `{ $accepted }`.
       *[other] `{ $path }` is `{ $version }`; this release supports `{ $accepted }`.
    }
    .explain = kubectl and the plugin must use the same version of the interface. Since 1.24, kubectl refuses v1alpha1: `exec plugin: invalid apiVersion`.
    .fix = Update the plugin and regenerate the entry with it.
kube-kubeconfig-basic_ignored = The user name `{ $username }` and a password are sent, but kube-apiserver ignores them.
    .explain = Since 1.19 it accepts no passwords: the request counts as anonymous, and the answer is 403 Forbidden for `system:anonymous`. Only a proxy in front of it could accept them.
    .fix = Use a client certificate or a token: `kubectl config set-credentials USER --client-certificate=FILE --client-key=FILE --embed-certs`.
kube-kubeconfig-impersonation_allowed = `{ $by }` acts as `{ $user }` and is allowed to: it is in `system:masters`.
kube-kubeconfig-impersonation_unknown = { $by-given ->
        [empty] This user asks to act as `{ $user }`; only the cluster can tell whether it may.
       *[other] `{ $by }` asks to act as `{ $user }`; only the cluster can tell whether it may.
    }
    .explain = The entry has `as`. The API server checks RBAC for the verb `impersonate` on the credential's own user, and answers 403 Forbidden if it is missing.
    .fix = Ask the cluster: `kubectl auth whoami` prints `{ $user }` if it is allowed.
kube-kubeconfig-without_users = This kubeconfig has clusters but no user: `{ $clusters }`.
    .explain = The ConfigMap cluster-info has such a kubeconfig. It gives the cluster's address and CA but no access.
kube-kubeconfig-holds = The credential of `{ $user }` works for `{ $server }`.
    .explain = Every check of client-go and the API server that can be made offline passed. Only the cluster can tell what the user may do: `kubectl auth can-i --list`.

## Findings

kube-kubeconfig-impersonates = Every request asks to be treated as `{ $user }`.
    .explain = The entry has `as`. The API server does so if the credential's own user may impersonate this one; otherwise it answers 403 Forbidden.
kube-kubeconfig-skips_verification = `{ $path }` turns off verification of the server.
    .explain = Any machine that answers at that address is taken for the cluster and receives the token.
    .fix = Set the cluster's CA instead: `kubectl config set-cluster CLUSTER --certificate-authority=ca.crt --embed-certs --insecure-skip-tls-verify=false`.
kube-kubeconfig-field_damaged = `{ $path }` is damaged, starting at byte { $position }.
    .explain = It must be standard base64 with padding and nothing else: no line breaks, no `XXXX`. One damaged field makes the whole file unusable.
    .fix = Copy the file again from a machine where it works: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-field_redacted = `{ $path }` was redacted when the file was printed.
    .explain = `kubectl config view` writes `DATA+OMITTED` or `REDACTED` in place of credentials.
    .fix = Print it with credentials, and keep the output to yourself: `kubectl config view --raw --minify --flatten`.
kube-kubeconfig-password = `{ $path }` is a password in clear text.
    .explain = kube-apiserver does not use it.
    .fix = Remove it: `kubectl config unset users.USER.password`.
kube-kubeconfig-cluster_rebuilt = The kubeconfig's CA { $issuer } dates from { $since }; the server's certificate comes from another CA with the same name, from { $other_since } or earlier.
    .explain = Every kubeadm cluster gives its CA the same name. The kubeconfig's CA { $key_id-given ->
        [0] gives no key id
       *[other] has key id { $key_id }
    }, but the server's certificate { $other_key_id-given ->
        [0] does not say which key signed it
       *[other] names { $other_key_id }
    }. Either the cluster was rebuilt and the kubeconfig is out of date, or the address `{ $server }` belongs to another cluster.
    .fix = Fetch the current file from a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. Compare the CAs first: `openssl x509 -noout -fingerprint -sha256 -in /etc/kubernetes/pki/ca.crt`.
kube-kubeconfig-proxy_used = Requests go through the proxy `{ $proxy }`.
    .explain = What the proxy does with them cannot be checked offline.
kube-kubeconfig-field_overridden = `{ $path }` is not used: `{ $by }` takes precedence.
    .explain = The token in the entry is used only while the file cannot be read.
kube-kubeconfig-server_name_set = The client connects to `{ $host }` and verifies it as `{ $name }`.
    .explain = `tls-server-name` replaces the host when the certificate's names are compared, and is sent as the TLS server name.
kube-kubeconfig-kubectl_prints = With this kubeconfig, kubectl prints `{ $message }`.
    .explain = This is the message that belongs to the verdict above. Compare it with what you see: another message has another cause.
kube-kubeconfig-not_merged = There are several kubeconfigs, and each is judged separately: { $files }.
    .explain = kubectl merges files only when the variable `KUBECONFIG` lists them. If two entries have the same name, the first file wins; so does the first current context.
    .fix = To judge the merged file, paste the output of: `KUBECONFIG=A:B kubectl config view --raw --flatten`.

## Results, after the name of what was judged

brief-kube-kubeconfig-reference_missing = refers to an entry that does not exist
brief-kube-kubeconfig-no_server = names no server
brief-kube-kubeconfig-plain_http = connects to the server without TLS
brief-kube-kubeconfig-insecure_with_ca = sets a CA and turns it off
brief-kube-kubeconfig-data_not_base64 = has a field that is not base64
brief-kube-kubeconfig-no_certificate = has no certificate where one is required
brief-kube-kubeconfig-no_private_key = has no private key where one is required
brief-kube-kubeconfig-pair_incomplete = has only half of a key pair
brief-kube-kubeconfig-key_mismatch = has the key of another certificate
brief-kube-kubeconfig-client_certificate = has a client certificate that is rejected
brief-kube-kubeconfig-token = has a token that is rejected

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
kube-kubeconfig-wrong_type = `{ $path }` is of type `{ $found }`, but must be `{ $expected }`.
    .explain = kubectl refuses the whole file for one such value, in whatever entry it is. Without quotes YAML takes digits for a number, and `yes`, `no`, `on`, `off`, `y` and `n` for true or false.
    .fix = If it is meant as text, put it in quotes: `token: "123456"`.
kube-kubeconfig-duplicate_name = Two entries under `{ $list }` have the name `{ $name }`, so kubectl refuses the file.
    .fix = Rename or remove one of them.
brief-kube-kubeconfig-file_unreadable = cannot be read by kubectl
brief-kube-kubeconfig-later_document = is not the first document of its file
brief-kube-kubeconfig-version_unknown = has a version that kubectl does not know
brief-kube-kubeconfig-wrong_type = has a value of the wrong type
brief-kube-kubeconfig-duplicate_name = has two entries of one name
