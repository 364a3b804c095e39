// Starts the simulator and its looks, which the app asks for when its route is first taken. The query is the app's own build, so that no cache can
// pair two versions.
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
