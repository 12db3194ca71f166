/** OpenBLAS keeps its threads spinning for a while after a call, on the cores that we want next. */
export const pauseMs = 60;
