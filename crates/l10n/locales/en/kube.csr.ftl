# Certificate signing requests.

kube-csr-signer = Signer
kube-csr-requestor = Requested by
kube-csr-groups = Requestor's groups
kube-csr-usages = Usages
kube-csr-expiration = Requested lifetime
kube-csr-state = State
kube-csr-request_readable = { $subject-given ->
        [empty] The certificate request has no subject.
       *[other] The certificate request is for { $subject }.
    }
kube-csr-request_unreadable = There is no certificate request in `{ $path }`.
    .explain = It must be one PEM block CERTIFICATE REQUEST in base64.
    .fix = Set the request: `base64 -w0 < REQUEST.csr`.
kube-csr-signer_rules_hold = The request meets the rules of `{ $signer }`.
    .explain = This signer issues such subjects, alternative names and usages. It checks them after approval.
kube-csr-signer_refuses = The signer `{ $signer }` will reject the request: `{ $message }`.
    .explain = The signer checks only after approval. kubectl will then show `Approved,Failed` with the reason `SignerValidationFailure`, which is final.
    .fix = Correct what the message names and make a new request. This one cannot be changed.
kube-csr-signer_foreign = { $signer-given ->
        [empty] The request names no signer.
       *[other] `{ $signer }` is not one of Kubernetes' own signers, so its rules are not known.
    }
    .explain = A separately installed controller signs for it. Without that controller, an approved request waits forever.
kube-csr-issued = The certificate was issued.
    .explain = It is in `status.certificate`. The object is deleted one to two hours later; the certificate stays valid.
kube-csr-denied = { $message-given ->
        [empty] The request was denied (`{ $reason }`), without a message.
       *[other] The request was denied (`{ $reason }`): `{ $message }`.
    }
    .explain = A denial is final.
    .fix = Ask the person who denied it for the reason, then make a new request.
kube-csr-failed = { $message-given ->
        [empty] The signer rejected the request (`{ $reason }`), without a message.
       *[other] The signer rejected the request (`{ $reason }`): `{ $message }`.
    }
    .explain = The request was approved but breaks a rule of its signer. That is final.
    .fix = Correct what the message names and make a new request.
kube-csr-approved_not_issued = The request is approved, but no certificate has been issued yet.
    .explain = Two separate controllers approve and sign. With Kubernetes' own signers this takes seconds. If it stays like this, kube-controller-manager lacks `--cluster-signing-cert-file` and its key, or the controller of a third-party signer is not running. After 24 hours the request is deleted.
    .fix = Check again: `kubectl get csr`. Then check the signer: `kubectl -n kube-system logs -l component=kube-controller-manager`.
kube-csr-pending_automatic = { $requestor-given ->
        [0] Pending; approved automatically if the requestor has permission.
       *[other] Pending; approved automatically if `{ $requestor }` has permission.
    }
    .explain = For `{ $signer }`, kube-controller-manager approves as soon as a SubjectAccessReview allows the requestor to create `certificatesigningrequests/nodeclient`, or `selfnodeclient` for a node's own certificate. If that binding is missing, the request stays pending without a message and is deleted after 24 hours.
    .fix = { $requestor-given ->
        [0] Check the requestor's permission: `kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as USER --as-group GROUP`.
       *[other] Check the permission: `kubectl auth can-i create certificatesigningrequests --subresource nodeclient --as { $requestor } --as-group GROUP`, with each group that the request records.
    }
kube-csr-pending_manual = Pending until someone approves it; Kubernetes never approves `{ $signer }` automatically.
    .explain = Until then no certificate is issued, and after 24 hours the request is deleted. A kubelet without its serving certificate answers `kubectl logs` and `kubectl exec` with `remote error: tls: internal error`.
    .fix = Check that the requestor, subject and names belong to the node, then approve: `kubectl certificate approve { $name }`.

## Results, after the name of what was judged

brief-kube-csr-signer_refuses = is rejected by its signer
brief-kube-csr-denied = was denied
brief-kube-csr-failed = was approved and has failed

## Names of the rules

rule-kube-csr = Signing request
