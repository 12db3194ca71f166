import { parseArgs } from "node:util";
import { buildAll } from "./build/buildAll";
import { watchAll } from "./build/watchAll";
import { main } from "./support/main";

main(async () => {
  const { values } = parseArgs({
    options: { watch: { type: "boolean" }, production: { type: "boolean" }, tests: { type: "boolean" } },
  });
  if (values.watch) await watchAll();
  console.log(await buildAll({ production: values.production ?? false, tests: values.tests ?? false }));
  return 0;
});
