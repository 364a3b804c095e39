# The words of the page of simulations.

sim = Simulation
sim-controls = Simulation settings
sim-story = Story
sim-seed = Seed
sim-seed-hint = A whole number; the same seed gives the same run
sim-another-seed = Another seed
sim-parameters = Parameters
sim-reset = Reset to the story's defaults
sim-default = Default: `{ $value }`
sim-bounds = `{ $least }` to `{ $most }`
sim-unit-duration = Duration such as 90s, 15m, 1h30m or 3d
sim-unit-instant = UTC date and time such as 2026-03-02T08:00:00Z
sim-faults = Faults
sim-faults-hint = Times count from the start of the run. Everything before a fault stays the same.
sim-fault-from = from
sim-fault-from-empty = start
sim-fault-until = to
sim-fault-until-empty = end
sim-fault-remove = Remove: { $name }
sim-inject = Start here
sim-inject-hint = Start the fault at the current position; the run changes from there on
sim-link = Copy link
sim-link-hint = The link opens the same run at the same position
sim-export = Export
sim-export-json = Run as JSON
sim-export-svg = Whole run as a picture (SVG)
sim-export-text = Log as text
sim-notes =
    { $count ->
        [one] One common misconception, corrected
       *[other] { $count } common misconceptions, corrected
    }
sim-wrong = Problems with this request
sim-unread = This part of the link cannot be read and was ignored: `{ $text }`
sim-no-stories = This build of Credscope has no stories.

## Lanes

sim-lanes = Who does what, when
sim-picture = Timeline with one lane for each actor. The log below has the same events in words. Enter goes to the event at the current position.
sim-spacing = Spacing
sim-spacing-events = By event
sim-spacing-events-hint = One step for each instant at which something happens
sim-spacing-time = By time
sim-spacing-time-hint = Distances are proportional to time
sim-zoom = Visible range
sim-narrower = Zoom in (+)
sim-wider = Zoom out (−)
sim-whole = Show the whole run (0)
sim-lane-state = State of this actor at the current position
sim-rooted = Square-root scale, because one peak is far above the rest
sim-rooted-short = (square-root scale)
sim-flat = Zero throughout: { $names }
sim-counters = Counters at the current position

## Player

sim-player = Player
sim-first = Go to the start (Home)
sim-back = Previous event (←)
sim-play = Play (space)
sim-pause = Pause (space)
sim-forward = Next event (→)
sim-last = Go to the end (End)
sim-speed = Speed
sim-speed-half = ½ step per second
sim-speed-steps =
    { $count ->
        [one] 1 step per second
       *[other] { $count } steps per second
    }
sim-speed-times =
    { $count ->
        [1] real time
        [10] 10 seconds per second
        [60] 1 minute per second
        [600] 10 minutes per second
        [3600] 1 hour per second
        [21600] 6 hours per second
        [86400] 1 day per second
        [604800] 1 week per second
       *[other] { $count } seconds per second
    }
sim-slider = Position
sim-at = { $at }: { $sentence }
sim-at-beginning = { $at }: nothing has happened yet
sim-of = { $at } of { $length }
sim-map = The whole run; drag to choose the visible range

## At the position

sim-present = Event at the current position
sim-actors =
    { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }
sim-events =
    { $count ->
        [one] 1 event
       *[other] { $count } events
    }
sim-lasts = { $length } in all
sim-begin = Play
sim-begin-pause = Pause
sim-begin-step = First event
sim-begin-keys = Or press → for the next event, or choose a line of the log.
sim-to = to
sim-until = until { $at }
sim-lost = never arrives
sim-answers = In response to:
sim-answered = Leads to:
sim-artefacts = Credentials and objects with it
sim-artefact = The selected credential or object
sim-state-now = at this point
sim-no-state = Nothing is known about it yet.
sim-to-present = Back to the current event
sim-close = Close
sim-inspect = Open in Inspect
sim-reading = Reading…
sim-text = Text

## Log

sim-log = Log
sim-sift = Search the log
sim-only = Lines to show
sim-only-all = All events
sim-only-failures = Failures only
sim-find = Search (/)
sim-failure-before = Previous failure (Shift+F)
sim-failure-next = Next failure (F)
sim-shown = { $count } of { $all }
sim-shown-none = No line matches.

## Presenter

sim-presenter = Present
sim-presenter-hint = Full screen, without header and settings (P)
sim-leave = Leave
sim-leave-hint = Leave the presenter's layout (Escape)
