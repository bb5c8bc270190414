import { data } from "@/page/marks";
import styles from "./NextToRead.module.css";

/** What the reader left last, by script, where room is left for it; nothing else until there is something. */
export function NextToRead({ catalogue }: { catalogue: string }) {
  return (
    <continue-reading
      class={styles.next}
      {...data({ catalogue, brief: true })}
      suppressHydrationWarning
    />
  );
}
