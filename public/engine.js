// Starts a worker with what the page has compiled: the fragment names it, and the query is the page's own build, so that no cache
// can pair two versions.
importScripts(`${location.hash.slice(1)}.js${location.search}`);
onmessage = ({ data }) => {
  onmessage = null;
  // A rejection would stay in here; what is thrown reaches the page.
  wasm_bindgen({ module_or_path: data }).catch((error) => setTimeout(() => reportError(error)));
};
