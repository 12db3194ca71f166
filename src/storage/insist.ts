/** Tidying up is tried twice: a virus scanner or an indexer holds a file that has just been written for a moment. */
export async function insist(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch {
    await action();
  }
}
