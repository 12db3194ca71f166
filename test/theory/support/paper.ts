import { line } from "./points.js";

/** The illustrative example of arXiv 2002.05715, with the labels published with arXiv 2102.13088. */
export const paper = {
  points: line(...Array.from({ length: 11 }, (_, i) => i / 10)),
  labels: Float64Array.of(
    0.38476636465198066,
    1.2333967683416893,
    1.33232242218057,
    0.6920159488889518,
    -0.29756145531871736,
    -0.24189291901377769,
    -0.7964485769175675,
    -0.9616480167034174,
    -0.49672509509916934,
    -0.3469066003991437,
    0.5589512650600734,
  ),
  tolerance: 0.045,
  grid: line(...Array.from({ length: 101 }, (_, i) => i / 100)),
  truth: (x: number): number => Math.sin(2 * Math.PI * x),
};
