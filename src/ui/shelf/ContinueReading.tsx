import { data } from "@/page/marks";
import styles from "../pages/BookmarksView.module.css";

interface ContinueReadingProps {
  /** Where to ask what is published. */
  readonly catalogue: string;
  /** Whether it stands among what is seen before it comes, and must not move that. */
  readonly isLate?: boolean;
  /** Whether it has the switch that turns remembering off. */
  readonly hasSwitch?: boolean;
}

/** What the reader has begun, by script, from her own browser; nothing else until there is something. */
export function ContinueReading({ catalogue, isLate, hasSwitch }: ContinueReadingProps) {
  return (
    <continue-reading
      class={styles.shelf}
      {...data({ catalogue })}
      {...(isLate && data({ late: true }))}
      {...(hasSwitch && data({ switch: true }))}
      suppressHydrationWarning
    />
  );
}
