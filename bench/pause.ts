/** OpenBLAS keeps its threads spinning for more than 100 ms after a call, on the cores that we want next. */
export const pauseMs = 400;
