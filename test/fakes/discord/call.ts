import { type Form, formBody } from './form.ts'
import type { Interactions } from './interactions.ts'
import type { Json } from './json.ts'
import type { Rejection } from './post-message.ts'
import type { RequestBody } from './request-body.ts'
import type { World } from './world.ts'

/** What one request to the REST interface needs. */
export type Call = {
  readonly world: World
  readonly interactions: Interactions
  readonly method: string
  /** Path below `/api/v10`. */
  readonly path: string
  /** Captured parts of the path. */
  readonly params: readonly string[]
  readonly query: URLSearchParams
  readonly body: RequestBody
  readonly gatewayUrl: string
  /** Privileged intents that are switched on in the portal, which some routes depend on. */
  readonly declared: number
}

/** What goes back: 204 where there is no body. */
export type Reply = { readonly status: number; readonly body?: unknown }

/** One route: method, pattern of the path, and what it does. `open` routes need no bot token. */
export type Route = {
  readonly method: string
  readonly path: RegExp
  readonly open?: boolean
  readonly run: (call: Call) => Reply
}

/** A route, written short. */
export function route(method: string, path: RegExp, run: (call: Call) => Reply): Route {
  return { method, path, run }
}

/** The body that was asked for. */
export function ok(body: unknown): Reply {
  return { status: 200, body }
}

/** Done, and nothing to say. */
export const DONE: Reply = { status: 204 }

/** An error that a well-behaved bot meets too: something is gone, or not allowed. */
export function failed(status: number, code: number, message: string): Reply {
  return { status, body: { code, message } }
}

/** An error that only a faulty bot meets; it is written to `world.faults`. */
export function misuse(call: Call, error: { status: number; code: number; message: string; form?: Form }): Reply {
  const body: Json = error.form ? formBody(error.form) : { code: error.code, message: error.message }
  const detail = error.form?.faults.map((fault) => `${fault.path}: ${fault.code} (${fault.message})`).join('; ')
  call.world.faults.push({
    route: `${call.method} ${call.path}`,
    status: error.status,
    code: error.code,
    message: detail ?? error.message,
    body: call.body.json,
  })
  call.world.pulse.emit('change')
  return { status: error.status, body }
}

/** Whether a message was refused rather than stored. */
export function isRejection(result: unknown): result is Rejection {
  return typeof result === 'object' && result !== null && 'rejected' in result
}
