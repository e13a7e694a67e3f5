import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../../../src/chat/form.ts'
import type { Block, View } from '../../../src/chat/view.ts'
import { render } from '../../../src/platforms/discord/render.ts'
import { renderForm } from '../../../src/platforms/discord/render-form.ts'
import { checkMessage } from '../../fakes/discord/check-message.ts'
import { checkModal } from '../../fakes/discord/check-modal.ts'
import { createForm } from '../../fakes/discord/form.ts'
import { record } from '../../fakes/discord/json.ts'
import { FLAG } from '../../fakes/discord/limits.ts'

const view = (body: readonly Block[], title = 'Title'): View => ({ title, body })

/** What Discord would refuse of a rendered view. */
function faultsOf(shown: View): readonly object[] {
  const form = createForm()
  const body = record(render(shown))
  checkMessage(form, { body, flags: FLAG.componentsV2, allowedFlags: FLAG.componentsV2, files: [] })
  return form.faults
}

describe('a view on Discord', () => {
  const full = view([
    { type: 'text', text: ['One'] },
    { type: 'facts', facts: [{ label: 'When', value: [{ time: new Date(0), show: 'full', zone: 'UTC' }] }] },
    { type: 'note', text: ['small\nprint'] },
    { type: 'divider' },
    {
      type: 'buttons',
      buttons: [
        { label: 'Join', action: 'a', tone: 'primary' },
        { label: 'Site', url: 'https://x.example' },
      ],
    },
    { type: 'menu', action: 'm', placeholder: 'Pick', options: [{ label: 'L', value: 'v', note: 'n' }] },
  ])

  test('is one container that Discord takes', () => {
    expect(faultsOf(full)).toEqual([])
    expect(render({ ...full, tone: 'live' }).components).toMatchObject([
      {
        type: 17,
        accent_color: 0xd32f2f,
        components: [
          { type: 10, content: '### Title\nOne\n**When:** <t:0:F>\n-# small\n-# print' },
          { type: 14 },
          {
            type: 1,
            components: [
              { style: 1, custom_id: 'a' },
              { style: 5, url: 'https://x.example/' },
            ],
          },
          {
            type: 1,
            components: [{ type: 3, custom_id: 'm', options: [{ label: 'L', value: 'v', description: 'n' }] }],
          },
        ],
      },
    ])
  })

  test('rings for nobody', () => expect(render(full).allowed_mentions).toEqual({ parse: [] }))

  test('has more than five buttons in several rows', () => {
    const buttons = Array.from({ length: 7 }, (_, at) => ({ label: `B${at}`, action: `a${at}` }))
    expect(faultsOf(view([{ type: 'buttons', buttons }]))).toEqual([])
  })

  test('so full of punctuation that its escapes would not fit is shown with look-alikes', () => {
    const hostile = view([{ type: 'text', text: ['*'.repeat(2_500)] }])
    expect(faultsOf(hostile)).toEqual([])
    expect(JSON.stringify(render(hostile))).toContain('＊'.repeat(2_500))
  })

  const button = (action: string, label = 'L'): Block => ({ type: 'buttons', buttons: [{ label, action }] })
  test.each<[string, View]>([
    ['an action twice', view([button('a'), button('a')])],
    ['a label of 81 characters', view([button('a', 'x'.repeat(81))])],
    ['an action of 101 characters', view([button('x'.repeat(101))])],
    ['a button without words', view([button('a', '')])],
    [
      '26 options',
      view([
        {
          type: 'menu',
          action: 'm',
          placeholder: 'p',
          options: Array.from({ length: 26 }, (_, at) => ({ label: 'l', value: `${at}` })),
        },
      ]),
    ],
    ['4,001 characters', view([{ type: 'text', text: ['x'.repeat(4_001)] }])],
    [
      'too many components',
      view(Array.from({ length: 14 }, (_, at) => [button(`a${at}`), { type: 'divider' } as const]).flat()),
    ],
    ['nothing to see', view([], '')],
    ['a link that is none', view([{ type: 'buttons', buttons: [{ label: 'x', url: 'javascript:1' }] }])],
  ])('is refused with %s', (_name, shown) => expect(() => render(shown)).toThrow(RangeError))
})

describe('a form on Discord', () => {
  const field = (rest: { type: Field['type'] } & Readonly<Record<string, unknown>>): Field =>
    ({
      id: rest.type,
      label: 'Label',
      required: false,
      most: 200,
      options: [{ label: 'A', value: 'a' }],
      ...rest,
    }) as Field
  const form = (fields: readonly Field[]): Form => ({ id: '1:x', title: 'Create', submit: 'Create', fields })
  const refused = (shown: Form) => {
    const check = createForm()
    checkModal(check, record(renderForm(shown)))
    return check.faults
  }

  test('is a modal that Discord takes, filled with what was there', () => {
    const shown = form([
      field({ type: 'line', value: 'x', placeholder: 'p', required: true, hint: 'h' }),
      field({ type: 'paragraph', most: 9_000 }),
      field({ type: 'choice', value: 'a' }),
      field({ type: 'person', value: '5' }),
      field({ type: 'channel', value: '6', required: true }),
    ])
    expect(refused(shown)).toEqual([])
    expect(renderForm(shown).components).toMatchObject([
      { type: 18, label: 'Label', description: 'h', component: { type: 4, style: 1, value: 'x', required: true } },
      { component: { type: 4, style: 2, max_length: 4_000, required: false } },
      { component: { type: 3, options: [{ value: 'a', default: true }] } },
      { component: { type: 5, default_values: [{ id: '5', type: 'user' }], min_values: 0 } },
      { component: { type: 8, channel_types: [0, 5], default_values: [{ id: '6', type: 'channel' }] } },
    ])
  })

  test.each<[string, Form]>([
    ['six fields', form(Array.from({ length: 6 }, () => field({ type: 'line' })))],
    ['a label of 46 characters', form([field({ type: 'line', label: 'x'.repeat(46) })])],
    ['a value that is too long', form([field({ type: 'line', value: 'x'.repeat(201) })])],
  ])('is refused with %s', (_name, shown) => expect(() => renderForm(shown)).toThrow(RangeError))
})
