# Service-account tokens in the stories.

## A Pod arrives on its node

run-token-pod_applied = The operator runs `{ $command }`.
run-token-person_tries_again = The operator will try again in { $wait }.
run-token-volume_injected = Admission adds the volume `{ $volume }` at `{ $path }`, with a token lifetime of { $expiration }.
    .explain = The ServiceAccount admission plug-in adds a projected volume with three sources: the token, `ca.crt` from the ConfigMap `kube-root-ca.crt`, and the namespace. The odd 7 seconds are a marker: a request for exactly 3607 s tells the API server that admission added the volume, not the author of the workload.
run-token-volume_of_manifest = The manifest mounts its own volume `{ $volume }` at `{ $path }`, with a token lifetime of { $expiration }, so admission adds none.
    .explain = The ServiceAccount admission plug-in skips a container that already mounts something at this path.
run-token-pod_scheduled = The scheduler binds the Pod { $pod } to { $node }.
    .explain = From now on this node may request tokens for the Pod. The node authorizer and NodeRestriction refuse other nodes.
run-token-pod_seen = The kubelet learns of the Pod { $pod } from its watch.
    .explain = The kubelet keeps a watch open for the Pods of its node. The control plane does not call the kubelet for this.
run-token-directories_failed = The kubelet cannot create the Pod's directories: `{ $error }`. It will try again in { $wait }.
    .explain = The Pod gets the event `error making pod data directories`. The directories are on the node's disk, and no container starts without them.
run-token-container_started = The containers of { $pod } start; the volume is mounted at `{ $path }`.
    .explain = The kubelet sets up volumes before it starts containers, so the token file exists before any program runs.

## The kubelet's token manager

run-token-manager_empty = The kubelet has no token of the service account { $account } for the Pod { $pod }, so it requests one.
    .explain = It keeps tokens only in memory, by account, audience, lifetime and Pod. A restart of the kubelet loses them.
run-token-refresh_not_due = The kubelet syncs the Pod and checks its volume: token { $token } needs no refresh before { $due }. It will check again in { $next }.
    .explain = A projected volume is set up again at every sync of its Pod, every 60 to 90 seconds. The kubelet checks the token only then; no timer fires at the threshold. Later checks that change nothing are not shown.
run-token-refresh_due = Token { $token } has been due for refresh since { $due } (jitter of this check: { $jitter } s), so the kubelet requests a new one.
    .explain = A token is due when a fifth of its requested lifetime is left, or when it is 24 hours old. Each check moves both limits 0 to 9 whole seconds earlier, at random. A fifth of 3607 s is 721 s, so the threshold is at 2877 to 2886 s.
run-token-refresh_failed = The refresh fails: `{ $error }`. The kubelet keeps using token { $token } until { $until }.
    .explain = The log says `Couldn't update token`. As long as the kubelet considers the token in memory valid, a failed refresh is only a log line: the volume stays as it is, and the next sync tries again. Further failures of the same kind are not shown.
run-token-refresh_failed_expired = The refresh fails, and the old token has expired: `{ $error }`. The kubelet will try again in { $wait }.
    .explain = The log says `expired and refresh failed`. What counts is `status.expirationTimestamp`, not the token's exp. The files stay in place, but setting up the volume now fails. The kubelet retries after 500 ms and doubles the wait each time, up to 2 min 2 s.
run-token-fetch_failed = The kubelet gets no token: `{ $error }`. It will try again in { $wait }.
    .explain = The log says `failed to fetch token`. There is no token in memory to fall back on: a Pod that is starting waits in ContainerCreating with the event FailedMount, and a running Pod keeps the file it has.
run-token-fetched_after = The kubelet has a new token, after { $failures } failed attempts.

## The API server issues

run-token-issued = The API server issues token { $token } for the service account { $account }, bound to the Pod { $pod }. Its exp is { $exp }; the signing key is `{ $kid }`.
    .explain = The token exists only in the answer to the TokenRequest; the cluster does not store it.
run-token-issued_extended = The API server issues token { $token } for the service account { $account }, bound to the Pod { $pod }. Its exp is a year away ({ $exp }), but `status.expirationTimestamp` is { $timestamp }. The signing key is `{ $kid }`.
    .explain = A request for exactly 3607 s, bound to a Pod and for the API server's own audience, is extended to a year by `--service-account-extend-token-expiration` (on by default), so that programs that never reread the file keep working. The 3607 s become the token's warnafter. The kubelet goes by `status.expirationTimestamp` and still refreshes within the hour.
