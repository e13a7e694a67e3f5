import type { Form, WireAct, WireAnswer, WireMessage, WireRequest, WireView } from '../wire.ts'
import type { Spoken } from './complete.ts'
import type { Press } from './draw-view.ts'
import { openForm, type Submitted } from './form-dialog.ts'
import { orNotify } from './notice.ts'
import { DIRECT_ROOM, HOME_ROOM } from './people.ts'
import type { Server } from './server.ts'
import type { Store } from './store.ts'
import { verbForm } from './verb-form.ts'

/** What a person can do. What the server refuses is said in passing, and changes nothing. */
export type Acts = {
  /** Sends a line; false where it was refused. */
  readonly say: (text: string) => Promise<boolean>
  /** Presses on a message, or on the home page (null). */
  readonly press: (on: string | null) => Press
  readonly dismiss: (id: string) => Promise<void>
  readonly goHome: () => Promise<void>
  /** Opens a form with a verb's options. */
  readonly fillIn: (spoken: Spoken) => void
}

export function createActs(of: {
  readonly server: Server
  readonly store: Store
  /** The room that is looked at. */
  readonly room: () => string
  /** Shows what came of it. */
  readonly showMessage: (message: WireMessage) => void
  readonly showHome: (view: WireView) => void
}): Acts {
  const { server, store } = of

  /** Null where it was refused. */
  const perform = async (act: WireAct, on: string | null): Promise<WireAnswer | null> => {
    let answer: WireAnswer | null = null
    await orNotify(async () => {
      answer = await server.act(requestFor(act, on))
      show(answer, on)
    })
    return answer
  }
  /** What is done at home is answered among the messages from Rollcall. */
  const requestFor = (act: WireAct, on: string | null): WireRequest => {
    const looked = of.room() === HOME_ROOM ? DIRECT_ROOM : of.room()
    return { room: on === null ? looked : (store.find(on)?.room ?? looked), on, act }
  }
  const show = (answer: WireAnswer, on: string | null): void => {
    if (answer.type === 'message') of.showMessage(answer.message)
    if (answer.type === 'home') of.showHome(answer.view)
    if (answer.type === 'form') openReplied(answer.form, on)
  }
  /** A form belongs to the message whose button opened it. */
  const openReplied = (form: Form, on: string | null): void =>
    openForm(form, {
      state: store.state(),
      submit: async (values) => submitted(await perform({ type: 'form', id: form.id, values }, on)),
    })

  return {
    say: async (text) => (await perform({ type: 'say', text }, null)) !== null,
    press: (on) => async (action, value) => {
      await perform({ type: 'action', id: action, value }, on)
    },
    dismiss: (id) => orNotify(async () => of.showMessage(await server.dismiss(id))),
    goHome: async () => {
      await perform({ type: 'home' }, null)
    },
    fillIn: (spoken) => {
      const { command, verb } = spoken
      openForm(verbForm(spoken, server), {
        state: store.state(),
        submit: async (input) =>
          submitted(await perform({ type: 'command', command: command.name, verb: verb.name, input }, null)),
      })
    },
  }
}

/** A form that the server refused stays open as it is. */
function submitted(answer: WireAnswer | null): Submitted {
  if (answer === null) return { done: false, errors: {} }
  return answer.type === 'invalid' ? { done: false, errors: answer.errors } : { done: true }
}
