import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "@/press/host/contentSecurityPolicy";

describe("contentSecurityPolicy", () => {
  test("allows the site itself and nothing else", () => {
    expect(contentSecurityPolicy({ scriptHashes: [], hasDataPictures: false })).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test("allows each inline script once, by its hash", () => {
    const policy = contentSecurityPolicy({
      scriptHashes: ["sha256-b", "sha256-a", "sha256-b"],
      hasDataPictures: true,
    });
    expect(policy).toContain("script-src 'self' 'sha256-a' 'sha256-b';");
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).not.toContain("unsafe");
  });
});
