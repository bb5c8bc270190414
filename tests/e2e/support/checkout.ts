import { fileURLToPath } from "node:url";

/** The checkout that the tests belong to, without a slash at its end. */
export const checkout = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** Path of a fixture. */
export const fixture = (name: string) => `${checkout}/tests/e2e/fixtures/${name}`;
