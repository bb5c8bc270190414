/** The id of the heading of the notes, by which marks in the text are described. */
export const NOTES_ID = "site-notes";
