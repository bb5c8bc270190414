import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { LOCALES, type Locale } from "@/core/languages";
import { contentHash } from "@/files/contentHash";
import { BEFORE_FIRST_PAINT } from "@/page/hashedFiles";
import { compileMessages } from "./compileMessages";

/** A script as it is published. */
export interface Script {
  /** `elements-<hash>.js` */
  readonly name: string;
  readonly code: Uint8Array;
}

/** The site's scripts. */
export interface Scripts {
  /** The custom elements; a module, which waits for the page. */
  readonly elements: Script;
  /** What has to run before the first paint; the page waits for it. */
  readonly beforeFirstPaint: Script;
  /** What the elements load when it is needed. */
  readonly chunks: readonly Script[];
}

/**
 * Bundles each of the site's two scripts into one small file, and what the
 * elements import only when it is needed into further ones.
 *
 * What an element shares with those is in both: a file for each thing that they
 * share, as the bundler would have it, would cost every page its request.
 *
 * @param root the checkout; the bundles begin at files of its `src/elements`
 * @param tags by which words and figures are formatted, for languages whose
 *   digits the publication sets: see `formattingTag`
 * @throws with esbuild's messages when the code is faulty
 */
export async function bundleScripts(
  root: string,
  tags: Readonly<Partial<Record<Locale, string>>> = {},
): Promise<Scripts> {
  const define = {
    FORMATTING_TAGS: JSON.stringify(tags),
    FAILED: JSON.stringify(await failedTexts(root)),
  };
  const options = { root, define };
  const later = new Set<string>();
  const [elements] = await bundle(
    [entry(root, "elements")],
    "esm",
    options,
    leaveForLater(later),
    sheets,
  );
  // The same for all publications, so that the policy that allows it is.
  const early = { root, define: {} };
  const [beforeFirstPaint] = await bundle([entry(root, "beforeFirstPaint")], "iife", early);
  if (!elements || !beforeFirstPaint) throw new Error("esbuild returned no script.");
  // The order in which they are found varies, and what the bundler makes of them follows it.
  const files = [...later].sort();
  const chunks = files.length > 0 ? await bundle(files, "esm", options, words(root), sheets) : [];
  return {
    elements: named("elements", withNames(elements.code, chunks)),
    beforeFirstPaint: named(BEFORE_FIRST_PAINT, beforeFirstPaint.code),
    chunks,
  };
}

/** What is said where no words can be fetched, by language: `reader.failed` of all messages. */
async function failedTexts(root: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const locale of LOCALES) {
    const file = path.join(root, "messages", `${locale}.json`);
    if (existsSync(file)) texts[locale] = JSON.parse(await readFile(file, "utf8")).reader?.failed;
  }
  return texts;
}

/** Where a script begins; undefined where it has nothing in it. */
function entry(root: string, name: string): string | undefined {
  const file = path.join(root, "src", "elements", `${name}.ts`);
  return existsSync(file) ? file : undefined;
}

function named(name: string, code: Uint8Array): Script {
  return { name: `${name}-${contentHash(code)}.js`, code };
}

interface BundleOptions {
  readonly root: string;
  readonly define: Readonly<Record<string, string>>;
}

/** A script, and the file at which it begins; none for what several share. */
interface Bundled extends Script {
  readonly file: string | undefined;
}

/** @returns the scripts that begin at the files, and what these share */
async function bundle(
  entries: readonly (string | undefined)[],
  format: "esm" | "iife",
  { root, define }: BundleOptions,
  ...plugins: Plugin[]
): Promise<Bundled[]> {
  const files = entries.filter((file) => file !== undefined);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    ...(files.length > 0 ? { entryPoints: files } : { stdin: { contents: "", resolveDir: root } }),
    outdir: path.join(root, "assets"),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: format === "esm",
    minify: true,
    format,
    define,
    plugins,
    // What the browsers of cheap phones have had since 2020.
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  return outputFiles.map(({ path: place, contents }) => {
    const { entryPoint } = metafile.outputs[path.relative(root, place)] ?? {};
    const file = entryPoint && path.join(root, entryPoint);
    return { name: path.basename(place), code: contents, file };
  });
}

/** What stands for a file in a script until its name is known. */
const placeholder = (file: string) => `./later:${contentHash(file)}`;

/** Leaves out of a script what it imports only when it is needed, and collects the files of that. */
function leaveForLater(files: Set<string>): Plugin {
  return {
    name: "leaveForLater",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ kind, path: specifier, ...from }) => {
        if (kind !== "dynamic-import") return undefined;
        const found = await build.resolve(specifier, { ...from, kind: "import-statement" });
        files.add(found.path);
        return { path: placeholder(found.path), external: true, errors: found.errors };
      });
    },
  };
}

/** Puts the chunks' names in. */
function withNames(code: Uint8Array, chunks: readonly Bundled[]): Uint8Array {
  let text = Buffer.from(code).toString();
  for (const { file, name } of chunks) {
    if (file) text = text.replaceAll(placeholder(file), `./${name}`);
  }
  return Buffer.from(text);
}

/** Lets scripts import a style sheet as text. */
const sheets: Plugin = {
  name: "sheets",
  setup(build) {
    // The bundler names files by where they lie in the checkout, and not by where that lies.
    build.onResolve({ filter: /\.css\?inline$/ }, ({ path: specifier, resolveDir }) => ({
      path: path.join(resolveDir, specifier.replace("?inline", "")),
      suffix: "?inline",
    }));
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, "utf8");
      const { code } = await transform(css, { loader: "css", minify: true, target: "es2020" });
      return { contents: code, loader: "text" };
    });
  },
};

/** Lets scripts import the files of `messages/`, of which they get what is theirs, ready for use. */
function words(root: string): Plugin {
  return {
    name: "words",
    setup(build) {
      build.onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
        if (path.dirname(file) !== path.join(root, "messages")) return undefined;
        const messages = JSON.parse(await readFile(file, "utf8"));
        return { contents: JSON.stringify(compileMessages(messages)), loader: "json" };
      });
    },
  };
}
