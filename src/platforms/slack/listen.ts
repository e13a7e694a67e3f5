import type {
  AnyMiddlewareArgs,
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import type { Listening } from './listening.ts'
import { onCommand } from './on-command.ts'
import { onEvent } from './on-event.ts'
import { onPress } from './on-press.ts'
import { onSubmit } from './on-submit.ts'

/**
 * Takes everything that people and Slack do, in one middleware: Bolt tries every registered listener on every delivery, which
 * costs more than the answer. What is none of ours is acknowledged by the reception.
 */
export function listen(app: App, at: Listening): void {
  app.use(async (args: AnyMiddlewareArgs) => {
    if ('command' in args) return onCommand(at, args)
    if ('event' in args) return onEvent(at, args)
    if (isPress(args)) return onPress(at, args)
    if (isSubmission(args)) return onSubmit(at, args)
  })
}

function isPress(args: AnyMiddlewareArgs): args is SlackActionMiddlewareArgs<BlockAction> {
  return 'action' in args && args.body.type === 'block_actions'
}

function isSubmission(args: AnyMiddlewareArgs): args is SlackViewMiddlewareArgs<ViewSubmitAction> {
  return 'view' in args && args.body.type === 'view_submission'
}
