# A node's kubelet in the stories: TLS bootstrap, rotation, serving certificate.

## State

run-node-process = Kubelet process (start number)
run-node-credential = Client certificate
run-node-valid_until = Client certificate expires
run-node-deadline = Client certificate rotates at
run-node-serving = Serving certificate
run-node-serving_until = Serving certificate expires
run-node-serving_deadline = Serving certificate rotates at
run-node-connection = Seen by the API server as
run-node-files = Files
run-node-requests = CertificateSigningRequests

## A token, a join

run-node-token_created = The operator creates the bootstrap token { $id }, valid until { $expiration }.
    .explain = A bootstrap token is a Secret in `kube-system` and nothing more. `kubeadm token create` makes it up on the spot and posts the Secret; the API server generates nothing.
run-node-lasting_token_created = The operator creates the bootstrap token { $id }, which never expires.
    .explain = A Secret without `expiration` is accepted for ever, and the token cleaner leaves it alone. Whoever has the token can ask for a certificate of any node.
run-node-joining = `kubeadm join` writes { $file } and starts the kubelet.
    .explain = The file holds the cluster's CA and the token. From here on the kubelet does the rest by itself; `kubeadm join` waits up to five minutes for the certificate. Discovery comes before it and is not shown: with a token that is gone, or of another group, `kubeadm join` itself would stop there, and only a file that was written earlier, or by hand, leads on.
run-node-joined = `kubeadm join` finds the certificate and removes { $file }.
    .explain = It checks once a second whether a client can be built from kubelet.conf, which needs the certificate's file. The removal is deferred in kubeadm's code; the kubelet itself never deletes this file.
run-node-join_timed_out = `kubeadm join` gives up after five minutes, and removes { $file } all the same.
    .explain = The removal happens however the wait ends. The running kubelet still has the token in memory and goes on asking; once restarted, it finds nothing to bootstrap with.
    .fix = Find out why the request is not signed: `kubectl get csr`. Then run `kubeadm reset` on the node and join again with a token that is valid.
run-node-control_plane_renewed = The operator renews the control plane's certificates; the API server's is now valid until { $not_after }.
    .explain = `kubeadm upgrade` does it along the way, or `kubeadm certs renew all`. The API server reads its new serving certificate within a minute, without a restart. The kubelet's certificate is not part of it.
run-node-token_deleted = The token cleaner deletes the Secret { $secret }, which has expired.
    .explain = The controller `tokencleaner` is off by default; kubeadm switches it on. Without it the Secret stays, and the expired token is refused all the same.

## A kubelet starts

run-node-started = The kubelet starts (start number { $starts }).
    .explain = At each start it decides anew whether its kubeconfig is valid or it has to bootstrap, and draws a new deadline for the rotation: the old one is stored nowhere.
run-node-restarted = The operator restarts the kubelet.
run-node-recovered = The store finishes a rename that was cut short: { $link } leads to { $file }.
    .explain = Between removing the old link and renaming the new one there is no current certificate. Whoever starts next finds the second link and puts it in place.
run-node-not_recovered = The store cannot finish a rename, and the kubelet exits: { $error }
    .explain = Without its store the kubelet does not start.
run-node-kubeconfig_missing = There is no { $file }: the kubelet has to bootstrap.
    .explain = A kubeconfig counts as invalid when it is missing, cannot be loaded, holds no client certificate, or holds one that has expired. A token in it does not count.
run-node-certificate_missing = { $file }, which kubelet.conf names, is not there: the kubelet has to bootstrap.
    .explain = kubelet.conf may be there without a certificate, since it is written first. It is invalid as long as no client can be built from it.
run-node-stored_expired = The certificate that kubelet.conf names expired at { $not_after }; the node's clock shows { $clock }. The kubelet has to bootstrap.
    .explain = The log says `part of the existing bootstrap client certificate in … is expired`. The node's own clock decides; whether the certificate is valid yet is not asked.
run-node-kubeconfig_valid = kubelet.conf is valid: its certificate holds until { $not_after }.
    .explain = The log says `Current kubeconfig file contents are still valid, no bootstrap necessary`. A bootstrap kubeconfig is not even looked for.
run-node-bootstrap_loaded = The kubelet reads { $file }.
    .explain = Its token is used only to ask for a certificate. All other traffic waits for the certificate, and is anonymous until then.
