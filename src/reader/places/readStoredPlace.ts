import { Fields, Refusal } from "../Fields";
import { readPlace } from "./readPlace";
import type { StoredPlace } from "./StoredPlace";

/** Reads a kept place out of anything; gives nothing where it is none. */
export function readStoredPlace(value: unknown): StoredPlace | undefined {
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
