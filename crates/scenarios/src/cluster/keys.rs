use credscope_mint::SigningKey;
use credscope_sim::Random;

/// The key algorithm of CAs and service accounts: the parameter `keys`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    /// RSA 2048, kubeadm's default: public test keys, since generating one takes seconds.
    Rsa,
    /// ECDSA P-256, derived from the seed.
    Ecdsa,
}

impl Keys {
    /// The words of the parameter `keys`.
    pub(crate) const WORDS: &'static [&'static str] = &["rsa", "ecdsa"];

    /// The choice of a word.
    pub(crate) fn of(word: &str) -> Self {
        if word == "ecdsa" { Self::Ecdsa } else { Self::Rsa }
    }
}

/// Where in the pool of RSA keys a seed begins.
pub(super) fn first_key(random: &mut Random) -> usize {
    usize::try_from(random.below(6)).unwrap_or_default()
}

pub(super) fn make_key(keys: Keys, made: &mut usize, random: &mut Random) -> SigningKey {
    // Drawn in both cases, so that the kind of keys changes nothing else.
    let seed = random.bytes();
    *made += 1;
    match keys {
        Keys::Rsa => SigningKey::rsa(*made),
        Keys::Ecdsa => SigningKey::p256(seed),
    }
}
