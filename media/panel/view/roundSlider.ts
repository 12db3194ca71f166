import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Actions } from "../actions.js";
import { roundColour } from "../../../src/figures/look/inks.js";
import type { Look } from "../charts/look.js";
import { iconButton } from "./iconButton.js";

export interface RoundChoice {
  /** −1 without rounds. */
  readonly chosen: number;
  readonly recorded: number;
  readonly rounds: number | null;
  /** The rounds that colours are spread over. */
  readonly coloured: number;
  readonly playing: boolean;
}

/** The round in front, for all figures at once. Its track carries the rounds' colours. */
export function roundSliderView(
  { chosen, recorded, rounds, coloured, playing }: RoundChoice,
  look: Look,
  actions: Actions,
): TemplateResult {
  const last = Math.max(0, recorded - 1);
  const colours = Array.from({ length: Math.min(recorded, 120) }, (_, i) =>
    roundColour(look.colours, Math.round((i * last) / Math.max(1, Math.min(recorded, 120) - 1)), coloured),
  );
  const parts = colours.map(
    (colour, i) =>
      `${colour} ${((100 * i) / colours.length).toFixed(2)}% ${((100 * (i + 1)) / colours.length).toFixed(2)}%`,
  );
  const track = parts.length === 0 ? "none" : `linear-gradient(to right, ${parts.join(", ")})`;
  const choose = (event: Event) => {
    if (recorded > 0) actions.chooseRound((event.target as HTMLInputElement).valueAsNumber);
  };
  return html`<div class="rounds-control" role="group" aria-label="Round">
    <label for="round"
      ><span class="label-text">round</span> <i class="symbol">t</i> =
      <output data-quantity="t" data-value=${chosen}>${chosen < 0 ? "–" : chosen}</output></label
    >
    ${iconButton("chevron-left", "Previous round", () => {
      actions.chooseRound(Math.max(0, chosen - 1));
    })}
    ${iconButton(playing ? "debug-pause" : "play", playing ? "Pause" : "Play the rounds", () => {
      actions.togglePlay();
    })}
    ${iconButton("chevron-right", "Next round", () => {
      actions.chooseRound(Math.min(last, chosen + 1));
    })}
    <input
      type="range"
      id="round"
      aria-label="round t"
      min="0"
      max=${last}
      step="1"
      .value=${live(String(Math.max(0, chosen)))}
      ?data-empty=${recorded === 0}
      aria-valuetext=${recorded === 0 ? "no rounds" : `round ${chosen} of 0 to ${last}`}
      style="--track: ${track}; --steps: ${Math.max(1, recorded)}"
      @input=${choose}
    />
    <span class="of"
      >${recorded === 0 ? "no rounds" : rounds !== null && rounds <= recorded ? `0 … ${last}` : `0 … ${last} recorded`}</span
    >
  </div>`;
}
