codes! {
    /// There is no story of this id.
    STORY_UNKNOWN = Finding(Error) "simulate.story.unknown" [story: Text, known: List];
    /// The rules of this release are not known.
    RELEASE_UNKNOWN = Finding(Error) "simulate.release.unknown" [release: Text, oldest: Text, newest: Text];
    /// The story has no such parameter.
    PARAMETER_UNKNOWN = Finding(Error) "simulate.parameter.unknown" [name: Text, story: Text, known: List];
    /// A parameter's text is not of its kind.
    PARAMETER_UNREADABLE = Finding(Error) "simulate.parameter.unreadable" [name: Text, text: Text, kind: Word];
    /// A parameter lies outside its bounds.
    PARAMETER_OUT_OF_BOUNDS = Finding(Error) "simulate.parameter.out_of_bounds"
        [name: Text, text: Text, min: Text, max: Text];
    /// A parameter is none of its words.
    PARAMETER_NOT_A_CHOICE = Finding(Error) "simulate.parameter.not_a_choice" [name: Text, text: Text, known: List];
    /// A fault that cannot be read.
    FAULT_UNREADABLE = Finding(Error) "simulate.fault.unreadable" [text: Text];
    /// The story has no such fault.
    FAULT_UNKNOWN = Finding(Error) "simulate.fault.unknown" [name: Text, story: Text, known: List];
    /// A fault ends before it begins.
    FAULT_REVERSED = Finding(Error) "simulate.fault.reversed" [name: Text, from: Text, until: Text];
    /// The run did not come to an end: a mistake of ours.
    RUN_EXHAUSTED = Finding(Error) "simulate.run.exhausted" [story: Text];
}
