/**
 * What each platform is sent for every view and form of the catalogue, word for word, in `test/golden/`: a change of words or of a
 * translation shows in the diff of the commit that made it. Written anew by `npx vitest run --project main test/golden.test.ts -u`. A file
 * that was not there is written too, yet fails that one run, so that somebody looks at it.
 */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Form } from '../src/chat/form.ts'
import type { View } from '../src/chat/view.ts'
import { wordsFor } from '../src/chat/words/words.ts'
import { render } from '../src/platforms/discord/render.ts'
import { renderForm as renderDiscordForm } from '../src/platforms/discord/render-form.ts'
import { createMembers } from '../src/platforms/playground/members.ts'
import { renderView as renderPlaygroundView } from '../src/platforms/playground/render.ts'
import { renderForm as renderSlackForm } from '../src/platforms/slack/render-modal.ts'
import { renderView as renderSlackView } from '../src/platforms/slack/render-view.ts'
import { FORMS, VIEWS } from './support/catalogue.ts'

const members = createMembers({ people: [], channels: [] })

/** How each platform draws. The playground's page gets a form as it is. */
const PLATFORMS: Readonly<Record<string, { view: (view: View) => object; form: (form: Form) => object }>> = {
  discord: { view: render, form: renderDiscordForm },
  playground: { view: (view) => renderPlaygroundView(view, members), form: (form) => form },
  slack: {
    view: renderSlackView,
    form: (form) =>
      renderSlackForm(form, { origin: { channel: 'C1', home: false }, words: () => wordsFor(null).platform }),
  },
}

const fileOf = (name: string) => `${name.replace('/', '.')}.json`
const wanted = Object.keys({ ...VIEWS, ...FORMS }).map(fileOf)

describe.each(Object.entries(PLATFORMS))('%s', (platform, draw) => {
  const folder = new URL(`./golden/${platform}/`, import.meta.url)
  // Read before the tests below write what is not there.
  const kept = existsSync(folder) ? readdirSync(folder) : []
  const drawn = [
    ...Object.entries(VIEWS).map(([name, view]) => ({ name, sent: () => draw.view(view) })),
    ...Object.entries(FORMS).map(([name, form]) => ({ name, sent: () => draw.form(form) })),
  ]

  test.each(drawn)('$name is sent as before', async ({ name, sent }) => {
    await expect(`${JSON.stringify(sent(), null, 2)}\n`).toMatchFileSnapshot(`golden/${platform}/${fileOf(name)}`)
  })

  test('there is a golden file for each entry of the catalogue and for nothing else', () => {
    expect([...kept].sort()).toEqual([...wanted].sort())
  })
})
