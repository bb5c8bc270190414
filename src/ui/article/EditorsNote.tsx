import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Version } from "@/core/library";
import { Tree } from "../text/Tree";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import { EditorialSection } from "./EditorialSection";

interface EditorsNoteProps {
  readonly note: Version["editorsNote"] | undefined;
  /** The language of the note. */
  readonly locale: Locale;
}

/** What the editors say before a text begins. */
export function EditorsNote({ note, locale }: EditorsNoteProps) {
  const t = useTranslations("article");
  const island = useLanguageAttributes()(locale);
  if (!note) return null;
  return (
    <EditorialSection id="site-editors-note" heading={t("editorsNote")} textLocale={locale} folds>
      {island ? (
        <div {...island}>
          <Tree nodes={note} />
        </div>
      ) : (
        <Tree nodes={note} />
      )}
    </EditorialSection>
  );
}
