/** Rounds are counted, though not recorded, up to this many before "not reached" is reported. */
export const maximalRounds = 10_000;

/** The largest K that the dense solver accepts: a K × K matrix of doubles and its eigenvectors stay below half a gigabyte. */
export const maximalCount = 4000;

/** The largest K of a problem that is stated by its spectrum: every round is then O(K), and no matrix is formed. */
export const maximalModes = 1_000_000;

/** Of so many leading modes the weights are kept in a report. */
export const recordedModes = 2000;
