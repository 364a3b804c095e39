// Starts the app. The build writes the names of its two files into this script's own tag, because inline
// script is forbidden.
const { js, wasm } = document.querySelector("script[data-js]").dataset;
const build = new URL(import.meta.url).search;
const own = (name) => new URL(name, document.baseURI);
const get = async (name) => {
  const response = await fetch(own(name + build));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

// Fetches once what app and simulator share, and again only after a failure.
const kept = new Map();
const once = (name, read) => {
  if (!kept.has(name)) {
    const read_once = get(name).then(read);
    kept.set(name, read_once);
    read_once.catch(() => kept.delete(name));
  }
  return kept.get(name);
};

// Workers are made from what the page has compiled. Some hosts serve it with another media type, which rules
// out streaming compilation.
const compiled = (name) =>
  once(`${name}_bg.wasm`, async (response) =>
    response.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()),
  );
globalThis.startWorker = (name) => {
  const worker = new Worker(own(`engine.js${build}#${name}`));
  compiled(name).then(
    (module) => worker.postMessage(module),
    (error) => worker.dispatchEvent(new ErrorEvent("error", { message: String(error), cancelable: true })),
  );
  return worker;
};
globalThis.fetchWords = (name) => once(`words/${name}.ftl`, (response) => response.text());

// paint.js has already requested them; failures are reported to whatever needs them.
const { lang, dataset } = document.documentElement;
const words = lang === "zh-Hans" ? "zh" : "en";
const early = [fetchWords(words)];
if (dataset.view === "simulate") early.push(fetchWords(`${words}-runs`), compiled("runs"));
else early.push(compiled("worker"));
for (const one of early) one.catch(() => {});

import(own(js))
  .then(({ default: start }) => start({ module_or_path: own(wasm) }))
  .catch((error) => {
    dataset.failed = "app";
    throw error;
  });
