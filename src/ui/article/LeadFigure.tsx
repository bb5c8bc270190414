import { isolateText } from "@/core/direction/isolateText";
import type { Locale } from "@/core/languages";
import type { LeadPicture } from "@/publish/pages/leadPicture";
import { EnlargeButton } from "../pictures/EnlargeButton";
import { PictureView } from "../pictures/PictureView";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./LeadFigure.module.css";

/** The picture above the text, what it shows and who made it. */
export function LeadFigure({ lead, locale }: { lead: LeadPicture; locale: Locale }) {
  const { picture, text, credit } = lead;
  const island = useLanguageAttributes()(locale);
  return (
    <figure className={styles.lead} {...island}>
      <PictureView picture={picture} alt={isolateText(text.alt, locale)} sizes="lead" early />
      <EnlargeButton />
      {(text.caption || credit) && (
        <figcaption>
          {text.caption && <MixedText text={text.caption} locale={locale} />}
          {text.caption && credit && " "}
          {credit && (
            // The figure may be an island itself: the credit differs from it, not from the page.
            <small {...(credit.locale !== locale && languageAttributes(credit.locale))}>
              <MixedText {...credit} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
