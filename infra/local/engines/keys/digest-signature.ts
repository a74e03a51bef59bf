// Signs and verifies a digest as it is, with P-256: Node hashes every message itself, KMS takes digests too.
import { createECDH, type KeyObject, randomBytes } from 'node:crypto'

/** Domain parameters of P-256, FIPS 186-5 / SP 800-186. */
const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

interface Point {
  readonly x: bigint
  readonly y: bigint
}

const mod = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus
const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)
const toBytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [mod(value, modulus), modulus, 1n, 0n]
  while (b > 0n) {
    const quotient = a / b
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return mod(x, modulus)
}

/** Undefined is the point at infinity. */
function add(a: Point | undefined, b: Point | undefined): Point | undefined {
  if (!a || !b) return a ?? b
  if (a.x === b.x && a.y !== b.y) return undefined
  const slope = a.x === b.x ? 3n * (a.x * a.x - 1n) * inverse(2n * a.y, p) : (b.y - a.y) * inverse(b.x - a.x, p)
  const x = mod(slope * slope - a.x - b.x, p)
  return { x, y: mod(slope * (a.x - x) - a.y, p) }
}

function multiply(scalar: bigint, point: Point): Point | undefined {
  let result: Point | undefined
  for (const bit of scalar.toString(2)) {
    result = add(result, result)
    if (bit === '1') result = add(result, point)
  }
  return result
}

function generatorTimes(scalar: bigint): Point {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(toBytes(scalar))
  const bytes = curve.getPublicKey()
  return { x: toNumber(bytes.subarray(1, 33)), y: toNumber(bytes.subarray(33)) }
}

const component = (key: KeyObject, name: 'd' | 'x' | 'y'): bigint => {
  const value = key.export({ format: 'jwk' })[name]
  if (typeof value !== 'string') throw new Error(`The key has no component ${name}.`)
  return toNumber(Buffer.from(value, 'base64url'))
}

function derInteger(value: bigint): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  const positive = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
  return Buffer.concat([Buffer.from([0x02, positive.length]), positive])
}

/** The two integers of a DER signature, or nothing when it is not one. */
function derIntegers(signature: Uint8Array): readonly [bigint, bigint] | undefined {
  const bytes = Buffer.from(signature)
  const rLength = bytes[3] ?? 0
  const sLength = bytes[5 + rLength] ?? 0
  const wellFormed =
    bytes[0] === 0x30 &&
    bytes[1] === bytes.length - 2 &&
    bytes[2] === 0x02 &&
    bytes[4 + rLength] === 0x02 &&
    bytes.length === 6 + rLength + sLength
  if (!wellFormed || rLength === 0 || sLength === 0) return undefined
  return [toNumber(bytes.subarray(4, 4 + rLength)), toNumber(bytes.subarray(6 + rLength))]
}

export function signDigest(privateKey: KeyObject, digest: Uint8Array): Buffer {
  const d = component(privateKey, 'd')
  for (;;) {
    const k = toNumber(randomBytes(32))
    if (k === 0n || k >= n) continue
    const r = mod(generatorTimes(k).x, n)
    const s = mod(inverse(k, n) * (toNumber(digest) + r * d), n)
    if (r === 0n || s === 0n) continue
    const body = Buffer.concat([derInteger(r), derInteger(s)])
    return Buffer.concat([Buffer.from([0x30, body.length]), body])
  }
}

export function verifyDigest(publicKey: KeyObject, digest: Uint8Array, signature: Uint8Array): boolean {
  const integers = derIntegers(signature)
  if (!integers) return false
  const [r, s] = integers
  if (r <= 0n || r >= n || s <= 0n || s >= n) return false
  const w = inverse(s, n)
  const own = { x: component(publicKey, 'x'), y: component(publicKey, 'y') }
  const u1 = mod(toNumber(digest) * w, n)
  const point = add(u1 === 0n ? undefined : generatorTimes(u1), multiply(mod(r * w, n), own))
  return point !== undefined && mod(point.x, n) === r
}
