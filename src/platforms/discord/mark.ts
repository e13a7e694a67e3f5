import { createHash } from 'node:crypto'
import { ComponentType } from 'discord-api-types/v10'
import { MOST } from './limits.ts'
import type { Rendered } from './render.ts'

/**
 * What tells a delivery's message from all others in a channel's history. Discord shows no nonce there and has no metadata, but
 * each component may bear an `id`, a number of 32 bits that people never see (components/reference: anatomy of a component): those
 * of the outermost component and of the first one in it are made from the delivery's id. Edits drop them, when they have served.
 */
export function mark(body: Rendered, deliveryId: string): Rendered {
  const [outer, inner] = marksOf(deliveryId)
  const components = body.components.map((component, at) => {
    if (at > 0 || component.type !== ComponentType.Container) return component
    const parts = component.components.map((part, index) => (index === 0 ? { ...part, id: inner } : part))
    return { ...component, id: outer, components: parts }
  })
  return { ...body, components }
}

/** Whether a message of a channel's history is that delivery's. */
export function isMarked(message: unknown, deliveryId: string): boolean {
  const [outer, inner] = marksOf(deliveryId)
  const [first] = componentsOf(message)
  return readField(first, 'id') === outer && readField(componentsOf(first)[0], 'id') === inner
}

/** Discord gives back the earlier message for a nonce that it saw in the past few minutes (resources/message: create message). */
export function nonceOf(deliveryId: string): string {
  return createHash('sha256').update(deliveryId).digest('base64url').slice(0, MOST.nonce)
}

/** Two numbers of 1 to 2^31 - 1, one odd and one even: the ids within a message must differ, and 0 counts as none. */
function marksOf(deliveryId: string): readonly [number, number] {
  const digest = createHash('sha256').update(deliveryId).digest()
  const bits = (at: number) => digest.readUInt32BE(at) & 0x7ffffffe
  return [bits(0) | 1, bits(4) || 2]
}

function componentsOf(of: unknown): readonly unknown[] {
  const components = readField(of, 'components')
  return Array.isArray(components) ? components : []
}

function readField(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}
