import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, data } from "@/page/marks";
import { digitsOf } from "../text/digitsOf";

interface PrintedLinksProps {
  readonly links: readonly string[];
  /** The language of the text that has them. */
  readonly locale: Locale;
}

/** Where the links of the text lead, for readers of paper; the style sheet numbers both, and sets these from left to right. */
export function PrintedLinks({ links, locale }: PrintedLinksProps) {
  const t = useTranslations("article");
  const digits = digitsOf(useTextNumbers(locale));
  if (links.length === 0) return null;
  return (
    <section className={Class.Links} {...data({ digits })}>
      <h2>{t("links")}</h2>
      <ol>
        {links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address may come twice, and the list never changes
          <li key={index}>{link}</li>
        ))}
      </ol>
    </section>
  );
}
