import { useTranslations } from "next-intl";
import type { SeriesNavigation } from "@/publish/series/seriesNavigation";
import { TextIn } from "../text/TextIn";
import styles from "./NextPart.module.css";

/** The part that comes next, right under the last words of an article. */
export function NextPart({ part }: { part: NonNullable<SeriesNavigation["next"]> }) {
  const t = useTranslations("series");
  return (
    <nav className={styles.next} aria-label={t("next")}>
      <a href={part.address} rel="next">
        <span>{t("next")}</span> <TextIn text={part.title} />
      </a>
      <p>
        <TextIn text={part.summary} />
      </p>
    </nav>
  );
}
