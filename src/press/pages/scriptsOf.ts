import type { Element } from "hast";
import { prefixOf } from "@/page/hashedFiles";
import { Data, propertyOf } from "@/page/marks";

/** Returns the addresses of the site's scripts that a script element loads: its own, or the elements'. */
export function scriptsOf(properties: Element["properties"]): string[] {
  return [properties.src, properties[propertyOf(Data.Elements)]]
    .filter((address) => typeof address === "string")
    .filter((address) => address.startsWith(prefixOf("asset")));
}
