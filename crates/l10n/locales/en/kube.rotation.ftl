# Renewal of certificates.

## What was read

kube-rotation-renewed_by = Renewed by
kube-rotation-window_from = Renewal from
kube-rotation-window_until = Renewal until

## Findings

kube-rotation-due = The kubelet will renew this certificate at a random time between { $from } and { $until }.
    .explain = That is 70–90 % of the lifetime, drawn again each time the kubelet starts, so that the nodes do not all renew at once. Then a new dated file appears in `/var/lib/kubelet/pki`, and the link `…-current.pem` points to it. This requires `rotateCertificates: true`, which kubeadm sets.
kube-rotation-overdue = The kubelet should have renewed this certificate between { $from } and { $until }; it is valid until { $not_after }.
    .explain = This may be an old copy. If `kubelet-client-current.pem` still has it, renewal has stalled: the API server is unreachable, the request was not approved, or `rotateCertificates` is off. A certificate written by kubeadm 1.30 or older starts on the same date as its CA, so its window may be before its issue; the kubelet then renews it at once.
    .fix = On the node: `ls -l /var/lib/kubelet/pki`, `journalctl -u kubelet --grep certificate`. In the cluster: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`.
kube-rotation-serving_overdue = The kubelet should have renewed this serving certificate between { $from } and { $until }; it expires on { $not_after }.
    .explain = Each renewal is a request to the signer `kubernetes.io/kubelet-serving`, and no one approves those by default. Once the certificate has expired, `kubectl logs` and `kubectl exec` fail on this node.
    .fix = Find the pending request, check it, and approve it: `kubectl get csr`, `kubectl certificate approve NAME`.
kube-rotation-expired = The client certificate of `{ $username }` expired { $expired_for } ago, on { $not_after }; the kubelet should have renewed it between { $from } and { $until }.
    .explain = Renewal stalls if the API server was unreachable all that time, if the request was not approved (kube-controller-manager was not running, or the binding of `system:nodes` to `selfnodeclient` is missing), or if the node was off until the certificate had expired. An expired certificate cannot be used to request the next one: the kubelet falls back to `bootstrap-kubelet.conf`, which `kubeadm join` has removed, and stops with `unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory`.
    .fix = Let the node bootstrap again. Make a token on a control-plane node: `kubeadm token create --ttl 1h`. On the node, write the bootstrap kubeconfig with it: `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-cluster bootstrap --server=https://SERVER:6443 --certificate-authority=/etc/kubernetes/pki/ca.crt --embed-certs=true`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-credentials kubelet-bootstrap --token=TOKEN`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-context bootstrap --cluster=bootstrap --user=kubelet-bootstrap`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf use-context bootstrap`. Then restart the kubelet: `systemctl restart kubelet`. On a control-plane node it is enough to move `kubelet.conf` away, make a new one and restart: `kubeadm init phase kubeconfig kubelet`. To see why renewal stalled: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`.
kube-rotation-replaced = This certificate has been renewed: a newer one of the same node was provided, valid from { $not_before }.
    .explain = The kubelet never deletes the dated files, so they show the history of its renewals. The link `…-current.pem` points to the one in use.
kube-rotation-renewed_by_hand = This certificate is not renewed automatically; run kubeadm to renew it. `kubeadm upgrade` also renews it.
    .explain = Names, groups and usages are copied from the old certificate; the key is new. A copy of `admin.conf` in `~/.kube/config` stays old. kubeadm renews neither the CAs nor `kubelet.conf`.
    .fix = On a control-plane node: `{ $command }`. Then restart the four static Pods: kube-controller-manager and kube-scheduler read their certificates only at start. To see what else will expire: `kubeadm certs check-expiration`.
