import { writeFile as write } from "node:fs/promises";

/**
 * Writes a file. Unlike Node's own, an error always says which: on a full disk it
 * is the bytes that fail, and of those Node doesn't know whose they are.
 *
 * @param flag how it is opened; `wx` fails where there is one already
 * @throws Node's error, with `path`
 */
export async function writeFile(
  file: string,
  content: string | Uint8Array,
  flag: "w" | "wx" = "w",
): Promise<void> {
  try {
    await write(file, content, { flag });
  } catch (error) {
    const failed = error as NodeJS.ErrnoException;
    failed.path ??= file;
    throw failed;
  }
}
