// Starts the simulator with its style sheets, when the app first takes its route. The query is the mark of
// the app's build, which keeps caches from combining two versions.
const { search } = new URL(import.meta.url);
const looks = document.createElement("link");
looks.rel = "stylesheet";
looks.href = `simulator.css${search}`;
// The simulator measures what it draws, so it waits for its looks; without them it still works.
const looked = new Promise((done) => {
  looks.onload = done;
  looks.onerror = done;
});
document.head.append(looks);
Promise.all([import(`./simulator.js${search}`), looked])
  .then(([{ default: start }]) => start({ module_or_path: new URL(`simulator_bg.wasm${search}`, import.meta.url) }))
  .catch((error) => {
    document.querySelector("#simulator").dataset.failed = "";
    throw error;
  });
