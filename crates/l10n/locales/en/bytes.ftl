# What each run of bytes says.

## DER by its types

bytes-der-list = { $type } with { $count ->
        [one] one value
       *[other] { $count } values
    }.
bytes-der-tagged = The tag of field [{ $number }]; its value is inside.
    .explain = Its content has { $length } bytes. Such numbers tell optional fields apart.
bytes-der-integer = The { $type } `{ $value }`.
bytes-der-boolean = The BOOLEAN `{ $value }`.
bytes-der-oid = The object identifier `{ $name }`.
bytes-der-string = { $type } of { $length ->
        [one] one byte
       *[other] { $length } bytes
    }; its meaning is not known.
bytes-der-null = NULL: no value.
bytes-der-text = The text “{ $text }”, written as { $type }.
bytes-der-time = { $at }, written as { $type }.
bytes-der-other = A value of type { $type }, { $length ->
        [one] one byte
       *[other] { $length } bytes
    }; its meaning is not known.
bytes-der-rest = The remaining { $count } bytes are not broken down.
    .explain = The limit is two thousand values in a list, and twenty thousand in total.
bytes-der-whole = All { $length } bytes: a DER value, and anything next to it.

## Certificates

bytes-certificate-whole = { $role ->
        [ca] A CA certificate
        [client] A client certificate
        [server] A server certificate
        [both] A certificate for clients and servers
       *[other] A certificate
    }, { $length } bytes: the signed part, the signature algorithm, and the signature.
bytes-certificate-tbs = The signature covers these { $length } bytes, with the tag and length before them; changing any of them breaks it.
bytes-certificate-signature_algorithm = The signature algorithm: { $name }.
bytes-certificate-signature_value = The signature: { $length } bytes that only the holder of the signing key could make.
bytes-certificate-signature_ecdsa = The signature: two numbers in { $length } bytes that only the holder of the signing key could make.
bytes-certificate-signature_numbers = The two numbers of an ECDSA signature.
bytes-certificate-signature_number = The number { $name } of the signature, { $length } bytes.
bytes-certificate-version = Version { $version }, written as { $written } because counting starts at 0.
bytes-certificate-serial_number = { $form ->
        [zero] The serial number 0, which kubeadm gave its CAs up to release 1.27.
        [negative] The serial number { $value }: { $length } bytes, and negative, which the RFC forbids.
        [short] Serial number { $value }: { $length } bytes, chosen by the issuer; kubeadm uses 63 random bits.
        [medium] Serial number { $value }: { $length } bytes, chosen by the issuer; the controller manager's signer uses 128 random bits.
       *[long] Serial number { $value }: { $length } bytes, chosen by the issuer.
    }
bytes-certificate-signature = The signature algorithm again, inside the signed part: { $name }. It must equal the one outside.
bytes-certificate-validity = The validity period: { $lifetime } in all.
    .explain = kubeadm gives client and server certificates 365 days, and CAs ten years.
bytes-certificate-not_before = Valid from { $at }{ $type ->
        [UTCTime] ; written as UTCTime, with a two-digit year
       *[other] ; written as { $type }, with a four-digit year
    }.
    .explain = Up to release 1.30, kubeadm copied this date from the CA; since 1.31 it is five minutes before the time of signing.
bytes-certificate-not_after = Valid until { $at }{ $type ->
        [UTCTime] ; written as UTCTime, with a two-digit year
       *[other] ; written as { $type }, with a four-digit year
    }.
    .explain = The last second counts. Kubernetes allows no leeway.
bytes-certificate-unique_id = An identifier of { $length } bytes from X.509 version 2, which is no longer used.

## Names

bytes-name-issuer = The issuer: `{ $name }`. A verifier looks for a CA whose subject has exactly these bytes.
bytes-name-subject = { $role ->
        [ca] The CA that this certificate belongs to: `{ $name }`.
        [server] The server that has the key: `{ $name }`.
        [client] The client that has the key: `{ $name }`; Kubernetes makes a user of it.
        [none] The subject that the certificate is requested for: `{ $name }`.
       *[other] The holder of the key: `{ $name }`.
    }
bytes-name-other = The distinguished name `{ $name }`.
bytes-name-rdn = { $count ->
        [one] One part of the name.
       *[other] One part of the name, with { $count } attributes.
    }
bytes-name-attribute = A name attribute: { $name }, with its value.
bytes-name-attribute_type = The attribute type: { $name }.
bytes-name-attribute_value = The value of { $name }: `{ $text }`.
bytes-name-common_name = { $role ->
        [ca] The common name `{ $text }`: the name of this CA.
        [server] The common name `{ $text }`; clients ignore it and compare the host only with the alternative names.
        [client] The common name `{ $text }`: Kubernetes uses it as the user name.
        [none] The common name `{ $text }`: in a client certificate, Kubernetes uses it as the user name.
       *[other] The common name `{ $text }`: when a client presents this certificate, Kubernetes uses it as the user name.
    }
