// Reads what a door answers; another shape than the page was made for is a fault of ours, said as one.

export const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

/** A reader of answers that have these fields; the rest of their shape the server has seen to. */
export const reading =
  <Answer>(what: string, ...fields: readonly (keyof Answer & string)[]) =>
  (value: unknown): Answer => {
    const isAnswer = (given: unknown): given is Answer => has(given, ...fields)
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }
