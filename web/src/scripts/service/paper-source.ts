// Where the served paper comes from: a form of the desk that answers the paper's part of the act, or what is still missing.

export interface PaperSource {
  readonly element: HTMLElement
  /** Undefined while something is missing that only this part of the form knows; it has said so at the field. */
  value(): Record<string, unknown> | undefined
}
