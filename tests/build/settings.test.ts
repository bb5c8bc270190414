import { describe, expect, test } from "vitest";
import { readSettings } from "@/build/settings";

describe("readSettings", () => {
  test("returns defaults for settings that are not set", () => {
    expect(readSettings({ PORT: "", SITE_URL: "" }, "/site")).toEqual({
      root: "/site",
      contentDir: "/site/content",
      outDir: "/site/out",
      port: 3000,
      host: "127.0.0.1",
    });
  });

  test("returns what is set, with paths relative to the checkout", () => {
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

  test.each(["80a", "-1", "65536", "3000.5", "1e3", " "])("refuses the port “%s”", (port) => {
    expect(() => readSettings({ PORT: port }, "/site")).toThrow(
      `PORT is “${port}”; it should be a number from 0 to 65535.`,
    );
  });

  test.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/blog",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://me@example.org",
    "https://",
    "https://:secret@example.org",
    "https://@example.org",
    "https://exa mple.org",
    " https://example.org",
    "https://example.org?",
    "https://example.org#",
    "https:\\\\example.org",
  ])("refuses the address “%s”", (address) => {
    expect(() => readSettings({ SITE_URL: address }, "/site")).toThrow(
      `SITE_URL is “${address}”; it should be the scheme and host of the site, such as https://example.org.`,
    );
  });

  test.each([
    ["https://example.org:443/", "https://example.org"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["https://اردو.example", "https://xn--mgbqf7g.example"],
  ])("accepts the address “%s”", (address, siteUrl) => {
    expect(readSettings({ SITE_URL: address }, "/site")).toMatchObject({ siteUrl });
  });

  test.each(["~", "~/site", "~editor/site", "$HOME/site", '"/srv/site"', "'site'"])(
    "refuses the folder “%s”, which no shell has read",
    (folder) => {
      for (const name of ["OUT_DIR", "CONTENT_DIR"]) {
        expect(() => readSettings({ [name]: folder }, "/site")).toThrow(
          `${name} is “${folder}”; its first character means something to a shell, but no shell has read it. Write the whole path`,
        );
      }
    },
  );

  test.each([
    ["out\r", "out\\r"],
    [" out", " out"],
    ["out\n/srv", "out\\n/srv"],
    ["o\u001B[2Jut", "o\\u{1b}[2Jut"],
  ])("refuses a folder with blanks around it or control characters in it: %j", (folder, told) => {
    expect(() => readSettings({ OUT_DIR: folder }, "/site")).toThrow(
      `OUT_DIR is “${told}”; the folder’s name has spaces or line ends`,
    );
  });

  test.each([
    ["./~", "/site/~"],
    ["/srv/$1", "/srv/$1"],
    ["My site/دریا/", "/site/My site/دریا"],
    ["-out", "/site/-out"],
    ["100%", "/site/100%"],
  ])("accepts the folder name “%s” literally", (folder, outDir) => {
    expect(readSettings({ OUT_DIR: folder }, "/site")).toMatchObject({ outDir });
  });
});