run-token-shortened = The answer contains a warning: `{ $warning }`.
    .explain = `--service-account-max-token-expiration` limits the lifetime. A request shortened from 3607 s no longer counts as admission's, so its token is not extended.
run-token-stale_noted = Token { $token } is used after its warnafter and still accepted; the audit log records `{ $annotation }`.
    .explain = The audit annotation is `authentication.k8s.io/stale-token`; the metric `serviceaccount_stale_tokens_total` rises too. Nothing is rejected before exp. This is shown once for each token.
run-token-server_clock_ahead = { $token-given ->
        [0] The API server's clock jumps ahead by { $ahead }.
       *[other] The API server's clock jumps ahead by { $ahead }; by that clock, token { $token } is a minute past its requested lifetime.
    }
    .explain = Only the API server's clock decides whether a token has expired. Tokens that it issues meanwhile are dated ahead, and are not valid yet once the clock is right again.
run-token-accepted_from_memory = Token { $token } would now be rejected, but the cache accepts it until { $until }.
    .explain = The API server caches an accepted token for 10 s and does not check it again in that time. Rejections are not cached.

## AtomicWriter

run-token-write_first = The volume at `{ $path }` has no `..data` yet, so the kubelet writes all files.
    .explain = The kubelet's AtomicWriter ensures that a reader sees either all old files or all new ones.
run-token-write_differs = The files in `{ $directory }` are out of date.
    .explain = The kubelet compares contents byte for byte and ignores modes. If nothing differed, it would write nothing.
run-token-write_unchanged = The files in `{ $directory }` are up to date, so nothing is written.
run-token-write_directory = The kubelet creates the directory `{ $directory }` (mode 0755).
    .explain = The name is the UTC time plus some random digits.
run-token-write_files = The kubelet writes `{ $files }` into `{ $directory }`.
    .explain = Readers do not see these files yet. All three are written even if only the token changed.
run-token-write_permissions = The kubelet sets owner and mode of the files in `{ $directory }`.
    .explain = Since 1.26 this happens before the files become visible. The token's mode is 0600 if the Pod sets fsGroup or all its containers have the same runAsUser, otherwise 0644.
run-token-write_link = The kubelet creates a temporary link: `..data_tmp` points to `{ $directory }`.
run-token-write_renamed = The kubelet renames `..data_tmp` to `..data`: every file name now leads to `{ $directory }`.
    .explain = This rename is the one atomic step. A program that has the old file open keeps reading the old content; inotify must watch the directory, not the file.
run-token-write_names = The kubelet creates the names that containers see: `{ $files }`, each a link through `..data`.
run-token-write_removed = The kubelet removes the old directory `{ $directory }`.
run-token-write_again = The kubelet replaces the files as before: `..data` points to `{ $directory }`, which has token { $token }.
    .explain = The steps are the same: new directory, files, `..data_tmp`, rename, old directory removed. They are shown one by one only for the first write and the first replacement.
run-token-write_in_memory = The disk is full, but the volume is in memory, so it is written anyway.
    .explain = A projected volume is a tmpfs. A full disk keeps new Pods from starting, but does not stop the refresh of a token.

## client-go in the Pod

run-token-client_configured = InClusterConfig: the server is { $server }, from `KUBERNETES_SERVICE_HOST` and `KUBERNETES_SERVICE_PORT`; token and CA are in `{ $path }`.
    .explain = client-go remembers the path of the token file, not only the token, so it can pick up a new one.
run-token-client_asks = Every { $interval }, the program sends GET { $target }.
    .explain = These requests are shown only when the token or the answer changes.
run-token-file_read = The program reads token { $token } from the file and will not reread it before { $until }.
    .explain = client-go keeps what it read for 60 s and rereads the file 10 s early, so it sends the same token for 50 s.
run-token-file_read_new = The program rereads the file and finds token { $token } instead of token { $before }.
    .explain = Nothing notifies the program: the first request 50 s or more after the last read rereads the file. The connection stays the same, because a token belongs to a request, not to a connection.
