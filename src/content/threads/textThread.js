import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// Plain JavaScript: a new thread knows no TypeScript until it is told.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
await import("./readOnDemand.ts");
