import { randomUUID } from 'node:crypto'
import { ANSWER_WITHIN_MS } from '../../chat/platform.ts'
import type { OutgoingFile, Reply } from '../../chat/reply.ts'
import type { View } from '../../chat/view.ts'
import type { Log } from '../../usecases/ports.ts'
import type { Ask, Asked } from './ask.ts'
import { within } from './pause.ts'
import type { Surface } from './surface.ts'
import { type OwnWords, unknownPerson, unsaid, withFileNote } from './words.ts'

/** What answering needs beside the place. */
export type Means = {
  readonly ask: Ask
  /** Our own words in the language of an account. */
  readonly words: (user: string) => OwnWords
  readonly log: Log
  /** Hands a file over in the direct message; rejects where Slack does not take it. */
  readonly sendFile: (user: string, file: OutgoingFile) => Promise<void>
  readonly publishHome: (user: string, view: View) => Promise<unknown>
}

/** Asks and shows the answer where it was asked. Never rejects: what cannot be shown is said so, with a reference. */
export async function converse(means: Means, asked: Asked, surface: Surface): Promise<void> {
  try {
    const work = means.ask(asked, () => {
      surface.lookingUp().catch((error: unknown) => note(means, asked, error))
    })
    const early = await within(ANSWER_WITHIN_MS, work)
    // Where even that does not reach Slack any more, the answer may still: it has another way.
    if (early === undefined) await surface.wait().catch((error: unknown) => note(means, asked, error))
    await show(means, { asked, surface, reply: early ?? (await work) })
  } catch (error) {
    const reference = note(means, asked, error)
    await surface
      .say(unsaid(means.words(asked.user), reference), false)
      .catch((again: unknown) => note(means, asked, again))
  }
}

async function show(
  means: Means,
  what: { readonly asked: Asked; readonly surface: Surface; readonly reply: Reply | 'unknown-person' },
): Promise<void> {
  const { asked, surface, reply } = what
  if (reply === 'unknown-person') return surface.say(unknownPerson(means.words(asked.user)), false)
  switch (reply.type) {
    case 'message':
      return surface.say(reply.view, reply.replace)
    case 'form':
      return surface.open(reply.form)
    case 'invalid':
      if (await surface.invalid(reply.errors)) return
      return surface.say(reply.view, false)
    case 'file': {
      // Four calls to Slack: longer than it waits for an acknowledgement.
      await surface.wait()
      const sent = await means.sendFile(asked.user, reply.file).then(
        () => true,
        (error: unknown) => note(means, asked, error) === '',
      )
      const words = means.words(asked.user)
      return surface.say(withFileNote(reply.view, { name: reply.file.name, sent, words }), false)
    }
    case 'home':
      return surface.home(reply.view)
  }
}

/** Logs what went wrong; the reference under which it stands there. */
function note(means: Means, asked: Asked, error: unknown): string {
  const reference = randomUUID().slice(0, 8)
  means.log.error({ err: error, reference, intent: asked.id, act: asked.act.type }, 'Slack did not take an answer')
  return reference
}