run-token-old_token_sent = The program still sends token { $token }, although the file already has token { $newer }; it will not reread the file before { $until }.
    .explain = This lasts at most 50 s after the file was replaced. The old token is still valid, which is why the kubelet replaces it early.
run-token-client_ignores = The program ignores the 401: it keeps the same token and will not reread the file before { $until }.
    .explain = A client made with InClusterConfig does not react to the status of an answer. It neither drops the token nor repeats the request.
run-token-client_resets = The program drops the token from memory because of the 401; its next request will reread the file.
    .explain = Only one wrapper in client-go does this, and only the controller manager's own clients use it. The rejected request is not repeated.
run-token-watch_open = The program opens a watch with token { $token }, for { $timeout }.
    .explain = The API server checks the token when the watch begins, and not again until it ends. The client picks `timeoutSeconds` at random, between 5 and 10 minutes.
run-token-watch_keeps_token = The open watch continues with token { $token } until { $ends }; the next one will use the new token.
    .explain = A new token needs no new connection: the next request carries it. A new client certificate does need one, because it belongs to the connection.
run-token-watch_outlives_token = By the API server's clock, token { $token } has expired (exp { $exp }), but the watch opened with it continues until { $ends }.
    .explain = Only `timeoutSeconds` limits an open watch.
run-token-watch_cut = The watch breaks: the connection is gone.
run-token-watch_failed = The watch fails: `{ $error }`. The reflector waits { $wait }.
    .explain = The log says `Failed to watch`. The wait starts at 800 ms and doubles up to 30 s; each time it is extended at random, up to twice as long. A 401 gets no special treatment. Further failures in a row are not shown.
run-token-watch_after = The watch is open again, after { $failures } failed attempts.
    .explain = It resumes at the `resourceVersion` where it broke. As long as the API server still has that version, no event is lost. Otherwise it answers 410 Gone, and the reflector lists everything again.

## Legacy and bound token side by side

run-token-secret_applied = The Secret { $secret } (type `kubernetes.io/service-account-token`) is created; it has no token yet.
    .explain = Since 1.24, such Secrets are no longer created automatically. Someone creates one, with an annotation that names the service account; a controller adds the token.
run-token-secret_automatic = The controller manager creates the Secret { $secret } for the service account automatically.
    .explain = Up to 1.23, every service account got such a Secret; up to 1.20, it was what Pods mounted.
run-token-secret_waits = The Secret { $secret } waits for its token: the controller manager is not running.
run-token-secret_filled = The controller manager signs a legacy token and stores it in the Secret { $secret }. The signing key is `{ $kid }`.
    .explain = kube-controller-manager signs legacy tokens (`--service-account-private-key-file`); the API server signs bound ones. With kubeadm both use `sa.key`, so the key id is the same.
run-token-legacy_revived = The Secret { $secret } has exactly the token that was deleted, so every copy of it is valid again.
    .explain = A legacy token has no date, and names its Secret by name, not by UID: the same key and claims give the same RS256 signature. If a token has leaked, give the new Secret another name.
run-token-secret_deleted = The Secret { $secret } is deleted.
    .explain = Each time a legacy token is used, the API server looks up its Secret, without any leeway. The bound token does not depend on this Secret.
run-token-secret_labelled = The Secret { $secret } now has the label `{ $label }`.
    .explain = Since 1.29, the API server rejects the token of a Secret with this label. The cleaner sets it on automatically created Secrets that were not used for a year, and deletes them after another year. Set by hand, it works on any Secret with a legacy token.
run-token-secret_unlabelled = The Secret { $secret } no longer has the label `{ $label }`.
    .explain = Nothing else was changed, so the token is valid again.
run-token-last_used = The API server labels the Secret { $secret } with `{ $label }`.
    .explain = This is the day of the last use in UTC, written once a day. The cleaner uses it to find unused Secrets.
run-token-copied = The client takes a copy of the token of { $source } and uses it every { $interval }.
    .explain = Anyone who has the text of a token can use it from anywhere. Requests are shown only when the answer changes.
run-token-refused = From now on the token is rejected: { $log }
    .explain = The caller sees only Unauthorized; the reason is only in the API server's log.
run-token-accepted_again = The client's token is accepted again.
run-token-bound_lives_on = The bound token is still accepted.
    .explain = It names the Pod and the service account, each with its UID. It does not depend on the legacy token's Secret.
