import { symmetricProduct, symmetricRankUpdate } from "./jobs";
import { addFourColumns, dot, fourDots } from "./vectors";

/**
 * Columns that are reduced before the rest of the matrix is updated: enough for the update to run at the speed of a
 * matrix product.
 */
const panelWidth: usize = 32;

/** Rows below which a product is over before a second thread has heard of it. */
const smallestShared: usize = 128;

/** Entries are at most of size 1, so what is smaller than 2⁻⁴⁰⁰ weighs nothing and its square would underflow. */
const negligibleSquare = 3.8725919148493183e-121 * 3.8725919148493183e-121;

/**
 * A = Q T Qᵀ, column-major lower triangle, `size` padded with zeros to a multiple of 4, columns `ld` bytes apart.
 *
 * Panels as in LAPACK's dlatrd (Dongarra, Sorensen, Hammarling 1989): a column is updated when its turn comes, the rest
 * of the matrix once a panel. On return column j of A holds u_j (zero down to row j), H_j = I − factors[j]·u_j u_jᵀ, Q
 * = H_0 H_1 ⋯; d and e hold T. `panel` has 64 columns; `left` and `right` as much together; `spare` is one column.
 */
export function tridiagonalise(
  a: usize,
  ld: usize,
  size: usize,
  d: usize,
  e: usize,
  factors: usize,
  panel: usize,
  left: usize,
  right: usize,
  spare: usize,
  shares: usize,
): void {
  const padded = (size + 3) & ~3;
  for (let start: usize = 0; start < size; start += panelWidth) {
    const end = min(start + panelWidth, size);
    for (let j = start; j < end; j++)
      reduceColumn(a, ld, size, padded, j, j - start, d, e, factors, panel, spare, shares);
    if (end < size) symmetricRankUpdate(a, ld, panel, 2 * panelWidth, left, right, end, padded, shares);
  }
}

function reduceColumn(
  a: usize,
  ld: usize,
  size: usize,
  padded: usize,
  j: usize,
  done: usize,
  d: usize,
  e: usize,
  factors: usize,
  panel: usize,
  spare: usize,
  shares: usize,
): void {
  const column = a + j * ld;
  const weights = spare + (padded << 3);
  for (let k: usize = 0; k < 2 * done; k++) store<f64>(weights + (k << 3), -load<f64>(panel + (k ^ 1) * ld + (j << 3)));
  addPanel(panel, ld, done, weights, column, j & ~3, padded);
  store<f64>(d + (j << 3), load<f64>(column + (j << 3)));
  memory.fill(column, 0, (j + 1) << 3);
  const v = panel + 2 * done * ld;
  const w = v + ld;
  const from = (j + 1) & ~3;
  const length = (padded - from) << 3;
  const top = from << 3;
  const factor = j + 1 < size ? reflect(column, j + 1, padded, e + (j << 3)) : 0;
  store<f64>(factors + (j << 3), factor);
  if (from == padded) return;
  memory.copy(v + top, column + top, length);
  if (factor == 0) {
    memory.fill(w + top, 0, length);
    return;
  }
  symmetricProduct(a, ld, v, w, spare, from, padded, padded - from < smallestShared ? 1 : shares);
  for (let k: usize = 0; k < 2 * done; k += 4) fourDots(panel + k * ld + top, ld, v + top, weights + (k << 3), length);
  for (let k: usize = 0; k < 2 * done; k += 2) {
    const first = load<f64>(weights + (k << 3));
    store<f64>(weights + (k << 3), -load<f64>(weights + (k << 3), 8));
    store<f64>(weights + (k << 3), -first, 8);
  }
  addPanel(panel, ld, done, weights, w, from, padded);
  const half = f64x2.splat((-factor * (factor * dot(w + top, v + top, length))) / 2);
  const whole = f64x2.splat(factor);
  for (let i = top; i < padded << 3; i += 16) {
    v128.store(w + i, f64x2.add(f64x2.mul(whole, v128.load(w + i)), f64x2.mul(half, v128.load(v + i))));
  }
  memory.fill(w + top, 0, ((j + 1) << 3) - top);
}

/**
 * y ← y + Σ weights_k p_k over the panel's first `pairs` pairs of columns; the columns after an odd number of pairs get
 * weight 0.
 */
function addPanel(panel: usize, ld: usize, pairs: usize, weights: usize, y: usize, from: usize, to: usize): void {
  store<f64>(weights + (pairs << 4), 0);
  store<f64>(weights + (pairs << 4), 0, 8);
  const top = from << 3;
  for (let k: usize = 0; k < 2 * pairs; k += 4)
    addFourColumns(panel + k * ld + top, ld, weights + (k << 3), y + top, (to - from) << 3);
}

/**
 * Turns x (rows from `first`, zeros above) into u with (I − factor·u uᵀ) x = image·e_first, and returns the factor
 * 2/uᵀu; 0 where x has that form already. The image is stored at `image`.
 */
function reflect(x: usize, first: usize, padded: usize, image: usize): f64 {
  const at = x + (first << 3);
  const lead = load<f64>(at);
  store<f64>(at, 0);
  const top = (first & ~1) << 3;
  const rest = dot(x + top, x + top, (padded << 3) - top);
  const square = lead * lead + rest;
  if (rest == 0 || square < negligibleSquare) {
    memory.fill(x + top, 0, (padded << 3) - top);
    store<f64>(image, square < negligibleSquare ? 0 : lead);
    return 0;
  }
  const value = lead > 0 ? -sqrt(square) : sqrt(square);
  store<f64>(at, lead - value);
  store<f64>(image, value);
  return 1 / (value * (value - lead));
}
