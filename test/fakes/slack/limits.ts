/** What Slack refuses, as numbers, each with the page of docs.slack.dev/reference that states it. Lengths are in characters. */
export const SLACK_LIMITS = {
  /** block-kit/blocks */
  blocksPerMessage: 50,
  /** block-kit/blocks */
  blocksPerView: 100,
  /** block-kit/blocks: every block_id */
  blockId: 255,
  /** block-kit/block-elements: every action_id */
  actionId: 255,
  /** block-kit/blocks/section-block */
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  /** block-kit/blocks/header-block */
  header: 150,
  /** block-kit/blocks/context-block */
  contextElements: 10,
  /** block-kit/blocks/actions-block */
  actionsElements: 25,
  /** block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  /** block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** block-kit/block-elements/radio-button-group-element and checkboxes-element */
  choiceOptions: 10,
  /** block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  selectGroups: 100,
  /** block-kit/composition-objects/option-object */
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  optionUrl: 3000,
  /** block-kit/composition-objects/option-group-object */
  groupLabel: 75,
  /** block-kit/block-elements: every placeholder */
  placeholder: 150,
  /** block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** block-kit/block-elements/plain-text-input-element */
  inputMaxLength: 3000,
  /** block-kit/blocks/input-block */
  inputLabel: 2000,
  inputHint: 2000,
  /** block-kit/blocks/image-block */
  imageAlt: 2000,
  imageTitle: 2000,
  imageUrl: 3000,
  /** block-kit/blocks/table-block */
  tableRows: 100,
  tableCells: 20,
  /** block-kit/blocks/markdown-block */
  markdown: 12_000,
  /** block-kit/block-elements/file-input-element */
  fileInputFiles: 10,
  /** views/modal-views: title, submit and close */
  viewTitle: 24,
  viewButton: 24,
  /** views/modal-views */
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
  /** methods/views.open: view_too_large, in bytes */
  viewBytes: 250_000,
  /** methods/views.push: push_limit_reached */
  viewStack: 3,
  /** methods/chat.postMessage: cut (here refused) over this */
  messageText: 40_000,
  /** methods/chat.update: msg_too_long */
  updateText: 4000,
  /** All blocks of a message together, undocumented (bolt-js#2509): msg_blocks_too_long */
  blocksText: 13_200,
  /** interactivity/handling-user-interaction: response_url */
  responseUrlUses: 5,
  responseUrlMinutes: 30,
} as const
