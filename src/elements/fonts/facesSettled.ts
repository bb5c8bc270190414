/** The event on the window that tells that the text has its faces, and so its lines, for good. */
export const FACES_SETTLED = "waraq-faces-settled";
