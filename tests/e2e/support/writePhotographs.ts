import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { samplePhotograph, samplePicture } from "../../support/samplePicture";

/** Of the article of {@link writePhotographs}. */
export const PHOTOGRAPHS = "the-river-in-pictures";

/** Enough text that no browser takes what stands below it to be near. */
const long = (sentence: string) => Array(400).fill(sentence).join(" ").concat("\n\n").repeat(4);

/**
 * Writes a publication with raster pictures: above the text a photograph that a
 * phone took on its side, far below one with transparent parts, a small seal in
 * a line of text, and a drawing.
 *
 * @param folder holds it afterwards
 */
export async function writePhotographs(folder: string): Promise<void> {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><!-- Draft --><style>rect{fill:#0a0}</style><rect x="20" width="60" height="40"/><circle cx="10" cy="20" r="6"/></svg>';
  const files: Record<string, string | Uint8Array> = {
    "publication.yaml": `default: en
languages:
  en: { name: The River, description: Pictures. }
  ur: { name: دریا, description: تصویریں۔ }
`,
    "article.yaml": `original: en
date: 2017-05-09
lead: river.jpg
pictures:
  river.jpg: { credit: { en: "Photograph: Doab", ur: "تصویر: دوآب" } }
  leaf.png: { credit: { en: "Drawn for Doab" } }
`,
    "en.md": `---
title: The river in pictures
summary: What it looks like from above.
pictures:
  river.jpg: { alt: The river at dusk, caption: At the head of the valley }
---

${long("The water came by itself.")}![A leaf](leaf.png "From the bank")

Its seal, ![a seal](seal.png), is everywhere.

![A map](map.svg)
`,
    "ur.md": `---
title: دریا تصویروں میں
summary: اوپر سے کیسا لگتا ہے۔
pictures:
  river.jpg: { alt: شام کا دریا, caption: وادی کے سرے پر }
---

${long("پانی خود چل کر آیا۔")}![ایک پتا](leaf.png "کنارے سے")

اس کی مہر، ![مہر](seal.png)، ہر جگہ ہے۔

![نقشہ](map.svg)
`,
    "river.jpg": await samplePhotograph(1600, 2400),
    "leaf.png": await samplePicture(1000, 700).ensureAlpha(0.5).png().toBuffer(),
    "seal.png": await samplePicture(48, 48).png().toBuffer(),
    "map.svg": drawing,
  };
  const article = path.join(folder, "articles", PHOTOGRAPHS);
  mkdirSync(article, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(name === "publication.yaml" ? folder : article, name), content);
  }
}
