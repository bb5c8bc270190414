import { constants, userInfo } from "node:os";

/**
 * What the system's errors mean to the person at the keyboard, and what to do. `at` is the file,
 * or what stands for it where the system didn't name it.
 *
 * @type {Record<string, (at: string) => string>}
 */
const SYSTEM_ERRORS = {
  ENOSPC: (at) =>
    `The disk of ${at} is full. Free some space, or set CONTENT_DIR and OUT_DIR to folders on another disk; then try again.`,
  EDQUOT: (at) =>
    `This account’s quota on the disk of ${at} is used up. Delete what isn’t needed, or ask for a larger quota; then try again.`,
  EFBIG: (at) =>
    `The file ${at} would be larger than the system allows. Raise the limit on file sizes (ulimit -f), or use another disk.`,
  EROFS: (at) =>
    `The disk of ${at} is read-only. Make it writable (mount -o remount,rw), or use a folder on another disk.`,
  EACCES: (at) => `This account${account()} has no permission to use ${at}. ${PERMISSION}`,
  EPERM: (at) =>
    `The system does not allow this account${account()} to change ${at}. ${PERMISSION}`,
  ENAMETOOLONG: (at) =>
    `The name of ${at} is too long for the disk. Give the file, or a folder above it, a shorter name.`,
  EMFILE: (at) =>
    `The system can’t open ${at}: this account has too many open files. Raise the limit (ulimit -n 4096), then try again.`,
  ENFILE: (at) =>
    `The system can’t open ${at}: too many files are open on this machine. End other programs, or raise the limit (fs.file-max).`,
  EISDIR: (at) => `There is a folder where a file should be: ${at}. Rename or remove it.`,
  ENOTDIR: (at) =>
    `The path ${at} leads through a file where a folder should be. Rename or remove that file, or choose another folder.`,
  ENOTEMPTY: (at) =>
    `The folder ${at} is not empty: another program is writing into it. End that program, then try again.`,
  ENOENT: (at) =>
    `The system can’t find ${at}. If it was just removed or renamed, try again; otherwise put it back.`,
  EEXIST: (at) => `Something already exists at ${at}. Rename or remove it, then try again.`,
  EXDEV: (at) =>
    `${at} can’t be moved, since the two folders are on different disks. Choose folders on the same disk.`,
  EIO: (at) =>
    `The disk failed to read or write ${at}. Check the disk and its connection, and make sure that you have a backup.`,
  EBUSY: (at) =>
    `${at} is in use by another program, or is a mount point. End that program, or choose a folder inside it.`,
  ETXTBSY: (at) => `Another program is writing ${at}. Try again when it is done.`,
  ELOOP: (at) =>
    `The symbolic links at ${at} form a loop. Remove one of them, or point it at the folder itself.`,
  EINVAL: (at) =>
    `The system does not accept ${at}. The disk may not allow this name. Choose another name, or use another disk.`,
  EILSEQ: (at) => `The disk does not accept the characters in the name ${at}. Choose another name.`,
  ESTALE: (at) => `The shared disk no longer knows ${at}. Mount it again, then try again.`,
  ENODEV: (at) => `The disk of ${at} is gone. Connect it again, then try again.`,
  ENOMEM: (at) => `There is not enough memory for ${at}. End other programs, then try again.`,
  EAGAIN: (at) =>
    `The system can’t start ${at}: too many programs are running. End some, or raise the limit (ulimit -u).`,
};

const PERMISSION =
  "Change the owner or the permissions (chown, chmod), or use a folder that belongs to this account.";

/** Errors that only the machine can be the cause of, whatever a program wrote besides. */
const OF_THE_MACHINE = new Set([
  ...["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM"],
  ...["EMFILE", "ENFILE", "EIO", "ENOMEM", "ESTALE", "ENODEV"],
]);

const NEEDS_ROOM = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** How Go and C libraries put what Node has a code for; Rust adds the number. */
const WORDINGS = {
  ENOSPC: "no space left on device",
  EDQUOT: "disk quota exceeded",
  EROFS: "read-only file system",
  EACCES: "permission denied",
  ENAMETOOLONG: "file name too long",
  EMFILE: "too many open files",
  EIO: "input/output error",
  ELOOP: "too many levels of symbolic links",
  ENOMEM: "cannot allocate memory",
};

