import { useFormatter, useLocale, useTranslations } from "next-intl";
import { defaultOf, offeredChoices, offeredFaces, type Settings } from "@/core/settings";
import type { ScriptSettings } from "@/publish/pages/settingsPage";
import styles from "../pages/SettingsView.module.css";
import { languageAttributes } from "../text/languageAttributes";
import { ChoiceGroup } from "./ChoiceGroup";

interface ScriptGroupProps {
  readonly settings: ScriptSettings;
  readonly isOpen: boolean;
}

/** What can be set for the text of one script, and a sample of what comes of it. */
export function ScriptGroup({ settings, isOpen }: ScriptGroupProps) {
  const { script, locales, sample } = settings;
  const t = useTranslations("settings");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const languages = useFormatter().list(locales.map((locale) => names.of(locale) ?? locale));
  const titleId = `site-${script}`;
  return (
    <details className={styles.script} open={isOpen} suppressHydrationWarning>
      <summary id={titleId}>{t("text", { languages })}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: the title of these groups is their summary, no legend */}
      <div role="group" aria-labelledby={titleId}>
        <ChoiceGroup name={`${script}-face`} legend={t("face")} choices={facesOf(settings, t)} />
        <ChoiceGroup
          name={`${script}-size`}
          legend={t("size")}
          choices={offeredChoices(`${script}-size`).map((value) => ({
            value,
            label: t(`sizes.${value}`),
          }))}
          standard={defaultOf(`${script}-size`)}
        />
        <ChoiceGroup
          name={`${script}-spacing`}
          legend={t("spacing")}
          choices={offeredChoices(`${script}-spacing`).map((value) => ({
            value,
            label: t(`spacings.${value}`),
          }))}
        />
        <ChoiceGroup
          name={`${script}-measure`}
          legend={t("measure")}
          choices={offeredChoices(`${script}-measure`).map((value) => ({
            value,
            label: t(`measures.${value}`),
          }))}
          standard={defaultOf(`${script}-measure`)}
          className={styles.measure}
        />
        <p
          className={styles.sample}
          {...languageAttributes(sample.locale)}
          suppressHydrationWarning
        >
          {sample.text}
        </p>
      </div>
    </details>
  );
}

/**
 * The faces that a script can be set in. The default is called by what the
 * script's languages have of themselves.
 */
function facesOf(
  { script, typeface }: ScriptSettings,
  t: (key: `faces.${Settings["latin-face" | "arabic-face"]}`) => string,
) {
  return offeredFaces(script, typeface).map((value) => ({
    value,
    label: t(`faces.${value === "nastaliq" ? typeface : value}`),
  }));
}
