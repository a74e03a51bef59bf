// Chance that can be replayed: the same seed gives the same corpus on every machine.

export interface Chance {
  /** 0 ≤ n < below. */
  below(below: number): number
  one<Item>(items: readonly Item[]): Item
  /** True this often, 0 to 1. */
  happens(share: number): boolean
}

/** Mulberry32: 32 bits of state are plenty for texts. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    one: items => {
      const chosen = items[below(items.length)]
      if (chosen === undefined) throw new Error('chance: nothing to choose from')
      return chosen
    },
    happens: share => next() < share,
  }
}
