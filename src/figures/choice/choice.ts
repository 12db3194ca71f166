import * as z from "zod";
import { choiceFields, fieldNames, type ChoiceField, type FieldName } from "./fields.js";

export type ChoiceShape = { readonly [F in FieldName]: (typeof choiceFields)[F]["type"] };

const shape = Object.fromEntries(fieldNames.map((name) => [name, choiceFields[name].type])) as unknown as ChoiceShape;

/** The whole vocabulary. */
export const choiceSchema = z.strictObject(shape);

export type Choice = Readonly<z.output<typeof choiceSchema>>;

/** What there is before anybody chooses. */
export const initialChoice: Choice = Object.fromEntries(
  fieldNames.flatMap((name) => (name === "round" ? [] : [[name, choiceFields[name].fallback]])),
) as unknown as Choice;

/** The fields that a figure takes. */
export function choiceOf<N extends FieldName>(...names: readonly N[]): z.ZodObject<Pick<ChoiceShape, N>> {
  return z.object(Object.fromEntries(names.map((name) => [name, shape[name]]))) as unknown as z.ZodObject<
    Pick<ChoiceShape, N>
  >;
}

/** Round and output stand beside the others in the origin of a file, as they did before there were any. */
export type PickedName = Exclude<FieldName, "round" | "output">;

export const pickedNames = fieldNames.filter((name): name is PickedName => name !== "round" && name !== "output");

/** As much of a choice as is said. */
export type PickedChoice = { readonly [F in PickedName]?: Choice[F] | undefined };

export const pickedChoiceSchema: z.ZodType<PickedChoice> = choiceSchema
  .omit({ round: true, output: true })
  .partial()
  .readonly();

export function fieldOf(name: FieldName): ChoiceField {
  return choiceFields[name];
}

/** A value of a choice as the terminal takes it. */
export function choiceText(value: PickedChoice[PickedName]): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}
