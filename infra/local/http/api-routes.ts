// Finds the route of an HTTP API that a request belongs to, by API Gateway's order of precedence.

import type { Resource } from '../template/resources.ts'
import { textOf } from '../template/values.ts'

export interface Route {
  readonly key: string
  readonly method: string
  readonly segments: readonly string[]
  readonly integration: string
}

export interface RouteMatch {
  readonly route: Route
  readonly parameters: { readonly [name: string]: string }
}

export function openRoute(resource: Resource): Route {
  const key = textOf(resource.properties.RouteKey) ?? ''
  const integration = (textOf(resource.properties.Target) ?? '').replace('integrations/', '')
  if (key === '$default') return { key, method: 'ANY', segments: ['{proxy+}'], integration }
  const [method = '', path = ''] = key.split(' ')
  return { key, method, segments: path.split('/').slice(1), integration }
}

const isGreedy = (segment: string) => segment.startsWith('{') && segment.endsWith('+}')
const isParameter = (segment: string) => segment.startsWith('{') && segment.endsWith('}')

function parametersOf(route: Route, parts: readonly string[]): { readonly [name: string]: string } | undefined {
  const parameters: Record<string, string> = {}
  for (const [index, segment] of route.segments.entries()) {
    const part = parts[index]
    if (isGreedy(segment)) {
      const rest = parts.slice(index)
      if (route.key === '$default') return {}
      if (rest.length === 0 || rest[0] === '') return undefined
      parameters[segment.slice(1, -2)] = rest.join('/')
      return parameters
    }
    if (part === undefined) return undefined
    if (isParameter(segment)) {
      if (part === '') return undefined
      parameters[segment.slice(1, -1)] = part
    } else if (segment !== part) return undefined
  }
  return parts.length === route.segments.length ? parameters : undefined
}

/** Literal segments before parameters before greedy ones before $default; a named method before ANY. */
function rank({ key, segments, method }: Route): string {
  if (key === '$default') return '9'
  const shape = segments.map(segment => (isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0')).join('')
  return `${shape.includes('2') ? 1 : 0}${shape}${method === 'ANY' ? 1 : 0}`
}

export function findRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const parts = path.split('/').slice(1)
  const matches = routes.flatMap(route => {
    if (route.method !== 'ANY' && route.method !== method) return []
    const parameters = parametersOf(route, parts)
    return parameters === undefined ? [] : { route, parameters }
  })
  return matches.sort((a, b) => (rank(a.route) < rank(b.route) ? -1 : 1))[0]
}
