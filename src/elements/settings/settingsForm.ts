import { SETTINGS, type Settings } from "@/core/settings";
import { Data, Tag } from "@/page/marks";
import { StorageFailure } from "@/reader/StorageFailure";
import { readSettings } from "@/reader/settings/Settings";
import { SettingsStore } from "@/reader/settings/SettingsStore";
import { chosenLanguage } from "../language/chosenLanguage";
import { activate } from "../page/activate";
import { loadReaderMessages } from "../page/readerMessages";
import { applyFaces, applySettings } from "./applySettings";

const store = new SettingsStore(() => localStorage);

/** What holds on this page: what is kept, unless it could not be. */
let current: Settings | undefined;

const settingsNow = () => {
  current ??= store.load();
  return current;
};

/** Applies settings that are changed in another tab, or on another page in this one. */
export async function followSettings(): Promise<void> {
  current = store.load();
  for (const form of document.querySelectorAll<HTMLFormElement>(
    `${Tag.ReaderSettings} form, dialog form`,
  ))
    fillIn(form, current);
  await applySettings(current);
}

/**
 * Brings a form of settings to life: each choice applies at once, and is kept. A reader who has
 * changed between languages finds what concerns each of them open.
 */
export function enhanceForm(form: HTMLFormElement): void {
  fillIn(form, settingsNow());
  if (chosenLanguage() !== undefined)
    for (const details of form.querySelectorAll("details")) details.open = true;
  const set = (settings: Settings, held: Element | null) => {
    current = settings;
    // In a dialog the text behind it is what she looks at.
    activate(() => applySettings(settings, form.closest("dialog") ? undefined : held));
    activate(() => keep(form, settings));
  };
  form.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    set({ ...settingsNow(), [name]: value }, target as Element);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    const defaults = readSettings(null);
    fillIn(form, defaults);
    set(defaults, document.activeElement);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const details of form.querySelectorAll("details")) {
    const summary = details.querySelector("summary");
    if (details.open) void showSample(details);
    // Opened when its sample has its face: no line moves once it is seen.
    summary?.addEventListener("click", (event) => {
      if (details.open) return;
      event.preventDefault();
      activate(async () => {
        await showSample(details);
        details.open = true;
      });
    });
  }
}

/** Shows a sample as the text of an article would be. */
async function showSample(details: HTMLElement): Promise<void> {
  const sample = details.querySelector<HTMLElement>(`[data-${Data.Typeface}]`);
  const typeface = sample?.dataset[Data.Typeface];
  if (!sample || !typeface) return;
  if (typeface !== document.documentElement.dataset[Data.Typeface]) {
    await applyFaces(settingsNow(), typeface);
  }
  sample.setAttribute(`data-${Data.TextTypeface}`, typeface);
}

function fillIn(form: HTMLFormElement, settings: Settings): void {
  for (const name of SETTINGS) {
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
      input.checked = input.value === settings[name];
    }
  }
}

/** Keeps settings, and says where that fails. */
async function keep(form: HTMLFormElement, settings: Settings): Promise<void> {
  const notice = form.querySelector("[role=status]");
  try {
    store.save(settings);
    notice?.replaceChildren();
  } catch (error) {
    const { reason } = StorageFailure.of(error);
    const t = await loadReaderMessages();
    const key = reason === "absent" || reason === "held" ? "denied" : reason;
    notice?.replaceChildren(t(`settings.${key}`));
  }
}
