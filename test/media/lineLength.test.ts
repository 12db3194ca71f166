import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../support/experiments.js";

// ESLint holds the same for TypeScript; Prettier does not split comments.
it("no line of a style sheet is longer than 140 columns", () => {
  const media = join(projectRoot, "media");
  const sheets = readdirSync(media, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(5);
  const long = sheets.flatMap((file) =>
    readFileSync(join(media, file), "utf8")
      .split("\n")
      .flatMap((line, i) => (line.length > 140 ? [`${file}:${i + 1}`] : [])),
  );
  expect(long).toEqual([]);
});
