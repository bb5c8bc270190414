/**
 * Finds the file that a text means by a picture's address: one in the same
 * folder, which may be written with `./` or percent-encoded.
 *
 * @returns its name in Unicode's composed form (NFC), or nothing where it leads out of
 *   the folder
 *
 * @example pictureName("./two%20flags.svg") // "two flags.svg"
 * @example pictureName("../other/map.svg") // undefined
 */
export function pictureName(src: string): string | undefined {
  const written = src.replace(/^(?:\.\/)+/, "");
  const name = written.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // No character is encoded so: the signs are the name's own.
      return encoded;
    }
  });
  return name === "" || /[/\\]/.test(name) ? undefined : name.normalize("NFC");
}

/**
 * Normalises a name to what is visible of it: accents may be letters of their own (as macOS
 * writes them), marks of direction are invisible, and one space is as good as another.
 *
 * @example visibleName("cafe\u0301.svg") === visibleName("caf\u00E9.svg") // true
 */
export function visibleName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Finds which of a folder's names is meant by one that is written in a text: the same,
 * or the only one that looks the same, or the only one that differs in capitals alone.
 *
 * @returns the name that is meant; where there is none, the one that was written
 */
export function meantName(written: string, names: Iterable<string>): string {
  const all = [...names];
  if (all.includes(written)) return written;
  const same = (fold: (name: string) => string) => {
    const found = all.filter((name) => fold(name) === fold(written));
    return found.length === 1 ? found[0] : undefined;
  };
  return same(visibleName) ?? same((name) => visibleName(name).toLowerCase()) ?? written;
}
