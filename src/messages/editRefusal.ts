import { isParameterPath } from "../experiment/parameterPath.js";
import type { ParameterChange } from "./controls.js";

/**
 * Why a page may not make a change, or undefined: it edits the parameters of the experiment that it shows, and nothing
 * else.
 *
 * @param shown URI of that experiment's document; undefined without one
 */
export function editRefusal({ document, path }: ParameterChange, shown: string | undefined): string | undefined {
  if (shown === undefined) return "no experiment is shown";
  if (document !== shown) return "it is for another document than the one that is shown";
  return isParameterPath(path) ? undefined : "there is no such parameter";
}
