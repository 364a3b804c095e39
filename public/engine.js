// Starts a worker from what the page has compiled. The fragment names it, and the query is the mark of the
// page's build, which keeps caches from combining two versions.
importScripts(`${location.hash.slice(1)}.js${location.search}`);
onmessage = ({ data }) => {
  onmessage = null;
  // A rejection would stay within the worker; a thrown error reaches the page.
  wasm_bindgen({ module_or_path: data }).catch((error) => setTimeout(() => reportError(error)));
};
