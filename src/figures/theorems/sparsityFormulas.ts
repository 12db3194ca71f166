import type { FloorNumbers, StatementNumbers } from "../../theory/sheet/statement.js";
import type { Formulas } from "./formula.js";
import { asShown, close, oneAsShown, powerBase, settledDigits, texNumbers, wholeNumber } from "./texNumber.js";

type SparsityId = "sparsityRatio" | "sparsityIndex" | "activeBasis" | "nearInterpolation";

const productProof = String.raw`The paper's floor takes $c_i\ge\frac{d_{\mathrm{min}}}{r_i-1}\ge\frac{d_{\mathrm{min}}}{r_0-1}$. The product uses more: $r_i^2\le r_0^2-i$ (condition-free bounds), so $c_i\ge\frac{d_{\mathrm{min}}}{\sqrt{r_0^2-i}-1}$, and each factor $\frac{1+c_i/d_k}{1+c_i/d_j}$ increases with $c_i$. Where the labels leave the range of $G$ the first factor is 1 and $d_{\mathrm{min}}$ is the smallest nonzero eigenvalue from $i=1$ on.`;

export const sparsityFormulas: Formulas<SparsityId> = {
  sparsityRatio: {
    tex: [
      String.raw`\frac{B_{t-1}[j]}{B_{t-1}[k]}\ge\prod_{i<t}\frac{\sqrt{r_0^2-i}-1+d_{\mathrm{min}}/d_k}{\sqrt{r_0^2-i}-1+d_{\mathrm{min}}/d_j}\qquad(d_j>d_k)`,
      String.raw`\phantom{\frac{B_{t-1}[j]}{B_{t-1}[k]}}\ge\left(\frac{r_0-1+d_{\mathrm{min}}/d_k}{r_0-1+d_{\mathrm{min}}/d_j}\right)^{\!t}`,
    ],
    filled: (numbers) =>
      floorLines(String.raw`\frac{B_{${numbers.rounds - 1}}[1]}{B_{${numbers.rounds - 1}}[${numbers.index}]}`, numbers),
    proof: productProof,
    evidence: { kind: "figure", view: "sparsity" },
  },
  sparsityIndex: {
    tex: [
      String.raw`S_B=\min_k\,\frac{B_{t-1}[k]}{B_{t-1}[k+1]}\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!t}`,
    ],
    filled: (numbers) => floorLines("S_B", numbers),
    proof: productProof,
    evidence: { kind: "figure", view: "sparsity" },
  },
  activeBasis: {
    tex: [
      String.raw`\#\{k:B_{t-1}[k]\ge\tau B_{t-1}[1]\}\le\#\left\{k:\left(\frac{r_0-1+d_{\mathrm{min}}/d_{\mathrm{max}}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!t}\ge\tau\right\}`,
    ],
    filled: ({ threshold, rounds, active, excess, smallest, largest, value }) => {
      const { fromOne, number } = texNumbers();
      const [r, tau] = [fromOne(excess), number(threshold)];
      const bound =
        value === null
          ? ""
          : String.raw`\le\#\left\{k:\left(\frac{${r}-1+${number(smallest / largest)}}{${r}-1+${number(smallest)}/d_k}\right)^{\!${rounds}}\ge${tau}\right\}=${wholeNumber(value)}`;
      return [String.raw`\#\{k:B_{${rounds - 1}}[k]\ge${tau}\,B_{${rounds - 1}}[1]\}=${wholeNumber(active)}${bound}`];
    },
    proof: String.raw`A floor $f_k\le\frac{B[1]}{B[k]}$ leaves $B[k]\ge\tau B[1]$ possible only where $f_k\le\frac1\tau$. The second bound counts with the larger floor, the product of the sparsity ratio.`,
    evidence: { kind: "figure", view: "sparsity" },
  },
  nearInterpolation: {
    tex: [
      String.raw`S_B\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!(r_0-1)/\kappa}`,
      String.raw`\xrightarrow{\;\varepsilon\to0\;}\;\exp\left(\frac{d_{\mathrm{min}}}\kappa\,\min_k\,\left(\frac1{d_{k+1}}-\frac1{d_k}\right)\right)`,
      String.raw`S_B\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!r_0-1}`,
      String.raw`\xrightarrow{\;\varepsilon\to0\;}\;\exp\left(d_{\mathrm{min}}\,\min_k\,\left(\frac1{d_{k+1}}-\frac1{d_k}\right)\right)`,
    ],
    filled: (numbers) => [
      ...nearLines(numbers, numbers.guaranteed, numbers.conditionNumber ?? Infinity),
      ...nearLines(numbers, numbers.conditionFree, 1),
    ],
    proof: String.raw`The second line takes the condition-free count $N\ge r_0-1$ in the place of $\frac{r_0-1}\kappa$ and so loses the factor $\frac1\kappa$. Limits: with $a=\frac{d_{\mathrm{min}}}{r_0-1}\to0$, $t\log\frac{1+a/d_{k+1}}{1+a/d_k}=ta\left(\frac1{d_{k+1}}-\frac1{d_k}\right)+O(ta^2)$, and $ta$ is $\frac{d_{\mathrm{min}}}\kappa$ or $d_{\mathrm{min}}$.`,
    evidence: { kind: "figure", view: "tolerance" },
  },
};

