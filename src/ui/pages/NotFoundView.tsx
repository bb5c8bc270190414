import { useTranslations } from "next-intl";
import type { Page } from "@/publish/Page";
import { PageFrame } from "../chrome/PageFrame";

/** The page that stands for every address that holds nothing. */
export function NotFoundView({ page }: { page: Page }) {
  const t = useTranslations("notFound");
  return (
    <PageFrame page={page}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <a href={page.chrome.frontPage}>{t("goOn")}</a>
      </p>
    </PageFrame>
  );
}