run-token-legacy_lives_on = The legacy token is still accepted.
    .explain = It names its Secret and its service account, but no Pod, and it never expires.
run-token-pod_deleting = The Pod { $pod } is marked for deletion: its deletionTimestamp is { $deletion }, { $grace } from now.
    .explain = deletionTimestamp is the end of the grace period. The object stays until the kubelet has stopped the containers, and the Pod's tokens are valid all that time.
run-token-pod_killed = The kubelet has stopped the containers of { $pod } and asks the API server to delete the object.
run-token-pod_held = A finalizer keeps the Pod { $pod }; its tokens will be rejected after { $until }.
    .explain = While the object exists, its tokens are accepted until 60 s after deletionTimestamp. Without the finalizer, the object would be gone now and its tokens invalid.
run-token-pod_gone = The Pod { $pod } is gone.
    .explain = Tokens of a Pod that no longer exists are rejected at once; the 60 s apply only while the object exists. A token accepted less than 10 s ago is still in the cache.
run-token-pod_replaced = The ReplicaSet creates { $pod } as a replacement.
    .explain = It gets its own token, bound to its own UID.
run-token-account_deleted = The service account { $account } (UID { $uid }) is deleted.
    .explain = Both kinds of token name its UID, and neither is valid without it.
run-token-account_made_again = The service account { $account } is created again, with UID { $uid } instead of { $before }.
    .explain = It has the same name but is a different object. Tokens of the old account stay invalid. A running Pod has one in its volume until the next refresh, or until the Pod is replaced.
run-token-secret_cleaned = The controller manager deletes the Secret { $secret }, because its service account is gone.
run-token-person_runs = The operator runs `{ $command }`.

## The signing key is replaced

run-token-key_made = The operator makes a new key pair with `{ $command }`; its key id is `{ $kid }`.
    .explain = Tokens are signed with a bare private key, and API servers verify them with its public key. That key is in no certificate, no CA signs it, and it never expires.
run-token-phase_add = Step 1, add: every API server will accept the old and the new public key, and still sign with the old private key.
    .explain = `--service-account-key-file` may be given several times. With a load balancer in front, every server must know a key before any of them signs with it.
run-token-phase_sign = Step 2, sign: every API server will sign with the new private key, and still accept both public keys.
    .explain = `--service-account-signing-key-file` is given once. kube-controller-manager's `--service-account-private-key-file` changes at the same time.
run-token-phase_wait = Step 3, wait: the kubelets have { $wait } to replace the tokens signed with the old key.
    .explain = A token in a volume is replaced within 50 minutes. A copy that a program keeps is valid for up to a year, and there is no way to count such copies.
run-token-phase_remove = Step 4, remove: every API server will stop accepting the old public key.
    .explain = Tokens signed with the old key will then be rejected, whatever their exp.
run-token-phase_both = All at once: the new key pair replaces the old one in every file.
    .explain = No token in use was signed with the new key, so all of them will be rejected.
run-token-server_restarts = { $server } restarts, because it reads key files only at start.
    .explain = The API server rereads its TLS certificates while it runs, but not the key files for tokens.
run-token-server_started = { $server } is up: it accepts tokens signed with `{ $accepted }` and signs with `{ $kid }`.
run-token-server_failed = { $server } does not start: `{ $error }`. It will be restarted in { $wait }.
    .explain = The API server needs its private signing key to start.
run-token-key_in_memory = The private key's file is gone, but nothing changes: running API servers have the key in memory.
    .explain = They read the file once, at start. The loss shows only at the next restart.
run-token-reads_once = A program reads token { $token } once, at its start, and sends it every { $interval }.
    .explain = Old client libraries and scripts do this. A default token is valid for a year, so no one notices for a long time.
run-token-servers_disagree = Token { $token } is rejected by { $refusing } but accepted by { $accepting }.
    .explain = The answer depends on the server that the load balancer picks. A retry may succeed, and the next one fail.
run-token-all_refuse = Every API server rejects token { $token }.
    .explain = Nothing reacts to this: the client keeps sending the token, and the kubelet replaces it only when it is due.
run-token-recovered = Every API server accepts the program's token again (now token { $token }), { $after } after the first rejection.

run-token-ends_early = The story ends here, after { $entries } entries; the rest is left out.

## State

