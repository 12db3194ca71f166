const cleanups = new Set<() => void>();
let listening = false;

/** Registers a synchronous clean-up for every way this process can end; returns how to run it earlier, once. */
export function onExit(cleanup: () => void): () => void {
  listen();
  const once = (): void => {
    if (cleanups.delete(once)) cleanup();
  };
  cleanups.add(once);
  return once;
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", cleanAll);
  // A test worker outlives a test runner that is killed, unless it leaves when their connection ends.
  process.on("disconnect", () => {
    cleanAll();
    process.kill(process.pid, "SIGTERM");
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Listens until all is clean: a second Ctrl-C, or a launcher that repeats the first, must not leave anything
    // behind.
    const finish = (): void => {
      cleanAll();
      process.off(signal, finish);
      process.kill(process.pid, signal);
    };
    process.on(signal, finish);
  }
}

function cleanAll(): void {
  for (const cleanup of [...cleanups].reverse()) cleanup();
}
