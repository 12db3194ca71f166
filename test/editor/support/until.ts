import { setTimeout as pause } from "node:timers/promises";

/**
 * Tries again until `attempt` no longer throws; what it threw last is thrown when patience ends. Serves tests and the
 * benchmark alike.
 */
export async function until<T>(attempt: () => Promise<T>, patience = 30_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
