# The ConfigMap cluster-info.

kube-cluster_info-signature_matches = The signature for token `{ $id }` matches the token's secret.
    .explain = kubeadm computes the signature from the token's secret part and compares the texts. A match proves that the cluster wrote this cluster-info, and that it was not replaced on the way.
kube-cluster_info-signature_differs = The signature for token `{ $id }` does not match the token's secret.
    .explain = Either the secret part is wrong, or the kubeconfig in cluster-info was changed after it was signed. kubeadm computes the signature, compares the texts character by character, and prints `{ $message }`.
    .fix = Compare with the cluster's own copy: `kubectl -n kube-public get configmap cluster-info -o yaml`. If the token is wrong, make a new one: `kubeadm token create --print-join-command`.
kube-cluster_info-token_unknown = The signature is for token `{ $id }`, which was not provided, so it cannot be checked.
    .explain = The key is the secret part of the bootstrap token, so the signature can be checked only with the token.
    .fix = Paste the token, the join command, or its Secret as well: `kubectl -n kube-system get secret { $secret } -o yaml`
kube-cluster_info-other_token = The signature is for a different token, `{ $id }`.
    .explain = cluster-info has one signature for each bootstrap token that may sign. A joining node checks only the one for its own token.
kube-cluster_info-unknown = Only the cluster can tell whether cluster-info is signed for token `{ $id }`.
    .explain = kubeadm fetches this ConfigMap first, and trusts it if it has a signature that matches the token's secret part. A ConfigMap that was not pasted counts as unknown.
    .fix = Paste the output of this command together with the join command (anyone may read it): `{ $command }`.
kube-cluster_info-no_kubeconfig = cluster-info has no `kubeconfig`.
    .explain = Without it there is nothing to sign and no cluster to join. kubeadm prints `{ $message }`.
    .fix = Write it again on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-expired_and_cleaned = cluster-info has no signature for token `{ $id }`: the token expired and was cleaned up, or it never belonged to this cluster.
    .explain = A signature is removed as soon as its token expires or its Secret is gone; kubeadm's tokens last 24 hours. kubeadm waits up to five minutes and then prints `{ $message }`. If the Secret still exists, paste it: then the signature was never made.
    .fix = Make a new token with its join command: `kubeadm token create --print-join-command`.
kube-cluster_info-never_signed = cluster-info was never signed for token `{ $id }`: the Secret's `{ $field }` is not `{ $expected }`.
    .explain = The controller bootstrapsigner signs only if the field is exactly that. The token has not expired and may even authenticate. kubeadm prints `{ $message }`.
    .fix = Make a token that may sign: `kubeadm token create --usages signing,authentication --print-join-command`.
kube-cluster_info-signer_absent = cluster-info has no signature for token `{ $id }`, although its Secret allows one.
    .explain = The controller bootstrapsigner is not running. It is off unless `--controllers` of kube-controller-manager names it, as kubeadm does. kubeadm prints `{ $message }`.
    .fix = Check which controllers run: `kubectl -n kube-system get pod -l component=kube-controller-manager -o yaml | grep controllers`.
kube-cluster_info-kubeconfig_readable = The kubeconfig in cluster-info names the cluster at `{ $server }`.
kube-cluster_info-kubeconfig_unreadable = The kubeconfig in cluster-info has no cluster that kubeadm can use.
    .explain = It must be a kubeconfig with one unnamed cluster, as kubeadm writes it. kubeadm prints `{ $message }`.
    .fix = Write it again on a control-plane node: `sudo kubeadm init phase bootstrap-token`.
kube-cluster_info-ca_unreadable = The kubeconfig in cluster-info has no CA to compare with the hash.
    .explain = `certificate-authority-data` must be the base64 of PEM certificates. kubeadm prints `{ $message }`.
    .fix = Write it again on a control-plane node: `sudo kubeadm init phase bootstrap-token`.

## After the name of what was judged

brief-kube-cluster_info-signature_matches = is signed with the token
brief-kube-cluster_info-signature_differs = is not signed with the token
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
