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

/** Steps of their own, so that the time of a first download is not taken for the time of the suites. */
export const browserStep: Step = {
  name: "browser",
  needs: "build",
  async run() {
    await browserLaunch(tell);
    return passed();
  },
};

export const editorStep: Step = {
  name: "editor",
  needs: "browser",
  async run() {
    await fetchServer(tell);
    return passed();
  },
};

export const hostStep: Step = {
  name: "host",
  needs: "editor",
  async run() {
    const result = await runHostSuite(minutes(5));
    return { ...result, output: describeFailures(result) };
  },
};
