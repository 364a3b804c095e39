# What is said around a run of a simulation, in its log and in its picture.

run-text-story = Story
run-text-seed = Seed
run-text-release = Kubernetes
run-text-begins = Begins
run-text-ends = Ends
run-text-length = { $at }, { $length } later
run-text-again = Again

run-text-parameters = Parameters
run-text-changed = * differs from the default
run-text-default = by default { $value }
run-text-default-of = { $meaning }, by default { $value }
run-text-unset = not set

run-text-faults = Faults
run-text-window = { $from } to { $until }
run-text-to-end = the end
run-text-fault-begins = Fault: { $name }.
run-text-fault-ends = Fault over: { $name }.

run-text-log = What happens
run-text-log-columns = since the beginning, and in UTC; ✓ succeeds, ✗ fails, … waits, = holds from then on
run-text-until = until { $at } ({ $length })
run-text-open = until after the end
run-text-arrives = arrives { $at } ({ $length } later)
run-text-lost = does not arrive
run-text-answers = answers { $at }
run-text-with = with { $artefacts }
run-text-artefact = { $artefact } ({ $id })
run-text-rule = { $document }, { $section }
run-text-gone = none any more

run-text-counters = Counters at the end
run-text-peak = at most { $value }, at { $at }

run-text-series = Counts
run-text-per-interval = Each row counts { $length }.
run-text-summed = Each row sums { $count } intervals of { $length }.
run-text-gathered = Each row gathers { $count } intervals of { $length }: counts are summed, levels are those at its end.
run-text-from = from
run-text-total = total

run-text-artefacts = Credentials and objects
run-text-notes = What is commonly said otherwise

## Picture

run-text-described =
    A sequence diagram, time from top to bottom: { $lanes } { $lanes ->
        [one] actor
       *[other] actors
    }, { $entries } { $entries ->
        [one] entry
       *[other] entries
    }, from { $from } to { $until }.
run-text-charted = Charts of counts over time, from { $from } to { $until }.
run-text-by-event = Each instant is one step; the axis tells the time since the beginning.
run-text-by-time = To scale; the axis tells the time since the beginning.
run-text-most = most { $value } in { $length }, { $total } in all
run-text-level = at most { $value }
