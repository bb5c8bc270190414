import { useLocale, useTranslations } from "next-intl";
import type { Block } from "@/core/library";
import { languageName } from "@/i18n/languageName";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, data } from "@/page/marks";
import type { ParallelSide } from "@/publish/pages/parallelPage";
import { useProseComponents } from "../article/useProseComponents";
import { digitsOf } from "../text/digitsOf";
import { languageAttributes } from "../text/languageAttributes";
import { Tree } from "../text/Tree";
import styles from "./parallel.module.css";

interface ParallelCellProps {
  readonly blocks: readonly Block[];
  readonly side: ParallelSide;
  readonly place: 1 | 2;
}

/** What one version has in a row; where that is nothing, the page’s language says so. */
export function ParallelCell({ blocks, side, place }: ParallelCellProps) {
  const { locale } = side;
  const t = useTranslations("parallel");
  const language = languageName(locale, useLocale());
  const components = useProseComponents(locale);
  const digits = digitsOf(useTextNumbers(locale));
  if (blocks.length === 0) {
    return (
      <p className={styles.missing} {...data({ side: place, missing: "" })}>
        {t("missing", { language })}
      </p>
    );
  }
  return (
    <div
      className={`${Class.Prose} ${styles.cell}`}
      {...languageAttributes(locale)}
      {...data({ digits, side: place })}
      suppressHydrationWarning
    >
      <Tree nodes={blocks.map(({ element }) => element)} components={components} />
    </div>
  );
}
