import { z } from "zod";
import { isAddressPart } from "@/core/ids/slugs";
import { badSlug, locale, localized, localizedOnce, text } from "./fields";

const address = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isSite = url && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, "");
  if (isSite) return;
  context.addIssue({
    code: "custom",
    params: {
      fault: {
        rule: "bad-address",
        cause: `“${value}” is not the address of a site.`,
        remedy: "Write only the scheme and host, in lower case: https://doab.example.",
      },
    },
  });
});

const siteAddress = address.transform((value) => value.replace(/\/$/, ""));

const topics = z.record(z.string(), localizedOnce(text)).superRefine((values, context) => {
  for (const id of Object.keys(values)) {
    if (isAddressPart(id)) continue;
    const fault = { ...badSlug(id), inKey: true };
    context.addIssue({ code: "custom", params: { fault }, path: [id] });
  }
});

/** `publication.yaml` */
export const publication = z.strictObject({
  default: locale,
  address: siteAddress.optional(),
  formerly: z.array(siteAddress).optional(),
  languages: localizedOnce(
    z.strictObject({
      name: text,
      description: text.optional(),
      digits: z.enum(["latn", "arabext", "arab"]).optional(),
    }),
  ),
  topics: topics.optional(),
});

/** A person of `people.yaml`. */
export const person = z.strictObject({
  name: localizedOnce(text),
  biography: localized(text).optional(),
});
