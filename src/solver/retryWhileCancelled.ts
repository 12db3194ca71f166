import { Cancelled } from "../experiment/issue.js";

/** Repeats a computation that others cancel because they need the solver; undefined once it is no longer wanted. */
export async function retryWhileCancelled<T>(
  compute: () => Promise<T>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
  while (wanted()) {
    try {
      const result = await compute();
      return wanted() ? result : undefined;
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }
  return undefined;
}
