import { addresses } from "@/page/addresses";
import { HASHED_PREFIXES, prefixOf } from "@/page/hashedFiles";
import type { HeaderRule } from "@/page/manifest";

const FOREVER = "public, max-age=31536000, immutable";

const DRAWING_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/**
 * Returns the headers of the result, for its own server and for others.
 *
 * @param policy the pages' Content Security Policy
 */
export function headerRules(policy: string): HeaderRule[] {
  return [
    {
      pattern: "/*",
      headers: {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
      },
    },
    // Their names hold a hash of what is in them.
    ...HASHED_PREFIXES.map((prefix) => ({
      pattern: `${prefix}*`,
      headers: { "Cache-Control": FOREVER },
    })),
    // A worker kept by a cache in between would keep readers on the build that it was made for.
    { pattern: addresses.worker(), headers: { "Cache-Control": "no-cache" } },
    // A drawing opened by itself is a document, and could hold scripts; its own styles, and
    // pictures that it brings along, are part of its look. Hosts that join the values of two rules apply both policies: then it has no styles.
    {
      pattern: `${prefixOf("media")}*.svg`,
      headers: { "Content-Security-Policy": DRAWING_POLICY },
    },
  ];
}
