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

/** The most outputs of a label, and so the most classes of a table. */
export const mostOutputs = 1000;

/** The most columns that a table's inputs may stand for. */
export const mostColumns = 10_000;

/** The most numbers that are taken from a table, rows × columns, as inputs or as labels: 400 MB. */
export const mostTableNumbers = 50_000_000;

/**
 * The most numbers that the rounds of a report hold, over all of them: 160 MB, which a page still takes, and whose JSON
 * is no longer than a string can be.
 */
export const mostRecordedNumbers = 20_000_000;

/**
 * The most operations that a formula may take for all pairs of points it is evaluated at: the slowest of them, powers,
 * are then done in about half a minute.
 */
export const mostFormulaOperations = 1_000_000_000;

/** The longest experiment file, in characters: a million inputs and labels with all their digits. */
export const longestExperiment = 50_000_000;

/** The largest file that is read as a text, in bytes: a string of it stays within what a program can hold. */
export const largestFile = 256_000_000;

/** Of a file's faults so many are told; the others are counted. */
export const mostIssues = 50;

/** The most values of a sweep: more frames are a film, not a talk. */
export const mostFrames = 200;

/** A limit, or a number over it, as a sentence has it: 20,000,000. */
export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}
