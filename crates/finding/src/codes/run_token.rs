codes! {
    // A Pod is placed on its node.
    /// A person applies a Pod.
    POD_APPLIED = Rule "run.token.pod_applied" [command: Text];
    /// The API server did not answer, and the person tries again.
    PERSON_TRIES_AGAIN = Rule "run.token.person_tries_again" [wait: Text];
    /// Admission adds the volume with the token.
    VOLUME_INJECTED = Rule "run.token.volume_injected" [volume: Text, path: Text, expiration: Duration]
        "Kubernetes" "plugin/pkg/admission/serviceaccount/admission.go";
    /// The manifest already has a volume at that path, so admission adds none.
    VOLUME_OF_MANIFEST = Rule "run.token.volume_of_manifest" [volume: Text, path: Text, expiration: Duration]
        "Kubernetes" "plugin/pkg/admission/serviceaccount/admission.go";
    /// The scheduler has chosen a node.
    POD_SCHEDULED = Rule "run.token.pod_scheduled" [pod: Text, node: Text];
    /// The kubelet's watch reports the Pod.
    POD_SEEN = Rule "run.token.pod_seen" [pod: Text];
    /// The Pod's directories cannot be created.
    DIRECTORIES_FAILED = Rule "run.token.directories_failed" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";
    /// The containers are running.
    CONTAINER_STARTED = Rule "run.token.container_started" [pod: Text, path: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";

    // The kubelet's token manager.
    /// There is no token for the volume.
    MANAGER_EMPTY = Rule "run.token.manager_empty" [account: Text, pod: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The token is not due for a refresh.
    REFRESH_NOT_DUE = Rule "run.token.refresh_not_due" [token: Text, due: Instant, next: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The token is due for a refresh.
    REFRESH_DUE = Rule "run.token.refresh_due" [token: Text, due: Instant, jitter: Integer]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The refresh failed; the old token stays in use.
    REFRESH_FAILED = Rule "run.token.refresh_failed" [token: Text, error: Text, until: Instant]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The refresh failed, and the old token has expired.
    REFRESH_FAILED_EXPIRED = Rule "run.token.refresh_failed_expired" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The first token could not be fetched.
    FETCH_FAILED = Rule "run.token.fetch_failed" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// Success, after failed attempts that have no entries of their own.
    FETCHED_AFTER = Rule "run.token.fetched_after" [failures: Integer]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";

    // The API server issues tokens.
    /// A token with the requested lifetime.
    ISSUED = Rule "run.token.issued" [token: Text, account: Text, pod: Text, exp: Instant, kid: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// A token valid for a year, although 3607 seconds were requested.
    ISSUED_EXTENDED = Rule "run.token.issued_extended"
        [token: Text, account: Text, pod: Text, exp: Instant, timestamp: Instant, kid: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// A token with a shorter lifetime than requested.
    SHORTENED = Rule "run.token.shortened" [warning: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// A token is used after `warnafter`.
    STALE_NOTED = Rule "run.token.stale_noted" [annotation: Text, token: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The API server's clock jumps ahead.
    SERVER_CLOCK_AHEAD = Rule "run.token.server_clock_ahead" [ahead: Duration, token: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A token is accepted from the cache.
    ACCEPTED_FROM_MEMORY = Rule "run.token.accepted_from_memory" [token: Text, until: Instant]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";

    // AtomicWriter.
    /// There is no `..data` link yet.
    WRITE_FIRST = Rule "run.token.write_first" [path: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The files differ from the new content.
    WRITE_DIFFERS = Rule "run.token.write_differs" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The files do not differ from the new content.
    WRITE_UNCHANGED = Rule "run.token.write_unchanged" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The directory named after the time is created.
    WRITE_DIRECTORY = Rule "run.token.write_directory" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The files in it are written.
    WRITE_FILES = Rule "run.token.write_files" [directory: Text, files: List]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// Owner and mode are set; since 1.26 before the files become visible.
    WRITE_PERMISSIONS = Rule "run.token.write_permissions" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The link `..data_tmp` is created.
    WRITE_LINK = Rule "run.token.write_link" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The only atomic step: the rename.
    WRITE_RENAMED = Rule "run.token.write_renamed" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The names that containers see are created.
    WRITE_NAMES = Rule "run.token.write_names" [files: List]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The old directory is removed.
    WRITE_REMOVED = Rule "run.token.write_removed" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// All steps in one entry.
    WRITE_AGAIN = Rule "run.token.write_again" [directory: Text, token: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// A full disk does not affect the volume.
    WRITE_IN_MEMORY = Rule "run.token.write_in_memory" []
        "Kubernetes" "pkg/volume/projected/projected.go";

    // client-go in the Pod.
    /// InClusterConfig.
    CLIENT_CONFIGURED = Rule "run.token.client_configured" [server: Text, path: Text]
        "Kubernetes" "client-go rest/config.go";
    /// The requests that the program makes repeatedly.
    CLIENT_ASKS = Rule "run.token.client_asks" [interval: Duration, target: Text]
        "Kubernetes" "client-go transport/token_source.go";
    /// The token file is read for the first time.
    FILE_READ = Rule "run.token.file_read" [token: Text, until: Instant]
        "Kubernetes" "client-go transport/token_source.go";
    /// The token file is read again and contains a new token.
    FILE_READ_NEW = Rule "run.token.file_read_new" [token: Text, before: Text]
        "Kubernetes" "client-go transport/token_source.go";
    /// A request with a token that is no longer in the file.
    OLD_TOKEN_SENT = Rule "run.token.old_token_sent" [token: Text, newer: Text, until: Instant]
        "Kubernetes" "client-go transport/token_source.go";
    /// 401, without any reaction.
    CLIENT_IGNORES = Rule "run.token.client_ignores" [until: Instant]
        "Kubernetes" "client-go transport/round_trippers.go";
    /// 401, and the cached token is dropped.
    CLIENT_RESETS = Rule "run.token.client_resets" []
        "Kubernetes" "client-go transport/token_source.go";
    /// A watch is open.
    WATCH_OPEN = Rule "run.token.watch_open" [token: Text, timeout: Duration]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// The watch continues with the previous token.
    WATCH_KEEPS_TOKEN = Rule "run.token.watch_keeps_token" [token: Text, ends: Instant]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// The watch continues with an expired token.
    WATCH_OUTLIVES_TOKEN = Rule "run.token.watch_outlives_token" [token: Text, exp: Instant, ends: Instant]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// The watch breaks together with its connection.
    WATCH_CUT = Rule "run.token.watch_cut" []
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// The watch could not be opened.
    WATCH_FAILED = Rule "run.token.watch_failed" [error: Text, wait: Text]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// The watch is open, after failed attempts that have no entries of their own.
    WATCH_AFTER = Rule "run.token.watch_after" [failures: Integer]
        "Kubernetes" "client-go tools/cache/reflector.go";

    // A legacy and a bound token side by side.
    /// A person applies a Secret for a legacy token.
    SECRET_APPLIED = Rule "run.token.secret_applied" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// Up to 1.23, the controller creates the Secret automatically.
    SECRET_AUTOMATIC = Rule "run.token.secret_automatic" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// The Secret waits for its token.
    SECRET_WAITS = Rule "run.token.secret_waits" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// The controller signs a token and stores it in the Secret.
    SECRET_FILLED = Rule "run.token.secret_filled" [secret: Text, kid: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// A new Secret with the same name contains the same token.
    LEGACY_REVIVED = Rule "run.token.legacy_revived" [secret: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The Secret is deleted.
    SECRET_DELETED = Rule "run.token.secret_deleted" [secret: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The cleaner's label is set.
    SECRET_LABELLED = Rule "run.token.secret_labelled" [secret: Text, label: Text]
        "Kubernetes" "pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go";
    /// The cleaner's label is removed.
    SECRET_UNLABELLED = Rule "run.token.secret_unlabelled" [secret: Text, label: Text]
        "Kubernetes" "pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go";
    /// The date of the last use.
    LAST_USED = Rule "run.token.last_used" [secret: Text, label: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// Someone outside the cluster has a copy of a token.
    COPIED = Rule "run.token.copied" [source: Text, interval: Duration];
    /// The token is refused from now on.
    REFUSED = Rule "run.token.refused" [log: Text]
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// The token is accepted again.
    ACCEPTED_AGAIN = Rule "run.token.accepted_again" []
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// What ended the legacy token does not affect the bound one.
    BOUND_LIVES_ON = Rule "run.token.bound_lives_on" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// What ended the bound token does not affect the legacy one.
    LEGACY_LIVES_ON = Rule "run.token.legacy_lives_on" []
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// A Pod is marked for deletion.
    POD_DELETING = Rule "run.token.pod_deleting" [pod: Text, deletion: Instant, grace: Duration]
        "Kubernetes" "apiserver pkg/registry/rest/delete.go";
    /// The Pod's containers are stopped.
    POD_KILLED = Rule "run.token.pod_killed" [pod: Text]
        "Kubernetes" "pkg/kubelet/kubelet_pods.go";
    /// A finalizer keeps the object.
    POD_HELD = Rule "run.token.pod_held" [pod: Text, until: Instant]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The object is deleted.
    POD_GONE = Rule "run.token.pod_gone" [pod: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// Another Pod replaces it.
    POD_REPLACED = Rule "run.token.pod_replaced" [pod: Text]
        "Kubernetes" "pkg/controller/replicaset/replica_set.go";
    /// The service account is deleted.
    ACCOUNT_DELETED = Rule "run.token.account_deleted" [account: Text, uid: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A service account with the same name is created.
    ACCOUNT_MADE_AGAIN = Rule "run.token.account_made_again" [account: Text, uid: Text, before: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The controller deletes the Secrets of a deleted service account.
    SECRET_CLEANED = Rule "run.token.secret_cleaned" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// A person runs a command.
    PERSON_RUNS = Rule "run.token.person_runs" [command: Text];

    // Replacement of the signing key.
    /// A new key pair is created.
    KEY_MADE = Rule "run.token.key_made" [kid: Text, command: Text]
        "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// The new public key is added to every API server.
    PHASE_ADD = Rule "run.token.phase_add" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The new private key signs from now on.
    PHASE_SIGN = Rule "run.token.phase_sign" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// Wait until the old key's tokens have been replaced.
    PHASE_WAIT = Rule "run.token.phase_wait" [wait: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The old public key is removed.
    PHASE_REMOVE = Rule "run.token.phase_remove" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The new key pair replaces the old one in a single step.
    PHASE_BOTH = Rule "run.token.phase_both" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// An API server is restarted.
    SERVER_RESTARTS = Rule "run.token.server_restarts" [server: Text]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
    /// The API server has read its files.
    SERVER_STARTED = Rule "run.token.server_started" [server: Text, accepted: List, kid: Text]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
    /// The API server does not start without its private key.
    SERVER_FAILED = Rule "run.token.server_failed" [server: Text, error: Text, wait: Text]
        "Kubernetes" "pkg/controlplane/apiserver/options/options.go";
    /// The private key's file is lost, but no API server reads it now.
    KEY_IN_MEMORY = Rule "run.token.key_in_memory" []
        "Kubernetes" "pkg/controlplane/apiserver/options/options.go";
    /// A program that reads its token only once.
    READS_ONCE = Rule "run.token.reads_once" [token: Text, interval: Duration];
    /// Some of the API servers refuse a token.
    SERVERS_DISAGREE = Rule "run.token.servers_disagree" [token: Text, refusing: List, accepting: List]
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// All of the API servers refuse the token.
    ALL_REFUSE = Rule "run.token.all_refuse" [token: Text]
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// None of the API servers refuses the token any more.
    RECOVERED = Rule "run.token.recovered" [token: Text, after: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";

    /// The run is too long to be shown to its end.
    ENDS_EARLY = Rule "run.token.ends_early" [entries: Integer];

    // State at an instant.
    /// The token that the kubelet has cached.
    CACHED = Fact "run.token.cached" [value: Text];
    /// The earliest instant at which it can be replaced.
    DUE_FROM = Fact "run.token.due_from" [value: Instant];
    /// The target of `..data`.
    DATA_LINK = Fact "run.token.data_link" [value: Text];
    /// The content of the volume.
    DIRECTORY = Fact "run.token.directory" [value: List];
    /// The token in the file.
    IN_FILE = Fact "run.token.in_file" [value: Text];
    /// The token that the client has cached.
    IN_MEMORY = Fact "run.token.in_memory" [value: Text];
    /// The token of the open watch.
    WATCH_TOKEN = Fact "run.token.watch_token" [value: Text];
    /// The signing key.
    SIGNING_KEY = Fact "run.token.signing_key" [value: Text];
    /// The accepted keys.
    ACCEPTED_KEYS = Fact "run.token.accepted_keys" [value: List];

    /// The copy in use.
    COPY = Fact "run.token.copy" [value: Text];
    /// Whether the copy was accepted the last time.
    COPY_ACCEPTED = Fact "run.token.copy_accepted" [value: Integer];
    /// The UID of the current service account.
    ACCOUNT_UID = Fact "run.token.account_uid" [value: Text];
    /// The UID of the current Secret.
    SECRET_UID = Fact "run.token.secret_uid" [value: Text];

    // Common misconceptions.
    /// `exp` of a default token is a year away.
    NOTE_EXTENDED = Finding(Info) "run.token.note_extended" []
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// The issuer is a URL.
    NOTE_ISSUER = Finding(Info) "run.token.note_issuer" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// When exactly the kubelet refreshes.
    NOTE_REFRESH = Finding(Info) "run.token.note_refresh" []
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A refresh can fail.
    NOTE_FAILURE = Finding(Info) "run.token.note_failure" []
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// What the directory's name means.
    NOTE_DIRECTORY = Finding(Info) "run.token.note_directory" []
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The file is read again after fifty seconds.
    NOTE_CACHE = Finding(Info) "run.token.note_cache" []
        "Kubernetes" "client-go transport/token_source.go";
    /// Nothing reacts to a 401.
    NOTE_UNAUTHORIZED = Finding(Info) "run.token.note_unauthorized" []
        "Kubernetes" "client-go transport/round_trippers.go";
    /// A resumed watch.
    NOTE_RESUMED = Finding(Info) "run.token.note_resumed" []
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// What ends a legacy token.
    NOTE_LEGACY_ENDS = Finding(Info) "run.token.note_legacy_ends" []
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// Which component signs which token.
    NOTE_SIGNERS = Finding(Info) "run.token.note_signers" []
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// Since when no Secret is created automatically.
    NOTE_AUTOMATIC = Finding(Info) "run.token.note_automatic" []
        "Kubernetes" "pkg/features/kube_features.go";
    /// The token of a deleted Pod.
    NOTE_POD_DELETED = Finding(Info) "run.token.note_pod_deleted" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The difference between 401 and 403.
    NOTE_STATUS = Finding(Info) "run.token.note_status" []
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// What is checked in a token.
    NOTE_CHECKS = Finding(Info) "run.token.note_checks" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// No certificate is involved.
    NOTE_BARE_KEYS = Finding(Info) "run.token.note_bare_keys" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// What sa.pub contains.
    NOTE_PUBLIC_KEY = Finding(Info) "run.token.note_public_key" []
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
}
