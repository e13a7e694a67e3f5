import type { Decision } from '../fakes/slack/oauth.ts'
import type { Program } from './start-program.ts'

/** A browser of its own, behind whose proxy the program stands at its public address. */
export type InstallBrowser = {
  /** Opens the address to install from; the address of Slack's page, to which it was sent. */
  readonly begin: () => Promise<string>
  /** Follows the address that Slack's page sends back to. */
  readonly comeBack: (url: string, options?: { readonly language?: string; readonly method?: string }) => Promise<Shown>
  /** Both, with the decision in between. */
  readonly install: (decision: Decision) => Promise<Shown>
  /** Its cookies, as it sends them; set it to have others. */
  cookie: string
}

/** A page as it arrived. */
export type Shown = { readonly status: number; readonly text: string; readonly headers: Headers }

/** Opens a browser without any cookie. */
export function openInstallBrowser(program: Pick<Program, 'slack' | 'url'>): InstallBrowser {
  const { slack } = program
  if (slack === null) throw new Error('There is no Slack to install into')
  const proxied = (url: string) => url.replace(new URL(slack.oauth.redirectUrl).origin, program.url())
  const keep = (answer: Response) => {
    const [set] = answer.headers.getSetCookie()
    if (set !== undefined) browser.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
  }
  const browser: InstallBrowser = {
    cookie: '',
    async begin() {
      const answer = await fetch(`${program.url()}/slack/install`, { redirect: 'manual' })
      keep(answer)
      const location = answer.headers.get('location')
      if (answer.status !== 302 || location === null) throw new Error(`not sent to Slack: HTTP ${answer.status}`)
      return location
    },
    async comeBack(url, { language = 'en', method = 'GET' } = {}) {
      const headers = { cookie: browser.cookie, 'accept-language': language }
      const answer = await fetch(proxied(url), { method, headers, redirect: 'manual' })
      keep(answer)
      return { status: answer.status, text: await answer.text(), headers: answer.headers }
    },
    install: async (decision) => browser.comeBack(slack.decide(await browser.begin(), decision)),
  }
  return browser
}
