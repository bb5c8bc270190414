/**
 * Which state of the content the site is drawn from. In development an alias
 * puts a generated module in its place whenever content changes: what imports
 * it is then evaluated anew, and the open page shows the change.
 */
export const revision = "built";
