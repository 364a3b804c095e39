# A CA is replaced by another.

run-authority-trusts = Trusts
run-authority-leaf = Certificate issued by
run-authority-leaf_until = Certificate expires
run-authority-signs_with = Signs with
run-authority-renews_at = Certificate rotates at

run-authority-created = The operator makes a new CA of the same name, { $name }, with another key; it expires at { $not_after }, the old one at { $old_not_after }.
    .explain = Nobody trusts it yet and it has signed nothing, so that nothing changes. Two CAs of one name differ only in their keys.
run-authority-client_ca_set = --client-ca-file of the API server: { $trusted }.
    .explain = The API server verifies client certificates against these CAs. It reads the file again by itself when it changes, within a minute at most.
run-authority-root_ca_set = --root-ca-file of kube-controller-manager: { $trusted }. It is restarted.
    .explain = From here the CA goes into the ConfigMap kube-root-ca.crt of every namespace, and from there into Pods. Its --client-ca-file must stay a single CA, or it does not start.
run-authority-kubeconfig_set = { $file }, certificate-authority-data: { $trusted }.
    .explain = The client verifies the API server with it. Data within a kubeconfig are read once, so that kubelet and kube-controller-manager are restarted; kubectl reads its file each time.
run-authority-node_missed = { $node } sleeps and cannot be reached: its kubelet keeps what it had.
    .explain = A node that is away while both CAs are trusted comes back to a server that it does not know.
    .fix = When the node is back, write the CA into its kubelet.conf by hand, then `sudo systemctl restart kubelet`.
run-authority-signer_switched = The signers of kube-controller-manager sign with { $trusted } from now on.
    .explain = --cluster-signing-cert-file and --cluster-signing-key-file are read again when they change. What is signed now is accepted only where the new CA is already trusted.
run-authority-serving_reissued = The API server gets a certificate of the new CA, valid until { $not_after }, and is restarted.
    .explain = All connections end and are opened anew: each client verifies the new certificate against the CAs that it trusts.
run-authority-kubeconfig_reissued = { $file } is written anew: a certificate of the new CA, valid until { $not_after }, and { $trusted } to trust.
    .explain = kubeadm renews only what it made itself. Kubelets are no part of it: they renew by their own request.
run-authority-dropped = The operator drops the old CA; certificates of it that are still in use: { $left }.
    .explain = Each of them is refused from now on, whatever its dates say. The danger of this step is to take it too early.
run-authority-pod_restarted = The Pod is started anew and trusts { $trusted }.
    .explain = Before 1.36 a program reads the CA's file once, when it starts. So every Pod that talks to the API server is restarted.

run-authority-published = kube-root-ca.crt in every namespace: { $trusted }.
    .explain = The publisher copies --root-ca-file into a ConfigMap that kubelets mount into Pods. It needs a kube-controller-manager that runs, and that the API server accepts.
run-authority-volume_updated = { $file } in the Pod's volume: { $trusted }.
    .explain = The kubelet looks at a Pod every 60 to 90 seconds and writes the volume's files anew when one of them has changed.
run-authority-reloaded = client-go reads the CA's file again and trusts { $trusted }.
    .explain = From 1.36 on client-go looks at that file every five minutes and closes idle connections when it has changed.

run-authority-renewal_begun = The kubelet begins to renew its certificate, which is valid until { $not_after }.
    .explain = The time was drawn between 70 and 90 % of the certificate's lifetime, when it was stored.
run-authority-renewal_refused = The kubelet gets no further: { $error }
    .explain = It needs its present certificate to ask for the next one. It tries again after 2, 4, 8 and 16 seconds, then every 32 seconds.
run-authority-renewal_timed_out = No certificate for { $request } within 15 minutes: the kubelet makes another key and asks again.
run-authority-renewal_goes_on = This repeats every quarter of an hour; further requests are not shown until something changes.
    .explain = Each attempt makes a new key and a new object; objects that nobody signs are removed after a day.
run-authority-approved = The approver approves { $request }: { $message }
run-authority-signed = The signer signs { $request } with { $issuer }: valid until { $not_after }.
    .explain = Which CA signs decides where the certificate is accepted, and for how long after the old CA is dropped: not at all, or until it expires.
run-authority-signer_without_key = { $request } is approved but not signed: the signer has no key.
    .explain = Without its key the signer does not run. The object waits, and the kubelet with it.
run-authority-signer_refused = The signer refuses { $request }: { $error }
run-authority-stored = The kubelet stores a certificate of { $issuer }, valid until { $not_after }; within ten seconds it closes all connections.
    .explain = The next connection shows the new certificate. The old file stays in the directory; only the symlink moves.
run-authority-leaf_expired = The kubelet's certificate expired at { $not_after }; it shows none from now on.
    .explain = An expired certificate is not presented. The request goes out without one and is anonymous.
run-authority-kubelet_exited = The kubelet exits: { $log }
    .explain = For five minutes it had no certificate, and the API server answered all the while. systemd starts it again and again, and without a bootstrap kubeconfig it cannot get a certificate.
    .fix = Join the node anew: `kubeadm token create --print-join-command`.
run-authority-kubelet_waits = The kubelet goes on: { $log }
    .explain = It cannot tell whether the server or its own credential is at fault, since the server does not answer.
run-authority-kubelet_started = The kubelet starts again; its certificate holds until { $not_after }.

run-authority-cut_off = Every request fails: { $error }
    .explain = The message says which side refuses: unknown authority is the client that does not trust the server, Unauthorized the server that does not accept the client; connection refused means that nobody answers.

run-authority-note_contained = The CA that signs has to be one of those in --client-ca-file; it need not be the only one.
    .explain = Articles say that --cluster-signing-cert-file and the API server's --client-ca-file have to be the same file. Were that so, no CA could ever be replaced: during the replacement the second file holds two CAs.
run-authority-note_each_side = Each side needs the CA of the other side's certificate; the two may differ.
    .explain = Articles say that both sides have to use the same CA. Between re-issue and drop the server's certificate comes from the new CA and a kubelet's from the old one, and every request succeeds.
run-authority-note_tokens = A service-account token has nothing to do with the CA; only the ca.crt beside it has.
    .explain = Articles call the token of a Pod a client certificate with its key. It is signed with the service-account key, so it is as valid after a change of CA as before; what the Pod needs is the new ca.crt.
