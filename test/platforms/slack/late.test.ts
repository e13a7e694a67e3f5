/** Answers that come late, or whose first way is gone. */
import { expect, test } from 'vitest'
import type { Reply } from '../../../src/chat/reply.ts'
import { CHANNEL, message, type Script, startScripted, withButton } from './scripted.ts'

test('an acknowledgement that no socket takes any more is answered by the other way', async () => {
  const { fake, script } = await startScripted('socket', { ackMs: 400 })
  const finish = holdReply(script)
  const maya = fake.person('U1')
  const act = maya.slash('/sessions', '', { channel: CHANNEL })
  await expect.poll(() => script.intents.length).toBe(1)
  fake.sockets.drop()
  await new Promise((resolve) => setTimeout(resolve, 50))
  finish(message('Here all the same'))
  await maya.waitFor((shown) => shown.text === 'Answer\nHere all the same', { fromStart: true })
  await act
})

test('a late answer on the Home tab is announced in a modal, which it fills', async () => {
  const { fake, script } = await startScripted('socket')
  script.reply = () => ({ type: 'home', view: withButton('Slow', 'x') })
  const maya = fake.person('U1')
  const home = await (await maya.openHome()).answer()
  const finish = holdReply(script)
  const act = await maya.press(home, 'Slow')
  expect((await act.answer()).text).toContain('One moment')
  finish(message('At last'))
  await maya.waitFor((shown) => shown.text === 'Rollcall\nAnswer\nAt last', { fromStart: true })
  expect(fake.faults).toEqual([])
})

test('a late answer to a form fills the modal that said to wait', async () => {
  const { fake, script } = await startScripted('http')
  const field = { id: 'title', label: 'Title', required: true, type: 'line', most: 10, value: 'x' } as const
  script.reply = () => ({ type: 'form', form: { id: 'f', title: 'Form', submit: 'Send', fields: [field] } })
  const maya = fake.person('U1')
  const form = await (await maya.slash('/session', 'create')).answer()
  const finish = holdReply(script)
  const act = await maya.submit(form)
  expect((await act.answer()).text).toContain('One moment')
  finish({ type: 'invalid', errors: { title: 'Too late for this' }, view: withButton('Again', 'x') })
  const end = await maya.waitFor((shown) => shown.labels.includes('Again'), { fromStart: true })
  expect(end.view?.id).toBe(form.view?.id)
  expect(fake.faults).toEqual([])
})

test('what Slack alone must say is said in the language of whoever asked', async () => {
  const { fake, script } = await startScripted('http')
  const luz = fake.person(fake.addUser({ id: 'U3', name: 'luz', locale: 'es-LA' }).id)
  script.strangers.add('U3')
  const field = { id: 'title', label: 'Título', required: true, type: 'line', most: 10, value: 'x' } as const
  script.reply = () => ({ type: 'form', form: { id: 'f', title: 'Formulario', submit: 'Enviar', fields: [field] } })
  const form = await (await luz.slash('/session', 'create')).answer()
  expect(form.view?.json).toMatchObject({ close: { text: 'Volver' } })
  const finish = holdReply(script)
  const act = await luz.submit(form)
  expect((await act.answer()).text).toContain('Un momento')
  finish(message('Listo'))
  const end = await luz.waitFor((shown) => shown.text.includes('Listo'), { fromStart: true })
  expect(end.view?.json).toMatchObject({ close: { text: 'Cerrar' } })
  expect(fake.faults).toEqual([])
})

test('a form whose trigger is too old is said so', async () => {
  const { fake, slack, script } = await startScripted('socket', { triggerMs: 1 })
  await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view: withButton('Edit', 'x') })
  script.reply = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { type: 'form', form: { id: 'f', title: 'Form', submit: 'Send', fields: [] } }
  }
  const maya = fake.person('U1')
  const act = await maya.press(maya.sees(CHANNEL)[0] ?? {}, 'Edit')
  expect((await act.answer()).text).toContain('took too long')
})

test('a response_url that fails is logged, and the next press works', async () => {
  const { fake, slack, logged } = await startScripted('socket', { responseUrlMs: 0 })
  await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view: withButton('Join', 'x') })
  const maya = fake.person('U1')
  const card = maya.sees(CHANNEL)[0] ?? {}
  expect((await maya.press(card, 'Join')).acked).toBe(true)
  await expect.poll(() => logged.filter((line) => line.level === 'error').length).toBe(2)
  expect((await maya.press(card, 'Join')).acked).toBe(true)
})

function holdReply(script: Script): (reply: Reply) => void {
  let settle: (reply: Reply) => void = () => undefined
  const held = new Promise<Reply>((resolve) => {
    settle = resolve
  })
  script.reply = (intent) => (intent.act.type === 'home' ? { type: 'home', view: withButton('Slow', 'x') } : held)
  return (reply) => settle(reply)
}
