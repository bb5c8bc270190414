import { expect, test } from "vitest";
import { exportName } from "@/reader/bookmarks/exportName";

test.each([
  ["Doab", "https://doab.example", "doab-bookmarks"],
  ["La Revue des Étoiles/Nº 2", "https://r.example", "la-revue-des-etoiles-no-2-bookmarks"],
  ["دوآب", "https://doab.example:8443/", "doab-example-bookmarks"],
  ["دوآب 2", "https://doab.example", "doab-example-bookmarks"],
  ["دوآب", "", "bookmarks"],
  ["../../etc", "https://x.example", "etc-bookmarks"],
  ["a".repeat(300), "", `${"a".repeat(40)}-bookmarks`],
])("the file of “%s” at %s is called by safe characters", (publication, siteUrl, name) => {
  expect(exportName(publication, siteUrl)).toBe(name);
});
