export interface RefreshFlags {
  /** Write nothing. */
  readonly checkOnly: boolean;
  readonly overwriteEdited: boolean;
  readonly allowOutside: boolean;
}
