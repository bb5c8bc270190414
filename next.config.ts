import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";

const root = fileURLToPath(new URL(".", import.meta.url));
const withNextIntl = createNextIntlPlugin("./app/requestConfig.ts");

const common: NextConfig = {
  trailingSlash: true,
  poweredByHeader: false,
  // What is exported names it; by default it is another one each time.
  generateBuildId: () => "waraq",
  reactStrictMode: true,
  // `npm test` checks the types of everything; a build need not do so again.
  typescript: { ignoreBuildErrors: true },
  // One for each file: the press joins them, as pages need them.
  experimental: {
    cssChunking: { type: "graph", requestCost: 0 },
    cpus: availableParallelism(),
    // It measures data that only Next's client runtime would fetch.
    prefetchInlining: false,
  },
  turbopack: { root },
};

/**
 * With `output: "export"` a `distDir` names the export's destination, while
 * Next's own artefacts stay in `.next`: the press takes the export from there,
 * and Next never touches `out/`.
 */
const build: NextConfig = {
  ...common,
  output: "export",
  distDir: ".waraq/export",
};

/**
 * In development no `output`: with it, an unknown address is a crash (500)
 * rather than a 404. The rewrites lead to the file server that `npm run dev`
 * starts, for what the press copies into `out/`; the alias puts a generated
 * module in a placeholder's place, so that a change of content is a change of
 * code, which hot reloading understands.
 */
function development(files: string | undefined): NextConfig {
  if (!files) return common;
  return {
    ...common,
    turbopack: {
      ...common.turbopack,
      resolveAlias: { "@/content/revision": "./.waraq/revision.ts" },
    },
    rewrites: async () => ({
      beforeFiles: ["media", "assets"].map((folder) => ({
        source: `/${folder}/:path*`,
        destination: `${files}/${folder}/:path*`,
      })),
      afterFiles: [],
      fallback: [],
    }),
  };
}

export default function config(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD) return withNextIntl(build);
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    return withNextIntl(development(process.env.WARAQ_DEV_FILES));
  }
  return withNextIntl(common);
}
