// Starts a worker from what the page has compiled. Its name says which (a fragment is lost when a service worker
// answers), and the query is the mark of the page's build, which keeps caches from combining two versions.
importScripts(`${self.name}.js${location.search}`);
// Requests of a worker are not in the page's record.
postMessage({ sent: performance.getEntriesByType("resource").filter(({ transferSize }) => transferSize > 0).length });
onmessage = ({ data }) => {
  onmessage = null;
  // A rejection would stay within the worker; a thrown error reaches the page.
  wasm_bindgen({ module_or_path: data }).catch((error) => setTimeout(() => reportError(error)));
};
