import { data } from "@/page/marks";
import styles from "../pages/BookmarksView.module.css";
import brief from "./ContinueReading.module.css";

interface ContinueReadingProps {
  /** Where to ask what is published. */
  readonly catalogue: string;
  /** Whether it offers one thing only, in a place of its own. */
  readonly isBrief?: boolean;
  /** Whether it is the switch that turns remembering off. */
  readonly isSwitch?: boolean;
}

/** What the reader has begun, by script, from her own browser; nothing else until there is something. */
export function ContinueReading({ catalogue, isBrief = false, isSwitch }: ContinueReadingProps) {
  return (
    <continue-reading
      class={isBrief ? brief.next : styles.shelf}
      {...data({ catalogue })}
      {...(isBrief && data({ brief: true }))}
      {...(isSwitch && data({ switch: true }))}
      suppressHydrationWarning
    />
  );
}