run-node-bootstrap_missing = The kubelet exits: { $error }
    .explain = The classic dead node: the certificate is no longer valid, and `kubeadm join` removed the bootstrap kubeconfig long ago. systemd starts the kubelet again every ten seconds, with the same result.
    .fix = Make a new token and join again: `kubeadm token create --print-join-command`, then on the node `kubeadm reset` and the printed command.
run-node-kubeconfig_written = The kubelet writes { $file }, which names { $certificate }: a file that does not exist yet.
    .explain = The kubeconfig comes first and the certificate later. Its names are `default-cluster`, `default-auth` and `default-context`; the CA is copied from the bootstrap file.
run-node-kubeconfig_not_written = The kubelet cannot write its kubeconfig, and exits: { $error }

## A certificate is renewed

run-node-deadline_drawn = The kubelet will rotate its certificate at { $deadline }, at { $percent } % of the lifetime from { $not_before } to { $not_after }.
    .explain = The instant is drawn between 70 and 90 % of the lifetime, so that nodes made together do not ask together. It is kept in memory alone; each start draws again.
run-node-due_at_once = There is no usable certificate: one is requested from { $signer } at once.
    .explain = Without a certificate, with one that has expired, or with one that lacks a name that is wanted, the deadline is now.
run-node-request_made = Attempt { $attempt }: a new key and a request for { $subject }, to { $signer }.
    .explain = Each attempt makes a new P-256 key and a new object; the key of an attempt that failed is thrown away. The subject is the node's, whoever asks.
run-node-client_unloadable = Attempt { $attempt } fails before anything is sent: { $error } The next one is at { $next }.
    .explain = The client for requests reads the certificate's file, although a valid certificate is in memory. Without the file it cannot be built until a restart finishes the rename.
    .fix = Make room on the disk, then restart the kubelet: `systemctl restart kubelet`.
run-node-request_failed = Attempt { $attempt } fails: no object was created. The next one is at { $next }.
    .explain = Waits of 2, 4, 8 and 16 seconds, up to a tenth longer, follow the first four failures. An answer of 401 or 403 counts as a server that works, none at all as one that does not.
run-node-waiting = The kubelet waits up to 15 minutes for a certificate of { $request }.
    .explain = It watches the object. What is signed after that is of no use to it: it will have made another key by then.
run-node-not_signed = After 15 minutes { $request } is not signed: attempt { $attempt } has failed. The next one is at { $next }.
    .explain = The log says `certificate request was not signed`. The object stays in the API, pending, and the next attempt adds another.
    .fix = See who should have approved it: `kubectl describe csr { $request }`.
run-node-request_refused = { $request } failed at the signer: { $message } The next attempt is at { $next }.
    .explain = The condition Failed is final: this object will never get a certificate, and the next attempt makes another one.
run-node-limit_reached = Five attempts failed; from now on there is one every 32 seconds, the next at { $next }.
    .explain = The log says `Reached backoff limit, still unable to rotate certs`. It never stops trying. An attempt that waits its 15 minutes is followed by the next one within 32 seconds.
run-node-received = The kubelet sees its certificate in { $request }.
    .explain = The certificate is public; only the kubelet has the key.
run-node-pem_written = The kubelet writes certificate and key to { $file }.
    .explain = The name is the node's local time at writing, here UTC; notBefore lies five minutes earlier. Only root may read the file.
run-node-pem_loaded = It reads { $file } back, to check that it is complete.
run-node-updated_linked = A second link, { $link }, leads to { $file }.
run-node-current_removed = The link { $link } is removed.
    .explain = Until the next step there is no current certificate: the two steps are not one atomic step.
run-node-current_renamed = The second link becomes { $link }, leading to { $file }.
    .explain = Older dated files stay for ever, so the directory is the history of renewals.
run-node-not_stored = The pair cannot be stored: { $error } The attempt has failed; the next one is at { $next }.
    .explain = The signed certificate is lost with its key, and the kubelet goes on with the old one in memory.

## Connections

run-node-connected = The kubelet opens a connection with the certificate of { $file }, valid until { $not_after }.
    .explain = The certificate is asked for in the handshake and belongs to the connection from then on.
