import type { HeaderRule } from "@/core/manifest";

const FOREVER = "public, max-age=31536000, immutable";

/**
 * The headers of the result, for its own server and for others.
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
    ...["/_next/static/*", "/media/*", "/assets/*"].map((pattern) => ({
      pattern,
      headers: { "Cache-Control": FOREVER },
    })),
    // A picture opened by itself is a document, and could hold scripts. Hosts that join the values
    // of two rules apply both policies, which comes to the same.
    {
      pattern: "/media/*.svg",
      headers: { "Content-Security-Policy": "default-src 'none'; sandbox" },
    },
  ];
}
