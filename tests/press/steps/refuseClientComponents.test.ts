import { describe, expect, test } from "vitest";
import { findClientComponents } from "@/press/steps/refuseClientComponents";
import { makeFiles } from "../../files/folders";

describe("findClientComponents", () => {
  const nexts = "[project]/node_modules/next/dist/esm/client/components/layout-router.js";

  /** As Next 16.4 with Turbopack writes it. */
  const manifest = (route: string, ...modules: string[]) =>
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify(
      { clientModules: Object.fromEntries(modules.map((module) => [module, { id: 1 }])) },
    )};`;

  test("finds nothing in Next’s own components", async () => {
    const folder = await makeFiles({
      "server/app/[locale]/page_client-reference-manifest.js": manifest(
        "/[locale]/page",
        nexts,
        `${nexts} <module evaluation>`,
      ),
    });
    expect(await findClientComponents(folder)).toEqual([]);
  });

  test("names a module with the routes that reach it", async () => {
    const link = "[project]/node_modules/next/dist/client/app-dir/link.js";
    const own = "[project]/src/ui/Counter.tsx <module evaluation>";
    const folder = await makeFiles({
      "server/app/[locale]/page_client-reference-manifest.js": manifest(
        "/[locale]/page",
        nexts,
        link,
        own,
      ),
      "server/app/(root)/page_client-reference-manifest.js": manifest("/(root)/page", nexts, link),
    });
    expect(await findClientComponents(folder)).toEqual([
      {
        module: "node_modules/next/dist/client/app-dir/link.js",
        routes: ["/(root)/page", "/[locale]/page"],
      },
      { module: "src/ui/Counter.tsx", routes: ["/[locale]/page"] },
    ]);
  });

  test("throws for a manifest of an unknown form", async () => {
    const folder = await makeFiles({
      "server/app/page_client-reference-manifest.js": "globalThis.__OTHER = {}",
    });
    await expect(findClientComponents(folder)).rejects.toThrow(
      "a form that the press does not know",
    );
  });
});
