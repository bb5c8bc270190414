import { useTranslations } from "next-intl";
import { Id } from "@/page/marks";
import styles from "./SkipLink.module.css";

/** The first stop of the keyboard: past the header. Seen only while it has the focus. */
export function SkipLink() {
  const t = useTranslations("site");
  return (
    <a className={styles.skip} href={`#${Id.Text}`}>
      {t("skip")}
    </a>
  );
}
