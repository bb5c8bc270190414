import { formattingTag } from "@/core/formattingTag";
import type { Library } from "@/core/library";
import { prefixOf } from "@/page/hashedFiles";
import type { PreparedSite } from "@/page/prepared";
import { bundleScripts } from "../scripts/bundleScripts";
import type { Preparation } from "./Preparation";

/**
 * Adds the site's scripts.
 *
 * @returns the addresses of those that pages load: `scripts`
 */
export async function addScripts({
  files,
  root,
  library,
  remember,
}: Pick<Preparation, "files" | "root" | "library" | "remember">): Promise<
  Pick<PreparedSite, "scripts">
> {
  const tags = formattingTags(library);
  const made = await remember(["scripts", tags], () => bundleScripts(root, tags));
  const { elements, beforeFirstPaint, chunks } = made;
  const addressOf = (name: string) => prefixOf("asset") + name;
  for (const { name, code } of [elements, beforeFirstPaint, ...chunks]) {
    files.set(addressOf(name).slice(1), code);
  }
  return {
    scripts: {
      elements: addressOf(elements.name),
      beforeFirstPaint: addressOf(beforeFirstPaint.name),
    },
  };
}

function formattingTags({ locales, publication }: Library): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, formattingTag(locale, publication.digits[locale])]),
  );
}
