import type { Settings } from "@/core/settings";
import { settingAttributes } from "@/reader/settings/Settings";

/** Sets the attributes of the reader's settings on the document, by which style sheets select. */
export function setSettingAttributes(settings: Settings): void {
  const { documentElement: html } = document;
  for (const [name, value] of settingAttributes(settings, savesData())) {
    if (value === null) html.removeAttribute(name);
    else html.setAttribute(name, value);
  }
}

/** Tells whether the browser asks sites to save data. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
}
