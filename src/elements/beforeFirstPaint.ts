import { Data } from "@/page/marks";
import { readSettings } from "@/reader/settings/Settings";
import { delayText } from "./fonts/delayText";
import { loadFurther } from "./fonts/loadFurther";
import { takeArrival } from "./page/arrival";
import type { EarlyPage } from "./page/EarlyPage";
import { loadElements } from "./page/loadElements";
import { showInStages } from "./page/showInStages";
import { deferPictures } from "./settings/deferPictures";
import { setSettingAttributes } from "./settings/settingAttributes";
import { storedSettings } from "./settings/storedSettings";
import { recallReader } from "./storage/recallReader";

/**
 * Runs in the head of every page, before its style sheets are there: what would
 * move the page if it came later. Style sheets key on
 * `<html data-script>` for what only script can make good.
 */
const { currentScript, documentElement } = document;
const page: EarlyPage = { ...currentScript?.dataset };
// Her settings tell which faces she wants; nothing else stands before the faces are asked for.
setSettingAttributes(readSettings(storedSettings()));
const settled = delayText(page).catch(() => {
  documentElement.dataset[Data.Faces] = "";
});
documentElement.dataset[Data.Script] = "";
// Where the elements can't be had, the page is to be whole without them.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) delete documentElement.dataset[Data.Script];
  },
  true,
);
recallReader();
takeArrival();
if (documentElement.dataset[Data.Light] !== undefined) deferPictures();
const whole = showInStages(
  page.later !== undefined,
  settled.then(() => loadFurther(page)),
);
const { elements } = page;
if (elements) settled.then(() => loadElements(elements, whole));
