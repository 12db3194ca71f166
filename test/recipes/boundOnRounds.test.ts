import katex from "katex";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statementList } from "../../scripts/build/statementList";
import type * as bounds from "../../src/cli/boundsText.js";
import type * as sheet from "../../src/cli/sheetText.js";
import type * as profile from "../../src/cli/studyText.js";
import type * as parsing from "../../src/experiment/parseExperiment.js";
import type * as grams from "../../src/experiment/preparedGrams.js";
import type { Report } from "../../src/experiment/report.js";
import type * as running from "../../src/experiment/runExperiment.js";
import type * as serial from "../../src/experiment/serialiseReport.js";
import type { RoundsAgainstTolerance } from "../../src/experiment/studies/roundsAgainstTolerance.js";
import type * as studies from "../../src/experiment/studies/runStudy.js";
import type * as tables from "../../src/figures/boundsTable.js";
import { HeldDomains } from "../../src/figures/hold.js";
import type * as numbers from "../../src/figures/latex/numbers.js";
import type * as remarks from "../../src/figures/latex/remark.js";
import type * as strips from "../../src/figures/roundsStrip.js";
import { holdStripScale } from "../../src/figures/stripScale.js";
import type * as cards from "../../src/figures/theoremSheet.js";
import type * as tolerance from "../../src/figures/toleranceFigure.js";
import { writeLatexTable } from "../../src/figures/writers/latexTable.js";
import { illustrative } from "../figures/reports.js";
import { ScratchCopy } from "../support/scratchCopy.js";
import { runTool } from "../support/tools.js";

const mathematics = `/** N ≤ ⌈r_0⌉ + 1: true of the illustrative example. */
export const ceilingRounds = (initialRatio: number): number => Math.ceil(initialRatio) + 1;
`;

const statement = `import { sources } from "../../theory/bounds/bound.js";
import { ceilingRounds } from "../../theory/bounds/ceilingRounds.js";
import { defineRoundStatement } from "../defineStatement.js";
import { nonTrivial } from "../hypotheses.js";
import { texNumbers, wholeNumber } from "../texNumber.js";

export const ceiling = defineRoundStatement({
  id: "ceiling",
  name: "ceiling of the ratio",
  group: "rounds",
  place: 65,
  family: {
    id: "ceiling",
    name: "ceiling",
    place: 55,
    lane: { id: "ceiling", name: "the ceiling", place: 50 },
  },
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: ({ initialRatio }) => [nonTrivial(initialRatio > 1)],
  bounds: [
    {
      id: "ceiling",
      name: "ceiling of the ratio",
      statement: "N ≤ ⌈r₀⌉ + 1",
      side: "upper",
      row: 85,
      value: ({ initialRatio }) => ceilingRounds(initialRatio),
      macro: { word: "CeilingRounds", meaning: "ceiling of the ratio, and 1" },
    },
  ],
  numbers: ({ initialRatio }) => ({ excess: initialRatio - 1, value: ceilingRounds(initialRatio) }),
  tex: [String.raw\`N\\le\\lceil r_0\\rceil+1\`],
  filled: ({ excess, value }) => [
    String.raw\`N\\le\\lceil\${texNumbers().fromOne(excess)}\\rceil+1=\${wholeNumber(value)}\`,
  ],
  evidence: { kind: "lane", lane: "ceiling", bounds: ["ceiling"] },
});
`;

