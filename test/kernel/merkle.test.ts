// Trees of hashes, held to a second implementation written from the definition of RFC 6962 and to its published test vectors.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, merkleTree, rootAlong, toHex } from '../../functions/kernel/merkle.ts'

const sha = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** MTH of RFC 6962 §2.1, word by word: split at the largest power of two below n. */
const oracleRoot = (leaves: readonly Uint8Array[]): Buffer => {
  const [only] = leaves
  if (only === undefined) return sha()
  if (leaves.length === 1) return sha(Uint8Array.of(0), only)
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha(Uint8Array.of(1), oracleRoot(leaves.slice(0, split)), oracleRoot(leaves.slice(split)))
}

/** PATH of RFC 6962 §2.1.1. */
const oraclePath = (index: number, leaves: readonly Uint8Array[]): Buffer[] => {
  if (leaves.length <= 1) return []
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return index < split
    ? [...oraclePath(index, leaves.slice(0, split)), oracleRoot(leaves.slice(split))]
    : [...oraclePath(index - split, leaves.slice(split)), oracleRoot(leaves.slice(0, split))]
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 })
const someLeaves = fc.array(bytes, { minLength: 1, maxLength: 70 })

describe('the root', () => {
  test('of the vectors of Certificate Transparency (RFC 6962)', async () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const roots = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    ]
    for (const [count, root] of roots.entries()) {
      const first = leaves.slice(0, count).map(hex => fromHex(hex) ?? new Uint8Array())
      expect(toHex((await merkleTree(first)).root)).toBe(root)
    }
    const all = leaves.map(hex => fromHex(hex) ?? new Uint8Array())
    expect(toHex((await merkleTree(all)).root)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  test('and every path are those of the definition, whatever the leaves', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, async leaves => {
        const { root, paths } = await merkleTree(leaves)
        expect(toHex(root)).toBe(oracleRoot(leaves).toString('hex'))
        for (const [index, path] of paths.entries())
          expect(path.map(toHex)).toEqual(oraclePath(index, leaves).map(hash => hash.toString('hex')))
      }),
      { numRuns: 60 },
    ))
})

describe('a path', () => {
  test('leads from its leaf to the root', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), async (leaves, seed) => {
        const { root, paths } = await merkleTree(leaves)
        const index = seed % leaves.length
        const found = await rootAlong(leaves[index] ?? new Uint8Array(), { index, count: leaves.length, path: paths[index] ?? [] })
        expect(found && toHex(found)).toBe(toHex(root))
      }),
      { numRuns: 100 },
    ))

  test('of another leaf, another place or another length leads elsewhere', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(bytes, { minLength: 2, maxLength: 40, selector: toHex }), fc.nat(), async (leaves, seed) => {
        const { root, paths } = await merkleTree(leaves)
        const index = seed % leaves.length
        const [leaf = new Uint8Array(), path = []] = [leaves[index], paths[index]]
        const count = leaves.length
        const other = leaves[(index + 1) % count] ?? new Uint8Array()
        const wrong = await Promise.all([
          rootAlong(other, { index, count, path }),
          rootAlong(leaf, { index: (index + 1) % count, count, path }),
          rootAlong(leaf, { index, count, path: path.slice(0, -1) }),
          rootAlong(leaf, { index, count, path: [...path, root] }),
        ])
        expect(wrong.map(found => found !== undefined && toHex(found) === toHex(root))).toEqual([false, false, false, false])
      }),
      { numRuns: 60 },
    ))

  test('outside of the tree is none', async () => {
    const leaf = Uint8Array.of(1)
    for (const [index, count] of [
      [-1, 1],
      [1, 1],
      [0, 0],
      [0.5, 2],
    ] as const)
      expect(await rootAlong(leaf, { index, count, path: [] })).toBeUndefined()
  })
})

test('hex is read only as it is written', () => {
  expect(fromHex('0aff')).toEqual(Uint8Array.of(10, 255))
  for (const text of ['0', '0A', 'zz', '0x']) expect(fromHex(text)).toBeUndefined()
})
