# What is wrong with a request for a simulation.

simulate-story-unknown = There is no story { $story }.
    .explain = The stories are { $known }.
    .fix = List them with `credscope simulate --list`.
simulate-release-unknown = The rules of Kubernetes { $release } are not known here.
    .explain = Stories run by the rules of any release from { $oldest } to { $newest }.
simulate-parameter-unknown = The story { $story } has no parameter { $name }.
    .explain = Its parameters are { $known }.
    .fix = List them with `credscope simulate --list`.
simulate-parameter-unreadable = { $text } cannot be read as { $name }, which is { $kind }.
    .explain = Lengths of time are written as 90s, 15m, 1h30m or 7d, switches as true or false, instants in RFC 3339.
simulate-parameter-out_of_bounds = { $name } is { $text }, but must be from { $min } to { $max }.
simulate-parameter-not_a_choice = { $text } is not a choice for { $name }.
    .explain = It may be one of { $known }.
simulate-fault-unreadable = { $text } cannot be read as a fault.
    .explain = A fault is written as its name, @, when it happens and when it is undone, both counted from the beginning, as approver-missing@5m..20m. Without the second it lasts to the end.
simulate-fault-unknown = The story { $story } has no fault { $name }.
    .explain = What can go wrong in it is { $known }.
    .fix = List them with `credscope simulate --list`.
simulate-fault-reversed = The fault { $name } would end at { $until }, before it begins at { $from }.
simulate-run-exhausted = The story { $story } did not come to its end.
    .explain = It was stopped after more events than any run needs. This is an error in this program, not in the request.
