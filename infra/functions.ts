// What the three tables of contents ask for: every Lambda function, its kind, and the entries that its bundle carries.
import type { Code } from 'aws-cdk-lib/aws-lambda'
import { functionOf, type Route, routes } from '../functions/routes.ts'
import { schedules } from '../functions/schedules.ts'
import { workers } from '../functions/workers.ts'

type FunctionKind = 'http' | 'worker' | 'schedule' | 'relay'

export interface PortalFunction {
  name: string
  kind: FunctionKind
  /** Source files without extension, relative to functions/, by the key that asks for them: a route key, or the function's own name. */
  entries: Readonly<Record<string, string>>
}

/** API Gateway's name of a route: `GET /api/drafts/{id}`. */
export const routeKey = (route: Route): string => `${route.method} ${route.path}`

/** The relay reads the journal's stream; it belongs to the platform and to no capability. */
export const relay: PortalFunction = { name: 'relay-events', kind: 'relay', entries: { 'relay-events': 'platform/relay-events' } }

const every: readonly Route[] = Object.values(routes)

export const httpFunctions: readonly PortalFunction[] = [...Map.groupBy(every, functionOf)].map(([name, group]) => ({
  name,
  kind: 'http',
  entries: Object.fromEntries(group.map(route => [routeKey(route), route.entry])),
}))

const single = (kind: FunctionKind, table: Record<string, { entry: string }>): readonly PortalFunction[] =>
  Object.entries(table).map(([name, { entry }]) => ({ name, kind, entries: { [name]: entry } }))

export const workerFunctions = single('worker', workers)
export const scheduleFunctions = single('schedule', schedules)

export const portalFunctions: readonly PortalFunction[] = [...httpFunctions, ...workerFunctions, ...scheduleFunctions, relay]

/** Where the code of a function comes from. */
export type CodeOf = (name: string) => Code
