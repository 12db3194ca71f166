import { countKept, countLower, countUpper, deflate } from "./deflate";
import { run } from "./jobs";
import {
  blockAt,
  chunkBytes,
  chunkBytesAt,
  chunksAt,
  countAt,
  ldAt,
  lowerCountAt,
  lowerPackedAt,
  rowsAt,
  splitAt,
  updateSizeAt,
  upperCountAt,
  upperPackedAt,
} from "./mergeJobs";
import { argument, multiplyJob, packKeptJob, recomputeJob, rootsJob, setArgument } from "./parallel";
import { insertionSort, mergeSorted } from "./sort";
import {
  deflated,
  halves,
  index,
  kept,
  offsets,
  origins,
  poles,
  real,
  setIndex,
  setReal,
  sorted,
  update,
  vectorCount,
} from "./workspace";

/** Below this a merge is over before a second thread has heard of it. */
const smallestShared: usize = 96;

/**
 * From the eigenvalues and eigenvectors of the two halves of a tridiagonal block to those of the whole, whose halves
 * `coupling` joins (Cuppen 1981).
 *
 * `d` and `order` (columns by ascending value, the lower half's counted from the split) belong to the block; `q` is its
 * corner, columns `ld` bytes apart. `work` holds the vectors of the workspace, the packed columns and the chunks one
 * after the other; `vectors` is the workspace's stride.
 */
export function merge(
  d: usize,
  order: usize,
  split: usize,
  size: usize,
  coupling: f64,
  q: usize,
  ld: usize,
  work: usize,
  vectors: usize,
  shares: usize,
): void {
  const rows = (size + 3) & ~3;
  setArgument(0, work);
  setArgument(1, vectors);
  setUpdate(split, size, coupling, q, ld);
  for (let k = split; k < size; k++) setIndex(order, k, index(order, k) + split);
  mergeSorted(order, split, order + (split << 2), size - split, d, sorted());
  const rho = 2 * Math.abs(coupling);
  deflate(d, size, rho, q, ld, rows << 3);
  const count = countKept();
  if (count > 0) {
    const shared: usize = count < smallestShared ? 1 : shares;
    const afterVectors = work + (vectorCount + 1) * vectors;
    store<f64>(work + vectorCount * vectors, rho);
    setArgument(updateSizeAt, work + vectorCount * vectors);
    setArgument(blockAt, q);
    setArgument(ldAt, ld);
    setArgument(countAt, count);
    setArgument(splitAt, split);
    setArgument(rowsAt, rows);
    setArgument(upperCountAt, countUpper());
    setArgument(lowerCountAt, countLower());
    setArgument(chunkBytesAt, chunkBytes(rows));
    setArgument(chunksAt, afterVectors);
    setArgument(upperPackedAt, afterVectors + shares * chunkBytes(rows));
    setArgument(lowerPackedAt, argument(upperPackedAt) + ((split * countUpper()) << 3));
    run(rootsJob, shared);
    run(recomputeJob, shared);
    run(packKeptJob, shared);
    moveDeflated(d, size, count, q, ld, rows);
    run(multiplyJob, shared);
    for (let k: usize = 0; k < count; k++) setReal(d, k, real(poles(), index(origins(), k)) + real(offsets(), k));
  }
  for (let k: usize = 0; k < count; k++) setIndex(kept(), k, k);
  insertionSort(deflated(), size - count, d);
  mergeSorted(kept(), count, deflated(), size - count, d, order);
}

/** z = (last row of the upper half's eigenvectors, ± first row of the lower half's)/√2. */
function setUpdate(split: usize, size: usize, coupling: f64, q: usize, ld: usize): void {
  const lower = coupling < 0 ? -Math.SQRT1_2 : Math.SQRT1_2;
  for (let column: usize = 0; column < size; column++) {
    const upper = column < split;
    const row = upper ? split - 1 : split;
    setReal(update(), column, load<f64>(q + column * ld + (row << 3)) * (upper ? Math.SQRT1_2 : lower));
    setIndex(halves(), column, upper ? 1 : 2);
  }
}

/**
 * Columns below `count` become the new eigenvectors': deflated ones among them change places with kept ones above,
 * whose contents are packed already.
 */
function moveDeflated(d: usize, size: usize, count: usize, q: usize, ld: usize, rows: usize): void {
  let free: usize = 0;
  for (let k: usize = 0; k < size - count; k++) {
    const column = index(deflated(), k);
    if (column >= count) continue;
    while (index(kept(), free) < count) free++;
    const target = index(kept(), free++);
    memory.copy(q + target * ld, q + column * ld, rows << 3);
    setReal(d, target, real(d, column));
    setIndex(deflated(), k, target);
  }
}
