# Lines of errors about certificates, and how they match what was provided.

## What was read in the line

error-line-endpoint = Connected to
error-line-host = Host name to match
error-line-names = Names in the certificate
error-line-time = Clock of the verifier
error-line-not_after = Certificate valid until
error-line-not_before = Certificate valid from
error-line-serial_number = Serial number
error-line-subject_key = Subject key id
error-line-authority_key = Issuer key id
error-line-candidate = CA that was tried
error-line-reason = Reason given by the verifier
error-line-file = File
error-line-name = Name
error-line-caller = Caller
error-line-pin = Hash of the cluster's CA
error-line-token_id = Token id
error-line-verb = Action
error-line-resource = Resource
error-line-namespace = Namespace

## What openssl printed

error-handshake-endpoint = Connected to
error-handshake-server_name = Server name requested
error-handshake-verify_result = openssl's own result
    .explain = openssl checks against the CAs that this machine trusts, which rarely include the cluster's CA. Code 20 or 21 therefore says nothing about the certificate.
error-handshake-client_authorities = Client CAs that the server accepts

## What the line says

error-says-unknown_authority = No trusted CA signed the certificate.
    .explain = Go prints this for many causes: an outdated CA in the kubeconfig or Pod, a different cluster, a proxy in between, or an intermediate CA that the server did not send.
    .fix = Paste the kubeconfig that was used and the certificate that was rejected.
error-says-expired = A certificate had expired.
    .explain = Go prints the same for an expired certificate and for an expired CA above it. Only the date tells them apart.
    .fix = Paste the certificates involved: the one the server presents, and the kubeconfig.
error-says-not_yet_valid = A certificate was not valid yet.
    .explain = Either the verifier's clock is slow, or the issuer's clock was fast.
    .fix = Compare the clocks of both machines: `timedatectl`. Newer clients print both times in the line.
error-says-name = The certificate is not valid for the name that was used to connect.
    .fix = Paste the certificate that the server presents, and the kubeconfig. The names will be compared one by one.
error-says-no_address = The client connected to an IP address, and the certificate lists no IP addresses.
    .fix = Paste the certificate that the server presents: `openssl s_client -connect HOST:PORT -showcerts </dev/null`.
error-says-common_name = The certificate has its host name only in the common name, which is ignored.
error-says-usage = The certificate may not be used for this purpose.
    .explain = A client used a server certificate, or the reverse. The usual case: etcd's server certificate used to connect to etcd.
    .fix = Paste the certificate to see its extended key usage.
error-says-rule = The certificate breaks a rule of Go's verifier.
    .fix = Paste the certificate and its CA to see each rule with its values.
error-says-key = The private key does not belong to the certificate.
    .explain = They usually come from different renewals.
    .fix = Paste the kubeconfig, or the certificate and key together. The key is masked; only its public half is compared.
error-says-pem = There is no PEM block of the right type where one was expected.
    .explain = Typical causes: DER, an empty value, base64 applied twice, or certificate and key swapped.
    .fix = Paste the kubeconfig or the file to see what it contains.
error-says-base64 = A field is not base64.
    .explain = It must be standard base64 with padding and no line breaks.
    .fix = Paste the kubeconfig unchanged to see which field and byte are wrong.
error-says-bootstrap = The kubelet has no valid client certificate, and its bootstrap kubeconfig is gone.
    .explain = The kubelet uses the bootstrap kubeconfig only when the certificate in kubelet.conf is missing or has expired. kubeadm removes it after the join, when it is no longer needed.
    .fix = Paste the output of this command on the node: `sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`. To make a new kubelet.conf, run on a control-plane node: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-kubelet = The kubelet's client certificate had expired.
    .explain = The kubelet renews it at 70–90 % of its lifetime, unless the node was off, the API server was unreachable, or no one signed.
    .fix = Paste the output of this command on the node: `sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`. To make a new kubelet.conf, run on a control-plane node: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-serving = The kubelet has no serving certificate.
    .explain = With `serverTLSBootstrap` it requests one from the cluster. Every TLS handshake with it fails until the request is approved.
