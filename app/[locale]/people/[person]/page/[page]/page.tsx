import { readPreparedLibrary } from "@/content/readPrepared";
import { addresses } from "@/page/addresses";
import { articlesBy, personPage } from "@/publish/pages/personPage";
import { PersonView } from "@/ui/pages/PersonView";
import { furtherPages, nothingAt, openSiteAt } from "../../../../../site";

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  const library = await readPreparedLibrary();
  const lengths = Object.keys(library.people).map((id) => [id, articlesBy(library, id).length]);
  return furtherPages("person", Object.fromEntries(lengths), (id, page) =>
    addresses.person(params.locale, id, page),
  );
}

export default async function PersonContinued({
  params,
}: PageProps<"/[locale]/people/[person]/page/[page]">) {
  const site = await openSiteAt(params);
  const { person: id, page } = await params;
  const person = site.library.people[id];
  return person ? <PersonView page={personPage(site, person, Number(page))} /> : nothingAt(id);
}
