import { describe, expect, it } from 'vitest'
import { goAhead, readCreated, type Stage } from './open-stage.ts'

/** Titles that would do something if they were not made inert. */
const TITLES: readonly string[] = [
  '@everyone @here <!channel> <!here> <!subteam^S1>',
  '<@UMAYA> <@1> <@&2> <#3> <#CT1GENERAL>',
  '*bold* _it_ **strong** __under__ ~gone~ ~~gone~~ `code`',
  '[x](http://evil.example) <http://evil.example|safe> https://evil.example',
  '||spoiler|| # heading > quote - list 1. first',
  '<t:0:R> <!date^0^{date}|soon> :tada: <:custom:123456>',
  '<b>html</b> &amp; &lt;b&gt; <script>alert(1)</script>',
  '\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \ud83d\ude80 e\u0301',
]

/** Text of people is only ever words, as a person of that platform sees it. */
export function hostileContract(stage: () => Stage): void {
  describe('hostile text', () => {
    it.each(TITLES)('shows the title %s as it was typed, and nothing in it lives', async (title) => {
      const { people, card } = stage()
      const form = await people.ada.command('/session create')
      const filled = { Title: title, When: '3 Oct 2026 18:00', Link: 'https://meet.example.org/hostile' }
      const preview = await form.fill(filled)
      const more = await (await preview.press('More options…')).fill({ Description: title })
      const created = await goAhead(more)
      const { number } = readCreated(created)
      const places = [created, await card(`#${number} `), await people.ana.command(`/session info ${number}`)]
      for (const sight of places) {
        expect(sight.text).toContain(title)
        expect(sight.live).toEqual([])
      }
      const cancelled = await (await created.press('Cancel session…')).fill({ 'Why?': title })
      expect(cancelled.text.split(title)).toHaveLength(3)
      expect(cancelled.live).toEqual([])
    })
  })
}
