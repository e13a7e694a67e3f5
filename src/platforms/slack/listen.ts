import type {
  AnyMiddlewareArgs,
  App,
  BlockAction,
  Context,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import type { Log } from '../../usecases/ports.ts'
import type { Listening } from './listening.ts'
import { onCommand } from './on-command.ts'
import { onEvent } from './on-event.ts'
import { onPress } from './on-press.ts'
import { onSubmit } from './on-submit.ts'

/**
 * Takes everything that people and Slack do, in one middleware: Bolt tries every registered listener on every delivery, which
 * costs more than the answer. What is none of ours is acknowledged by the reception.
 * `find` gives who listens to a workspace; nobody does where it has no token, so that nothing of one is ever done in another.
 */
export function listen(app: App, { find, log }: ListenParts): void {
  app.use(async (args: AnyMiddlewareArgs & { readonly context: Context }) => {
    const { teamId } = args.context
    const at = find(teamId)
    if (at === undefined)
      return log.warn({ workspace: teamId }, 'Something came from a Slack workspace without a token')
    if ('command' in args) return onCommand(at, args)
    if ('event' in args) return onEvent(at, args)
    if (isPress(args)) return onPress(at, args)
    if (isSubmission(args)) return onSubmit(at, args)
  })
}

type ListenParts = { readonly find: (teamId: string | undefined) => Listening | undefined; readonly log: Log }

function isPress(args: AnyMiddlewareArgs): args is SlackActionMiddlewareArgs<BlockAction> {
  return 'action' in args && args.body.type === 'block_actions'
}

function isSubmission(args: AnyMiddlewareArgs): args is SlackViewMiddlewareArgs<ViewSubmitAction> {
  return 'view' in args && args.body.type === 'view_submission'
}
