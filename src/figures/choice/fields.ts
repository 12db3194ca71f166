import * as z from "zod";
import { matchedQuantityIds } from "../../experiment/analyses/earlyStopping.js";
import { boundFamilies } from "../boundFamilies.js";

/** How a field is told of, wherever it is chosen. */
interface Told {
  readonly label: string;
  /** What it chooses, as the terminal's help says it. */
  readonly help: string;
  /** Its name as an option of the terminal. */
  readonly option: string;
}

/** One thing that can be chosen of figures. */
export interface ChoiceField<S extends z.ZodType = z.ZodType> extends Told {
  readonly type: S;
  /** What is chosen until the user chooses. */
  readonly fallback: z.output<S>;
  /** Of words: one of these, several of them, or none for a switch. Absent for a number. */
  readonly words?: { readonly values: readonly string[]; readonly several: boolean };
}

const oneOf = <const V extends readonly string[]>(values: V, fallback: V[number], told: Told) =>
  ({ ...told, type: z.enum(values), fallback, words: { values, several: false } }) satisfies ChoiceField;

const someOf = <const V extends readonly string[]>(values: V, told: Told) =>
  ({
    ...told,
    type: z.array(z.enum(values)).max(values.length).readonly(),
    fallback: [] as readonly V[number][],
    words: { values, several: true },
  }) satisfies ChoiceField;

/**
 * Everything that can be chosen of a figure, told once: a figure names the fields that it takes, and the page's
 * message, what the page keeps, the origin of an exported file and the options of the terminal derive from here.
 */
export const choiceFields = {
  round: {
    type: z.int().min(0).max(10_000).optional(),
    fallback: undefined,
    label: "Round",
    help: "the round in front",
    option: "round",
  },
  output: {
    type: z.int().min(0).max(100_000),
    fallback: 0,
    label: "Output",
    help: "of several outputs the one that fits are shown of, from 1",
    option: "output",
  },
  weights: oneOf(["B", "A"], "B", {
    label: "Weights",
    help: "weights B_t of the fit, or A_t of one step",
    option: "weights",
  }),
  cells: oneOf(["weight", "ratio", "floor", "slack"], "weight", {
    label: "Cells",
    help: "the weight B_t[k], its ratio to the largest, what that is at least, or how many times larger it is",
    option: "cells",
  }),
  floor: oneOf(["paper", "decreasing"], "paper", {
    label: "Floor",
    help: "the paper's floor from r_0, or the sharper one from sqrt(r_0^2 - i)",
    option: "floor",
  }),
  scale: oneOf(["log", "linear"], "log", {
    label: "Scale",
    help: "of colours of weights, and of the axes of spectra",
    option: "scale",
  }),
  measure: oneOf(["error", "accuracy"], "error", {
    label: "Measure",
    help: "mean squared errors, or shares of rightly classified points",
    option: "measure",
  }),
  matched: oneOf(matchedQuantityIds, "trainError", {
    label: "Matched by",
    help: "what early stopping has in common with the round",
    option: "matched",
  }),
  over: oneOf(["eigenvalue", "index"], "eigenvalue", {
    label: "Spectra over",
    help: "what spectra are drawn over",
    option: "over",
  }),
  countScale: oneOf(["auto", "linear", "log"], "auto", {
    label: "Scale of N",
    help: "the axis of N over the tolerance; auto is linear for few rounds",
    option: "count-scale",
  }),
  hiddenBounds: someOf(
    boundFamilies.map(({ id }) => id),
    {
      label: "Hidden bounds",
      help: "families of bounds whose curves are left out, separated by commas",
      option: "hide",
    },
  ),
  draws: {
    type: z.boolean(),
    fallback: false,
    label: "Draws",
    help: "the mean over draws of fresh noise beside the risk",
    option: "draws",
    words: { values: [], several: false },
  },
} as const satisfies Readonly<Record<string, ChoiceField>>;

export type FieldName = keyof typeof choiceFields;

export const fieldNames = Object.keys(choiceFields) as readonly FieldName[];
