# Service-account tokens in the stories.

## A Pod comes to its node

run-token-pod_applied = The operator runs `{ $command }`.
run-token-person_tries_again = The operator tries again in { $wait }.
run-token-volume_injected = Admission adds the volume { $volume }, mounted at { $path }; its token is requested for { $expiration }.
    .explain = The ServiceAccount admission plug-in adds a projected volume of three sources: token, ca.crt from the ConfigMap kube-root-ca.crt, namespace. The odd 7 seconds are a mark: by exactly 3607 the API server later tells that admission asked, and not the workload's author.
run-token-volume_of_manifest = The manifest mounts its own volume { $volume } at { $path }, so admission adds none; its token is requested for { $expiration }.
    .explain = Where a container mounts something at this path already, the ServiceAccount admission plug-in leaves it alone.
run-token-pod_scheduled = The scheduler binds the Pod { $pod } to { $node }.
    .explain = From now on the node authorizer lets this node, and no other, ask for tokens of the Pod's service account.
run-token-pod_seen = The kubelet learns of the Pod { $pod } from its watch.
    .explain = The kubelet keeps a watch open on the Pods of its node; nobody calls the kubelet.
run-token-directories_failed = The kubelet cannot make the Pod's directories: `{ $error }`. It tries again in { $wait }.
    .explain = The event on the Pod reads error making pod data directories. The directories lie on the node's disk; no container starts without them.
run-token-container_started = The containers of { $pod } start, with the volume at { $path }.
    .explain = Volumes are set up first: no container of the Pod runs before its token lies in the file.

## The kubelet's token manager

run-token-manager_empty = The kubelet has no token of the service account { $account } for the Pod { $pod }, and asks for one.
    .explain = Tokens are kept in the kubelet's memory, by account, audience, lifetime and Pod. A restart of the kubelet forgets them.
run-token-refresh_not_due = The Pod is synced and its volume set up again: token { $token } needs no refresh before { $due }. The next look comes in { $next }.
    .explain = A projected volume is set up again at every sync of its Pod, every one to one and a half minutes. Only then is the token looked at; nothing wakes the kubelet at the threshold. Further looks that change nothing are not shown.
run-token-refresh_due = Token { $token } has been due for refresh since { $due }: the kubelet requests another. The jitter of this look is { $jitter } s.
    .explain = A token is due when a fifth of its requested lifetime is left, or when it is 24 hours old, each up to 9 whole seconds earlier by a jitter that is drawn anew at every look. Of 3607 s a fifth is 721 s, so the threshold lies at 2877 to 2886 s.
run-token-refresh_failed = The refresh fails: Couldn't update token: `{ $error }`. The kubelet goes on with token { $token } until { $until }.
    .explain = While the token in memory has not expired by the kubelet's reckoning, a failed refresh is a line in its log and no error: the volume stays as it is, and the next sync tries again. Further failures of the same kind are not shown.
run-token-refresh_failed_expired = The refresh fails, and the old token has expired: `{ $error }`. The next attempt comes in { $wait }.
    .explain = The log says `expired and refresh failed`. What counts is status.expirationTimestamp, not the token's exp. The files stay where they are; setting up the volume is now an error, retried after 500 ms, then twice as long each time, up to 2 min 2 s.
run-token-fetch_failed = The kubelet gets no token: `{ $error }`. The next attempt comes in { $wait }.
    .explain = The log says `failed to fetch token`. There is no token in memory to fall back on: a Pod that starts waits in ContainerCreating with the event FailedMount; one that runs keeps the file it has.
run-token-fetched_after = The kubelet has a new token; failed attempts before: { $failures }.

## The API server issues

run-token-issued = The API server issues token { $token } for { $account }, bound to the Pod { $pod }, with exp { $exp }, signed by the key { $kid }.
    .explain = The answer to a TokenRequest is a token that is stored nowhere. The node may request one only for a Pod that is scheduled on it.
