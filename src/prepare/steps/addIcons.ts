import { prefixOf } from "@/page/hashedFiles";
import type { PreparedSite } from "@/page/prepared";
import { makeIcons, makeRootIcons } from "../pictures/makeIcons";
import type { Preparation } from "./Preparation";

/**
 * Adds the icons of the site.
 *
 * @returns those that it names to devices: `icons`
 */
export async function addIcons({
  files,
  root,
  remember,
}: Pick<Preparation, "files" | "root" | "remember">): Promise<Pick<PreparedSite, "icons">> {
  const rootIcons = await remember("root icons", () => makeRootIcons(root));
  for (const [name, content] of rootIcons) files.set(`root/${name}`, content);
  const icons = [];
  const made = await remember("icons", () => makeIcons(root));
  for (const { name, content, size, isMaskable } of made) {
    const address = prefixOf("asset") + name;
    files.set(address.slice(1), content);
    icons.push({ address, size, isMaskable });
  }
  return { icons };
}
