/** The id of the second title, by which what belongs to that version is told apart. */
export const BESIDE_TITLE_ID = "site-title.2";
