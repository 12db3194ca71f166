import { html, nothing, svg, type TemplateResult } from "lit";
import type { ColouredLook } from "../../../src/figures/look/colouredLook.js";
import { dashLengths } from "../../../src/figures/look/dashes.js";
import { crossStrokes, markerCorners } from "../../../src/figures/look/markers.js";
import { ringLook } from "../../../src/figures/look/ruleLook.js";
import type { Look } from "../charts/look.js";
import { pixels } from "../charts/look.js";

const height = 10;
const middle = height / 2;

/** Wide enough for a dash to be known by, a marker on it or not. */
const [narrow, wide] = [18, 28] as const;

/** A piece of what the canvas draws of a series. */
export function swatch(look: ColouredLook, { colours }: Look, band = false): TemplateResult {
  const { line, marker, bars } = look;
  const width = line !== undefined && line.dash !== "solid" ? wide : narrow;
  return html`<svg class="swatch" style="width: ${width}px" viewBox="0 0 ${width} ${height}">
    ${band ? svg`<rect class="band" x="0" y="1" width=${width} height="8"/>` : nothing}
    ${bars === undefined ? nothing : svg`<rect x=${width / 2 - 4} y="0" width="8" height=${height} fill=${bars}/>`}
    ${line === undefined ? nothing : stroke(line, width)}
    ${marker === undefined ? nothing : mark(marker, width / 2, colours.paper)}
  </svg>`;
}

/** Around what is pointed out. */
export function ringSwatch({ colours }: Look): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 ${narrow} ${height}">
    <circle
      cx=${narrow / 2}
      cy=${middle}
      r="4"
      fill="none"
      stroke=${colours[ringLook.ink.role]}
      stroke-width=${pixels * ringLook.weight}
    />
  </svg>`;
}

function stroke(line: NonNullable<ColouredLook["line"]>, width: number): TemplateResult {
  const dashes = dashLengths(line).map((length) => pixels * length);
  return svg`<line
    x1="0"
    x2=${width}
    y1=${middle}
    y2=${middle}
    stroke=${line.colour}
    stroke-width=${pixels * line.weight}
    stroke-dasharray=${dashes.length === 0 ? "none" : dashes.join(" ")}
  />`;
}

function mark(
  { shape, size, colour, hollow }: NonNullable<ColouredLook["marker"]>,
  x: number,
  paper: string,
): TemplateResult {
  const fill = hollow ? paper : colour;
  const outline = hollow ? colour : "none";
  const radius = pixels * size;
  switch (shape) {
    case "disc":
      return svg`<circle cx=${x} cy=${middle} r=${radius} fill=${fill} stroke=${outline} stroke-width="1.25"/>`;
    case "cross":
      return svg`<path d=${crossStrokes([x, middle], radius)
        .map((ends) => `M${ends.map((end) => end.join(" ")).join(" L")}`)
        .join(" ")} fill="none" stroke=${colour} stroke-width="1"/>`;
    default:
      return svg`<path d=${`M${markerCorners(shape, [x, middle], radius)
        .map((corner) => corner.join(" "))
        .join(" L")} Z`} fill=${fill} stroke=${outline} stroke-width="1.25"/>`;
  }
}
