import { bookmarksPage } from "@/publish/pages/bookmarksPage";
import { BookmarksView } from "@/ui/pages/BookmarksView";
import { openSiteAt } from "../../site";

export default async function Bookmarks({ params }: PageProps<"/[locale]/bookmarks">) {
  return <BookmarksView page={bookmarksPage(await openSiteAt(params))} />;
}
