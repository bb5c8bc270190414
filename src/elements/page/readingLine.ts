/** How far down the window a reader's eyes are taken to be, as a part of its height. */
export const READING_LINE = 0.25;
