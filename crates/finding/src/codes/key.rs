codes! {
    /// Algorithm and size, such as `RSA 2048`.
    ALGORITHM = Fact "key.public.algorithm" [value: Text];
    /// The key id that Kubernetes puts into tokens signed with this key.
    KUBERNETES_KEY_ID = Fact "key.public.kubernetes_kid" [value: Text];
    /// SHA-256 of the public key, as used in kubeadm's pins.
    SPKI_SHA256 = Fact "key.public.pin" [value: Text];
    /// PEM label.
    PEM_LABEL = Fact "key.pem.label" [value: Text];

    /// Private keys were found: they are masked and not stored.
    PRIVATE_MASKED = Finding(Notice) "key.private.masked" [count: Integer];
    /// A private key that cannot be read.
    PRIVATE_UNREADABLE = Finding(Error) "key.private.unreadable" [reason: Word];
    /// An encrypted private key.
    PRIVATE_ENCRYPTED = Finding(Notice) "key.private.encrypted" [];
    /// A public key that cannot be read.
    PUBLIC_UNREADABLE = Finding(Error) "key.public.unreadable" [reason: Word];
}
