// Decides whether a caller may do an action on a resource, by the policies in the templates.
import { runSimulation } from '@cloud-copilot/iam-simulate'
import type { Templates } from '../template/resources.ts'
import { isObject, type JsonObject } from '../template/values.ts'
import type { Caller } from './caller.ts'
import { resourcePolicyFor } from './resource-policies.ts'
import { boundaryOfRole, type NamedPolicy, policiesOfRole } from './role-policies.ts'

export type Context = { readonly [key: string]: string | readonly string[] }

/** One thing that a request needs to be allowed to do; a request may need several. */
export interface Need {
  readonly action: string
  readonly resource: string
  readonly context?: Context
}

export interface Authorizer {
  /** Why the caller may not, undefined when it may. */
  refusal(caller: Caller, need: Need): Promise<string | undefined>
}

const mostRemembered = 20_000
/** Without organisation everything passes to the account's own policies. */
const fullAccess = {
  orgIdentifier: 'local',
  policies: [{ name: 'FullAWSAccess', policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } }],
}

/** The condition keys, in lower case, that a policy looks at: only they can change its decision. */
function conditionKeys(policy: unknown, into: Set<string>): void {
  if (Array.isArray(policy)) for (const item of policy) conditionKeys(item, into)
  if (!isObject(policy)) return
  if (isObject(policy.Condition)) {
    for (const operator of Object.values(policy.Condition)) {
      if (isObject(operator)) for (const key of Object.keys(operator)) into.add(key.toLowerCase())
    }
  }
  // Variables such as ${aws:PrincipalTag/x} stand in resources and values.
  for (const [, variable] of JSON.stringify(policy).matchAll(/\$\{([^}]+)\}/g)) into.add((variable ?? '').toLowerCase())
  conditionKeys(policy.Statement, into)
}

export function createAuthorizer(templates: Templates, region: string, account: string): Authorizer {
  const remembered = new Map<string, string | undefined>()
  const rolePolicies = new Map<string, readonly NamedPolicy[]>()
  const resourcePolicies = new Map<string, JsonObject | undefined>()

  const identityPolicies = (caller: Caller): readonly NamedPolicy[] => {
    if (caller.kind !== 'role') return []
    const known = rolePolicies.get(caller.roleArn) ?? policiesOfRole(templates, caller.roleArn)
    rolePolicies.set(caller.roleArn, known)
    return known
  }
  const resourcePolicy = (resource: string): JsonObject | undefined => {
    const owner = resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? resource) : resource
    if (!resourcePolicies.has(owner)) resourcePolicies.set(owner, resourcePolicyFor(templates, owner))
    return resourcePolicies.get(owner)
  }

  function contextOf(caller: Caller, given: Context): Record<string, string | string[]> {
    const own: Record<string, string | string[]> = { 'aws:SecureTransport': 'true', 'aws:RequestedRegion': region }
    for (const [key, value] of Object.entries(given)) own[key] = typeof value === 'string' ? value : [...value]
    if (caller.kind === 'service') {
      return {
        ...own,
        'aws:SourceArn': caller.sourceArn,
        'aws:SourceAccount': caller.sourceAccount,
        'aws:PrincipalIsAWSService': 'true',
        'aws:PrincipalServiceName': caller.name,
      }
    }
    if (caller.kind !== 'role') return own
    return {
      ...own,
      'aws:PrincipalArn': caller.roleArn,
      'aws:PrincipalAccount': account,
      'aws:PrincipalIsAWSService': 'false',
      'lambda:SourceFunctionArn': caller.functionArn,
    }
  }

  async function simulate(
    caller: Exclude<Caller, { kind: 'root' }>,
    need: Need,
    policies: readonly NamedPolicy[],
    onResource: JsonObject | undefined,
  ) {
    const boundary = caller.kind === 'role' ? boundaryOfRole(templates, caller.roleArn) : undefined
    const principal =
      caller.kind === 'role' ? `arn:aws:sts::${account}:assumed-role/${caller.roleArn.split('/').at(-1)}/${caller.name}` : caller.name
    const result = await runSimulation(
      {
        request: {
          principal,
          action: need.action,
          resource: { resource: need.resource, accountId: account },
          contextVariables: contextOf(caller, need.context ?? {}),
        },
        identityPolicies: [...policies],
        serviceControlPolicies: [fullAccess],
        resourceControlPolicies: [],
        ...(onResource === undefined ? {} : { resourcePolicy: onResource }),
        ...(boundary === undefined ? {} : { permissionBoundaryPolicies: [boundary] }),
      },
      {},
    )
    const who = caller.kind === 'role' ? principal : `the service ${principal}`
    const sentence = `User: ${who} is not authorized to perform: ${need.action} on resource: ${need.resource}`
    if (result.resultType === 'error') return `${sentence} because the request cannot be evaluated: ${JSON.stringify(result.errors)}`
    if (result.overallResult === 'Allowed') return undefined
    if (result.overallResult === 'ExplicitlyDenied') return `${sentence} with an explicit deny`
    return `${sentence} because no ${caller.kind === 'role' ? 'identity-based' : 'resource-based'} policy allows the ${need.action} action`
  }

  return {
    refusal: async (caller, need) => {
      if (caller.kind === 'root') return undefined
      const policies = identityPolicies(caller)
      const onResource = resourcePolicy(need.resource)
      const keys = new Set<string>()
      for (const { policy } of policies) conditionKeys(policy, keys)
      conditionKeys(onResource, keys)
      const looked = Object.entries(need.context ?? {}).filter(([key]) => keys.has(key.toLowerCase()))
      const who = caller.kind === 'role' ? caller.roleArn : `${caller.name} ${caller.sourceArn}`
      const question = JSON.stringify([who, need.action, need.resource, looked])
      if (remembered.has(question)) return remembered.get(question)
      const answer = await simulate(caller, need, policies, onResource)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(question, answer)
      return answer
    },
  }
}
