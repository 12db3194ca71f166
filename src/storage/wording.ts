/** Puts arguments into a text, in the language of whoever reads it. VS Code's `l10n` is one. */
export interface Wording {
  t(message: string, ...args: readonly (string | number)[]): string;
}

export const english: Wording = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (all, index: string) => String(args[Number(index)] ?? all)),
};
