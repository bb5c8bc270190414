import type { ReactNode } from "react";
import type { Locale } from "@/core/languages";
import { Fold } from "../text/Fold";
import { usePageLanguageAttributes } from "../text/usePageLanguageAttributes";
import styles from "./EditorialSection.module.css";

/** Where the same section of another version is on the page: what tells the two apart. */
export interface Apart {
  /** What this one’s ids end in. */
  readonly suffix: string;
  /** The id of what is named along with the heading: the version’s title. */
  readonly titleId: string;
}

interface EditorialSectionProps {
  /** The id of the heading. */
  readonly id: string;
  readonly heading: string;
  /** The language of the text that it stands beside. */
  readonly textLocale: Locale;
  readonly apart?: Apart | undefined;
  /** Whether it stands before the text, and so is closed in narrow windows. */
  readonly folds?: boolean;
  readonly children: ReactNode;
}

/** What the editors say of a text, in their own voice: set apart from it. */
export function EditorialSection({
  id,
  heading,
  textLocale,
  apart,
  folds = false,
  children,
}: EditorialSectionProps) {
  const island = usePageLanguageAttributes(textLocale);
  const headingId = `${id}${apart?.suffix ?? ""}`;
  const name = apart ? `${headingId} ${apart.titleId}` : headingId;
  const title = <h2 id={headingId}>{heading}</h2>;
  return (
    <section aria-labelledby={name} className={styles.editorial} {...island}>
      {folds ? (
        <Fold heading={title}>{children}</Fold>
      ) : (
        <>
          {title}
          {children}
        </>
      )}
    </section>
  );
}
