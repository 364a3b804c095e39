// Starts the worker. The query that the app adds is the app's own build, so that no cache can pair two versions.
importScripts(`worker.js${location.search}`);
wasm_bindgen({ module_or_path: `worker_bg.wasm${location.search}` });
