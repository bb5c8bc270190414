import { useLocale, useTranslations } from "next-intl";
import { language } from "@/core/languages";
import { languageName } from "@/i18n/languageName";
import { data } from "@/page/marks";
import type { ParallelPage } from "@/publish/pages/parallelPage";
import { languageAttributes } from "../text/languageAttributes";
import styles from "./parallel.module.css";

/**
 * What can be done with two versions side by side, or one below the other: change their places, hide one,
 * go on in one alone. Without script there are only the ways to each. The element
 * brings the rest to life; in development React may come after it.
 */
export function ParallelTools({ sides }: Pick<ParallelPage, "sides">) {
  const t = useTranslations("parallel");
  const tag = useLocale();
  const choices = [
    { value: "both", label: t("both"), reveal: undefined },
    ...sides.map((_side, index) => {
      const hidden = sides[1 - index];
      return {
        value: String(index + 1),
        label: hidden && t("hide", { language: languageName(hidden.locale, tag) }),
        // What stands in the place of the language that this choice hides.
        reveal: hidden && t("reveal", { language: languageName(hidden.locale, tag) }),
      };
    }),
  ];
  return (
    <parallel-text className={styles.tools} suppressHydrationWarning>
      {/* biome-ignore lint/a11y/useSemanticElements: its groups have names of their own */}
      <div role="group" aria-label={t("tools")}>
        <div className={styles.controls}>
          <fieldset>
            <legend>{t("languages")}</legend>
            {choices.map(({ value, label, reveal }) => (
              <label key={value}>
                <input
                  type="radio"
                  name="site-shown"
                  value={value}
                  defaultChecked={value === "both"}
                  {...data({ reveal })}
                  suppressHydrationWarning
                />
                {label}
              </label>
            ))}
          </fieldset>
          {/* The element shows the label that is true of how the versions stand. */}
          <button type="button" aria-pressed="false" suppressHydrationWarning>
            <span>{t("swap")}</span>
            <span hidden suppressHydrationWarning>
              {t("first", { language: languageName(sides[1].locale, tag) })}
            </span>
          </button>
        </div>
        <AloneLinks sides={sides} />
      </div>
    </parallel-text>
  );
}

/** The ways to each version by itself. */
function AloneLinks({ sides }: Pick<ParallelPage, "sides">) {
  return (
    <language-switch>
      <ul>
        {sides.map(({ locale, address }) => (
          <li key={locale}>
            <a
              href={address}
              hrefLang={locale}
              {...languageAttributes(locale)}
              suppressHydrationWarning
            >
              {language(locale).alone}
            </a>
          </li>
        ))}
      </ul>
    </language-switch>
  );
}
