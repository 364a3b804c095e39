# Certificate signing requests.

kube-csr-signer = Signer
kube-csr-requestor = Requested by
kube-csr-groups = Groups of the requestor
kube-csr-usages = Usages
kube-csr-expiration = Lifetime asked for
kube-csr-state = State
kube-csr-request_readable = The request inside is for { $subject }.
kube-csr-request_unreadable = There is no certificate request in `{ $path }`.
    .explain = It must be one PEM block CERTIFICATE REQUEST in base64.
    .fix = Put the request in: `base64 -w0 < REQUEST.csr`.
kube-csr-signer_rules_hold = The request keeps the rules of `{ $signer }`.
    .explain = Subject, alternative names and usages are what this signer issues. It looks at them after approval.
kube-csr-signer_refuses = The signer `{ $signer }` refuses the request: `{ $message }`.
    .explain = The signer looks only after approval: kubectl then shows `Approved,Failed`, reason `SignerValidationFailure`, and that is final.
    .fix = Correct what the message names and make a new request; the specification of this one cannot be changed.
kube-csr-signer_foreign = `{ $signer }` is not one of Kubernetes' own signers; its rules are not known here.
    .explain = A controller that somebody installed signs for it. Without that controller an approved request waits for ever.
kube-csr-issued = The certificate was issued.
    .explain = It stands in `status.certificate`. The object is deleted one to two hours later; the certificate stays good.
kube-csr-denied = The request was denied (`{ $reason }`): `{ $message }`.
    .explain = A denial is final.
    .fix = Clear up why with whoever denied it, then make a new request.
kube-csr-failed = The signer refused the request (`{ $reason }`): `{ $message }`.
    .explain = The request was approved and breaks a rule of its signer. That is final.
    .fix = Correct what the message names and make a new request.
kube-csr-approved_not_issued = The request is approved, and no certificate was issued yet.
    .explain = Approval and signing are the work of two controllers. With Kubernetes' own signers it takes seconds; if it stays like this, kube-controller-manager lacks `--cluster-signing-cert-file` and its key, or the controller of a foreign signer is not running. After 24 hours the request is deleted.
    .fix = Look again: `kubectl get csr`. Then look at the signer: `kubectl -n kube-system logs -l component=kube-controller-manager`.
kube-csr-pending_automatic = The request waits for approval, which comes by itself if `{ $requestor }` may ask for it.
    .explain = For `{ $signer }` kube-controller-manager approves as soon as a SubjectAccessReview allows the requestor to create `certificatesigningrequests/nodeclient`, or `selfnodeclient` for a node's own certificate. If that binding is missing, the request waits without a word and is deleted after 24 hours.
    .fix = See whether the requestor may: `kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as { $requestor } --as-group GROUP`, with each group that the request records.
kube-csr-pending_manual = The request waits until a person approves it, for Kubernetes approves nothing for `{ $signer }` by itself.
    .explain = Until then no certificate is issued, and after 24 hours the request is deleted. A kubelet that waits for its serving certificate answers `kubectl logs` and `kubectl exec` with `remote error: tls: internal error`.
    .fix = Make sure that requestor, subject and names are the node's own, then approve: `kubectl certificate approve { $name }`.

## What came of it, behind the name of what was judged

brief-kube-csr-signer_refuses = is refused by its signer
brief-kube-csr-denied = was denied
brief-kube-csr-failed = was approved and has failed

## Names of the rules

rule-kube-csr = Signing request
