// Starts the simulator with its style sheets, when the app first takes its route. The query is the mark of
// the app's build, which keeps caches from combining two versions.
const { search } = new URL(import.meta.url);
const looks = document.createElement("link");
looks.rel = "stylesheet";
looks.href = `simulator.css${search}`;
document.head.append(looks);
import(`./simulator.js${search}`)
  .then(({ default: start }) => start({ module_or_path: new URL(`simulator_bg.wasm${search}`, import.meta.url) }))
  .catch((error) => {
    document.querySelector("#simulator").dataset.failed = "";
    throw error;
  });
