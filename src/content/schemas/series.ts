import { z } from "zod";
import { list, localized, localizedOnce, slug, text } from "./fields";

/** `series/<id>.yaml` */
export const series = z.strictObject({
  title: localizedOnce(text),
  summary: localized(text).optional(),
  articles: list(slug).min(1),
});
