/** The distance of the reading line from the top of the window, as a fraction of its height. */
export const READING_LINE = 0.25;
