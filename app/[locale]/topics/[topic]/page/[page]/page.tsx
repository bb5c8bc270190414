import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { articlesOn, topicPage } from "@/publish/pages/topicPage";
import { TopicView } from "@/ui/pages/TopicView";
import { furtherPages, nothingAt, openSiteAt } from "../../../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const library = await readPreparedLibrary();
  const lengths = Object.keys(library.topics).map((id) => [id, articlesOn(library, id).length]);
  return furtherPages("topic", Object.fromEntries(lengths), (id, page) =>
    addresses.topic(params.locale, id, page),
  );
}

export default async function TopicContinued({
  params,
}: PageProps<"/[locale]/topics/[topic]/page/[page]">) {
  const site = await openSiteAt(params);
  const { topic: id, page } = await params;
  const topic = site.library.topics[id];
  return topic ? <TopicView page={topicPage(site, topic, Number(page))} /> : nothingAt(id);
}
