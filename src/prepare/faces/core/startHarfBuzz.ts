import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { convert } from "fontverter";

/** What both parts of HarfBuzz can do: hold files of typefaces in their memory. */
export interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, free: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
}

/** Tells HarfBuzz that it may write into the memory of a file. */
const WRITABLE = 2;

/** A page of WebAssembly’s memory, and how many are added at least. */
const PAGE = 65_536;
const MORE_PAGES = 32;

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Starts HarfBuzz with a memory of its own, which goes when nobody refers to it. The
 * package’s own functions share one memory. They free it only while nothing else runs,
 * so that thousands of words in one go fill it.
 *
 * @param part `harfbuzz` shapes words, `harfbuzz-subset` cuts faces
 */
export async function startHarfBuzz<Part extends HarfBuzz>(
  part: "harfbuzz" | "harfbuzz-subset",
): Promise<Part> {
  const module = compiled.get(part) ?? compile(part);
  compiled.set(part, module);
  const { exports } = await WebAssembly.instantiate(await module, {
    wasi_snapshot_preview1: { proc_exit: fail },
    env: {
      _abort_js: fail,
      _emscripten_runtime_keepalive_clear: ignore,
      _setitimer_js: ignore,
      emscripten_resize_heap: (bytes: number) => grow(exports.memory as WebAssembly.Memory, bytes),
    },
  });
  const start = exports.__wasm_call_ctors ?? exports._initialize;
  if (typeof start === "function") start();
  return exports as unknown as Part;
}

/** Puts a file into HarfBuzz’s memory and opens its face. */
export async function openFace(harfBuzz: HarfBuzz, file: Buffer): Promise<number> {
  const bytes = await convert(file, "sfnt");
  const address = harfBuzz.malloc(bytes.byteLength);
  new Uint8Array(harfBuzz.memory.buffer).set(bytes, address);
  const blob = harfBuzz.hb_blob_create(address, bytes.byteLength, WRITABLE, 0, 0);
  const face = harfBuzz.hb_face_create(blob, 0);
  harfBuzz.hb_blob_destroy(blob);
  return face;
}

async function compile(part: string): Promise<WebAssembly.Module> {
  const require = createRequire(import.meta.url);
  return WebAssembly.compile(await readFile(require.resolve(`harfbuzzjs/dist/${part}.wasm`)));
}

/** Makes the memory at least as large as HarfBuzz asks. It answers whether it could. */
function grow(memory: WebAssembly.Memory, bytes: number): number {
  const lacking = Math.ceil(((bytes >>> 0) - memory.buffer.byteLength) / PAGE);
  try {
    memory.grow(Math.max(lacking, MORE_PAGES));
    return 1;
  } catch {
    return 0;
  }
}

function ignore(): number {
  return 0;
}

function fail(): never {
  throw new Error("HarfBuzz stopped.");
}
