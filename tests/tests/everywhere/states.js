// The states of the page, each reached from the one before it: what brings it about, and what is true once it is there.
// A state that is `narrow` is reached on a phone and looked at only there; one that is brought about `again` does not survive another width. `given` has the texts and files, see `given.rs`.
const states = (() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const click = (selector) => one(selector).click();
  const isIdle = () => Boolean(one("[data-busy=false] [role=status][data-outcome]"));
  const changed = (field, value, kind = "change") => {
    field.value = value;
    field.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const key = (key, more = {}) =>
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  const close = () => {
    for (const panel of all(":popover-open")) panel.hidePopover();
    for (const fold of all(".assumed[open]")) fold.open = false;
    document.activeElement.blur();
  };
  const give = (text) => {
    close();
    const box = one("textarea");
    box.focus();
    box.select();
    document.execCommand("insertText", false, text);
  };
  const add = (files, paths = false) => {
    const list = new DataTransfer();
    for (const [name, text] of files) list.items.add(new File([text], name));
    const input = one("#pick-files");
    input.files = list.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const clear = () => {
    close();
    all(".tools button.quiet").at(-1).click();
  };
  const isEmpty = () => one(".sample") && one("textarea").value === "" && !one(".files li");
  const pasted = (text) => {
    const box = one("textarea");
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  };
  const has = (kind) => isIdle() && Boolean(one(`[role=treeitem][data-kind=${kind}]`));
  const isOpen = (id) => one(`#${id}`).matches(":popover-open");
  const panel = (id) => ({ act: () => { close(); click(`#${id}-button`); }, is: () => isOpen(id) });
  const menu = (id) => ({ act: () => { close(); click(`#${id}-button`); }, is: () => isOpen(`${id}-menu`) });
  const largeType = (selector) => ({ act: () => click(selector), is: () => document.documentElement.dataset.type === "large" });
  const plainType = (selector) => ({ act: () => click(selector), is: () => document.documentElement.dataset.type !== "large" });

  const inspect = {
    empty: { act: () => {}, is: isEmpty },
    "help over the empty page": { act: () => { close(); key("?"); }, is: () => isOpen("help") },
    "samples menu": menu("samples"),
    "palette with samples and stories": { act: () => { close(); key("k", { ctrlKey: true }); }, is: () => isOpen("palette") && one("#palette-0") },
    "a file dragged over the window": {
      act: () => {
        close();
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["x"], "x"));
        document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
      },
      is: () => one(".drop-sign").checkVisibility(),
    },
    "a sample with its own clock": {
      act: () => {
        document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true }));
        delete document.documentElement.dataset.dragged;
        click(".sample[data-sample=token-alone]");
      },
      is: () => has("service_account_token") && one(".as-of"),
    },
    "question about a paste": { act: () => pasted(given.bootstrapToken), is: () => one("#paste-question") && has("bootstrap_token") },
    "masked box": { act: () => { click("#mask"); }, is: () => document.documentElement.dataset.mask === "on" },
    "not recognised": { act: () => { click("#mask"); give("hello there, world"); }, is: () => one(".dead-end") && has("unrecognised") },
    "a token cut short": { act: () => give(given.token.slice(0, 300)), is: () => isIdle() && !has("unrecognised") && one("textarea").value.length === 300 },
    "a token that is judged now": { act: () => give(given.token), is: () => has("service_account_token") && !one(".dead-end") && !one(".as-of") },
    "a token and keys": { act: () => give(given.tokenAndKeys), is: () => has("jwk_set") && has("service_account_token") },
    "all steps and findings open": {
      act: () => { for (const fold of all("#detail details")) fold.open = true; },
      is: () => all("#detail details").every((fold) => fold.open),
    },
    "an error line": { act: () => give(given.errorLine), is: () => has("error_line") && !has("service_account_token") },
    "an error line with a kubeconfig": { act: () => give(given.rebuilt), is: () => has("kubeconfig") && has("error_line") },
    "export menu": menu("export"),
    "what the verdict assumes": { act: () => { close(); click(".assumed > summary"); }, is: () => one(".assumed").open },
    "palette with things and rules": {
      act: () => {
        close();
        key("k", { ctrlKey: true });
        one("#palette-query").focus();
        one("#palette-query").select();
        document.execCommand("insertText", false, "certificate");
      },
      is: () => isOpen("palette") && one("[data-group=find-rule]"),
    },
    "a rule in the palette": {
      act: () => { for (let at = 0; at < 200 && !one("#palette .found-rule"); at += 1) { one("[data-group=find-rule]").click(); } },
      is: () => true,
    },
    "help over a verdict": { act: () => { close(); key("?"); }, is: () => isOpen("help") },
    "a request that waits": { act: () => give(given.request), is: () => isIdle() && !has("kubeconfig") && one("[role=treeitem]") },
    "a certificate with bytes": { act: () => give(given.certificate), is: () => has("certificate") && has("private_key") && one("#show-bytes") },
    "its bytes open": { act: () => click("#show-bytes"), is: () => one("#nodes [role=treeitem]") && one("#rows .hex") },
    "a byte chosen": {
      act: () => { one("#nodes").focus(); for (const name of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) key(name); },
      is: () => one("#nodes [aria-selected=true]"),
    },
    "bytes opened on a phone": { narrow: true, act: () => give(`${given.certificate}\n`), is: () => isIdle() && one("#rows .hex")?.innerText.split(" ").length < 10 },
    "a token's bytes open": { act: () => give(given.token), is: () => has("service_account_token") && one("#rows .ascii")?.innerText.startsWith("eyJ") },
    "bytes closed": { act: () => click("#show-bytes"), is: () => !one(".bytes") },
    "a bundle of certificates": { act: () => give(given.bundle), is: () => isIdle() && all("[role=treeitem]").length > 20 },
    "a token whose keys do not fit": { act: () => give(given.wrongKeys), is: () => has("service_account_token") && isIdle() && all("[role=treeitem]").length < 20 },
    "cleared": { act: clear, is: () => isEmpty() && one("#undo") },
    "a folder of kubeadm": { act: () => add(given.folder), is: () => isIdle() && all(".files li").length >= given.folder.length },
    "the table searched": { act: () => changed(one("#table-find"), "ETCD server", "input"), is: () => all(".table tbody tr").length in [0, 1, 2, 3, 4] && one(".table tbody tr") },
    "nothing in the table fits": { act: () => changed(one("#table-find"), "no such thing", "input"), is: () => one(".table-none") },
    "the table by another column": { act: () => { changed(one("#table-find"), "", "input"); click(".table [data-column=column-until] button"); }, is: () => one("[data-column=column-until][aria-sort]") && all(".table tbody tr").length > 20 },
    "an item of the table": { act: () => click(".table tbody tr:nth-child(2) button"), is: () => one(".detail") && one("#open-table") },
    "the table again": { act: () => click("#open-table"), is: () => one(".table tbody tr") && !one(".detail") },
    "the time bar open": { act: () => { one(".time-fold").open = true; }, is: () => one(".time-fold").open && one(".time-row") },
    "a folder in large type": largeType(".header [data-choice=large]"),
    "a token in large type": { act: () => { clear(); }, is: isEmpty },
    "an error line in large type": { act: () => give(given.rebuilt), is: () => has("kubeconfig") && has("error_line") },
    "plain type again": plainType(".header [data-choice=large]"),
    reading: { act: () => { clear(); Worker.prototype.postMessage = () => {}; }, is: isEmpty },
    "reading a token": { act: () => give(given.token), is: () => one(".reading")?.innerText && one("[data-busy=true]") },
  };

  const isRun = (story) => Boolean(one(`.sim[data-story=${story}][data-busy=false] .sim-log [data-entry]`));
  const go = (route) => { close(); location.hash = `#/simulate/${route}`; };
  const opening = (story) => ({ act: () => go(`${story}?seed=7`), is: () => isRun(story) && one("#sim-begin") && !one(".sim-wrong") });
  const end = () => ({ act: () => { one(".sim-canvas").focus(); key("End"); }, is: () => one(".sim-log li:last-child[aria-current=true]") });
  const middle = {
    act: () => { const slider = one("#sim-slider"); changed(slider, String(Number(slider.max) * 0.6), "input"); },
    is: () => one(".sim-log [aria-current=true]") && location.hash.includes("t="),
  };
  const simulate = { "a story's first sight": opening("tls-bootstrap") };
  simulate["a story in the middle"] = middle;
  simulate["something carried"] = {
    act: () => { one(".sim-canvas").focus(); key("Home"); },
    is: () => {
      const found = one("#sim-present [data-artefact]");
      if (!found) key("ArrowRight");
      return found;
    },
  };
  simulate["an artefact judged"] = {
    act: () => { if (!one("#sim-artefact")) click("#sim-present [data-artefact]"); },
    is: () => one("#sim-artefact .sim-verdict[data-outcome]"),
  };
  for (const id of ["sim-parameters", "sim-faults", "sim-export"]) simulate[id] = panel(id);
  simulate["help over a story"] = { act: () => { close(); key("?"); }, is: () => isOpen("help") };
  simulate["a term explained"] = { again: true, act: () => { close(); one(".term").focus(); }, is: () => !one("#sim-tip").hidden };
  simulate["a fault"] = {
    act: () => { key("Escape"); go("tls-bootstrap?seed=7&fault=approver-missing&t=30"); },
    is: () => isRun("tls-bootstrap") && one("[data-chip]") && one(".sim-fault-band"),
  };
  simulate["only the failures"] = {
    act: () => changed(one("#sim-only"), "failures"),
    is: () => all(".sim-log li:not([data-tone=bad])").length === 0,
  };
  simulate["a line that is nowhere"] = {
    act: () => changed(one("#sim-find"), "no such words", "input"),
    is: () => all(".sim-log li").length === 0,
  };
  simulate["the failures again"] = { act: () => changed(one("#sim-find"), "", "input"), is: () => one(".sim-log li") };
  simulate["an address with mistakes"] = {
    act: () => { changed(one("#sim-only"), "all"); go("tls-bootstrap?seed=7&fault=no-such-fault&nodes=many&colour=red"); },
    is: () => one(".sim-wrong .finding"),
  };
  const stories = [...document.querySelectorAll("#sim-story option")].map((option) => option.value).filter(Boolean);
  for (const story of stories) {
    simulate[`${story}: first sight`] = opening(story);
    if (story === "client-rotation") {
      simulate[`${story}: notes`] = { act: () => { one(".sim-notes").open = true; }, is: () => one(".sim-notes[open] li") };
    }
    simulate[`${story}: in the middle`] = middle;
    simulate[`${story}: end`] = end();
  }
  simulate["eight lanes in large type"] = {
    act: () => { go("signing-key-rotation?seed=7&t=100"); click(".header [data-choice=large]"); },
    is: () => isRun("signing-key-rotation") && document.documentElement.dataset.type === "large",
  };
  simulate["a presenter, large type"] = { act: () => click("#sim-presenter"), is: () => one("[data-presenting=true]") && one("#sim-leave") };
  simulate["a presenter"] = { act: () => { delete document.documentElement.dataset.type; dispatchEvent(new Event("resize")); }, is: () => true };
  return { inspect, simulate };
})();
window.states = states;