bytes-name-organization = { $group ->
        [masters] The organization `{ $text }`: Kubernetes uses it as a group, and this group may do anything, whatever the roles say.
        [admins] The organization `{ $text }`: Kubernetes uses it as a group, which kubeadm binds to cluster-admin since release 1.29.
        [nodes] The organization `{ $text }`: Kubernetes uses it as a group, the one for kubelets.
       *[other] { $role ->
            [ca] The organization `{ $text }` of the CA.
            [server] The organization `{ $text }`, which is ignored in a server certificate.
           *[other] The organization `{ $text }`: in a client certificate, Kubernetes uses it as a group.
        }
    }
bytes-name-kubernetes_uid = The UID `{ $text }`: since release 1.33, Kubernetes uses it as the user's UID.
bytes-name-subject_value = The value of { $name }: `{ $text }`. Kubernetes ignores it.
bytes-name-general = `{ $text }`.

## Keys and algorithms

bytes-key-whole = The public key ({ $algorithm }) with its algorithm.
    .explain = kubeadm computes the CA hash for `kubeadm join` from these bytes.
bytes-key-algorithm = The key's algorithm: { $name }.
bytes-key-bits = The key itself, { $length } bytes.
bytes-key-identifier = The algorithm { $name }.
bytes-key-no_parameters = NULL: the algorithm has no parameters.
bytes-key-parameters = The parameters of the algorithm.
bytes-key-curve = The curve of the key: { $name }.
bytes-key-rsa = The two numbers of an RSA key.
bytes-key-modulus = The modulus, { $bits } bits: the product of two primes that only the holder of the key knows.
bytes-key-exponent = The public exponent { $value }.
bytes-key-point = A point on the curve, { $length } bytes: the public key.
bytes-key-point_format = { $value ->
        [uncompressed] Both coordinates of the point follow.
        [compressed] One coordinate follows; this byte says which of two points is meant.
       *[other] An unknown point format.
    }
bytes-key-coordinate = The coordinate { $name }, { $length } bytes.
bytes-key-unused_bits = { $count ->
        [0] All bits of what follows are used.
        [one] The last bit of what follows is not used.
       *[other] The last { $count } bits of what follows are not used.
    }
bytes-key-pss_hash = The digest: { $name }.
bytes-key-pss_mask = The mask generation function: { $name }.
bytes-key-pss_salt = The salt length: { $value } bytes.
bytes-key-pss_trailer = Trailer number { $value }.

## Extensions

bytes-extension-list = { $count ->
        [one] One extension.
       *[other] { $count } extensions.
    }
bytes-extension-one = { $critical ->
        [TRUE] The extension { $name }; software that does not support it must reject the certificate.
       *[other] The extension { $name }; software that does not support it may ignore it.
    }
bytes-extension-identifier = The extension's identifier: { $name }.
bytes-extension-critical = { $value ->
        [TRUE] Critical: software that does not support the extension must reject the certificate.
       *[other] Not critical; DER omits this.
    }
bytes-extension-value = The value of { $name }, { $length } bytes, wrapped in an OCTET STRING so that software that does not know it can skip it.
bytes-extension-basic_constraints = { $count ->
        [0] It says nothing, so this is not a CA.
       *[other] Whether the subject is a CA, and how long a path may be.
    }
bytes-extension-ca = { $value ->
        [TRUE] The subject is a CA: its key may sign certificates.
       *[other] The subject is not a CA.
    }
bytes-extension-path_length = { $value ->
        [0] No other CA may come between this one and an end-entity certificate.
       *[other] At most { $value } more CAs may follow below this one.
    }
bytes-extension-key_usage = What the key may do: { $usages }.
    .explain = kubeadm sets digitalSignature and keyEncipherment, and keyCertSign for CAs. Bits are counted from the left.
bytes-extension-ext_key_usage = { $count ->
        [one] The one purpose
       *[other] The { $count } purposes
    } that the certificate may be used for.
bytes-extension-purpose = { $name ->
        [clientAuth] It may identify a client: Kubernetes requires this for login with a certificate.
        [serverAuth] It may identify a server: clients of the API server and of kubelets require this.
        [anyExtendedKeyUsage] It may be used for anything.
       *[other] It may be used for { $name }.
    }
bytes-extension-alt_names = { $count ->
        [one] One name
       *[other] { $count } names
    } of the subject; a client compares the host it connects to with these. In a client certificate, Kubernetes ignores them.
