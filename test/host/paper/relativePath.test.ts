import fc from "fast-check";
import { posix } from "node:path";
import { expect, it } from "vitest";
import { folderOf, nameOf, relativePath } from "../../../src/host/paper/relativePath.js";

it.each([
  ["/a/b", "/a/b/c.pdf", "c.pdf"],
  ["/a/b/figures", "/a/b/runs/x y.json", "../runs/x y.json"],
  ["/a", "/b/c", "../b/c"],
  ["/", "/a/b", "a/b"],
  ["/a/b", "/a/b", "../b"],
])("from %s to %s is %s", (folder, file, path) => {
  expect(relativePath(folder, file)).toBe(path);
});

it("leads from the folder to the file, as Node's own resolution has it", () => {
  const step = fc.stringMatching(/^[a-zäß ]{1,4}$/).filter((text) => text.trim() === text);
  const path = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => `/${steps.join("/")}`);
  fc.assert(
    fc.property(path, path, (folder, file) => {
      expect(posix.resolve(folder, relativePath(folder, file))).toBe(file);
    }),
  );
});

it("takes a path apart", () => {
  expect([folderOf("/a/b.tex"), folderOf("/b.tex"), nameOf("/a/b.tex")]).toEqual(["/a", "/", "b.tex"]);
});
