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
  const icons = await makeIcons(root);
  for (const { name, content } of icons) files.set(`assets/${name}`, content);
  return {
    icons: icons.map(({ name, size, isMaskable }) => ({
      address: `/assets/${name}`,
      size,
      isMaskable,
    })),
  };
}
