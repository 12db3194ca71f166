/** How the rounds of a problem with inputs and a kernel are computed. */
export const solverKinds = ["stateSpace", "lanczos", "tridiagonal", "full"] as const;

export type SolverKind = (typeof solverKinds)[number];
