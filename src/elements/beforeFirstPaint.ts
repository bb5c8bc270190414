import { Data } from "@/page/marks";
import { readSettings } from "@/reader/settings/Settings";
import { delayText } from "./fonts/delayText";
import type { FacesOfPage } from "./fonts/pageFaces";
import { takeArrival } from "./page/arrival";
import { deferPictures } from "./settings/deferPictures";
import { setSettingAttributes } from "./settings/settingAttributes";
import { storedSettings } from "./settings/storedSettings";

/**
 * Where the faces lie, by their names: put in by the press, so that no page has to say it.
 * While the site is being written it says nothing.
 */
declare const FACE_ADDRESSES: Omit<FacesOfPage, "faces">;

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
setSettingAttributes(readSettings(storedSettings()));
takeArrival();
if (document.documentElement.dataset[Data.Light] !== undefined) deferPictures();
delayText({ ...FACE_ADDRESSES, ...document.currentScript?.dataset });