error-says-node = The certificate claims to belong to a node but does not name the node.
    .explain = Its common name is exactly `system:node:`.
    .fix = Issue it again with the node's name: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-front_proxy = The common name is not on the list of allowed front proxies.
    .explain = The front-proxy CA (`--requestheader-client-ca-file`) signed the certificate, but the name is not in `--requestheader-allowed-names`. If both flags use the same CA, every ordinary client triggers this line and it can be ignored.
    .fix = Check both flags: `grep requestheader /etc/kubernetes/manifests/kube-apiserver.yaml`.
error-says-refused = The other side of the connection rejected this side's certificate.
    .explain = In a server's log it means that a client did not accept the server's certificate. Only that client printed the reason.
    .fix = Paste the client's own error line, the CA that it trusts, and the certificate that this server presents.
error-says-signer = The CA that signs certificates has expired.
    .explain = No certificate below it can be renewed.
    .fix = Paste the CA: `sudo openssl x509 -in /etc/kubernetes/pki/ca.crt`.
error-says-conflict = A CA is given together with a setting that makes it useless.
    .explain = client-go refuses this combination before it connects.
    .fix = Keep the CA: `kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`.
error-says-unauthorized = The API server did not accept the credential.
    .explain = A 401 never tells the caller why. Only the API server's log has the reason.
    .fix = Paste the credential itself, a kubeconfig or a token. Every check that does not need the cluster will be made.
error-says-nameless = Only the front-proxy check complained. The client certificate probably names no user.
    .explain = The front-proxy check runs first and rejects the CA of every ordinary client. If no other error follows, the client check passed and found no common name.
    .fix = Issue the certificate again with a common name. Paste it to see what it contains.
error-says-front_proxy_first = Before that, the front-proxy check did not recognise the CA.
    .explain = It says this about every ordinary client certificate. It proves nothing.

## What kubeadm says about a join

error-says-pin = { $pin-given ->
        [0] The hash in the join command is not that of the cluster's CA.
       *[other] The hash in the join command is not that of the cluster's CA, which has `{ $pin }`.
    }
    .explain = The command was printed by another cluster or before the CA was replaced, or the hash is that of the certificate and not of its public key. The token and the connection are fine: kubeadm checks the hash last.
    .fix = Do not copy the hash from the line: an impostor's CA would be in it too. Print the complete command on a control-plane node of this cluster: `sudo kubeadm token create --print-join-command`.
error-says-pin_malformed = The CA hash in the join command is not a hash.
    .explain = It must be `sha256:` and 64 hexadecimal digits. kubeadm stops before it compares anything.
    .fix = Print the complete command on a control-plane node: `sudo kubeadm token create --print-join-command`.
error-says-token_malformed = The token in the join command does not have the form of a bootstrap token.
    .explain = It must be six and sixteen lowercase letters or digits, with a dot between. kubeadm stops before it connects.
    .fix = Print the complete command on a control-plane node: `sudo kubeadm token create --print-join-command`.
error-says-no_signature = { $id-given ->
        [0] cluster-info is not signed for the join command's token.
       *[other] cluster-info is not signed for the token `{ $id }`.
    }
    .explain = A signature exists only as long as the token's Secret, and kubeadm's tokens last 24 hours.
    .fix = Make a new token with its join command on a control-plane node: `sudo kubeadm token create --print-join-command`.
error-says-other_signature = cluster-info is signed with another secret than the join command's.
    .explain = The part of the token after the dot is wrong, the kubeconfig in cluster-info was changed after it was signed, or another server answered.
    .fix = Print the complete command on a control-plane node of this cluster: `sudo kubeadm token create --print-join-command`.
error-says-cluster_info_changed = cluster-info was different when kubeadm read it again over TLS.
    .explain = It was changed at that moment, or something between this machine and the API server changes the answers.
    .fix = Run the command again. If it says the same again, read cluster-info on a control-plane node and compare: `kubectl -n kube-public get configmap cluster-info -o yaml`.
error-says-cluster_info_forbidden = The cluster does not let a joining machine read cluster-info.
    .explain = kubeadm reads it without a credential, as `system:anonymous`. The Role and RoleBinding `kubeadm:bootstrap-signer-clusterinfo` in kube-public allow it; they are missing, or the API server runs with `--anonymous-auth=false`.
    .fix = Make them again on a control-plane node, and check the flag: `sudo kubeadm init phase bootstrap-token`, `grep anonymous-auth /etc/kubernetes/manifests/kube-apiserver.yaml`. Or join with a discovery file: `kubeadm join --discovery-file FILE`.
