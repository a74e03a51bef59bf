// Reads what a call was sent, strictly: text to the types of the schema, then every rule of the schema, with the API's own words for what is wrong.
import type { ErrorObject } from 'ajv'
import { isObject, type JsonObject } from '../../json-protocol.ts'
import type { Form } from '../form-body.ts'
import { invalid, type StripeRefusal } from '../stripe-refusal.ts'
import { definitionAt, type Operation, parameterOf, problemsWith } from './api-schema.ts'

const resolved = (schema: JsonObject): JsonObject => (typeof schema.$ref === 'string' ? definitionAt(schema.$ref) : schema)

const optionsOf = (schema: JsonObject): readonly JsonObject[] =>
  Array.isArray(schema.anyOf) ? schema.anyOf.filter(isObject).map(resolved) : [resolved(schema)]

/** Form bodies carry text only; what the text means depends on what the schema expects there. */
function typed(raw: string | Form, schema: JsonObject): unknown {
  const options = optionsOf(schema)
  const has = (type: string) => options.some(option => option.type === type)
  if (typeof raw === 'string') {
    if (raw === '' && has('null')) return null
    if (has('integer') && !has('string') && /^-?\d{1,15}$/.test(raw)) return Number(raw)
    if (has('number') && /^-?\d+(\.\d+)?$/.test(raw)) return Number(raw)
    if (has('boolean') && (raw === 'true' || raw === 'false')) return raw === 'true'
    return raw
  }
  const list = options.find(option => option.type === 'array')
  if (list && isObject(list.items)) {
    const items = list.items
    return Object.values(raw).map(each => typed(each, items))
  }
  const shape = options.find(option => option.type === 'object') ?? {}
  const properties = isObject(shape.properties) ? shape.properties : {}
  const others = isObject(shape.additionalProperties) ? shape.additionalProperties : {}
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      const expected = Object.hasOwn(properties, name) ? properties[name] : others
      return [name, typed(value, isObject(expected) ? expected : {})]
    }),
  )
}

/** Of several errors about one place the one that a person can act on. */
const order = ['additionalProperties', 'required', 'enum', 'const', 'type']

function refusalOf(problems: readonly ErrorObject[]): StripeRefusal {
  const rank = ({ keyword }: ErrorObject) => (order.includes(keyword) ? order.indexOf(keyword) : order.length)
  const [problem] = [...problems].sort((a, b) => rank(a) - rank(b))
  if (!problem) return invalid('Invalid request')
  const param = parameterOf(problem)
  switch (problem.keyword) {
    case 'additionalProperties':
      return invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
    case 'required':
      return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
    case 'enum':
      return invalid(`Invalid ${param}: must be one of ${problem.params.allowedValues.join(', ')}`, { param })
    case 'type':
      return problem.params.type === 'integer'
        ? invalid(`Invalid integer in ${param}`, { code: 'parameter_invalid_integer', param })
        : invalid(`Invalid ${String(problem.params.type)} in ${param}`, { param })
    default:
      return invalid(`Invalid ${param}: ${problem.message ?? ''}`, { param })
  }
}

/** The parameters of a call. Throws the API's refusal for whatever the schema does not know. */
export function readParameters(operation: Operation, form: Form): JsonObject {
  const parameters = typed(form, operation.params)
  const problems = problemsWith(parameters, operation.params.$ref)
  if (problems.length > 0) throw refusalOf(problems)
  return isObject(parameters) ? parameters : {}
}
