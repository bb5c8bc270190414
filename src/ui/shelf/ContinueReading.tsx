import { data } from "@/page/marks";
import styles from "../pages/BookmarksView.module.css";

interface ContinueReadingProps {
  /** Where to ask what is published. */
  readonly catalogue: string;
  /** Whether it is the switch that turns remembering off. */
  readonly isSwitch?: boolean;
}

/** What the reader has begun, by script, from her own browser; nothing else until there is something. */
export function ContinueReading({ catalogue, isSwitch }: ContinueReadingProps) {
  return (
    <continue-reading
      class={styles.shelf}
      {...data({ catalogue })}
      {...(isSwitch && data({ switch: true }))}
      suppressHydrationWarning
    />
  );
}