error-says-join_unauthorized = The API server does not accept the join command's token.
    .explain = The token is good enough to check cluster-info, but it has expired or lacks the usage `authentication`.
    .fix = Make a token with both usages on a control-plane node: `sudo kubeadm token create --usages signing,authentication --print-join-command`.
error-says-join_forbidden = The user of the token `{ $id }` may not do what a join needs.
    .explain = The API server accepts the token. Its permissions come from the group `system:bootstrappers:kubeadm:default-node-token`, which the Secret names in `auth-extra-groups`, and from the bindings that kubeadm makes.
    .fix = Check the token's groups, and make the bindings again on a control-plane node: `sudo kubeadm token list`, `sudo kubeadm init phase bootstrap-token`.
error-says-certs_gone = The control plane's uploaded certificates are gone.
    .explain = kubeadm uploads them into the Secret `kubeadm-certs`, and the cluster deletes it after two hours.
    .fix = Upload them again on a control-plane node, and use the key that is printed: `sudo kubeadm init phase upload-certs --upload-certs`.
error-says-certs_key = The certificate key does not decrypt the uploaded certificates.
    .explain = Every upload makes a new key, so an older one no longer fits.
    .fix = Upload them again on a control-plane node, and use the key that is printed: `sudo kubeadm init phase upload-certs --upload-certs`.

## What is no problem of a credential

error-says-connection_refused = { $host-given ->
        [0] Not a credential problem: nothing listens at the address.
       *[other] Not a credential problem: nothing listens at `{ $host }`.
    }
    .explain = The connection ended before any certificate or token was sent. The API server is not running, or the address or port is wrong. `localhost:8080` means that kubectl found no kubeconfig.
    .fix = Check the address, and on a control-plane node whether the API server runs: `kubectl config view --minify`, `sudo crictl ps -a --name kube-apiserver`.
error-says-timeout = { $host-given ->
        [0] Not a credential problem: there was no answer in time.
       *[other] Not a credential problem: `{ $host }` did not answer in time.
    }
    .explain = No certificate or token was refused. A firewall drops the packets, the route is missing, or the server is overloaded.
    .fix = { $host-given ->
        [0] Check whether the port can be reached: `nc -vz -w 3 HOST PORT`.
       *[other] Check whether the port can be reached: `curl -vk --max-time 3 https://{ $host }/readyz`.
    }
error-says-no_host = { $host-given ->
        [0] Not a credential problem: the name has no address.
       *[other] Not a credential problem: the name `{ $host }` has no address.
    }
    .explain = The name server knows no such name, so no connection was made.
    .fix = { $host-given ->
        [0] Compare the name in the kubeconfig, and ask the name server: `kubectl config view --minify`.
       *[other] Compare the name in the kubeconfig, and ask the name server: `kubectl config view --minify`, `getent hosts { $host }`.
    }
error-says-forbidden = Not a credential problem: the API server knows the user as `{ $user }` and RBAC does not allow the request.
    .explain = A 403 comes after authentication: the credential was accepted. A Role and a RoleBinding must allow it.
    .fix = Check what the user may do: `{ $command }`.
error-says-anonymous = The request carried no credential that the API server accepts, so it counts as `system:anonymous`.
    .explain = Anonymous requests may do next to nothing. The kubeconfig's user has no credential, its file was not found, or a proxy removed it. A wrong credential gets 401, not this.
    .fix = Check which kubeconfig and which user are in use: `kubectl config view --minify`, `kubectl auth whoami`.

## Match with what was provided

error-match-kubeconfig = `{ $host }` is the kubeconfig's server: `{ $server }`.
error-match-no_kubeconfig = `{ $host }` is not the server of any kubeconfig that was provided: `{ $servers }`.
    .explain = The line may come from another client, or from inside a Pod.
error-match-candidate = The CA that was tried, `{ $name }`, was provided. It is valid from { $issued }{ $key_id-given ->
        [0] {""}
       *[other] {" "}and its key id is { $key_id }
    }.
error-match-presented = The server presents { $subject }, issued by { $issuer }{ $key_id-given ->
        [0] {""}
       *[other] {" "}with key { $key_id }
    }.
