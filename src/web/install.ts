import type { IncomingMessage } from 'node:http'
import type { Mount } from './mount.ts'
import { type Page, sendAway, sendPage } from './page.ts'
import type { PageWords, WordsIn } from './page-words.ts'
import { readLanguages } from './read-languages.ts'

/** Where an installation begins, and where the platform's own page sends the browser back to, below a platform's path. */
export const INSTALL = '/install'
export const INSTALL_BACK = '/oauth_redirect'

/** What a platform that can be installed by OAuth does at these two (RFC 6749, section 4.1). */
export type Installer = {
  readonly begin: () => { readonly goTo: string; readonly state: string; readonly forMs: number }
  readonly finish: (back: {
    readonly code: string | null
    readonly state: string | null
    readonly error: string | null
    readonly cookie: string | null
  }) => Promise<Installed>
}

/** What became of an installation; `name` is the space's. */
export type Installed =
  | { readonly type: 'installed'; readonly name: string }
  | { readonly type: Exclude<keyof PageWords['install'], 'installed'> }

/** A platform by the name that people know, the path of its pages, and the same path as it is reached from outside. */
export type Installing = {
  readonly name: string
  readonly path: string
  readonly address: string
  readonly installer: Installer
}

/**
 * `PATH/install` sends the browser to the platform's page, which says what Rollcall asks for; `PATH/oauth_redirect` is where it comes
 * back to. A cookie binds the two. Nobody is sent anywhere that a request names, and neither code nor state stands in a page or a log.
 */
export function createInstallDoor({ name, path, address, installer }: Installing, words: WordsIn): readonly Mount[] {
  const cookie = cookieNamed(`rollcall-install-${path.slice(1)}`)
  return [
    {
      path: `${path}${INSTALL}`,
      listener: reading((_request, response) => {
        const { goTo, state, forMs } = installer.begin()
        response.setHeader('Set-Cookie', cookie.set(state, forMs / 1_000))
        sendAway(response, { status: 302, address: goTo })
      }),
    },
    {
      path: `${path}${INSTALL_BACK}`,
      listener: reading(async (request, response) => {
        const asked = new URL(request.url ?? '', 'http://host').searchParams
        const installed = await installer.finish({
          code: asked.get('code'),
          state: asked.get('state'),
          error: asked.get('error'),
          cookie: cookie.read(request),
        })
        response.setHeader('Set-Cookie', cookie.set('', 0))
        const page = pageOf(installed, {
          words: words(readLanguages(request)),
          where: { platform: name, address: `${address}${INSTALL}` },
        })
        sendPage(response, page)
      }),
    },
  ]
}

type Listener = Mount['listener']

/** Answers GET, as browsers that follow a link or a redirect ask; anything that looks ahead (HEAD) must not use a code up. */
function reading(listener: Listener): Listener {
  return (request, response) => {
    request.resume()
    if (request.method === 'GET') return listener(request, response)
    response.writeHead(405, { Allow: 'GET', 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('Open this address in a browser.\n')
  }
}

/** `__Host-`: no other site below the same domain can put one in its place. Lax, since the way back begins elsewhere. */
function cookieNamed(plain: string) {
  const name = `__Host-${plain}`
  return {
    set: (value: string, seconds: number) =>
      `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`,
    read: ({ headers }: IncomingMessage): string | null => {
      const found = (headers.cookie ?? '').split(';').find((one) => one.trim().startsWith(`${name}=`))
      return found?.trim().slice(name.length + 1) ?? null
    },
  }
}

function pageOf(installed: Installed, of: { readonly words: PageWords; readonly where: InstallPlace }): Page {
  const { language, install } = of.words
  if (installed.type === 'installed') {
    const { title, lines } = install.installed
    return { status: 200, language, title: title(installed.name), lines: lines(of.where) }
  }
  const { title, lines } = install[installed.type]
  return { status: STATUS[installed.type], language, title, lines: lines(of.where) }
}

type InstallPlace = Parameters<PageWords['install']['stale']['lines']>[0]

const STATUS = { cancelled: 200, stale: 400, everywhere: 409, expiring: 409, failed: 502 } as const
