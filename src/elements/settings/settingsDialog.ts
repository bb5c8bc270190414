import { Tag } from "@/page/marks";
import { enhanceForm } from "./settingsForm";

/** For how long what it takes is waited for before the page of settings is gone to, in milliseconds. */
const PATIENCE = 8_000;

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the settings over the page that the reader is on: the form of the page
 * of settings, which is fetched once.
 *
 * @param address of that page
 * @throws when it can't be had
 */
export async function openSettings(address: string): Promise<void> {
  dialog ??= await makeDialog(address);
  dialog.showModal();
}

async function makeDialog(address: string): Promise<HTMLDialogElement> {
  const response = await Promise.race([fetch(address), tooLate()]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const form = page.querySelector<HTMLFormElement>(`${Tag.ReaderSettings} > form`);
  const close = page.querySelector<HTMLButtonElement>(`${Tag.ReaderSettings} > button`);
  const title = page.querySelector("h1");
  if (!form || !close || !title) throw new Error(`${address} has no settings.`);
  const sheets = page.querySelectorAll("link[rel=stylesheet]:not(noscript *)");
  await Promise.all([...sheets].map(addStyleSheet));

  const made = document.createElement("dialog");
  made.className = form.parentElement?.className ?? "";
  const heading = document.createElement("h2");
  heading.id = "site-settings";
  heading.textContent = title.textContent;
  made.setAttribute("aria-labelledby", heading.id);
  close.hidden = false;
  close.addEventListener("click", () => made.close());
  // What lies beside the dialog is outside of it, though clicks there are its own.
  made.addEventListener("click", (event) => {
    const { top, bottom, left, right } = made.getBoundingClientRect();
    const { clientX: x, clientY: y, target } = event;
    const isBeside = x < left || x > right || y < top || y > bottom;
    if (target === made && isBeside) made.close();
  });
  const header = document.createElement("header");
  header.append(heading, close);
  made.append(header, form);
  document.body.append(made);
  enhanceForm(form);
  return made;
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(reject, PATIENCE);
  });
}

/** Adds a style sheet that the page of settings has and this one lacks. */
async function addStyleSheet(link: Element): Promise<void> {
  const href = link.getAttribute("href");
  if (!href || document.querySelector(`link[rel=stylesheet][href="${CSS.escape(href)}"]`)) return;
  const added = document.createElement("link");
  await new Promise((resolve, reject) => {
    Object.assign(added, { rel: "stylesheet", href, onload: resolve, onerror: reject });
    document.head.append(added);
    setTimeout(reject, PATIENCE);
  });
}
