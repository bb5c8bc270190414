import { SETTINGS_KEY } from "@/reader/settings/Settings";

/** Returns the stored record of the reader's settings. */
export function storedSettings(): string | null {
  try {
    return localStorage.getItem(SETTINGS_KEY);
  } catch {
    // The reader forbids it: she gets every page as it is made.
    return null;
  }
}
