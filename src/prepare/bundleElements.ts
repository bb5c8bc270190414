import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { contentHash } from "./contentHash";

/** The custom elements as one script. */
export interface ElementsBundle {
  /** `elements-<hash>.js` */
  readonly name: string;
  readonly code: Uint8Array;
}

/**
 * Bundles the custom elements into one small script.
 *
 * @param root the checkout; the bundle begins at its `src/elements/elements.ts`
 * @throws with esbuild's messages when the code is faulty
 */
export async function bundleElements(root: string): Promise<ElementsBundle> {
  const entry = path.join(root, "src", "elements", "elements.ts");
  const result = await build({
    absWorkingDir: root,
    ...(existsSync(entry)
      ? { entryPoints: [entry] }
      : { stdin: { contents: "", resolveDir: root } }),
    bundle: true,
    minify: true,
    format: "esm",
    // What the browsers of cheap phones have had since 2020.
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  return { name: `elements-${contentHash(code)}.js`, code };
}
