/** What there is to know before a time is stored. */
export const EN_IMPACT = {
  lookFirst: 'Look first: ',
  zonesUnknown: (count: number) =>
    `The time zone of ${count} ${count === 1 ? 'student' : 'students'} is not known; they are not counted in this.`,
  /** The first time named says who is counted. */
  nightFirst: (clock: string, count: number) => `${clock} for ${count} ${count === 1 ? 'student' : 'students'}`,
  nightNext: (clock: string, count: number) => `${clock} for ${count}`,
  nightMore: (count: number) => ` and at night for ${count} more`,
  /** Of a series: in how many of its coming sessions. */
  inSome: (count: number, all: number) => (all === 1 ? '' : ` (in ${count} of ${all} sessions)`),
  clash: (people: number) => `clashes with another session for ${people}`,
  clashes: (count: number, all: number, people: number) =>
    `${count} of ${all} sessions ${count === 1 ? 'clashes' : 'clash'} with others, for up to ${people}`,
  itsMentor: 'Its mentor',
  hosts: (name: string, numbers: string) => `${name} already hosts ${numbers} then`,
}
