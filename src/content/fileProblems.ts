import { type Point, type Problem, problem } from "@/core/problems";

/** What is wrong with the folder as a whole. */
export function missing(code: string | undefined): Problem {
  const isHidden = code === "EACCES" || code === "EPERM";
  const causes: Record<string, string> = {
    ENOENT: "There is no such folder.",
    ENOTDIR: "This is a file, or lies behind one; it is not a folder.",
    EACCES: "This account has no permission for the folder (EACCES).",
    ELOOP: "The symbolic links that lead to the folder go in a circle (ELOOP).",
  };
  return problem({
    file: "",
    rule: "missing-folder",
    cause: causes[code ?? ""] ?? `The folder can’t be read (${code}).`,
    remedy: isHidden
      ? "Let this account read it and all folders that lead to it."
      : "Set CONTENT_DIR to the folder that holds publication.yaml.",
  });
}

/** Read, a pipe would be waited for without end; passed over, someone would wait for it to appear. */
export function noFile(file: string): Problem {
  return problem({
    file,
    rule: "unreadable-file",
    cause: "This is a pipe, a socket or a device; it is not a file.",
    remedy: "Put a file in its place, or remove it.",
  });
}

export function notUtf8(file: string, at: Point): Problem {
  return problem({
    file,
    at,
    rule: "not-utf-8",
    cause: "The file is not encoded in UTF-8.",
    remedy: "Save it again and choose UTF-8 as its encoding.",
  });
}

export function tooLarge(file: string, size: number, most: number, picture: boolean): Problem {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return problem({
    file,
    rule: "file-too-large",
    cause: `The file has ${megabytes(size)}; ${megabytes(most)} is the most.`,
    remedy: picture
      ? "Save the picture smaller."
      : "Divide the text, or look whether something else is in the file.",
  });
}

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Check who may read it.",
  EPERM: "Check who may read it.",
  // A name in another encoding is told in letters by which the system doesn't find it.
  ENOENT:
    "If it is there, its name is not encoded in UTF-8: rename it. If it was removed just now, try again.",
  ENAMETOOLONG: "Give it, or a folder that leads to it, a shorter name.",
  EMFILE: "Raise the limit of open files (ulimit -n 4096), then try again.",
};

export function unreadable(file: string, error: unknown, kind = "file"): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return problem({
    file,
    rule: "unreadable-file",
    cause: `The ${kind} can’t be read (${code}).`,
    remedy: REMEDIES[code] ?? "Check the disk that it lies on, then try again.",
  });
}
