import { engines } from "../support/engines.js";
import { runConformance } from "./conformance.js";

for (const engine of engines().slice(0, 1)) runConformance(engine);
