import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Deps } from '../../src/usecases/ports.ts'

/** Plans the messages of every change that was made until now. */
export async function planAll(deps: Deps): Promise<void> {
  while ((await planChanges(deps, { limit: 100 })) > 0);
}
