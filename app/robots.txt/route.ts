import { readPreparedSite } from "@/content/readPrepared";
import { robots } from "@/publish/feeds/robots";

export const dynamic = "force-static";

export async function GET() {
  return new Response(robots(await readPreparedSite()), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
