import type { StatementNumbers, TangentNumbers } from "../../theory/sheet/statement.js";
import type { Evidence, Formulas } from "./formula.js";
import { asShown, close, oneAsShown, powerBase, settledDigits, texNumbers, wholeNumber } from "./texNumber.js";

type RoundId =
  | "collapseCriterion"
  | "guaranteedRounds"
  | "tangentForm"
  | "recurrence"
  | "inevitableCollapse"
  | "conditionFree"
  | "kantorovich"
  | "afterFirstRound";

const lane = (id: string, ...bounds: readonly string[]): Evidence => ({ kind: "lane", lane: id, bounds });

/**
 * As many digits as a rounded-up result needs to be the whole number stated; where it is too large for that it is
 * approximate.
 */
function counting(
  excess: number,
  conditionNumber: number | null,
  stated: number,
  count: (ratio: number, kappa: number) => number,
) {
  const kappa = conditionNumber ?? Infinity;
  const digits =
    stated < 1e6 ? settledDigits((each) => count(oneAsShown(excess, each), asShown(kappa, each)) === stated) : null;
  return { ...texNumbers(digits ?? undefined), sign: digits === null ? String.raw`\approx` : "=" };
}

export const roundFormulas: Formulas<RoundId> = {
  collapseCriterion: {
    tex: [String.raw`N=\min\{t:\lVert y_t\rVert^2\le K\varepsilon\}=\min\{t:r_t\le1\}`],
    filled: ({ rounds, before, last }) => {
      const { fromOne } = texNumbers();
      const at = String.raw`1\ge r_{${rounds}}=${fromOne(last - 1)}`;
      return [before === null ? at : String.raw`r_{${rounds - 1}}=${fromOne(before - 1)}>${at}`];
    },
    evidence: lane("together"),
  },
  guaranteedRounds: {
    tex: [String.raw`N\ge\left\lceil\frac{r_0-1}{\kappa}\right\rceil`],
    filled: ({ excess, conditionNumber, value }) => {
      const { fromOne, number, sign } = counting(excess, conditionNumber, value, (r, kappa) =>
        Math.ceil((r - 1) / kappa),
      );
      return [
        String.raw`N\ge\left\lceil\frac{${fromOne(excess)}-1}{${number(conditionNumber ?? Infinity)}}\right\rceil${sign}${wholeNumber(value)}`,
      ];
    },
    evidence: lane("guaranteed", "guaranteedRounds"),
  },
  tangentForm: {
    tex: [
      String.raw`a(\kappa)^t\,r_0-b(\kappa)\frac{a(\kappa)^t-1}{a(\kappa)-1}\;\le\;r_t\;\le\;a(\tfrac1\kappa)^t\,r_0-b(\tfrac1\kappa)\frac{a(\frac1\kappa)^t-1}{a(\frac1\kappa)-1}`,
      String.raw`a(x)=\frac{(r_0-1)^2+x(2r_0-1)}{(r_0-1+x)^2},\qquad b(x)=\frac{r_0^2\,x}{(r_0-1+x)^2}`,
    ],
    filled: ({ excess, lower, upper }) => [
      lower === null
        ? String.raw`r_t\ge0`
        : String.raw`${tangentText(excess, lower)}\;\Rightarrow\;N\ge${wholeNumber(lower.rounds)}`,
      upper === null
        ? String.raw`r_t\le${texNumbers().fromOne(excess)}`
        : String.raw`${tangentText(excess, upper)}\;\Rightarrow\;N\le${wholeNumber(upper.rounds)}`,
    ],
    proof: String.raw`The lower half is the paper's. For the upper one: $h(r)=\frac{r(r-1)}{r-1+x}=r-x+\frac{x(x-1)}{r-1+x}$ is convex for $x\ge1$ and concave for $0<x\le1$, and $a(x)r-b(x)$ is its tangent at $r_0$. The one-step recurrence $h_\kappa(r_t)\le r_{t+1}\le h_{1/\kappa}(r_t)$ increases in $r_t$, so it may be replaced by the tangent and iterated.`,
    evidence: lane("recurrence", "tangentLower", "tangentUpper"),
  },
  recurrence: {
    tex: [String.raw`\frac{r_t(r_t-1)}{r_t-1+\kappa}\le r_{t+1}\le\frac{r_t(r_t-1)}{r_t-1+1/\kappa}`],
    filled: ({ excess, conditionNumber, nextRatio, lower, upper }) => {
      const { fromOne, number } = texNumbers();
      const r = fromOne(excess);
      const step = (x: string) => String.raw`\frac{${r}\cdot(${r}-1)}{${r}-1+${x}}`;
      return [
        String.raw`${step(number(conditionNumber ?? Infinity))}=${number(lower)}\le r_1=${number(nextRatio)}\le${step(String.raw`\frac1{${number(conditionNumber ?? Infinity)}}`)}=${number(upper)}`,
      ];
    },
    proof: String.raw`By the bracket $\frac{d_{\mathrm{min}}}{r-1}\le c\le\frac{d_{\mathrm{max}}}{r-1}$ every weight of the step lies between $\frac{d_{\mathrm{min}}}{c+d_{\mathrm{min}}}\ge\frac{r-1}{r-1+\kappa}$ and $\frac{d_{\mathrm{max}}}{c+d_{\mathrm{max}}}\le\frac{r-1}{r-1+1/\kappa}$. Both maps increase in $r$, so they may be iterated and counted until they pass 1.`,
    evidence: lane("recurrence", "recurrenceLower", "recurrenceUpper"),
  },
  inevitableCollapse: {
    tex: [String.raw`N\le\left\lceil\kappa\,(r_0-1)\right\rceil`],
    filled: ({ excess, conditionNumber, value }) => {
      const most = value ?? Infinity;
      const { fromOne, number, sign } = counting(excess, conditionNumber, most, (r, kappa) =>
        Math.ceil(kappa * (r - 1)),
      );
      return [
        String.raw`N\le\left\lceil${number(conditionNumber ?? Infinity)}\cdot(${fromOne(excess)}-1)\right\rceil${most === Infinity ? "=" : sign}${wholeNumber(most)}`,
      ];
    },
    proof: String.raw`By the recurrence $r_{t+1}\le r_t-\frac{r_t/\kappa}{r_t-1+1/\kappa}\le r_t-\frac1\kappa$, because $\frac1\kappa\le1$. Hence $r_t\le r_0-\frac t\kappa$, which is at most 1 from $t=\kappa(r_0-1)$ on.`,
    evidence: lane("guaranteed", "inevitableCollapse"),
  },
  conditionFree: {
    tex: [
      String.raw`r_t-1\le r_{t+1}\le\sqrt{r_t^2-1}\quad\Rightarrow\quad\lceil r_0-1\rceil\le N\le\lceil r_0^2\rceil-1`,
    ],
    filled: ({ excess, lower, upper, rounds }) => {
      const digits = settledDigits((each) => {
        const r = oneAsShown(excess, each);
        return Math.ceil(r - 1) === lower && Math.ceil(r * r) - 1 === upper;
      });
      const r = texNumbers(digits ?? undefined).fromOne(excess);
      const sign = digits === null ? String.raw`\approx` : "=";
      return [
        String.raw`\lceil${r}-1\rceil${sign}${wholeNumber(lower)}\le N${rounds === null ? "" : `=${wholeNumber(rounds)}`}\le\lceil${powerBase(r)}^2\rceil-1${sign}${wholeNumber(upper)}`,
      ];
    },
    proof: String.raw`The constraint is active, so the residual $y_t-y_{t+1}$ has norm $\sqrt{K\varepsilon}$ exactly, and the reverse triangle inequality gives $r_{t+1}\ge r_t-1$. Residual and fit have a non-negative inner product, $\sum_k\frac{c\,d_k z_k^2}{(c+d_k)^2}\ge0$, so $\lVert y_t\rVert^2\ge\lVert y_{t+1}\rVert^2+K\varepsilon$, that is $r_{t+1}^2\le r_t^2-1$. No $\kappa$ enters: singular $G$ are covered.`,
    evidence: lane("conditionFree", "conditionFreeLower", "conditionFreeUpper"),
  },
  kantorovich: {
    tex: [String.raw`r_{t+1}^2+2\theta\,r_{t+1}+1\le r_t^2,\qquad\theta=\frac{2\sqrt\kappa}{\kappa+1}`],
    filled: ({ excess, conditionNumber, cosine, next, nextRatio }) => {
      const stated = (digits: number): boolean => {
        const [r, theta] = [oneAsShown(excess, digits), asShown(cosine, digits)];
        return close(Math.sqrt(r * r - 1 + theta * theta) - theta, next);
      };
      const { fromOne, number } = texNumbers(settledDigits(stated) ?? 17);
      return [
        conditionNumber === null
          ? String.raw`\theta=0`
          : String.raw`\theta=\frac{2\sqrt{${number(conditionNumber ?? Infinity)}}}{${number(conditionNumber ?? Infinity)}+1}=${number(cosine)}`,
        cosine === 0
          ? String.raw`r_1=${texNumbers().number(nextRatio)}\le\sqrt{${powerBase(fromOne(excess))}^2-1}=${texNumbers().number(next)}`
          : String.raw`r_1=${texNumbers().number(nextRatio)}\le\sqrt{${powerBase(fromOne(excess))}^2-1+${powerBase(number(cosine))}^2}-${number(cosine)}=${texNumbers().number(next)}`,
      ];
    },
    proof: String.raw`The fit is $G/c$ times the residual $v=y_t-y_{t+1}$, and Kantorovich's inequality says that $G$ turns no vector by more than the angle of cosine $\theta$: $\langle v,Gv\rangle\ge\theta\lVert v\rVert\lVert Gv\rVert$. With $\lVert v\rVert=\sqrt{K\varepsilon}$, $\lVert y_t\rVert^2=\lVert v\rVert^2+2\langle v,y_{t+1}\rangle+\lVert y_{t+1}\rVert^2$ gives $r_t^2\ge1+2\theta r_{t+1}+r_{t+1}^2$.`,
    evidence: lane("angle", "kantorovich"),
  },
  afterFirstRound: {
    tex: [
      String.raw`1+\left\lceil\frac{r_1-1}{\kappa_+}\right\rceil\le N\le1+\min\{t:\rho_t\le1\}`,
      String.raw`\rho_0=r_1,\qquad\rho_{t+1}=\sqrt{\rho_t^2-1+\theta_+^2}-\theta_+,\qquad\theta_+=\frac{2\sqrt{\kappa_+}}{\kappa_++1}`,
    ],
    filled: (numbers) => [afterFirstText(numbers)],
    proof: String.raw`$y_1=G(c_0+G)^{-1}y_0$ lies in the range of $G$, and so do all later targets. On the range $G$ is nonsingular with condition number $\kappa_+=d_{\mathrm{max}}/d_{\mathrm{min}}$, $d_{\mathrm{min}}$ the smallest nonzero eigenvalue, and every statement about nonsingular $G$ applies to the problem that starts with the targets $y_1$; its number of non-trivial fits is $N-1$.`,
    evidence: lane("angle", "rangeGuaranteedRounds", "rangeKantorovich"),
  },
};

