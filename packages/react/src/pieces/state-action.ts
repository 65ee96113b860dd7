/** A way on from a state: its words say what happens. */
export interface StateAction {
  readonly label: string
  readonly onSelect: () => void
}
