import { type PreparedSite, prepared } from "@/page/prepared";
import type { Preparation } from "./Preparation";

/** The address of a site that hasn't been told its own. */
const NO_ADDRESS = "http://localhost:3000";

type Needs = Pick<Preparation, "files" | "library" | "siteUrl"> &
  Pick<PreparedSite, "scripts" | "icons">;

/** Adds what belongs to the site as a whole. */
export function addSite({ files, library, siteUrl, scripts, icons }: Needs): void {
  const address = siteUrl ?? library.publication.address ?? NO_ADDRESS;
  const { path, format } = prepared.site;
  files.set(path, format({ siteUrl: address, scripts, icons }));
  files.set(prepared.rendered.path, prepared.rendered.format(new Set()));
}
