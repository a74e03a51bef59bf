// What travels between the viewer, the edge and the origins: plain values, so that each step can be looked at alone.
export type Headers = { readonly [lowerCaseName: string]: string }

export interface ViewerRequest {
  readonly method: string
  /** Path as it was sent, percent-encoding kept. */
  readonly path: string
  /** Query string without its question mark. */
  readonly query: string
  readonly headers: Headers
  readonly address: string
  readonly body: Buffer
}

export interface EdgeResponse {
  readonly status: number
  readonly headers: Headers
  readonly cookies: readonly string[]
  readonly body: Buffer
}

export const plainText = (status: number, text: string): EdgeResponse => ({
  status,
  headers: { 'content-type': 'text/html' },
  cookies: [],
  body: Buffer.from(text),
})
