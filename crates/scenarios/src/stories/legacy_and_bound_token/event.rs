use super::caller::Side;

pub(super) const API: &str = "api";
pub(super) const CONTROLLER: &str = "controller-manager";
pub(super) const KUBELET: &str = "kubelet";

/// What can happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// The Secret of the legacy token is made.
    MakeSecret,
    /// The controller fills it.
    FillSecret,
    /// A Pod is made.
    MakePod,
    /// The kubelet syncs the Pod of this number.
    Sync(usize),
    /// It sets the volume up again.
    Retry(usize),
    /// A person deletes the present Pod.
    DeletePod,
    /// The kubelet has ended its containers.
    KillPod(usize),
    /// The finalizer is taken away.
    ReleasePod(usize),
    /// A person, or the cleaner, labels the Secret.
    Label,
    /// A person takes the label away.
    Unlabel,
    /// A person deletes the Secret.
    DeleteSecret,
    /// A person deletes the service account.
    DeleteAccount,
    /// The controller deletes its Secret.
    CleanSecret,
    /// A person makes the service account again.
    MakeAccount,
    /// A caller sends a request.
    Ask(Side),
    /// A caller takes a new copy.
    Copy(Side),
}
