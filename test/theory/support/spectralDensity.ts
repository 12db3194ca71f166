/**
 * 2∫₀^∞ g(r) cos(ωr) dr by Simpson's rule, for an even g that is smooth on r > 0 and decays like exp(−r/ℓ) or faster,
 * and |ω| ≤ 5/ℓ.
 *
 * Step ℓ/100 up to 40 ℓ: the rule's error is about h⁴ |f‴(0)|/90, with f‴(0) at most 1 + 3·5² in units of ℓ⁻³, so
 * 1e−8·ℓ; the tail is 4e−18.
 */
export function spectralDensity(g: (r: number) => number, lengthScale: number, omega: number): number {
  const steps = 4000;
  const h = lengthScale / 100;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * g(i * h) * Math.cos(omega * i * h);
  }
  return (2 * sum * h) / 3;
}