/**
 * Describes an error to the person at the keyboard: what a Failure says; of an error of the
 * system's the file, the cause and a remedy; and of anything else, which is a fault of Waraq's
 * own, the stack.
 *
 * @param {unknown} error
 * @returns {string}
 *
 * @example
 * describeError(Object.assign(new Error("ENOSPC: …"), { code: "ENOSPC", syscall: "write", path: "/out/a" }))
 * // "The disk of /out/a is full. Free some space, … (ENOSPC)"
 */
export function describeError(error) {
  if (error?.name === "Failure") {
    // Of a program that failed, the cause is what it wrote, with stacks of its own.
    const wrote = typeof error.cause === "string" ? error.cause : "";
    const told = readWords(wrote);
    if (!told) return error.message;
    const message = OF_THE_MACHINE.has(told.code)
      ? error.message.replace(wrote.trimEnd(), "").trim()
      : error.message;
    return `${message}\n${describe(told.code, told)}`;
  }
  return describeSystemError(error) ?? error?.stack ?? String(error);
}

/** Describes an error of the system's, or one that such an error caused; nothing for any other. */
function describeSystemError(error, depth = 0) {
  if (!(error instanceof Error) || depth > 5) return undefined;
  if (typeof error.syscall === "string" && typeof error.code === "string") {
    return describe(error.code, error);
  }
  for (const inner of [error.cause, ...(Array.isArray(error.errors) ? error.errors : [])]) {
    const described = describeSystemError(inner, depth + 1);
    if (described) return described;
  }
  const told = readWords(error.message);
  return told ? describe(told.code, told) : describePhrase(error.message);
}

/** Finds what Node or Rust said of the system in what a program wrote. */
function readWords(text) {
  const number = Number(/\(os error (\d+)\)/.exec(text)?.[1]);
  const ofRust = Object.keys(SYSTEM_ERRORS).find((name) => constants.errno[name] === number);
  if (ofRust) {
    const path = /\bfailed to \w+ (?:\w+ )?"([^"\n]+)"/.exec(text)?.[1];
    return { code: ofRust, path };
  }
  const ofNode = /\b(E[A-Z]{2,}): [^,\n]+, (\w+)(?: '([^'\n]+)')?(?: -> '([^'\n]+)')?/.exec(text);
  const [, code, syscall, path, dest] = ofNode ?? [];
  return code in SYSTEM_ERRORS ? { code, syscall, path, dest } : undefined;
}

function describePhrase(text) {
  const line = text.split("\n").find((one) => codeIn(one));
  return line && `${describe(codeIn(line), {})}\n  ${line.trim()}`;
}

function codeIn(line) {
  const said = line.toLowerCase();
  return Object.keys(WORDINGS).find((code) => said.includes(WORDINGS[code]));
}

/**
 * @param {string} code
 * @param {{ syscall?: string, path?: string, dest?: string, message?: string }} told
 */
function describe(code, { syscall = "", path, dest, message }) {
  if (syscall === "watch" && (code === "ENOSPC" || code === "EMFILE")) {
    return `The system can’t watch ${path ?? "more files"}: the limit is reached. Raise it (sysctl fs.inotify.max_user_watches=524288, fs.inotify.max_user_instances=512), or close other programs that watch files. (${code})`;
  }
  const isSpawn = syscall.startsWith("spawn");
  const from = path ?? (isSpawn && syscall.slice("spawn ".length));
  // Of a copy it is the new file that lacks room.
  const both = from && dest && (NEEDS_ROOM.has(code) ? dest : `${from} → ${dest}`);
  const at = both || from || "one of the files";
  const sentence = SYSTEM_ERRORS[code]?.(at);
  if (sentence) return `${sentence} (${code})`;
  return `The system refused ${syscall} on ${at}: ${message}. Check that file or disk, then try again.`;
}

/** Whose permissions count: some containers run as a number that has no name. */
function account() {
  try {
    return ` (${userInfo().username})`;
  } catch {
    return ` (${process.getuid?.()})`;
  }
}
