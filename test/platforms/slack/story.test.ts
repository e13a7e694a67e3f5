/** The whole program over Slack, both ways: one session from its creation to who came, as people live through it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { newId } from '../../../src/ids.ts'
import { startRollcall } from '../../../src/main.ts'
import { openFakeSlack } from '../../fakes/slack/fake-slack.ts'
import { createRunningClock } from '../../support/running-clock.ts'
import { createTestLog } from '../../support/test-log.ts'
import { CHANNEL, type Mode } from './scripted.ts'

const ROOM = 'https://meet.example.org/room'

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('an admin makes a session, a student joins, the mentor sees who came', async () => {
    const { fake, log } = await startProgram(mode)
    const [olga, maya, ben] = [fake.person('U1'), fake.person('U2'), fake.person('U3')]

    const made = await (
      await olga.slash(
        '/session',
        `create Career <!channel> *coaching* when: in 10 minutes mentor: @maya link: ${ROOM} announce: #general`,
        { channel: CHANNEL },
      )
    ).answer()
    expect(made.text).toContain('Career <!channel> *coaching*')

    const card = await ben.waitFor((shown) => shown.channelId === CHANNEL && shown.labels.includes('Join'), {
      fromStart: true,
    })
    expect(card.text).not.toContain(ROOM)
    const joined = await (await ben.press(card, 'Join')).answer()
    expect(joined.text).toContain(ROOM)
    await expect
      .poll(() => ben.sees(CHANNEL).find((shown) => shown.message?.ts === card.message?.ts)?.text, { timeout: 6_000 })
      .toMatch(/Registered: 1/)

    const list = await (await ben.slash('/sessions', '', { channel: CHANNEL })).answer()
    expect(list.text).toContain('Career')
    const home = await (await ben.openHome()).answer()
    expect(home.text).toContain('Career')

    const calendar = await (await ben.press(card, 'Add to calendar')).answer()
    expect(calendar.text).toContain('direct messages')
    expect(ben.files()[0]?.bytes?.toString()).toContain('BEGIN:VCALENDAR')

    expect((await (await maya.slash('/session', 'start 1')).answer()).text).toContain('Career')
    expect((await (await maya.slash('/session', 'mark 1 person: @ben as: attended')).answer()).text).toContain('Ben')
    expect((await (await maya.slash('/session', 'end 1')).answer()).text).toContain('Career')
    const attendees = await (await maya.slash('/session', 'attendees 1')).answer()
    expect(attendees.text).toMatch(/ben/i)

    expect(log.lines.filter((line) => line.level === 'error')).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('a session is made by form, refused at its field first', async () => {
    const { fake, log } = await startProgram(mode)
    const olga = fake.person('U1')
    const form = await (await olga.slash('/session', 'create', { channel: CHANNEL })).answer()
    expect(form.kind).toBe('modal')
    const refused = await (await olga.submit(form, { Title: 'Office hours', When: 'yesterday', Link: ROOM })).answer()
    expect(refused.kind).toBe('modal-errors')
    const next = await (await olga.submit(form, { Title: 'Office hours', When: 'tomorrow 6pm', Link: ROOM })).answer()
    expect(next.text).toContain('Office hours')
    expect(log.lines.filter((line) => line.level === 'error')).toEqual([])
    expect(fake.faults).toEqual([])
  })
})

async function startProgram(mode: Mode) {
  const fake = await openFakeSlack()
  fake.addUser({ id: 'U1', name: 'olga', realName: 'Olga', isPrimaryOwner: true })
  fake.addUser({ id: 'U2', name: 'maya', realName: 'Maya' })
  fake.addUser({ id: 'U3', name: 'ben', realName: 'Ben', tz: 'America/New_York' })
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-'))
  const read = readConfig({
    DATABASE_PATH: join(folder, 'rollcall.db'),
    PORT: '0',
    SLACK_API_URL: fake.apiUrl,
    SLACK_BOT_TOKEN: fake.workspace.botToken,
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: fake.appToken } : { SLACK_SIGNING_SECRET: fake.signingSecret }),
  })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const log = createTestLog()
  const program = await startRollcall(read.config, {
    clock: createRunningClock('2026-09-14T08:00:00.000Z'),
    newId,
    log,
    random: Math.random,
  })
  if (mode === 'http') fake.useHttp(`${program.url}/slack/events`)
  onTestFinished(async () => {
    await program.stop()
    await fake.close()
    await rm(folder, { recursive: true })
  })
  return { fake, log }
}
