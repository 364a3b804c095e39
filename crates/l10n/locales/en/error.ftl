# Lines of errors about certificates, and what the shelf says to them.

## What was read in the line

error-line-endpoint = Dialled
error-line-host = Host asked for
error-line-names = Names in the certificate
error-line-time = Verifier's time
error-line-not_after = Certificate valid until
error-line-not_before = Certificate valid from
error-line-serial_number = Serial number
error-line-subject_key = Key id of the subject
error-line-authority_key = Key id of the issuer
error-line-candidate = CA that was tried
error-line-reason = What the verifier says of it
error-line-file = File
error-line-name = Name
error-line-caller = Caller

## What openssl printed

error-handshake-endpoint = Connected to
error-handshake-server_name = Server name asked for
error-handshake-verify_result = openssl's own result
    .explain = It goes by what the machine trusts, and was seldom told the cluster's CA: code 20 or 21 says nothing about the certificate.
error-handshake-client_authorities = CAs of clients that the server knows

## What the line says

error-says-unknown_authority = No trusted CA signed the certificate.
    .explain = Go says the same of many causes: an old CA in the kubeconfig or the Pod, another cluster, a proxy in between, an issuer that was not sent along.
    .fix = Paste the kubeconfig that was used, and the certificate that was refused.
error-says-expired = A certificate had expired.
    .explain = Go says the same of an expired certificate and of an expired CA above it; only the date tells them apart.
    .fix = Paste the certificates that took part: what the server presents, and the kubeconfig.
error-says-not_yet_valid = A certificate did not hold yet.
    .explain = Either the clock of the machine that verifies is behind, or that of the machine that issued was ahead.
    .fix = Compare the clocks of both machines: `timedatectl`. The line of a newer client has both times in it.
error-says-name = The certificate is for other names than the one that was called.
    .fix = Paste what the server presents, and the kubeconfig: the names are compared one by one.
error-says-no_address = The server was called by an address, and its certificate has none.
    .fix = Paste what the server presents: `openssl s_client -connect HOST:PORT -showcerts </dev/null`.
error-says-common_name = The certificate names its host in the common name alone, which does not count.
error-says-usage = The certificate may not be used for this.
    .explain = A certificate for servers was used by a client, or the other way round. The server certificate of etcd, used to call etcd, is the usual one.
    .fix = Paste the certificate: its extended key usage tells.
error-says-rule = The certificate breaks a rule of Go's verifier.
    .fix = Paste the certificate and the CA above it: each rule is shown with its values.
error-says-key = The private key does not belong to the certificate.
    .explain = Most often the two come from different renewals.
    .fix = Paste the kubeconfig, or certificate and key together: the key stays masked, only its public half is compared.
error-says-pem = Where PEM was expected there is none of the right kind.
    .explain = DER, an empty value, base64 applied twice, or certificate and key in each other's place.
    .fix = Paste the kubeconfig or the file: what it holds is shown.
error-says-base64 = A field is not base64.
    .explain = It must be standard base64 with padding, without line breaks.
    .fix = Paste the kubeconfig as it is: the field and the byte are shown.
error-says-bootstrap = The kubelet has no valid client certificate, and its bootstrap kubeconfig is gone.
    .explain = The kubelet looks for the bootstrap kubeconfig only when the certificate in kubelet.conf is missing or has expired; after a join nobody needs it, and kubeadm removes it.
    .fix = Paste what this prints on the node: `sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`. A new kubelet.conf is made on a control-plane node: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-kubelet = The client certificate of the kubelet had expired.
    .explain = It renews itself when 70 to 90 percent of its life are over, unless the node was off, the API server away, or nobody signed.
    .fix = Paste what this prints on the node: `sudo openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem`. A new kubelet.conf is made on a control-plane node: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-serving = The kubelet has no serving certificate.
    .explain = With `serverTLSBootstrap` it asks the cluster for one, and every handshake with it fails until the request is approved.
error-says-node = The certificate says that it is of a node, and leaves the node's name out.
    .explain = The common name is exactly `system:node:`.
    .fix = Issue it with the name: `kubeadm kubeconfig user --org system:nodes --client-name system:node:NODE`.
error-says-front_proxy = The common name is none of those that may stand before the API server.
    .explain = The CA is that of the front proxies, `--requestheader-client-ca-file`, and the name is not in `--requestheader-allowed-names`. Where both flags name one CA, the line comes with every ordinary client and is only noise.
    .fix = See both flags: `grep requestheader /etc/kubernetes/manifests/kube-apiserver.yaml`.
error-says-refused = The other side of the connection refused the certificate of this side.
    .explain = In the log of a server: a client did not accept the server's certificate. Why, only that client has printed.
    .fix = Paste the client's own line, the CA that it trusts, and what this server presents.
