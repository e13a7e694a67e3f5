/**
 * How often a platform may be asked for something, as plain facts: the platform names them, the jobs keep to them.
 *
 * @module
 */

/**
 * What is done to a platform, as its limits count it: a new message, a change of one, a first direct message to somebody (which
 * opens their channel), and looking for a message among those that stand.
 */
export type Act = 'post' | 'update' | 'open' | 'look'

/** Whose acts are counted together: those to one channel or person, in one space, or all of the platform. */
export type Scope = 'target' | 'space' | 'platform'

/** At most `count` of these acts in any `withinMs` milliseconds. */
export type Limit = {
  readonly acts: readonly Act[]
  readonly per: Scope
  readonly count: number
  readonly withinMs: number
}

/** What a platform asked to wait with: these acts there, and nothing else. */
export type Hold = { readonly acts: readonly Act[]; readonly per: Scope }

/** Where something goes, by the platform's own ids. */
export type Place = { readonly platform: string; readonly space: string; readonly target: string }

/** Where something goes, and what it takes of which limits. */
export type Route = Place & {
  readonly acts: readonly Act[]
  readonly limits: readonly Limit[]
}
