import type { Intent } from '../../../src/chat/intent.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { Message } from '../../fakes/discord/world.ts'
import { say } from './open-discord.ts'

/** An answer with buttons and a menu, each of which the conversation below knows. */
export const BUTTONS: Reply = say('Hello', [
  {
    type: 'buttons',
    buttons: [
      { label: 'Form', action: '1:form' },
      { label: 'Replace', action: '1:replace' },
      { label: 'New', action: '1:new' },
    ],
  },
  { type: 'menu', action: '1:menu', placeholder: 'Pick', options: [{ label: 'One', value: 'one' }] },
])
/** A form with a field of each kind. */
export const FORM: Reply = {
  type: 'form',
  form: {
    id: '1:filled',
    title: 'Create',
    submit: 'Create',
    fields: [
      { id: 'title', label: 'Title', required: true, type: 'line', most: 100 },
      { id: 'link', label: 'Link', required: false, type: 'line', most: 100 },
      { id: 'mentor', label: 'Mentor', required: false, type: 'person' },
      { id: 'where', label: 'Where', required: false, type: 'channel' },
    ],
  },
}

/** A conversation by the words of the action. */
export function answer({ act }: Intent): Reply {
  if (act.type === 'command') return BUTTONS
  if (act.type === 'form') return say('Thanks')
  if (act.type !== 'action') return say('?')
  if (act.id === '1:form') return FORM
  if (act.id === '1:replace') return { type: 'message', view: { title: 'Replaced', body: [] }, replace: true }
  if (act.id === '1:menu') return say(`Chose ${act.value}`)
  return say('New')
}

/** The message that something was answered with. */
export const message = (answered: { message: Message | null }): Message => {
  if (!answered.message) throw new Error('no message')
  return answered.message
}
