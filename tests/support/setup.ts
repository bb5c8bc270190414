import { afterEach } from "vitest";

// Only tests that have a document draw components; the others start quicker without.
if (typeof document !== "undefined") {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
}
