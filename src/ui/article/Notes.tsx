import { useTranslations } from "next-intl";
import type { Locale } from "@/core/languages";
import type { Footnote } from "@/core/library";
import { Tree } from "../text/Tree";
import { useIsland } from "../text/useIsland";
import { NOTES_ID } from "./notesId";
import { proseComponents } from "./proseComponents";

interface NotesProps {
  readonly footnotes: readonly Footnote[];
  /** The language of the notes themselves. */
  readonly locale: Locale;
}

/** The footnotes, each with the way back to its marks in the text. */
export function Notes({ footnotes, locale }: NotesProps) {
  const t = useTranslations("article");
  const island = useIsland()(locale);
  if (footnotes.length === 0) return null;
  return (
    <section aria-labelledby={NOTES_ID} className="notes">
      <h2 id={NOTES_ID}>{t("notes")}</h2>
      <ol {...island}>
        {footnotes.map((note) => (
          <li key={note.id} id={note.id}>
            <Tree nodes={note.content} components={proseComponents} />
            <MarkLinks marks={note.marks} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MarkLinks({ marks }: Pick<Footnote, "marks">) {
  const t = useTranslations("article");
  return marks.map((mark, index) => (
    <a
      key={mark}
      href={`#${mark}`}
      className="back"
      aria-label={marks.length === 1 ? t("backToText") : t("backToMark", { number: index + 1 })}
    >
      ↑
    </a>
  ));
}
