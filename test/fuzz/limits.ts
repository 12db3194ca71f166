/** No case may take longer, in milliseconds, nor hold more memory, in megabytes. */
export const slowestCase = 2000;
export const largestCase = 500;

/** A case that has not ended by then is not waited for: it has no end, or is as good as without one. */
export const deadline = 15_000;
