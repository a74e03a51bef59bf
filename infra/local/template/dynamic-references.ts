// Replaces CloudFormation's dynamic references to secrets and parameters by their values.
import { isObject, objectOf, textOf } from './values.ts'

export interface DynamicValues {
  secret(id: string): string | undefined
  parameter(name: string): string | undefined
}

const secretPattern = /\{\{resolve:secretsmanager:(.+?)(?::SecretString(?::([^:}]*))?(?::[^}]*)?)?\}\}/g
const parameterPattern = /\{\{resolve:ssm(?:-secure)?:([^:}]+)(?::\d+)?\}\}/g

function resolveText(text: string, values: DynamicValues): string {
  return text
    .replace(secretPattern, (_, id: string, field: string | undefined) => {
      const secret = values.secret(id)
      if (secret === undefined) throw new Error(`no secret ${id} for a dynamic reference`)
      if (field === undefined || field === '') return secret
      const value = textOf(objectOf(JSON.parse(secret))[field])
      if (value === undefined) throw new Error(`the secret ${id} has no field ${field}`)
      return value
    })
    .replace(parameterPattern, (_, name: string) => {
      const value = values.parameter(name)
      if (value === undefined) throw new Error(`no parameter ${name} for a dynamic reference`)
      return value
    })
}

export function resolveDynamic(value: unknown, values: DynamicValues): unknown {
  if (typeof value === 'string') return value.includes('{{resolve:') ? resolveText(value, values) : value
  if (Array.isArray(value)) return value.map(item => resolveDynamic(item, values))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolveDynamic(member, values)]))
}
