import { barLayers, cellLayers } from "./cellPage.js";
import type { CellPanels } from "./cellPanels.js";
import { legendMarks } from "./legend.js";
import type { PrintOptions } from "./options.js";
import type { Page } from "./page.js";
import { palette } from "./palette.js";
import { arrangePanels } from "./panelArrangement.js";
import { margin } from "./xyArrangement.js";

/** Between a panel's title and its plot, in units of the font size. */
export const titleRise = 0.6;

/** Heat maps side by side, as they are printed. */
export function panelPage(figure: CellPanels, options: PrintOptions): Page {
  const { width, height, panels, key } = arrangePanels(figure, options);
  const { fontSize: size } = options;
  return {
    width,
    height,
    title: figure.title,
    summary: figure.summary,
    layers: [
      { id: "key", marks: legendMarks(key, panels[0].arrangement.plot.left, margin, size) },
      ...panels.flatMap(({ figure: panel, arrangement, title, hasBar }, i) => [
        ...cellLayers(panel, arrangement, options, `panel${i}-`),
        {
          id: `panel${i}-title`,
          marks: [
            {
              kind: "text" as const,
              at: [arrangement.plot.left, arrangement.plot.top - titleRise * size] as const,
              anchor: "start" as const,
              runs: title,
              size,
              colour: palette.ink,
            },
          ],
        },
        ...(hasBar ? barLayers(panel, arrangement, size) : []),
      ]),
    ].filter(({ marks }) => marks.length > 0),
  };
}
