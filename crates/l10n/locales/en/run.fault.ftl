# Faults as they happen and as they are undone.

run-fault-apiserver_down = Fault: the API server goes down.
run-fault-apiserver_up = The API server is back.
run-fault-controller_manager_down = Fault: kube-controller-manager stops, and the approver, signers and cleaners with it.
run-fault-controller_manager_up = kube-controller-manager is running again.
run-fault-approver_missing = Fault: no one approves certificate requests any more.
run-fault-approver_back = Certificate requests are approved again.
run-fault-wrong_group = Fault: the bootstrap token's Secret has a group that no binding mentions.
run-fault-group_right = The Secret has the right group again.
run-fault-token_expired = Fault: the token expires early.
run-fault-token_valid = The token is valid again.
run-fault-clock_off = Fault: this node's clock is wrong.
run-fault-clock_right = This node's clock is right again.
run-fault-signer_key_lost = Fault: the private signing key is lost.
run-fault-signer_key_found = The private signing key is back.
run-fault-ca_replaced = Fault: the cluster's CA is replaced by a new one with the same name.
run-fault-ca_restored = The cluster's previous CA is back.
run-fault-node_asleep = Fault: the node goes to sleep, and its processes with it.
run-fault-node_awake = The node wakes up.
run-fault-disk_full = Fault: the disk is full.
run-fault-disk_free = The disk has free space again.
