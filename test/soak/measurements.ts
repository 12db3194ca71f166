/** The channel on which threads tell what they hold. */
export const measurements = "self-distillation-soak";

/** Of one thread, in megabytes. */
export interface Measurement {
  readonly heap: number;
  /** Arrays outside of the heap, and the memory of compiled modules. */
  readonly external: number;
}

/** What is still held after collecting. */
export function measure(): Measurement {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, external: external / 2 ** 20 };
}
