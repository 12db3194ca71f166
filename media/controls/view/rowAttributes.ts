/** What all controls of a row share. */
export interface RowAttributes {
  readonly id: string;
  /** Ids of what describes the control: its help, and what is wrong with it. */
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly invalid: boolean;
}
