const pause = 650;

/**
 * Steps through the rounds, once, by the clock. There is no easing, hence nothing to reduce for those who ask for less
 * motion.
 */
export class Playback {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `step` says whether there is a round left. */
  constructor(
    private readonly step: () => boolean,
    private readonly changed: () => void,
  ) {}

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      if (!this.step()) this.stop();
    }, pause);
    this.changed();
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.changed();
  }
}