error-says-signer = The CA that signs certificates has expired.
    .explain = Nothing below it can be renewed.
    .fix = Paste the CA: `sudo openssl x509 -in /etc/kubernetes/pki/ca.crt`.
error-says-conflict = A CA is given together with a setting that leaves it unused.
    .explain = client-go refuses both together before it connects.
    .fix = Keep the CA: `kubectl config set-cluster CLUSTER --insecure-skip-tls-verify=false`.
error-says-unauthorized = The API server did not accept the credential.
    .explain = A 401 never tells the caller why; the reason stands in the log of the API server alone.
    .fix = Paste the credential itself, a kubeconfig or a token: every check that can be made without the cluster is made here.
error-says-nameless = Only the check of front proxies complained: the client's certificate probably names no user.
    .explain = The first check, that of front proxies, says of every ordinary client that it does not know its CA. Where no other error follows, the check of clients held, and found no common name.
    .fix = Issue the certificate with a common name; paste it to see what is in it.
error-says-front_proxy_first = Before it, the check of front proxies did not know the CA.
    .explain = It says so of every ordinary client certificate, and proves nothing.

## What was found on the shelf

error-match-kubeconfig = `{ $host }` is the server of the kubeconfig: `{ $server }`.
error-match-no_kubeconfig = `{ $host }` is the server of no kubeconfig here: `{ $servers }`.
    .explain = The line may come from another client, or from within a Pod.
error-match-candidate = The CA `{ $name }` that was tried is here; it holds from { $issued } and has the key id { $key_id }.
error-match-presented = The server's certificate is { $subject }, issued by { $issuer } with the key { $key_id }.
error-match-serial_number = The certificate with the serial number { $serial_number } is { $subject }.
error-match-names = Exactly these names are those of { $subject }: `{ $names }`.
error-match-date = { $subject } has exactly this date: { $date }.
error-match-other_date = { $subject } has another: { $date }.
error-match-path = Its path leads to the trusted { $anchor }: only the name fails.
error-match-other_form = `{ $name }` is not compared.
    .explain = An address is compared with addresses, a name with names.
error-match-name_differs = `{ $name }` is not it.
error-match-name_nearest = `{ $name }` is not it either, but the nearest.
error-match-common_name = The common name `{ $name }` does not count.
    .explain = Go ignores it in a server certificate since 1.15.
error-match-kubelet_made = A kubelet made this certificate for itself on { $created }; its issuer is { $issuer }.
    .explain = It has the node's host name and no address, lasts a year, is never renewed, and no CA of the cluster stands behind it.
    .fix = Have the cluster issue it: `serverTLSBootstrap: true` in the kubelet's configuration, then approve its request.

## The cause

error-cause-same_name = The { $side }'s certificate was signed by another CA that is also called `{ $name }`: it names the key { $wanted_key_id }; the CA held here, valid from { $issued }, has the key { $given_key_id }.
    .explain = Every kubeadm cluster calls its CA the same. The cluster was probably rebuilt and your kubeconfig is stale, or it belongs to another cluster.
    .fix = Fetch the current kubeconfig on a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. One for yourself is made there by `sudo kubeadm kubeconfig user --client-name NAME`.
error-cause-candidate = The { $side }'s certificate was signed by another CA that is also called `{ $name }`; the one held here, valid from { $issued }, has the key { $given_key_id }.
    .explain = The line says that its key did not make the signature. Every kubeadm cluster calls its CA the same: the cluster was probably rebuilt and your kubeconfig is stale, or it belongs to another cluster.
    .fix = Fetch the current kubeconfig on a control-plane node: `sudo cat /etc/kubernetes/admin.conf`. What the server presents would show which key signed it.
error-cause-issuer = The certificate { $subject } was issued by { $issuer } with the key { $key_id }; trusted here are `{ $trusted }`.
    .explain = Either the CA is that of another cluster, or something in between answered with a certificate of its own, or the server does not send the CA in between.
    .fix = If the issuer is the cluster's, fetch its CA on a control-plane node: `sudo cat /etc/kubernetes/pki/ca.crt`. If it is a proxy's, call the API server itself.
error-cause-self_signed = The certificate { $subject } signed itself, and nobody trusts it.
    .explain = No CA stands above it. A kubelet and a dashboard without a certificate from the cluster make such ones.
    .fix = Have the certificate issued by the cluster's CA, or give the client this very certificate as its CA.
error-cause-trusted_here = By the CA held here, { $subject } is in order.
    .explain = So whoever wrote the line trusts another CA (a Pod, a second kubeconfig, an API server with another `--client-ca-file`), or met another server behind the same address.
    .fix = Print what is really used there, `kubectl config view --raw --minify --flatten`, and what the server presents now: `{ $command }`.
