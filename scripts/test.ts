import { formatStep, layersStep, lintStep, typesStep } from "./steps/checks";
import { describeTotals } from "./steps/describeTotals";
import { browserStep, buildStep, editorStep, hostStep } from "./steps/editor";
import { runSteps } from "./steps/runSteps";
import { minutes, type Step } from "./steps/step";
import { vitestStep } from "./steps/vitest";
import { main } from "./support/main";

const unitStep = vitestStep("unit", "vitest.config.ts", minutes(12));
const pagesStep = vitestStep("pages", "test/pages/vitest.config.ts", minutes(8), "browser");
const journeysStep = vitestStep("journeys", "test/editor/vitest.config.ts", minutes(12), "editor");

const steps: readonly Step[] = [
  typesStep,
  lintStep,
  formatStep,
  layersStep,
  unitStep,
  buildStep,
  browserStep,
  pagesStep,
  editorStep,
  hostStep,
  journeysStep,
];

main(async () => {
  const totals = await runSteps(chosenSteps(process.argv.slice(2)));
  console.log(describeTotals(totals));
  return totals.failed > 0 ? 1 : 0;
});

/** The steps named, together with those that they need; all of them when none is named. */
function chosenSteps(names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps;
  const chosen = new Set<string>();
  const choose = (name: string): void => {
    const step = steps.find((each) => each.name === name);
    if (step === undefined)
      throw new Error(`There is no step ${name}. The steps are: ${steps.map((each) => each.name).join(", ")}.`);
    if (step.needs !== undefined) choose(step.needs);
    chosen.add(name);
  };
  names.forEach(choose);
  return steps.filter(({ name }) => chosen.has(name));
}
