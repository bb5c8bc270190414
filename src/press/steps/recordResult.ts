import type { Edition } from "../edition/Edition";
import type { PageRecord, ResultRecord } from "../edition/LastResult";

interface Needs extends Pick<Edition, "files" | "code"> {
  readonly records: ReadonlyMap<string, PageRecord>;
}

/** Describes the result for the next build: `record`. */
export async function recordResult({
  files,
  code,
  records,
}: Needs): Promise<{ record: ResultRecord }> {
  return { record: { code, files: await files.record(), pages: records } };
}
