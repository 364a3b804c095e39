# The stories of the simulation: what they, their parameters, faults, actors and counters are called.

actor-person = operator
actor-pod = pod
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

counter-connections_open = connections open
counter-requests_with_old_credential = requests with the old credential
counter-answers_401 = answers 401

story-fleet = A fleet over a year
    .explain = Thousands of kubelets renew their certificates, each at a time that it draws: what that spreads, and what an outage brings together again.

parameter-nodes = nodes
parameter-duration = length of the run
parameter-signing-duration = lifetime that is signed
parameter-joined-within = time in which the nodes join
parameter-jitter = renewals drawn between 70 and 90 per cent
parameter-signer-workers = requests handled at once
parameter-time-per-request = milliseconds for each request
parameter-bootstrap-token = bootstrap token still good
parameter-asleep-share = per cent of nodes that sleep
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
    .explain = The kubelet renews its client certificate in time and closes its connections, so that the new one is shown. When nobody approves or signs, the attempts go on until the certificate ends, and with it the node.
story-serving-certificate = Kubelet serving certificate
    .explain = The request for a serving certificate waits for a person, and until then nobody gets a log from this node. Renewal waits for a person again, while the client certificate renews itself.

parameter-token-ttl = token's lifetime (0: for ever)
parameter-join-after = join after the token was made
parameter-approver-latency = time the approver takes
parameter-keys = keys of the CA
parameter-clock-offset = clock off by
parameter-clock-direction = clock is
parameter-disk-full-at = full disk is met at
parameter-restart-after = operator restarts the kubelet after (0: never)
parameter-renew-every = control plane renewed every (0: never)
parameter-rotations = renewals to follow
parameter-not-before = certificate's notBefore
parameter-not-after = certificate's notAfter
parameter-bootstrap-kubeconfig = bootstrap kubeconfig
parameter-mode = serving certificate by
parameter-approval = approval
parameter-approve-after = operator approves after

counter-requests_pending = requests pending

# The path of a request.

story-request-path = The path of a request
    .explain = A program in a pod, or curl, asks the API server for a list: environment, files, TCP, TLS, the authenticators in their order, authorization, the data, the answer. Change what it sends and whom it trusts, and see where it ends and what is printed.
parameter-caller = who asks
parameter-present = what proves the caller
parameter-trust = what proves the server
parameter-permission = the caller's permission
parameter-anonymous = anonymous requests allowed
parameter-service-environment = the Service's variables are there
parameter-tls = version of TLS
parameter-requests = number of requests
parameter-pause = time between two requests
counter-answers_403 = answers 403

word-presents_token = the pod's token
word-presents_damaged_token = a token with a damaged signature
word-presents_expired_token = a token whose time is over
word-presents_foreign_token = a token of another cluster
word-presents_expired_certificate = an expired client certificate
word-presents_expired_certificate_and_token = an expired client certificate, and the pod's token
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
parameter-expiration-seconds = Lifetime that is asked for (s)
parameter-extend-tokens = Default tokens are extended to a year
parameter-max-token-expiration = Longest lifetime that the API server grants
parameter-client = Client
parameter-request-interval = Time between requests

story-legacy-and-bound-token = Legacy and bound token, side by side
    .explain = Two callers outside hold copies: of the token in a Secret, and of the token in a Pod's volume. Pod, Secret and service account are deleted one after another, and one sees which token dies of it, when, and with which line in the API server's log.

parameter-pod-deleted-after = when the Pod is deleted
parameter-termination-grace = grace period of the Pod
parameter-finalizer = a finalizer holds the Pod for three minutes
parameter-labelled-after = when the Secret is labelled as the cleaner does
parameter-secret-deleted-after = when the Secret is deleted
parameter-account-remade-after = when the service account is deleted and made again
story-signing-key-rotation = The key that signs tokens is replaced
    .explain = The new public key is added to every API server, the new private key signs, old tokens are waited for, the old key is removed; or all is done at once. One sees why API servers disagree for a while, and who is refused, and for how long.
parameter-order = order of the steps
parameter-api-servers = API servers
parameter-pods = Pods
parameter-rotation-after = when the rotation begins
parameter-wait = time to wait for old tokens

# The rotation of a CA.

story-ca-rotation = A new CA
    .explain = The cluster's CA is replaced by a new one of the same name, while kubelets, kubectl, kube-controller-manager and a pod go on asking. Trust both, sign with the new one, re-issue, drop the old one; or take the steps in another order, and see who is refused by whom.
parameter-step = time between two steps
parameter-overlap = time from re-issue to drop
parameter-leaf-lifetime = lifetime of what kubeadm signs
counter-requests_refused = requests that failed
counter-leaves_of_old_ca = certificates of the old CA in use
word-old_ca = the old CA
word-new_ca = the new CA
word-both_cas = both CAs
