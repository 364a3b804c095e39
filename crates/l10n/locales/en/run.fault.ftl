# Faults as they happen and as they are undone.

run-fault-apiserver_down = Fault: the API server goes down.
run-fault-apiserver_up = The API server answers again.
run-fault-controller_manager_down = Fault: kube-controller-manager stops, and with it approver, signers and cleaners.
run-fault-controller_manager_up = kube-controller-manager runs again.
run-fault-approver_missing = Fault: nobody approves requests for certificates any more.
run-fault-approver_back = Requests are approved again.
run-fault-wrong_group = Fault: the bootstrap token's Secret names a group that no binding mentions.
run-fault-group_right = The Secret names the right group again.
run-fault-token_expired = Fault: the token counts as expired.
run-fault-token_valid = The token is valid again.
run-fault-clock_off = Fault: the clock of this node is off.
run-fault-clock_right = The clock of this node is right again.
run-fault-signer_key_lost = Fault: the private key that signs is lost.
run-fault-signer_key_found = The private key that signs is back.
run-fault-ca_replaced = Fault: the cluster's CA is replaced by a new one of the same name.
run-fault-ca_restored = The cluster has its former CA again.
run-fault-node_asleep = Fault: the node falls asleep, its processes with it.
run-fault-node_awake = The node wakes up.
run-fault-disk_full = Fault: the disk is full.
run-fault-disk_free = There is room on the disk again.
