import { useTranslations } from "next-intl";
import { Class } from "@/page/marks";

/** Opens the picture of its figure large; there only with script. */
export function EnlargeButton() {
  const t = useTranslations("article");
  return <button type="button" className={Class.Enlarge} aria-label={t("enlarge")} />;
}
