# The words around a run in its log and in its picture.

run-text-story = Story
run-text-seed = Seed
run-text-release = Kubernetes
run-text-begins = Starts
run-text-ends = Ends
run-text-length = { $at } (after { $length })
run-text-again = To repeat

run-text-parameters = Parameters
run-text-changed = * not the default
run-text-default = default: { $value }
run-text-default-of = { $meaning }; default: { $value }
run-text-unset = not set

run-text-faults = Faults
run-text-window = { $from } to { $until }
run-text-to-end = the end
run-text-fault-begins = Fault starts: { $name }.
run-text-fault-ends = Fault ends: { $name }.

run-text-log = Log
run-text-log-columns = time since the start, then UTC; ✓ success, ✗ failure, … waiting, = state from then on
run-text-until = until { $at } ({ $length })
run-text-open = still open at the end
run-text-arrives = arrives at { $at } ({ $length } later)
run-text-lost = never arrives
run-text-answers = in response to { $at }
run-text-with = with { $artefacts }
run-text-artefact = { $artefact } ({ $id })
run-text-rule = { $document }, { $section }
run-text-gone = none

run-text-counters = Counters at the end
run-text-peak = peak { $value } at { $at }

run-text-series = Counts
run-text-per-interval = Each row covers { $length }.
run-text-summed = Each row is the sum of { $count } intervals of { $length }.
run-text-gathered = Each row covers { $count } intervals of { $length }: counts are summed, values “at the end” are those at the end of the row.
run-text-from = from
run-text-total = total

run-text-artefacts = Credentials and objects
run-text-notes = Common misconceptions, corrected

## Picture

run-text-described =
    Sequence diagram, with time running down: { $lanes } { $lanes ->
        [one] actor
       *[other] actors
    }, { $entries } { $entries ->
        [one] event
       *[other] events
    }, from { $from } to { $until }.
run-text-charted = Charts of counts over time, from { $from } to { $until }.
run-text-by-event = One step for each instant; the axis shows the time since the start.
run-text-by-time = To scale; the axis shows the time since the start.
run-text-most = peak { $value } in { $length }, { $total } in total
run-text-level = peak { $value }
