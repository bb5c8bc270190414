/**
 * The state of the content from which the site is rendered. In development an alias puts a
 * generated module in its place whenever content changes: what imports it is then evaluated
 * anew, and the open page shows the change.
 */
export const revision = "built";
