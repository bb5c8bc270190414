import { useTranslations } from "next-intl";
import type { OfflinePageModel } from "@/publish/pages/offlinePage";
import { PageFrame } from "../chrome/PageFrame";
import { SavedArticles } from "../offline/SavedArticles";

/** What stands for pages that aren’t saved while the site can’t be reached. */
export function OfflineView({ page }: { page: OfflinePageModel }) {
  const t = useTranslations("offline");
  return (
    <PageFrame page={page}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        {/* The page stands at the address that was asked for, and so leads to that. */}
        <a href="?">{t("again")}</a>
      </p>
      <SavedArticles always />
    </PageFrame>
  );
}
