import * as vscode from "vscode";
import { treeItem } from "./text/treeItem.js";

/** An experiment that comes with the extension, and what to look at in it. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly look: string;
}

/** The paper's own example comes first. */
export const examples: readonly [Example, ...Example[]] = [
  {
    file: "illustrative.distill.json",
    name: vscode.l10n.t("Illustrative example"),
    look: vscode.l10n.t("Two rounds beat one: the error against the truth is least at t = 1."),
  },
  {
    file: "interior.distill.json",
    name: vscode.l10n.t("Without the end points"),
    look: vscode.l10n.t("G is regular here: κ is finite, and every bound has something to say."),
  },
  {
    file: "noise.distill.json",
    name: vscode.l10n.t("Heavy noise, many rounds"),
    look: vscode.l10n.t(
      "From over-fitting to under-fitting: the error against the truth falls by a factor of 20 until t = 3, then rises.",
    ),
  },
  {
    file: "label-noise.distill.json",
    name: vscode.l10n.t("Wrong labels, mended by two rounds"),
    look: vscode.l10n.t(
      "Choose accuracy in the errors figure: on held-out data two rounds reach 96 %, one round 70 %.",
    ),
  },
  {
    file: "digits.distill.json",
    name: vscode.l10n.t("Handwritten digits"),
    look: [
      vscode.l10n.t(
        "Choose accuracy in the errors figure: training accuracy falls, held-out accuracy rises to 74 % at t = 4, then falls.",
      ),
      vscode.l10n.t("Kernel regression with a neural tangent kernel, not the paper's networks."),
    ].join(" "),
  },
  {
    file: "penguins.distill.json",
    name: vscode.l10n.t("A regression table"),
    look: vscode.l10n.t(
      "The held-out error falls by a third until t = 2, then rises; put your own columns in its place.",
    ),
  },
  {
    file: "ntk-sphere.distill.json",
    name: vscode.l10n.t("Neural tangent kernel"),
    look: vscode.l10n.t("Eigenvalues come in groups, one for each degree: their weights fall in steps."),
  },
  {
    file: "power-law.distill.json",
    name: vscode.l10n.t("A power-law spectrum"),
    look: vscode.l10n.t("No data at all, a million modes: move the exponents and watch N between its bounds."),
  },
  {
    file: "equal-eigenvalues.distill.json",
    name: vscode.l10n.t("Equal eigenvalues"),
    look: vscode.l10n.t("κ = 1: r falls by exactly 1 a round, and the paper's guarantee meets the truth."),
  },
  {
    file: "own-kernel.distill.json",
    name: vscode.l10n.t("A kernel of one's own"),
    look: vscode.l10n.t("Edit the formula: it is checked on the data as you type."),
  },
  {
    file: "repeated-inputs.distill.json",
    name: vscode.l10n.t("Repeated inputs"),
    look: vscode.l10n.t("G is singular: the paper's guarantee says nothing, the condition-free bounds still do."),
  },
  {
    file: "infeasible.distill.json",
    name: vscode.l10n.t("Infeasible tolerance"),
    look: vscode.l10n.t("An error that says how far ε has to be raised."),
  },
];

/** The tree view "Examples". */
export class ExamplesView implements vscode.TreeDataProvider<Example> {
  getChildren(parent?: Example): Example[] {
    return parent === undefined ? [...examples] : [];
  }

  getTreeItem(example: Example): vscode.TreeItem {
    const { name, look } = example;
    const item = treeItem({ label: name, description: look, tooltip: [`${name}: ${look}`] });
    item.iconPath = new vscode.ThemeIcon("beaker");
    item.command = { command: "selfDistillation.openExample", title: name, arguments: [example] };
    return item;
  }
}
