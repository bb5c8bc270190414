import { defaultOf, SETTINGS, type Settings } from "@/core/settings";
import { StorageFailure } from "../StorageFailure";
import { readSettings, recordIn, SETTINGS_KEY, SETTINGS_VERSION } from "./Settings";

/** The part of the browser's storage that settings need. */
export type SettingsStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps the reader's settings in this browser. */
export class SettingsStore {
  readonly #storage: () => SettingsStorage;

  /** @param storage gives it; may throw, since even to ask for it can be forbidden */
  constructor(storage: () => SettingsStorage) {
    this.#storage = storage;
  }

  /** What is kept; the defaults where nothing is, or nothing can be read. */
  load(): Settings {
    try {
      return readSettings(this.#storage().getItem(SETTINGS_KEY));
    } catch {
      return readSettings(null);
    }
  }

  /**
   * Keeps settings: those that differ from the defaults, so that a default may
   * become a better one. Names that this build doesn't know stay as they are.
   *
   * @throws StorageFailure when they could not be kept; then nothing has changed
   */
  save(settings: Settings): void {
    try {
      const storage = this.#storage();
      const record: Record<string, unknown> = {
        ...recordIn(storage.getItem(SETTINGS_KEY)),
      };
      if (Number(record.version) > SETTINGS_VERSION) throw new StorageFailure("newer");
      record.version = SETTINGS_VERSION;
      for (const name of SETTINGS) {
        if (settings[name] === defaultOf(name)) delete record[name];
        else record[name] = settings[name];
      }
      if (Object.keys(record).length > 1) {
        storage.setItem(SETTINGS_KEY, JSON.stringify(record));
      } else storage.removeItem(SETTINGS_KEY);
    } catch (error) {
      throw StorageFailure.of(error);
    }
  }
}
