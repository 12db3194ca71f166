import { packColumns, packRows } from "./pack";
import { argument } from "./parallel";
import { addTile } from "./tile";

// H_j ⋯ H_{j+31} = I − U T Uᵀ (Schreiber, Van Loan 1989), applied to 32 columns at a time. Arguments of the jobs:
export const reflectorsAt: usize = 0; // column j of the matrix of reflectors
export const ldAt: usize = 1;
export const firstRowAt: usize = 2;
export const rowsAt: usize = 3; // padded
export const transposedAt: usize = 4; // U, packed by columns
export const productAt: usize = 5; // −U T, packed by rows
export const triangleAt: usize = 6; // T, packed by columns
export const targetAt: usize = 7;
export const targetLdAt: usize = 8;
export const columnsAt: usize = 9;
export const chunksAt: usize = 10; // a thread's packed columns of the target
export const chunkBytesAt: usize = 11;

export const blockWidth: usize = 32;
const chunk: usize = 32;
const depth: usize = 256;

export function reflectorChunkBytes(rows: usize): usize {
  return (chunk * (rows + blockWidth)) << 3;
}

/** This thread's part of packing U; every `threads`-th group of four columns. */
export function packReflectors(thread: usize, threads: usize): void {
  const ld = argument(ldAt);
  const from = argument(firstRowAt);
  const to = argument(rowsAt);
  for (let group = thread; group < blockWidth >> 2; group += threads) {
    packColumns(argument(reflectorsAt) + (group << 2) * ld, ld, from, to, argument(transposedAt) + (group << 5) * (to - from));
  }
}

/** This thread's rows of −U T. */
export function multiplyTriangle(thread: usize, threads: usize): void {
  const from = argument(firstRowAt);
  const to = argument(rowsAt);
  const rowBytes = blockWidth << 5;
  const left = argument(chunksAt) + thread * argument(chunkBytesAt);
  for (let row = from + (thread << 2); row < to; row += threads << 2) {
    const product = argument(productAt) + ((row - from) >> 2) * rowBytes;
    packRows(argument(reflectorsAt), argument(ldAt), row, blockWidth, left);
    memory.fill(product, 0, rowBytes);
    for (let j: usize = 0; j < blockWidth; j += 4) addTile(left, argument(triangleAt) + j * rowBytes / 4, j + 4, product + (j << 5), 32);
  }
}

/** X ← X − U T Uᵀ X for every `threads`-th chunk of columns of X. */
export function applyReflectors(thread: usize, threads: usize): void {
  const columns = argument(columnsAt);
  for (let first = chunk * thread; first < columns; first += chunk * threads) {
    applyToChunk(argument(targetAt) + first * argument(targetLdAt), min(chunk, columns - first), argument(chunksAt) + thread * argument(chunkBytesAt));
  }
}

function applyToChunk(target: usize, columns: usize, packed: usize): void {
  const ld = argument(targetLdAt);
  const from = argument(firstRowAt);
  const to = argument(rowsAt);
  const height = to - from;
  const inner = packed + ((chunk * height) << 3);
  for (let j: usize = 0; j < columns; j += 4) packColumns(target + j * ld, ld, from, to, packed + ((j * height) << 3));
  memory.fill(inner, 0, (chunk * blockWidth) << 3);
  for (let k: usize = 0; k < height; k += depth) {
    const length = min(depth, height - k);
    for (let v: usize = 0; v < blockWidth; v += 4) {
      const right = argument(transposedAt) + ((v * height) << 3) + (k << 5);
      for (let j: usize = 0; j < columns; j += 4) {
        addTile(packed + ((j * height) << 3) + (k << 5), right, length, inner + ((j * blockWidth + (v << 2)) << 3), 32);
      }
    }
  }
  for (let row = from; row < to; row += 4) {
    const left = argument(productAt) + ((row - from) >> 2) * (blockWidth << 5);
    for (let j: usize = 0; j < columns; j += 4) addTile(left, inner + ((j * blockWidth) << 3), blockWidth, target + j * ld + (row << 3), ld);
  }
}
