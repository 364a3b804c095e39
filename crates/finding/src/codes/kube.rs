codes! {
    // Objects.
    /// apiVersion.
    API_VERSION = Fact "kube.object.api_version" [value: Text];
    /// kind.
    KIND = Fact "kube.object.kind" [value: Text];
    /// metadata.name.
    NAME = Fact "kube.object.name" [value: Text];
    /// metadata.namespace.
    NAMESPACE = Fact "kube.object.namespace" [value: Text];
    /// metadata.uid.
    UID = Fact "kube.object.uid" [value: Text];
    /// metadata.creationTimestamp.
    CREATED = Fact "kube.object.created" [value: Instant];
    /// Keys of `data`, `stringData` or `binaryData`.
    DATA_KEYS = Fact "kube.object.data_keys" [value: List];
    /// Secret type.
    SECRET_TYPE = Fact "kube.secret.type" [value: Text];
    /// The namespace of a Secret's token, as in its data.
    SECRET_NAMESPACE = Fact "kube.secret.token_namespace" [value: Text];
    /// Image of a static pod's container.
    IMAGE = Fact "kube.static_pod.image" [value: Text];
    /// Flags of a component that name credentials.
    FLAG = Fact "kube.static_pod.flag" [value: Text];
    /// Rules of a role.
    ROLE_RULES = Fact "kube.role.rules" [value: List];
    /// The role that a binding grants.
    BINDING_ROLE = Fact "kube.role_binding.role" [value: Text];
    /// The subjects that a binding grants it to.
    BINDING_SUBJECTS = Fact "kube.role_binding.subjects" [value: List];

    /// `data` of a Secret is not base64.
    DATA_NOT_BASE64 = Finding(Error) "kube.secret.data_not_base64" [key: Text, position: Integer] "Kubernetes" "core/v1 Secret.data";
    /// An annotation contains a copy of the Secret's values in plain text.
    SECRET_COPIED = Finding(Warning) "kube.secret.copied_in_annotation" [annotation: Text];

    // Certificate authorities.
    /// A trusted CA has expired: nothing that it signed is valid any more.
    CA_EXPIRED = Finding(Error) "kube.ca.expired" [subject: Text, not_after: Instant] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// A trusted CA is not valid yet.
    CA_NOT_YET = Finding(Error) "kube.ca.not_yet_valid" [subject: Text, not_before: Instant] "Kubernetes" "pkg/controller/certificates/authority/policies.go";
    /// The input names no trusted CA; the only self-signed one is assumed to be it.
    CA_ASSUMED = Finding(Notice) "kube.ca.assumed_trusted" [subject: Text];
    /// Two CAs with the same name have different keys.
    CA_SAME_NAME = Finding(Warning) "kube.ca.same_name_different_key" [name: Text, key_id: Text, since: Instant, other_key_id: Text, other_since: Instant] "Kubernetes" "cmd/kubeadm/app/phases/certs/certlist.go";

    // Service-account tokens.
    /// The family of the token.
    TOKEN_FAMILY = Fact "kube.token.family" [value: Word];
    /// Namespace of the service account.
    TOKEN_NAMESPACE = Fact "kube.token.namespace" [value: Text];
    /// Name of the service account.
    TOKEN_SERVICE_ACCOUNT = Fact "kube.token.service_account" [value: Text];
    /// UID of the service account.
    TOKEN_SERVICE_ACCOUNT_UID = Fact "kube.token.service_account_uid" [value: Text];
    /// The Pod that the token is bound to.
    TOKEN_POD = Fact "kube.token.pod" [value: Text];
    /// The Secret that the token is bound to, or that contains it.
    TOKEN_SECRET = Fact "kube.token.secret" [value: Text];
    /// The Node that the token is bound to, or was issued for.
    TOKEN_NODE = Fact "kube.token.node" [value: Text];
    /// When the token should have been refreshed.
    TOKEN_WARN_AFTER = Fact "kube.token.warn_after" [value: Instant];

    /// The token has the form that the authenticator requires.
    TOKEN_SHAPE = Rule "kube.token.well_formed" [family: Word] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The token does not have the form that the authenticator requires.
    TOKEN_MALFORMED = Rule "kube.token.malformed" [reason: Word] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The API server accepts the issuer.
    TOKEN_ISSUER = Rule "kube.token.issuer_accepted" [issuer: Text, accepted: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The API server does not accept the issuer.
    TOKEN_ISSUER_FOREIGN = Rule "kube.token.issuer_foreign" [issuer: Text, accepted: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The issuers that the API server accepts are unknown.
    TOKEN_ISSUER_UNKNOWN = Rule "kube.token.issuer_unknown" [issuer: Text] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The token names no issuer, so no authenticator handles it.
    TOKEN_NO_ISSUER = Rule "kube.token.no_issuer" [] "Kubernetes" "pkg/serviceaccount/jwt.go, hasCorrectIssuer";
    /// Only another authenticator could accept this issuer; its configuration was not provided.
    TOKEN_AUTHENTICATOR_UNKNOWN = Rule "kube.token.authenticator_unknown" [issuer: Text] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// A token without structure, which only a static token file or a webhook can recognise.
    TOKEN_OPAQUE = Rule "kube.token.opaque" [] "Kubernetes" "pkg/kubeapiserver/authenticator/config.go";
    /// Whitespace before the token: the API server sees no token, and the request is anonymous.
    TOKEN_IGNORED = Rule "kube.token.ignored" [] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// The key ids of the provided keys, compared with that of the token.
    TOKEN_KEYS_COMPARED = Rule "kube.token.keys_compared" [kid: Text, keys: Integer, fitting: Integer] "Kubernetes" "pkg/serviceaccount/jwt.go, keyIDFromPublicKey";
    /// Of several keys, each that of one API server, some can verify the token; `sources` are those.
    TOKEN_KEYS_SOME = Rule "kube.token.keys_some" [keys: Integer, fitting: Integer, sources: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// A key with the key id that the token names.
    TOKEN_KEY_FITS = Rule "kube.token.key_fits" [key: Text, source: Text] "Kubernetes" "pkg/serviceaccount/jwt.go, keyIDFromPublicKey";
    /// A key with a different key id, which cannot have signed this token.
    TOKEN_KEY_OTHER = Rule "kube.token.key_other" [key: Text, source: Text] "Kubernetes" "pkg/serviceaccount/jwt.go, keyIDFromPublicKey";
    /// The key of a certificate, with a different key id.
    TOKEN_KEY_OF_CERTIFICATE = Rule "kube.token.key_of_certificate" [key: Text, source: Text] "Kubernetes" "pkg/serviceaccount/jwt.go, keyIDFromPublicKey";
    /// The key was chosen by its key id.
    TOKEN_KEY_CHOSEN = Rule "kube.token.key_chosen" [kid: Text] "Kubernetes" "pkg/serviceaccount/jwt.go, StaticPublicKeysGetter";
    /// All keys are tried, because the token names none or the release ignores key ids.
    TOKEN_KEY_ANY = Rule "kube.token.key_any" [keys: List] "Kubernetes" "pkg/serviceaccount/jwt.go, StaticPublicKeysGetter";
    /// The API server accepts one of the audiences.
    TOKEN_AUDIENCE = Rule "kube.token.audience_accepted" [audiences: List, accepted: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The API server accepts none of the audiences.
    TOKEN_AUDIENCE_FOREIGN = Rule "kube.token.audience_foreign" [audiences: List, accepted: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The audiences that the API server accepts are unknown.
    TOKEN_AUDIENCE_UNKNOWN = Rule "kube.token.audience_unknown" [audiences: List] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The token names no audience, which counts as meant for the API server.
    TOKEN_AUDIENCE_NONE = Rule "kube.token.audience_none" [] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The token is within its times.
    TOKEN_TIME = Rule "kube.token.within_times" [exp: Instant, leeway: Duration] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A legacy token has no times, so none are checked.
    TOKEN_TIMELESS = Rule "kube.token.times_ignored" [] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// A bound token without `exp`.
    TOKEN_NO_EXP = Rule "kube.token.exp_missing" [] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The token has expired.
    TOKEN_EXPIRED = Rule "kube.token.expired" [exp: Instant, judged_at: Instant, leeway: Duration] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The token is not valid yet.
    TOKEN_NOT_YET = Rule "kube.token.not_yet_valid" [nbf: Instant, judged_at: Instant, leeway: Duration] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The token was issued in the future.
    TOKEN_FUTURE = Rule "kube.token.issued_in_future" [iat: Instant, judged_at: Instant, leeway: Duration] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// A claim that the legacy authenticator requires is missing.
    TOKEN_CLAIM_MISSING = Rule "kube.token.claim_missing" [claim: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// A claim of a JSON type that Kubernetes does not accept.
    TOKEN_CLAIM_TYPE = Rule "kube.token.claim_type" [claim: Text, found: Text] "Kubernetes" "go-jose jwt/claims.go";
    /// A claim occurs twice.
    TOKEN_CLAIM_REPEATED = Rule "kube.token.claim_repeated" [claim: Text] "Kubernetes" "go-jose json/decode.go";
    /// `iss` in another spelling, which only older releases accept.
    TOKEN_ISSUER_SPELLING = Rule "kube.token.issuer_spelling" [issuer: Text] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// The subject of a legacy token contradicts its other claims.
    TOKEN_SUBJECT = Rule "kube.token.subject_mismatch" [subject: Text, expected: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The claims are consistent.
    TOKEN_CLAIMS = Rule "kube.token.claims_complete" [username: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// Only the cluster knows whether the objects that the token is bound to exist.
    TOKEN_OBJECTS_UNKNOWN = Rule "kube.token.bound_object_unknown" [username: Text, objects: List, commands: List] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that was not provided.
    TOKEN_OBJECT_UNKNOWN = Rule "kube.token.object_unknown" [object: Text, command: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that was provided, with the UID that the token names.
    TOKEN_OBJECT_FOUND = Rule "kube.token.object_found" [object: Text, uid: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that was provided, with a different UID.
    TOKEN_OBJECT_REPLACED = Rule "kube.token.object_replaced" [object: Text, uid: Text, claimed: Text] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that was provided, deleted longer ago than the leeway.
    TOKEN_OBJECT_DELETED = Rule "kube.token.object_deleted" [object: Text, deleted: Instant] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// An object that does not exist: never created, or deleted. Only an API server that knows every object
    /// answers this.
    TOKEN_OBJECT_ABSENT = Rule "kube.token.object_absent" [object: Text, family: Word] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// The cleaner of unused tokens has marked the Secret of a legacy token as invalid.
    TOKEN_MARKED_INVALID = Rule "kube.token.marked_invalid" [object: Text, label: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The Secret of a legacy token contains the same token.
    TOKEN_SECRET_EQUAL = Rule "kube.token.secret_copy_equal" [object: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The Secret of a legacy token contains a different token.
    TOKEN_SECRET_OTHER = Rule "kube.token.secret_copy_differs" [object: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// All objects that the token is bound to were provided and match it.
    TOKEN_OBJECTS_FOUND = Rule "kube.token.bound_objects_found" [objects: List] "Kubernetes" "pkg/serviceaccount/claims.go";

    /// The token never expires.
    TOKEN_NEVER_EXPIRES = Finding(Warning) "kube.token.never_expires" [secret: Text] "Kubernetes" "pkg/serviceaccount/legacy.go";
    /// The token is valid for a year, although it should be refreshed every hour.
    TOKEN_EXTENDED = Finding(Notice) "kube.token.extended" [warn_after: Instant, exp: Instant] "Kubernetes" "pkg/registry/core/serviceaccount/storage/token.go";
    /// The token is in use after the instant by which it should have been refreshed.
    TOKEN_STALE = Finding(Warning) "kube.token.stale" [warn_after: Instant, judged_at: Instant] "Kubernetes" "pkg/serviceaccount/claims.go";
    /// Some of the provided keys verify the token, others do not.
    TOKEN_KEYS_DISAGREE = Finding(Warning) "kube.token.keys_disagree" [keys: Integer, fitting: Integer] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// A certificate was provided instead of the key for tokens.
    TOKEN_CERTIFICATE_NO_KEY = Finding(Warning) "kube.token.certificate_is_no_signing_key" [subject: Text, key: Text] "Kubernetes" "cmd/kubeadm/app/phases/certs/certs.go";
    /// What the caller of a rejected credential gets, and what the API server logs.
    CALLER_UNAUTHORIZED = Finding(Info) "kube.caller.unauthorized" [log: Text] "Kubernetes" "apiserver pkg/endpoints/filters/authentication.go";
    /// The kubelet replaces the token in the volume.
    REFRESH_DUE = Rule "kube.refresh.due" [from: Instant, until: Instant] "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// By then, clients that read the file again use the new token.
    REFRESH_SETTLED = Rule "kube.refresh.clients_use_new" [at: Instant] "Kubernetes" "client-go transport/token_source.go";
    /// When the kubelet starts to request a new token.
    REFRESH_FROM = Fact "kube.refresh.window_from" [value: Instant];
    /// When the kubelet has replaced the token at the latest.
    REFRESH_UNTIL = Fact "kube.refresh.window_until" [value: Instant];
    /// The kubelet should have replaced the token by now.
    REFRESH_OVERDUE = Finding(Notice) "kube.refresh.overdue" [until: Instant, judged_at: Instant] "Kubernetes" "pkg/kubelet/token/token_manager.go";
    /// A `typ` header, which Kubernetes' own signer never writes.
    TOKEN_FOREIGN_TYP = Finding(Notice) "kube.token.foreign_typ" [typ: Text] "Kubernetes" "pkg/serviceaccount/jwt.go";

    // Tokens of OpenID providers, by an AuthenticationConfiguration.
    /// The audiences of which a provider's token must name one.
    OIDC_AUDIENCES = Fact "kube.oidc.audiences" [value: List];
    /// The claims that determine the identity, as configured.
    OIDC_MAPPING = Fact "kube.oidc.mapping" [value: List];
    /// CEL expressions, shown but not evaluated.
    OIDC_EXPRESSIONS = Fact "kube.oidc.expressions" [value: List];
    /// An algorithm that the authenticator does not accept.
    OIDC_ALGORITHM = Rule "kube.oidc.algorithm_refused" [alg: Text] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// Within its times; `exp` has no leeway.
    OIDC_TIME = Rule "kube.oidc.within_times" [exp: Instant] "go-oidc" "oidc/verify.go";
    /// Expired, or without `exp`.
    OIDC_EXPIRED = Rule "kube.oidc.expired" [exp: Text, judged_at: Instant] "go-oidc" "oidc/verify.go";
    /// Not valid yet.
    OIDC_NOT_YET = Rule "kube.oidc.not_yet_valid" [nbf: Instant, judged_at: Instant] "go-oidc" "oidc/verify.go";
    /// None of the audiences is in the configuration.
    OIDC_AUDIENCE = Rule "kube.oidc.audience_foreign" [audiences: List, accepted: List] "go-oidc" "oidc/verify.go";
    /// A claim of a JSON type that the verifier does not accept.
    OIDC_CLAIM_TYPE = Rule "kube.oidc.claim_type" [claim: Text, found: Text] "go-oidc" "oidc/verify.go";
    /// A claim that the configuration maps or requires is missing or of the wrong type.
    OIDC_CLAIM_MISSING = Rule "kube.oidc.claim_missing" [claim: Text, part: Text] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// The value of a claim is not the one that the configuration requires.
    OIDC_CLAIM_VALUE = Rule "kube.oidc.claim_value" [claim: Text, found: Text, expected: Text] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// The token says that the e-mail address is not verified.
    OIDC_EMAIL_UNVERIFIED = Rule "kube.oidc.email_unverified" [] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// The claims identify a user.
    OIDC_MAPPED = Rule "kube.oidc.mapped" [username: Text] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// CEL that is not evaluated.
    OIDC_EXPRESSION_UNKNOWN = Rule "kube.oidc.expression_not_run" [expressions: List] "Kubernetes" "apiserver pkg/apis/apiserver/types.go";
    /// Claims that the provider stores elsewhere, and that are not fetched.
    OIDC_DISTRIBUTED = Rule "kube.oidc.distributed_claims" [claims: List] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";
    /// Everything passed.
    OIDC_HOLDS = Rule "kube.oidc.holds" [username: Text] "Kubernetes" "apiserver plugin/pkg/authenticator/token/oidc/oidc.go";

    // Identities.
    /// A subject for a RoleBinding, as one line of YAML.
    IDENTITY_SUBJECT = Fact "kube.identity.subject" [value: Text];
    /// The user that the API server would see.
    IDENTITY = Rule "kube.identity.user" [username: Text, groups: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// A client certificate without a common name identifies no user.
    IDENTITY_NO_COMMON_NAME = Rule "kube.identity.no_common_name" [] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The UID attribute occurs twice, or is empty.
    IDENTITY_UID_INVALID = Rule "kube.identity.uid_invalid" [uids: List] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// Members of system:masters can do anything.
    IDENTITY_MASTERS = Finding(Warning) "kube.identity.system_masters" [username: Text] "Kubernetes" "pkg/registry/rbac/escalation_check.go";
    /// Members of kubeadm:cluster-admins are bound to cluster-admin.
    IDENTITY_CLUSTER_ADMINS = Finding(Warning) "kube.identity.cluster_admins" [username: Text] "Kubernetes" "cmd/kubeadm/app/constants/constants.go";
    /// A node name without the group, or the group without a node name.
    IDENTITY_HALF_NODE = Finding(Warning) "kube.identity.half_a_node" [username: Text, groups: List] "Kubernetes" "pkg/auth/nodeidentifier/default.go";
    /// Several common names; the last counts.
    IDENTITY_SEVERAL_NAMES = Finding(Notice) "kube.identity.several_names" [names: List, username: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";

    // kubeconfig.
    /// Server of the current context.
    CONFIG_SERVER = Fact "kube.kubeconfig.server" [value: Text];
    /// Current context.
    CONFIG_CONTEXT = Fact "kube.kubeconfig.current_context" [value: Text];
    /// Contexts.
    CONFIG_CONTEXTS = Fact "kube.kubeconfig.contexts" [value: List];
    /// User of the current context.
    CONFIG_USER = Fact "kube.kubeconfig.user" [value: Text];
    /// How the user of the current context authenticates.
    CONFIG_METHODS = Fact "kube.kubeconfig.methods" [value: Words];

    /// Context, cluster and user exist.
    CONFIG_COMPLETE = Rule "kube.kubeconfig.context_complete" [context: Text, cluster: Text, user: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// No current context.
    CONFIG_NO_CONTEXT = Rule "kube.kubeconfig.no_current_context" [contexts: List] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The context refers to something that does not exist.
    CONFIG_MISSING = Rule "kube.kubeconfig.reference_missing" [what: Word, name: Text, context: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The server is set.
    CONFIG_SERVER_SET = Rule "kube.kubeconfig.server_set" [server: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// No server.
    CONFIG_NO_SERVER = Rule "kube.kubeconfig.no_server" [cluster: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The server is called without TLS.
    CONFIG_PLAIN_HTTP = Rule "kube.kubeconfig.plain_http" [server: Text] "Kubernetes" "go net/http server.go";
    /// The CA can be read.
    CONFIG_CA = Rule "kube.kubeconfig.ca_readable" [path: Text, certificates: Integer] "Kubernetes" "client-go transport/transport.go";
    /// No CA: the system's roots are used.
    CONFIG_NO_CA = Rule "kube.kubeconfig.system_roots" [] "Kubernetes" "client-go transport/transport.go";
    /// TLS is not verified.
    CONFIG_INSECURE = Rule "kube.kubeconfig.tls_not_verified" [] "Kubernetes" "client-go transport/transport.go";
    /// A CA together with the insecure flag.
    CONFIG_INSECURE_WITH_CA = Rule "kube.kubeconfig.insecure_with_ca" [path: Text] "Kubernetes" "client-go transport/transport.go";
    /// A field is not base64.
    CONFIG_NOT_BASE64 = Rule "kube.kubeconfig.data_not_base64" [path: Text, position: Integer] "Kubernetes" "client-go tools/clientcmd/api/v1";
    /// A field contains no certificate.
    CONFIG_NO_CERTIFICATE = Rule "kube.kubeconfig.no_certificate" [path: Text] "Kubernetes" "go crypto/tls tls.go";
    /// A field contains no private key.
    CONFIG_NO_KEY = Rule "kube.kubeconfig.no_private_key" [path: Text] "Kubernetes" "go crypto/tls tls.go";
    /// A certificate without its key, or a key without its certificate.
    CONFIG_PAIR_INCOMPLETE = Rule "kube.kubeconfig.pair_incomplete" [path: Text, missing: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// Both data and a file of the same kind.
    CONFIG_BOTH_GIVEN = Rule "kube.kubeconfig.data_and_file" [data: Text, file: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// Both a token and basic authentication.
    CONFIG_TOO_MANY_METHODS = Rule "kube.kubeconfig.too_many_methods" [methods: Words] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The user has an authentication method, and not too many.
    CONFIG_METHODS_FOUND = Rule "kube.kubeconfig.methods_found" [methods: Words] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The key matches the certificate.
    CONFIG_PAIR = Rule "kube.kubeconfig.key_matches" [path: Text] "Kubernetes" "go crypto/tls tls.go";
    /// The key does not match the certificate.
    CONFIG_PAIR_MISMATCH = Rule "kube.kubeconfig.key_mismatch" [path: Text, certificate_key: Text, private_key: Text] "Kubernetes" "go crypto/tls tls.go";
    /// A file that was not provided.
    CONFIG_FILE_UNKNOWN = Rule "kube.kubeconfig.file_unknown" [path: Text, file: Text] "Kubernetes" "client-go tools/clientcmd/loader.go";
    /// A plug-in, which cannot be run.
    CONFIG_PLUGIN = Rule "kube.kubeconfig.plugin_unknown" [command: Text] "Kubernetes" "client-go plugin/pkg/client/auth/exec";
    /// The client certificate's own verdict.
    CONFIG_CERTIFICATE = Rule "kube.kubeconfig.client_certificate" [path: Text, verdict: Code, renewer: Text, command: Text] "Kubernetes" "apiserver pkg/authentication/request/x509/x509.go";
    /// The token's own verdict.
    CONFIG_TOKEN = Rule "kube.kubeconfig.token" [path: Text, verdict: Code] "Kubernetes" "pkg/serviceaccount/jwt.go";
    /// A token that is neither a JWT nor a bootstrap token: only the cluster can check it.
    CONFIG_OPAQUE_TOKEN = Rule "kube.kubeconfig.opaque_token" [path: Text] "Kubernetes" "apiserver pkg/authentication/request/bearertoken/bearertoken.go";
    /// A token that ends in whitespace.
    CONFIG_TOKEN_NOT_SENDABLE = Rule "kube.kubeconfig.token_not_sendable" [path: Text] "Kubernetes" "go net/http";
    /// User name and password: only the cluster can check them.
    CONFIG_BASIC = Rule "kube.kubeconfig.basic_authentication" [username: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// No credential.
    CONFIG_ANONYMOUS = Rule "kube.kubeconfig.no_credential" [user: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// A kubeconfig without users, such as the one in cluster-info.
    CONFIG_WITHOUT_USERS = Rule "kube.kubeconfig.without_users" [clusters: List] "Kubernetes" "cluster-bootstrap";
    /// Everything passed.
    CONFIG_HOLDS = Rule "kube.kubeconfig.holds" [user: Text, server: Text] "Kubernetes" "client-go tools/clientcmd/validation.go";
    /// The user impersonates another.
    CONFIG_IMPERSONATES = Finding(Warning) "kube.kubeconfig.impersonates" [user: Text] "Kubernetes" "client-go transport/round_trippers.go";
    /// TLS is not verified.
    CONFIG_SKIPS_VERIFICATION = Finding(Warning) "kube.kubeconfig.skips_verification" [path: Text] "Kubernetes" "client-go transport/transport.go";
    /// A field of a context that is not current is damaged.
    CONFIG_FIELD_DAMAGED = Finding(Error) "kube.kubeconfig.field_damaged" [path: Text, position: Integer] "Kubernetes" "client-go tools/clientcmd/api/v1";
    /// A field was redacted, as `kubectl config view` does.
    CONFIG_REDACTED = Finding(Warning) "kube.kubeconfig.field_redacted" [path: Text] "Kubernetes" "client-go tools/clientcmd/api/helpers.go";
    /// A password in plain text.
    CONFIG_PASSWORD = Finding(Warning) "kube.kubeconfig.password" [path: Text] "Kubernetes" "client-go tools/clientcmd/api/v1";

    // Certificate signing requests.
    /// Signer.
    CSR_SIGNER = Fact "kube.csr.signer" [value: Text];
    /// The user that created the request.
    CSR_REQUESTOR = Fact "kube.csr.requestor" [value: Text];
    /// The groups of that user.
    CSR_GROUPS = Fact "kube.csr.groups" [value: List];
    /// The requested usages.
    CSR_USAGES = Fact "kube.csr.usages" [value: List];
    /// The requested lifetime.
    CSR_EXPIRATION = Fact "kube.csr.expiration" [value: Duration];
    /// State, as kubectl prints it.
    CSR_STATE = Fact "kube.csr.state" [value: List];
    /// `request` contains a PKCS#10 request.
    CSR_REQUEST = Rule "kube.csr.request_readable" [subject: Text] "Kubernetes" "pkg/apis/certificates/helpers.go";
    /// `request` does not contain a PKCS#10 request.
    CSR_REQUEST_UNREADABLE = Rule "kube.csr.request_unreadable" [path: Text] "Kubernetes" "pkg/apis/certificates/helpers.go";
    /// The signer's rules are met.
    CSR_SIGNER_RULES = Rule "kube.csr.signer_rules_hold" [signer: Text] "Kubernetes" "pkg/apis/certificates/helpers.go";
    /// A rule of the signer is violated; `message` is the controller's.
    CSR_SIGNER_REFUSES = Rule "kube.csr.signer_refuses" [signer: Text, message: Text] "Kubernetes" "pkg/controller/certificates/signer/signer.go";
    /// A signer that is not one of Kubernetes' own.
    CSR_SIGNER_FOREIGN = Rule "kube.csr.signer_foreign" [signer: Text] "Kubernetes" "api certificates/v1/types.go";
    /// Issued.
    CSR_ISSUED = Rule "kube.csr.issued" [] "Kubernetes" "api certificates/v1/types.go";
    /// Denied.
    CSR_DENIED = Rule "kube.csr.denied" [reason: Text, message: Text] "Kubernetes" "api certificates/v1/types.go";
    /// Failed.
    CSR_FAILED = Rule "kube.csr.failed" [reason: Text, message: Text] "Kubernetes" "api certificates/v1/types.go";
    /// Approved, but not issued yet.
    CSR_APPROVED = Rule "kube.csr.approved_not_issued" [] "Kubernetes" "api certificates/v1/types.go";
    /// Pending; the controller approves it automatically if the requestor has permission.
    CSR_PENDING_AUTOMATIC = Rule "kube.csr.pending_automatic" [signer: Text, requestor: Text] "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";
    /// Pending; no controller approves requests to this signer by default.
    CSR_PENDING_MANUAL = Rule "kube.csr.pending_manual" [signer: Text, name: Text] "Kubernetes" "pkg/controller/certificates/approver/sarapprove.go";

    // Public keys for tokens.
    /// The issuers that a cluster accepts.
    OPENID_ISSUER = Fact "kube.openid.issuer" [value: Text];
    /// The URL of the published keys.
    OPENID_JWKS_URI = Fact "kube.openid.jwks_uri" [value: Text];

    // Values of the wrong type for their fields.
    /// A value of the wrong type makes the API server reject the object.
    OBJECT_TYPE = Rule "kube.object.wrong_type" [path: Text, found: Text, expected: Text] "Kubernetes" "sigs.k8s.io/json";
    /// A value that is not base64 makes the API server reject the object.
    OBJECT_NOT_BASE64 = Rule "kube.object.data_not_base64" [path: Text, position: Integer] "Kubernetes" "sigs.k8s.io/json";
    /// A value of the wrong type for its field.
    FIELD_TYPE = Finding(Error) "kube.object.field_type" [path: Text, found: Text, expected: Text] "Kubernetes" "sigs.k8s.io/json";
    /// The API server's answer.
    OBJECT_ANSWER = Finding(Info) "kube.object.api_server_answers" [message: Text] "Kubernetes" "apiserver pkg/endpoints/handlers/rest.go";
}
