// Answers for trees of hashes: the root of many digests, the path from one of them to it, and the check of such a path. RFC 6962 §2.1, SHA-256.

export type Digest = Uint8Array<ArrayBuffer>

const hashOf = async (...parts: readonly Uint8Array[]): Promise<Digest> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
}

// Leaves and nodes are told apart, so that nobody can pass a node off as a leaf.
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

const leafHash = (leaf: Uint8Array): Promise<Digest> => hashOf(leafMark, leaf)
const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Digest> => hashOf(nodeMark, left, right)

/** Every level of the tree, leaves first, the root's alone last. An odd one out rises as it is. */
const levelsOf = async (leaves: readonly Uint8Array[]): Promise<Digest[][]> => {
  const levels = [await Promise.all(leaves.map(leafHash))]
  for (let level = levels[0] ?? []; level.length > 1; ) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => [level[2 * pair], level[2 * pair + 1]] as const)
    level = await Promise.all(
      pairs.map(async ([left, right]) => (left && right ? nodeHash(left, right) : (left ?? right ?? new Uint8Array()))),
    )
    levels.push(level)
  }
  return levels
}

export interface Tree {
  root: Digest
  /** For each leaf, in the order given: the neighbours on the way up to the root. */
  paths: Digest[][]
}

/** The tree over these leaves, in this order. The root of nothing is the hash of nothing. */
export const merkleTree = async (leaves: readonly Uint8Array[]): Promise<Tree> => {
  const levels = await levelsOf(leaves)
  const [root = await hashOf()] = levels.at(-1) ?? []
  const neighbours = (index: number): Digest[] =>
    levels.slice(0, -1).flatMap((level, height) => {
      const neighbour = level[(index >> height) ^ 1]
      return neighbour ? [neighbour] : []
    })
  return { root, paths: leaves.map((_, index) => neighbours(index)) }
}

/** The root that this leaf and path lead to; undefined when the path cannot be one of the leaf at `index` among `count`. RFC 9162 §2.1.3.2. */
export const rootAlong = async (
  leaf: Uint8Array,
  { index, count, path }: { index: number; count: number; path: readonly Uint8Array[] },
): Promise<Digest | undefined> => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count) || index < 0 || index >= count) return undefined
  let [here, last] = [index, count - 1]
  let hash = await leafHash(leaf)
  for (const neighbour of path) {
    if (last === 0) return undefined
    if (here % 2 === 1 || here === last) {
      hash = await nodeHash(neighbour, hash)
      while (here % 2 === 0 && here !== 0) {
        here = Math.floor(here / 2)
        last = Math.floor(last / 2)
      }
    } else hash = await nodeHash(hash, neighbour)
    here = Math.floor(here / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : undefined
}

/** Lower-case hex. */
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** Undefined for what is no lower-case hex. */
export const fromHex = (text: string): Digest | undefined =>
  /^(?:[0-9a-f]{2})*$/.test(text) ? Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16)) : undefined
