import { describe, expect, it } from "vitest";
import { readSettings } from "@/build/settings";

describe("readSettings", () => {
  it("has a value for everything that isn't set", () => {
    expect(readSettings({ PORT: "", SITE_URL: "" }, "/site")).toEqual({
      root: "/site",
      contentDir: "/site/content",
      outDir: "/site/out",
      port: 3000,
      host: "127.0.0.1",
    });
  });

  it("takes what is set, relative paths from the checkout", () => {
    const environment = {
      CONTENT_DIR: "../other",
      OUT_DIR: "/var/www/other",
      SITE_URL: "https://Example.org/",
      PORT: "0",
      HOST: "0.0.0.0",
    };
    expect(readSettings(environment, "/site")).toEqual({
      root: "/site",
      contentDir: "/other",
      outDir: "/var/www/other",
      siteUrl: "https://example.org",
      port: 0,
      host: "0.0.0.0",
    });
  });

  it.each(["80a", "-1", "65536", "3000.5", "1e3", " "])("refuses the port “%s”", (port) => {
    expect(() => readSettings({ PORT: port }, "/site")).toThrow(
      `PORT is “${port}”; it should be a number from 0 to 65535.`,
    );
  });

  it.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/blog",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://me@example.org",
    "https://",
  ])("refuses the address “%s”", (address) => {
    expect(() => readSettings({ SITE_URL: address }, "/site")).toThrow(
      `SITE_URL is “${address}”; it should be the scheme and host of the site, such as https://example.org.`,
    );
  });
});
