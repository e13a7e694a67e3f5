import { platformContract } from './platform-contract.ts'

platformContract('Slack by Socket Mode')
