# What is wrong with a request for a simulation.

simulate-story-unknown = { $story-given ->
        [empty] No story was named.
       *[other] There is no story `{ $story }`.
    }
    .explain = The stories are `{ $known }`.
    .fix = List them with `credscope simulate --list`.
simulate-release-unknown = { $release-given ->
        [empty] No Kubernetes release was named.
       *[other] The simulator does not know Kubernetes `{ $release }`.
    }
    .explain = It has the rules of the releases { $oldest } to { $newest }.
simulate-parameter-unknown = { $name-given ->
        [empty] A parameter of the story `{ $story }` was set without its name.
       *[other] The story `{ $story }` has no parameter `{ $name }`.
    }
    .explain = Its parameters are `{ $known }`.
    .fix = List them with `credscope simulate --list`.
simulate-parameter-unreadable = { $text-given ->
        [empty] The parameter `{ $name }` has no value; it must be { $kind }.
       *[other] The parameter `{ $name }` must be { $kind }; `{ $text }` is not.
    }
    .explain = Whole numbers are written in digits, durations as `90s`, `15m`, `1h30m` or `7d`, switches as `true` or `false`, and instants as in `2026-03-02T08:00:00Z` (RFC 3339).
simulate-parameter-out_of_bounds = The parameter `{ $name }` must be between { $min } and { $max }; { $text } is not.
simulate-parameter-not_a_choice = { $text-given ->
        [empty] The parameter `{ $name }` has no value.
       *[other] The parameter `{ $name }` cannot be `{ $text }`.
    }
    .explain = It must be one of `{ $known }`.
simulate-fault-unreadable = { $text-given ->
        [empty] A fault was given without its name.
       *[other] `{ $text }` cannot be read as a fault.
    }
    .explain = A fault is written `NAME@FROM..TO`, for example `approver-missing@5m..20m`. Both times count from the start. Without `TO`, the fault lasts to the end; with its name only, it lasts for the whole run.
simulate-fault-unknown = The story `{ $story }` has no fault `{ $name }`.
    .explain = { $known-given ->
        [0] It has no faults.
       *[other] Its faults are `{ $known }`.
    }
    .fix = List them with `credscope simulate --list`.
simulate-fault-reversed = The fault `{ $name }` must end after it starts; it starts at { $from } and ends at { $until }.
simulate-run-exhausted = The story `{ $story }` did not finish.
    .explain = It was stopped after more events than any run needs. This is a bug in Credscope, not a mistake in your request.
