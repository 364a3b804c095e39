// Keeps one build of the page, whole, for visits without a network. The build's mark and its files, each with
// its digest, are written here by the build.
const build = "BUILD";
const files = FILES;
const name = `credscope-${build}`;

// All or nothing: a file of another build has another digest, and then nothing of this build is kept.
const keep = async () => {
  const cache = await caches.open(name);
  try {
    for (const [path, integrity] of files) {
      const load = (cache) => fetch(path, { integrity, cache });
      // What the page has loaded is in the browser's cache; it may be of an earlier build.
      const response = await load("default").catch(() => load("reload"));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
    }
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

// Pages of the build before this one may still be open.
const forget = async () => {
  const kept = (await caches.keys()).filter((key) => key.startsWith("credscope-") && key !== name);
  await Promise.all(kept.slice(0, -1).map((key) => caches.delete(key)));
  await clients.claim();
};

const answer = async (request) => {
  const { pathname, search } = new URL(request.url);
  const scope = new URL(registration.scope).pathname;
  const is_page = request.mode === "navigate" && [scope, `${scope}index.html`].includes(pathname);
  const of = search === "" || is_page ? name : `credscope-${search.slice(1)}`;
  const cache = (await caches.has(of)) ? await caches.open(of) : undefined;
  return (await cache?.match(is_page ? scope : request, { ignoreSearch: true })) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

// These requests are not in the record of any page.
new PerformanceObserver(async (list) => {
  const sent = list.getEntries().filter(({ transferSize }) => transferSize > 0).length;
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(sent);
}).observe({ type: "resource", buffered: true });
