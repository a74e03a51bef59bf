// Matches an event against a pattern of EventBridge, as rules and event source filters use it.
import { isObject, type JsonObject, listOf, textOf } from '../template/values.ts'

const comparisons: { readonly [sign: string]: (left: number, right: number) => boolean } = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

function matchesNumeric(value: unknown, conditions: readonly unknown[]): boolean {
  if (typeof value !== 'number') return false
  for (let index = 0; index < conditions.length; index += 2) {
    const compare = comparisons[String(conditions[index])]
    if (compare === undefined || !compare(value, Number(conditions[index + 1]))) return false
  }
  return true
}

const asWildcard = (pattern: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  )

function matchesText(operator: string, operand: unknown, value: unknown): boolean {
  if (isObject(operand)) {
    const ignoringCase = textOf(operand['equals-ignore-case'])?.toLowerCase()
    return ignoringCase !== undefined && typeof value === 'string' && matchesText(operator, ignoringCase, value.toLowerCase())
  }
  if (typeof value !== 'string') return false
  const text = String(operand)
  if (operator === 'prefix') return value.startsWith(text)
  if (operator === 'suffix') return value.endsWith(text)
  if (operator === 'wildcard') return asWildcard(text).test(value)
  return value.toLowerCase() === text.toLowerCase()
}

function matchesMatcher(matcher: JsonObject, value: unknown): boolean {
  const [operator = '', operand] = Object.entries(matcher)[0] ?? []
  switch (operator) {
    case 'exists':
      return (value !== undefined) === (operand === true)
    case 'anything-but':
      if (value === undefined) return false
      return isObject(operand) ? !matchesMatcher(operand, value) : !(Array.isArray(operand) ? operand : [operand]).includes(value)
    case 'numeric':
      return matchesNumeric(value, listOf(operand))
    case 'prefix':
    case 'suffix':
    case 'wildcard':
    case 'equals-ignore-case':
      return (Array.isArray(operand) ? operand : [operand]).some(each => matchesText(operator, each, value))
    default:
      throw new Error(`event patterns with "${operator}" are not known to the local reader`)
  }
}

function matchesLeaf(alternatives: readonly unknown[], value: unknown): boolean {
  const values = Array.isArray(value) && value.length > 0 ? value : [value]
  return values.some(each =>
    alternatives.some(alternative => (isObject(alternative) ? matchesMatcher(alternative, each) : alternative === each)),
  )
}

/** Whether every field that the pattern names has one of the values that it lists. */
export function matchesPattern(pattern: JsonObject, event: unknown): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === '$or') return listOf(expected).some(alternative => isObject(alternative) && matchesPattern(alternative, event))
    const value = isObject(event) ? event[name] : undefined
    if (Array.isArray(expected)) return matchesLeaf(expected, value)
    if (!isObject(expected)) return false
    return Array.isArray(value) ? value.some(each => matchesPattern(expected, each)) : matchesPattern(expected, value)
  })
}
