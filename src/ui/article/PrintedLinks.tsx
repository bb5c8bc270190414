import { useTranslations } from "next-intl";
import { type Locale, language } from "@/core/languages";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { digitsOf } from "../text/digitsOf";

interface PrintedLinksProps {
  readonly links: readonly string[];
  /** The language of the text that has them. */
  readonly locale: Locale;
}

/** Where the links of the text lead, for readers of paper; the style sheet numbers both. */
export function PrintedLinks({ links, locale }: PrintedLinksProps) {
  const t = useTranslations("article");
  const digits = digitsOf(useTextNumbers(locale));
  const isRightToLeft = language(locale).direction === "rtl";
  if (links.length === 0) return null;
  return (
    <section className="links" data-digits={digits}>
      <h2>{t("links")}</h2>
      <ol>
        {links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address may come twice, and the list never changes
          <li key={index}>{isRightToLeft ? <span dir="ltr">{link}</span> : link}</li>
        ))}
      </ol>
    </section>
  );
}
