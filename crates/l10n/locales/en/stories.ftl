# The stories of the simulation: the names of their parameters, faults, actors and counters.

actor-person = operator
actor-pod = Pod
actor-kubelet = kubelet
actor-api_server = API server
actor-controller_manager = controller manager
actor-etcd = etcd
actor-client = client

fault-apiserver-down = API server down
fault-controller-manager-down = controller manager down
fault-approver-missing = no approver
fault-wrong-group = wrong group in the token
fault-token-expired = token expired
fault-clock-off = wrong clock on one node
fault-signer-key-lost = signer's key lost
fault-ca-replaced = CA replaced
fault-node-asleep = node asleep
fault-disk-full = disk full

counter-connections_open = open connections
counter-requests_with_old_credential = requests with the old credential
counter-answers_401 = 401 responses

story-fleet = A fleet over a year
    .explain = Thousands of kubelets renew their certificates, each at a random time. See how that spreads the load, and how an outage brings the renewals together again.

parameter-nodes = number of nodes
parameter-duration = length of the run
parameter-signing-duration = lifetime of signed certificates
parameter-joined-within = time in which all nodes join
parameter-jitter = random renewal time (70–90 % of the lifetime)
parameter-signer-workers = requests handled in parallel
parameter-time-per-request = time per request (ms)
parameter-bootstrap-token = bootstrap token still valid
parameter-asleep-share = nodes that sleep (%)
parameter-interval = counting interval

series-csr_created = requests created
series-csr_approved = requests approved
series-certificates_issued = certificates issued
series-certificates_expired = certificates expired before renewal
series-csr_pending = requests pending at the end
series-csr_unsigned = requests approved, not signed at the end
series-csr_cleaned = requests removed without a certificate
series-nodes_without_certificate = nodes without a certificate at the end
series-api_requests = API requests about certificates

word-integer = a whole number
word-duration = a duration
word-switch = true or false
word-instant = a date and time

# Stories of a node: TLS bootstrap, client rotation, serving certificate.

story-tls-bootstrap = TLS bootstrap
    .explain = A node joins. With a bootstrap token, the kubelet requests its first certificate, which is approved, signed, stored and put to use. Turn on a fault to see which step fails, and whether a restart helps.
story-client-rotation = Client certificate rotation
    .explain = The kubelet renews its client certificate well before it expires, then closes its connections so that the new one is used. If no one approves or signs its request, it keeps trying until the certificate expires, and the cluster loses the node.
story-serving-certificate = Kubelet serving certificate
    .explain = A request for a serving certificate waits until a person approves it; until then, no one can read logs from this node. Each renewal waits again, while the client certificate renews without anyone's help.

parameter-token-ttl = token lifetime (0: never expires)
parameter-join-after = time from creating the token to joining
parameter-approver-latency = time from a request to its approval
parameter-keys = key algorithm
parameter-clock-offset = how far the clock is off
parameter-clock-direction = clock behind or ahead
parameter-disk-full-at = step that fails when the disk is full
parameter-restart-after = when the operator restarts the kubelet (0: never)
parameter-renew-every = time between renewals of the control plane's certificates (0: never)
parameter-rotations = number of renewals
parameter-not-before = the certificate's notBefore
parameter-not-after = the certificate's notAfter
parameter-bootstrap-kubeconfig = bootstrap kubeconfig
parameter-mode = source of the serving certificate
parameter-approval = how serving certificates are approved
parameter-approve-after = time until the operator approves

counter-requests_pending = requests pending

# The path of a request.

story-request-path = The path of a request
    .explain = A program in a Pod, or curl, asks the API server for a list of Pods. Follow the request through environment, files, TCP, TLS, the authenticators in their order, authorization and the data to the answer. Change what the caller sends and what it trusts, and see where the request ends and what gets printed.
parameter-caller = who sends the request
parameter-present = credential that the caller presents
parameter-trust = what the caller verifies the server with
parameter-permission = permission of the caller
parameter-anonymous = anonymous requests allowed
parameter-service-environment = environment variables of the Service are set
parameter-tls = TLS version
parameter-requests = number of requests
parameter-pause = time between two requests
counter-answers_403 = 403 responses

word-presents_token = the Pod's token
word-presents_damaged_token = a token with a damaged signature
word-presents_expired_token = an expired token
word-presents_foreign_token = another cluster's token
word-presents_expired_certificate = an expired client certificate
word-presents_expired_certificate_and_token = an expired client certificate and the Pod's token
word-presents_nothing = nothing
word-trusts_cluster = the cluster's CA
word-trusts_system = the system's CAs
word-trusts_anybody = nothing (any server is trusted)
word-trusts_without_tls = nothing (no TLS)
word-switched_on = allowed
word-switched_off = not allowed
word-authenticator_front_proxy = front proxy authenticator
word-authenticator_certificate = client certificate authenticator
word-authenticator_token = bearer token authenticator
word-authenticator_anonymous = anonymous authenticator

# Tokens.

story-service-account-token = A Pod's token
    .explain = The kubelet requests a token, writes it to the Pod's volume and replaces it in time. A program reads the file and keeps a watch open. See why a new token needs no new connection, and what happens when a refresh fails.
parameter-expiration-seconds = requested token lifetime
parameter-extend-tokens = default tokens are extended to one year
parameter-max-token-expiration = longest token lifetime the API server grants
parameter-client = client-go variant (decides what a 401 does)
parameter-request-interval = time between requests

story-legacy-and-bound-token = Legacy and bound token side by side
    .explain = Two callers outside the cluster hold copies of a token: one from a Secret, one from a Pod's volume. The Pod, the Secret and the service account are deleted in turn. See which token stops working, when, and what the API server logs.

parameter-pod-deleted-after = when the Pod is deleted
parameter-termination-grace = grace period of the Pod
parameter-finalizer = a finalizer keeps the Pod for three minutes
parameter-labelled-after = when the operator sets the cleaner's label on the Secret
parameter-secret-deleted-after = when the Secret is deleted
parameter-account-remade-after = when the service account is deleted and recreated
story-signing-key-rotation = Replacing the key that signs tokens
    .explain = The new public key goes to every API server, the new private key signs, old tokens are replaced, and the old key is removed. Or everything changes at once. See why API servers disagree for a while, who is rejected, and for how long.
parameter-order = order of the steps
parameter-api-servers = number of API servers
parameter-pods = number of Pods
parameter-rotation-after = when the rotation starts
parameter-wait = time to wait until old tokens are replaced

# The rotation of a CA.

story-ca-rotation = A new CA
    .explain = A new CA of the same name replaces the cluster's CA while kubelets, kubectl, kube-controller-manager and a Pod keep sending requests. Trust both, sign with the new one, reissue, drop the old one. Or change the order, and see who rejects whom.
parameter-step = time between two steps
parameter-overlap = time from reissuing to dropping the old CA
parameter-leaf-lifetime = lifetime of certificates that kubeadm signs
counter-requests_refused = requests that failed
counter-leaves_of_old_ca = certificates of the old CA in use
word-old_ca = the old CA
word-new_ca = the new CA
word-both_cas = both CAs
