import { packColumns, packRows, unpackColumns } from "./pack";
import { argument } from "./parallel";
import { addTile } from "./tile";

// A block of reflectors is H_j H_{j+1} ⋯ = I − U T Uᵀ (Schreiber, Van Loan 1989). Arguments of the jobs:
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
export const chunksAt: usize = 10; // a share's room for four columns, or for Uᵀ times a chunk of columns
export const chunkBytesAt: usize = 11;
export const widthAt: usize = 12; // reflectors in a block

/**
 * Wide blocks pass over X less often, narrow ones compute fewer zeros: measured, X larger than the second-level cache
 * decides.
 */
export function blockWidthFor(size: usize): usize {
  return size < 1200 ? 32 : 64;
}

/** Columns of X that a block is applied to at a time. */
const chunk: usize = 32;
const depth: usize = 256;

export function reflectorChunkBytes(rows: usize, blockWidth: usize): usize {
  return max<usize>(chunk * blockWidth, max<usize>(rows, blockWidth) << 2) << 3;
}

/** This share's part of packing U; every `shares`-th group of four columns. */
export function packReflectors(share: usize, shares: usize): void {
  const blockWidth = argument(widthAt);
  const ld = argument(ldAt);
  const from = argument(firstRowAt);
  const to = argument(rowsAt);
  for (let group = share; group < blockWidth >> 2; group += shares) {
    packColumns(
      argument(reflectorsAt) + (group << 2) * ld,
      ld,
      from,
      to,
      argument(transposedAt) + (group << 5) * (to - from),
    );
  }
}

/** This share's rows of −U T. */
export function multiplyTriangle(share: usize, shares: usize): void {
  const blockWidth = argument(widthAt);
  const from = argument(firstRowAt);
  const to = argument(rowsAt);
  const rowBytes = blockWidth << 5;
  const left = argument(chunksAt) + share * argument(chunkBytesAt);
  for (let row = from + (share << 2); row < to; row += shares << 2) {
    const product = argument(productAt) + ((row - from) >> 2) * rowBytes;
    packRows(argument(reflectorsAt), argument(ldAt), row, blockWidth, left);
    memory.fill(product, 0, rowBytes);
    for (let j: usize = 0; j < blockWidth; j += 4)
      addTile(left, argument(triangleAt) + ((j * blockWidth) << 3), j + 4, product + (j << 5), 32);
  }
}

/**
 * Every `shares`-th group of four columns of X row by row in its own place, as addTile takes it, or back into columns.
 */
export function interleaveTarget(share: usize, shares: usize): void {
  eachGroup(share, shares, true);
}

export function separateTarget(share: usize, shares: usize): void {
  eachGroup(share, shares, false);
}

function eachGroup(share: usize, shares: usize, interleave: bool): void {
  const ld = argument(targetLdAt);
  const rows = argument(rowsAt);
  const buffer = argument(chunksAt) + share * argument(chunkBytesAt);
  for (let first = share << 2; first < argument(columnsAt); first += shares << 2) {
    const group = argument(targetAt) + first * ld;
    if (interleave) packColumns(group, ld, 0, rows, buffer);
    memory.copy(interleave ? group : buffer, interleave ? buffer : group, rows << 5);
    if (!interleave) unpackColumns(buffer, rows, group, ld);
  }
}

/** X ← X − U T Uᵀ X for every `shares`-th chunk of columns of X, which is interleaved. */
export function applyReflectors(share: usize, shares: usize): void {
  const columns = argument(columnsAt);
  const inner = argument(chunksAt) + share * argument(chunkBytesAt);
  for (let first = chunk * share; first < columns; first += chunk * shares) {
    applyToChunk(argument(targetAt) + first * argument(targetLdAt), min(chunk, columns - first), inner);
  }
}

function applyToChunk(target: usize, columns: usize, inner: usize): void {
  const blockWidth = argument(widthAt);
  const group = argument(targetLdAt);
  const from = argument(firstRowAt);
  const height = argument(rowsAt) - from;
  const start = target + (from << 5);
  memory.fill(inner, 0, (chunk * blockWidth) << 3);
  for (let k: usize = 0; k < height; k += depth) {
    const length = min(depth, height - k);
    for (let v: usize = 0; v < blockWidth; v += 4) {
      const right = argument(transposedAt) + ((v * height) << 3) + (k << 5);
      for (let j: usize = 0; j < columns; j += 4) {
        addTile(start + j * group + (k << 5), right, length, inner + ((j * blockWidth + (v << 2)) << 3), 32);
      }
    }
  }
  for (let row: usize = 0; row < height; row += 4) {
    const right = argument(productAt) + ((row * blockWidth) << 3);
    for (let j: usize = 0; j < columns; j += 4)
      addTile(inner + ((j * blockWidth) << 3), right, blockWidth, start + j * group + (row << 5), 32);
  }
}
