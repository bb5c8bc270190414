import { useTranslations } from "next-intl";
import type { SeriesPart } from "@/publish/series/seriesNavigation";
import { LanguageNames } from "../text/LanguageNames";
import { TextIn } from "../text/TextIn";
import styles from "./SeriesParts.module.css";

interface SeriesPartsProps {
  readonly parts: readonly SeriesPart[];
  /** The part that is being read, if any; from 1. */
  readonly current?: number;
  readonly label: string;
}

/** All parts of a series, in order, each with the languages that it can be read in. */
export function SeriesParts({ parts, current, label }: SeriesPartsProps) {
  const t = useTranslations("series");
  return (
    <ol className={styles.parts} aria-label={label}>
      {parts.map(({ slug, part, title, address, locales }) => (
        <li key={slug}>
          <span className={styles.number}>{t("partShort", { part })}</span>{" "}
          <a href={address} aria-current={part === current ? "page" : undefined}>
            <TextIn text={title} />
          </a>{" "}
          <span className={styles.languages}>
            <LanguageNames locales={locales} />
          </span>{" "}
          <read-mark class={styles.read} suppressHydrationWarning />
        </li>
      ))}
    </ol>
  );
}
