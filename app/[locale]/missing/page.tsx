import { notFoundPage } from "@/publish/pages/notFoundPage";
import { NotFoundView } from "@/ui/pages/NotFoundView";
import { openSiteAt } from "../../site";

/** The press puts it where hosts look for it: `/{locale}/404.html`. */
export default async function NotFound({ params }: PageProps<"/[locale]/missing">) {
  return <NotFoundView page={notFoundPage(await openSiteAt(params))} />;
}
