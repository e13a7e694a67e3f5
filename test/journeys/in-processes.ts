import { afterAll, beforeAll, expect } from 'vitest'
import { buildProgram } from '../support/build-program.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'

/** How long a process may take to stop when it is asked to. */
export const STOPPED_WITHIN_MS = 5_000
/** The key that passcodes are kept under. */
export const KEY = Buffer.alloc(32, 9).toString('base64')

export const processes = createProcesses()
/** What no process may ever say. */
export const secrets = new Set<string>([KEY])

/** Builds the program before the tests of the file that calls this; after them, expects that no process said a secret. */
export function inProcesses(): void {
  beforeAll(() => buildProgram(), 120_000)
  afterAll(async () => {
    const said = processes.output()
    await processes.close()
    expect(said.length).toBeGreaterThan(1_000)
    for (const secret of secrets)
      expect(said.includes(secret), `${secret.slice(0, 6)}… stands in the output`).toBe(false)
  })
}

/** Expects that it stops in time when it is asked to. */
export async function stopWell(running: StartedProcess): Promise<void> {
  const { code, ms } = await running.stop()
  expect(code, running.output()).toBe(0)
  expect(ms).toBeLessThan(STOPPED_WITHIN_MS)
}

/** The status that an address answers with. */
export const statusOf = async (url: string) => (await fetch(url)).status
