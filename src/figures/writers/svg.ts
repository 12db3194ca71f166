import { runScale, scriptRise } from "../print/measure.js";
import type { Layer, Mark, Page, Stroke, TextMark } from "../print/page.js";
import { decimal } from "./decimal.js";

/** Fonts that look like a LaTeX paper, then whatever serif font there is. */
const fonts = "'Latin Modern Roman', 'CMU Serif', 'Computer Modern', 'STIX Two Text', serif";

/**
 * A page as SVG: real text, nothing outside the file, the same bytes for the same page.
 * @param origin lines that say where it comes from, as its metadata: comments must not hold the `--` of a command
 */
export function writeSvg(page: Page, origin: readonly string[]): string {
  const [width, height] = [decimal(page.width), decimal(page.height)];
  const clips = page.layers.flatMap(({ clip }, i) =>
    clip === undefined
      ? []
      : [
          `  <clipPath id="clip${i}"><rect x="${decimal(clip.left)}" y="${decimal(clip.top)}" ` +
            `width="${decimal(clip.right - clip.left)}" height="${decimal(clip.bottom - clip.top)}"/></clipPath>`,
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ` +
      `${height}" role="img" aria-labelledby="title desc" font-family="${fonts}" fill="none">`,
    `<title id="title">${escape(page.title)}</title>`,
    `<desc id="desc">${escape(page.summary)}</desc>`,
    ...(origin.length === 0
      ? []
      : ["<metadata>", ...origin.map((text) => escape(text).replace(/&quot;/g, '"')), "</metadata>"]),
    ...(clips.length === 0 ? [] : ["<defs>", ...clips, "</defs>"]),
    ...page.layers.flatMap(layerLines),
    "</svg>",
    "",
  ].join("\n");
}

function layerLines({ id, clip, marks }: Layer, index: number): string[] {
  return [
    `<g id="${escape(id)}"${clip === undefined ? "" : ` clip-path="url(#clip${index})"`}>`,
    ...marks.map((mark) => `  ${markElement(mark)}`),
    "</g>",
  ];
}

function markElement(mark: Mark): string {
  switch (mark.kind) {
    case "path":
      return `<path d="M${mark.points.map(([x, y]) => `${decimal(x)} ${decimal(y)}`).join("L")}${mark.closed ? "Z" : ""}"${ink(mark)}/>`;
    case "circle":
      return `<circle cx="${decimal(mark.centre[0])}" cy="${decimal(mark.centre[1])}" r="${decimal(mark.radius)}"${ink(mark)}/>`;
    case "text":
      return textElement(mark);
  }
}

function ink({ stroke, fill }: { readonly stroke?: Stroke; readonly fill?: string }): string {
  return `${fill === undefined ? "" : ` fill="${fill}"`}${
    stroke === undefined
      ? ""
      : ` stroke="${stroke.colour}" stroke-width="${decimal(stroke.width)}" stroke-linejoin="round"${
          stroke.dash === undefined ? "" : ` stroke-dasharray="${stroke.dash.map(decimal).join(" ")}"`
        }`
  }`;
}

/** Runs follow each other as the reader's font has them; a run after an index comes back to the baseline. */
function textElement({ at: [x, y], anchor, runs, size, colour, upwards }: TextMark): string {
  let height = 0;
  const spans = runs.map((run) => {
    const rise = scriptRise(run.script) * size;
    const shift = height - rise;
    height = rise;
    const attributes = `${Math.abs(shift) < 1e-9 ? "" : ` dy="${decimal(shift)}"`}${run.italic ? ' font-style="italic"' : ""}${
      run.script === "none" ? "" : ` font-size="${decimal(size * runScale(run))}"`
    }`;
    return attributes === "" ? escape(run.text) : `<tspan${attributes}>${escape(run.text)}</tspan>`;
  });
  const place =
    upwards === true
      ? `transform="translate(${decimal(x)} ${decimal(y)}) rotate(-90)"`
      : `x="${decimal(x)}" y="${decimal(y)}"`;
  return (
    `<text ${place} font-size="${decimal(size)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`} ` +
    `fill="${colour}" xml:space="preserve">${spans.join("")}</text>`
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}
