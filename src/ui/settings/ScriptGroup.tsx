import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ScriptSettings } from "@/publish/pages/settingsPage";
import styles from "../pages/SettingsView.module.css";
import { languageAttributes } from "../text/languageAttributes";
import { ChoiceGroup } from "./ChoiceGroup";

interface ScriptGroupProps {
  readonly settings: ScriptSettings;
  readonly isOpen: boolean;
}

const SIZES = ["small", "normal", "large", "larger", "largest"] as const;
const SPACINGS = ["normal", "loose", "looser"] as const;
const MEASURES = ["narrow", "normal", "wide"] as const;

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
          choices={SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
          standard="normal"
        />
        <ChoiceGroup
          name={`${script}-spacing`}
          legend={t("spacing")}
          choices={SPACINGS.map((value) => ({ value, label: t(`spacings.${value}`) }))}
        />
        <ChoiceGroup
          name={`${script}-measure`}
          legend={t("measure")}
          choices={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
          standard="normal"
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
  t: (key: `faces.${"serif" | "sans" | "nastaliq" | "naskh" | "system"}`) => string,
) {
  if (script === "latin") {
    return (["serif", "sans"] as const).map((value) => ({ value, label: t(`faces.${value}`) }));
  }
  const others = typeface === "nastaliq" ? (["naskh", "system"] as const) : (["system"] as const);
  return [
    { value: "nastaliq", label: t(`faces.${typeface}`) },
    ...others.map((value) => ({ value, label: t(`faces.${value}`) })),
  ];
}
