import type { Settings } from "@/core/settings";
import { settingAttributes } from "@/reader/settings/Settings";

/** Says on the document what the reader has set; style sheets key on it. */
export function setSettingAttributes(settings: Settings): void {
  const { documentElement: html } = document;
  for (const [name, value] of settingAttributes(settings, savesData())) {
    if (value === null) html.removeAttribute(name);
    else html.setAttribute(name, value);
  }
}

/** Whether the browser asks sites to spare the reader's line. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
}
