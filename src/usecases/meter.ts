/** Records how long things take and how often they happen. `label` is one of a few fixed words. */
export type Meter = {
  readonly time: (
    what: 'interaction' | 'tick' | 'delivery',
    taken: { readonly ms: number; readonly label: string },
  ) => void
  readonly count: (what: 'reconnect', label: string) => void
}
