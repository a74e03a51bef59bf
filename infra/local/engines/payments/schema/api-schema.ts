// The generated schema at work: which calls there are, what each may be sent, and whether what the sandbox says is what the SDK's types promise.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { isObject, type JsonObject } from '../../json-protocol.ts'
import generated from './stripe-schema.json' with { type: 'json' }

type Reference = { readonly $ref: string }

export interface Operation {
  readonly method: string
  readonly path: string
  readonly isList: boolean
  readonly params: Reference
  readonly answer: Reference
}

export type OperationName = keyof typeof generated.operations

export const { apiVersion, sdk } = generated
export const operations: Readonly<Record<OperationName, Operation>> = generated.operations

const definitions: Readonly<Record<string, JsonObject>> = generated.definitions
const events: Readonly<Record<string, JsonObject>> = generated.events

const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false })
ajv.addSchema({ $id: 'stripe', definitions })

const validators = new Map<string, ValidateFunction>()

function validator(reference: string): ValidateFunction {
  const known = validators.get(reference)
  if (known) return known
  const made = ajv.compile({ $ref: `stripe${reference}` })
  validators.set(reference, made)
  return made
}

/** The schema that a reference points at. */
export function definitionAt(reference: string): JsonObject {
  const found = definitions[reference.replace('#/definitions/', '')]
  if (!found) throw new Error(`api-schema: no definition ${reference}`)
  return found
}

/** Errors of a value against a definition; none when it is as it should be. */
export function problemsWith(value: unknown, reference: string): readonly ErrorObject[] {
  const validate = validator(reference)
  return validate(value) ? [] : [...(validate.errors ?? [])]
}

const kinds: Readonly<Record<string, string>> = {
  'checkout.session': 'Checkout.Sessions.Session',
  item: 'LineItems.LineItem',
  payment_intent: 'PaymentIntents.PaymentIntent',
  charge: 'Charges.Charge',
  refund: 'Refunds.Refund',
  dispute: 'Disputes.Dispute',
  balance_transaction: 'BalanceTransactions.BalanceTransaction',
  balance: 'Balance.Balance',
  payout: 'Payouts.Payout',
  event: 'Events.EventBase',
}

/** What is wrong with an object of the API, in words; an event is looked at together with what it carries. */
export function violationsOf(object: unknown): readonly string[] {
  if (!isObject(object)) return ['not an object']
  const definition = kinds[String(object.object)]
  if (definition === undefined) return [`no such kind: ${String(object.object)}`]
  const own = problemsWith(object, `#/definitions/${definition}`).map(inWords)
  if (object.object !== 'event') return own
  const carried = events[String(object.type)]
  if (carried === undefined) return [...own, `no such event: ${String(object.type)}`]
  const inside = isObject(object.data) ? object.data.object : undefined
  return [...own, ...problemsWith(inside, String(carried.$ref)).map(problem => `data.object: ${inWords(problem)}`)]
}

/** What a problem is about: `payment_intent_data[metadata][x]`, as the API writes it. */
export function parameterOf({ instancePath, params, keyword }: ErrorObject): string {
  const last = keyword === 'additionalProperties' ? params.additionalProperty : keyword === 'required' ? params.missingProperty : undefined
  const [first = '', ...rest] = [...instancePath.split('/').slice(1), ...(last === undefined ? [] : [String(last)])]
  return `${first}${rest.map(part => `[${part}]`).join('')}`
}

function inWords(problem: ErrorObject): string {
  return `${parameterOf(problem)} ${problem.message ?? problem.keyword}`.trim()
}
