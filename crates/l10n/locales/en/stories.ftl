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

# Tokens.

story-service-account-token = A Pod's token
    .explain = The kubelet asks for a token, writes it into the Pod's volume and replaces it in time; a program reads the file and holds a watch open. One sees why a new token needs no new connection, and what happens when a refresh fails.
story-legacy-and-bound-token = Legacy and bound token, side by side
    .explain = Two callers outside hold copies: of the token in a Secret, and of the token in a Pod's volume. Pod, Secret and service account are deleted one after another, and one sees which token dies of it, when, and with which line in the API server's log.
parameter-expiration-seconds = lifetime that is asked for
parameter-extend-tokens = default tokens are extended to a year
parameter-max-token-expiration = longest lifetime that the API server grants
parameter-client = what the client does about a 401
parameter-request-interval = time between two requests
parameter-clock-offset = how far the node's clock is off
parameter-clock-direction = which way the clock is off
parameter-keys = kind of keys
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
