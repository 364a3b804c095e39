// Settles what the first paint needs: language, theme, type size, and the requested part of the page. Choices
// from an earlier visit take precedence.
const root = document.documentElement;
const kept = (name) => {
  try {
    return localStorage.getItem(`credscope.${name}`);
  } catch {
    // Storage can be forbidden; the browser's language and the system's theme apply instead.
    return null;
  }
};
const speaks = (tag) => /^(en|zh)\b/i.exec(tag ?? "")?.[1].toLowerCase();
const words = speaks(kept("language")) ?? speaks(navigator.language) ?? "en";
const simulates = /^#\/simulate(?![^/?])/.test(location.hash);
root.lang = words === "zh" ? "zh-Hans" : "en";
const theme = kept("theme");
if (theme !== null) root.dataset.theme = theme;
if (kept("type") === "large") root.dataset.type = "large";
// In large type others can see the box, so it is masked unless the user chose otherwise.
if ((kept("mask") ?? (root.dataset.type === "large" ? "on" : "off")) === "on") root.dataset.mask = "on";
if (simulates) root.dataset.view = "simulate";

// These determine what start.js will need. The page loads before the worker, and the worker before the user
// needs it.
const worker = simulates ? "runs_bg.wasm" : "worker_bg.wasm";
const early = [`words/${words}.ftl`];
if (simulates) early.push(`words/${words}-runs.ftl`, "simulator_bg.wasm");
for (const name of [...early, worker]) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `${name}?${root.dataset.build}` });
  if (name === worker) link.fetchPriority = "low";
  document.head.append(link);
}

// As soon as the box exists: its placeholder is an attribute, which CSS cannot select; and until the user
// touches the page it gives up the focus where that would open a keyboard over the page.
new MutationObserver((_, observer) => {
  const box = document.querySelector("textarea");
  if (box === null) return;
  observer.disconnect();
  if (words !== "en") box.placeholder = box.dataset.zh;
  if (!matchMedia("(pointer: coarse)").matches) return;
  const touched = new AbortController();
  box.addEventListener("focus", () => box.blur(), { signal: touched.signal });
  for (const name of ["pointerdown", "keydown"]) {
    addEventListener(name, () => touched.abort(), { capture: true, signal: touched.signal });
  }
}).observe(root, { childList: true, subtree: true });

// A file dropped before the app handles drops must not replace the page and the text typed into it.
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes("Files") && document.querySelector("#shell")) event.preventDefault();
  });
}
