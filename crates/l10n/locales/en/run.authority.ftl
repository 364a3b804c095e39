# A CA is replaced by another.

run-authority-trusts = Trusts
run-authority-leaf = Certificate issued by
run-authority-leaf_until = Certificate expires
run-authority-signs_with = Signs with
run-authority-renews_at = Certificate rotates at

run-authority-created = The operator creates a new CA, also named { $name }, with another key. It expires at { $not_after }, the old one at { $old_not_after }.
    .explain = Nothing trusts it yet and it has signed nothing, so nothing changes. Two CAs of one name differ only in their keys.
run-authority-client_ca_set = The operator sets the API server's `--client-ca-file` to { $trusted }.
    .explain = The API server verifies client certificates with these CAs. It re-reads the file within a minute of a change.
run-authority-root_ca_set = The operator sets kube-controller-manager's `--root-ca-file` to { $trusted } and restarts it.
    .explain = From here the CA goes into the ConfigMap kube-root-ca.crt of every namespace, and from there into Pods. Use a separate file: `--cluster-signing-cert-file` must hold a single CA, and with two kube-controller-manager does not start (`expected 1 certificate, found 2`).
run-authority-kubeconfig_set = The operator sets certificate-authority-data in { $file } to { $trusted }.
    .explain = The client verifies the API server with it. The kubelet and kube-controller-manager read their kubeconfig only at start, so they are restarted; kubectl reads its file every time.
run-authority-node_missed = { $node } is asleep and cannot be reached, so its kubelet keeps the CAs that it has.
    .explain = A node that is away while both CAs are trusted comes back to a server that it does not trust.
    .fix = When the node is back, put the CA into its kubelet.conf by hand, then run `sudo systemctl restart kubelet`.
run-authority-signer_switched = The operator switches kube-controller-manager's signers to { $trusted }.
    .explain = `--cluster-signing-cert-file` and `--cluster-signing-key-file` are re-read when they change. Certificates signed from now on are accepted only where the new CA is already trusted.
run-authority-serving_reissued = The operator gives the API server a certificate from the new CA, valid until { $not_after }, and restarts it.
    .explain = All connections end. When a client reconnects, it verifies the new certificate with the CAs that it trusts.
run-authority-kubeconfig_reissued = The operator re-issues { $file } with a certificate from the new CA, valid until { $not_after }; it trusts { $trusted }.
    .explain = kubeadm renews only the certificates that it made. Kubelets request their own.
run-authority-dropped = The operator stops trusting the old CA; { $left ->
        [0] none of its certificates are in use any more
        [one] 1 of its certificates is still in use
       *[other] { $left } of its certificates are still in use
    }.
    .explain = From now on every certificate from the old CA is refused, whatever its dates. The danger is to take this step too early.
run-authority-pod_restarted = The operator restarts the Pod, which now trusts { $trusted }.
    .explain = Before 1.36, client-go reads the CA file only at start, so every Pod that talks to the API server has to be restarted.

run-authority-published = kube-controller-manager publishes { $trusted } in kube-root-ca.crt of every namespace.
    .explain = The publisher copies `--root-ca-file` into a ConfigMap that kubelets mount into Pods. For that, kube-controller-manager has to run, and the API server has to accept it.
run-authority-volume_updated = The kubelet writes { $trusted } to { $file } in the Pod's volume.
    .explain = The kubelet looks at a Pod every 60 to 90 seconds and rewrites the volume's files if one has changed.
run-authority-reloaded = client-go re-reads the CA file and now trusts { $trusted }.
    .explain = Since 1.36, client-go checks that file every five minutes and closes idle connections if it has changed.

run-authority-renewal_begun = The kubelet starts to renew its certificate, which is valid until { $not_after }.
    .explain = The time was drawn between 70 and 90 % of the certificate's lifetime when the certificate was stored.
run-authority-renewal_refused = The kubelet cannot request a new certificate: { $error }
    .explain = It needs its current certificate to request the next one. It retries after 2, 4, 8 and 16 seconds, then every 32 seconds.
run-authority-renewal_timed_out = { $request } is not signed within 15 minutes; the kubelet tries again with a new key.
run-authority-renewal_goes_on = This repeats every 15 minutes; further requests are not shown until something changes.
    .explain = Every attempt makes a new key and a new object. The cleaner removes objects that were never signed after a day.
run-authority-approved = The approver approves { $request }: { $message }
run-authority-signed = The signer signs { $request } with { $issuer }, valid until { $not_after }.
    .explain = The CA that signs decides where the certificate is accepted. Once the old CA is dropped, its certificates are refused at once; those from the new CA work until they expire.
run-authority-signer_without_key = { $request } is approved but not signed: the signer has no key.
    .explain = A signer without a key does not run. The object stays approved and unsigned, and the kubelet keeps waiting.
run-authority-signer_refused = The signer refuses { $request }: { $error }
run-authority-stored = The kubelet stores a certificate from { $issuer }, valid until { $not_after }, and closes all connections within ten seconds.
    .explain = The next connection presents the new certificate. The old file stays; only the symlink moves.
run-authority-leaf_expired = The kubelet's certificate expired at { $not_after }; from now on it presents none.
    .explain = The kubelet does not present an expired certificate, so its requests are anonymous.
run-authority-kubelet_exited = The kubelet exits: { $log }
    .explain = It had no certificate for five minutes while the API server answered. systemd keeps restarting it, but without a bootstrap kubeconfig it cannot get a certificate.
    .fix = Join the node again: `kubeadm token create --print-join-command`.
run-authority-kubelet_waits = The kubelet goes on: { $log }
    .explain = As long as the server does not answer, the kubelet cannot tell whether the server or its own credential is at fault.
run-authority-kubelet_started = The kubelet starts again; its certificate is valid until { $not_after }.

run-authority-cut_off = Every request fails: { $error }
    .explain = The message tells you which side refuses. `unknown authority`: the client does not trust the server. `Unauthorized`: the server does not accept the client. `connection refused`: nothing answers.

run-authority-note_contained = The signing CA must be one of those in `--client-ca-file`; it need not be the only one.
    .explain = Some articles say that `--cluster-signing-cert-file` and the API server's `--client-ca-file` must be the same file. Then no CA could ever be replaced: during the replacement the second file holds two CAs.
run-authority-note_each_side = Each side needs the CA that signed the other side's certificate; the two can differ.
    .explain = Some articles say that both sides must use the same CA. Between re-issuing and dropping the old CA, the server's certificate comes from the new CA and a kubelet's still from the old one, and every request succeeds.
run-authority-note_tokens = A service-account token does not depend on the CA; only the ca.crt next to it does.
    .explain = Some articles call a Pod's token a client certificate with its key. It is signed with the service-account key, so it is still valid after the CA has changed; what the Pod needs is the new ca.crt.
