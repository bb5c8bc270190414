import path from "node:path";
import { isLocale, type Locale } from "@/core/languages";
import { scriptsAmong } from "@/page/hashedFiles";
import type { ResultFolder } from "../edition/ResultFolder";

/** What scripts import. */
export interface ScriptParts {
  /** What scripts import, at once or when it is needed, but for the words of other languages. */
  readonly of: (scripts: readonly string[], locale: Locale) => string[];
}

/** Reads off the site's scripts what they import. */
export async function scriptParts(files: ResultFolder): Promise<ScriptParts> {
  const scripts = scriptsAmong(await files.list());
  const imports = new Map<string, string[]>();
  for (const file of scripts) {
    const code = await files.readText(file);
    const named = scripts.filter(
      (other) => other !== file && code.includes(`./${path.basename(other)}`),
    );
    imports.set(
      `/${file}`,
      named.map((name) => `/${name}`),
    );
  }
  const of = (scripts: readonly string[], locale: Locale) => {
    const found = new Set<string>();
    const waiting = [...scripts];
    for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
      for (const part of imports.get(script) ?? []) {
        const words = path.basename(part).replace(/-.*/, "");
        if (found.has(part) || (isLocale(words) && words !== locale)) continue;
        found.add(part);
        waiting.push(part);
      }
    }
    return [...found];
  };
  return { of };
}
