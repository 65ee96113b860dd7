/** A signal that stops a request; the `AbortSignal` of the platform fits. */
export type Signal = object

/** The part of a `ReadableStream` of bytes that is used here. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>
    cancel(reason?: unknown): Promise<void>
  }
}

/** The part of a `Response` that is used here. */
export interface ResponseLike {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly body: ByteStream | null
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What is handed to `fetch`. */
export interface RequestLike {
  readonly method?: string
  readonly headers?: object
  /** JSON text, or a `FormData` as it is. */
  readonly body?: unknown
  readonly signal?: unknown
  readonly credentials?: string
}

/**
 * The `fetch` of the platform fits; so does anything that answers alike. Written as a method so that a `fetch` may
 * ask for more exact types than this package knows.
 */
export type FetchLike = { fetch(url: string, request?: RequestLike): Promise<ResponseLike> }['fetch']
