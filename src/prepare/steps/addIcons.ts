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
}: Pick<Preparation, "files" | "root">): Promise<Pick<PreparedSite, "icons">> {
  for (const [name, content] of await makeRootIcons(root)) files.set(`root/${name}`, content);
  const icons = [];
  for (const { name, content, size, isMaskable } of await makeIcons(root)) {
    const address = prefixOf("asset") + name;
    files.set(address.slice(1), content);
    icons.push({ address, size, isMaskable });
  }
  return { icons };
}
