/** Parts of a report that take more than its rounds do, and are computed only for whoever looks at them. */
export const analyses = ["sparsity", "theorems", "basisFunctions", "earlyStopping", "generalisation"] as const;

export type Analysis = (typeof analyses)[number];
