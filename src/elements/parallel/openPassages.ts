import { Data } from "@/page/marks";
import { recordPlace } from "../bookmarks/recordPlace";
import { activate } from "../page/activate";
import { onComeBack } from "../page/onComeBack";
import { standingOf } from "../page/readingPlace";
import type { BlockOnPage, VersionOnPage } from "../page/versionOnPage";
import type { PassageHost } from "../passage/Passage";
import { PassageTools } from "../passage/PassageTools";
import { hasBookmarkFlag } from "../storage/bookmarkFlag";
import { VersionBookmarks } from "./VersionBookmarks";
import { versionsBeside } from "./versionsBeside";

/**
 * Gives every passage of two versions side by side its tools, each for its own version, and
 * has the button bookmark the version in the page's language.
 *
 * @param host the `<bookmark-button>`
 * @param signal ends all of it
 */
export function openPassages(host: HTMLElement, signal: AbortSignal): void {
  const rows = document.querySelector<HTMLElement>(`[data-${Data.Rows}]`);
  const versions = versionsBeside(host);
  const [first] = versions;
  if (!rows || !first) return;
  const shown = versions.map(({ blocks }) => blocks);
  const button = host.querySelector("button");
  const hosts = versions.map((version, index) => {
    const onChange = (blocks?: readonly BlockOnPage[]) => {
      if (signal.aborted) return;
      if (blocks) shown[index] = blocks;
      tools.update(arrange());
    };
    return new VersionBookmarks(version, index === 0 ? button : null, onChange, signal);
  });
  let spots: readonly Spot[] = [];
  const arrange = () => {
    spots = spotsOf(hosts, shown);
    return spots.map(({ block }) => block);
  };
  const page: PassageHost = {
    version: { ...first, blocks: arrange() },
    known: () => undefined,
    bookmarking: () => (hosts[0] as VersionBookmarks).bookmarking(),
    versionAt: (index) => spots[index] as Spot,
  };
  const tools = new PassageTools(rows, host.dataset[Data.Tools] ?? "", page, signal);
  button?.addEventListener(
    "click",
    () => activate(async () => (await hosts[0]?.bookmarking())?.activate()),
    { signal },
  );
  recordPlace(withRows(first), signal);
  const readKept = async () => {
    for (const one of hosts) {
      if (one.known()) await one.known()?.refresh();
      // Nobody has asked for it: where it can't be had, the next press says so.
      else if (hasBookmarkFlag()) await one.bookmarking().catch(() => undefined);
    }
  };
  onComeBack(() => void readKept(), signal);
  void readKept();
  const isLost = location.hash !== "" && !document.querySelector(":target");
  if (isLost) void hosts[0]?.bookmarking().catch(() => undefined);
}

/** A block, and the version that it is of. */
interface Spot {
  readonly host: PassageHost;
  /** Among the version's blocks. */
  readonly index: number;
  readonly block: BlockOnPage;
}

/** Returns the blocks of both versions as they stand on the page, row by row. */
function spotsOf(
  hosts: readonly PassageHost[],
  blocks: readonly (readonly BlockOnPage[])[],
): readonly Spot[] {
  const spots = hosts.flatMap((host, version) =>
    (blocks[version] ?? []).map((block, index): Spot => ({ host, index, block })),
  );
  return spots.sort(({ block: one }, { block: other }) => {
    const position = one.element.compareDocumentPosition(other.element);
    return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
  });
}

/** A version that is where its rows are: its blocks may be hidden. */
function withRows(version: VersionOnPage): VersionOnPage {
  const blocks = version.blocks.map((block) => ({
    ...block,
    element: standingOf(block) as HTMLElement,
  }));
  return { ...version, blocks };
}
