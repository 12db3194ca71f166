/** Rounds are counted, though not recorded, up to this many before "not reached" is reported. */
export const maximalRounds = 10_000;

/** The largest K that the dense solver accepts: a K × K matrix of doubles and its eigenvectors stay below half a gigabyte. */
export const maximalCount = 4000;
