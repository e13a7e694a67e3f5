import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { systemClock } from '../../../src/clock.ts'
import { newId } from '../../../src/ids.ts'
import {
  createPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../../src/platforms/playground/playground.ts'
import { openWeb } from '../../../src/web/app.ts'
import { readLanguages } from '../../../src/web/read-languages.ts'
import { createTestLog } from '../../support/test-log.ts'
import { CHANNELS, PEOPLE, SPACE } from './demo-people.ts'
import { createEchoConversation, type EchoConversation } from './echo-conversation.ts'

/** A playground on a port of its own, behind the real web server. */
export type OpenPlayground = {
  readonly url: string
  readonly playground: Playground
  readonly conversation: EchoConversation
  readonly log: ReturnType<typeof createTestLog>
  readonly close: () => Promise<void>
}

/** Where the build puts the page, as the tests run from source. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../../dist/platforms/playground/page/', import.meta.url))

/** Builds the page where its source changed; quick where it did not. */
const buildPage = () => promisify(execFile)(process.execPath, [BUILD, '--page'])
const BUILD = fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url))
let built: ReturnType<typeof buildPage> | null = null

/** Opens one with the people of the tests and a conversation that echoes, unless told otherwise. Must be closed. */
export async function openPlayground(
  options: Partial<PlaygroundOptions & { readonly port: number; readonly conversation: EchoConversation }> = {},
): Promise<OpenPlayground> {
  built ??= buildPage()
  await built
  const log = createTestLog()
  const conversation = options.conversation ?? createEchoConversation()
  const base = {
    ...{ space: SPACE, people: PEOPLE, channels: CHANNELS, file: null, languages: readLanguages },
    ...{ clock: systemClock, newId, log },
  }
  const playground = createPlayground({ ...base, pageFolder: PAGE_FOLDER, ...options })
  await playground.start(conversation)
  const { mounts } = playground
  const web = await openWeb({ host: '127.0.0.1', port: options.port ?? 0, mounts, checks: [], clock: systemClock, log })
  const close = async () => {
    await Promise.all([playground.stop(), web.close()])
  }
  return { url: web.url, playground, conversation, log, close }
}
