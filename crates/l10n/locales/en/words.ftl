# Words of fixed sets, verdict lines, times and lists.

## What a thing on the shelf is

kind-service_account_token = service-account token
kind-jwt = JWT
kind-certificate = certificate
kind-certification_request = certificate request
kind-certificate_revocation_list = certificate revocation list
kind-private_key = private key
kind-public_key = public key
kind-jwk = JWK
kind-jwk_set = JWK Set
kind-kubeconfig = kubeconfig
kind-secret = Secret
kind-config_map = ConfigMap
kind-cluster_info = cluster-info ConfigMap
kind-bootstrap_token = bootstrap token
kind-join_command = kubeadm join command
kind-certificate_signing_request = CertificateSigningRequest
kind-token_request = TokenRequest
kind-token_review = TokenReview
kind-openid_configuration = OpenID provider configuration
kind-static_pod = static Pod manifest
kind-kubelet_configuration = KubeletConfiguration
kind-kubeadm_configuration = kubeadm configuration
kind-authentication_configuration = AuthenticationConfiguration
kind-exec_credential = ExecCredential
kind-service_account = ServiceAccount
kind-pod = Pod
kind-cluster_trust_bundle = ClusterTrustBundle
kind-role = role
kind-role_binding = role binding
kind-kubernetes_object = Kubernetes object
kind-authorization_header = Authorization header
kind-curl_command = curl command
kind-certificate_key = kubeadm certificate key
kind-ca_certificate_hash = CA certificate hash
kind-error_line = error line
kind-log = log
kind-document = document
kind-unrecognised = not recognised

## What came of it

outcome-passed = holds
outcome-warning = holds, with a warning
outcome-failed = fails
outcome-inconclusive = only the cluster knows
outcome-not_applicable = nothing to judge
outcome-not_evaluated = not reached

## How much a finding matters

severity-error = error
severity-warning = warning
severity-notice = notice
severity-info = info

## How one thing belongs to another: "certificate X, signed by Y"

relation-signed_by = signed by
relation-key_of = key of
relation-names = names
relation-issued_for = issued for
relation-same_name_different_key = same name as, different key from
relation-same_as = same as

## Words inside sentences

word-server = server
word-client = client
word-anchor = trust anchor
word-intermediate = intermediate

## Verdict lines

# The first words of titles that are lowered after a colon.
sentence-lowered = A An The This These That No None Neither Nothing Nobody Not Only It Its Both Each Every All Some Several Two What Whether Which Without With In On At By For From Here There
sentence-end = .
sentence-passed = Holds: { $title }
    .until = Holds until { $at } ({ $left }): { $title }
sentence-inconclusive = Holds as far as can be checked here: { $title }
    .until = Holds as far as can be checked here, until { $at } ({ $left }): { $title }
sentence-failed = Fails: { $title }
    .until = Fails until { $at } ({ $left }): { $title }
sentence-not_applicable = { $title }
sentence-not_evaluated = Not judged: { $title }

## Times

time-instant = { $date } { $time } UTC
time-of-day = { $time } UTC
time-now = now
time-future = in { $duration }
time-past = { $duration } ago
unit-year = { $n } y
unit-day = { $n } d
unit-hour = { $n } h
unit-minute = { $n } min
unit-second = { $n } s
unit-millisecond = { $n } ms

## Lists

list-comma = {", "}
list-empty = none
