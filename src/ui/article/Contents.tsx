import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { ContentsEntry } from "@/core/library";
import { data } from "@/page/marks";
import { Fold } from "../text/Fold";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./Contents.module.css";

interface ContentsProps {
  readonly entries: readonly ContentsEntry[];
  /** The language of the entries. */
  readonly locale: Locale;
}

/** The headings of a long article. */
export function Contents({ entries, locale }: ContentsProps) {
  const t = useTranslations("article");
  const island = useLanguageAttributes()(locale);
  if (entries.length === 0) return null;
  return (
    <contents-list>
      <nav className={styles.contents} aria-labelledby="site-contents">
        <Fold heading={<h2 id="site-contents">{t("contents")}</h2>}>
          <ol {...island}>
            {entries.map(({ id, depth, text }) => (
              // The second level is the usual one, and needs no mark.
              <li key={id} {...data({ depth: depth === 2 ? undefined : depth })}>
                {/* In development React may come after the element, which marks the current one. */}
                <a href={`#${id}`} suppressHydrationWarning>
                  <MixedText text={text} locale={locale} />
                </a>
              </li>
            ))}
          </ol>
        </Fold>
      </nav>
    </contents-list>
  );
}
