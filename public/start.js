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

// How many requests went to the host, as the browser reports them; what a cache answers transfers nothing. The
// workers report theirs, because they are not in the page's own record.
globalThis.requests = 1;
const count = (more) => {
  requests += more;
  dispatchEvent(new Event("host"));
};
const sent = ({ transferSize }) => transferSize > 0;
new PerformanceObserver((list) => count(list.getEntries().filter(sent).length)).observe({ type: "resource", buffered: true });

// Workers are made from what the page has compiled. Some hosts serve it with another media type, which rules
// out streaming compilation.
const compiled = (name) =>
  once(`${name}_bg.wasm`, async (response) =>
    response.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()),
  );
globalThis.startWorker = (name) => {
  const worker = new Worker(own(`engine.js${build}`), { name });
  worker.addEventListener("message", (event) => {
    if (event.data?.sent === undefined) return;
    count(event.data.sent);
    event.stopImmediatePropagation();
  });
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

// Once the user can work, the rest of the page is fetched: a service worker keeps all of it, so nothing is requested
// later, whatever is pasted. Where there are none, as on plain http, the browser's cache has to do.
const rest = () =>
  Promise.all([
    ...["en", "zh", "en-runs", "zh-runs"].map(fetchWords),
    ...["worker", "runs"].map(compiled),
    ...["simulate.js", "simulator.css", "simulator.js", "simulator_bg.wasm", "runs.js"].map(async (name) =>
      (await get(name)).arrayBuffer(),
    ),
  ]);
const whole = () =>
  // The browser reports its last requests a little later.
  setTimeout(() => {
    dataset.whole = requests;
    dispatchEvent(new Event("host"));
  }, 500);
const keep = async () => {
  const workers = navigator.serviceWorker;
  if (workers === undefined) {
    await rest();
    whole();
    return;
  }
  workers.addEventListener("message", ({ data }) => count(data));
  const controlled = () => {
    dataset.kept = "";
    whole();
  };
  if (workers.controller) controlled();
  else workers.addEventListener("controllerchange", controlled, { once: true });
  const registration = await workers.register(own("sw.js"), { updateViaCache: "none" });
  // The browser fetches this script for itself and reports it to nobody.
  count(1);
  const offer = () => {
    if (registration.waiting === null || workers.controller === null) return;
    dataset.update = "";
    dispatchEvent(new Event("host"));
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  globalThis.takeUpdate = () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take over");
  };
};
const idle = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 1));

import(own(js))
  .then(({ default: start }) => start({ module_or_path: own(wasm) }))
  .then(() => Promise.allSettled(early))
  .then(() => idle(() => keep().catch((error) => console.warn(`not kept for visits without a network: ${error}`))))
  .catch((error) => {
    dataset.failed = "app";
    throw error;
  });