run-token-issued_extended = The API server issues token { $token } for { $account }, bound to the Pod { $pod }: exp is { $exp }, a year away; the kubelet is told { $timestamp }. The signing key is { $kid }.
    .explain = For a request of exactly 3607 s, bound to a Pod, for the API server's own audience, --service-account-extend-token-expiration (on by default) makes the token last a year, with warnafter at 3607 s, so that programs that never read the file again do not fail. The kubelet refreshes by status.expirationTimestamp all the same.
run-token-shortened = The answer carries a warning: { $warning }
    .explain = The flag --service-account-max-token-expiration limits the lifetime. A token shortened from 3607 s is no longer recognised as admission's, and is not extended.
run-token-stale_noted = Token { $token } is accepted past its warnafter; the audit log notes { $annotation }
    .explain = The annotation is authentication.k8s.io/stale-token, and the metric serviceaccount_stale_tokens_total rises. Nothing is refused before exp. This is shown once for each token.
run-token-server_clock_ahead = The API server's clock jumps ahead by { $ahead }: by it, token { $token } is a minute past its requested lifetime.
    .explain = A token's times are judged by the API server's clock alone. A token that it issues meanwhile is dated ahead, and not valid yet once the clock is right again.
run-token-accepted_from_memory = Token { $token } would be refused, but is accepted from the cache until { $until }.
    .explain = The API server caches a token that it accepted for 10 s and does not judge it again meanwhile. Refusals are not cached.

## AtomicWriter

run-token-write_first = The volume at { $path } has no ..data yet: all files are written.
    .explain = The kubelet's AtomicWriter writes a volume so that a reader sees either all old or all new files.
run-token-write_differs = The files in { $directory } differ from what they should be.
    .explain = Contents are compared byte for byte, modes are not. If nothing differed, nothing would be written.
run-token-write_unchanged = The files in { $directory } are as they should be: nothing is written.
run-token-write_directory = A new directory { $directory }, mode 0755.
    .explain = The name is the time in UTC and random digits of no fixed number.
run-token-write_files = { $files } are written into { $directory }.
    .explain = Readers do not see them yet. All three files are written even if only the token changed.
run-token-write_permissions = Owner and mode of the files in { $directory } are set.
    .explain = Since 1.26 this happens before the files become visible. The token is 0600 when the Pod sets fsGroup or runAsUser, else 0644.
run-token-write_link = A second link: ..data_tmp leads to { $directory }.
run-token-write_renamed = ..data_tmp is renamed to ..data: from now on every name leads to { $directory }.
    .explain = This rename is the one atomic step. A program that holds the old file open goes on reading the old content; inotify has to watch the directory, not the file.
run-token-write_names = The names that containers see are created: { $files }, each a link through ..data.
run-token-write_removed = The old directory { $directory } is removed.
run-token-write_again = The files are replaced as before: ..data leads to { $directory }, which holds token { $token }.
    .explain = New directory, files, ..data_tmp, rename, old directory removed: the steps are shown one by one only for the first write and the first replacement.
run-token-write_in_memory = The disk is full, but the volume is written all the same: it is in memory.
    .explain = A projected volume is a tmpfs. A full disk keeps new Pods from starting, but does not stop the refresh of a token.

## client-go in the Pod

run-token-client_configured = InClusterConfig: the server is { $server }, from KUBERNETES_SERVICE_HOST and _PORT; token and CA are in { $path }.
    .explain = It remembers the path of the token, not only its text: that is how the new token reaches the program.
run-token-client_asks = Every { $interval } the program sends GET { $target }.
    .explain = Only those of these requests are shown that bring something new: another token, another answer.
run-token-file_read = The program reads token { $token } from the file, and will not read it again before { $until }.
    .explain = client-go gives what it read 60 s to live and reads again 10 s before that: after 50 s. Until then it sends what it has in memory.
run-token-file_read_new = The program reads the file again and finds token { $token } in place of token { $before }.
    .explain = No signal tells it: 50 s after a read, the next request reads again. The connection stays the same; a token belongs to a request, not to a connection.
run-token-old_token_sent = The program sends token { $token }, though token { $newer } is in the file: it reads the file again from { $until } on.
    .explain = A token in memory is sent for up to 50 s after the file was replaced. It is still valid: that is why the kubelet replaces it early.
