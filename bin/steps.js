/** @typedef {import("./runSteps.js").Step} Step */

/** @type {Step[]} What needs neither a build nor a browser. */
export const quickSteps = [
  { name: "format", command: ["npx", "--no-install", "biome", "format", "."] },
  { name: "lint", command: ["npm", "run", "--silent", "lint"] },
  { name: "unused", command: ["npm", "run", "--silent", "unused"] },
  { name: "types", command: ["npm", "run", "--silent", "types"] },
  { name: "unit", command: ["npm", "run", "--silent", "unit"] },
];

/**
 * Reads the publication and reports its problems.
 *
 * @returns {Step}
 */
export function contentStep(load, settings) {
  return {
    name: "content",
    run: async () => {
      const { readContent } = await load("src/build/readContent.ts");
      await readContent(settings);
    },
  };
}

/**
 * @param {string} browser path of the program
 * @returns {Step}
 */
export function browserStep(browser) {
  return {
    name: "browser",
    command: ["npm", "run", "--silent", "browser"],
    env: { CHROMIUM_PATH: browser },
  };
}
