# Joining a cluster.

## What was read

kube-join-endpoint = API server
kube-join-pins = CA hashes

## kubeadm's rules

kube-join-well_formed = The cluster to join is asked for at `{ $endpoint }`.
kube-join-no_token = There is no token to join with.
    .explain = Without one kubeadm can neither trust the cluster's description nor have the kubelet ask for a certificate. It stands in `--token`, or in `discovery.bootstrapToken.token` of a JoinConfiguration.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_malformed = `{ $pin }` is not a CA hash.
    .explain = kubeadm takes `sha256:` and 64 hexadecimal digits, in either case, and stops at anything else with `{ $message }`.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-pin_matches = The hash `{ $pin }` is that of the CA { $ca }.
    .explain = It is the SHA-256 of the CA's public key, so it survives a renewal of the CA with the same key.
kube-join-pin_differs = The hash is `{ $pin }`; the cluster's CA has `{ $found }`.
    .explain = The command is of another cluster, or from before the CA was replaced. kubeadm stops with `{ $message }`.
    .fix = Have the command printed by the cluster that is to be joined: `kubeadm token create --print-join-command`.
kube-join-ca_unknown = The CA of the hash `{ $pin }` is not here to compare.
    .explain = kubeadm compares the hash with the CA that the cluster itself presents.
    .fix = Paste that CA beside the command, from cluster-info or from the file: `kubectl -n kube-public get configmap cluster-info -o yaml`, `sudo cat /etc/kubernetes/pki/ca.crt`.
kube-join-no_pin = There is no CA hash, and nothing vouches for the cluster's CA but the token.
    .explain = kubeadm stops before it calls anyone, unless it is told to go without a hash. Whoever knows the token could then pass for the cluster.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-skips_verification = The command waives the verification of the cluster's CA.
    .explain = `--discovery-token-unsafe-skip-ca-verification`: anyone who knows the token can pass for the cluster and take over the node.
    .fix = Use the command with its hash: `kubeadm token create --print-join-command`.
kube-join-no_endpoint = No API server is named.
    .explain = The first word of the command that is no flag, or `apiServerEndpoint` in a JoinConfiguration, must be its host and port.
    .fix = Have the whole command printed on a control-plane node: `kubeadm token create --print-join-command`.
kube-join-endpoint_refused = `{ $endpoint }` is not the host and port of an API server.
    .explain = kubeadm wants both, and no `https://` before them; it stops with `{ $message }`.
    .fix = Write it as 10.0.0.1:6443 or [fd00::1]:6443.
kube-join-file_unknown = The cluster is described by the file `{ $file }`, which is not here.
    .explain = With a discovery file kubeadm needs neither a token nor a hash to trust the cluster: it believes the CA in that kubeconfig, so the file must have come by a safe way.
    .fix = Paste the file beside the command: `sudo cat { $file }`.
kube-join-configuration_unknown = The command leaves everything to the file `{ $file }`, and no JoinConfiguration is here.
    .explain = Token, hash and API server stand in that file.
    .fix = Paste the file beside the command: `sudo cat { $file }`.
kube-join-flag_unknown = kubeadm does not know the flag `{ $flag }`.
    .explain = It stops at a flag that it does not know, before it does anything else.
    .fix = Compare with `kubeadm join --help`.
kube-join-certificate_key_malformed = The certificate key has { $characters } characters that are not 64 hexadecimal digits.
    .explain = It is the key, 32 bytes in hexadecimal, with which the control plane's certificates were encrypted. Any other cannot open them; after two hours they are gone in any case.
    .fix = Upload them again and take the key that is printed: `sudo kubeadm init phase upload-certs --upload-certs`.
kube-join-control_plane_missing = A certificate key is given without `--control-plane`, and is ignored.
    .explain = The machine joins as an ordinary node. kubeadm only warns.
    .fix = Add `--control-plane` if it is to become a control-plane node.
kube-join-discovery_accepted = kubeadm accepts the cluster at `{ $endpoint }`: token, signature and CA agree.
    .explain = This is all that discovery looks at. It reads neither the expiration nor the usages of the token's Secret; those count when the kubelet authenticates.
kube-join-left_to_cluster = The rest shows only when `{ $endpoint }` is called.
    .explain = kubeadm calls it once more over TLS with that CA and compares cluster-info byte for byte; then the token's user must be allowed to ask for a certificate, and someone must approve it.
    .fix = Look at the request and who may make it: `kubectl get csr`, `kubectl get clusterrolebinding kubeadm:kubelet-bootstrap -o yaml`.
kube-join-holds = The join to `{ $endpoint }` holds: discovery is accepted, and the token authenticates as `{ $username }`.
    .explain = By the cluster-info and the Secret that were pasted, at the instant of judgement. TLS and the approval of the certificate are left to the cluster.
kube-join-pin_not_read = The hash `{ $pin }` is not read.
    .explain = kubeadm before 1.22 takes only the first of several hashes.
    .fix = Put the right hash first, or join with a newer kubeadm.
kube-join-pin_of_certificate = The hash `{ $pin }` is that of the certificate of { $ca }; kubeadm wants that of its public key.
    .explain = The fingerprint of a certificate changes with every renewal, the hash of its key does not. kubeadm stops with `{ $message }`.
    .fix = Give the hash of the key: `--discovery-token-ca-cert-hash { $expected }`. A whole command is printed by `kubeadm token create --print-join-command`.
kube-join-verification_waived = There is no CA hash, and none is asked for.
    .explain = With the option that waives it kubeadm believes whatever CA stands in a cluster-info that the token has signed. Whoever knows the token can make such a one.

## Names of the rules

rule-kube-join = Join
rule-kube-join-well_formed = Form
rule-kube-join-no_token = Token
rule-kube-join-ca_unknown = CA pin
rule-kube-join-pin_malformed = CA pin
rule-kube-join-pin_matches = CA pin
rule-kube-join-pin_differs = CA pin
rule-kube-join-no_pin = CA pin
rule-kube-join-verification_waived = CA pin
rule-kube-join-pin_not_read = CA pin
rule-kube-join-pin_of_certificate = CA pin
rule-kube-join-no_endpoint = API server
rule-kube-join-endpoint_refused = API server
rule-kube-join-discovery_accepted = Discovery
