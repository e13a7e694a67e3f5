/** OAuth v2 (authentication/installing-with-oauth): Slack's page, the code that it sends back, and what the code is worth. */
import { asText, type Json } from './json.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeState, FakeWorkspace } from './state.ts'

/** What somebody does on Slack's page: allows it for a workspace, or for the whole enterprise, or cancels. */
export type Decision = {
  readonly workspace: FakeWorkspace
  readonly press?: 'allow' | 'allow everywhere' | 'cancel'
}

/** What a code is worth, once. */
export type FakeCode = {
  readonly teamId: string
  readonly redirectUri: string | null
  readonly everywhere: boolean
  used: boolean
}

/** The address that the browser is sent to after a decision. Throws where Slack's page would have shown an error instead. */
export function decide(state: FakeState, url: string, { workspace, press = 'allow' }: Decision): string {
  const asked = new URL(url)
  if (`${asked.origin}${asked.pathname}` !== `${state.origin}/oauth/v2/authorize`)
    throw new Error(`${url} is not Slack's page`)
  const { searchParams } = asked
  if (searchParams.get('client_id') !== state.oauth.clientId) throw new Error('invalid_client_id')
  const scopes = (searchParams.get('scope') ?? '').split(',')
  const unknown = scopes.filter((scope) => !workspace.scopes.has(scope))
  if (scopes.length === 0 || unknown.length > 0) throw new Error(`invalid_scope: ${unknown.join(', ')}`)
  const redirectUri = searchParams.get('redirect_uri')
  const back = new URL(redirectUri ?? state.oauth.redirectUrl)
  if (back.href !== state.oauth.redirectUrl) throw new Error('bad_redirect_uri')
  back.searchParams.set('state', searchParams.get('state') ?? '')
  if (press === 'cancel') back.searchParams.set('error', 'access_denied')
  else {
    const code = `code.${state.next()}.${workspace.teamId}`
    const everywhere = press === 'allow everywhere'
    state.oauth.codes.set(code, { teamId: workspace.teamId, redirectUri, everywhere, used: false })
    back.searchParams.set('code', code)
  }
  return back.href
}

/** `oauth.v2.access`: gives the workspace a token of its own, made anew. */
export function access(state: FakeState, args: Json): Json {
  const { oauth } = state
  if (args.client_id !== oauth.clientId) throw new SlackRefusal('invalid_client_id')
  if (args.client_secret !== oauth.clientSecret) throw new SlackRefusal('bad_client_secret')
  const code = oauth.codes.get(asText(args.code))
  if (code === undefined) throw new SlackRefusal('invalid_code')
  if (code.used) throw new SlackRefusal('code_already_used')
  if ((args.redirect_uri ?? null) !== code.redirectUri) throw new SlackRefusal('bad_redirect_uri')
  code.used = true
  const workspace = state.workspaces.get(code.teamId)
  if (workspace === undefined) throw new SlackRefusal('invalid_code')
  workspace.botToken = `xoxb-${workspace.teamId}-oauth-${state.next()}`
  return {
    access_token: workspace.botToken,
    token_type: 'bot',
    scope: [...workspace.scopes].join(','),
    bot_user_id: workspace.botUserId,
    app_id: state.appId,
    team: code.everywhere ? null : { id: workspace.teamId, name: workspace.name },
    enterprise: code.everywhere ? { id: 'E1', name: 'Enterprise' } : null,
    is_enterprise_install: code.everywhere,
    authed_user: { id: 'U1' },
    ...(oauth.rotates && { refresh_token: `xoxe-1-${workspace.teamId}`, expires_in: 43_200 }),
  }
}

/** What happens to a token that is no more: every call with it is refused as that. */
export function revokeToken(state: FakeState, workspace: FakeWorkspace): void {
  if (workspace.botToken !== '') state.oauth.revoked.add(workspace.botToken)
  workspace.botToken = ''
}
