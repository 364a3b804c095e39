//! Output of `openssl s_client`, composed from certificates.

/// The output of `openssl s_client -connect ENDPOINT -showcerts` for a server that presents this chain, each
/// certificate in PEM, the end entity first; its issuer is not trusted by the machine.
#[must_use]
pub fn output(endpoint: &str, chain: &[&str]) -> String {
    let presented = |(position, pem): (usize, &&str)| {
        format!(
            " {position} s:CN = kube-apiserver\n   i:CN = kubernetes\n   \
             a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256\n{pem}"
        )
    };
    let chain: String = chain.iter().enumerate().map(presented).collect();
    format!(
        "$ openssl s_client -connect {endpoint} -showcerts </dev/null\nCONNECTED(00000003)\n\
         depth=0 CN = kube-apiserver\nverify error:num=20:unable to get local issuer certificate\nverify return:1\n\
         ---\nCertificate chain\n{chain}---\nServer certificate\nsubject=CN = kube-apiserver\nissuer=CN = kubernetes\n\
         ---\nAcceptable client certificate CA names\nCN = kubernetes\nCN = front-proxy-ca\n\
         Requested Signature Algorithms: RSA-PSS+SHA256\n---\nSSL handshake has read 1616 bytes and written 405 bytes\n\
         Verification error: unable to verify the first certificate\n---\n\
         New, TLSv1.3, Cipher is TLS_AES_128_GCM_SHA256\nServer public key is 2048 bit\n\
         Verify return code: 21 (unable to verify the first certificate)\n---\nDONE\n"
    )
}