run-token-client_ignores = The program ignores the 401: it goes on with the same token, and reads the file again from { $until } on.
    .explain = The client of InClusterConfig does not look at answers. Neither is the token dropped nor the request sent again.
run-token-client_resets = The program drops the token from memory because of the 401; the next request reads the file.
    .explain = Only this wrapper in client-go does so, and only the controller manager's own clients use it. The refused request is not sent again.
run-token-watch_open = A watch is opened with token { $token }, for { $timeout }.
    .explain = The token was judged when the watch began, and is not judged again until it ends. The client chooses timeoutSeconds between 5 and 10 minutes at random.
run-token-watch_keeps_token = The open watch goes on with token { $token } until { $ends }; the next watch uses the new token.
    .explain = A request is authenticated once, when it begins. A new token needs no new connection: the next request carries it. A new client certificate does, since the certificate belongs to the connection.
run-token-watch_outlives_token = Token { $token } expired at { $exp }, but the watch opened with it goes on until { $ends }.
    .explain = An open watch is not authenticated again. Only timeoutSeconds limits it.
run-token-watch_cut = The watch breaks off: the connection is gone.
run-token-watch_failed = The watch fails: `{ $error }`. The reflector waits { $wait }.
    .explain = The log says `Failed to watch`. The wait begins at 800 ms, doubles up to 30 s, and is stretched at random to at most twice that; a 401 gets no special treatment. Further failures in a row are not shown.
run-token-watch_after = The watch is open again; failed attempts before: { $failures }.
    .explain = It resumes at the resourceVersion where it broke off. While the API server still has that version no event is lost; otherwise it answers 410 Gone, and the reflector lists anew.

## Legacy and bound token side by side

run-token-secret_applied = The Secret { $secret } of type kubernetes.io/service-account-token exists, without a token yet.
    .explain = Since 1.24 nothing creates such a Secret by itself; a person does, naming the service account in an annotation. A controller signs the token.
run-token-secret_automatic = The controller manager creates the Secret { $secret } for the service account by itself.
    .explain = Up to 1.23 every service account got such a Secret, and up to 1.20 it was what Pods mounted.
run-token-secret_waits = { $secret } waits for its token: the controller manager is not running.
run-token-secret_filled = The controller manager signs a legacy token and puts it into { $secret }. The signing key is { $kid }.
    .explain = kube-controller-manager signs legacy tokens with --service-account-private-key-file; the API server signs bound ones. With kubeadm both files are sa.key, so the key id is the same.
run-token-legacy_revived = { $secret } holds exactly the token that was deleted: every copy of it is valid again.
    .explain = A legacy token names the Secret by name, not by UID, and holds no date: the same key and the same claims give the same RS256 signature. To end a leaked token, give the new Secret another name.
run-token-secret_deleted = The Secret { $secret } is gone.
    .explain = A legacy token is looked up in its Secret at every use, with no grace period. A bound token names no Secret.
run-token-secret_labelled = { $secret } now has the label { $label }.
    .explain = The cleaner sets this label on Secrets that were made automatically and not used for a year, and deletes them after another year. Set by hand it works on any of them. The API server checks it since 1.29.
run-token-secret_unlabelled = { $secret } no longer has the label { $label }.
    .explain = Nothing else was changed, so the token is valid again.
run-token-last_used = The API server labels { $secret } with { $label }.
    .explain = The day of the last use, in UTC, written once a day: from it the cleaner tells which Secrets nobody needs.
run-token-copied = A copy of the token of { $source } is used here, every { $interval }.
    .explain = Whoever has the text can use it from anywhere. Only requests whose answer differs from the one before are shown.
run-token-refused = From now on the token is refused: { $log }
    .explain = The caller sees only Unauthorized, never the reason.
run-token-accepted_again = The token is accepted again.
run-token-bound_lives_on = The bound token is still accepted.
    .explain = It names Pod and service account, each with its UID. It has nothing to do with the legacy token's Secret.
run-token-legacy_lives_on = The legacy token is still accepted.
    .explain = It names its Secret and its service account, and no Pod; nor does it expire.
