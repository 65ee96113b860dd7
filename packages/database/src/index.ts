export { EmbeddedError } from './embedded/embedded-error.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded/start-embedded.ts'
