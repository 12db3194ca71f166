import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../support/project";

interface Recorded {
  /** Whose work the text is about. */
  readonly about: string;
  readonly text: "mit" | "apache-2.0" | "ofl-1.1";
}

const govett: Recorded = { about: "Copyright (c) Devon Govett", text: "mit" };

/**
 * Licences that packages name without carrying their text, as their own files name them. Another version may name
 * others: look before raising a number here.
 */
const recorded: ReadonlyMap<string, readonly Recorded[]> = new Map([
  [
    "brotli@1.3.3",
    [
      govett,
      { about: "The files of its decoder: Copyright 2013 Google Inc. All Rights Reserved.", text: "apache-2.0" },
    ],
  ],
  ["dfa@1.2.0", [govett]],
  ["fontkit@2.0.4", [govett]],
  [
    "katex@0.19.1",
    [
      {
        about:
          "Its fonts: Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)\n" +
          "Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>),\n" +
          "with Reserved Font Name KaTeX_Main and KaTeX_Math.",
        text: "ofl-1.1",
      },
    ],
  ],
]);

export function recordedNotices(nameAndVersion: string): string[] {
  return (recorded.get(nameAndVersion) ?? []).map(
    ({ about, text }) => `${about}\n\n${readFileSync(textFile(text), "utf8").trim()}`,
  );
}

function textFile(name: string): string {
  return path.join(root, "scripts", "build", "notices", "texts", `${name}.txt`);
}
