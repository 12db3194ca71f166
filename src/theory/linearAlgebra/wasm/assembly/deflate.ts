import { rotateColumns } from "./smallSpectrum";
import {
  deflated,
  halves,
  index,
  kept,
  lowerKept,
  poles,
  real,
  setIndex,
  setReal,
  sorted,
  update,
  upperKept,
  weights,
} from "./workspace";

const unit: f64 = 1.1102230246251565e-16;

let keptCount: usize = 0;
let deflatedCount: usize = 0;
let upperCount: usize = 0;
let lowerCount: usize = 0;

export function countKept(): usize {
  return keptCount;
}
export function countUpper(): usize {
  return upperCount;
}
export function countLower(): usize {
  return lowerCount;
}

/**
 * Sets aside the columns of D + ρ z zᵀ that the update does not change to working precision: those with a negligible
 * z_k, and of two close d the one whose z_k a rotation makes zero (LAPACK's dlaed2; Cuppen 1981). Fills `kept`,
 * `deflated`, `poles`, `weights` and the lists by halves.
 *
 * `q` is the corner of the block whose columns are turned along, `rows` bytes long.
 */
export function deflate(d: usize, size: usize, rho: f64, q: usize, ld: usize, rows: usize): void {
  const z = update();
  let largest: f64 = 0;
  for (let i: usize = 0; i < size; i++)
    largest = Math.max(largest, Math.max(Math.abs(real(d, i)), Math.abs(real(z, i))));
  const negligible = 16 * unit * largest;
  keptCount = 0;
  deflatedCount = 0;
  upperCount = 0;
  lowerCount = 0;
  let pending: usize = size;
  for (let k: usize = 0; k < size; k++) {
    const column = index(sorted(), k);
    if (rho * Math.abs(real(z, column)) <= negligible) setIndex(deflated(), deflatedCount++, column);
    else {
      if (pending < size && !rotatedAway(pending, column, d, z, negligible, q, ld, rows)) keep(pending, d, z);
      pending = column;
    }
  }
  if (pending < size) keep(pending, d, z);
}

function keep(column: usize, d: usize, z: usize): void {
  const k = keptCount++;
  setIndex(kept(), k, column);
  setReal(poles(), k, real(d, column));
  setReal(weights(), k, real(z, column));
  const half = index(halves(), column);
  if ((half & 1) != 0) setIndex(upperKept(), upperCount++, k);
  if ((half & 2) != 0) setIndex(lowerKept(), lowerCount++, k);
}

/** Deflates `lower` where rotating it against the next `column` leaves a coupling that is negligible. */
function rotatedAway(
  lower: usize,
  column: usize,
  d: usize,
  z: usize,
  negligible: f64,
  q: usize,
  ld: usize,
  rows: usize,
): bool {
  const a = real(z, lower);
  const b = real(z, column);
  const radius = Math.sqrt(a * a + b * b);
  const cosine = b / radius;
  const sine = -a / radius;
  const gap = real(d, column) - real(d, lower);
  if (Math.abs(gap * cosine * sine) > negligible) return false;
  setReal(z, column, radius);
  setReal(z, lower, 0);
  const both = index(halves(), lower) | index(halves(), column);
  setIndex(halves(), lower, both);
  setIndex(halves(), column, both);
  rotateColumns(q + lower * ld, q + column * ld, rows, cosine, sine);
  const dl = real(d, lower);
  const dc = real(d, column);
  setReal(d, lower, dl * cosine * cosine + dc * sine * sine);
  setReal(d, column, dl * sine * sine + dc * cosine * cosine);
  setIndex(deflated(), deflatedCount++, lower);
  return true;
}
