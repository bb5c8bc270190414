import { SETTINGS_KEY } from "@/reader/settings/Settings";

/** The record of what the reader has set, as the browser keeps it. */
export function storedSettings(): string | null {
  try {
    return localStorage.getItem(SETTINGS_KEY);
  } catch {
    // The reader forbids it: she gets every page as it is made.
    return null;
  }
}
