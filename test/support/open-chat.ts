import type { Action } from '../../src/chat/action.ts'
import { encode } from '../../src/chat/action.ts'
import { createConversation } from '../../src/chat/conversation.ts'
import type { FormValues, InputValue, Mention, Profile } from '../../src/chat/form.ts'
import type { Act, Intent, LineMention } from '../../src/chat/intent.ts'
import type { Conversation } from '../../src/chat/platform.ts'
import { createGroupReader } from '../../src/chat/read-groups.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { plainText } from '../../src/chat/spans.ts'
import type { Button, View } from '../../src/chat/view.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import type { GroupReader } from '../../src/usecases/group-reader.ts'
import type { Deps, Store } from '../../src/usecases/ports.ts'
import type { Part } from '../../src/usecases/read-doctor.ts'
import { openTestStore, type TestStore, testCipher } from './open-test-store.ts'
import { createTestLog } from './test-log.ts'
/** Somebody in a space: what they do, and how they are mentioned. */
export type Someone = {
  readonly mention: Mention
  /** `/sessions …` or `/session …`; `@Name` and `#channel` in it are mentions. */
  readonly type: (line: string) => Promise<Reply>
  /** A command with typed options. */
  readonly command: (verb: string, input?: Readonly<Record<string, InputValue>>) => Promise<Reply>
  readonly press: (action: Action | string, how?: { value?: InputValue; direct?: boolean }) => Promise<Reply>
  readonly submit: (id: string, values: FormValues) => Promise<Reply>
  readonly home: () => Promise<Reply>
  readonly act: (act: Act) => Promise<Reply>
}

/** A conversation over a real store, and people who take part in it. */
export type TestChat = TestStore & {
  readonly deps: Deps
  readonly conversation: Conversation
  readonly log: ReturnType<typeof createTestLog>
  /** Somebody in a space (`T1` unless named otherwise). People of a chat are told apart by name. */
  readonly someone: (name: string, set?: Partial<Profile> & { readonly space?: string }) => Someone
}

/** `around` may put something in the way of the store; `groups` are those that can be synced from, `hasMail` (left out: yes) says whether mail is on, `parts` how all parts are. */
export type ChatOptions = {
  readonly around?: (store: Store) => Store
  readonly hasMail?: boolean
  readonly parts?: readonly Part[]
  /** Left out: there is no platform, so that no group can be reached. */
  readonly groups?: GroupReader
}

/** Opens a chat whose organization starts in Berlin. */
export async function openChat(options: ChatOptions = {}): Promise<TestChat> {
  const test = await openTestStore()
  const log = createTestLog()
  const deps: Deps = {
    store: options.around?.(test.store) ?? test.store,
    clock: test.clock,
    newId: test.newId,
    superadmins: new Set(),
    defaults: {
      timezone: 'Europe/Berlin',
      reminderOffsets: [1440, 60, 10],
      joinWindowMinutes: 15,
      lateAfterMinutes: 10,
    },
  }
  const { hasMail = true, parts = [], groups = createGroupReader(new Map()) } = options
  const health = async () => parts
  const calendarFile = ({ session }: { session: { readonly title: string } }) => `BEGIN:VCALENDAR ${session.title}`
  const secrets = testCipher()
  const conversation = createConversation({ deps, log, calendarFile, secrets, groups, health, hasMail })
  const known = new Map<string, Mention>()
  let intents = 0
  const someone: TestChat['someone'] = (name, { space = 'T1', ...set } = {}) => {
    const profile: Profile = {
      name,
      zone: 'Europe/Berlin',
      locale: null,
      standing: 'member',
      isBot: false,
      email: null,
      ...set,
    }
    const mention: Mention = { kind: 'person', externalId: `U-${name}`, name, profile }
    known.set(`@${name}`, mention)
    const act = (done: Act, direct = false) => {
      intents += 1
      const intent: Intent = {
        id: `intent-${intents}`,
        platform: 'chat',
        space: direct ? null : { externalId: space, name: `Space ${space}` },
        channel: direct ? null : 'C-general',
        user: { externalId: mention.externalId, profile },
        act: done,
      }
      return conversation.handle(intent)
    }
    return {
      mention,
      type: (line) => act(lineOf(line, known)),
      command: (verb, input = {}) =>
        act({ type: 'command', command: verb === '' ? 'sessions' : 'session', verb, input }),
      press: (action, { value, direct = false } = {}) => {
        const id = typeof action === 'string' ? action : encode(action)
        return act({ type: 'action', id, onPrivate: true, ...(value === undefined ? {} : { value }) }, direct)
      },
      submit: (id, values) => act({ type: 'form', id, values }),
      home: () => act({ type: 'home' }),
      act,
    }
  }
  return { ...test, deps, conversation, log, someone }
}

/** The view of an answer that has one. */
export function viewOf(reply: Reply): View {
  if (reply.type === 'form') throw new Error(`a form was opened: ${reply.form.title}`)
  return reply.view
}

/** All words of an answer, as one text. */
export function wordsOf(reply: Reply): string {
  const view = viewOf(reply)
  const parts = view.body.map((block) => {
    if (block.type === 'text' || block.type === 'note') return plainText(block.text, { words: wordsFor(null) })
    if (block.type === 'facts')
      return block.facts
        .map(({ label, value }) => `${label}: ${plainText(value, { words: wordsFor(null) })}`)
        .join('\n')
    if (block.type === 'buttons') return block.buttons.map(({ label }) => `[${label}]`).join(' ')
    return block.type === 'menu' ? block.options.map(({ label }) => `<${label}>`).join(' ') : '--'
  })
  return [view.title, ...parts].join('\n')
}

/** The action of a button with this label, wherever it stands in the answer. */
export function buttonOf(reply: Reply, label: string): string {
  const buttons = viewOf(reply).body.flatMap((block): readonly Button[] =>
    block.type === 'buttons' ? block.buttons : [],
  )
  const found = buttons.find((button) => button.label === label)
  if (found === undefined || !('action' in found)) throw new Error(`no button "${label}" in:\n${wordsOf(reply)}`)
  return found.action
}

function lineOf(line: string, known: ReadonlyMap<string, Mention>): Act {
  const [, command = '', text = ''] = /^\/(\S+) ?([\s\S]*)$/.exec(line) ?? []
  const mentions: LineMention[] = [...text.matchAll(/[@#][\w-]+/g)].flatMap((match) => {
    const word = match[0]
    const value: Mention | undefined = word.startsWith('#')
      ? { kind: 'channel', externalId: `C-${word.slice(1)}`, name: word.slice(1) }
      : known.get(word)
    return value === undefined || /^#\d+$/.test(word)
      ? []
      : [{ start: match.index, end: match.index + word.length, value }]
  })
  return { type: 'line', command, text, mentions }
}
