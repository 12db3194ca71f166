import { render } from "lit";
import { allFigures } from "../../src/figures/allFigures.js";
import { bestRound } from "../../src/figures/errorsFigure.js";
import type { CellFigure, XyFigure } from "../../src/figures/figure.js";
import { holdFrames, type Frames } from "../../src/figures/frames.js";
import { roundsStrip } from "../../src/figures/roundsStrip.js";
import { cancelRun, copyText, openFromPanel, revealInDocument, runAgain, type PanelSnapshot } from "../../src/messages/panel.js";
import type { HostLine } from "../shared/messenger.js";
import { readTheme } from "../shared/theme.js";
import type { Actions } from "./actions.js";
import { CellChart } from "./charts/cellChart.js";
import { lookOf, type Look } from "./charts/look.js";
import { XyChart } from "./charts/xyChart.js";
import { ChartSlot } from "./chartSlot.js";
import { decodeArrangement, shownRound, type Arrangement } from "./model/arrangement.js";
import { notesOf, statusOf } from "./model/status.js";
import { Playback } from "./playback.js";
import { pageView, type PageModel } from "./view/page.js";

/** The panel: the last snapshot, what the user arranged, and the charts, kept in step. */
export class Page {
  #snapshot: PanelSnapshot | undefined;
  #arrangement: Arrangement;
  #frames: Frames | undefined;
  #look: Look = lookOf(readTheme());
  /** Shown until a round is chosen: the one that was closest to the truth when the problem appeared. */
  #firstRound: number | undefined;
  #slow = false;
  #notesOpen = false;
  readonly #openTables = new Set<string>();
  readonly #playback: Playback;
  readonly #actions: Actions;
  readonly #fits: ChartSlot<XyFigure>;
  readonly #errors: ChartSlot<XyFigure>;
  readonly #multipliers: ChartSlot<XyFigure>;
  readonly #basisWeights: ChartSlot<CellFigure>;

  constructor(private readonly root: HTMLElement, private readonly host: HostLine) {
    this.#arrangement = decodeArrangement(host.kept.read());
    this.#playback = new Playback(() => this.step(1), () => { this.draw(); });
    this.#actions = this.#createActions();
    const xy = () => new ChartSlot<XyFigure>((canvas, figure, look) => new XyChart(canvas, figure, look, (round) => { this.#actions.chooseRound(round); }));
    [this.#fits, this.#errors, this.#multipliers] = [xy(), xy(), xy()];
    this.#basisWeights = new ChartSlot((canvas, figure, look) => new CellChart(canvas, figure, look, (round) => { this.#actions.chooseRound(round); }));
  }

  get snapshot(): PanelSnapshot | undefined {
    return this.#snapshot;
  }

  apply(snapshot: PanelSnapshot, slow: boolean): void {
    this.#snapshot = snapshot;
    this.#slow = slow;
    if (snapshot.result !== undefined) {
      const { report } = snapshot.result;
      const frames = holdFrames(report, this.#frames);
      if (frames.problem !== this.#frames?.problem) this.#firstRound = undefined;
      if (report.rounds.length > 0) this.#firstRound ??= bestRound(report.rounds) ?? 0;
      this.#frames = frames;
    }
    this.draw();
  }

  retheme(): void {
    this.#look = lookOf(readTheme());
    this.draw();
  }

  openBounds(): void {
    this.#actions.arrange({ boundsOpen: true });
    document.getElementById("bounds")?.scrollIntoView({ block: "nearest" });
  }

  /** Moves the chosen round; false at the end. */
  step(by: number): boolean {
    const count = this.#roundCount;
    const wanted = shownRound(this.#wish, count) + by;
    if (wanted < 0 || wanted >= count) return false;
    this.#arrange({ round: wanted });
    return true;
  }

  toggleClock(): void {
    this.#actions.togglePlay();
  }

  chooseEnd(end: "first" | "last"): void {
    this.#actions.chooseRound(end === "first" ? 0 : Math.max(0, this.#roundCount - 1));
  }

  draw(): void {
    const snapshot = this.#snapshot;
    if (snapshot === undefined) return;
    const report = snapshot.result?.report;
    const model: PageModel = {
      snapshot, status: statusOf(snapshot, this.#slow), notes: notesOf(snapshot), notesOpen: this.#notesOpen, arrangement: this.#arrangement,
      openTables: this.#openTables, playing: this.#playback.playing, look: this.#look,
    };
    if (report === undefined || this.#frames === undefined) {
      render(pageView(model, this.#canvases, this.#actions), this.root);
      return;
    }
    const chosen = shownRound(this.#wish, report.rounds.length);
    const { weights, scale, measure } = this.#arrangement;
    const output = Math.min(this.#arrangement.output, report.data.outputs - 1);
    const figures = allFigures(report, this.#frames, { weights, scale, measure, output, round: chosen });
    const strip = roundsStrip(report, this.#frames.strip);
    render(pageView({ ...model, shown: { figures, strip, chosen } }, this.#canvases, this.#actions), this.root);
    this.#fits.update(figures.fits, chosen, this.#look);
    this.#basisWeights.update(figures.basisWeights, chosen, this.#look);
    this.#errors.update(figures.errors, chosen, this.#look);
    this.#multipliers.update(figures.multipliers, chosen, this.#look);
  }

  get #wish(): number {
    return this.#arrangement.round ?? this.#firstRound ?? 0;
  }

  get #roundCount(): number {
    return this.#snapshot?.result?.report.rounds.length ?? 0;
  }

  readonly #canvases = {
    fits: (canvas: Element | undefined) => { this.#fits.attach(canvas); },
    basisWeights: (canvas: Element | undefined) => { this.#basisWeights.attach(canvas); },
    errors: (canvas: Element | undefined) => { this.#errors.attach(canvas); },
    multipliers: (canvas: Element | undefined) => { this.#multipliers.attach(canvas); },
  };

  #arrange(change: Partial<Omit<Arrangement, "version">>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.host.kept.write(this.#arrangement);
    this.draw();
  }

  #createActions(): Actions {
    const { host } = this;
    return {
      arrange: (change) => { this.#arrange(change); },
      chooseRound: (round) => { this.#playback.stop(); this.#arrange({ round }); },
      togglePlay: () => { this.#togglePlay(); },
      toggleNotes: () => { this.#notesOpen = !this.#notesOpen; this.draw(); },
      toggleTable: (figure) => { if (!this.#openTables.delete(figure)) this.#openTables.add(figure); this.draw(); },
      copy: (text, what) => { host.send(copyText, { text, what }); },
      reveal: (path) => { host.send(revealInDocument, { path }); },
      cancel: () => { host.send(cancelRun, null); },
      runAgain: () => { host.send(runAgain, null); },
      open: (what) => { host.send(openFromPanel, { what }); },
    };
  }

  #togglePlay(): void {
    if (this.#playback.playing) this.#playback.stop();
    else if (this.#roundCount > 1) {
      if (shownRound(this.#wish, this.#roundCount) >= this.#roundCount - 1) this.#arrange({ round: 0 });
      this.#playback.start();
    }
  }
}
