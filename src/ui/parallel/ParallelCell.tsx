import { useLocale, useTranslations } from "next-intl";
import type { RowBlock } from "@/core/alignment/itemRows";
import { languageName } from "@/i18n/languageName";
import { useTextNumbers } from "@/i18n/useTextNumbers";
import { Class, Data, data, Id, propertyOf } from "@/page/marks";
import type { ParallelSide } from "@/publish/pages/parallelPage";
import { useProseComponents } from "../article/useProseComponents";
import { digitsOf } from "../text/digitsOf";
import { languageAttributes } from "../text/languageAttributes";
import { Tree } from "../text/Tree";
import styles from "./parallel.module.css";

interface ParallelCellProps {
  readonly blocks: readonly RowBlock[];
  /** The ids that their row answers to. */
  readonly ids: readonly string[];
  readonly side: ParallelSide;
  readonly place: 1 | 2;
}

/** What one version has in a row; where that is nothing, the page’s language says so. */
export function ParallelCell({ blocks, ids, side, place }: ParallelCellProps) {
  const { locale } = side;
  const t = useTranslations("parallel");
  const language = languageName(locale, useLocale());
  const components = useProseComponents(locale, place === 1 ? Id.Notes : Id.BesideNotes);
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
      <Tree nodes={blocks.map((block) => elementOf(block, ids))} components={components} />
    </div>
  );
}

/** A block's element, which says what ids the block answers to where that isn't its row's. */
function elementOf(
  { element, ids, item }: RowBlock,
  rowIds: readonly string[],
): RowBlock["element"] {
  const own = ids.join(" ");
  return {
    ...element,
    properties: {
      ...element.properties,
      ...(own !== rowIds.join(" ") && { [propertyOf(Data.Ids)]: own }),
      ...(item !== undefined && { [propertyOf(Data.Item)]: item }),
    },
  };
}
