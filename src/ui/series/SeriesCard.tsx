import { useTranslations } from "next-intl";
import type { SeriesSummary } from "@/publish/series/seriesSummary";
import { MixedText } from "../text/MixedText";
import { TextIn } from "../text/TextIn";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./SeriesCard.module.css";
import { SeriesParts } from "./SeriesParts";

/** A series in a list, with its parts. */
export function SeriesCard({ series }: { series: SeriesSummary }) {
  const t = useTranslations("series");
  const island = useLanguageAttributes();
  return (
    <article className={styles.card}>
      <div className={styles.about}>
        <h3>
          <a href={series.address}>
            <TextIn text={series.title} />
          </a>
        </h3>
        {series.summary && (
          <p {...island(series.summary.locale)}>
            <MixedText {...series.summary} />
          </p>
        )}
      </div>
      <SeriesParts parts={series.parts} label={t("allParts")} />
    </article>
  );
}
