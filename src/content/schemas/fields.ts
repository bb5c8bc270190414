import { z } from "zod";
import { isAddressPart, isSlug, LONGEST_PART } from "@/core/ids/slugs";
import { isLocale, LOCALES, type Locale } from "@/core/languages";
import type { Localized } from "@/core/library";
import type { Rule } from "@/core/rules";

/** A fault that a schema describes itself; `readFields` makes a problem of it. */
export interface Fault {
  readonly rule: Rule;
  readonly cause: string;
  readonly remedy: string;
  /** Whether the fault is the key's, not the value's. */
  readonly inKey?: boolean;
}

interface Refinement {
  addIssue(issue: { code: "custom"; params: { fault: Fault }; path?: PropertyKey[] }): void;
}

function fault(context: Refinement, fault: Fault, path: PropertyKey[] = []): void {
  context.addIssue({ code: "custom", params: { fault }, path });
}

/** Some text: not empty, not only spaces. */
export const text = z.string().superRefine((value, context) => {
  if (value.trim() !== "") return;
  fault(context, {
    rule: "empty-field",
    cause: "The text is empty.",
    remedy: "Write it, or remove the field.",
  });
});

/** The name of something: see `isAddressPart`. */
export const slug = z.string().superRefine((value, context) => {
  if (!isAddressPart(value)) fault(context, badSlug(value));
});

/** Returns the fault of an invalid name. */
export function badSlug(name: string): Fault {
  if (isSlug(name)) {
    return {
      rule: "bad-slug",
      cause: `“${name.slice(0, 40)}…” is too long for an address: it has ${name.length} characters.`,
      remedy: `Use at most ${LONGEST_PART} characters; a few words are best.`,
    };
  }
  return {
    rule: "bad-slug",
    cause: `“${name}” can’t be part of an address.`,
    remedy: "Use lower-case letters a–z, digits, and single hyphens between them.",
  };
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.string().superRefine((value, context) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return;
  }
  fault(context, {
    rule: "bad-date",
    cause: `“${value}” is not a valid date.`,
    remedy: "Write the year, month and day: 2017-06-06.",
  });
});

/** A language of the table. */
export const locale = z
  .string()
  .superRefine((value, context) => {
    if (!isLocale(value)) fault(context, unknownLanguage(value));
  })
  .transform((value) => value as Locale);

/** Returns the fault of a tag that is not in the table of languages. */
export function unknownLanguage(tag: string): Fault {
  return {
    rule: "unknown-language",
    cause: `“${tag}” is not a language that Waraq supports.`,
    remedy: isLocale(tag.toLowerCase())
      ? `Write it in lower case: “${tag.toLowerCase()}”.`
      : `Supported languages are: ${LOCALES.join(", ")}.`,
  };
}

/** Returns the schema of a list without duplicates. */
export function list<T extends z.ZodType<string>>(item: T) {
  return z.array(item).superRefine((values, context) => {
    const met = new Set<string>();
    values.forEach((value, index) => {
      if (!met.has(value)) {
        met.add(value);
        return;
      }
      fault(
        context,
        { rule: "duplicate-entry", cause: `“${value}” is listed twice.`, remedy: "Keep only one." },
        [index],
      );
    });
  });
}

/** Returns the schema of a value that may be given in each language. */
export function localized<T extends z.ZodType>(item: T) {
  return z
    .record(z.string(), item)
    .superRefine((values, context) => {
      for (const tag of Object.keys(values)) {
        if (!isLocale(tag)) fault(context, { ...unknownLanguage(tag), inKey: true }, [tag]);
      }
    })
    .transform((values) => values as Localized<z.output<T>>);
}

/** Returns the schema of a value that must be given in at least one language. */
export function localizedOnce<T extends z.ZodType>(item: T) {
  return localized(item).superRefine((values, context) => {
    if (Object.keys(values).length > 0) return;
    fault(context, {
      rule: "missing-field",
      cause: "The field names no language.",
      remedy: `Add at least one: {${LOCALES[0]}: …}.`,
    });
  });
}
