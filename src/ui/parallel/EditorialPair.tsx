import type { ReactNode } from "react";
import { usePageLocale } from "@/i18n/usePageLocale";
import { data, Id } from "@/page/marks";
import type { ParallelPage, ParallelSide } from "@/publish/pages/parallelPage";
import { EditorialSection } from "../article/EditorialSection";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./parallel.module.css";

interface EditorialPairProps extends Pick<ParallelPage, "sides"> {
  /** What is said; the ids of its headings begin with it. */
  readonly of: "editorsNote" | "corrections";
  /** Renders what is said of one version; nothing where nothing is. */
  readonly content: (side: ParallelSide) => ReactNode;
}

const IDS = { editorsNote: "site-editors-note", corrections: "site-corrections" } as const;

/** What tells the second version’s section from the first’s. */
const APART = [undefined, { suffix: ".2", titleId: Id.BesideTitle }] as const;

/** What the editors say of both versions, of each in its column and, as a whole, in its language. */
export function EditorialPair({ sides, of, content }: EditorialPairProps) {
  const pageLocale = usePageLocale();
  const contents = sides.map(content);
  if (!contents.some(Boolean)) return null;
  return (
    <div className={styles.pair}>
      {sides.map(({ locale, headings }, index) => (
        <div key={locale} {...data({ side: index + 1 })} {...languageAttributes(locale)}>
          {contents[index] && (
            <EditorialSection
              id={IDS[of]}
              heading={headings[of]}
              textLocale={pageLocale}
              apart={APART[index]}
              folds={of === "editorsNote"}
            >
              {contents[index]}
            </EditorialSection>
          )}
        </div>
      ))}
    </div>
  );
}
