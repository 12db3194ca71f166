/** Mean and spread of numbers that come one after the other (Welford's recurrence, which does not cancel). */
export class Moments {
  #count = 0;
  #mean = 0;
  #squares = 0;

  include(value: number): void {
    this.#count++;
    const before = value - this.#mean;
    this.#mean += before / this.#count;
    this.#squares += before * (value - this.#mean);
  }

  get count(): number {
    return this.#count;
  }

  /** 0 before the first number. */
  get mean(): number {
    return this.#mean;
  }

  /** Standard error of the mean, s/√n with the sample's s; 0 below two numbers. */
  get standardError(): number {
    return this.#count < 2 ? 0 : Math.sqrt(this.#squares / (this.#count - 1) / this.#count);
  }
}
