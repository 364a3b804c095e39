# The stories of the simulation: what they, their parameters, faults, actors and counters are called.

actor-person = operator
actor-pod = Pod
actor-kubelet = kubelet
actor-api_server = API server
actor-controller_manager = controller manager
actor-etcd = etcd
actor-client = client

fault-apiserver-down = API server down
fault-controller-manager-down = controller manager down
fault-approver-missing = nobody approves
fault-wrong-group = wrong group in the token
fault-token-expired = token expired
fault-clock-off = clock of one node off
fault-signer-key-lost = signer's key lost
fault-ca-replaced = CA replaced
fault-node-asleep = node asleep
fault-disk-full = disk full

counter-connections_open = open connections
counter-requests_with_old_credential = requests with the old credential
counter-answers_401 = 401 answers

story-fleet = A fleet over a year
    .explain = Thousands of kubelets renew their certificates, each at a time that it draws: what that spreads, and what an outage brings together again.

parameter-nodes = number of nodes
parameter-duration = length of the run
parameter-signing-duration = lifetime of signed certificates
parameter-joined-within = time within which the nodes join
parameter-jitter = renewal drawn between 70 and 90 % of the lifetime
parameter-signer-workers = requests handled at once
parameter-time-per-request = time for each request (ms)
parameter-bootstrap-token = bootstrap token still valid
parameter-asleep-share = nodes that sleep (%)
parameter-interval = interval of the counts

series-csr_created = requests created
series-csr_approved = requests approved
series-certificates_issued = certificates issued
series-certificates_expired = certificates expired without a successor
series-csr_pending = requests pending at the end
series-csr_unsigned = requests approved and not signed at the end
series-csr_cleaned = requests removed without a certificate
series-nodes_without_certificate = nodes without a certificate at the end
series-api_requests = API requests about certificates

word-integer = a whole number
word-duration = a length of time
word-switch = a switch
word-instant = an instant

# Stories of a node: TLS bootstrap, client rotation, serving certificate.

story-tls-bootstrap = TLS bootstrap
    .explain = A node joins: with a bootstrap token the kubelet asks for its first certificate, which is approved, signed, stored and put to use. Switch a fault on to see which step fails, and what a restart makes of it.
story-client-rotation = Client certificate rotation
    .explain = The kubelet renews its client certificate in time and closes its connections, so that the new one is used. When nobody approves or signs, it keeps trying until the certificate expires, and the node is lost with it.
story-serving-certificate = Kubelet serving certificate
    .explain = The request for a serving certificate waits for a person, and until then nobody can read logs from this node. Its renewal waits for a person again, while the client certificate is renewed without one.

parameter-token-ttl = token's lifetime (0: no end)
parameter-join-after = from the making of the token to the join
parameter-approver-latency = time from a request to its approval
parameter-keys = key algorithm
parameter-clock-offset = how far the clock is off
parameter-clock-direction = the clock is
parameter-disk-full-at = step that meets the full disk
parameter-restart-after = operator restarts the kubelet after (0: never)
parameter-renew-every = control plane renewed every (0: never)
parameter-rotations = number of renewals
parameter-not-before = certificate's notBefore
parameter-not-after = certificate's notAfter
parameter-bootstrap-kubeconfig = bootstrap kubeconfig
parameter-mode = source of the serving certificate
parameter-approval = who approves serving certificates
parameter-approve-after = operator approves after

counter-requests_pending = requests pending

# The path of a request.

story-request-path = The path of a request
    .explain = A program in a Pod, or curl, asks the API server for a list: environment, files, TCP, TLS, the authenticators in their order, authorization, the data, the answer. Change what it sends and whom it trusts, and see where it ends and what is printed.
parameter-caller = who sends the request
parameter-present = credential that the caller presents
parameter-trust = what the server is verified with
parameter-permission = the caller's permission
parameter-anonymous = anonymous requests allowed
parameter-service-environment = the Service's environment variables are set
parameter-tls = TLS version
parameter-requests = number of requests
parameter-pause = time between two requests
counter-answers_403 = 403 answers

word-presents_token = the Pod's token
word-presents_damaged_token = a token with a damaged signature
word-presents_expired_token = an expired token
word-presents_foreign_token = a token of another cluster
word-presents_expired_certificate = an expired client certificate
word-presents_expired_certificate_and_token = an expired client certificate, and the Pod's token
word-presents_nothing = nothing
word-trusts_cluster = the cluster's CA
word-trusts_system = the CAs of the system
word-trusts_anybody = nothing: whoever answers is trusted
word-trusts_without_tls = nothing: TLS is not used
word-switched_on = allowed
word-switched_off = switched off
word-authenticator_front_proxy = the front proxy's authenticator
word-authenticator_certificate = the authenticator of client certificates
word-authenticator_token = the authenticators of bearer tokens
word-authenticator_anonymous = the anonymous authenticator

# Tokens.

story-service-account-token = A Pod's token
    .explain = The kubelet asks for a token, writes it into the Pod's volume and replaces it in time; a program reads the file and holds a watch open. One sees why a new token needs no new connection, and what happens when a refresh fails.
parameter-expiration-seconds = token lifetime that is requested
parameter-extend-tokens = default tokens are extended to a year
parameter-max-token-expiration = longest lifetime that the API server grants
parameter-client = client-go variant (decides what a 401 does)
parameter-request-interval = time between requests

story-legacy-and-bound-token = Legacy and bound token, side by side
    .explain = Two callers outside hold copies: of the token in a Secret, and of the token in a Pod's volume. Pod, Secret and service account are deleted one after another, and one sees which token dies of it, when, and with which line in the API server's log.

parameter-pod-deleted-after = when the Pod is deleted
parameter-termination-grace = grace period of the Pod
parameter-finalizer = a finalizer holds the Pod for three minutes
parameter-labelled-after = when the Secret gets the cleaner's label
parameter-secret-deleted-after = when the Secret is deleted
parameter-account-remade-after = when the service account is deleted and re-created
story-signing-key-rotation = The key that signs tokens is replaced
    .explain = The new public key is added to every API server, the new private key signs, old tokens are waited for, the old key is removed; or all is done at once. One sees why API servers disagree for a while, and who is refused, and for how long.
parameter-order = order of the steps
parameter-api-servers = number of API servers
parameter-pods = number of Pods
parameter-rotation-after = when the rotation begins
parameter-wait = time to wait for old tokens to be replaced

# The rotation of a CA.

story-ca-rotation = A new CA
    .explain = The cluster's CA is replaced by a new one of the same name, while kubelets, kubectl, kube-controller-manager and a Pod go on sending requests. Trust both, sign with the new one, re-issue, drop the old one; or take the steps in another order, and see who is refused by whom.
parameter-step = time between two steps
parameter-overlap = from re-issue to dropping the old CA
parameter-leaf-lifetime = lifetime of certificates that kubeadm signs
counter-requests_refused = requests that failed
counter-leaves_of_old_ca = certificates of the old CA in use
word-old_ca = the old CA
word-new_ca = the new CA
word-both_cas = both CAs