error-cause-expired = The certificate { $subject } had expired on { $not_after }, { $late } before.
    .explain = The date in the line is exactly that of this certificate, not of a CA above it.
    .fix = On a control-plane node, `sudo kubeadm certs renew all`, then restart the components that hold it and copy admin.conf again. A kubelet renews its own.
error-cause-ca_expired = The CA { $subject } had expired on { $not_after }, { $late } before.
    .explain = The date in the line is that of the CA. Everything below it fails in the same words, whatever its own dates are.
    .fix = Renew the CA with the same key and hand it out, then renew what is below it: `sudo kubeadm certs renew all` does not touch a CA.
error-cause-clock_ahead = The clock of the machine that wrote the line is ahead: it says { $time }, which is { $ahead } after { $judged_at }.
    .explain = By the other clock the certificate still holds.
    .fix = Set the clock of that machine: `timedatectl`.
error-cause-clock_behind = The clock of the machine that verified was behind: it said { $time }, and the certificate holds from { $not_before }, { $behind } later.
    .explain = At the instant judged here the certificate holds. Kubernetes dates what it signs five minutes back; a wider gap is a clock.
    .fix = Set the clock of the machine that wrote the line: `timedatectl`.
error-cause-issuer_ahead = The certificate begins in the future: on { $not_before }, which is { $ahead } after { $judged_at }.
    .explain = The clock of the machine that issued it was ahead.
    .fix = Set the clock of that machine, `timedatectl`, and issue the certificate again.
error-cause-not_backdated = The certificate was used { $behind } before it began: at { $time }, and it holds from { $not_before }.
    .explain = Kubernetes dates what it signs five minutes back, so that clocks may differ that much; the tool that issued this one did not.
    .fix = Let the issuer date certificates back a little, and compare the clocks: `timedatectl`.
error-cause-name = `{ $host }` is none of the certificate's names: `{ $listed }`.
    .explain = Addresses are compared with addresses, names with names, and the common name with nothing. The nearest: `{ $nearest }`.
    .fix = Two ways out. Call a name that is listed: `kubectl config set-cluster CLUSTER --server=https://LISTED:6443`. Or issue the certificate for { $host } too: add it to apiServer.certSANs, move `/etc/kubernetes/pki/apiserver.crt` and its key away, and run `sudo kubeadm init phase certs apiserver --config FILE` on each control-plane node.
error-cause-no_address = The server was called as `{ $host }`, and its certificate has no address.
    .explain = An address is compared with the addresses in the certificate alone; names do not count for it.
    .fix = Call the server by a name that is in the certificate, or issue one with the address { $host }. For kubelets: `serverTLSBootstrap: true`, then approve the requests.
error-cause-common_name = The certificate has no alternative names, and the common name does not count.
    .explain = Go ignores the common name of a server certificate since 1.15.
    .fix = Issue it again with subjectAltName: `openssl req -addext subjectAltName=DNS:NAME,IP:ADDRESS`.
error-cause-usage = The certificate { $subject } is not for a { $purpose }; it may be used for { $usages }.
    .fix = Issue one for the purpose: clientAuth for a client, serverAuth for a server. To call etcd, kubeadm makes `/etc/kubernetes/pki/apiserver-etcd-client.crt`.
error-cause-serving_waits = The kubelet's request `{ $request }` for a serving certificate waits, and nobody approves it by default.
    .explain = Kubernetes approves requests of kubelets for client certificates by itself, never those to `kubernetes.io/kubelet-serving`. Until then its handshakes fail, and `kubectl logs` and `kubectl exec` with them.
    .fix = Look at the names in the request, then: `{ $command }`.
error-cause-item = The { $kind } `{ $name }` { $verdict }.
    .explain = That is an item of its own, with every step that was applied to it.

## What would tell more

error-needs-server_certificate = The certificate that the server presents is not here.
    .explain = It names the key that signed it.
    .fix = Paste all that this prints: `{ $command }`.
error-needs-trusted_ca = The CA that the verifier trusts is not here.
    .explain = A client has it in its kubeconfig, a Pod in the file ca.crt beside the token; the API server has what `--client-ca-file` names.
    .fix = Paste what this prints, credentials stay on this page: `{ $command }`.
error-needs-client_certificate = The client's certificate, of the serial number { $serial_number }, is not here.
    .fix = Paste the kubeconfig of that client, or its certificate: the number finds it.
error-needs-date = No certificate here ends on { $not_after }, which was { $late } before.
    .explain = It may be the certificate itself or a CA above it.
    .fix = Paste what this prints: `{ $command }`.
error-needs-serving_request = The kubelet's request for a serving certificate is not here.
    .explain = Nobody approves such a request by default, and until then the kubelet has none.
    .fix = Paste what this prints: `{ $command }`.

## Names of the rules

rule-error-says = What the line says
rule-error-match = On the shelf
rule-error-cause = Cause
rule-error-needs = What is missing
