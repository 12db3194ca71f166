import { bestError } from "../../experiment/bestError.js";
import type { Report } from "../../experiment/report.js";
import { texEscape } from "../writers/texText.js";
import { formatRoundCount } from "../quantities.js";
import { texMath } from "../writers/texText.js";
import { kappaOf } from "../kappaText.js";
import { math } from "./math.js";

/** How an exported file gets into the text. */
export type Inclusion = "graphics" | "input";

export interface EnvironmentParts {
  readonly inclusion: Inclusion;
  /** Path of the file relative to the root document, with `/`; without extension for graphics. */
  readonly path: string;
  readonly caption: string;
  readonly label: string;
  readonly float: "figure" | "table";
}

/** A float with the exported file in it. */
export function floatEnvironment({ inclusion, path, caption, label, float }: EnvironmentParts, indent = "  "): string {
  const file = inclusion === "graphics" ? `\\includegraphics{${path}}` : `\\input{${path}}`;
  const lines =
    float === "table"
      ? ["\\centering", `\\caption{${caption}}`, `\\label{${label}}`, file]
      : ["\\centering", file, `\\caption{${caption}}`, `\\label{${label}}`];
  return [`\\begin{${float}}[tb]`, ...lines.map((line) => indent + line), `\\end{${float}}`, ""].join("\n");
}

/**
 * A caption that says what is to be seen, with the numbers of the report.
 * @param what the figure in words: "Fits", "Basis weights"
 */
export function figureCaption(report: Report, what: string): string {
  const { experiment, spectrum, collapse } = report;
  const title = experiment.title === undefined ? "" : ` for ${texEscape(decapitalised(experiment.title))}`;
  const kappa = kappaOf(spectrum);
  const numbers = [
    math("K", spectrum.count),
    ...(kappa === undefined ? [] : [math("\\kappa", kappa)]),
    math("\\varepsilon", experiment.tolerance),
    math("r_0", collapse.initialRatio),
    collapse.rounds === null ? `$N${texMath(formatRoundCount(null))}$` : math("N", collapse.rounds),
  ];
  const best = bestError(report.rounds);
  const remark =
    best === undefined
      ? ""
      : ` The error ${best.on === "truth" ? "against the truth" : "on held-out data"} is smallest after round ` +
        `${math("t", best.round)}, where it is ${math("", best.error)}.`;
  return `${texEscape(what)}${title}: ${numbers.join(", ")}.${remark}`;
}

/** A title within a sentence: only names keep their capital. */
function decapitalised(title: string): string {
  return /^[A-Z][a-z]/.test(title) && !/^[A-Z]\w+ (kernel|et al)/.test(title)
    ? `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : title;
}
