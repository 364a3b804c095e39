codes! {
    // A Pod comes to its node.
    /// A person applies a Pod.
    POD_APPLIED = Rule "run.token.pod_applied" [command: Text];
    /// Nobody answered, and the person tries again.
    PERSON_TRIES_AGAIN = Rule "run.token.person_tries_again" [wait: Text];
    /// Admission adds the volume with the token.
    VOLUME_INJECTED = Rule "run.token.volume_injected" [volume: Text, path: Text, expiration: Duration]
        "Kubernetes" "plugin/pkg/admission/serviceaccount/admission.go";
    /// The manifest brings a volume at that path, and admission adds none.
    VOLUME_OF_MANIFEST = Rule "run.token.volume_of_manifest" [volume: Text, path: Text, expiration: Duration]
        "Kubernetes" "plugin/pkg/admission/serviceaccount/admission.go";
    /// The scheduler has chosen the node.
    POD_SCHEDULED = Rule "run.token.pod_scheduled" [pod: Text, node: Text];
    /// The kubelet learns of it by its watch.
    POD_SEEN = Rule "run.token.pod_seen" [pod: Text];
    /// No directory can be made for the Pod.
    DIRECTORIES_FAILED = Rule "run.token.directories_failed" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";
    /// The containers run.
    CONTAINER_STARTED = Rule "run.token.container_started" [pod: Text, path: Text]
        "Kubernetes" "pkg/kubelet/kubelet.go";

    // The kubelet's token manager.
    /// It has no token for the volume.
    MANAGER_EMPTY = Rule "run.token.manager_empty" [account: Text, pod: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// It has one that is not due.
    REFRESH_NOT_DUE = Rule "run.token.refresh_not_due" [token: Text, due: Instant, next: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// It has one that is due.
    REFRESH_DUE = Rule "run.token.refresh_due" [token: Text, due: Instant, jitter: Integer]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A new one could not be had; the old one stays in use.
    REFRESH_FAILED = Rule "run.token.refresh_failed" [token: Text, error: Text, until: Instant]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A new one could not be had, and the old one has expired.
    REFRESH_FAILED_EXPIRED = Rule "run.token.refresh_failed_expired" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A first one could not be had.
    FETCH_FAILED = Rule "run.token.fetch_failed" [error: Text, wait: Text]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// It worked after attempts that are not told one by one.
    FETCHED_AFTER = Rule "run.token.fetched_after" [failures: Integer]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";

    // The API server issues.
    /// A token with the lifetime that was asked for.
    ISSUED = Rule "run.token.issued" [token: Text, account: Text, pod: Text, exp: Instant, kid: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// A token of a year, though 3607 seconds were asked for.
    ISSUED_EXTENDED = Rule "run.token.issued_extended"
        [token: Text, account: Text, pod: Text, exp: Instant, timestamp: Instant, kid: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// Less than what was asked for.
    SHORTENED = Rule "run.token.shortened" [warning: Text]
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// A token is used behind warnafter.
    STALE_NOTED = Rule "run.token.stale_noted" [annotation: Text, token: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The API server's clock jumps.
    SERVER_CLOCK_AHEAD = Rule "run.token.server_clock_ahead" [ahead: Duration, token: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A token is accepted because it was a moment ago.
    ACCEPTED_FROM_MEMORY = Rule "run.token.accepted_from_memory" [token: Text, until: Instant]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";

    // AtomicWriter.
    /// There is no `..data` yet.
    WRITE_FIRST = Rule "run.token.write_first" [path: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The files differ from those that are to be there.
    WRITE_DIFFERS = Rule "run.token.write_differs" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// They do not.
    WRITE_UNCHANGED = Rule "run.token.write_unchanged" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The directory named by the time.
    WRITE_DIRECTORY = Rule "run.token.write_directory" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The files in it.
    WRITE_FILES = Rule "run.token.write_files" [directory: Text, files: List]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// Owner and mode, from 1.26 on before anything shows.
    WRITE_PERMISSIONS = Rule "run.token.write_permissions" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// `..data_tmp`.
    WRITE_LINK = Rule "run.token.write_link" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The one atomic moment.
    WRITE_RENAMED = Rule "run.token.write_renamed" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The names that containers see.
    WRITE_NAMES = Rule "run.token.write_names" [files: List]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// The old directory goes.
    WRITE_REMOVED = Rule "run.token.write_removed" [directory: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// All of it in one entry.
    WRITE_AGAIN = Rule "run.token.write_again" [directory: Text, token: Text]
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// A full disk does not reach the volume.
    WRITE_IN_MEMORY = Rule "run.token.write_in_memory" []
        "Kubernetes" "pkg/volume/projected/projected.go";

    // client-go in the Pod.
    /// InClusterConfig.
    CLIENT_CONFIGURED = Rule "run.token.client_configured" [server: Text, path: Text]
        "Kubernetes" "client-go rest/config.go";
    /// What the program does all the time.
    CLIENT_ASKS = Rule "run.token.client_asks" [interval: Duration, target: Text]
        "Kubernetes" "client-go transport/token_source.go";
    /// The token file, read for the first time.
    FILE_READ = Rule "run.token.file_read" [token: Text, until: Instant]
        "Kubernetes" "client-go transport/token_source.go";
    /// The token file, read again, with another token in it.
    FILE_READ_NEW = Rule "run.token.file_read_new" [token: Text, before: Text]
        "Kubernetes" "client-go transport/token_source.go";
    /// A request with the token that is no longer in the file.
    OLD_TOKEN_SENT = Rule "run.token.old_token_sent" [token: Text, newer: Text, until: Instant]
        "Kubernetes" "client-go transport/token_source.go";
    /// 401, and nothing comes of it.
    CLIENT_IGNORES = Rule "run.token.client_ignores" [until: Instant]
        "Kubernetes" "client-go transport/round_trippers.go";
    /// 401, and the token in memory is dropped.
    CLIENT_RESETS = Rule "run.token.client_resets" []
        "Kubernetes" "client-go transport/token_source.go";
    /// A watch is open.
    WATCH_OPEN = Rule "run.token.watch_open" [token: Text, timeout: Duration]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// It goes on with the token before.
    WATCH_KEEPS_TOKEN = Rule "run.token.watch_keeps_token" [token: Text, ends: Instant]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// It goes on with a token that has expired.
    WATCH_OUTLIVES_TOKEN = Rule "run.token.watch_outlives_token" [token: Text, exp: Instant, ends: Instant]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// It breaks with its connection.
    WATCH_CUT = Rule "run.token.watch_cut" []
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// It could not be opened.
    WATCH_FAILED = Rule "run.token.watch_failed" [error: Text, wait: Text]
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// It could, after attempts that are not told one by one.
    WATCH_AFTER = Rule "run.token.watch_after" [failures: Integer]
        "Kubernetes" "client-go tools/cache/reflector.go";

    // Legacy and bound token side by side.
    /// A person applies a Secret for a legacy token.
    SECRET_APPLIED = Rule "run.token.secret_applied" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// Up to 1.23 the controller makes it by itself.
    SECRET_AUTOMATIC = Rule "run.token.secret_automatic" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// The Secret waits for its token.
    SECRET_WAITS = Rule "run.token.secret_waits" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// The controller signs a token and puts it into the Secret.
    SECRET_FILLED = Rule "run.token.secret_filled" [secret: Text, kid: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// A Secret of the same name holds the same token again.
    LEGACY_REVIVED = Rule "run.token.legacy_revived" [secret: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The Secret is deleted.
    SECRET_DELETED = Rule "run.token.secret_deleted" [secret: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The cleaner's label is set.
    SECRET_LABELLED = Rule "run.token.secret_labelled" [secret: Text, label: Text]
        "Kubernetes" "pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go";
    /// It is taken away.
    SECRET_UNLABELLED = Rule "run.token.secret_unlabelled" [secret: Text, label: Text]
        "Kubernetes" "pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go";
    /// The day of the last use.
    LAST_USED = Rule "run.token.last_used" [secret: Text, label: Text]
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// Somebody outside has a copy of a token.
    COPIED = Rule "run.token.copied" [source: Text, interval: Duration];
    /// The token is refused from now on.
    REFUSED = Rule "run.token.refused" [log: Text]
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// It is accepted again.
    ACCEPTED_AGAIN = Rule "run.token.accepted_again" []
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// The bound token is not touched by what ended the legacy one.
    BOUND_LIVES_ON = Rule "run.token.bound_lives_on" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The legacy token is not touched by what ended the bound one.
    LEGACY_LIVES_ON = Rule "run.token.legacy_lives_on" []
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// A Pod is to be deleted.
    POD_DELETING = Rule "run.token.pod_deleting" [pod: Text, deletion: Instant, grace: Duration]
        "Kubernetes" "apiserver pkg/registry/rest/delete.go";
    /// Its containers end.
    POD_KILLED = Rule "run.token.pod_killed" [pod: Text]
        "Kubernetes" "pkg/kubelet/kubelet_pods.go";
    /// A finalizer holds the object.
    POD_HELD = Rule "run.token.pod_held" [pod: Text, until: Instant]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The object is gone.
    POD_GONE = Rule "run.token.pod_gone" [pod: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// Another Pod takes its place.
    POD_REPLACED = Rule "run.token.pod_replaced" [pod: Text]
        "Kubernetes" "pkg/controller/replicaset/replica_set.go";
    /// The service account is deleted.
    ACCOUNT_DELETED = Rule "run.token.account_deleted" [account: Text, uid: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// It is made again, by the same name.
    ACCOUNT_MADE_AGAIN = Rule "run.token.account_made_again" [account: Text, uid: Text, before: Text]
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The controller deletes the Secrets of a service account that is gone.
    SECRET_CLEANED = Rule "run.token.secret_cleaned" [secret: Text]
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// A person runs a command.
    PERSON_RUNS = Rule "run.token.person_runs" [command: Text];

    // The signing key is replaced.
    /// A new pair of keys.
    KEY_MADE = Rule "run.token.key_made" [kid: Text, command: Text]
        "Kubernetes" "cmd/kubeadm/app/util/pkiutil/pki_helpers.go";
    /// The new public key is added to every API server.
    PHASE_ADD = Rule "run.token.phase_add" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The new private key signs from now on.
    PHASE_SIGN = Rule "run.token.phase_sign" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// Until the tokens of the old key are gone.
    PHASE_WAIT = Rule "run.token.phase_wait" [wait: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// The old public key is taken away.
    PHASE_REMOVE = Rule "run.token.phase_remove" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The new pair takes the place of the old in one step.
    PHASE_BOTH = Rule "run.token.phase_both" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// An API server is restarted.
    SERVER_RESTARTS = Rule "run.token.server_restarts" [server: Text]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
    /// It has read its files.
    SERVER_STARTED = Rule "run.token.server_started" [server: Text, accepted: List, kid: Text]
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
    /// It does not start without its private key.
    SERVER_FAILED = Rule "run.token.server_failed" [server: Text, error: Text, wait: Text]
        "Kubernetes" "pkg/controlplane/apiserver/options/options.go";
    /// The private key is lost, and no server reads it now.
    KEY_IN_MEMORY = Rule "run.token.key_in_memory" []
        "Kubernetes" "pkg/controlplane/apiserver/options/options.go";
    /// A program reads its token once.
    READS_ONCE = Rule "run.token.reads_once" [token: Text, interval: Duration];
    /// Some of the API servers refuse a token.
    SERVERS_DISAGREE = Rule "run.token.servers_disagree" [token: Text, refusing: List, accepting: List]
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// All of them do.
    ALL_REFUSE = Rule "run.token.all_refuse" [token: Text]
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// None of them does any more.
    RECOVERED = Rule "run.token.recovered" [token: Text, after: Duration]
        "Kubernetes" "pkg/kubelet/token/token_manager.go";

    /// The story is too long to be told to its end.
    ENDS_EARLY = Rule "run.token.ends_early" [entries: Integer];

    // What holds at an instant.
    /// The token that the kubelet has in memory.
    CACHED = Fact "run.token.cached" [value: Text];
    /// The instant from which on it may be replaced.
    DUE_FROM = Fact "run.token.due_from" [value: Instant];
    /// Where `..data` leads.
    DATA_LINK = Fact "run.token.data_link" [value: Text];
    /// What lies in the volume.
    DIRECTORY = Fact "run.token.directory" [value: List];
    /// The token in the file.
    IN_FILE = Fact "run.token.in_file" [value: Text];
    /// The token that the client has in memory.
    IN_MEMORY = Fact "run.token.in_memory" [value: Text];
    /// The token of the open watch.
    WATCH_TOKEN = Fact "run.token.watch_token" [value: Text];
    /// The key that signs.
    SIGNING_KEY = Fact "run.token.signing_key" [value: Text];
    /// The keys that are accepted.
    ACCEPTED_KEYS = Fact "run.token.accepted_keys" [value: List];

    /// The copy that is sent.
    COPY = Fact "run.token.copy" [value: Text];
    /// Whether it was accepted last.
    COPY_ACCEPTED = Fact "run.token.copy_accepted" [value: Integer];
    /// The service account as it is now.
    ACCOUNT_UID = Fact "run.token.account_uid" [value: Text];
    /// The Secret as it is now.
    SECRET_UID = Fact "run.token.secret_uid" [value: Text];

    // What is commonly said otherwise.
    /// exp of a default token is a year away.
    NOTE_EXTENDED = Finding(Info) "run.token.note_extended" []
        "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// The issuer is a URL.
    NOTE_ISSUER = Finding(Info) "run.token.note_issuer" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// When exactly the kubelet refreshes.
    NOTE_REFRESH = Finding(Info) "run.token.note_refresh" []
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A refresh may fail.
    NOTE_FAILURE = Finding(Info) "run.token.note_failure" []
        "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// What the directory's name says.
    NOTE_DIRECTORY = Finding(Info) "run.token.note_directory" []
        "Kubernetes" "pkg/volume/util/atomic_writer.go";
    /// Fifty seconds.
    NOTE_CACHE = Finding(Info) "run.token.note_cache" []
        "Kubernetes" "client-go transport/token_source.go";
    /// Nobody reacts to 401.
    NOTE_UNAUTHORIZED = Finding(Info) "run.token.note_unauthorized" []
        "Kubernetes" "client-go transport/round_trippers.go";
    /// A watch that is resumed.
    NOTE_RESUMED = Finding(Info) "run.token.note_resumed" []
        "Kubernetes" "client-go tools/cache/reflector.go";
    /// What ends a legacy token.
    NOTE_LEGACY_ENDS = Finding(Info) "run.token.note_legacy_ends" []
        "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// Who signs which token.
    NOTE_SIGNERS = Finding(Info) "run.token.note_signers" []
        "Kubernetes" "pkg/controller/serviceaccount/tokens_controller.go";
    /// Since when no Secret is made.
    NOTE_AUTOMATIC = Finding(Info) "run.token.note_automatic" []
        "Kubernetes" "pkg/features/kube_features.go";
    /// A token of a deleted Pod.
    NOTE_POD_DELETED = Finding(Info) "run.token.note_pod_deleted" []
        "Kubernetes" "pkg/serviceaccount/claims.go";
    /// 401 and 403.
    NOTE_STATUS = Finding(Info) "run.token.note_status" []
        "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// What is checked.
    NOTE_CHECKS = Finding(Info) "run.token.note_checks" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// No certificate has a part in it.
    NOTE_BARE_KEYS = Finding(Info) "run.token.note_bare_keys" []
        "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// What sa.pub is.
    NOTE_PUBLIC_KEY = Finding(Info) "run.token.note_public_key" []
        "Kubernetes" "pkg/kubeapiserver/options/authentication.go";
}
