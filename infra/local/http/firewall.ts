// Counts requests by address as the firewall's rate rules do; what AWS's own rule groups look for is not looked for here.
import type { Resource } from '../template/resources.ts'
import { at, isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../template/values.ts'
import type { ViewerRequest } from './viewer.ts'

export interface RateRule {
  readonly name: string
  readonly limit: number
  readonly windowSeconds: number
  readonly blocked: number
  readonly busiest: number
}

export interface Firewall {
  /** Counts the request; true when a rule blocks it. */
  blocks(request: ViewerRequest): boolean
  readonly rules: readonly RateRule[]
}

const comparisons: { readonly [constraint: string]: (value: string, search: string) => boolean } = {
  EXACTLY: (value, search) => value === search,
  STARTS_WITH: (value, search) => value.startsWith(search),
  ENDS_WITH: (value, search) => value.endsWith(search),
  CONTAINS: (value, search) => value.includes(search),
  CONTAINS_WORD: (value, search) => new RegExp(`\\b${search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`).test(value),
}

function fieldOf(field: JsonObject, request: ViewerRequest): string {
  if (field.UriPath !== undefined) return request.path
  if (field.Method !== undefined) return request.method
  if (field.QueryString !== undefined) return request.query
  const header = textOf(at(field, 'SingleHeader', 'Name')) ?? textOf(at(field, 'SingleHeader', 'name'))
  if (header !== undefined) return request.headers[header.toLowerCase()] ?? ''
  throw new Error(`the local reader knows no firewall field ${Object.keys(field).join(', ')}`)
}

function transformed(value: string, transformations: unknown): string {
  let result = value
  for (const transformation of listOf(transformations)) {
    const type = textOf(objectOf(transformation).Type)
    if (type === 'LOWERCASE') result = result.toLowerCase()
    else if (type === 'URL_DECODE') result = decodeURIComponent(result.replaceAll('+', ' '))
    else if (type !== 'NONE' && type !== undefined) throw new Error(`the local reader knows no text transformation ${type}`)
  }
  return result
}

export function matchesStatement(statement: unknown, request: ViewerRequest): boolean {
  const { ByteMatchStatement, AndStatement, OrStatement, NotStatement } = objectOf(statement)
  if (isObject(ByteMatchStatement)) {
    const value = transformed(fieldOf(objectOf(ByteMatchStatement.FieldToMatch), request), ByteMatchStatement.TextTransformations)
    const compare = comparisons[textOf(ByteMatchStatement.PositionalConstraint) ?? '']
    return compare?.(value, textOf(ByteMatchStatement.SearchString) ?? '') ?? false
  }
  if (isObject(AndStatement)) return listOf(AndStatement.Statements).every(each => matchesStatement(each, request))
  if (isObject(OrStatement)) return listOf(OrStatement.Statements).some(each => matchesStatement(each, request))
  if (isObject(NotStatement)) return !matchesStatement(NotStatement.Statement, request)
  throw new Error(`the local reader knows no firewall statement ${Object.keys(objectOf(statement)).join(', ')}`)
}

interface Counter {
  readonly rule: { name: string; limit: number; windowSeconds: number; blocked: number; busiest: number }
  readonly scope: unknown
  readonly times: Map<string, number[]>
}

export function openFirewall(acl: Resource | undefined, enforced: boolean, now: () => number = Date.now): Firewall {
  const counters: readonly Counter[] = listOf(acl?.properties.Rules).flatMap(rule => {
    const rate = at(rule, 'Statement', 'RateBasedStatement')
    if (!isObject(rate) || at(rule, 'Action', 'Block') === undefined) return []
    const limits = { limit: numberOf(rate.Limit, 100), windowSeconds: numberOf(rate.EvaluationWindowSec, 300) }
    return [
      {
        rule: { name: textOf(objectOf(rule).Name) ?? '', ...limits, blocked: 0, busiest: 0 },
        scope: rate.ScopeDownStatement,
        times: new Map(),
      },
    ]
  })
  return {
    rules: counters.map(counter => counter.rule),
    blocks: request => {
      let blocked = false
      for (const { rule, scope, times } of counters) {
        if (scope !== undefined && !matchesStatement(scope, request)) continue
        const since = now() - rule.windowSeconds * 1000
        const recent = (times.get(request.address) ?? []).filter(time => time > since)
        recent.push(now())
        times.set(request.address, recent)
        rule.busiest = Math.max(rule.busiest, recent.length)
        if (recent.length <= rule.limit) continue
        rule.blocked += 1
        blocked = true
      }
      return blocked && enforced
    },
  }
}
