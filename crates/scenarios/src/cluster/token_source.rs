use credscope_clock::Instant;
use credscope_kube::token::client_reads_again;

/// client-go's memory of a token file.
///
/// Source: client-go `transport/token_source.go`, `cachingTokenSource`.
pub(crate) struct TokenSource {
    cached: Option<(usize, Instant)>,
    is_resettable: bool,
}

/// What a request gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The token.
    pub(crate) token: usize,
    /// The token in memory before, when the file was read and another one was in it.
    pub(crate) replaced: Option<usize>,
    /// When the file is read again.
    pub(crate) reads_again: Instant,
    /// Whether this was the first read.
    pub(crate) is_first: bool,
}

impl TokenSource {
    /// A client that read nothing yet; one that is resettable forgets a token with which it got 401.
    pub(crate) const fn new(is_resettable: bool) -> Self {
        Self { cached: None, is_resettable }
    }

    /// The token for a request at this instant, with the one that is in the file now.
    pub(crate) fn take(&mut self, at: Instant, file: usize) -> Taken {
        match self.cached {
            Some((token, read_at)) if at < client_reads_again(read_at) => {
                Taken { token, replaced: None, reads_again: client_reads_again(read_at), is_first: false }
            }
            before => {
                self.cached = Some((file, at));
                let replaced = before.map(|(token, _)| token).filter(|token| *token != file);
                Taken {
                    token: file,
                    replaced,
                    reads_again: client_reads_again(at),
                    is_first: before.is_none(),
                }
            }
        }
    }

    /// The request got 401: drops the token in memory if the client does that, so that the next request reads the file. A
    /// token that was read after the request began is kept. Returns whether it was dropped.
    pub(crate) fn unauthorized(&mut self, began: Instant) -> bool {
        let is_dropped = self.is_resettable && self.cached.is_some_and(|(_, read_at)| read_at < began);
        if is_dropped && let Some((_, read_at)) = &mut self.cached {
            *read_at = Instant::EARLIEST;
        }
        is_dropped
    }

    /// Whether a token that was refused is dropped.
    pub(crate) const fn is_resettable(&self) -> bool {
        self.is_resettable
    }

    /// The instant from which on the file is read again.
    pub(crate) fn reads_again(&self) -> Option<Instant> {
        self.cached.map(|(_, read_at)| client_reads_again(read_at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use credscope_clock::Duration;

    fn at(seconds: i64) -> Instant {
        Instant::from_unix_seconds(1_772_438_400) + Duration::from_seconds(seconds)
    }

    #[test]
    fn a_token_is_sent_for_fifty_seconds_and_then_read_again() {
        let mut source = TokenSource::new(false);
        for (second, file, expected) in
            [(0, 1, 1), (1, 2, 1), (49, 2, 1), (50, 2, 2), (99, 3, 2), (100, 3, 3)]
        {
            assert_eq!(source.take(at(second), file).token, expected, "{second}");
        }
    }

    #[test]
    fn only_a_resettable_client_drops_a_token_that_was_refused() {
        for (is_resettable, expected) in [(false, 1), (true, 2)] {
            let mut source = TokenSource::new(is_resettable);
            source.take(at(0), 1);
            assert_eq!(source.unauthorized(at(5)), is_resettable);
            assert_eq!(source.take(at(6), 2).token, expected);
        }
        let mut source = TokenSource::new(true);
        source.take(at(10), 1);
        assert!(!source.unauthorized(at(5)), "read after the request began");
    }
}
