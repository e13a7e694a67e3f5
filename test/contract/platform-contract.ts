import { afterAll, beforeAll, describe } from 'vitest'
import { accessContract } from './access-contract.ts'
import { badInputContract } from './bad-input-contract.ts'
import { cardContract } from './card-contract.ts'
import { changeContract } from './change-contract.ts'
import { formContract } from './form-contract.ts'
import { hostileContract } from './hostile-contract.ts'
import { hostingContract } from './hosting-contract.ts'
import { languageContract } from './language-contract.ts'
import { lifeContract } from './life-contract.ts'
import { openStage, type Stage, type StageName } from './open-stage.ts'
import { ownDataContract } from './own-data-contract.ts'
import { segmentContract } from './segment-contract.ts'
import { seriesContract } from './series-contract.ts'
import { verbContract } from './verb-contract.ts'

/**
 * What every platform must do, played by people at its client through the whole program: called once for each platform.
 * One program serves the whole contract, so that what one part leaves behind is there for the next, as in life.
 */
export function platformContract(name: StageName): void {
  describe(`the platform contract on ${name}`, () => {
    const opened: { stage: Stage | null } = { stage: null }
    const stage = () => {
      if (opened.stage === null) throw new Error('the stage is not open')
      return opened.stage
    }
    beforeAll(async () => {
      opened.stage = await openStage(name)
    })
    afterAll(() => opened.stage?.program.stop())

    verbContract(stage)
    formContract(stage)
    cardContract(stage)
    lifeContract(stage)
    changeContract(stage)
    hostingContract(stage)
    seriesContract(stage)
    segmentContract(stage)
    hostileContract(stage)
    badInputContract(stage)
    languageContract(stage)
    ownDataContract(stage)
    accessContract(stage)
  })
}
