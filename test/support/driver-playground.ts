import type {
  Form,
  WireAnswer,
  WireBlock,
  WireMessage,
  WireText,
  WireView,
} from '../../src/platforms/playground/wire.ts'
import { actAs, type PlaygroundActor, readView } from '../platforms/playground/driver.ts'
import { CAST, type Driver, type Drivers, everybody, type Handle, readTyped, type Sight } from './driver.ts'

/** The cast at the playground, over its HTTP endpoints as the page uses them. `url` is asked anew each time: it changes with a restart. */
export function sitAtPlayground(url: () => string): Drivers {
  return everybody((handle) => sit(url, handle))
}

/** Where the playground announces. */
const CHANNEL = 'sessions'

function sit(url: () => string, handle: Handle): Driver {
  const actor = () => actAs(url(), handle)
  const line = async (text: string) => {
    const by = actor()
    return sightOf(by, await by.slash(text, CHANNEL))
  }
  const channel = async () => (await actor().channel(CHANNEL)).filter(({ view, gone }) => view !== null && !gone)
  return {
    handle,
    name: CAST[handle],
    externalId: handle,
    command: line,
    line,
    async complete(text) {
      const { command, verb, options } = readTyped(text)
      const last = options.at(-1)
      if (last === undefined) throw new Error(`nothing to complete in ${text}`)
      const offered = await actor().suggest({ command, verb, option: last.option.name, text: last.value })
      return offered.map(({ label }) => label)
    },
    home: async () => viewOf(actor(), { view: await actor().home(), message: null }),
    async forge(action) {
      const by = actor()
      return sightOf(by, await by.forge(action))
    },
    privateAnswers: async () => (await actor().answers()).map(({ view }) => readView(view)),
    channel: async () => (await channel()).map((message) => messageOf(actor(), message)),
    directMessages: async () => (await actor().dms()).map((message) => messageOf(actor(), message)),
    async files() {
      const by = actor()
      const mine = (await by.answers()).filter(({ file }) => file !== null)
      return Promise.all(mine.map(async (one) => ({ name: one.file?.name ?? '', content: await by.file(one) })))
    },
    edits: null,
  }
}

function sightOf(by: PlaygroundActor, answer: WireAnswer): Sight {
  switch (answer.type) {
    case 'message':
      return messageOf(by, answer.message)
    case 'form':
      return formOf(by, answer.form, [])
    case 'home':
      return viewOf(by, { view: answer.view, message: null })
    case 'invalid':
      throw new Error(`a form that is not open was refused: ${Object.values(answer.errors).join(' ')}`)
  }
}

function messageOf(by: PlaygroundActor, message: WireMessage): Sight {
  return viewOf(by, { view: message.view, message })
}

function viewOf(by: PlaygroundActor, of: { view: WireView | null; message: WireMessage | null }): Sight {
  const body: readonly WireBlock[] = of.view?.body ?? []
  const buttons = body.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
  const menus = body.flatMap((block) => (block.type === 'menu' ? [block] : []))
  const pressed = () => {
    if (of.message === null) throw new Error('the home page is no message')
    return of.message
  }
  return {
    kind: 'message',
    text: readView(of.view),
    buttons: buttons.map(({ label }) => label),
    menus: menus.map(({ placeholder }) => placeholder),
    isPrivate: of.message?.private ?? true,
    errors: [],
    live: body.flatMap((block) =>
      block.type === 'text' || block.type === 'note'
        ? liveIn(block.text)
        : block.type === 'facts'
          ? block.facts.flatMap(({ value }) => liveIn(value))
          : [],
    ),
    raw: JSON.stringify(of.view),
    actionOf(label) {
      const button = buttons.find((one) => one.label === label)
      if (button === undefined || !('action' in button)) throw new Error(`no button ${label} on:\n${readView(of.view)}`)
      return button.action
    },
    press: async (label) => sightOf(by, await by.press(pressed(), label)),
    async choose(placeholder, option) {
      const chosen = menus
        .find((menu) => menu.placeholder === placeholder)
        ?.options.find(({ label }) => label === option)
      if (chosen === undefined) throw new Error(`no option ${option} in ${placeholder} on:\n${readView(of.view)}`)
      return sightOf(by, await by.choose(pressed(), placeholder, chosen.value))
    },
    fill: async () => {
      throw new Error(`not a form:\n${readView(of.view)}`)
    },
  }
}

function liveIn(text: WireText): string[] {
  return text.flatMap((span) => {
    if (typeof span === 'string') return []
    if ('link' in span) return [span.link]
    return 'person' in span && span.id !== null ? [`@${span.id}`] : []
  })
}

function formOf(by: PlaygroundActor, form: Form, errors: readonly string[]): Sight {
  const text = [form.title, ...form.fields.map(({ label }) => label)].join('\n')
  const nothing = async () => {
    throw new Error(`a form has only its fields:\n${text}`)
  }
  return {
    kind: 'form',
    text,
    buttons: [],
    menus: [],
    isPrivate: true,
    errors,
    live: [],
    raw: text,
    actionOf: () => form.id,
    press: nothing,
    choose: nothing,
    async fill(values) {
      const entries = Object.entries(values).map(([label, value]): [string, string] => {
        const field = form.fields.find((one) => one.label === label)
        if (field === undefined) throw new Error(`the form "${form.title}" has no field ${label}`)
        const chosen = field.type === 'choice' ? field.options.find((one) => one.label === value) : undefined
        return [field.id, chosen?.value ?? (field.type === 'person' ? value.replace(/^@/, '') : value)]
      })
      const answer = await by.submit(form, Object.fromEntries(entries))
      return answer.type === 'invalid' ? formOf(by, form, Object.values(answer.errors)) : sightOf(by, answer)
    },
  }
}