run-node-connected_without = The kubelet opens a connection without a client certificate.
    .explain = Its transport shows an empty certificate while it has none. The handshake succeeds, and its requests are anonymous.
run-node-connections_closed = The kubelet sees the new certificate and closes all connections (it checks every { $period }).
    .explain = A client certificate is shown once for each connection, so the old one would stay in use as long as the connection does. A token travels with each request and needs no such thing.
run-node-connection_lost = The connection to the API server breaks.
run-node-expired = The client certificate expired at { $not_after }; the kubelet shows none from now on.
    .explain = The open connection still has the expired one, and the API server verifies it with each request: the answer is 401. New connections would be anonymous.
run-node-exited = Five minutes without a certificate, while the server answers: the kubelet exits. systemd restarts it at { $restart }.
    .explain = The log says `No valid client certificate is found and the server is responsive, exiting.` A new start can bootstrap again, if the bootstrap kubeconfig is still there.
run-node-not_exited = Five minutes without a certificate, and no sign that the server answers: the kubelet goes on.
    .explain = The log says `No valid client certificate is found but the server is not responsive. A restart may be necessary to retrieve new initial credentials.` A request that was created and never signed does not count as an answer.

## Controllers

run-node-approved = The approver approves { $request } of { $username }, who may { $permission }.
    .explain = It recognises the request by signer, subject and usages, and then asks in a SubjectAccessReview whether the requestor has the permission. The message in the condition is `{ $message }`
run-node-approved_many = The approver works off the requests that had piled up: { $count } approved.
    .explain = The kubelet gave up on all of them long ago and has thrown their keys away.
run-node-not_permitted = The approver does not approve: { $message }
    .explain = The request is in order, but whoever sent it may not have it approved automatically. It stays pending; the reason is logged at a high verbosity only.
    .fix = Compare the bindings with the groups in the object: `kubectl get clusterrolebinding kubeadm:node-autoapprove-bootstrap -o yaml`.
run-node-left_pending = { $request } stays pending: no controller approves requests to { $signer }.
    .explain = A serving certificate vouches for the node's addresses, which the controller cannot check. Kubernetes leaves that to a person or to a program that you add.
    .fix = Look at the names in the request, then approve it: `kubectl certificate approve { $request }`.
run-node-approved_by_person = The operator approves { $requests }.
    .explain = Each attempt left an object, and the kubelet waits only for the newest; of many, the last four are approved here and the others left to the cleaner. Approving takes the verb `approve` on the signer.
run-node-signed = The signer signs { $request }: valid from { $not_before } to { $not_after }.
    .explain = notBefore is set back five minutes. The lifetime is the lesser of `--cluster-signing-duration` and what was requested, and ends with the CA at the latest.
run-node-signed_many = The signer signs requests for which nobody waits any more: { $count }.
    .explain = Nobody has kept the keys of these certificates. The cleaner removes the objects after an hour.
run-node-signer_absent = { $request } is approved but not signed: the signer has no key.
    .explain = Without its key the signer does not run. `kubectl get csr` shows Approved without Issued, and the kubelet waits in vain.
    .fix = Look for the two files on the control plane: `ls -l /etc/kubernetes/pki/ca.crt /etc/kubernetes/pki/ca.key`.
run-node-signer_refused = The signer refuses { $request }: { $message }
    .explain = The signer checks the approved request against its own rules. One that breaks them gets the condition Failed, which is final.
run-node-cleaned = The cleaner runs. Requests deleted: { $count }; left: { $kept }.
    .explain = It runs every hour: issued, denied and failed requests go after one hour, pending ones and approved ones without a certificate after 24. So a missing request proves nothing.

## The kubelet as a server

run-node-logs_asked = The operator runs `{ $command }`.
    .explain = The API server has no logs: it calls the kubelet of the Pod's node.
run-node-kubelet_dialled = The API server calls the kubelet at { $address }.
    .explain = Now the kubelet is the server and has to show a certificate; the API server shows its own, apiserver-kubelet-client.
run-node-handshake_refused = The kubelet has no certificate to show and ends the handshake: { $log }
    .explain = The kubelet requested a serving certificate and has none yet; it does not fall back on a self-signed one. The API server learns only that TLS failed.
