use crate::{Certificate, decode_certificate};

/// The CA that kubeadm 1.36 made for the test cluster; its keys are throwaway.
pub(crate) fn kubernetes_ca() -> Certificate {
    let text = include_str!("../../../tests/data/kubernetes/k8s-1.36/clusters/alpha/pki/ca.crt");
    let blocks = credscope_encoding::find_pem_blocks(text);
    let der = blocks.into_iter().next().and_then(|block| block.contents.ok()).expect("one PEM block");
    decode_certificate(&der).expect("a certificate")
}
