import { describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";

const site = inject("site");

/** Each header once, or once for each value of a list. */
type Headers = Record<string, string | readonly string[]>;

const accept = (value: string | readonly string[]): Headers => ({ "accept-language": value });
const cookie = (value: string, more: Headers = {}): Headers => ({ cookie: value, ...more });

describe("/", () => {
  test.each<[string, Headers, "en" | "ur"]>([
    ["nothing said", {}, "en"],
    ["Urdu", accept("ur"), "ur"],
    ["Urdu of Pakistan", accept("ur-PK"), "ur"],
    ["a browser set to Urdu", accept("ur-PK,ur;q=0.9,en-GB;q=0.8,en;q=0.7"), "ur"],
    ["a browser set to English", accept("en-GB,en;q=0.9,ur;q=0.8"), "en"],
    ["the order doesn’t matter, the weights do", accept("en;q=0.1, ur;q=0.9"), "ur"],
    ["a language that isn’t there, then Urdu", accept("fr, ur;q=0.3"), "ur"],
    ["a language that isn’t there", accept("fr"), "en"],
    ["any language", accept("*"), "en"],
    ["Urdu refused", accept("ur;q=0"), "en"],
    ["English refused", accept("en;q=0, *;q=0.5"), "ur"],
    ["capitals", accept("UR-pk"), "ur"],
    ["several headers", accept(["fr", "ur"]), "ur"],
    ["an empty header", accept(""), "en"],
    ["punctuation alone", accept(",;,;q=,"), "en"],
    ["a path for a language", accept("../../etc/passwd"), "en"],
    ["markup", accept("<script>alert(1)</script>"), "en"],
    ["bytes that are no text", accept("\u00ff\u00fe\u0080"), "en"],
    ["a very long list", accept("xx-YY;q=0.5,".repeat(600)), "en"],
    ["an earlier choice", cookie("language=ur"), "ur"],
    ["a choice against the browser", cookie("language=en", accept("ur")), "en"],
    ["a choice among other cookies", cookie("a=b; language=ur; c=d", accept("en")), "ur"],
    ["an unknown choice", cookie("language=fr", accept("ur")), "ur"],
    ["a choice that leads elsewhere", cookie("language=//evil.example"), "en"],
    ["an empty choice", cookie("language=", accept("ur")), "ur"],
    ["a choice encoded wrongly", cookie("language=%E0%A4%A", accept("ur")), "ur"],
    ["a cookie that is none", cookie(";;;===;;", accept("ur")), "ur"],
    ["the name of an object’s own method", cookie("language=constructor", accept("ur")), "ur"],
    ["another cookie’s name", cookie("Language=ur"), "en"],
  ])("redirects to the reader’s language: %s", async (_, headers, locale) => {
    const answer = await ask(site, "/", { headers });
    expect([answer.status, answer.headers.location]).toEqual([307, `/${locale}/`]);
    expect(answer.headers.vary).toBe("Accept-Language, Cookie");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("keeps the query, which can’t change the target", async () => {
    const { headers } = await ask(site, "/?from=card");
    expect(headers.location).toBe("/en/?from=card");
    const attack = await ask(site, "/?a=%0d%0aSet-Cookie:%20language=ur");
    expect(attack.headers.location).toBe("/en/?a=%0d%0aSet-Cookie:%20language=ur");
    expect(attack.headers["set-cookie"]).toBeUndefined();
  });
});

describe("An address in a language", () => {
  const contrary: [string, string, Headers][] = [
    ["/ur/", "ur", cookie("language=en", accept("en-GB"))],
    ["/en/", "en", cookie("language=ur", accept("ur-PK"))],
    ["/ur/archive/", "ur", cookie("language=en", accept("en-GB"))],
  ];

  test.each(contrary)(
    "is not redirected, and sets no cookie: %s",
    async (path, locale, headers) => {
      const { status, headers: answered, body } = await ask(site, path, { headers });
      expect(status).toBe(200);
      expect(body.toString()).toContain(`<html lang="${locale}"`);
      expect(answered["set-cookie"]).toBeUndefined();
      expect(answered.vary ?? "").not.toMatch(/cookie|accept-language/i);
    },
  );
});
