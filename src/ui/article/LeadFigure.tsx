import type { Locale } from "@/core/languages";
import type { LeadPicture } from "@/publish/pages/articlePage";
import { useIsland } from "../text/useIsland";
import styles from "./LeadFigure.module.css";

/** The picture above the text. Its place is kept while it loads. */
export function LeadFigure({ lead, locale }: { lead: LeadPicture; locale: Locale }) {
  const { picture, text } = lead;
  const island = useIsland()(locale);
  return (
    <figure className={styles.lead} {...island}>
      <img
        src={picture.address}
        width={picture.width}
        height={picture.height}
        alt={text.alt}
        decoding="async"
      />
      {text.caption && <figcaption>{text.caption}</figcaption>}
    </figure>
  );
}
