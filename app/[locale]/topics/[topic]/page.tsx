import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { topicPage } from "@/publish/pages/topicPage";
import { TopicView } from "@/ui/pages/TopicView";
import { nothingAt, openSiteAt, segments, stillToRender } from "../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const { topics } = await readPreparedLibrary();
  const { locale } = params;
  return segments(
    "topic",
    await stillToRender(Object.keys(topics), (topic) => addresses.topic(locale, topic)),
  );
}

export default async function Topic({ params }: PageProps<"/[locale]/topics/[topic]">) {
  const site = await openSiteAt(params);
  const { topic: id } = await params;
  const topic = site.library.topics[id];
  return topic ? <TopicView page={topicPage(site, topic, 1)} /> : nothingAt(id);
}
