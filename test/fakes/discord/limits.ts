/**
 * What real Discord refuses, as numbers. Each block names the page of Discord's developer documentation that it comes from
 * (https://discord.com/developers/docs/…).
 */

/** interactions/application-commands: application command naming and structure. */
export const COMMAND = {
  name: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
  description: 100,
  options: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** All names, descriptions and values of one command together. */
  characters: 8_000,
  global: 100,
} as const

/** resources/message: create message, embed limits, allowed mentions. */
export const MESSAGE = {
  content: 2_000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  embedFooter: 2_048,
  embedAuthor: 256,
  /** Over all embeds of the message. */
  embedSum: 6_000,
  attachments: 10,
  /** Bytes; reference: uploading files, the default without boosts. */
  attachmentBytes: 10 * 1024 * 1024,
  nonce: 25,
  allowedMentions: 100,
} as const

/** components/reference. */
export const COMPONENT = {
  rows: 5,
  buttonsPerRow: 5,
  customId: 100,
  label: 80,
  url: 512,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  /** Components V2: nested ones count. */
  total: 40,
  /** Components V2: over all text displays. */
  text: 4_000,
  sectionTexts: 3,
  gallery: 10,
  alt: 1_024,
} as const

/** interactions/receiving-and-responding: modal; components/reference: label, text input. */
export const MODAL = {
  title: 45,
  components: 5,
  label: 45,
  description: 100,
  inputLength: 4_000,
  placeholder: 100,
  radioMin: 2,
  groupMax: 10,
} as const

/** interactions/receiving-and-responding: autocomplete callback data. */
export const AUTOCOMPLETE = { choices: 25 } as const

/** interactions/receiving-and-responding: interaction callback; milliseconds. */
export const INTERACTION = { replyWithinMs: 3_000, tokenLifeMs: 15 * 60_000 } as const

/** resources/message: message flags. */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const

/** events/gateway: gateway intents. */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildVoiceStates: 1 << 7,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const

/** Intents that must be switched on in the developer portal; asking for them undeclared closes with 4014. */
export const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent
