// What has to be known before the first paint: language, colours, size of type, and which part of the page is asked for. What was
// chosen on an earlier visit comes first.
const root = document.documentElement;
const kept = (name) => {
  try {
    return localStorage.getItem(`credscope.${name}`);
  } catch {
    // Storage may be forbidden; the browser's and the system's own do.
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
if (simulates) root.dataset.view = "simulate";

// With them it is known what start.js will need. The page can wait for what works in the background, and a person for the page.
const worker = simulates ? "runs_bg.wasm" : "worker_bg.wasm";
const early = [`words/${words}.ftl`];
if (simulates) early.push(`words/${words}-runs.ftl`, "simulator_bg.wasm");
for (const name of [...early, worker]) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `${name}?${root.dataset.build}` });
  if (name === worker) link.fetchPriority = "low";
  document.head.append(link);
}

// The box's own hint is an attribute, which no style can choose: it is set as soon as the box is there.
if (words !== "en") {
  new MutationObserver((_, observer) => {
    const box = document.querySelector("textarea");
    if (box === null) return;
    observer.disconnect();
    box.placeholder = box.dataset.zh;
  }).observe(root, { childList: true, subtree: true });
}

// A file that is dropped before the app can take it must not take the place of the page, and of what was typed there.
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes("Files") && document.querySelector("#shell")) event.preventDefault();
  });
}
