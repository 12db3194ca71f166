import { render } from "lit";
import { bestError } from "../../src/experiment/bestError.js";
import type { ComparedRun } from "../../src/figures/compare/comparedRun.js";
import type { Figure } from "../../src/figures/figure.js";
import type { Choice } from "../../src/figures/choice/choice.js";
import type { Ranges } from "../../src/figures/ranges.js";
import type { Report } from "../../src/experiment/report.js";
import type { Evidence } from "../../src/statements/evidence.js";
import { roundsStrip } from "../../src/figures/roundsStrip.js";
import { abandonPreview, commitParameter, previewParameter } from "../../src/messages/controls.js";
import { beginStudy, cancelStudy, wantStudy } from "../../src/messages/study.js";
import { tableToText } from "../../src/figures/table.js";
import {
  cancelRun,
  copied,
  copyText,
  endComparison,
  openFromPanel,
  panelChoice,
  revealInDocument,
  runAgain,
  wantAnalyses,
  type PanelSnapshot,
} from "../../src/messages/panel.js";
import type { HostLine } from "../shared/messenger.js";
import { previewChannel } from "../shared/previewChannel.js";
import { readTheme } from "../shared/theme.js";
import type { Study } from "../../src/experiment/studies/study.js";
import type { Actions } from "./actions.js";
import { lookOf, type Look } from "./charts/look.js";
import { copyImage } from "./copyImage.js";
import { ChartSlots } from "./chartSlots.js";
import { decodeArrangement, shownChoice, shownRound, type Arrangement } from "./model/arrangement.js";
import { PanelRanges } from "./model/panelRanges.js";
import { collapseReason, notesOf, statusOf } from "./model/status.js";
import { Playback } from "./playback.js";
import { fitFormulas } from "./formulas/fitFormulas.js";
import { Typesetter } from "./formulas/typesetter.js";
import { placeOf, type Emphasis } from "./model/evidence.js";
import { RowCard } from "./rowCard.js";
import { pageView, type PageModel } from "./view/page.js";
import type { ViewContent } from "./views/view.js";
import { analysesOf, studyOf, viewOf } from "./views/views.js";

