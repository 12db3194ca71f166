import { runHues } from "../../src/figures/look/inks.js";
import { luminance, parseColour, type Colour } from "../../src/figures/colour.js";

/**
 * The editor's colours and fonts as values, for what is drawn on a canvas; style sheets use the variables themselves.
 */
export interface Theme {
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly background: string;
  readonly backgroundColour: Colour;
  readonly foreground: string;
  /** For text and lines that step back. */
  readonly quiet: string;
  /** For grids and frames. */
  readonly faint: string;
  /** For what is chosen. */
  readonly accent: string;
  /** For compared runs, which are told apart by dashes too. */
  readonly runs: readonly string[];
  readonly fontFamily: string;
  readonly fontSize: number;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const value = (...names: string[]) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((text) => text !== "");
  const { classList } = document.body;
  const highContrast = classList.contains("vscode-high-contrast") || classList.contains("vscode-high-contrast-light");
  const darkClass =
    classList.contains("vscode-dark") ||
    (classList.contains("vscode-high-contrast") && !classList.contains("vscode-high-contrast-light"));
  const background = value("editor-background") ?? (darkClass ? "#1f1f1f" : "#ffffff");
  const backgroundColour = parseColour(background) ?? (darkClass ? [31, 31, 31] : [255, 255, 255]);
  const dark = luminance(backgroundColour) < 0.4;
  const foreground = value("editor-foreground", "foreground") ?? (dark ? "#cccccc" : "#3b3b3b");
  return {
    dark,
    highContrast,
    background,
    backgroundColour,
    foreground,
    quiet: highContrast ? foreground : (value("descriptionForeground") ?? foreground),
    faint: highContrast
      ? dark
        ? "rgba(255, 255, 255, 0.28)"
        : "rgba(0, 0, 0, 0.28)"
      : dark
        ? "rgba(255, 255, 255, 0.1)"
        : "rgba(0, 0, 0, 0.09)",
    accent: value("contrastActiveBorder", "focusBorder", "charts-blue") ?? foreground,
    // High-contrast themes have no orange.
    runs: runHues.map((hue) => value(`charts-${hue}`, ...(hue === "orange" ? ["charts-yellow"] : [])) ?? foreground),
    fontFamily: value("font-family") ?? "sans-serif",
    fontSize: Number.parseFloat(value("font-size") ?? "13") || 13,
  };
}

/**
 * Calls back once after each change of theme. The variables may arrive after the class that names the theme, hence the
 * frame.
 */
export function onThemeChange(changed: () => void): void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  });
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ["class", "data-vscode-theme-id", "data-vscode-theme-kind"],
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
}
