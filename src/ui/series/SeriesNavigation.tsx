import { useTranslations } from "next-intl";
import type { SeriesNavigation as Model } from "@/publish/series/seriesNavigation";
import { TextIn } from "../text/TextIn";
import styles from "./SeriesNavigation.module.css";
import { SeriesParts } from "./SeriesParts";

/** Where an article stands in its series, and the way back; the next part comes under the text. */
export function SeriesNavigation({ series }: { series: Model }) {
  const t = useTranslations("series");
  const { previous } = series;
  return (
    <nav className={styles.navigation} aria-labelledby="site-series">
      <h2 id="site-series">
        <a href={series.address}>
          <TextIn text={series.title} />
        </a>
      </h2>
      <p>{t("part", { part: series.part, total: series.parts.length })}</p>
      <SeriesParts parts={series.parts} current={series.part} label={t("allParts")} />
      {previous && (
        <p>
          <a className={styles.previous} href={previous.address} rel="prev">
            <span>{t("previous")}</span> <TextIn text={previous.title} />
          </a>
        </p>
      )}
    </nav>
  );
}
