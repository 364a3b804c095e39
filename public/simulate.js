// Starts the simulator and its looks, which the app asks for when its route is first taken. The query is the app's own build, so that no cache can
// pair two versions.
const { search } = new URL(import.meta.url);
const place = document.querySelector("#simulator");
const fail = () => {
  place.dataset.failed = "";
};
for (const name of ["simulate", "lanes", "player", "present"]) {
  const looks = document.createElement("link");
  looks.rel = "stylesheet";
  looks.href = `${name}.css${search}`;
  document.head.append(looks);
}
const script = document.createElement("script");
script.src = `simulator.js${search}`;
script.onload = () => {
  wasm_simulator({ module_or_path: new URL(`simulator_bg.wasm${search}`, document.baseURI) }).catch(fail);
};
script.onerror = fail;
document.head.append(script);
