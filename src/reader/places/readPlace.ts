import type { Place, Quotation } from "@/core/places/Place";
import { LONGEST_QUOTATION } from "@/core/places/quote";
import type { Fields } from "../Fields";

/** Far longer than an id or a tag ever is. */
const LONGEST_NAME = 255;

const SLUG = { form: /^[a-z0-9-]+$/, longest: LONGEST_NAME };
const LOCALE = { form: /^[a-z]{2,3}(-[a-zA-Z0-9]+)*$/, longest: LONGEST_NAME };
const BLOCK_ID = { form: /^[a-z0-9-]+(\.[1-9][0-9]*)?$/, longest: LONGEST_NAME };
const WORDS = { longest: LONGEST_QUOTATION };

/**
 * Reads a place anew from fields that anyone may have written.
 *
 * @throws Refusal
 */
export function readPlace(fields: Fields): Place {
  return {
    slug: fields.text("slug", SLUG),
    locale: fields.text("locale", LOCALE),
    ...(fields.has("blockId") && { blockId: fields.text("blockId", BLOCK_ID) }),
    ...(fields.has("quotation") && { quotation: readQuotation(fields.inner("quotation")) }),
  };
}

function readQuotation(fields: Fields): Quotation {
  return {
    exact: words(fields, "exact"),
    ...(fields.has("prefix") && { prefix: words(fields, "prefix") }),
    ...(fields.has("suffix") && { suffix: words(fields, "suffix") }),
  };
}

function words(fields: Fields, name: string): string {
  const text = fields.text(name, WORDS).replace(/\s+/g, " ");
  if (text.trim() === "") fields.refuse(name, "form");
  return text;
}
