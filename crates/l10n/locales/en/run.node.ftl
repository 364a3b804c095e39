# A node's kubelet in the stories: TLS bootstrap, rotation, serving certificate.

## State

run-node-process = Kubelet start number
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
    .explain = A bootstrap token is just a Secret in `kube-system`. `kubeadm token create` generates the token locally and posts the Secret; the API server generates nothing.
run-node-lasting_token_created = The operator creates the bootstrap token { $id }, which never expires.
    .explain = A token whose Secret has no `expiration` is accepted forever, and the token cleaner leaves it alone. Anyone who has it can request a certificate for any node.
run-node-joining = `kubeadm join` writes { $file } and starts the kubelet.
    .explain = The file holds the cluster's CA and the token. The kubelet does the rest; `kubeadm join` waits up to five minutes for the certificate. Discovery comes first and is not shown. If the token is gone or has the wrong group, `kubeadm join` already stops there, and only a file written earlier or by hand gets this far.
run-node-joined = `kubeadm join` finds the certificate and removes { $file }.
    .explain = Once a second it tries to build a client from kubelet.conf, which works only when the certificate file exists. The kubelet itself never deletes the bootstrap kubeconfig.
run-node-join_timed_out = `kubeadm join` gives up after five minutes and removes { $file } anyway.
    .explain = The removal is deferred in kubeadm's code, so it runs however the wait ends. The running kubelet still has the token in memory and keeps trying; after a restart it has nothing to bootstrap with.
    .fix = Find out why the request is not signed: `kubectl get csr`. Then run `kubeadm reset` on the node and join again with a valid token.
run-node-control_plane_renewed = The operator renews the control plane's certificates; the API server's is now valid until { $not_after }.
    .explain = `kubeadm certs renew all` does this, and so does `kubeadm upgrade`. The API server reads its new serving certificate within a minute, without a restart. The kubelet's certificate is not included.
run-node-token_deleted = The token cleaner deletes the expired Secret { $secret }.
    .explain = The `tokencleaner` controller is off by default; kubeadm turns it on. Without it the Secret stays, but the expired token is refused all the same.

## A kubelet starts

run-node-started = The kubelet starts (start number { $starts }).
    .explain = At every start it checks whether its kubeconfig is still valid or it has to bootstrap. It also draws a new rotation deadline, because the old one is not stored.
run-node-restarted = The operator restarts the kubelet.
run-node-recovered = The certificate store finishes an interrupted rename: { $link } now points to { $file }.
    .explain = The store removes the old link before it renames the new one. If it is interrupted in between, the next start finds the new link and puts it in place.
run-node-not_recovered = The certificate store cannot finish an interrupted rename, and the kubelet exits: { $error }
    .explain = The kubelet does not start without its certificate store.
run-node-kubeconfig_missing = { $file } does not exist, so the kubelet has to bootstrap.
    .explain = A kubeconfig counts as invalid if it is missing, cannot be loaded, or has no client certificate or an expired one. A token in it does not count.
run-node-certificate_missing = kubelet.conf points to { $file }, which does not exist, so the kubelet has to bootstrap.
    .explain = kubelet.conf is written before the certificate, so it can exist without one. It is invalid until a client can be built from it.
