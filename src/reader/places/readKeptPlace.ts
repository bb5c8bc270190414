import { Fields, Refusal } from "../Fields";
import type { KeptPlace } from "./KeptPlace";
import { readPlace } from "./readPlace";

/** Reads a kept place out of anything; gives nothing where it is none. */
export function readKeptPlace(value: unknown): KeptPlace | undefined {
  try {
    const fields = new Fields(value);
    const place = readPlace(fields.inner("place"));
    const { slug, locale } = place;
    return {
      id: `${locale}/${slug}`,
      slug,
      locale,
      place,
      title: fields.text("title"),
      progress: fields.share("progress"),
      furthest: fields.share("furthest"),
      at: fields.time("at"),
      isFinished: fields.flag("isFinished"),
    };
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined;
    throw refusal;
  }
}
