# Separate keys.

key-public-algorithm = Algorithm
key-public-kubernetes_kid = Kubernetes key id (kid)
    .explain = SHA-256 of the public key in base64url. Kubernetes writes it into the header of every token that this key signs.
key-public-pin = SHA-256 of the public key
    .explain = For a cluster CA's key, this is the value for --discovery-token-ca-cert-hash of `kubeadm join`.
key-pem-label = PEM label

key-private-masked = { $count ->
        [one] Private key found, masked and not stored.
       *[other] { $count } private keys found, masked and not stored.
    }
    .explain = { $count ->
        [one] Its numbers were dropped when it was read, and nothing left this machine. The public half is used to find what belongs to it. Anyone who sees the text can still use the key.
       *[other] Their numbers were dropped when they were read, and nothing left this machine. The public halves are used to find what belongs to them. Anyone who sees the text can still use the keys.
    }
    .fix = { $count ->
        [one] If anyone else has seen this text, replace the key and every certificate issued for it.
       *[other] If anyone else has seen this text, replace the keys and every certificate issued for them.
    }
key-private-unreadable = The private key cannot be read: { $reason }.
    .explain = Go rejects it as well: the certificate and key will not load.
    .fix = Copy the key again from its file, from the line BEGIN to the line END.
key-private-encrypted = The private key is encrypted.
    .explain = Kubernetes does not read encrypted keys. Credscope does not ask for a passphrase, so the public half is not known.
    .fix = For use in Kubernetes, write it without encryption: `openssl pkey -in KEY -out KEY.plain`.
key-public-unreadable = The public key cannot be read: { $reason }.
    .explain = Nothing can be verified with it.
    .fix = Copy the key again from its source.
