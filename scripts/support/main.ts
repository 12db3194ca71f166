/** Runs a script's body; a failure is shown as its message, since a stack trace of the tooling helps nobody. */
export function main(body: () => Promise<number | undefined>): void {
  body().then(
    (code) => process.exit(code ?? 0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(1);
    },
  );
}
