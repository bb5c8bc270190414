import { Data } from "@/page/marks";
import { readSettings } from "@/reader/settings/Settings";
import { holdText } from "./fonts/holdText";
import type { FacesOfPage } from "./fonts/pageFaces";
import { takeArrival } from "./page/arrival";
import { holdPictures } from "./settings/holdPictures";
import { keptSettings } from "./settings/keptSettings";
import { markSettings } from "./settings/markSettings";

/**
 * Where Nastaliq lies, and what may stand in for it: put in by the press, so that no
 * page has to say it. While the site is being written it says nothing.
 */
declare const FACE_ADDRESSES: Pick<FacesOfPage, "nastaliq" | "naskh">;

/**
 * Runs in the head of every page, before its style sheets are there: what would
 * move the page if it came later. Style sheets key on
 * `<html data-script>` for what only script can make good.
 */
document.documentElement.dataset[Data.Script] = "";
// Where the elements can't be had, the page is to be whole without them.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset[Data.Script];
  },
  true,
);
markSettings(readSettings(keptSettings()));
takeArrival();
if (document.documentElement.dataset[Data.Light] !== undefined) holdPictures();
holdText({ ...FACE_ADDRESSES, ...document.currentScript?.dataset });