error-match-serial_number = The certificate with serial number { $serial_number } is { $subject }.
error-match-names = { $subject } has exactly these names: `{ $names }`.
error-match-date = { $subject } has exactly this date: { $date }.
error-match-other_date = { $subject } has a different date: { $date }.
error-match-path = It chains to the trusted CA { $anchor }. Only the name is wrong.
error-match-other_form = `{ $name }` is not compared.
    .explain = IP addresses are compared with IP addresses, DNS names with DNS names.
error-match-name_differs = `{ $name }` does not match.
error-match-name_nearest = `{ $name }` does not match, but is the closest.
error-match-common_name = The common name `{ $name }` is ignored.
    .explain = Since 1.15, Go ignores the common name of a server certificate.
error-match-kubelet_made = A kubelet made this certificate for itself on { $created }. Its issuer is { $issuer }.
    .explain = It lists the node's host name and no address, lasts a year, is never renewed, and was not signed by the cluster's CA.
    .fix = Let the cluster issue it: set `serverTLSBootstrap: true` in the kubelet's configuration, then approve its request.

error-match-other_request = The request `{ $request }` is not from the kubelet at `{ $host }`: { $names-given ->
        [0] it is from node `{ $node }`
       *[other] it is from node `{ $node }` and is for `{ $names }`
    }.
    .explain = Approving it would not help the kubelet at `{ $host }`.
error-match-other_server = { $subject } is not the certificate of `{ $host }`: { $names-given ->
        [0] it lists no names
       *[other] it is valid for `{ $names }`
    }.
    .explain = Go checks the name before it looks for the CA. The line does not complain about the name, so the server presented another certificate.

## The cause

error-cause-same_name = The { $side }'s certificate was signed by another CA that is also called `{ $name }`: the certificate { $wanted_key_id-given ->
        [0] does not say which key signed it
       *[other] names key { $wanted_key_id }
    }, but your CA, valid from { $issued }, { $given_key_id-given ->
        [0] has a different one
       *[other] has key { $given_key_id }
    }.
    .explain = Every kubeadm cluster gives its CA the same name. Either the cluster was rebuilt and your kubeconfig is out of date, or the kubeconfig belongs to another cluster.
    .fix = Fetch the current kubeconfig on a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. To make one for yourself, run there: `sudo kubeadm kubeconfig user --client-name NAME`.
error-cause-candidate = The { $side }'s certificate was signed by another CA that is also called `{ $name }`; yours is valid from { $issued }{ $given_key_id-given ->
        [0] {""}
       *[other] {" "}and has key { $given_key_id }
    }.
    .explain = The line says that this key did not make the signature. Every kubeadm cluster gives its CA the same name. Either the cluster was rebuilt and your kubeconfig is out of date, or the kubeconfig belongs to another cluster.
    .fix = Fetch the current kubeconfig on a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. Paste the certificate that the server presents to see which key signed it.
error-cause-issuer = { $issuer } issued the certificate { $subject }{ $key_id-given ->
        [0] {""}
       *[other] {" "}with key { $key_id }
    }, but the trusted CAs are `{ $trusted }`.
    .explain = Either the CA belongs to another cluster, or something in between answered with its own certificate, or the server does not send its intermediate CA.
    .fix = If the issuer is the cluster's CA, fetch it on a control-plane node: `sudo cat /etc/kubernetes/pki/ca.crt`. If it is a proxy's CA, connect to the API server directly.
error-cause-self_signed = The certificate { $subject } is self-signed and not trusted.
    .explain = It has no CA above it. Kubelets and dashboards make such certificates when the cluster has not issued one.
    .fix = Have the cluster's CA issue the certificate, or give the client this certificate as its CA.
error-cause-trusted_here = The CA you provided accepts { $subject-given ->
        [empty] the server's certificate
       *[given] the server's certificate ({ $subject })
    }; the program that printed this line uses another CA, or reached another server.
    .explain = It may be a Pod, use a second kubeconfig, or be an API server with another `--client-ca-file`; and one address can lead to several servers.
    .fix = Print what that program really uses, `kubectl config view --raw --minify --flatten`, and what the server presents now: `{ $command }`.