run-node-handshake_done = The kubelet shows the certificate of { $file }, valid until { $not_after }. The API server accepts it unverified.
    .explain = kubeadm does not set `--kubelet-certificate-authority`, so that any certificate will do, even an expired one. The kubelet for its part verifies the API server's client certificate by its clientCAFile.
run-node-logs_failed = The operator sees: { $error }
run-node-logs_shown = The operator sees the log.
run-node-self_signed = The kubelet makes its own certificate and key: { $file }, issued by { $issuer }, valid until { $not_after }.
    .explain = This is what happens without `serverTLSBootstrap` and without configured files. The number in the names is the second in which it was made; nothing ever renews it, and only deleting the files makes a new one.
run-node-files_configured = The kubelet serves with { $file }, which the operator put there, valid until { $not_after }.
    .explain = `tlsCertFile` and `tlsPrivateKeyFile` are used as they are. From 1.31 on a changed file is read again.
run-node-serving_expired = The certificate of { $file } expired at { $not_after }, and is still shown.
    .explain = Nobody renews these files, and under kubeadm nobody verifies them.

## What is commonly said otherwise

run-node-note_kubeconfig_first = kubelet.conf is written before the certificate that it names exists.
    .explain = It is often told the other way round, certificate first. With rotation on, the file names a link that appears only once a request has been signed.
run-node-note_requestor = The bootstrap token sends the first request; only its subject is the node.
    .explain = It is often said that the kubelet asks as system:node. That is so for renewals: the first object has `system:bootstrap:` and the token's id in `spec.username`, and needs the permission `nodeclient`.
run-node-note_bootstrap_file = kubeadm removes the bootstrap kubeconfig; the kubelet never does.
    .explain = It is often said that the kubelet deletes it after bootstrapping. A node set up without kubeadm keeps the file, and with it a credential for as long as the token lives.
run-node-note_token = A bootstrap token is a Secret that somebody creates; the flag that accepts it is not all that TLS bootstrap needs.
    .explain = It is often said that the API server generates the token, and that `--enable-bootstrap-token-auth` switches TLS bootstrap on. The flag adds an authenticator; approving and signing are the controller manager's, and RBAC has to allow each step.
run-node-note_lifetime = `--cluster-signing-duration` is an upper bound of the lifetime, not the lifetime.
    .explain = A request may ask for less from 1.22 on, the CA's own end cuts it short, and notBefore is set back five minutes, which short-lived certificates get back at their end.
run-node-note_deadline = The kubelet renews at a random point between 70 and 90 % of the lifetime.
    .explain = It is often said to renew when less than a third is left. What is left is between 30 and 10 %, different on each node and after each start.
run-node-note_files = A renewal writes a new dated file and switches a link; old files stay.
    .explain = It is often said that the certificate's file is replaced. The date in a name is when the node wrote it, by its local time, and not the certificate's notBefore.
run-node-note_connections = The kubelet closes its connections within ten seconds; clients that read certificate files take up to five minutes.
    .explain = Both are often told as one. The kubelet has a transport of its own: it takes the certificate from memory and checks every 10 seconds. Other programs use client-go's, which re-reads files every five minutes.
run-node-note_renewal_permission = A renewal needs another permission than the first certificate: selfnodeclient, for the group system:nodes.
    .explain = It is often said that the controller manager approves renewals by itself. Without the binding `kubeadm:node-autoapprove-certificate-rotation` they stay pending, and the node is lost when its certificate expires.
run-node-note_serving_approval = Requests for serving certificates are approved by nobody unless you see to it.
    .explain = It is often said that the controller approves a kubelet's requests, or that bootstrapping yields both certificates. It yields the client certificate; the serving certificate takes `serverTLSBootstrap` and an approver.
run-node-note_serving_unverified = Under kubeadm the API server does not verify the kubelet's serving certificate.
    .explain = `--client-ca-file` verifies callers of the API server, not the kubelets that it calls. That takes `--kubelet-certificate-authority`, which kubeadm leaves unset; metrics-server and others may be stricter.
run-node-note_self_signed = kubelet.crt and kubelet.key are self-signed by the kubelet, and no part of bootstrapping.
    .explain = They lie beside the client certificate and are often taken for its result. They exist where no serving certificate is requested, and are never renewed.
