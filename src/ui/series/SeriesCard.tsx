import { useTranslations } from "next-intl";
import type { SeriesSummary } from "@/publish/series/seriesSummary";
import { TextIn } from "../text/TextIn";
import { useIsland } from "../text/useIsland";
import styles from "./SeriesCard.module.css";
import { SeriesParts } from "./SeriesParts";

/** A series in a list, with its parts. */
export function SeriesCard({ series }: { series: SeriesSummary }) {
  const t = useTranslations("series");
  const island = useIsland();
  return (
    <article className={styles.card}>
      <h3>
        <a href={series.address}>
          <TextIn text={series.title} />
        </a>
      </h3>
      {series.summary && <p {...island(series.summary.locale)}>{series.summary.text}</p>}
      <SeriesParts parts={series.parts} label={t("allParts")} />
    </article>
  );
}
