import { readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { Failure } from "@/files/Failure";
import { fileTree } from "@/files/fileTree";
import type { Edition } from "../edition/Edition";

/**
 * The client modules that Next puts into every page by itself. The press takes
 * their scripts out of the pages, which is right only while there are no others:
 * a component that needs a browser's React would be dead markup.
 */
const NEXTS_OWN = new Set(
  [
    "esm/client/components/layout-router.js",
    "esm/client/components/render-from-template-context.js",
    "esm/client/components/client-page.js",
    "esm/client/components/client-segment.js",
    "esm/client/components/http-access-fallback/error-boundary.js",
    "esm/lib/framework/boundary-components.js",
    "esm/lib/metadata/generate/icon-mark.js",
    "client/components/builtin/global-error.js",
  ].map((module) => `node_modules/next/dist/${module}`),
);

/** A client component, and the routes from which it is reached. */
export interface ClientComponent {
  /** Path of the module, relative to the checkout. */
  readonly module: string;
  /** Such as `/[locale]/articles/[slug]/page`. */
  readonly routes: readonly string[];
}

/** The part of Next's client reference manifest that tells the modules. */
type ReferenceManifests = Readonly<
  Record<string, { readonly clientModules: Readonly<Record<string, unknown>> }>
>;

/**
 * Refuses pages that use client components: the press removes their scripts.
 *
 * @throws Failure that lists the components, each with the routes that reach it
 */
export async function refuseClientComponents({
  nextFolder,
}: Pick<Edition, "nextFolder">): Promise<void> {
  const found = await findClientComponents(nextFolder);
  if (found.length === 0) return;
  throw new Failure(
    [
      "Pages use client components, whose scripts the press removes. Make them server components or custom elements:",
      ...found.map(({ module, routes }) => `  ${module}, from ${routes.join(", ")}`),
    ].join("\n"),
  );
}

/**
 * Finds client components that pages would need in the browser: `"use client"`
 * files, `next/link`, `error.tsx`, `NextIntlClientProvider`…
 *
 * @param nextFolder Next's own folder, `.next`, after a build
 */
export async function findClientComponents(nextFolder: string): Promise<ClientComponent[]> {
  const app = path.join(nextFolder, "server", "app");
  const found = new Map<string, Set<string>>();
  for (const file of await fileTree(app)) {
    if (!file.endsWith("_client-reference-manifest.js")) continue;
    const manifests = evaluateManifest(await readFile(path.join(app, file), "utf8"));
    for (const [route, { clientModules }] of Object.entries(manifests)) {
      for (const key of Object.keys(clientModules)) {
        const module = moduleOf(key);
        if (NEXTS_OWN.has(module)) continue;
        found.set(module, (found.get(module) ?? new Set()).add(route));
      }
    }
  }
  return [...found].map(([module, routes]) => ({ module, routes: [...routes].sort() }));
}

/** Next writes the manifest as a script that fills a global object. */
function evaluateManifest(script: string): ReferenceManifests {
  const scope: { __RSC_MANIFEST?: ReferenceManifests } = {};
  runInNewContext(script, Object.assign(scope, { globalThis: scope }));
  if (!scope.__RSC_MANIFEST) {
    throw new Error("Next's client reference manifests have a form that the press does not know.");
  }
  return scope.__RSC_MANIFEST;
}

/** `[project]/app/x.tsx <module evaluation>` → `app/x.tsx` */
function moduleOf(key: string): string {
  return key.replace(/^\[project\]\//, "").replace(/ <module evaluation>$/, "");
}
