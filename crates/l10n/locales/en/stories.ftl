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

# Tokens.

story-service-account-token = A Pod's token
    .explain = The kubelet asks for a token, writes it into the Pod's volume and replaces it in time; a program reads the file and holds a watch open. One sees why a new token needs no new connection, and what happens when a refresh fails.
parameter-duration = Length of the story
parameter-expiration-seconds = Lifetime that is asked for (s)
parameter-extend-tokens = Default tokens are extended to a year
parameter-max-token-expiration = Longest lifetime that the API server grants
parameter-client = Client
parameter-request-interval = Time between requests
parameter-clock-offset = How far the node's clock is off
parameter-clock-direction = Which way the clock is off
parameter-keys = Kind of keys
