import { useTranslations } from "next-intl";
import { data } from "@/page/marks";
import styles from "./SaveOffline.module.css";

interface SaveOfflineProps {
  /** Of an article. */
  readonly slug?: string;
  /** Of a series. */
  readonly series?: string;
}

/** Offers to save an article or a series. The element shows it where the browser can. */
export function SaveOffline({ slug, series }: SaveOfflineProps) {
  const t = useTranslations("offline");
  return (
    <save-offline
      className={styles.save}
      {...data({ slug, series })}
      hidden
      suppressHydrationWarning
    >
      <button type="button" suppressHydrationWarning>
        {t(series ? "saveSeries" : "save")}
      </button>
    </save-offline>
  );
}
