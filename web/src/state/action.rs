use super::{Gathered, JudgedAt, Kept, PasteChoice, Shared, View};
use crate::assumed::AssumedField;
use crate::engine::EngineFailure;
use crate::preferences::Theme;
use crate::samples::Sample;
use crate::selection::Act;
use crate::table::TableFilter;
use crate::words::Words;
use credscope_l10n::Language;

/// Every action.
pub(crate) enum Action {
    Type(String),
    /// The text of the box after a paste into it.
    Give(String),
    /// Takes a text beside what is there, or in its place.
    Paste(String),
    ChoosePaste(PasteChoice),
    /// Brings back what was cleared or replaced.
    Undo,
    Add(Gathered),
    Remove(usize),
    Clear,
    Open(&'static Sample, String),
    Pick(JudgedAt),
    Assume(AssumedField, String),
    Judge,
    Answered(Shared),
    Failed(EngineFailure),
    Select(String),
    /// Shows the table of all items, or the selected item.
    Tabulate(Option<TableFilter>),
    /// Folds or unfolds an item.
    Fold(String),
    View(Act),
    Speak(Language),
    Spoken(Words),
    /// The words of a language could not be loaded.
    Unspoken(Language),
    Paint(Theme),
    Enlarge(bool),
    Mask(bool),
    Show(View),
    /// Opens something from the simulator, at its instant; the previous input is kept.
    Bring(Kept),
    /// Restores the kept input.
    Restore,
}
