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
