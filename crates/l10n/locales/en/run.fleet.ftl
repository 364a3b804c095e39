# What happens in a fleet of nodes.

## What is too much

run-fleet-too_much = About { $renewals } certificates would be issued; a run may issue at most { $most }.
    .explain = How many follows from the number of nodes, the length of the run and the lifetime of the certificates. With fewer nodes the run has the same shape, each count smaller in proportion.
    .fix = Choose fewer nodes, a shorter run or a longer `signing-duration`.
run-fleet-overloaded = The run was stopped at { $reached }, after { $events } events.
    .explain = The nodes ask for more than the controllers answer: whoever waits 15 minutes in vain asks again, with a new request, and the old one still lies before the approver.
    .fix = Choose more workers, a shorter time for each request, fewer nodes, or a longer time in which they join.

## What is commonly said otherwise

run-fleet-spread = Nodes that joined together do not renew together.
    .explain = Each kubelet draws the time of its renewal between 70 and 90 % of the lifetime. With certificates of a year, a fleet that joined within an hour renews over 73 days. What brings nodes together is an outage that falls into this time: all that fell due meanwhile ask at once when it is over.

## What happens

run-fleet-joined = All { $nodes } nodes have a certificate, { $took } after the first joined.
    .explain = Each kubelet has asked with its bootstrap token, once; from now on it renews with the certificate itself.
run-fleet-api_server_down = Nobody answers at the API server's address.
    .explain = A kubelet whose renewal falls due is refused the connection: it tries again after 2, 4, 8 and 16 seconds, and then every 32 seconds. Nothing of this reaches a server. Without the API server the controllers cannot work either.
run-fleet-controllers_down = No controller runs: requests are created, and neither approved, signed nor cleaned.
    .explain = A kubelet waits 15 minutes for its certificate, then creates a new request with a new key: about four an hour, for each node whose renewal is due.
run-fleet-nobody_approves = Requests are created, and nobody approves them.
    .explain = A kubelet waits 15 minutes, then creates a new request. Those that nobody approved are removed after 24 hours by the cleaner, so their number stops growing and no longer shows how long this has lasted.
run-fleet-key_lost = The signer's key is gone: requests are approved, and no certificate is issued.
    .explain = The kubelet sees no difference from a request that nobody approves. `kubectl get csr` does: it shows Approved without Issued.
run-fleet-asleep = { $nodes } nodes sleep.
    .explain = What falls due meanwhile happens as they wake, on all of them at once. The certificates expire no later for it.
run-fleet-first_failed = The first kubelet asks in vain.
    .explain = Nothing is broken yet: its certificate holds for at least another tenth of its lifetime, which is 36 days for a certificate of a year.
run-fleet-first_expired = The first certificate expires without a successor, at { $not_after }.
    .explain = The kubelet no longer shows it: to the API server it is nobody. Its Pods go on running; its node stops reporting and soon counts as not ready.
run-fleet-first_lost = The first kubelet exits and cannot begin again.
    .explain = After five minutes without a certificate, while the server answers, it exits; systemd starts it again, and without a valid bootstrap token it exits at once. From here on somebody has to give each such node a new token.
    .fix = `kubeadm token create --ttl 1h`
run-fleet-first_bootstrapped = The first kubelet exits and bootstraps once more, with its token.
    .explain = After five minutes without a certificate, while the server answers, it exits; systemd starts it again, it finds its certificate expired and asks as at its first join.
run-fleet-unnoticed = No kubelet noticed: nobody's renewal fell due while this lasted.
    .explain = Certificates that are valid need no controller. An outage is only felt by those whose drawn time lies in it.
run-fleet-herd = The busiest minute after the outage was { $minute }, with { $requests } requests.
    .explain = Kubelets that are refused try every 32 seconds, so all come within about half a minute of the server's return. Kubelets that wait for a signature come spread over the 15 minutes of their wait.
run-fleet-recovered = Every kubelet has a certificate again, { $took } after the outage.
    .explain = Requests that nobody waits for any more are signed as well, the oldest first in this story: after a long outage of the controllers alone, up to a day of them stands before those that somebody needs. The next renewals of those that came together are drawn apart again.
run-fleet-recovered_in_part = No kubelet asks in vain any more, { $took } after the outage; { $lost } cannot begin again.
    .explain = Their certificates expired while it lasted, and without a valid bootstrap token they exit as soon as they are started.
    .fix = `kubeadm token create --ttl 1h`
