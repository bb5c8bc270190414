import { readSettings } from "@/reader/settings/Settings";
import { takeArrival } from "./arrival";
import { holdPictures } from "./holdPictures";
import { holdText } from "./holdText";
import { keptSettings } from "./keptSettings";
import { markSettings } from "./markSettings";
import type { FacesOfPage } from "./pageFaces";

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
document.documentElement.dataset.script = "";
// Where the elements can't be had, the page is to be whole without them.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete document.documentElement.dataset.script;
  },
  true,
);
markSettings(readSettings(keptSettings()));
takeArrival();
if (document.documentElement.dataset.light !== undefined) holdPictures();
holdText({ ...FACE_ADDRESSES, ...document.currentScript?.dataset });
