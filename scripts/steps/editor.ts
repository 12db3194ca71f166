import { buildAll } from "../build/buildAll";
import { browserLaunch } from "../editor/browser";
import { fetchServer } from "../editor/fetchServer";
import { describeFailures } from "../editor/hostResult";
import { runHostSuite } from "../editor/runHostSuite";
import { minutes, passed, type Step } from "./step";

const tell = (progress: string): void => {
  console.log(progress);
};

export const buildStep: Step = {
  name: "build",
  async run() {
    return passed(await buildAll({ production: true, tests: true }));
  },
};

/** A step of its own, so that the time of a first download is not taken for the time of the suites. */
export const editorStep: Step = {
  name: "editor",
  needs: "build",
  async run() {
    await fetchServer(tell);
    await browserLaunch(tell);
    return passed();
  },
};

export const hostStep: Step = {
  name: "host",
  needs: "editor",
  async run() {
    const result = await runHostSuite(minutes(2));
    return { ...result, output: describeFailures(result) };
  },
};
