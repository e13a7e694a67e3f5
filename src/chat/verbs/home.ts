import { isAtLeast } from '../../domain/role.ts'
import { readAttention } from '../../usecases/read-attention.ts'
import { readHome } from '../../usecases/read-home.ts'
import type { Ask } from '../ask.ts'
import { answer, tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import type { View } from '../view.ts'
import { attention as attentionView } from '../views/attention.ts'
import { home as homeView } from '../views/home.ts'

/** The home page: the asker's day. */
export async function home(ask: Ask): Promise<Reply> {
  return { type: 'home', view: await dayOf(ask) }
}

/** The same as a private message, for platforms without a home page and from lists. */
export async function today(ask: Ask): Promise<Reply> {
  return tell(await dayOf(ask), wasPrivate(ask))
}

/** Everything that needs attention, for admins. */
export async function attention(ask: Ask): Promise<Reply> {
  const found = await readAttention(ask.parts.deps, { asker: ask.asker })
  return answer(ask, found, (troubled) => attentionView({ troubled, seen: ask.seen }))
}

async function dayOf({ parts, asker, seen }: Ask): Promise<View> {
  const page = await readHome(parts.deps, { asker })
  const ailing = isAtLeast(asker.role, 'admin') ? await parts.health(asker.organization.id) : []
  return homeView({
    ...page,
    name: asker.person.name,
    role: asker.role,
    ailing: ailing.filter(({ state }) => state === 'failing').map(({ name }) => name),
    seen,
  })
}
