declare module "*.ttf" {
  const bytes: Uint8Array;
  // eslint-disable-next-line no-restricted-exports
  export default bytes;
}
