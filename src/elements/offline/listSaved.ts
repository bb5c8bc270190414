import { html, nothing, render } from "lit/html.js";
import { Data, Id } from "@/page/marks";
import { localeOf } from "@/page/readAddress";
import { bytesBeyond } from "@/reader/offline/bytesBeyond";
import type { SavedPage } from "@/reader/offline/SavedFiles";
import { loadFaces } from "../fonts/loadFaces";
import { openRendered } from "../fonts/openRendered";
import { activate } from "../page/activate";
import { onComeBack } from "../page/onComeBack";
import { loadReaderMessages, type ReaderMessages } from "../page/readerMessages";
import { failureText } from "./failureText";
import { registerWorker } from "./registerWorker";
import { savedPages } from "./savedPages";
import { shownBytes, sizeText } from "./sizeText";

/** What is listed, and removed, as one. */
interface Group {
  readonly page: SavedPage;
  /** Of a series: its parts that are saved, in their order. */
  readonly parts: readonly SavedPage[];
  /** What shows it, or its parts, beside another version. */
  readonly beside: readonly SavedPage[];
}

/**
 * Lists what is saved, also when the reader comes back: titles in their own language, what
 * each takes by itself, and what all take together.
 *
 * @param host `<saved-articles>`
 */
export async function listSaved(host: HTMLElement): Promise<void> {
  const t = await loadReaderMessages();
  const pages = savedPages();
  const place = document.createElement("div");
  host.append(place);
  const remove = async (group: Group) => {
    const at = [...place.querySelectorAll("button")].indexOf(
      document.activeElement as HTMLButtonElement,
    );
    let said = t("offline.removed");
    try {
      await pages.free([group.page, ...group.parts].map(({ address }) => address));
    } catch (error) {
      said = failureText(t, error);
    }
    await show(said);
    const buttons = place.querySelectorAll("button");
    const next = buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById(Id.Saved);
    if (at >= 0) next?.focus();
  };
  const show = async (said = "") => {
    const saved = await pages.list();
    await loadFaces(
      saved.map(({ title }) => title.typeface),
      { arePublished: true },
    );
    host.hidden = saved.length === 0 && said === "" && host.dataset[Data.Always] === undefined;
    render(
      html`${saved.length > 0 ? renderList(t, saved, remove) : html`<p>${t("offline.nothing")}</p>`}
        <p role="status">${said}</p>`,
      place,
    );
    openRendered(place);
  };
  try {
    await show();
  } catch {
    // Where the browser keeps nothing, there is nothing to list.
    return;
  }
  onComeBack(() => void show().catch(() => undefined));
  // Saving that was broken off by leaving the page has left files behind.
  void pages
    .tidy()
    .then(registerWorker)
    .catch(() => {});
}

function renderList(
  t: ReaderMessages,
  saved: readonly SavedPage[],
  remove: (group: Group) => Promise<void>,
) {
  const groups = groupsOf(saved);
  const total = bytesBeyond(saved, []);
  const sizes = groups.map(({ page, parts, beside }) => {
    const own = [page, ...parts, ...beside];
    return bytesBeyond(
      own,
      saved.filter((one) => !own.includes(one)),
    );
  });
  // As they are shown: what a reader adds up is right.
  const shared = sizes.reduce((rest, size) => rest - shownBytes(size), shownBytes(total));
  return html`<ul>
      ${groups.map(
        (group, index) =>
          html`<li>
            ${renderTitle(group.page)} <span>${sizeText(t, sizes[index] ?? 0)}</span>
            <button
              type="button"
              aria-label=${t("offline.removeTitle", { title: group.page.title.text })}
              @click=${() => activate(() => remove(group))}
            >
              ${t("offline.remove")}
            </button>
            ${
              group.parts.length > 0
                ? html`<ol>
                    ${group.parts.map((part) => html`<li>${renderTitle(part)}</li>`)}
                  </ol>`
                : nothing
            }
          </li>`,
      )}
    </ul>
    <p>
      ${t("offline.total", { size: sizeText(t, total) })}
      ${shared > 0 ? t("offline.shared", { size: sizeText(t, shared) }) : nothing}
    </p>`;
}

function renderTitle({ address, title }: SavedPage) {
  return html`<a
    href=${address}
    hreflang=${localeOf(address) ?? ""}
    lang=${title.lang}
    dir=${title.dir}
    data-typeface=${title.typeface}
    data-text-typeface=${title.typeface}
    >${title.text}</a
  >`;
}

/** A series stands with its parts, an article by itself. */
function groupsOf(saved: readonly SavedPage[]): Group[] {
  const known = new Map(saved.map((page) => [page.address, page]));
  const parts = new Set(saved.flatMap((page) => page.parts ?? []));
  return saved
    .filter(({ address, sides }) => !sides && !parts.has(address))
    .map((page) => {
      const own = (page.parts ?? []).flatMap((address) => known.get(address) ?? []);
      const addresses = [page, ...own].map(({ address }) => address);
      return {
        page,
        parts: own,
        beside: saved.filter(({ sides: [first = ""] = [] }) => addresses.includes(first)),
      };
    });
}
