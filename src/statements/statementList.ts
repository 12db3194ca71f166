// Written by scripts/build/statementList.ts from the files in the folders beside this one; `npm run build` renews it.
import { complexity } from "./generalisation/complexity.js";
import { earlyStopping } from "./generalisation/earlyStopping.js";
import { equivalentKernel } from "./generalisation/equivalentKernel.js";
import { activeConstraint } from "./oneFit/activeConstraint.js";
import { multiplierBracket } from "./oneFit/multiplierBracket.js";
import { afterFirstRound } from "./rounds/afterFirstRound.js";
import { collapseCriterion } from "./rounds/collapseCriterion.js";
import { conditionFree } from "./rounds/conditionFree.js";
import { guaranteedRounds } from "./rounds/guaranteedRounds.js";
import { inevitableCollapse } from "./rounds/inevitableCollapse.js";
import { kantorovich } from "./rounds/kantorovich.js";
import { recurrence } from "./rounds/recurrence.js";
import { tangentForm } from "./rounds/tangentForm.js";
import { activeBasis } from "./sparsity/activeBasis.js";
import { nearInterpolation } from "./sparsity/nearInterpolation.js";
import { sparsityIndex } from "./sparsity/sparsityIndex.js";
import { sparsityRatio } from "./sparsity/sparsityRatio.js";

/** In the order of their files; `statements` has them in their own. */
export const definitions = [
  complexity,
  earlyStopping,
  equivalentKernel,
  activeConstraint,
  multiplierBracket,
  afterFirstRound,
  collapseCriterion,
  conditionFree,
  guaranteedRounds,
  inevitableCollapse,
  kantorovich,
  recurrence,
  tangentForm,
  activeBasis,
  nearInterpolation,
  sparsityIndex,
  sparsityRatio,
] as const;
