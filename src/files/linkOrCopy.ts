import {
  constants,
  copyFileSync,
  linkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";

/**
 * Gives a file a second name, in one step: a hard link, which takes no room and hardly any
 * time. Where there can be none, such as on another disk, it is copied, with its date. What has
 * the name already is replaced.
 *
 * @throws Node's error, if it can't be copied either; what had the name is still there
 */
export function linkOrCopy(from: string, to: string): void {
  // Nearly always nothing has the name.
  if (tryLink(from, to)) return;
  const aside = `${to}.waraq-new`;
  rmSync(aside, { force: true });
  if (!tryLink(from, aside)) {
    copyFileSync(from, aside, constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(from);
    utimesSync(aside, atime, mtime);
  }
  renameSync(aside, to);
  // Of two names of one file, renaming leaves both.
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
