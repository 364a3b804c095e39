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
parameter-clock-offset = how far the clock is ahead
parameter-keys = kind of keys
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

# The rotation of a CA.

story-ca-rotation = A new CA
    .explain = The cluster's CA is replaced by a new one of the same name, while kubelets, kubectl, kube-controller-manager and a pod go on asking. Trust both, sign with the new one, re-issue, drop the old one; or take the steps in another order, and see who is refused by whom.
parameter-order = order of the steps
parameter-step = time between two steps
parameter-overlap = time from re-issue to drop
parameter-leaf-lifetime = lifetime of what kubeadm signs
counter-requests_refused = requests that failed
counter-leaves_of_old_ca = certificates of the old CA in use
word-old_ca = the old CA
word-new_ca = the new CA
word-both_cas = both CAs
