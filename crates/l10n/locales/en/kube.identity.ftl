# Identities: the user and the groups of a credential.

kube-identity-user = { $groups-given ->
        [0] The API server sees the user `{ $username }`, in no groups.
       *[other] The API server sees the user `{ $username }` in the groups `{ $groups }`.
    }
    .explain = The last common name is the user, and every organization is a group; `system:authenticated` is added. RBAC in the cluster decides what the user may do.
kube-identity-no_common_name = The certificate has no common name, so it names no user.
    .explain = The API server takes the user name from the common name of a client certificate. Alternative names are ignored.
    .fix = Have the certificate issued again with the user name as common name.
kube-identity-uid_invalid = { $uids-given ->
        [one] The UID attribute is blank; it must have a value.
       *[other] The UID attribute must appear exactly once and have a value; the certificate has `{ $uids }`.
    }
    .explain = Since 1.33, the API server reads the subject's attribute 1.3.6.1.4.1.57683.2 as the user's UID, and rejects a certificate in which it is ambiguous.
    .fix = Have the certificate issued again with one such attribute or none.
kube-identity-system_masters = `{ $username }` is in `system:masters` and may do anything.
    .explain = This group bypasses every authorizer, so no RBAC rule limits it. The certificate cannot be revoked: it works until it expires or the CA is replaced.
    .fix = Keep it for emergencies. For daily work, issue a certificate for a group that RBAC controls: `kubeadm kubeconfig user --client-name NAME --org GROUP --config FILE`.
kube-identity-cluster_admins = `{ $username }` is in `kubeadm:cluster-admins`, which kubeadm binds to `cluster-admin`.
    .explain = This amounts to every right in the cluster. Unlike `system:masters`, it depends on a binding, which can be removed.
    .fix = Check who has it: `kubectl get clusterrolebinding kubeadm:cluster-admins -o yaml`.
kube-identity-half_a_node = { $groups-given ->
        [0] `{ $username }` is not a node, because it is not in the group `system:nodes`.
       *[other] `{ $username }` in the groups `{ $groups }` is not a node: both the name and the group must be a node's.
    }
    .explain = A node needs both a name that starts with `system:node:` and the group `system:nodes`. With only one of them, the API server sees an ordinary user without a node's rights.
    .fix = Have the certificate issued again with the common name `system:node:NAME` and the organization `system:nodes`.
kube-identity-several_names = The certificate has several common names (`{ $names }`); the last one counts: `{ $username }`.
    .explain = Other software may take the first.
kube-identity-subject = For a RoleBinding

## After the name of what was judged

brief-kube-identity-no_common_name = names no user
brief-kube-identity-uid_invalid = has an ambiguous UID

## Names of the rules

rule-kube-identity = User
