// Starts the app. The build writes the names of its two files into this script's own tag; inline script is forbidden.
try {
  const theme = localStorage.getItem("credscope.theme");
  if (theme !== null) document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("credscope.type") === "large") document.documentElement.dataset.type = "large";
} catch {
  // Storage may be forbidden; the system's colours and sizes do.
}

const { js, wasm } = document.querySelector("script[data-js]").dataset;
const script = document.createElement("script");
script.src = js;
script.onload = () => wasm_bindgen({ module_or_path: new URL(wasm, document.baseURI) });
document.head.append(script);
