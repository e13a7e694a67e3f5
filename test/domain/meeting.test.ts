import { describe, expect, it } from 'vitest'
import { type MeetingPlace, readMeeting, readOptionalLink } from '../../src/domain/meeting.ts'
import type { Provider } from '../../src/domain/words.ts'

const slack: MeetingPlace = { platform: 'slack', spaceExternalId: 'T1', channel: 'C1' }
const discord: MeetingPlace = { platform: 'discord', spaceExternalId: '900', channel: '901' }
const playground: MeetingPlace = { platform: 'playground', spaceExternalId: 'demo', channel: 'sessions' }

type Typed = { readonly link?: string; readonly provider?: string; readonly by?: Provider }
const read = ({ link, provider, by }: Typed, place = slack) =>
  readMeeting({ provider: provider ?? null, link: link ?? null }, { place, defaultProvider: by ?? null })

describe('the provider found from a link', () => {
  it.each([
    ['https://zoom.us/j/123', 'zoom'],
    ['https://us02web.zoom.us/j/123?pwd=x', 'zoom'],
    ['https://ZOOM.US/j/123', 'zoom'],
    ['https://notzoom.us/j/123', 'link'],
    ['https://zoom.us.example.org/j/123', 'link'],
    ['https://meet.google.com/abc-defg-hij', 'google_meet'],
    ['https://teams.microsoft.com/l/meetup-join/x', 'teams'],
    ['https://teams.live.com/meet/123', 'teams'],
    ['https://discord.com/channels/1/2', 'discord_voice'],
    ['https://discord.com/invite/abc', 'link'],
    ['https://app.slack.com/huddle/T1/C1', 'slack_huddle'],
    ['https://app.slack.com/client/T1/C1', 'link'],
    ['http://jitsi.example.org/room', 'link'],
  ])('%s: %s', (link, provider) => expect(read({ link })).toEqual({ ok: true, value: { provider, link } }))
})

describe('a meeting as typed', () => {
  const ok = (provider: Provider, link: string) => ({ ok: true, value: { provider, link } })
  it.each([
    [
      'a voice channel by its mention',
      { link: '<#42>' },
      discord,
      ok('discord_voice', 'https://discord.com/channels/900/42'),
    ],
    [
      'an address in the brackets that hide its preview',
      { link: '<https://zoom.us/j/3>' },
      discord,
      ok('zoom', 'https://zoom.us/j/3'),
    ],
    ['a channel as a huddle', { link: '<#C9|room>' }, slack, ok('slack_huddle', 'https://app.slack.com/huddle/T1/C9')],
    [
      "a huddle in the session's own channel",
      { provider: 'slack huddle' },
      slack,
      ok('slack_huddle', 'https://app.slack.com/huddle/T1/C1'),
    ],
    [
      'a huddle by the default of the organization',
      { by: 'slack_huddle' },
      slack,
      ok('slack_huddle', 'https://app.slack.com/huddle/T1/C1'),
    ],
    [
      "a provider at a school's own address",
      { provider: 'Zoom', link: 'https://meet.example.org/j/1' },
      slack,
      ok('zoom', 'https://meet.example.org/j/1'),
    ],
    [
      'a plain link by name',
      { provider: 'link', link: 'https://zoom.us/j/1' },
      slack,
      ok('link', 'https://zoom.us/j/1'),
    ],
    [
      'a link rather than the default',
      { by: 'zoom', link: 'https://example.org/' },
      slack,
      ok('link', 'https://example.org/'),
    ],
  ] as const)('may be %s', (_name, typed, place, expected) => expect(read(typed, place)).toEqual(expected))

  it.each([
    ['nothing', {}, slack, { code: 'link_missing' }],
    [
      'an unknown provider',
      { provider: 'skype', link: 'https://x.org' },
      slack,
      { code: 'provider_unusable', reason: 'unknown' },
    ],
    [
      'a provider that makes no link',
      { provider: 'zoom' },
      slack,
      { code: 'provider_unusable', provider: 'zoom', reason: 'makes_no_link' },
    ],
    ['a default that makes no link', { by: 'zoom' }, slack, { code: 'provider_unusable', reason: 'makes_no_link' }],
    [
      'a huddle where there is no channel',
      { provider: 'slack_huddle' },
      { ...slack, channel: null },
      { code: 'provider_unusable', reason: 'makes_no_link' },
    ],
    [
      'a huddle on another platform',
      { provider: 'slack_huddle' },
      discord,
      { code: 'provider_unusable', reason: 'makes_no_link' },
    ],
    [
      'voice without a voice channel',
      { provider: 'discord_voice' },
      discord,
      { code: 'provider_unusable', reason: 'makes_no_link' },
    ],
    [
      'a provider that the link is not of',
      { provider: 'teams', link: 'https://zoom.us/j/1' },
      slack,
      { code: 'provider_unusable', reason: 'link_differs' },
    ],
    ['a channel where none is a place', { link: '<#sessions>' }, playground, { code: 'link_unusable' }],
  ] as const)('may not be %s', (_name, typed, place, refusal) => {
    expect(read(typed, place)).toMatchObject({ ok: false, refusal })
  })

  it.each([
    'zoom.us/j/1',
    'javascript:alert(1)',
    'ftp://example.org/x',
    'https://',
    'https://user:pass@example.org/',
    'https://exa mple.org/',
    'https://example.org/\u0000',
    'https://example.org/\u202Egpj.exe',
    'https://example.org/<!channel>',
    `https://example.org/${'x'.repeat(500)}`,
    '<#>',
    '<@U1>',
  ])('no link is %j', (link) => {
    expect(readOptionalLink(link, slack)).toMatchObject({ ok: false, refusal: { code: 'link_unusable' } })
  })

  it('needs no backup link', () => expect(readOptionalLink(' ', slack)).toEqual({ ok: true, value: null }))
})
