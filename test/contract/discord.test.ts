import { platformContract } from './platform-contract.ts'

platformContract('Discord')
