import { isolateText } from "@/core/direction/isolateText";
import { data } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { PictureView } from "../pictures/PictureView";
import { languageAttributes } from "../text/languageAttributes";
import { MixedText } from "../text/MixedText";
import { useLanguageAttributes } from "../text/useLanguageAttributes";
import styles from "./parallel.module.css";

interface ParallelLeadProps extends Pick<ParallelPage, "sides"> {
  readonly lead: NonNullable<ParallelPage["lead"]>;
}

/** The picture above both texts, what each version says of it, and who made it. */
export function ParallelLead({ lead, sides }: ParallelLeadProps) {
  const { picture, credit } = lead;
  const island = useLanguageAttributes();
  const described = sides.find((side) => side.lead) ?? sides[0];
  const hasCaption = sides.some((side) => side.lead?.caption);
  return (
    <figure className={styles.lead}>
      <PictureView
        picture={picture}
        alt={isolateText(described.lead?.alt ?? "", described.locale)}
        sizes="lead"
        early
      />
      {(hasCaption || credit) && (
        <figcaption>
          <div className={styles.pair}>
            {sides.map(({ locale, lead: said }, index) => (
              <div key={locale} {...data({ side: index + 1 })} {...languageAttributes(locale)}>
                {said?.caption && <MixedText text={said.caption} locale={locale} />}
              </div>
            ))}
          </div>
          {credit && (
            <small {...island(credit.locale)}>
              <MixedText {...credit} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