run-token-pod_deleting = The Pod { $pod } is marked for deletion, with deletionTimestamp { $deletion }: { $grace } from now.
    .explain = The timestamp lies ahead by the grace period, and the object stays until the kubelet has ended the containers. Its tokens are valid all that time.
run-token-pod_killed = The kubelet has ended the containers of { $pod } and lets the object be deleted.
run-token-pod_held = A finalizer still holds { $pod }; its tokens are refused after { $until }.
    .explain = While the object exists its tokens are accepted until 60 s after deletionTimestamp. Without a finalizer the object would be gone now, and the tokens with it.
run-token-pod_gone = The object { $pod } is gone.
    .explain = The token of a Pod that no longer exists is refused at once: the 60 s are granted only to an object that can still be looked up. What was accepted less than 10 s ago is not judged again.
run-token-pod_replaced = The ReplicaSet creates { $pod } in its place.
    .explain = It gets a token of its own, bound to its own UID.
run-token-account_deleted = The service account { $account } with the UID { $uid } is gone.
    .explain = Both kinds of token name its UID, and neither is valid without it.
run-token-account_made_again = There is a service account { $account } again, with the UID { $uid } in place of { $before }.
    .explain = The name is the same, the object is not. Tokens of the former account stay invalid, also in the volumes of running Pods, until their next refresh or a new Pod.
run-token-secret_cleaned = The controller manager deletes { $secret }: its service account is gone.
run-token-person_runs = The operator runs `{ $command }`.

## The signing key is replaced

run-token-key_made = A new pair of keys is made: { $kid }. `{ $command }`
    .explain = Tokens are signed with a plain private key. API servers verify with its public key, which is in no certificate, is not signed by a CA, and does not expire.
run-token-phase_add = Step 1, add: every API server is to accept the old and the new public key, and still signs with the old.
    .explain = `--service-account-key-file` may be given several times. Behind a load balancer every server has to know a key before any of them signs with it.
run-token-phase_sign = Step 2, sign: every API server is to sign with the new private key, and still accepts both.
    .explain = `--service-account-signing-key-file` is given once; kube-controller-manager's `--service-account-private-key-file` is changed along with it.
run-token-phase_wait = Step 3, wait { $wait }, until the kubelets have replaced the tokens of the old key.
    .explain = A token in a volume is replaced within 50 minutes. A copy that a program keeps is valid for up to a year, and nobody can tell how many there are.
run-token-phase_remove = Step 4, remove: no API server is to accept the old public key any more.
    .explain = What was signed with the old key is refused from now on, whatever its exp says.
run-token-phase_both = All at once: the new pair takes the place of the old one in every file.
    .explain = No token in use was signed with the new key: all of them are refused.
run-token-server_restarts = { $server } is restarted: it reads key files only when it starts.
    .explain = The API server re-reads its certificates while it runs, but not the key files of tokens.
run-token-server_started = { $server } accepts { $accepted } and signs with { $kid }.
run-token-server_failed = { $server } does not start: `{ $error }`. It is restarted in { $wait }.
    .explain = Without its private key the API server refuses to start. As long as it was running, the key was in its memory.
run-token-key_in_memory = The file is gone, and nothing changes: running API servers have the key in memory.
    .explain = The file is read once, at the start. The loss shows only at the next restart.
run-token-reads_once = A program keeps token { $token } that it read at its start, and sends it every { $interval }.
    .explain = Old client libraries and scripts do so. A default token is valid for a year, so nothing shows for a long time.
run-token-servers_disagree = Token { $token } is refused by { $refusing } and accepted by { $accepting }.
    .explain = Which answer comes depends on the server to which the load balancer sends the connection. A retry seems to help, until it does not.
run-token-all_refuse = Token { $token } is refused by every API server.
    .explain = Nobody reacts to that: the client goes on sending it, and the kubelet replaces it only when it is due.
run-token-recovered = Token { $token } is accepted by every API server again, after { $after }.

run-token-ends_early = The story ends here, after { $entries } entries; the rest is left out.

## What holds at an instant

