import { chmod } from "node:fs/promises";
import path from "node:path";
import { readSettings, type Settings } from "@/build/settings";
import { makeFiles } from "../files/folders";

const publication = {
  "publication.yaml": "default: en\nlanguages:\n  en: {name: River}\n  ur: {name: دریا}\n",
  "articles/warm-waters/article.yaml": "original: en\ndate: 2017-06-06\nformerly: [warm-water]\n",
  "articles/warm-waters/en.md":
    "---\ntitle: Warm waters\nsummary: How it was divided.\n---\n\nOne paragraph.\n",
};

const page = (locale: string, text: string) =>
  `<!DOCTYPE html><html lang="${locale}"><head><script src="/_next/static/chunks/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div><p>${text}<!-- --> <!-- -->${"…".repeat(300)}</p><script>self.__next_f.push([1])</script></body></html>`;

/**
 * Stands in for Next: exports what a site of one article would, its text taken
 * from what was prepared. What it is to do besides is told by NEXT_DOES.
 */
const next = `#!/usr/bin/env node
const fs = require("node:fs");
const path = require("node:path");
const { spawn } = require("node:child_process");
const pages = ${JSON.stringify({
  "index.html": page("en", "choose"),
  "missing/index.html": page("en", "lost"),
  "en/missing/index.html": page("en", "lost"),
  "ur/missing/index.html": page("ur", "گم"),
  "en/index.html": page("en", "front"),
  "ur/index.html": page("ur", "صفحہ"),
  "en/index.txt": "flight",
  "en/articles/warm-waters/index.html": page("en", "TEXT"),
  "ur/articles/warm-waters/index.html": page("ur", "TEXT"),
  "en/series/_/index.html": page("en", "nothing"),
  "_next/static/chunks/a.js": "runtime",
})};
const does = process.env.NEXT_DOES;
if (does === "save" && !fs.existsSync("saved")) {
  fs.writeFileSync("saved", "");
  fs.appendFileSync("content/articles/warm-waters/en.md", "\\nAnother paragraph.\\n");
}
if (does === "save-always") fs.appendFileSync("content/articles/warm-waters/en.md", "\\nMore.\\n");
if (does === "fail") { console.error("Type error: none of this works"); process.exit(1); }
if (does === "hang") {
  const worker = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  fs.writeFileSync("worker.pid", String(worker.pid));
  setInterval(() => {}, 1000);
} else {
  const body = JSON.parse(fs.readFileSync(path.join(process.env.WARAQ_PREPARED, "bodies/articles/warm-waters/en.json"), "utf8"));
  for (const [name, html] of Object.entries(pages)) {
    const file = path.join(".waraq/export", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const style = does === "style" && name === "en/index.html" ? '<p style="color:red">' : "";
    fs.writeFileSync(file, html.replace("TEXT", body.blocks[0].text).replace("<body>", "<body>" + style));
  }
  const modules = does === "client" ? { "[project]/src/ui/Counter.tsx": {} } : {};
  fs.mkdirSync(".next/server/app", { recursive: true });
  fs.writeFileSync(".next/server/app/page_client-reference-manifest.js",
    'globalThis.__RSC_MANIFEST = {"/page": ' + JSON.stringify({ clientModules: modules }) + "}");
}
`;

/** Makes a checkout that can be built in an instant. */
export async function makeCheckout(environment: Record<string, string> = {}): Promise<Settings> {
  const root = await makeFiles({
    "package.json": "{}",
    "package-lock.json": "{}",
    "node_modules/next/package.json": '{"name":"next"}',
    "node_modules/next/dist/bin/next": next,
    ...Object.fromEntries(
      Object.entries(publication).map(([name, text]) => [`content/${name}`, text]),
    ),
  });
  await chmod(path.join(root, "node_modules/next/dist/bin/next"), 0o755);
  return readSettings(environment, root);
}
