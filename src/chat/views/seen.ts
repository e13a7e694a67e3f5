/** By whom and when a view is looked at. */
export type Seen = {
  /** The viewer's IANA zone, else the organization's; the organization's where many look at it. */
  readonly zone: string
  readonly now: Date
}
