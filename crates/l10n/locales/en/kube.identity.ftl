# Identities: the user and the groups that a credential stands for.

kube-identity-user = The API server sees the user `{ $username }`, in the groups `{ $groups }`.
    .explain = The last common name is the user, every organization a group; `system:authenticated` is added. What the user may do RBAC decides, in the cluster.
kube-identity-no_common_name = The certificate has no common name, and so names no user.
    .explain = The API server takes the user name from the common name of a client certificate. Alternative names do not count.
    .fix = Have the certificate issued again, with the user name as common name.
kube-identity-uid_invalid = The UID attribute must stand once and not be empty; it is `{ $uids }`.
    .explain = Since 1.33 the API server reads the subject's attribute 1.3.6.1.4.1.57683.2 as the user's UID, and refuses a certificate where it is unclear.
    .fix = Have the certificate issued again, with one such attribute or none.
kube-identity-system_masters = `{ $username }` is in `system:masters` and may do anything.
    .explain = This group passes every authorizer, so no RBAC rule limits it, and the certificate cannot be revoked: it is good until it expires or the CA is replaced.
    .fix = Keep it for emergencies. For daily work issue a certificate of a group that RBAC governs: `kubeadm kubeconfig user --client-name NAME --org GROUP --config FILE`.
kube-identity-cluster_admins = `{ $username }` is in `kubeadm:cluster-admins`, which kubeadm binds to `cluster-admin`.
    .explain = As good as every right in the cluster. Unlike `system:masters` it rests on a binding, which can be taken away.
    .fix = See who has it: `kubectl get clusterrolebinding kubeadm:cluster-admins -o yaml`.
kube-identity-half_a_node = `{ $username }` in the groups `{ $groups }` is not a node: name and group must both say so.
    .explain = A node needs both: a name that begins with `system:node:`, and the group `system:nodes`. With one of them the API server sees an ordinary user without a node's rights.
    .fix = Have the certificate issued again with the common name `system:node:NAME` and the organization `system:nodes`.
kube-identity-several_names = The certificate has several common names (`{ $names }`); the last one counts: `{ $username }`.
    .explain = Other readers may take the first.
kube-identity-subject = For a RoleBinding

## Behind the name of what was judged

brief-kube-identity-no_common_name = names no user
brief-kube-identity-uid_invalid = has an unclear UID

## Names of the rules

rule-kube-identity = User