run-token-cached = Token in the kubelet's memory
run-token-due_from = Refresh expected from
run-token-data_link = ..data points to
run-token-directory = In the volume
run-token-in_file = Token in the file
run-token-in_memory = Token in the program's memory
run-token-watch_token = Token of the open watch
run-token-signing_key = Tokens are signed with
run-token-accepted_keys = Accepted keys

run-token-copy = Copied from
run-token-copy_accepted = Last answer
run-token-account_uid = Service account UID
run-token-secret_uid = Secret UID

## Where other descriptions differ

run-token-note_extended = A default token's exp is a year away; 3607 s is only its warnafter.
    .explain = The mounted token is often said to be valid for an hour and seven seconds. That is the lifetime that was requested, and the one that the kubelet goes by. The token itself is valid for a year, unless the extension is turned off.
run-token-note_issuer = The issuer of a mounted token is the API server's `--service-account-issuer`; with kubeadm it is a URL.
    .explain = Some texts give `kubernetes.io/serviceaccount` as the issuer. `kubernetes.io` is the name of a claim. Only legacy tokens have a fixed issuer, `kubernetes/serviceaccount`.
run-token-note_refresh = The kubelet refreshes at 80 % of the lifetime, minus a jitter of 0 to 9 s, and only when it syncs the Pod.
    .explain = Many texts also name the second limit, 24 hours. It matters only for lifetimes above 30 hours. The refresh itself happens up to 90 s after the threshold.
run-token-note_failure = A failed refresh is not an error while the old token is valid.
    .explain = Diagrams of the refresh usually show only success. The refresh can fail in three ways: there is no token to fall back on, the old token is still valid, or the old token has expired.
run-token-note_directory = The name of the data directory is the UTC time plus random digits.
    .explain = The digits are sometimes read as a fraction of a second. They come from MkdirTemp, and their number is not fixed.
run-token-note_cache = client-go sends a token for 50 s before it rereads the file.
    .explain = The usual figure is one minute. That is how long client-go keeps what it read, but it rereads the file 10 s early.
run-token-note_unauthorized = After a 401, client-go neither rereads the file nor repeats the request.
    .explain = Many texts say that it drops the token and retries. One wrapper, used by the controller manager, does drop the token. InClusterConfig and `tokenFile` do not react at all.
run-token-note_resumed = A watch resumes at its `resourceVersion` as long as the API server still has it.
    .explain = It is not true that no event is ever lost. After a longer interruption the answer is 410 Gone, and the reflector lists everything again.
run-token-note_legacy_ends = A legacy token ends with its Secret, with its service account or by a label, but never by time.
    .explain = It is often called permanent, or said to live until its Secret is deleted. It also ends when the service account is deleted or recreated, when the Secret's content changes, and since 1.29 when the Secret gets the cleaner's label.
run-token-note_signers = The API server signs bound tokens, kube-controller-manager signs legacy ones; the API server verifies both.
    .explain = Some texts say that the controller manager issues and verifies all of them. It only needs a bare private key, without a certificate.
run-token-note_automatic = Since 1.24, service accounts no longer get a Secret with a token automatically.
    .explain = Some texts say 1.25. The feature gate is on by default since 1.24, and locked since 1.27.
run-token-note_pod_deleted = A Pod's token stays valid for a while after the command that deletes the Pod.
    .explain = It is often said to end at once. It is accepted during the grace period while the object exists, until 60 s after deletionTimestamp at most, and for up to 10 s more from the API server's cache.
run-token-note_status = The answer to an invalid token is 401, never 403.
    .explain = The two are often confused. 403 means that the caller is known, or anonymous, and lacks the permission.
run-token-note_checks = Signature and exp are only two of many checks.
    .explain = The API server also checks issuer, key, audience, the other times, the service account and its UID, and the Pod, Secret or node. This run shows every step for the first request with each kind of token.
run-token-note_bare_keys = Tokens are signed with a bare key pair; no certificate is involved.
    .explain = Lists of a cluster's certificates often include one for this, made by the controller manager and used by it to verify tokens. A certificate file can serve as a container for the public key, but its dates and issuer are ignored.
run-token-note_public_key = `sa.pub` is a public key, and the API server uses `sa.key` too.
    .explain = `sa.pub` is sometimes called a bundle of certificates, and `sa.key` a file only for the controller manager. Since 1.20, the API server signs bound tokens with `sa.key`.
