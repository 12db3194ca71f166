/** Made by the build from the files that end in .test.ts here. */
declare module "host-suites" {
  export const hostSuites: readonly { readonly file: string; readonly load: () => Promise<unknown> }[];
}
