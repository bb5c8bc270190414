import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SPECULATION_RULES } from "@/page/speculation";
import { contentSecurityPolicy } from "@/press/host/contentSecurityPolicy";

/** What script adds for pages that are fetched ahead. */
const AHEAD = createHash("sha256").update(SPECULATION_RULES).digest("base64");

describe("contentSecurityPolicy", () => {
  test("allows the site itself and nothing else", () => {
    expect(contentSecurityPolicy({ scriptHashes: [], hasDataPictures: false })).toBe(
      `default-src 'none'; script-src 'self' 'sha256-${AHEAD}'; style-src 'self'; img-src 'self'; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  test("allows each inline script once, by its hash", () => {
    const policy = contentSecurityPolicy({
      scriptHashes: ["sha256-b", "sha256-a", "sha256-b"],
      hasDataPictures: true,
    });
    expect(policy).toContain(`script-src 'self' 'sha256-a' 'sha256-b' 'sha256-${AHEAD}';`);
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).not.toContain("unsafe");
  });
});
