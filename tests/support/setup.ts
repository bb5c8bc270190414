import { afterEach } from "vitest";

// Only tests that have a document draw components; the others start quicker without.
// What the bundle puts in.
Object.assign(globalThis, { FAILED: { en: "That failed.", ur: "نہیں ہوا۔" } });

if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
  // The document is that of the file before: nothing of it is left.
  const { documentElement: html, head, body } = document;
  for (const { name } of [...html.attributes]) html.removeAttribute(name);
  for (const part of [head, body]) part.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
}
