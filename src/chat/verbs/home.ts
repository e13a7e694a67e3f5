import { readHome } from '../../usecases/read-home.ts'
import type { Ask } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { home as homeView } from '../views/home.ts'

/** The home page: what is next, what is theirs, what they host today. */
export async function home({ parts, asker, seen }: Ask): Promise<Reply> {
  const page = await readHome(parts.deps, { asker })
  return { type: 'home', view: homeView({ ...page, name: asker.person.name, role: asker.role, seen }) }
}
