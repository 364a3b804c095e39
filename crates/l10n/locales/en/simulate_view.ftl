# The page of simulations: its own words.

sim = Simulation
sim-controls = What is simulated
sim-story = Story
sim-seed = Seed
sim-seed-hint = A whole number; the same seed makes the same run
sim-another-seed = Another seed
sim-parameters = Parameters
sim-reset = Reset to the story's defaults
sim-default = Default `{ $value }`
sim-bounds = `{ $least }` to `{ $most }`
sim-unit-duration = Length of time, as 90s, 15m, 1h30m, 3d
sim-unit-instant = Instant in UTC, as 2026-03-02T08:00:00Z
sim-faults = Faults
sim-faults-hint = A fault begins and ends at times counted from the beginning. What happened before it stays as it was.
sim-fault-from = from
sim-fault-from-empty = beginning
sim-fault-until = to
sim-fault-until-empty = end
sim-fault-remove = Remove: { $name }
sim-inject = From here on
sim-inject-hint = The fault begins at the position, and the run goes on differently from there
sim-link = Copy link
sim-link-hint = Whoever opens the link sees the same run at the same position
sim-export = Export
sim-export-json = Run as JSON
sim-export-svg = Whole run as a picture (SVG)
sim-export-text = Log as text
sim-notes =
    { $count ->
        [one] One thing that articles say differently
       *[other] { $count } things that articles say differently
    }
sim-wrong = What is wrong with the request
sim-unread = This part of the link cannot be read and was left out: `{ $text }`
sim-no-stories = This build of Credscope holds no stories.

## Lanes

sim-lanes = Who does what, when
sim-picture = Lanes with everything that happens; the log below says the same in words. Enter goes to what happens at the position.
sim-spacing = How instants are spaced
sim-spacing-events = By event
sim-spacing-events-hint = Every instant at which something happens takes one step
sim-spacing-time = By time
sim-spacing-time-hint = Distances are lengths of time
sim-zoom = Visible range
sim-narrower = Zoom in (+)
sim-wider = Zoom out (−)
sim-whole = Show all of it (0)
sim-lane-state = State of this actor at the position
sim-rooted = Heights are drawn as square roots, because one peak stands far above the rest
sim-flat = Zero throughout: { $names }
sim-counters = Counts at the position

## Player

sim-player = Player
sim-first = To the beginning (Home)
sim-back = Previous entry (←)
sim-play = Play (space)
sim-pause = Pause (space)
sim-forward = Next entry (→)
sim-last = To the end (End)
sim-speed = Speed
sim-speed-half = ½ step per second
sim-speed-steps =
    { $count ->
        [one] 1 step per second
       *[other] { $count } steps per second
    }
sim-speed-times = × { $count }
sim-slider = Position
sim-at = { $at }: { $sentence }
sim-at-beginning = { $at }: nothing has happened yet
sim-of = { $at } of { $length }
sim-map = The whole run; drag to choose the visible range

## At the position

sim-present = At the position
sim-before = Nothing has happened yet. Step on with →, play with the space bar, or choose a line of the log.
sim-to = to
sim-until = until { $at }
sim-lost = never arrives
sim-answers = Answers:
sim-answered = Answered by:
sim-artefacts = What it carries, as the inspector reads it
sim-artefact = What was carried
sim-state-now = at the position
sim-no-state = Nothing is known of it yet.
sim-to-present = Back to what happens at the position
sim-close = Close
sim-inspect = Open in Inspect
sim-reading = Reading…
sim-text = Its text

## Log

sim-log = Log
