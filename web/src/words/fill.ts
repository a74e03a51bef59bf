// Puts values into a sentence: `{name}` takes a value, `{count|day|days}` takes the first word when the value is 1, else the second.

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>

/** The sentence with its places filled; a place without a value stays visible, so that a mistake is seen and tested, never silently blank. */
export function fill(sentence: string, facts: Facts): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (place, name: string, one: string | undefined, many: string | undefined) => {
      const value = facts[name]
      if (value === undefined || value === null) return place
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many
      return Array.isArray(value) ? value.join(', ') : String(value)
    },
  )
}
