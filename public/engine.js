// Starts a worker. The query that the app adds is the app's own build, so that no cache can pair two versions; behind it, whether
// the worker of a first visit will do. Where there is none, as in a build that is not for release, the whole one starts.
importScripts(`worker.js${location.search}`);
const start = (name) => wasm_bindgen({ module_or_path: `${name}_bg.wasm${location.search}` });
if (location.search.endsWith("first")) start("first").catch(() => start("worker"));
else start("worker");
