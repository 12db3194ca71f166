import { run } from "./jobs";
import { applyReflectorsJob, interleaveJob, multiplyTriangleJob, packReflectorsJob, separateJob, setArgument } from "./parallel";
import {
  blockWidthFor, chunkBytesAt, chunksAt, columnsAt, firstRowAt, ldAt, productAt, reflectorChunkBytes, reflectorsAt, rowsAt, targetAt, targetLdAt,
  transposedAt, triangleAt, widthAt,
} from "./reflectorBlock";
import { addTile } from "./tile";

/**
 * X ← Q X, with Q = H_0 H_1 ⋯ as tridiagonalise() leaves it in `a`; X has `size` rows and `columns` columns, both
 * padded to multiples of 4.
 */
export function backTransform(
  a: usize, factors: usize, size: usize, x: usize, columns: usize, ld: usize, work: usize, shares: usize,
): void {
  const rows = size + 3 & ~3;
  const blockWidth = blockWidthFor(size);
  const gram = work;
  const triangle = gram + ((blockWidth * blockWidth) << 3);
  const transposed = triangle + ((blockWidth * blockWidth) << 3);
  const product = transposed + ((blockWidth * rows) << 3);
  setArgument(widthAt, blockWidth);
  setArgument(ldAt, ld);
  setArgument(rowsAt, rows);
  setArgument(transposedAt, transposed);
  setArgument(productAt, product);
  setArgument(triangleAt, triangle);
  setArgument(targetAt, x);
  setArgument(targetLdAt, ld);
  setArgument(columnsAt, columns + 3 & ~3);
  setArgument(chunksAt, product + ((blockWidth * rows) << 3));
  setArgument(chunkBytesAt, reflectorChunkBytes(rows, blockWidth));
  run(interleaveJob, shares);
  for (let block = (size - 1) / blockWidth + 1; block-- > 0;) {
    const first = block * blockWidth;
    setArgument(reflectorsAt, a + first * ld);
    setArgument(firstRowAt, first);
    run(packReflectorsJob, shares);
    const height = rows - first;
    memory.fill(gram, 0, (blockWidth * blockWidth) << 3);
    for (let i: usize = 0; i < blockWidth; i += 4) {
      for (let j: usize = i; j < blockWidth; j += 4) {
        addTile(transposed + ((i * height) << 3), transposed + ((j * height) << 3), height, gram + ((j * blockWidth + i) << 3), blockWidth << 3);
      }
    }
    formTriangle(gram, factors + (first << 3), triangle, blockWidth);
    run(multiplyTriangleJob, shares);
    run(applyReflectorsJob, shares);
  }
  run(separateJob, shares);
}

/**
 * −T of I − U T Uᵀ, upper triangular: t_jj = factor_j, T_{<j, j} = −factor_j T_{<j, <j} (Uᵀu_j)_{<j}; packed as a right
 * side of addTile.
 */
function formTriangle(gram: usize, factors: usize, packed: usize, width: usize): void {
  memory.fill(packed, 0, (width * width) << 3);
  for (let j: usize = 0; j < width; j++) {
    const factor = load<f64>(factors + (j << 3));
    store<f64>(entry(packed, width, j, j), -factor);
    for (let i: usize = 0; i < j; i++) {
      let sum: f64 = 0;
      for (let k = i; k < j; k++) sum += load<f64>(entry(packed, width, i, k)) * load<f64>(gram + ((j * width + k) << 3));
      store<f64>(entry(packed, width, i, j), -factor * sum);
    }
  }
}

// @ts-ignore: decorator
@inline
function entry(packed: usize, width: usize, i: usize, j: usize): usize {
  return packed + (((j >> 2) * width + i) << 5) + ((j & 3) << 3);
}
