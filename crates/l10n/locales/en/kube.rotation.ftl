# Renewal of certificates.

## What was read

kube-rotation-renewed_by = Renewed by
kube-rotation-window_from = Renewal from
kube-rotation-window_until = Renewal until

## What is to be said of it

kube-rotation-due = The kubelet renews this certificate at a moment that it draws between { $from } and { $until }.
    .explain = That is between 70 % and 90 % of the lifetime, drawn anew whenever the kubelet starts, so that the nodes do not all ask at once. A new dated file appears in `/var/lib/kubelet/pki` then, and the link `…-current.pem` points to it. It takes `rotateCertificates: true`, which kubeadm sets.
kube-rotation-overdue = The kubelet should have renewed this certificate between { $from } and { $until }; it holds until { $not_after }.
    .explain = This may be an old copy. If it is what `kubelet-client-current.pem` holds now, renewal has stalled: the API server cannot be reached, nobody approves the request, or `rotateCertificates` is off. A certificate that kubeadm up to 1.30 wrote begins with its CA, so its window may lie before its issue; the kubelet then renews it at once.
    .fix = On the node: `ls -l /var/lib/kubelet/pki`, `journalctl -u kubelet --grep certificate`. In the cluster: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`.
kube-rotation-serving_overdue = The kubelet should have renewed this serving certificate between { $from } and { $until }; it ends on { $not_after }.
    .explain = Each renewal is a request to the signer `kubernetes.io/kubelet-serving`, and nobody approves those by default. Once the certificate has ended, `kubectl logs` and `kubectl exec` fail on this node.
    .fix = Find the request that waits, look at it, and approve it: `kubectl get csr`, `kubectl certificate approve NAME`.
kube-rotation-expired = The client certificate of `{ $username }` expired { $expired_for } ago, on { $not_after }; the kubelet should have renewed it between { $from } and { $until }.
    .explain = Renewal stalls when the API server could not be reached all that time, when nobody approved the request (kube-controller-manager did not run, or the binding of `system:nodes` to `selfnodeclient` is missing), or when the node was off until the certificate had ended. An expired certificate cannot ask for the next one: the kubelet falls back on `bootstrap-kubelet.conf`, which `kubeadm join` has removed, and stops with `unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory`.
    .fix = Let the node bootstrap again. Make a token on a control-plane node: `kubeadm token create --ttl 1h`. On the node, write the bootstrap kubeconfig with it: `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-cluster bootstrap --server=https://SERVER:6443 --certificate-authority=/etc/kubernetes/pki/ca.crt --embed-certs=true`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-credentials kubelet-bootstrap --token=TOKEN`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf set-context bootstrap --cluster=bootstrap --user=kubelet-bootstrap`, `kubectl config --kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf use-context bootstrap`. Then start the kubelet with it: `systemctl restart kubelet`. On a control-plane node it is enough to move `kubelet.conf` away, make it anew and restart: `kubeadm init phase kubeconfig kubelet`. Why renewal stalled shows here: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:node-autoapprove-certificate-rotation -o yaml`.
kube-rotation-replaced = This certificate has been renewed: a later one of the same node is here, which holds from { $not_before } on.
    .explain = The kubelet never deletes the dated files, so they are the history of its renewals; the link `…-current.pem` points to the one in use.
kube-rotation-renewed_by_hand = Nothing renews this certificate by itself; kubeadm does when it is told to, and with `kubeadm upgrade`.
    .explain = Names, groups and usages are copied from the old certificate, the key is new. A copy of `admin.conf` in `~/.kube/config` stays old. kubeadm renews neither the CAs nor `kubelet.conf`.
    .fix = On a control-plane node: `{ $command }`. Then restart the four static Pods: kube-controller-manager and kube-scheduler read theirs only when they start. What else is about to end: `kubeadm certs check-expiration`.
