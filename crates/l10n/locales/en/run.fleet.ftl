# What happens in a fleet of nodes.

## What is too much

run-fleet-too_much = About { $renewals } certificates would be issued; the limit for one run is { $most }.
    .explain = The number follows from the number of nodes, the length of the run and the lifetime of the certificates. With fewer nodes the curves keep their shape, and every count shrinks in proportion.
    .fix = Choose fewer nodes, a shorter run or a longer `signing-duration`.
run-fleet-overloaded = The run was stopped at { $reached }, after { $events } events.
    .explain = The nodes send more requests than the controllers can handle. A node that has waited 15 minutes sends a new request while its old one is still in the approver's queue.
    .fix = Choose more workers, less time per request, fewer nodes, or a longer period in which they join.

## Common misconceptions

run-fleet-spread = Nodes that joined together do not renew together.
    .explain = Each kubelet draws its renewal time between 70 and 90 % of the lifetime. With one-year certificates, a fleet that joined within an hour renews over 73 days. An outage in that period brings nodes together: all renewals that came due meanwhile are requested as soon as it ends.

## What happens

run-fleet-joined = { $nodes ->
        [one] The node has its
       *[other] All { $nodes } nodes have their
    } first certificate, { $took } after the start of the run.
    .explain = Each kubelet has used its bootstrap token once; from now on it renews with its own certificate.
run-fleet-api_server_down = Nothing answers at the API server's address.
    .explain = A kubelet whose renewal is due is refused the connection. It retries after 2, 4, 8 and 16 seconds, then every 32 seconds, and none of this reaches a server. Without the API server the controllers cannot work either.
run-fleet-controllers_down = No controllers are running: requests are created, but not approved, signed or cleaned up.
    .explain = A kubelet waits 15 minutes for its certificate, then creates a new request with a new key: about four an hour for each node whose renewal is due.
run-fleet-nobody_approves = Requests are created, but no one approves them.
    .explain = A kubelet waits 15 minutes, then creates a new request. The cleaner removes unapproved requests after 24 hours, so their number stops growing and no longer shows how long this has lasted.
run-fleet-key_lost = The signing key is lost: requests are approved, but no certificates are issued.
    .explain = To the kubelet this looks like a request that no one approves. `kubectl get csr` shows the difference: Approved without Issued.
run-fleet-asleep = { $nodes ->
        [0] No node is asleep
        [one] 1 node is asleep
       *[other] { $nodes } nodes are asleep
    }.
    .explain = Renewals that come due meanwhile happen when the nodes wake up, all at once. The certificates expire on time all the same.
run-fleet-first_failed = The first kubelet fails to get a new certificate.
    .explain = Nothing is broken yet: a kubelet starts to renew with at least a tenth of the lifetime left, which is 36 days with a one-year certificate.
run-fleet-first_expired = The first certificate expires without a replacement, at { $not_after }.
    .explain = The kubelet no longer presents it, so its requests are anonymous. The node's Pods keep running, but the node stops reporting and soon becomes NotReady.
run-fleet-first_lost = The first kubelet exits and cannot bootstrap again.
    .explain = It exits after five minutes without a certificate, if the server answers. systemd restarts it, but without a valid bootstrap token it exits again at once. Every such node needs a new token.
    .fix = Create a token, then bootstrap each such node with it: `kubeadm token create --ttl 1h`.
run-fleet-first_bootstrapped = The first kubelet exits and bootstraps again with its token.
    .explain = It exits after five minutes without a certificate, if the server answers. systemd restarts it; it finds its certificate expired and requests one as it did when it joined.
run-fleet-unnoticed = No kubelet noticed: no renewal came due while this lasted.
    .explain = Valid certificates need no controllers. An outage affects only the nodes whose renewal time falls into it.
run-fleet-herd = The busiest minute after the outage begins at { $minute }, with { $requests ->
        [one] 1 request
       *[other] { $requests } requests
    }.
    .explain = Kubelets that were refused a connection retry every 32 seconds, so they all come within about half a minute of the server's return. Kubelets that were waiting for a signature come spread over their 15 minutes.
run-fleet-recovered = Every kubelet has a certificate again, { $took } after the outage.
    .explain = Requests that no kubelet waits for any more are signed too, in this story the oldest first. After a long outage of only the controllers, up to a day's worth of them comes before those that are needed. The nodes that renewed together draw new times, so they will not renew together again.
run-fleet-recovered_in_part = No renewal is overdue any more, { $took } after the outage, but { $lost ->
        [one] 1 kubelet
       *[other] { $lost } kubelets
    } cannot bootstrap again.
    .explain = Their certificates expired during the outage, and without a valid bootstrap token they exit as soon as they are started.
    .fix = Create a token, then bootstrap each such node with it: `kubeadm token create --ttl 1h`.
