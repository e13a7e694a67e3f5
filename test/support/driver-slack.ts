import { elementsOf } from '../fakes/slack/check-blocks.ts'
import type { FakeSlack } from '../fakes/slack/fake-slack.ts'
import { asList, asObject, asText, isObject, type Json } from '../fakes/slack/json.ts'
import type { Person } from '../fakes/slack/person.ts'
import { liveTokens } from '../fakes/slack/show-text.ts'
import type { Shown } from '../fakes/slack/shown.ts'
import type { FakeWorkspace } from '../fakes/slack/state.ts'
import { CAST, type Driver, type Drivers, everybody, type Handle, type Sight } from './driver.ts'

/** Puts the cast into a workspace; Ada is its primary owner. */
export function fillWorkspace(fake: FakeSlack, workspace: FakeWorkspace = fake.workspace): void {
  for (const [handle, realName] of Object.entries(CAST))
    fake.addUser(
      {
        id: accountOf(handle),
        name: handle,
        realName,
        isPrimaryOwner: handle === 'ada',
        ...(handle === 'luz' && { locale: 'es-LA' }),
      },
      workspace,
    )
}

/** The cast at their Slack clients, by Socket Mode or HTTP alike. */
export function sitAtSlack(fake: FakeSlack, workspace: FakeWorkspace = fake.workspace): Drivers {
  return everybody((handle) => sit(fake, workspace, handle))
}

function accountOf(handle: string): string {
  return `U${handle.toUpperCase()}`
}

function sit(fake: FakeSlack, workspace: FakeWorkspace, handle: Handle): Driver {
  const person = fake.person(accountOf(handle), workspace)
  const channel = `C${workspace.teamId}GENERAL`
  const see = (shown: Shown) => sightOf(person, shown)
  const line = async (text: string) => {
    const [, command = '', rest = ''] = /^(\/\S+)\s?([\s\S]*)$/.exec(text) ?? []
    return see(await (await person.slash(command, rest, { channel })).answer())
  }
  return {
    handle,
    name: handle,
    externalId: person.id,
    command: line,
    line,
    complete: null,
    home: async () => see(await (await person.openHome()).answer()),
    async forge(action) {
      const button = { type: 'button', action_id: action, text: { type: 'plain_text', text: 'Forged' } }
      const message = {
        ts: `1.${String(fake.state.next()).padStart(6, '0')}`,
        channelId: channel,
        author: workspace.botUserId,
        privateTo: person.id,
        threadTs: undefined,
        text: 'Forged',
        blocks: [{ type: 'actions', block_id: 'forged', elements: [button] }],
        metadata: undefined,
        edits: 0,
        deleted: false,
        files: [],
      }
      workspace.messages.push(message)
      return see(await (await person.press(message, action)).answer())
    },
    privateAnswers: async () => person.privateAnswers().map((shown) => shown.text),
    channel: async () =>
      person
        .sees(channel)
        .filter((shown) => shown.message?.privateTo === undefined)
        .map(see),
    directMessages: async () => person.directMessages().map(see),
    files: async () =>
      person.files().map(({ filename, bytes }) => ({ name: filename, content: bytes?.toString('utf8') ?? '' })),
    edits: async (words) =>
      person
        .sees(channel)
        .filter((shown) => shown.message?.privateTo === undefined && shown.text.includes(words))
        .at(-1)?.message?.edits ?? 0,
  }
}

function sightOf(person: Person, shown: Shown): Sight {
  if (shown.error !== undefined) throw new Error(`Slack showed ${person.id} an error: ${shown.error}`)
  const { message, view } = shown
  const json = view?.json ?? {}
  const blocks = message?.blocks ?? asList(json.blocks).filter(isObject)
  const elements = blocks.filter(({ type }) => type !== 'input').flatMap(elementsOf)
  const labelled = (kind: 'text' | 'placeholder') => elements.filter((element) => isObject(element[kind]))
  const nameOf = (element: Json, kind: 'text' | 'placeholder') => asText(asObject(element[kind]).text)
  const buttons = labelled('text').filter(({ type }) => type === 'button')
  const actionOf = (label: string) => {
    const button = buttons.find((one) => nameOf(one, 'text') === label)
    if (button === undefined) throw new Error(`no button ${label} on:\n${shown.text}`)
    return asText(button.action_id)
  }
  const isForm = view?.kind === 'modal' && json.submit !== undefined
  return {
    kind: isForm ? 'form' : 'message',
    text: shown.text,
    buttons: buttons.map((button) => nameOf(button, 'text')),
    menus: labelled('placeholder').map((menu) => nameOf(menu, 'placeholder')),
    isPrivate: view !== undefined || message?.privateTo === person.id,
    errors: Object.values(shown.errors ?? {}),
    live: message ? liveTokens(message).filter((token) => !token.startsWith('!date^')) : [],
    raw: JSON.stringify(message ? [message.text, message.blocks] : json),
    actionOf,
    press: async (label) => sightOf(person, await (await person.press(shown, actionOf(label))).answer()),
    choose: async (placeholder, option) =>
      sightOf(person, await (await person.select(shown, placeholder, option)).answer()),
    async fill(values) {
      const inputs = blocks.filter(({ type }) => type === 'input')
      const entries = Object.entries(values).map(([label, value]): [string, string] => {
        const input = inputs.find((one) => asText(asObject(one.label).text) === label)
        const pointsAt = asObject(input?.element).type === 'users_select'
        return [label, pointsAt ? accountOf(value.replace(/^@/, '')) : value]
      })
      return sightOf(person, await (await person.submit(shown, Object.fromEntries(entries))).answer())
    },
  }
}
