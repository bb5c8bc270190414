import { type Language, type Locale, language } from "@/core/languages";
import type { LocalText } from "@/core/localText";
import type { SettingsScript } from "@/core/settings";
import { loadMessages } from "@/i18n/messages";
import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import { type Site, siteName } from "../Site";

/** The reader's settings: what she has set only her browser knows. */
export interface SettingsPage extends Page {
  /** The scripts that the publication is written in, the page's own first. */
  readonly scripts: readonly ScriptSettings[];
}

/** What can be set for the text of one script. */
export interface ScriptSettings {
  /** As settings are named: `latin-size`. */
  readonly script: SettingsScript;
  /** The publication's languages that are written in it. */
  readonly locales: readonly Locale[];
  /** Shows what the settings do. */
  readonly sample: LocalText;
  /** The style of letters that its languages have by default. */
  readonly typeface: Language["typeface"];
}

const SCRIPTS: Readonly<Record<Language["script"], SettingsScript>> = {
  Latn: "latin",
  Arab: "arabic",
};

/** Builds the page of the reader's settings. */
export async function settingsPage(site: Site): Promise<SettingsPage> {
  const { library, locale } = site;
  // A sample says in its own language that it is one.
  const own = [locale, ...library.locales.filter((other) => other !== locale)];
  const scripts = new Map<ScriptSettings["script"], ScriptSettings>();
  for (const each of own) {
    const { script, typeface } = language(each);
    const name = SCRIPTS[script];
    const there = scripts.get(name);
    const { settings } = await loadMessages(each);
    scripts.set(name, {
      script: name,
      locales: [...(there?.locales ?? []), each],
      sample: there?.sample ?? { text: settings.sample, locale: each },
      // Where one language of a script expects Nastaliq, it can be chosen against.
      typeface: there && typeface !== "nastaliq" ? there.typeface : typeface,
    });
  }
  return {
    locale,
    scripts: [...scripts.values()],
    chrome: chromeOf(site, addresses.settings),
    head: headOf(site, {
      title: site.t("settings.title"),
      description: site.t("settings.description", { publication: siteName(site) }),
      addressIn: addresses.settings,
      existing: library.locales,
      original: library.publication.defaultLocale,
      indexed: false,
    }),
  };
}
