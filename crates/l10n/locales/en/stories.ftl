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
parameter-interval = time between two requests
parameter-clock-offset = how far the clock is ahead
parameter-keys = kind of keys
counter-answers_403 = answers 403