/** The panel: the last snapshot, what the user arranged, and the charts, kept in step. */
export class Page {
  #snapshot: PanelSnapshot | undefined;
  #arrangement: Arrangement;
  readonly #ranges = new PanelRanges();
  #look: Look = lookOf(readTheme());
  /** Shown until a round is chosen: the one that was closest to the truth when the problem appeared. */
  #firstRound: number | undefined;
  /** The last choice that the host was told, as JSON. */
  #told: string | undefined;
  #shownFigures: readonly Figure[] = [];
  #compared: readonly ComparedRun[] = [];
  #slow = false;
  #notesOpen = false;
  #content: ViewContent | undefined;
  #pointed: { readonly figure: string; readonly row: number } | undefined;
  readonly #rowCard = new RowCard();
  #emphasis: Emphasis | undefined;
  /** Whether what is pointed out has still to be brought into sight, which it can be once its view is drawn. */
  #emphasisAwaited = false;
  /** The card that the sheet was left from. */
  #cardLeft: string | undefined;
  readonly #openTables = new Set<string>();
  readonly #playback: Playback;
  readonly #actions: Actions;
  readonly #charts: ChartSlots;
  #toldStudy: Study | null | undefined;
  readonly #formulas = new Typesetter(() => {
    this.draw();
  });

  constructor(
    private readonly root: HTMLElement,
    private readonly host: HostLine,
  ) {
    this.#arrangement = decodeArrangement(host.kept.read());
    this.#playback = new Playback(
      () => this.step(1),
      () => {
        this.draw();
      },
    );
    this.#actions = this.#createActions();
    const edit = previewChannel(
      {
        preview: (change) => {
          host.send(previewParameter, change);
        },
        commit: (change) => {
          host.send(commitParameter, change);
        },
        abandon: () => {
          host.send(abandonPreview, null);
        },
      },
      (task) => {
        const handle = requestAnimationFrame(task);
        return () => {
          cancelAnimationFrame(handle);
        };
      },
    );
    this.#charts = new ChartSlots(
      {
        choose: (round) => {
          this.#actions.chooseRound(round);
        },
        adjust: (parameter, value, settled) => {
          const document = this.#snapshot?.document;
          if (document !== undefined)
            edit({ kind: settled ? "commit" : "preview", change: { document, path: [parameter], value } });
        },
      },
      (figure, row) => {
        this.#pointed = row === undefined ? undefined : { figure, row };
        this.#showRow();
      },
    );
  }

  get snapshot(): PanelSnapshot | undefined {
    return this.#snapshot;
  }

  apply(snapshot: PanelSnapshot, slow: boolean): void {
    this.#snapshot = snapshot;
    this.#slow = slow;
    if (snapshot.result !== undefined) {
      const { report } = snapshot.result;
      if (this.#ranges.take(report, snapshot.moving === true)) this.#firstRound = undefined;
      if (report.rounds.length > 0) this.#firstRound ??= bestError(report.rounds)?.round ?? 0;
    }
    this.draw();
  }

  retheme(): void {
    this.#look = lookOf(readTheme());
    this.draw();
  }

  compare(runs: readonly ComparedRun[], show: boolean): void {
    this.#compared = runs;
    if (show) this.#arrange({ view: "compare" });
    else this.draw();
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

  /** Whether one had been enlarged. */
  showAllFigures(): boolean {
    if (this.#arrangement.enlarged === null) return false;
    this.#arrange({ enlarged: null });
    return true;
  }

  /** What the editor's context menu asks of the page. */
  copyFigure(id: string, what: "image" | "data"): void {
    const figure = this.#shownFigures.find((each) => each.id === id);
    if (figure === undefined) return;
    if (what === "data") this.#actions.copy(tableToText(figure.table()), figure.title);
    else
      copyImage(document.querySelector(`[data-figure="${CSS.escape(id)}"] canvas`), this.#look.theme.background, () => {
        this.host.send(copied, { what: figure.title });
      });
  }

  draw(): void {
    const snapshot = this.#snapshot;
    if (snapshot === undefined) return;
    this.#tellStudy(snapshot.result?.report);
    const report = snapshot.result?.report;
    const model: PageModel = {
      snapshot,
      status: statusOf(snapshot, this.#slow),
      notes: notesOf(snapshot),
      notesOpen: this.#notesOpen,
      arrangement: this.#arrangement,
      openTables: this.#openTables,
      playing: this.#playback.playing,
      look: this.#look,
      emphasis: this.#emphasis,
    };
    const { moving, study } = snapshot;
    const ranges = this.#ranges.now(moving === true || this.#playback.playing || study?.activity.kind === "computing");
    if (report === undefined || ranges === undefined) {
      render(pageView(model, this.#charts.canvases, this.#actions), this.root);
      return;
    }
    const chosen = shownRound(this.#wish, report.rounds.length);
    const choice = shownChoice(this.#arrangement, report, chosen, study);
    this.#tellChoice(choice);
    const strip = roundsStrip(report, ranges.frames.strip);
    const content = (this.#content = this.#viewContent(report, ranges, choice, snapshot));
    const shown = { ...(content === undefined ? {} : { content }), strip, chosen };
    render(pageView({ ...model, shown }, this.#charts.canvases, this.#actions), this.root);
    this.#shownFigures = (content?.figures ?? []).map(({ figure }) => figure);
    for (const { figure, row } of content?.figures ?? [])
      this.#charts.update(figure, chosen, this.#look, row !== undefined);
    this.#showRow();
    fitFormulas(this.root);
    this.#seeEmphasis();
  }

  /** Beside the map that is pointed at; it goes with the pointer, and with the map. */
  #showRow(): void {
    const { figure, row } = this.#pointed ?? {};
    const detail =
      row === undefined ? undefined : this.#content?.figures.find((place) => place.figure.id === figure)?.row?.(row);
    const box =
      figure === undefined ? null : this.root.querySelector<HTMLElement>(`[data-figure="${figure}"] .row-card`);
    if (detail === undefined || box === null) this.#rowCard.hide();
    else this.#rowCard.show(box, detail, this.#look);
  }

  get #wish(): number {
    return this.#arrangement.round ?? this.#firstRound ?? 0;
  }

  get #roundCount(): number {
    return this.#snapshot?.result?.report.rounds.length ?? 0;
  }

  /** Undefined while the report lacks what the view needs. */
  #viewContent(report: Report, ranges: Ranges, choice: Choice, snapshot: PanelSnapshot): ViewContent | undefined {
    const view = viewOf(this.#arrangement.view);
    if (analysesOf(view).some((each) => report[each] === undefined)) return undefined;
    const study = snapshot.study?.study === studyOf(view, report) ? snapshot.study : undefined;
    const content = view.content({
      report: study?.result === undefined ? report : { ...report, studies: { [study.result.kind]: study.result } },
      ranges,
      choice,
      chosen: choice.round ?? -1,
      arrangement: this.#arrangement,
      look: this.#look,
      formulas: this.#formulas,
      actions: this.#actions,
      collapse: collapseReason(snapshot),
      compared: this.#compared,
      study,
    });
    return this.#emphasis?.figure === undefined ? content : { ...content, emphasised: this.#emphasis.figure };
  }

  /** Tells the host which study the view on show draws from, when that has changed. */
  #tellStudy(report: Report | undefined): void {
    const view = viewOf(this.#arrangement.view);
    // What it is made of may not have come yet; then nothing can be said.
    if (report === undefined || analysesOf(view).some((each) => report[each] === undefined)) return;
    const study = studyOf(view, report) ?? null;
    if (study === this.#toldStudy) return;
    this.#toldStudy = study;
    this.host.send(wantStudy, { study });
  }

  #tellChoice(choice: Choice): void {
    const told = JSON.stringify(choice);
    if (told === this.#told) return;
    this.#told = told;
    this.host.send(panelChoice, choice);
  }

  /** Tells the host what the view on show draws from. */
  tellNeeds(): void {
    this.host.send(wantAnalyses, { analyses: analysesOf(viewOf(this.#arrangement.view)) });
  }

  #arrange(change: Partial<Omit<Arrangement, "version">>, emphasis?: Emphasis): void {
    this.#emphasis = emphasis;
    this.#emphasisAwaited = emphasis !== undefined;
    this.#arrangement = { ...this.#arrangement, ...change };
    this.host.kept.write(this.#arrangement);
    if (change.view !== undefined) this.tellNeeds();
    this.draw();
    if (change.view === "theorems" && this.#cardLeft !== undefined)
      document.getElementById(`card-${this.#cardLeft}`)?.scrollIntoView({ block: "nearest" });
  }

  #showEvidence(evidence: Evidence, card: string): void {
    const { change, emphasis } = placeOf(evidence);
    this.#cardLeft = card;
    this.#arrange(change, emphasis);
  }

  #seeEmphasis(): void {
    const place = this.#emphasisAwaited ? this.root.querySelector("[data-emphasised]") : null;
    if (!(place instanceof HTMLElement)) return;
    this.#emphasisAwaited = false;
    place.scrollIntoView({ block: "center" });
    (place.tabIndex >= 0 ? place : document.getElementById(`tab-${this.#arrangement.view}`))?.focus({
      preventScroll: true,
    });
  }

  #createActions(): Actions {
    const { host } = this;
    return {
      arrange: (change) => {
        this.#arrange(change);
      },
      chooseRound: (round) => {
        this.#playback.stop();
        this.#arrange({ round });
      },
      togglePlay: () => {
        this.#togglePlay();
      },
      toggleNotes: () => {
        this.#notesOpen = !this.#notesOpen;
        this.draw();
      },
      toggleTable: (figure) => {
        if (!this.#openTables.delete(figure)) this.#openTables.add(figure);
        this.draw();
      },
      copy: (text, what) => {
        host.send(copyText, { text, what });
      },
      reveal: (path) => {
        host.send(revealInDocument, { path });
      },
      showEvidence: (evidence, card) => {
        this.#showEvidence(evidence, card);
      },
      beginStudy: () => {
        host.send(beginStudy, null);
      },
      cancelStudy: () => {
        host.send(cancelStudy, null);
      },
      cancel: () => {
        host.send(cancelRun, null);
      },
      runAgain: () => {
        host.send(runAgain, null);
      },
      open: (what) => {
        host.send(openFromPanel, { what });
      },
      endComparison: () => {
        host.send(endComparison, null);
      },
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
