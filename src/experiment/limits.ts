/** Rounds are counted, though not recorded, up to this many before "not reached" is reported. */
export const maximalRounds = 10_000;

/**
 * The largest K of a Gram matrix that is formed: it, its copy for the solver and the eigenvectors stay within about a
 * gigabyte.
 */
export const maximalDenseCount = 5000;

/** The largest K of any problem with inputs; kernels with structure get there at O(K) a round. */
export const maximalCount = 1_000_000;

/** The largest K of a problem that is stated by its spectrum: every round is then O(K), and no matrix is formed. */
export const maximalModes = 1_000_000;

/**
 * The longest formula, in characters: however its brackets are nested, reading and evaluating it stays far from the end
 * of the stack.
 */
export const longestFormula = 1000;

/** The largest standard deviation of noise: its square is still a number. */
export const largestNoise = 1e150;

/** Of so many leading modes the weights are kept in a report. */
export const recordedModes = 2000;

/** Above so many training points a report holds a selection of them, unless all are asked for. */
export const recordedPoints = 20_000;