/** The product, then the paper's power where it says something. */
function floorLines(left: string, numbers: FloorNumbers): string[] {
  const { excess, smallest, rounds, first, larger, smaller, productPair, power, product } = numbers;
  const lines: string[] = [];
  if (power !== null) {
    const [k, j] = [smallest / smaller, smallest / larger];
    const digits = settledDigits((each) => {
      const base = oneAsShown(excess, each) - 1;
      return close(
        Math.expm1(rounds * Math.log((base + asShown(k, each)) / (base + asShown(j, each)))),
        Math.expm1(power),
      );
    });
    const { fromOne, number } = texNumbers(digits ?? 4);
    lines.push(
      String.raw`${left}\ge\left(\frac{${fromOne(excess)}-1+${number(k)}}{${fromOne(excess)}-1+${number(j)}}\right)^{\!${rounds}}${sign(digits)}${texNumbers().exponential(power)}`,
    );
  }
  const [k, j] = [smallest / productPair.smaller, smallest / productPair.larger];
  const digits = settledDigits((each) => {
    let logarithm = 0;
    for (let i = first; i < rounds; i++) {
      const base = Math.sqrt(oneAsShown(excess, each) ** 2 - i) - 1;
      logarithm += Math.log((base + asShown(k, each)) / (base + asShown(j, each)));
    }
    return close(Math.expm1(logarithm), Math.expm1(product));
  });
  const { fromOne, number } = texNumbers(digits ?? 4);
  const root = String.raw`\sqrt{${powerBase(fromOne(excess))}^2-i}-1`;
  if (first < rounds) {
    lines.unshift(
      String.raw`${left}\ge\prod_{i=${first}}^{${rounds - 1}}\frac{${root}+${number(k)}}{${root}+${number(j)}}${sign(digits)}${texNumbers().exponential(product)}`,
    );
  } else lines.unshift(String.raw`${left}\ge1`);
  return lines;
}

/** The floor at r_0, and what it tends to. */
function nearLines(
  { excess, smallest, larger, smaller, limitPair }: StatementNumbers["nearInterpolation"],
  { rounds, value, limit }: StatementNumbers["nearInterpolation"]["guaranteed"],
  kappa: number,
): string[] {
  const [k, j] = [smallest / smaller, smallest / larger];
  const digits = settledDigits((each) => {
    const base = oneAsShown(excess, each) - 1;
    const [power, scale] = [asShown(rounds, each), asShown(smallest, each) / asShown(kappa, each)];
    return (
      close(Math.expm1(power * Math.log((base + asShown(k, each)) / (base + asShown(j, each)))), value - 1) &&
      close(Math.expm1(scale * (1 / asShown(limitPair.smaller, each) - 1 / asShown(limitPair.larger, each))), limit - 1)
    );
  });
  const { fromOne, number } = texNumbers(digits ?? 4);
  const scale = kappa === 1 ? number(smallest) : String.raw`\frac{${number(smallest)}}{${number(kappa)}}`;
  return [
    String.raw`S_B\ge\left(\frac{${fromOne(excess)}-1+${number(k)}}{${fromOne(excess)}-1+${number(j)}}\right)^{\!${number(rounds)}}${sign(digits)}${texNumbers().fromOne(value - 1)}`,
    String.raw`\to\;\exp\left(${scale}\left(\frac1{${number(limitPair.smaller)}}-\frac1{${number(limitPair.larger)}}\right)\right)${sign(digits)}${texNumbers().fromOne(limit - 1)}`,
  ];
}

const sign = (digits: number | null): string => (digits === null ? String.raw`\approx` : "=");
