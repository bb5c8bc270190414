import { fileURLToPath } from "node:url";
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Plain JavaScript: a new thread knows no TypeScript until it is told. The pool's own data come first.
const [, module] = workerData;
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { default: work } = await import(module);

export default work;