bytes-extension-dns_name = The host name `{ $text }`: clients may connect to the server by this name.
bytes-extension-ip_address = The address `{ $text }`: clients may connect to the server at this address.
bytes-extension-issuer_alt_names = { $count ->
        [one] One more name
       *[other] { $count } more names
    } of the issuer.
bytes-extension-subject_key_id = The subject's key id, `{ $value }`: certificates that this key signs repeat it.
bytes-extension-authority_key_id = Says which key signed when several CAs have the same name.
bytes-extension-authority_key = The issuer's key id, `{ $value }`: Go tries the CA with this id first.
bytes-extension-authority_name = The issuer of the issuer's certificate.
bytes-extension-authority_serial = The serial number of the issuer's certificate, `{ $value }`.
bytes-extension-name_constraints = The names that this CA, and all CAs below it, may sign.
bytes-extension-permitted = { $count ->
        [one] One name subtree
       *[other] { $count } name subtrees
    } that may be signed; other names of the same form may not.
bytes-extension-excluded = { $count ->
        [one] One name subtree
       *[other] { $count } name subtrees
    } that may not be signed.
bytes-extension-subtree = A name, and everything below it.
bytes-extension-subtree_base = `{ $text }`, and everything below it.
bytes-extension-number = { $name } is { $value }.
bytes-extension-distribution_points = { $count ->
        [one] One place
       *[other] { $count } places
    } to get revocation lists. Kubernetes never uses them.
bytes-extension-distribution_point = One place to get a revocation list.
bytes-extension-distribution_name = The names of the place.
bytes-extension-reasons = The revocation reasons that the list covers: { $names }.
bytes-extension-list_issuer = The issuer of the revocation list.
bytes-extension-access = { $count ->
        [one] One place
       *[other] { $count } places
    } with more about the issuer or the subject. Kubernetes never uses them.
bytes-extension-access_one = One place, for { $name }.
bytes-extension-access_method = { $name ->
        [id-ad-ocsp] The certificate's status can be checked at this place (OCSP).
        [id-ad-caIssuers] The issuer's certificate can be fetched from this place.
       *[other] What the place offers: { $name }.
    }
bytes-extension-policies = { $count ->
        [one] One policy
       *[other] { $count } policies
    } under which the certificate was issued.
bytes-extension-policy = The policy { $name }.
bytes-extension-policy_id = The policy's number: { $name }.
bytes-extension-policy_qualifiers = { $count ->
        [one] One note
       *[other] { $count } notes
    } about the policy.
bytes-extension-policy_qualifier = { $name ->
        [id-qt-cps] The address of the authority's practice statement.
        [id-qt-unotice] A notice to show to people.
       *[other] A note of type { $name }.
    }
bytes-extension-policy_mappings = { $count ->
        [one] One pair of policies
       *[other] { $count } pairs of policies
    } that count as the same.
bytes-extension-policy_mapping = A policy of the issuer, and the subject's policy that counts as the same.
bytes-extension-policy_constraints = The point from which policies are required or may not be mapped.
bytes-extension-policy_skip = { $name } starts after { $value } more certificates.
bytes-extension-tls_feature = { $count ->
        [one] One TLS extension
       *[other] { $count } TLS extensions
    } that the server must offer.
bytes-extension-timestamps = Promises of public logs to include the certificate, { $length } bytes.
bytes-extension-issuing_point = The certificates that this revocation list covers.
bytes-extension-issuing_flag = { $name } is `{ $value }`.
bytes-extension-reason_code = The reason for the revocation: { $reason }.
bytes-extension-invalidity_date = The key has not been trustworthy since { $at }; written as { $type }.
bytes-extension-entry_issuer = The issuer of the certificates in this entry and those after it.

## Requests and revocation lists

bytes-request-whole = A certificate request, { $length ->
        [one] one byte
       *[other] { $length } bytes
    }: the requested content, the signature algorithm, and the signature by the request's own key.
bytes-request-tbs = The signature covers these { $length } bytes, with the tag and length before them.
bytes-request-attributes = { $count ->
        [0] There are no further attributes.
        [one] One further attribute of the request.
       *[other] { $count } further attributes of the request.
    }
bytes-request-attribute = The attribute { $name }, with its values.
bytes-request-values = The values of { $name }.
bytes-request-extensions = { $count ->
        [one] One extension
       *[other] { $count } extensions
    } requested for the certificate. Kubernetes' signers copy only the alternative names.
