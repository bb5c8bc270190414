import type { Edition } from "../edition/Edition";
import type { PageRecord, ResultRecord } from "../edition/LastResult";

interface Needs extends Pick<Edition, "files"> {
  readonly records: ReadonlyMap<string, PageRecord>;
}

/** Describes the result for the next build: `record`. */
export async function recordResult({
  files,
  records,
}: Needs): Promise<{ record: Omit<ResultRecord, "code"> }> {
  return { record: { files: await files.record(), pages: records } };
}