/** The tangent's sequence where it has passed 1, with digits enough to show that it has. */
function tangentText(excess: number, { slope, slopeExcess, offset, rounds, value }: TangentNumbers): string {
  // A slope next to 1 is told by its distance from 1, a small one by itself.
  const nextToOne = Math.abs(slopeExcess) < 0.5;
  const shownSlope = (each: number): number => (nextToOne ? oneAsShown(slopeExcess, each) : asShown(slope, each));
  const isOne = Math.abs(slopeExcess) < 2 ** -50;
  const digits = settledDigits((each) => {
    const [r, a, b] = [oneAsShown(excess, each), shownSlope(each), asShown(offset, each)];
    const shown = isOne ? r - b * rounds : a ** rounds * r - (b * (a ** rounds - 1)) / (a - 1);
    return shown <= 1 && close(shown, value);
  });
  const { fromOne, number } = texNumbers(digits ?? undefined);
  const [r, a, b] = [fromOne(excess), nextToOne ? fromOne(slopeExcess) : number(slope), number(offset)];
  // So many rounds that the sequence cannot be followed with the digits that anybody would read.
  if (digits === null) return String.raw`a=${a},\quad b=${b}`;
  const count = texNumbers(17).number(rounds);
  const power = `${powerBase(a)}^{${count}}`;
  const sequence = isOne
    ? String.raw`${r}-${b}\cdot${count}`
    : String.raw`${power}\cdot${r}-${b}\cdot\frac{${power}-1}{${a}-1}`;
  return `${sequence}=${texNumbers().number(value)}\\le1`;
}

function afterFirstText({
  excess,
  conditionNumber,
  cosine,
  lower,
  upper,
}: StatementNumbers["afterFirstRound"]): string {
  const end = String.raw`\le N\le${wholeNumber(upper)}`;
  // A collapse in round 1: there is no further round to guarantee.
  if (excess <= 0) return String.raw`r_1=${texNumbers().fromOne(excess)}\le1,\quad${wholeNumber(lower)}${end}`;
  const some = counting(excess, conditionNumber, lower, (r, kappa) => 1 + Math.ceil((r - 1) / kappa));
  return String.raw`1+\left\lceil\frac{${some.fromOne(excess)}-1}{${some.number(conditionNumber ?? Infinity)}}\right\rceil${some.sign}${wholeNumber(lower)}${end}\quad(\theta_+=${texNumbers().number(cosine)})`;
}
