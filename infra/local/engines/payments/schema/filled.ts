// Builds objects of the API from its schema: every field that must be there, empty where it may be, and what the sandbox knows on top.
import { isObject, type JsonObject } from '../../json-protocol.ts'
import { definitionAt } from './api-schema.ts'

const optionsOf = (schema: JsonObject): readonly JsonObject[] => (Array.isArray(schema.anyOf) ? schema.anyOf.filter(isObject) : [schema])

/** The emptiest value of a schema; undefined where there is none, and somebody must say what it is. */
function emptyValue(schema: JsonObject): unknown {
  if (schema.const !== undefined) return schema.const
  const options = optionsOf(schema)
  if (options.some(option => option.type === 'null')) return null
  if (options.length > 1) return undefined
  if (typeof schema.$ref === 'string') return emptyObject(definitionAt(schema.$ref))
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return false
  if (schema.type === 'object') return emptyObject(schema)
  return undefined
}

function emptyObject({ properties, required }: JsonObject): Record<string, unknown> {
  const names = Array.isArray(required) ? required.map(String) : []
  const schemas = isObject(properties) ? properties : {}
  return Object.fromEntries(names.map(name => [name, emptyValue(isObject(schemas[name]) ? schemas[name] : {})]))
}

/** An object of the type that the definition was generated from; whether it is complete is checked when it is kept. */
export const filled = <T extends object>(definition: string, given: Partial<T>): T =>
  ({ ...emptyObject(definitionAt(`#/definitions/${definition}`)), ...given }) as T
