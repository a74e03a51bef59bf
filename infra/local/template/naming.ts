// Gives resources without a name of their own the same physical name at every start.
import { createHash } from 'node:crypto'
import { type JsonObject, textOf } from './values.ts'

export interface Naming {
  readonly region: string
  readonly account: string
  readonly stack: string
  readonly logicalId: string
  readonly properties: JsonObject
  /** Base address of the local SQS, which queue URLs begin with. */
  readonly queueAddress: string
}

const digest = (naming: Naming): string => createHash('sha256').update(`${naming.stack}/${naming.logicalId}`).digest('hex')

/** The name given in a property, else `<stack>-<logical id>`, shortened with a hash where the service allows fewer characters. */
export function nameFrom(naming: Naming, property: string, longest: number, shape: (name: string) => string = name => name): string {
  const given = textOf(naming.properties[property])
  if (given !== undefined) return given
  const whole = shape(`${naming.stack}-${naming.logicalId}`)
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 9)}-${digest(naming).slice(0, 8)}`
}

/** An identifier like those that AWS draws by chance, drawn here from the logical id. */
export const identifier = (naming: Naming, length: number): string => digest(naming).slice(0, length)

export function uuid(naming: Naming): string {
  const hex = digest(naming)
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

export const arn = (naming: Naming, service: string, resource: string): string =>
  `arn:aws:${service}:${naming.region}:${naming.account}:${resource}`

/** ARN of a service that knows no region. */
export const globalArn = (naming: Naming, service: string, resource: string): string => `arn:aws:${service}::${naming.account}:${resource}`