run-token-cached = Token in the kubelet's memory
run-token-due_from = Refresh possible from
run-token-data_link = ..data leads to
run-token-directory = In the volume
run-token-in_file = Token in the file
run-token-in_memory = Token in the program's memory
run-token-watch_token = Token of the open watch
run-token-signing_key = Tokens are signed with
run-token-accepted_keys = Accepted keys

run-token-copy = Copy of
run-token-copy_accepted = Last answer
run-token-account_uid = UID of the service account
run-token-secret_uid = UID of the Secret

## What is commonly said otherwise

run-token-note_extended = A default token's exp is a year away; 3607 s are its warnafter.
    .explain = The mounted token is often said to be valid for an hour and seven seconds. That is what was requested, and when the kubelet is told that it ends; the token itself is valid for a year unless the extension is switched off.
run-token-note_issuer = The issuer of a mounted token is the API server's --service-account-issuer, a URL with kubeadm.
    .explain = Sometimes kubernetes.io/serviceaccount is taken for its issuer. kubernetes.io is the name of a claim, and only legacy tokens have a fixed issuer, kubernetes/serviceaccount.
run-token-note_refresh = The kubelet refreshes at 80 % of the lifetime, less a jitter of 0 to 9 s, and only when it syncs the Pod.
    .explain = The second limit, 24 hours, is often named beside it. It matters only for lifetimes above 30 hours. The refresh itself comes up to 90 s after the threshold.
run-token-note_failure = A failed refresh is no error while the old token is valid.
    .explain = Diagrams of the refresh usually show success alone. There are three failures: no token to fall back on, an old token that is still valid, and one that has expired.
run-token-note_directory = The name of the data directory is a time in UTC and random digits.
    .explain = The digits are sometimes read as a fraction of a second. They come from MkdirTemp, and their number is not fixed.
run-token-note_cache = client-go sends a token for 50 s before it reads the file again.
    .explain = One minute is the usual figure. That is how long what was read counts; it is renewed 10 s earlier.
run-token-note_unauthorized = After a 401 neither is the file read again nor the request sent again.
    .explain = It is often said that client-go drops its token and retries. That holds for one wrapper, used by the controller manager; InClusterConfig and tokenFile do not react at all.
run-token-note_resumed = A watch resumes at its resourceVersion while the API server still has it.
    .explain = That no event is ever lost is too general: after a longer interruption the answer is 410 Gone, and the reflector lists anew.
run-token-note_legacy_ends = A legacy token ends with its Secret, with its service account, or by a label, never by time.
    .explain = It is often called permanent, or said to live until its Secret is deleted. It also ends when the service account is deleted or re-created, when the Secret's content changes, and since 1.29 when the cleaner's label is set.
run-token-note_signers = Bound tokens are signed by the API server, legacy ones by kube-controller-manager; the API server verifies both.
    .explain = The controller manager is sometimes said to issue and verify all of them. What it needs is a plain private key; no certificate is involved.
run-token-note_automatic = Since 1.24 no Secret with a token is created for a service account.
    .explain = 1.25 is sometimes named. The feature gate is on by default from 1.24, and locked from 1.27.
run-token-note_pod_deleted = A Pod's token stays valid for a while after the command that deletes the Pod.
    .explain = It is often said to end at once. It is valid through the grace period while the object exists, up to 60 s past deletionTimestamp, and for 10 s after it was last judged.
run-token-note_status = An invalid token is answered 401, never 403.
    .explain = The two are often mixed up. 403 is the answer to a caller who is known, or anonymous, and may not do what is asked.
run-token-note_checks = Signature and exp are two of many checks.
    .explain = Issuer, key, audience, times, service account, its UID, and Pod, Secret or node are checked as well: the steps of the first request of each token are in this run.
run-token-note_bare_keys = Tokens are signed with a plain key pair; no certificate is involved.
    .explain = Lists of a cluster's certificates often count it among them, as one that the controller manager makes and verifies with. A certificate file is accepted as a container of the public key, but its dates and issuer are ignored.
run-token-note_public_key = sa.pub is a public key, and sa.key is used by the API server too.
    .explain = sa.pub is sometimes called a bundle of certificates, and sa.key a file for the controller manager alone. Since 1.20 the API server signs bound tokens with it.
