import { addresses } from "@/page/addresses";
import type { Manifest } from "@/page/manifest";

/**
 * Writes the manifest's headers and redirects in the formats of static hosts (Netlify,
 * Cloudflare Pages and those that read the same files; GitHub Pages).
 *
 * @returns the files' content by name
 */
export function hostFiles({ headers, redirects, locales }: Manifest): Map<string, string> {
  const headerLines = headers.map(
    ({ pattern, headers }) =>
      `${pattern}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join("")}`,
  );
  const redirectLines = [
    ...redirects.flatMap(({ from, to }) => [
      `${from} ${to} 301`,
      `${from.replace(/\/$/, "")} ${to} 301`,
    ]),
    // Cloudflare finds the nearest 404.html by itself, and passes over these lines.
    ...locales.map((locale) => `${addresses.front(locale)}* ${addresses.notFound(locale)} 404`),
  ];
  return new Map([
    ["_headers", headerLines.join("\n")],
    ["_redirects", `${redirectLines.join("\n")}\n`],
    // Without it GitHub Pages passes over folders such as `_next`.
    [".nojekyll", ""],
  ]);
}
