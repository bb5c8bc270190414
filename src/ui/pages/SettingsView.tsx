import { useTranslations } from "next-intl";
import { offeredChoices } from "@/core/settings";
import type { SettingsPage } from "@/publish/pages/settingsPage";
import { PageFrame } from "../chrome/PageFrame";
import { ChoiceGroup } from "../settings/ChoiceGroup";
import { ScriptGroup } from "../settings/ScriptGroup";
import styles from "./SettingsView.module.css";

/**
 * What a reader can set. Its form is also what the header's link shows on every
 * other page; without script there is no form, since nothing could be kept.
 */
export function SettingsView({ page }: { page: SettingsPage }) {
  const t = useTranslations("settings");
  return (
    <PageFrame page={page}>
      <h1>{t("title")}</h1>
      <reader-settings className={styles.settings} suppressHydrationWarning>
        {/* The browser may have filled it in before React comes to it in development. */}
        <form className={styles.form} autoComplete="off" suppressHydrationWarning>
          <ChoiceGroup
            name="theme"
            legend={t("theme")}
            choices={offeredChoices("theme").map((value) => ({
              value,
              label: t(`themes.${value}`),
            }))}
          />
          {page.scripts.map((script, index) => (
            <ScriptGroup key={script.script} settings={script} isOpen={index === 0} />
          ))}
          <ChoiceGroup
            name="light"
            legend={t("light")}
            explanation={t("lightMeans")}
            choices={offeredChoices("light").map((value) => ({
              value,
              label: t(`lights.${value}`),
            }))}
          />
          <p className={styles.notice} role="status" suppressHydrationWarning />
          <p>
            <button type="reset">{t("reset")}</button>
          </p>
          <p className={styles.where}>{t("where")}</p>
        </form>
        <button type="button" className={styles.close} hidden suppressHydrationWarning>
          {t("close")}
        </button>
      </reader-settings>
      <p className={styles.browser}>{t("browser")}</p>
    </PageFrame>
  );
}
