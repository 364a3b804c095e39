use crate::words::words;

words! {
    /// Who acts on a lane.
    Actor {
        /// An operator.
        Person = "person",
        /// A program in a pod.
        Pod = "pod",
        /// The kubelet of a node.
        Kubelet = "kubelet",
        /// kube-apiserver.
        ApiServer = "api_server",
        /// kube-controller-manager.
        ControllerManager = "controller_manager",
        /// etcd.
        Etcd = "etcd",
        /// A program outside the cluster, as kubectl or curl.
        Client = "client",
    }
}