run-node-stored_expired = The certificate that kubelet.conf points to expired at { $not_after } (the node's clock shows { $clock }), so the kubelet has to bootstrap.
    .explain = The log says `part of the existing bootstrap client certificate in … is expired`. The node's own clock decides. Whether the certificate is valid yet is not checked.
run-node-kubeconfig_valid = kubelet.conf is valid: its certificate expires at { $not_after }.
    .explain = The log says `Current kubeconfig file contents are still valid, no bootstrap necessary`. The kubelet does not even look for a bootstrap kubeconfig.
run-node-bootstrap_loaded = The kubelet reads { $file }.
    .explain = It uses the token only to request a certificate. Until it has one, all its other requests are anonymous.
run-node-bootstrap_missing = The kubelet exits: { $error }
    .explain = This is the classic dead node: it has no valid certificate, and `kubeadm join` has removed the bootstrap kubeconfig. systemd restarts the kubelet every ten seconds, with the same result.
    .fix = Create a new token and join again: `kubeadm token create --print-join-command`, then run `kubeadm reset` and the printed command on the node.
run-node-kubeconfig_written = The kubelet writes { $file }, which points to { $certificate }.
    .explain = At the first start that certificate does not exist yet: the kubeconfig is written first. Its entries are named `default-cluster`, `default-auth` and `default-context`, and the CA is copied from the bootstrap kubeconfig.
run-node-kubeconfig_not_written = The kubelet cannot write its kubeconfig and exits: { $error }

## A certificate is renewed

run-node-deadline_drawn = The kubelet will rotate its certificate at { $deadline }, at { $percent } % of its lifetime ({ $not_before } to { $not_after }).
    .explain = The time is drawn at random between 70 and 90 % of the lifetime, so that nodes created together do not renew together. It is kept only in memory and drawn again at every start.
run-node-due_at_once = The kubelet has no usable certificate and requests one from { $signer } at once.
    .explain = The rotation deadline is now if there is no certificate, if it has expired, or if it lacks a required name.
run-node-request_made = Attempt { $attempt }: the kubelet generates a key and requests a certificate for { $subject } from { $signer }.
    .explain = Every attempt has a new P-256 key and a new object; the key of a failed attempt is thrown away. The subject is always the node, whoever sends the request.
run-node-client_unloadable = Attempt { $attempt } fails before anything is sent (next attempt at { $next }): { $error }
    .explain = The client that sends requests reads the certificate file, even though a valid certificate is in memory. Without the file it cannot be built, until a restart finishes the rename.
    .fix = Free some disk space, then restart the kubelet: `systemctl restart kubelet`.
run-node-request_failed = Attempt { $attempt } fails: no request object was created. The next attempt is at { $next }.
    .explain = After the first four failures the kubelet waits 2, 4, 8 and 16 seconds, each up to 10 % longer. An answer of 401 or 403 tells it that the server works; no answer tells it that the server does not.
run-node-waiting = The kubelet waits up to 15 minutes for { $request } to be signed.
    .explain = It watches the object. A certificate issued later is useless: by then the kubelet has another key.
run-node-not_signed = { $request } is not signed after 15 minutes, so attempt { $attempt } fails. The next attempt is at { $next }.
    .explain = The log says `certificate request was not signed`. The object stays in the API, and the next attempt adds another.
    .fix = See whether it was approved: `kubectl describe csr { $request }`.
run-node-request_refused = The signer marked { $request } as failed (next attempt at { $next }): { $message }
    .explain = The condition Failed is final: this object will never get a certificate. The next attempt creates another one.
run-node-limit_reached = Five attempts have failed; from now on the kubelet tries every 32 seconds, next at { $next }.
    .explain = The log says `Reached backoff limit, still unable to rotate certs`. The kubelet never gives up. If an attempt waits its full 15 minutes, the next one follows within 32 seconds.
run-node-received = The kubelet finds its certificate in { $request }.
    .explain = The certificate is public; only the kubelet has the private key.
run-node-pem_written = The kubelet writes the certificate and key to { $file }.
    .explain = The name contains the node's local time at writing (UTC here); notBefore is five minutes earlier. Only root can read the file.
run-node-pem_loaded = The kubelet reads { $file } back to check that it is complete.
run-node-updated_linked = The kubelet creates a second link: { $link } points to { $file }.
run-node-current_removed = The kubelet removes the link { $link }.
    .explain = There is no current certificate until the next step: removing and renaming are not one atomic step.
run-node-current_renamed = The kubelet renames the second link to { $link }, which now points to { $file }.
    .explain = The dated files are never deleted, so the directory is a history of the renewals.
run-node-not_stored = The certificate cannot be stored, so the attempt fails (next attempt at { $next }): { $error }
    .explain = The running kubelet drops the new certificate. It goes on with the one in memory, if it has one.

## Connections

run-node-connected = The kubelet opens a connection with the certificate in { $file }, valid until { $not_after }.
    .explain = The certificate is presented in the TLS handshake and applies to the whole connection.
run-node-connected_without = The kubelet opens a connection without a client certificate.
    .explain = Until the kubelet has a certificate, its transport presents an empty one. The handshake succeeds, and the requests are anonymous.
run-node-connections_closed = The kubelet notices the new certificate and closes all connections (it checks every { $period }).
    .explain = A client certificate is presented once per connection, so a connection that stays open would keep using the old one. A token is sent with every request and needs nothing like this.
run-node-connection_lost = The connection to the API server breaks.
run-node-expired = The client certificate expired at { $not_after }; from now on the kubelet presents none.
    .explain = The open connection still has the expired certificate. The API server verifies it at every request and answers 401. New connections are anonymous.
run-node-exited = The kubelet has had no certificate for five minutes while the server answers, so it exits. systemd restarts it at { $restart }.
    .explain = The log says `No valid client certificate is found and the server is responsive, exiting.` The restarted kubelet can bootstrap again if the bootstrap kubeconfig still exists.
run-node-not_exited = The kubelet has had no certificate for five minutes, but no sign that the server answers, so it goes on.
    .explain = The log says `No valid client certificate is found but the server is not responsive. A restart may be necessary to retrieve new initial credentials.` Creating a request that is never signed does not count as an answer.

## Controllers

run-node-approved = The approver approves { $request }: { $username } may { $permission }.
    .explain = It recognises the request by its signer, subject and usages, then checks the requestor's permission with a SubjectAccessReview. The message in the condition is `{ $message }`
run-node-approved_many = The approver works through the backlog and approves { $count ->
        [one] 1 request
       *[other] { $count } requests
    }.
    .explain = The kubelet gave up on all of them long ago and has thrown their keys away.
run-node-not_permitted = The approver does not approve the request: { $message }
    .explain = The request itself is in order, but its sender is not allowed to have it approved automatically. It stays pending, and the reason is logged only at high verbosity.
    .fix = Compare the binding with the groups in the request: `kubectl get clusterrolebinding kubeadm:node-autoapprove-bootstrap -o yaml`.
run-node-left_pending = { $request } stays pending: no controller approves requests to { $signer }.
    .explain = A serving certificate vouches for the node's addresses, which the built-in approver cannot check. Kubernetes leaves that to you, or to an approver that you add.
    .fix = Check the names in the request, then approve it: `kubectl certificate approve { $request }`.
run-node-approved_by_person = The operator approves { $requests }.
    .explain = Every attempt left an object, but the kubelet waits only for the newest. If there are many, this story approves the last four and leaves the rest to the cleaner. Approving requires the verb `approve` on the signer.
run-node-signed = The signer signs { $request }: valid from { $not_before } to { $not_after }.
    .explain = notBefore is five minutes before signing. The lifetime is the shorter of `--cluster-signing-duration` and what was requested, and ends with the CA at the latest.
run-node-signed_many = The signer signs { $count ->
        [one] 1 request
       *[other] { $count } requests
    } that no kubelet waits for any more.
    .explain = The keys for these certificates no longer exist. The cleaner removes the objects after an hour.
run-node-signer_absent = { $request } is approved but not signed: the signer has no key.
    .explain = A signer without a key does not run. `kubectl get csr` shows Approved without Issued, and the kubelet keeps waiting.
    .fix = Check that both files are on the control plane: `ls -l /etc/kubernetes/pki/ca.crt /etc/kubernetes/pki/ca.key`.
run-node-signer_refused = The signer refuses { $request }: { $message }
    .explain = The signer checks an approved request against its own rules. A request that breaks them gets the condition Failed.
run-node-cleaned = The cleaner deletes { $count ->
        [one] 1 request
       *[other] { $count } requests
    }; { $kept ->
        [0] none are left
        [one] 1 is left
       *[other] { $kept } are left
    }.
    .explain = It runs every hour. Issued, denied and failed requests are deleted after one hour; pending ones, and approved ones without a certificate, after 24 hours. So a missing request proves nothing.

## The kubelet as a server

run-node-logs_asked = The operator runs `{ $command }`.
    .explain = The API server has no logs itself; it gets them from the kubelet on the Pod's node.
run-node-kubelet_dialled = The API server connects to the kubelet at { $address }.
    .explain = Now the kubelet is the server and has to present a certificate. The API server presents its client certificate, apiserver-kubelet-client.
run-node-handshake_refused = The kubelet has no serving certificate and ends the handshake: { $log }
    .explain = It has requested one but not received it yet, and it does not fall back to a self-signed one. The API server learns only that TLS failed.
run-node-handshake_done = The kubelet presents the certificate in { $file }, valid until { $not_after }. The API server accepts it without verifying it.
    .explain = kubeadm does not set `--kubelet-certificate-authority`, so any certificate is accepted, even an expired one. The kubelet does verify the API server's client certificate, with its clientCAFile.
run-node-logs_failed = The operator sees: { $error }
run-node-logs_shown = The operator sees the log.
run-node-self_signed = The kubelet generates its own certificate and key: { $file }, issued by { $issuer }, valid until { $not_after }.
    .explain = It does this if neither `serverTLSBootstrap` nor certificate files are configured. The number in the names is the Unix time of creation. Nothing renews this certificate; the kubelet makes a new one only if the files are deleted.
run-node-files_configured = The kubelet serves with { $file }, which the operator put there, valid until { $not_after }.
    .explain = `tlsCertFile` and `tlsPrivateKeyFile` are used as they are. Since 1.31 a changed file is read again.
run-node-serving_expired = The certificate in { $file } expired at { $not_after }, but the kubelet still presents it.
    .explain = Nothing renews these files, and in a kubeadm cluster the API server does not verify them.

## Common misconceptions

run-node-note_kubeconfig_first = kubelet.conf is written before the certificate that it points to exists.
    .explain = It is often described the other way round. With rotation on, the file points to a link that appears only after the request has been signed.
run-node-note_requestor = The first request is sent as the bootstrap token's user; only its subject is the node.
    .explain = The kubelet is often said to ask as system:node. That is true of renewals. In the first object, `spec.username` is `system:bootstrap:` followed by the token id, and the permission needed is `nodeclient`.
run-node-note_bootstrap_file = kubeadm removes the bootstrap kubeconfig; the kubelet never does.
    .explain = The kubelet is often said to delete it after bootstrapping. A node set up without kubeadm keeps the file, and it works as a credential until the token expires.
run-node-note_token = A bootstrap token is a Secret that someone creates, and TLS bootstrap needs more than the flag that accepts it.
    .explain = The API server is often said to generate the token, and `--enable-bootstrap-token-auth` to turn TLS bootstrap on. The flag only adds an authenticator; the controller manager approves and signs, and RBAC has to allow each step.
run-node-note_lifetime = `--cluster-signing-duration` is the upper limit of the lifetime, not the lifetime.
    .explain = Since 1.22 a request can ask for less, and the CA's expiry cuts it short. notBefore is five minutes before signing; only lifetimes under eight hours get those minutes back at the end.
run-node-note_deadline = The kubelet renews at a random point between 70 and 90 % of the lifetime.
    .explain = It is often said to renew when less than a third is left. In fact 30 to 10 % is left, different on each node and after each start.
run-node-note_files = A renewal writes a new dated file and switches a link; old files stay.
    .explain = The certificate file is often said to be replaced. The date in a file name is the node's local time when it wrote the file, not the certificate's notBefore.
run-node-note_connections = The kubelet closes its connections within ten seconds; other clients that read certificate files take up to five minutes.
    .explain = The two are often mixed up. The kubelet has its own transport, which takes the certificate from memory and checks every 10 seconds. Other programs use client-go's, which re-reads the files every five minutes.
run-node-note_renewal_permission = A renewal needs a different permission than the first certificate: selfnodeclient, for the group system:nodes.
    .explain = The controller manager is often said to approve every renewal. Without the binding `kubeadm:node-autoapprove-certificate-rotation` renewals stay pending, and the node is lost when its certificate expires.
run-node-note_serving_approval = No one approves requests for serving certificates unless you arrange it.
    .explain = The controller is often said to approve all of a kubelet's requests, or bootstrapping to yield both certificates. It yields only the client certificate; the serving certificate needs `serverTLSBootstrap` and an approver.
run-node-note_serving_unverified = In a kubeadm cluster the API server does not verify the kubelet's serving certificate.
    .explain = `--client-ca-file` is for callers of the API server, not for the kubelets that it calls. Those need `--kubelet-certificate-authority`, which kubeadm does not set. metrics-server and others may be stricter.
run-node-note_self_signed = kubelet.crt and kubelet.key are generated by the kubelet and have nothing to do with bootstrapping.
    .explain = They are in the same directory as the client certificate and are often taken for the result of bootstrapping. They exist only where no serving certificate is requested, and they are never renewed.
