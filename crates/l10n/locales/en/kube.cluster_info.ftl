# The ConfigMap cluster-info.

kube-cluster_info-signature_matches = The signature for token `{ $id }` is the one that its secret makes.
    .explain = kubeadm makes the signature anew from the secret half of the token and compares the texts. It proves that the cluster, not someone between, wrote this cluster-info.
kube-cluster_info-signature_differs = The signature for token `{ $id }` is not the one that its secret makes.
    .explain = Either the secret half is another, or the kubeconfig in cluster-info was changed after it was signed. kubeadm makes the signature anew and compares the texts letter for letter; it says `{ $message }`.
    .fix = Compare with the cluster's own: `kubectl -n kube-public get configmap cluster-info -o yaml`. If the token is wrong, make a new one: `kubeadm token create --print-join-command`.
kube-cluster_info-token_unknown = The signature is for token `{ $id }`, which is not here to check it with.
    .explain = The key is the secret half of the bootstrap token, so only who has the token can check the signature.
    .fix = Paste the token, the join command, or its Secret as well: `kubectl -n kube-system get secret { $secret } -o yaml`
kube-cluster_info-other_token = The signature is for another token, `{ $id }`.
    .explain = cluster-info carries one signature for each bootstrap token that may sign. Whoever joins looks at their own only.
kube-cluster_info-unknown = Whether cluster-info is signed for token `{ $id }`, only the cluster knows.
    .explain = kubeadm fetches this ConfigMap first, and believes it if it bears a signature that the secret half of the token makes. What is not pasted counts as unknown.
    .fix = Paste what this prints beside the command; anyone may read it: `{ $command }`.
kube-cluster_info-no_kubeconfig = cluster-info has no `kubeconfig`.
    .explain = Without it there is nothing to sign and nothing to join. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-expired_and_cleaned = cluster-info has no signature for token `{ $id }`: it has expired and been cleaned up, or never was of this cluster.
    .explain = A signature is taken away as soon as its token expires or its Secret is gone; kubeadm's tokens live for 24 hours. kubeadm waits up to five minutes and then says `{ $message }`. Should the Secret still be there, paste it: then the signature was never made.
    .fix = Make a new token, with its command: `kubeadm token create --print-join-command`.
kube-cluster_info-never_signed = cluster-info was never signed for token `{ $id }`: the Secret's `{ $field }` is not `{ $expected }`.
    .explain = The controller bootstrapsigner signs only where it is exactly that. The token has not expired; it may even authenticate. kubeadm says `{ $message }`.
    .fix = Make a token that may sign: `kubeadm token create --usages signing,authentication --print-join-command`.
kube-cluster_info-signer_absent = cluster-info has no signature for token `{ $id }`, though its Secret allows one.
    .explain = The controller bootstrapsigner is not at work: it is off unless kube-controller-manager names it in `--controllers`, as kubeadm does. kubeadm says `{ $message }`.
    .fix = See what runs: `kubectl -n kube-system get pod -l component=kube-controller-manager -o yaml | grep controllers`.
kube-cluster_info-kubeconfig_readable = The kubeconfig in cluster-info names the cluster at `{ $server }`.
kube-cluster_info-kubeconfig_unreadable = The kubeconfig in cluster-info names no cluster that kubeadm could take.
    .explain = It must be a kubeconfig with one cluster without a name, as kubeadm writes it. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-ca_unreadable = The kubeconfig in cluster-info holds no CA to compare the hash with.
    .explain = `certificate-authority-data` must be base64 of certificates in PEM. kubeadm says `{ $message }`.
    .fix = Write it anew on a control-plane node: `sudo kubeadm init phase bootstrap-token`.

## Behind the name of what was judged

brief-kube-cluster_info-signature_matches = is signed by the token
brief-kube-cluster_info-signature_differs = is not signed by the token
brief-kube-cluster_info-token_unknown = cannot be checked without the token
brief-kube-cluster_info-other_token = is for another token

## Names of the rules

rule-kube-cluster_info = cluster-info
rule-kube-cluster_info-signature_matches = Signature of cluster-info
rule-kube-cluster_info-signature_differs = Signature of cluster-info
rule-kube-cluster_info-token_unknown = Signature of cluster-info
rule-kube-cluster_info-other_token = Signature of cluster-info
rule-kube-cluster_info-never_signed = Signature of cluster-info
rule-kube-cluster_info-signer_absent = Signature of cluster-info
rule-kube-cluster_info-expired_and_cleaned = Signature of cluster-info
rule-kube-cluster_info-kubeconfig_readable = Kubeconfig of cluster-info
rule-kube-cluster_info-kubeconfig_unreadable = Kubeconfig of cluster-info
rule-kube-cluster_info-no_kubeconfig = Kubeconfig of cluster-info
rule-kube-cluster_info-ca_unreadable = CA of cluster-info
