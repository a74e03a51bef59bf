// Reads values of unknown shape, as templates, manifests and service requests hold them.
export type JsonObject = { readonly [name: string]: unknown }

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object itself, or an empty one when there is none. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Text of a scalar; CloudFormation writes numbers and booleans either way. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

export const textsOf = (value: unknown): readonly string[] => listOf(value).flatMap(item => textOf(item) ?? [])

export function numberOf(value: unknown, otherwise: number): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : otherwise
}

export const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** A value at a path of names, undefined when the way breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here: unknown = value
  for (const name of path) here = objectOf(here)[name]
  return here
}
