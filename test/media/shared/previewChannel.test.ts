import { beforeEach, expect, it } from "vitest";
import { previewChannel } from "../../../media/shared/previewChannel.js";

const document = "file:///a.distill.json";
let told: string[];
let tasks: (() => void)[];
let send: ReturnType<typeof previewChannel>;
const preview = (value: number) => {
  send({ kind: "preview", change: { document, path: ["tolerance"], value } });
};
const frame = () => {
  tasks.splice(0).forEach((task) => {
    task();
  });
};

beforeEach(() => {
  told = [];
  tasks = [];
  send = previewChannel(
    {
      preview: ({ value }) => {
        told.push(`preview ${String(value)}`);
      },
      commit: ({ value }) => {
        told.push(`commit ${String(value)}`);
      },
      abandon: () => {
        told.push("abandon");
      },
    },
    (task) => {
      tasks.push(task);
      return () => {
        tasks = tasks.filter((each) => each !== task);
      };
    },
  );
});

it("sends the last preview of each frame", () => {
  [1, 2, 3].forEach(preview);
  expect(told).toEqual([]);
  frame();
  preview(4);
  frame();
  frame();
  expect(told).toEqual(["preview 3", "preview 4"]);
});

it("sends no preview after its commit", () => {
  preview(1);
  send({ kind: "commit", change: { document, path: ["tolerance"], value: 2 } });
  frame();
  expect(told).toEqual(["commit 2"]);
});

it("abandons at once and goes on afterwards", () => {
  preview(1);
  send({ kind: "abandon" });
  preview(2);
  frame();
  expect(told).toEqual(["abandon", "preview 2"]);
});
