import { render } from "lit";
import { parameterFields, type ParameterField } from "../../src/experiment/parameterFields.js";
import type { PathStep } from "../../src/experiment/issue.js";
import type { ControlsSnapshot } from "../../src/messages/controls.js";
import { readArrangement, storedArrangement, type Arrangement } from "./arrangement.js";
import type { EditEvent } from "./model/edit.js";
import { pageModel } from "./model/page.js";
import { emptyState, patience, shownExperiment, withEdit, withoutExpired, withSnapshot } from "./model/pageState.js";
import { anyMoving, intervalsAt, nextRanges, type SliderRanges } from "./model/sliderRanges.js";
import { previewChannel, type NextFrame, type Receiver } from "../shared/previewChannel.js";
import type { Actions, Command } from "./view/actions.js";
import { page } from "./view/page.js";

/** What the page tells the host, and what it may keep. */
export interface ControlsHost extends Receiver {
  reveal(path: readonly PathStep[]): void;
  command(command: Command): void;
  stored(): unknown;
  store(state: object): void;
}

/** Slider thumbs end half their width inside the track. */
const trackInset = 12;

const beforeNextFrame: NextFrame = (task) => {
  const handle = requestAnimationFrame(task);
  return () => {
    cancelAnimationFrame(handle);
  };
};

/** Draws the controls into `root`; what it returns takes the host's snapshots. */
export function startControlsPage(root: HTMLElement, host: ControlsHost): (snapshot: ControlsSnapshot) => void {
  let state = emptyState;
  let ranges: SliderRanges = new Map();
  let arrangement: Arrangement = readArrangement(host.stored());
  let restored = false;
  let drawing = false;
  const send = previewChannel(host, beforeNextFrame);

  const arrange = (change: Partial<Arrangement>): void => {
    arrangement = { ...arrangement, ...change };
    host.store(storedArrangement(arrangement));
  };

  function edit(event: EditEvent, document: string | undefined): void {
    const next = withEdit(state, event, document, performance.now());
    state = next.state;
    next.messages.forEach(send);
    if (next.messages.some(({ kind }) => kind !== "preview")) setTimeout(invalidate, patience + 1);
    invalidate();
  }

  const actions: Omit<Actions, "edit"> = {
    reveal(path) {
      host.reveal(path);
    },
    command(command) {
      host.command(command);
    },
    collapse(group, collapsed) {
      if (arrangement.collapsed.includes(group) === collapsed) return;
      arrange({
        collapsed: collapsed
          ? [...arrangement.collapsed, group]
          : arrangement.collapsed.filter((name) => name !== group),
      });
      invalidate();
    },
    scroll(top) {
      arrange({ scroll: top });
    },
  };

  function invalidate(): void {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(draw);
  }

  function draw(): void {
    drawing = false;
    const now = performance.now();
    state = withoutExpired(state, now);
    const fields = fieldsOf(shownExperiment(state));
    ranges = nextRanges(ranges, fields, state.outcome, state.edit?.kind === "slide" ? state.edit : undefined, now);
    const shownAt = matchMedia("(prefers-reduced-motion: reduce)").matches ? Infinity : now;
    const model = pageModel(state, fields, intervalsAt(ranges, shownAt), trackWidth(root));
    const drawnFor = state.snapshot?.document;
    render(
      page(model, arrangement.collapsed, {
        ...actions,
        edit: (event) => {
          edit(event, drawnFor);
        },
      }),
      root,
    );
    if (anyMoving(ranges, shownAt)) invalidate();
    const main = root.querySelector("main");
    if (!restored && model.kind === "experiment" && main !== null) {
      restored = true;
      main.scrollTop = arrangement.scroll;
      invalidate();
    }
  }

  new ResizeObserver(invalidate).observe(root);
  return (snapshot) => {
    const before = state.snapshot?.document;
    state = withSnapshot(state, snapshot);
    if (state.snapshot?.document !== before) ranges = new Map();
    invalidate();
  };
}

function trackWidth(root: HTMLElement): number {
  const width = root.querySelector(".slider-box.marked")?.clientWidth ?? root.clientWidth - 40;
  return Math.max(60, width - trackInset);
}

const remembered = new WeakMap<object, ParameterField[]>();

function fieldsOf(experiment: Parameters<typeof parameterFields>[0] | undefined): ParameterField[] {
  if (experiment === undefined) return [];
  const fields = remembered.get(experiment) ?? parameterFields(experiment);
  remembered.set(experiment, fields);
  return fields;
}
