/** A workspace that installed Rollcall. */
export type Installation = {
  readonly teamId: string
  readonly name: string
  /** The bot token; null where it was taken out again. */
  readonly token: string | null
}

/** Where the tokens of workspaces are kept, encrypted. Both reject where that fails. */
export type Installations = {
  readonly all: () => Promise<readonly Installation[]>
  /** In place of what was kept of that workspace. */
  readonly save: (installation: Installation) => Promise<void>
}
