import { join } from "node:path";
import { cacheFolder } from "../../scripts/support/project";

/** Where buildLinearAlgebra.ts puts what loadSymmetricSolver() reads. */
export const linearAlgebraFolder = join(cacheFolder, "linearAlgebra");
