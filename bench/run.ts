import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { disconnect } from "../test/editor/support/browser.js";
import { benchCachedRounds } from "./cachedRounds.js";
import { benchKernelRidge } from "./kernelRidge.js";
import { benchLanczos } from "./lanczos.js";
import { benchMlMatrix } from "./mlMatrix.js";
import { benchSliderToPaint } from "./sliderToPaint.js";
import { benchStateSpace } from "./stateSpace.js";
import { benchSymmetricEigen } from "./symmetricEigen.js";
import { printRows, type BenchRow } from "./table.js";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "string" }, "no-editor": { type: "boolean", default: false } },
  });
  const rows: BenchRow[] = [];
  for (const count of [200, 500]) rows.push(await benchCachedRounds(count));
  for (const size of [500, 1000, 2000]) {
    for (const threads of [1, 2] as const) rows.push(...(await benchSymmetricEigen(size, threads)));
  }
  rows.push(...(await benchStateSpace()));
  for (const threads of [1, 2] as const) rows.push(...(await benchLanczos(2000, threads)));
  rows.push(await benchMlMatrix(500), ...(await benchKernelRidge(500)), ...(await benchKernelRidge(1000)));
  if (!values["no-editor"]) rows.push(...(await benchSliderToPaint().finally(disconnect)));
  printRows(rows);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 1)}\n`);
}

void main();
