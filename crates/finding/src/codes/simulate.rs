codes! {
    /// There is no story with this id.
    STORY_UNKNOWN = Finding(Error) "simulate.story.unknown" [story: Text, known: List];
    /// The rules of this release are unknown.
    RELEASE_UNKNOWN = Finding(Error) "simulate.release.unknown" [release: Text, oldest: Text, newest: Text];
    /// The story has no such parameter.
    PARAMETER_UNKNOWN = Finding(Error) "simulate.parameter.unknown" [name: Text, story: Text, known: List];
    /// The text of a parameter cannot be read as its kind.
    PARAMETER_UNREADABLE = Finding(Error) "simulate.parameter.unreadable" [name: Text, text: Text, kind: Word];
    /// A parameter is out of bounds.
    PARAMETER_OUT_OF_BOUNDS = Finding(Error) "simulate.parameter.out_of_bounds"
        [name: Text, text: Text, min: Text, max: Text];
    /// A parameter is not one of its choices.
    PARAMETER_NOT_A_CHOICE = Finding(Error) "simulate.parameter.not_a_choice" [name: Text, text: Text, known: List];
    /// A fault cannot be parsed.
    FAULT_UNREADABLE = Finding(Error) "simulate.fault.unreadable" [text: Text];
    /// The story has no such fault.
    FAULT_UNKNOWN = Finding(Error) "simulate.fault.unknown" [name: Text, story: Text, known: List];
    /// A fault ends before it begins.
    FAULT_REVERSED = Finding(Error) "simulate.fault.reversed" [name: Text, from: Text, until: Text];
    /// The run did not end, which is a bug.
    RUN_EXHAUSTED = Finding(Error) "simulate.run.exhausted" [story: Text];
}
