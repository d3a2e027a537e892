import { writeFileSync } from "node:fs";
import { emitSdl } from "./emit-sdl.js";

writeFileSync("schema/graphql/schema.graphql", emitSdl());
