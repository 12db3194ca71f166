import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/experiment/csvTable.js";
import { filePathsOf } from "../../src/experiment/experimentFiles.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import { projectRoot } from "../support/experiments.js";

const folder = join(projectRoot, "examples");
const names = readdirSync(folder);
const tables = names.filter((name) => name.endsWith(".csv"));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

describe("the tables of the examples", () => {
  it("are small: they come with every installation", () => {
    expect(tables.reduce((bytes, name) => bytes + statSync(join(folder, name)).size, 0)).toBeLessThan(600_000);
  });

  it("are all that experiments ask for, each with its source and licence", () => {
    const wanted = names
      .filter((name) => name.endsWith(".distill.json"))
      .flatMap((name) => {
        const parsed = parseExperiment(read(name));
        if (!parsed.ok) throw new Error(`${name} is not valid`);
        return filePathsOf(parsed.experiment);
      });
    expect([...new Set(wanted)].sort()).toEqual([...tables].sort());
    for (const name of tables) expect(read("DATA.md")).toContain(name);
  });

  it.each(["digits-train.csv", "digits-test.csv"])("hold fifty images of every digit in ten levels: %s", (name) => {
    const { columns, rows } = parseCsv(read(name));
    expect(columns).toHaveLength(1 + 14 * 14);
    for (let digit = 0; digit < 10; digit++) expect(rows.filter(([label]) => label === String(digit))).toHaveLength(50);
    expect(rows.every(([, ...pixels]) => pixels.every((pixel) => /^[0-9]$/.test(pixel)))).toBe(true);
  });

  it("hold no image twice", () => {
    const images = ["digits-train.csv", "digits-test.csv"].flatMap((name) =>
      parseCsv(read(name)).rows.map((row) => row.join(",")),
    );
    expect(new Set(images).size).toBe(1000);
  });

  it("give the measures of penguins in standard deviations from their means", () => {
    const { columns, rows } = parseCsv(read("penguins.csv"));
    expect(rows).toHaveLength(342);
    for (let i = 1; i < columns.length; i++) {
      const values = rows.map((row) => Number(row[i]));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      // Three decimals: each value is off by at most 0.0005.
      expect(Math.abs(mean)).toBeLessThan(5e-4);
      expect(Math.abs(values.reduce((sum, value) => sum + value ** 2, 0) / values.length - 1)).toBeLessThan(2e-3);
    }
  });
});
