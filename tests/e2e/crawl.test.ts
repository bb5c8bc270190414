import { describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { checkout } from "./support/checkout";
import { describeSoundSite } from "./support/describeSoundSite";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");

describeSoundSite("The checkout’s own publication", () => ({
  address: site,
  outDir: inject("outDir"),
  contentDir: `${checkout}/content`,
  locales: ["en", "ur"],
}));

describe("An address without a page", () => {
  const english = messagesOf(checkout, "en").notFound.title;
  const urdu = messagesOf(checkout, "ur").notFound.title;
  const inUrdu = { lang: "ur", title: urdu };
  const inEnglish = { lang: "en", title: english };

  test.each([
    ["in a language’s folder", "/ur/nothing/", {}, inUrdu],
    ["in the other’s", "/en/nothing/", {}, inEnglish],
    ["of an unknown article", "/ur/articles/nothing/", {}, inUrdu],
    ["without a slash", "/ur/articles/nothing", {}, inUrdu],
    ["of a folder without a page", "/ur/people/", {}, inUrdu],
    ["whatever the browser accepts", "/ur/nothing/", { "accept-language": "en" }, inUrdu],
    ["whatever was chosen", "/en/nothing/", { cookie: "language=ur" }, inEnglish],
    ["in no language, by what was chosen", "/nothing/", { cookie: "language=ur" }, inUrdu],
    ["in no language, by what is accepted", "/nothing/", { "accept-language": "ur-PK" }, inUrdu],
    ["in no language, by default", "/nothing/", {}, inEnglish],
    ["in an unknown language", "/fr/articles/", { "accept-language": "ur" }, inUrdu],
    ["in a language written large", "/UR/", {}, inEnglish],
    ["in a language’s name continued", "/urdu/", {}, inEnglish],
    ["among the files that only servers read", "/waraq.json", {}, inEnglish],
    ["outside of the result", "/../package.json", {}, inEnglish],
    ["outside of it, in disguise", "/en/%2e%2e/%2e%2e/package.json", {}, inEnglish],
  ])("%s is a 404 in the reader’s language: %s", async (_, target, headers, { lang, title }) => {
    const { status, headers: answered, body } = await ask(site, target, { headers });
    expect(status).toBe(404);
    expect(answered["content-type"]).toBe("text/html; charset=utf-8");
    expect(answered["set-cookie"]).toBeUndefined();
    const html = body.toString();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(`>${title}</h1>`);
  });
});
