import { Class, data } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { useProseComponents } from "../article/useProseComponents";
import { languageAttributes } from "../text/languageAttributes";
import { Tree } from "../text/Tree";
import type { Figures } from "./figureInBoth";
import styles from "./parallel.module.css";

interface SharedFigureProps extends Pick<ParallelPage, "sides"> {
  readonly figures: Figures;
}

/** A picture that both versions show, once, with what each says of it. */
export function SharedFigure({ figures, sides }: SharedFigureProps) {
  const [first, second] = sides;
  const components = [useProseComponents(first.locale), useProseComponents(second.locale)];
  return (
    <div className={`${Class.Prose} ${styles.shared}`}>
      <figure>
        <Tree nodes={[figures.image]} components={components[0] ?? {}} />
        {figures.captions.some((caption) => caption.length > 0) && (
          <figcaption className={styles.pair}>
            {sides.map(({ locale }, index) => (
              <div
                key={locale}
                {...data({
                  side: index + 1,
                  missing: figures.captions[index]?.length ? undefined : "",
                })}
                {...languageAttributes(locale)}
              >
                <Tree nodes={figures.captions[index] ?? []} components={components[index] ?? {}} />
              </div>
            ))}
          </figcaption>
        )}
      </figure>
    </div>
  );
}
