import type { Form, WireAct, WireAnswer, WireMessage, WireRequest, WireView } from '../wire.ts'
import type { Press } from './draw-view.ts'
import { openForm, type Submitted } from './form-dialog.ts'
import { orNotify, wordsOfFault } from './notice.ts'
import { DIRECT_ROOM, HOME_ROOM } from './people.ts'
import type { Server } from './server.ts'
import type { Spoken } from './spoken.ts'
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

/** Carries acts to the server, and shows what came of them through the functions given. */
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

  const perform = async (act: WireAct, on: string | null): Promise<WireAnswer> => {
    const answer = await server.act(requestFor(act, on))
    show(answer, on)
    return answer
  }
  /** What is refused of a form is said in the form: behind it nothing is heard. */
  const submit = async (act: WireAct, on: string | null): Promise<Submitted> => {
    try {
      const answer = await perform(act, on)
      return answer.type === 'invalid' ? { done: false, errors: answer.errors, fault: null } : { done: true }
    } catch (error) {
      return { done: false, errors: {}, fault: wordsOfFault(error) }
    }
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
      submit: (values) => submit({ type: 'form', id: form.id, values }, on),
    })

  return {
    say: (text) => orNotify(() => perform({ type: 'say', text }, null)),
    press: (on) => async (action, value) => {
      await orNotify(() => perform({ type: 'action', id: action, value }, on))
    },
    dismiss: async (id) => {
      await orNotify(async () => of.showMessage(await server.dismiss(id)))
    },
    goHome: async () => {
      await orNotify(() => perform({ type: 'home' }, null))
    },
    fillIn: (spoken) => {
      const { command, verb } = spoken
      openForm(verbForm(spoken, server), {
        state: store.state(),
        submit: (input) => submit({ type: 'command', command: command.name, verb: verb.name, input }, null),
      })
    },
  }
}
