import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { digestOf } from "@/files/contentHash";
import { remembered, tidy } from "@/files/rememberedFiles";

/**
 * Makes something that follows from the code and from what it is named by, unless that was made
 * before.
 *
 * @param name what it is made of beside the code
 */
export type Remember = <Made>(name: unknown, make: () => Promise<Made>) => Promise<Made>;

/** Makes everything anew. */
export const makeAnew: Remember = (_, make) => make();

/**
 * Remembers what was made, such as scripts and icons.
 *
 * @param cache a folder that may be removed at any time
 * @param code a hash of all code
 */
export function rememberMade(cache: string, code: string): Remember {
  const folder = path.join(cache, "made");
  return async <Made>(name: unknown, make: () => Promise<Made>): Promise<Made> => {
    const entry = path.join(folder, digestOf(JSON.stringify([code, process.versions.node, name])));
    const made = await remembered(entry, async () => serialize(await make()));
    await tidy(folder);
    return deserialize(made) as Made;
  };
}
