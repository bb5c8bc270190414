import { type Point, type Problem, problem } from "@/core/problems";

/** Returns the problem of a folder that can’t be read. */
export function missing(code: string | undefined): Problem {
  const isHidden = code === "EACCES" || code === "EPERM";
  const causes: Record<string, string> = {
    ENOENT: "The folder does not exist.",
    ENOTDIR: "This path is, or leads through, a file; it is not a folder.",
    EACCES: "This account has no permission to read the folder (EACCES).",
    ELOOP: "The symbolic links to the folder form a loop (ELOOP).",
  };
  return problem({
    file: "",
    rule: "missing-folder",
    cause: causes[code ?? ""] ?? `The folder can’t be read (${code}).`,
    remedy: isHidden
      ? "Give this account permission to read it and all folders above it."
      : "Set CONTENT_DIR to the folder that holds publication.yaml.",
  });
}

/**
 * Returns the problem of a pipe, socket or device. Reading it could take for ever, and
 * skipping it silently would leave its author waiting for it to appear.
 */
export function noFile(file: string): Problem {
  return problem({
    file,
    rule: "unreadable-file",
    cause: "This is a pipe, a socket or a device, not a file.",
    remedy: "Put a file in its place, or remove it.",
  });
}

export function notUtf8(file: string, at: Point): Problem {
  return problem({
    file,
    at,
    rule: "not-utf-8",
    cause: "The file is not encoded in UTF-8.",
    remedy: "Save it again with UTF-8 as its encoding.",
  });
}

export function tooLarge(file: string, size: number, most: number, picture: boolean): Problem {
  const shown = (bytes: number) =>
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.ceil(bytes / 100_000) / 10} MB`;
  return problem({
    file,
    rule: "file-too-large",
    cause: `The file is ${shown(size)} large; the limit is ${shown(most)}.`,
    remedy: picture
      ? "Save the picture at a smaller size."
      : "Divide the text, or check whether the file holds something else.",
  });
}

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Check who may read it.",
  EPERM: "Check who may read it.",
  // A name in another encoding is told in letters by which the system doesn't find it.
  ENOENT:
    "If it exists, its name is not encoded in UTF-8: rename it. If it was just removed, try again.",
  ENAMETOOLONG: "Give it, or a folder above it, a shorter name.",
  EMFILE: "Raise the limit on open files (ulimit -n 4096), then try again.",
};

export function unreadable(file: string, error: unknown, kind = "file"): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return problem({
    file,
    rule: "unreadable-file",
    cause: `The ${kind} can’t be read (${code}).`,
    remedy: REMEDIES[code] ?? "Check the disk that it is on, then try again.",
  });
}
