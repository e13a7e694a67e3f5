/** Rollcall in a space into which somebody installed it, and the token that it was given there. */
export type Installation = {
  readonly platform: string
  /** The platform's own id of the space. */
  readonly externalId: string
  readonly name: string
  /** In clear; the store encrypts it. null: it was taken out again. */
  readonly token: string | null
  /** When it was installed or taken out. */
  readonly changedAt: Date
}

/** The part of the store about installations. */
export type InstallationStore = {
  /** All of one platform, those that were taken out again too. */
  readonly installations: (platform: string) => Promise<readonly Installation[]>
}
