import type { SheetInput } from "./statement.js";

/** That statements about every eigenvalue look at the leading ones only, where there are more. */
export const overTheLeading = ({ problem: { rank, count }, modes }: SheetInput): string | undefined =>
  rank > modes ? `over the leading ${modes} of ${count} eigenvalues` : undefined;
