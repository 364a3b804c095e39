# Joining a cluster.

## What was read

kube-join-endpoint = API server
kube-join-pins = CA hashes

## kubeadm's rules

kube-join-well_formed = API server endpoint: `{ $endpoint }`.
kube-join-no_token = The command has no token to join with.
    .explain = Without one, kubeadm cannot trust the cluster's description, and the kubelet cannot request a certificate. The token goes in `--token`, or in `discovery.bootstrapToken.token` of a JoinConfiguration.
    .fix = Print the complete command on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_malformed = `{ $pin }` is not a CA hash.
    .explain = kubeadm accepts `sha256:` and 64 hexadecimal digits, in either case. Anything else makes it stop with `{ $message }`.
    .fix = Print the complete command on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_matches = The hash `{ $pin }` matches the CA { $ca }.
    .explain = It is the SHA-256 of the CA's public key, so it stays the same when the CA is renewed with the same key.
kube-join-pin_differs = The hash is `{ $pin }`, but the cluster's CA has `{ $found }`.
    .explain = The command belongs to another cluster, or was printed before the CA was replaced. kubeadm stops with `{ $message }`.
    .fix = Print the command on the cluster you want to join: `kubeadm token create --print-join-command`.
kube-join-ca_unknown = The CA for the hash `{ $pin }` was not provided, so the two cannot be compared.
    .explain = kubeadm compares the hash with the CA that the cluster itself presents.
    .fix = Paste that CA together with the command, from cluster-info or from the file: `kubectl -n kube-public get configmap cluster-info -o yaml`, `sudo cat /etc/kubernetes/pki/ca.crt`.
kube-join-no_pin = There is no CA hash, so only the token vouches for the cluster's CA.
    .explain = kubeadm stops before it connects, unless an option lets it go on without a hash. Anyone who knows the token could then impersonate the cluster.
    .fix = Print the complete command on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-skips_verification = The command turns off verification of the cluster's CA.
    .explain = `--discovery-token-unsafe-skip-ca-verification`: anyone who knows the token can impersonate the cluster and take over the node.
    .fix = Use the command with its hash: `kubeadm token create --print-join-command`.
kube-join-no_endpoint = No API server is given.
    .explain = The first word of the command that is not a flag, or `apiServerEndpoint` in a JoinConfiguration, must be its host and port.
    .fix = Print the complete command on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-endpoint_refused = `{ $endpoint }` is not the host and port of an API server.
    .explain = kubeadm requires both, without `https://` in front. It stops with `{ $message }`.
    .fix = Write it as 10.0.0.1:6443 or [fd00::1]:6443.
kube-join-file_unknown = The cluster is described by the file `{ $file }`, which was not provided.
    .explain = With a discovery file, kubeadm needs neither a token nor a hash to trust the cluster: it trusts the CA in that kubeconfig, so the file must come from a trusted source.
    .fix = Paste the file together with the command: `sudo cat { $file }`.
kube-join-configuration_unknown = The command relies on the file `{ $file }`, and no JoinConfiguration was provided.
    .explain = That file has the token, the hash and the API server.
    .fix = Paste the file together with the command: `sudo cat { $file }`.
kube-join-flag_unknown = kubeadm does not know the flag `{ $flag }`.
    .explain = It stops at an unknown flag before it does anything else.
    .fix = Compare with the known flags: `kubeadm join --help`.
kube-join-certificate_key_malformed = The certificate key must be 64 hexadecimal digits; this one has { $characters } characters.
    .explain = It is the key (32 bytes in hexadecimal) that encrypts the control plane's uploaded certificates. Any other key cannot decrypt them. They are deleted after two hours in any case.
    .fix = Upload them again and use the key that is printed: `sudo kubeadm init phase upload-certs --upload-certs`.
kube-join-control_plane_missing = A certificate key is given without `--control-plane`, so it is ignored.
    .explain = The machine will join as an ordinary node. kubeadm prints only a warning.
    .fix = Add `--control-plane` to make it a control-plane node.
kube-join-discovery_accepted = kubeadm accepts the cluster at `{ $endpoint }`: token, signature and CA match.
    .explain = Discovery checks nothing else. It ignores the expiration and the usages of the token's Secret; those count when the kubelet authenticates.
kube-join-left_to_cluster = The remaining steps need a connection to `{ $endpoint }`.
    .explain = kubeadm connects once more over TLS with that CA and compares cluster-info byte for byte. Then the token's user must be allowed to request a certificate, and the request must be approved.
    .fix = Check the request, and who may make it: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:kubelet-bootstrap -o yaml`.
kube-join-holds = The join to `{ $endpoint }` is valid: discovery is accepted, and the token authenticates as `{ $username }`.
    .explain = Judged by the cluster-info and the Secret that were pasted, at the time of the check. TLS and the approval of the certificate need the cluster.
kube-join-pin_not_read = The hash `{ $pin }` is ignored.
    .explain = kubeadm before 1.22 uses only the first of several hashes.
    .fix = Put the right hash first, or join with a newer kubeadm.
kube-join-pin_of_certificate = The hash `{ $pin }` is the hash of the certificate of { $ca }; kubeadm needs the hash of its public key.
    .explain = A certificate's fingerprint changes with every renewal; the hash of its key does not. kubeadm stops with `{ $message }`.
    .fix = Use the hash of the key: `--discovery-token-ca-cert-hash { $expected }`. To print a complete command: `kubeadm token create --print-join-command`.
kube-join-verification_waived = There is no CA hash, and the command does not require one.
    .explain = With this option, kubeadm trusts whatever CA is in a cluster-info that is signed with the token. Anyone who knows the token can make one.

## Names of the rules

rule-kube-join = Join
rule-kube-join-well_formed = Form
rule-kube-join-no_token = Token
rule-kube-join-ca_unknown = CA hash
rule-kube-join-pin_malformed = CA hash
rule-kube-join-pin_matches = CA hash
rule-kube-join-pin_differs = CA hash
rule-kube-join-no_pin = CA hash
rule-kube-join-verification_waived = CA hash
rule-kube-join-pin_not_read = CA hash
rule-kube-join-pin_of_certificate = CA hash
rule-kube-join-no_endpoint = API server
rule-kube-join-endpoint_refused = API server
rule-kube-join-discovery_accepted = Discovery
