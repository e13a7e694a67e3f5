import { platformContract } from './platform-contract.ts'

platformContract('the playground')
