import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { ContentsEntry } from "@/core/library";
import { useIsland } from "../text/useIsland";
import styles from "./Contents.module.css";

interface ContentsProps {
  readonly entries: readonly ContentsEntry[];
  /** The language of the entries. */
  readonly locale: Locale;
}

/** The headings of a long article. */
export function Contents({ entries, locale }: ContentsProps) {
  const t = useTranslations("article");
  const island = useIsland()(locale);
  if (entries.length === 0) return null;
  return (
    <nav className={styles.contents} aria-labelledby="site-contents">
      <h2 id="site-contents">{t("contents")}</h2>
      <ol {...island}>
        {entries.map(({ id, depth, text }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