describe("a new bound on N is its file in theory, its file in statements and its test", () => {
  let copy: ScratchCopy;
  let report: Report;
  let study: RoundsAgainstTolerance;

  beforeAll(async () => {
    copy = await ScratchCopy.make();
    await copy.write("src/theory/bounds/ceilingRounds.ts", mathematics);
    await copy.write("src/statements/rounds/ceiling.ts", statement);
    // As the build does.
    const list = statementList(copy.root);
    await copy.write("src/statements/statementList.ts", Buffer.from(list.contents).toString());
    const { validateExperiment } = await copy.load<typeof parsing>("src/experiment/parseExperiment.ts");
    const { createPreparedGrams } = await copy.load<typeof grams>("src/experiment/preparedGrams.ts");
    const { runExperiment } = await copy.load<typeof running>("src/experiment/runExperiment.ts");
    const { runStudy } = await copy.load<typeof studies>("src/experiment/studies/runStudy.ts");
    const parsed = validateExperiment(illustrative().experiment);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const prepared = createPreparedGrams();
    report = runExperiment(parsed.experiment, prepared, { include: ["theorems"] });
    const run = runStudy("roundsAgainstTolerance", parsed.experiment, prepared, { files: {} });
    let step = run.next();
    while (step.done !== true) step = run.next();
    study = step.value as RoundsAgainstTolerance;
  }, 60_000);
  afterAll(() => copy.remove());

  it("touches the two, beside the list that the build writes", () => {
    expect(copy.touched).toEqual([
      "src/theory/bounds/ceilingRounds.ts",
      "src/statements/rounds/ceiling.ts",
      "src/statements/statementList.ts",
    ]);
  });

  it("is accepted by the compiler", { timeout: 120_000 }, async () => {
    // The command writes what is wrong to its output and fails.
    await runTool(
      process.execPath,
      [`${copy.root}/node_modules/typescript/bin/tsc`, "-b", "src/statements/tsconfig.json"],
      copy.root,
    );
  });

  it("is in the report, beside the truth", async () => {
    const { serialiseReport } = await copy.load<typeof serial>("src/experiment/serialiseReport.ts");
    const written = JSON.parse(serialiseReport(report)) as Pick<Report, "bounds">;
    expect(written.bounds.statements.find(({ id }) => id === "ceiling")).toMatchObject({
      value: 5,
      truth: 4,
      slack: 1,
    });
  });

  it("is a lane of the strip", async () => {
    const { roundsStrip } = await copy.load<typeof strips>("src/figures/roundsStrip.ts");
    const lane = roundsStrip(report, holdStripScale(report)).lanes.at(-1);
    expect(lane).toMatchObject({ id: "ceiling", name: "the ceiling", text: "N ≤ 5", upper: 5 });
  });

  it("is a curve of N(ε), and a column of its table", async () => {
    const { toleranceFigure } = await copy.load<typeof tolerance>("src/figures/toleranceFigure.ts");
    const figure = toleranceFigure(study, report, { scale: "auto", hidden: [] }, new HeldDomains());
    const curve = figure.series.find(({ id }) => id === "ceiling");
    expect([curve?.label, curve?.role]).toEqual(["ceiling of the ratio", "upperBound"]);
    expect(curve?.y.length).toBeGreaterThan(2);
    expect(figure.table().columns.map(({ name }) => name)).toContain("ceiling of the ratio");
  });

  it("is a card, its formula typeset with and without numbers", async () => {
    const { theoremSheet } = await copy.load<typeof cards>("src/figures/theoremSheet.ts");
    const card = theoremSheet(report)
      .flatMap((group) => group.cards)
      .find(({ title }) => title === "Ceiling of the ratio");
    expect(card?.filledTex).toEqual([String.raw`N\le\lceil3.57\rceil+1=5`]);
    expect(card?.bars[0]?.summary).toBe("N is 4: ceiling of the ratio ≤ 5, slack 1");
    for (const line of [...(card?.tex ?? [""]), ...(card?.filledTex ?? [""])])
      expect(katex.renderToString(line, { output: "mathml", throwOnError: true, strict: "error" })).toContain(
        "<mo>≤</mo>",
      );
  });

  it("is in the terminal's tables", async () => {
    const { boundsText } = await copy.load<typeof bounds>("src/cli/boundsText.ts");
    const { sheetText } = await copy.load<typeof sheet>("src/cli/sheetText.ts");
    const { profileText } = await copy.load<typeof profile>("src/cli/studyText.ts");
    for (const text of [boundsText(report), sheetText(report)])
      expect(text).toMatch(/ceiling of the ratio \[\d\] +≤ 5 .*N ≤ ⌈r₀⌉ \+ 1/);
    expect(
      profileText(study)
        .split("\n")
        .find((line) => line.includes("r₀")),
    ).toContain("ceiling");
  });

  it("is in a paper's table, remark and macros", async () => {
    const { boundsSheet } = await copy.load<typeof tables>("src/figures/boundsTable.ts");
    const { remark } = await copy.load<typeof remarks>("src/figures/latex/remark.ts");
    const { numberMacros } = await copy.load<typeof numbers>("src/figures/latex/numbers.ts");
    expect(writeLatexTable(boundsSheet(report.bounds.statements), [])).toMatch(
      /ceiling of the ratio &.*& \$5\$ & \$4\$/,
    );
    expect(remark(report)).toContain("must by round $5$");
    expect(numberMacros(report, "paper").find(({ name }) => name === "paperCeilingRounds")?.tex).toBe("5");
  });
});
