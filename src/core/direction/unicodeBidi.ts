import bidiFactory from "bidi-js";

/** The Unicode Bidirectional Algorithm (UAX #9), and the classes of its characters. */
export const unicodeBidi = bidiFactory();