error-cause-expired = The certificate { $subject } had expired on { $not_after }, { $late } earlier.
    .explain = The date in the line is exactly this certificate's date, not that of a CA above it.
    .fix = { $renewer ->
        [kubelet-client] kubeadm does not renew this certificate. Make a new kubeconfig for the node on a control-plane node: `sudo { $command } > kubelet.conf`. Put it in `/etc/kubernetes/kubelet.conf` on the node, then remove the old certificates there and restart the kubelet, which then renews it: `sudo rm /var/lib/kubelet/pki/kubelet-client-*`, `sudo systemctl restart kubelet`.
        [kubelet-serving] kubeadm does not renew this certificate. The kubelet requests the next one, and someone must approve it: `{ $command }`, `kubectl certificate approve NAME`.
        [kubeadm] Renew it on a control-plane node, then restart the components that use it and copy their kubeconfigs again: `sudo { $command }`.
       *[other] Have it issued again where it was issued. If kubeadm made it, renew it on a control-plane node: `sudo kubeadm certs renew all`.
    }
error-cause-ca_expired = The CA { $subject } had expired on { $not_after }, { $late } earlier.
    .explain = The date in the line is the CA's date. Every certificate below it fails with the same message, whatever its own dates are.
    .fix = Renew the CA with the same key and distribute it, then renew the certificates below it. `sudo kubeadm certs renew all` does not renew a CA.
error-cause-clock_ahead = The clock of the machine that wrote this line was ahead by { $ahead }: it showed { $time } at { $judged_at }.
    .explain = At the other time the certificate is still valid.
    .fix = Set the clock of that machine: `timedatectl`.
error-cause-clock_behind = The verifier's clock was slow: it showed { $time }, and the certificate is valid from { $not_before }, { $behind } later.
    .explain = At the time of this check the certificate is valid. Kubernetes backdates what it signs by five minutes, so a larger gap means a wrong clock.
    .fix = Set the clock of the machine that wrote the line: `timedatectl`.
error-cause-issuer_ahead = The certificate is not valid before { $not_before }, which is { $ahead } after { $judged_at }.
    .explain = The clock of the machine that issued it was fast.
    .fix = Set the clock of that machine, `timedatectl`, and issue the certificate again.
error-cause-not_backdated = The certificate was used at { $time }, { $behind } too early: it is not valid before { $not_before }.
    .explain = Kubernetes backdates what it signs by five minutes to allow for clock differences. The tool that issued this certificate did not.
    .fix = Let the issuer backdate certificates a little, and compare the clocks: `timedatectl`.
error-cause-name = The certificate is not valid for `{ $host }`. It lists `{ $listed }`.
    .explain = { $nearest-given ->
        [0] IP addresses are compared with IP addresses, DNS names with DNS names; the common name is ignored. None of the names comes close.
       *[other] IP addresses are compared with IP addresses, DNS names with DNS names; the common name is ignored. Closest match: `{ $nearest }`.
    }
    .fix = { $name-given ->
        [0] {""}
       *[other] Keep the address, and have a listed name verified: `kubectl config set-cluster CLUSTER --tls-server-name={ $name }`.{" "}
    }{ $server-given ->
        [0] {""}
       *[other] Or connect by a listed name: `kubectl config set-cluster CLUSTER --server={ $server }`.{" "}
    }{ $name-given ->
        [0] Issue
       *[other] Or issue
    } the certificate for { $host } too: add it to apiServer.certSANs, move `/etc/kubernetes/pki/apiserver.crt` and its key away, and run `sudo kubeadm init phase certs apiserver --config FILE` on each control-plane node.
error-cause-no_address = The client connected to `{ $host }`, and the certificate lists no IP addresses.
    .explain = An IP address is compared only with the IP addresses in the certificate; DNS names do not count.
    .fix = Connect by a name that the certificate lists, or issue a certificate with the address { $host }. For kubelets: set `serverTLSBootstrap: true`, then approve the requests.
error-cause-common_name = The certificate has no subject alternative names, and the common name is ignored.
    .explain = Since 1.15, Go ignores the common name of a server certificate.
    .fix = Issue it again with a subjectAltName: `openssl req -addext subjectAltName=DNS:NAME,IP:ADDRESS`.
error-cause-usage = The certificate { $subject } may not be used as a { $purpose }. It allows { $usages }.
    .fix = Issue one for the purpose: clientAuth for a client, serverAuth for a server. For connections to etcd, use `/etc/kubernetes/pki/apiserver-etcd-client.crt`, which kubeadm makes.