bytes-request-challenge_password = A password for revocation, { $length } characters (masked).
bytes-list-whole = A list of revoked certificates, { $length } bytes: the signed part, the signature algorithm, and the signature. Kubernetes does not read such lists.
bytes-list-tbs = The signature covers these { $length } bytes, with the tag and length before them.
bytes-list-this_update = The list was made at { $at }; written as { $type }.
bytes-list-next_update = The next list will be published by { $at }; written as { $type }.
bytes-list-revoked = { $count ->
        [one] One revoked certificate.
       *[other] { $count } revoked certificates.
    }
bytes-list-revoked_one = A revoked certificate: its serial number, and when it was revoked.
bytes-list-revoked_serial = The serial number of the revoked certificate: `{ $value }`.
bytes-list-revoked_at = It was revoked at { $at }; written as { $type }.
bytes-list-entry_extensions = { $count ->
        [one] One extension
       *[other] { $count } extensions
    } with more about the entry.

## Tokens

bytes-token-whole = A token of { $length } characters: header, payload and signature, each in base64url.
bytes-token-header = The header, { $length } characters of base64url: how the token is signed.
bytes-token-payload = The payload, { $length } characters of base64url: the claims of the token.
bytes-token-signature = The signature, { $length } characters for { $bytes } bytes; masked, because anyone who has it can use the token.
bytes-token-dot = A dot between two parts.
bytes-token-hidden = A part of { $length } characters, not decoded and masked.
bytes-token-alg = Signed with { $value }.
    .explain = Kubernetes signs with RS256 if its key is RSA, and with ES256, ES384 or ES512 if it is an elliptic-curve key.
bytes-token-kid = The key id `{ $value }`. Since release 1.31, Kubernetes looks up the key by it; before, it tried every key.
    .explain = Kubernetes uses the SHA-256 of the public key.
bytes-token-typ = The media type `{ $value }`. Kubernetes itself writes none.
bytes-token-iss = { $family ->
        [other] The issuer `{ $value }`: the API server accepts tokens only from configured issuers.
        [legacy] The issuer `{ $value }`, which all tokens from Secrets have.
       *[bound] The issuer `{ $value }`: it must be one that the API server was started with.
    }
bytes-token-sub = { $family ->
        [other] The subject `{ $value }`: who the token is about.
       *[bound] The subject `{ $value }`: Kubernetes uses it as the user name.
    }
bytes-token-aud = The audiences `{ $values }`: only these may accept the token.
bytes-token-exp = { $family ->
        [legacy] It expires at { $at }; Kubernetes ignores this for tokens from Secrets.
        [other] It expires at { $at }.
       *[bound] It expires at { $at }; Kubernetes allows one more minute.
    }
bytes-token-nbf = It is valid from { $at }.
bytes-token-iat = It was issued at { $at }.
bytes-token-jti = The id of this token, `{ $value }`: Kubernetes adds it to the user as the credential id.
bytes-token-kubernetes = Kubernetes' own claims.
bytes-token-namespace = The namespace `{ $value }`.
bytes-token-object = { $kind ->
        [serviceaccount] The service account that the token authenticates.
        [pod] The Pod that the token is bound to: the token ends with it.
        [secret] The Secret that the token is bound to: the token ends with it.
        [node] The node: the Pod's node or, if the token names no Pod, the node it is bound to.
       *[other] An object that the token names.
    }
bytes-token-object_name = { $kind ->
        [serviceaccount] The service account is called `{ $value }`.
        [pod] The Pod is called `{ $value }`.
        [secret] The Secret is called `{ $value }`.
        [node] The node is called `{ $value }`.
       *[other] The object is called `{ $value }`.
    }
bytes-token-object_uid = { $kind ->
        [node] The node's UID, `{ $value }`. Kubernetes compares it if the token is bound only to the node.
       *[other] The UID `{ $value }`: Kubernetes compares it, so an object recreated with the same name does not count.
    }
bytes-token-warn_after = After { $at } each use counts as stale: it is accepted, and recorded in the audit log.
bytes-token-other = { $name }, a JSON { $type } that Kubernetes itself ignores.

## Other texts

bytes-text-whole = A text of { $length } bytes.
bytes-text-member = The member { $name }, a JSON { $type }.
bytes-text-value = A value of the list, a JSON { $type }.
bytes-text-keys = The keys of the set.
bytes-text-key_member = { $name ->
        [kty] The key type: { $value }.
        [kid] The key id `{ $value }`: tokens name the key by it.
        [use] What the key is for: { $value ->
            [sig] signatures
           *[other] { $value }
        }.
        [alg] The algorithm that the key is used with: { $value }.
        [crv] The curve of the key: { $value }.
        [n] The modulus of an RSA key, in base64url.
        [e] The public exponent, in base64url.
       *[other] The coordinate { $name } of the public key, in base64url.
    }