error-cause-serving_waits = The kubelet's request `{ $request }` for a serving certificate is pending, and no one approves such requests by default.
    .explain = Kubernetes approves kubelets' client-certificate requests automatically, but never those for `kubernetes.io/kubelet-serving`. Until it is approved, TLS handshakes with the kubelet fail, and so do `kubectl logs` and `kubectl exec`.
    .fix = Check the names in the request, then run: `{ $command }`.
error-cause-item = The { $kind } `{ $name }` { $verdict }.
    .explain = See that item for every step that was applied to it.

## What the line alone makes likely

error-likely-same_name = The client's trusted CA `{ $name }` has another key than the CA of the same name that signed the certificate.
    .explain = The client tried its CA `{ $name }` because the name fits, and the signature did not: `{ $reason }`. Every kubeadm cluster gives its CA the same name. Either the cluster was rebuilt and the kubeconfig is out of date, or the kubeconfig belongs to another cluster.
    .fix = Fetch the current kubeconfig on a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. To be sure, paste the kubeconfig that was used and the certificate that the server presents.
error-likely-not_ca = The client's trusted certificate `{ $name }` is not a CA.
    .explain = It has the issuer's name, and Go refuses it as an issuer: `{ $reason }`.
    .fix = Paste the kubeconfig that was used. Its CA must be the cluster's: `sudo cat /etc/kubernetes/pki/ca.crt`.
error-likely-other_issuer = None of the trusted CAs has the name of the certificate's issuer.
    .explain = Go names a CA that it tried if one has the issuer's name, and this line names none. So the certificate comes from a CA with another name: that of another kind of cluster, of a proxy in between, an intermediate CA that was not sent, or the program trusts only the CAs of its machine.
    .fix = Look at who issued the certificate, then compare it with the CA in the kubeconfig.
error-likely-request_waits = { $host-given ->
        [0] The kubelet's request for a serving certificate is waiting for approval.
       *[other] The request for a serving certificate of the kubelet at `{ $host }` is waiting for approval.
    }
    .explain = With `serverTLSBootstrap`, a kubelet gets its serving certificate from the cluster, and no one approves such requests by default. Until then every TLS handshake with it ends in `internal error`.
    .fix = Find its request and check its names: `{ $command }`. Then approve it: `kubectl certificate approve NAME`.
error-likely-token_gone = { $id-given ->
        [0] The join command's token has expired, or it belongs to another cluster.
       *[other] The token `{ $id }` has expired, or it belongs to another cluster.
    }
    .explain = kubeadm's tokens last 24 hours. Then their Secret is deleted, and with it the signature in cluster-info. If the Secret still exists, it does not allow signing, or the controller bootstrapsigner does not run.
    .fix = { $id-given ->
        [0] Make a new token with its join command on a control-plane node: `sudo kubeadm token create --print-join-command`.
       *[other] Make a new token with its join command on a control-plane node: `sudo kubeadm token create --print-join-command`. To see whether the token still exists: `{ $command }`.
    }

## What is missing

error-needs-server_certificate = The server's certificate was not provided.
    .explain = The certificate shows which key signed it.
    .fix = Paste all of the output of: `{ $command }`.
error-needs-trusted_ca = The CA that the verifier trusts was not provided.
    .explain = A client has it in its kubeconfig; a Pod in the file ca.crt next to its token; the API server in the file given by `--client-ca-file`.
    .fix = Paste the output of this command (credentials are not sent anywhere): `{ $command }`.
error-needs-client_certificate = The client's certificate (serial number { $serial_number }) was not provided.
    .fix = Paste that client's kubeconfig or its certificate. It is matched by the serial number.
error-needs-date = No certificate with the date { $not_after } was provided; it had expired { $late } earlier.
    .explain = The expired certificate may be the presented one or a CA above it.
    .fix = Paste the output of: `{ $command }`.
error-needs-serving_request = The kubelet's request for a serving certificate was not provided.
    .explain = No one approves such a request by default. Until it is approved, the kubelet has no serving certificate.
    .fix = Paste the output of: `{ $command }`.

## Names of the rules

rule-error-says = Meaning of the line
rule-error-match = Match with what was provided
rule-error-cause = Cause
rule-error-likely = Likely cause
rule-error-needs = Missing
