// All functions of the templates, found by name or ARN and invoked as Lambda would.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessKey } from '../gate/caller.ts'
import type { Resource, Templates } from '../template/resources.ts'
import { at, numberOf, objectOf, textOf } from '../template/values.ts'
import type { FunctionDefinition, Outcome } from './execution-environment.ts'
import { openLog } from './function-log.ts'
import { createPool, type FunctionPool } from './function-pool.ts'

export interface FunctionsOptions {
  readonly templates: Templates
  readonly directory: string
  /** Where Node keeps what it has compiled of the functions, for their next processes. */
  readonly compileCache: string | undefined
  readonly region: string
  readonly now: () => Date
  readonly clockOffset: () => number
  /** Variables that every function gets beside its own: addresses of the AWS stand-ins. */
  readonly addresses: { readonly [name: string]: string }
  /** Values that replace those of the template, for functions that have the variable. */
  readonly overrides: { readonly [name: string]: string }
  keyFor(name: string, roleArn: string, functionArn: string): AccessKey
  /** Replaces dynamic references (`{{resolve:…}}`) in an environment. */
  resolve(value: unknown): unknown
}

export interface Functions {
  readonly pools: readonly FunctionPool[]
  find(reference: string): FunctionPool | undefined
  /** Name, ARN, or ARN of a version or alias. */
  invoke(reference: string, event: unknown): Promise<Outcome>
  setClock(offsetMs: number): void
  stop(): Promise<void>
}

function variables(resource: Resource, options: FunctionsOptions, name: string): { readonly [name: string]: string } {
  const { properties } = resource
  const declared = objectOf(options.resolve(at(properties, 'Environment', 'Variables')))
  const own: Record<string, string> = {}
  for (const [variable, value] of Object.entries(declared)) own[variable] = options.overrides[variable] ?? textOf(value) ?? ''
  const key = options.keyFor(name, textOf(properties.Role) ?? '', resource.arn)
  return {
    // Lambda's own variables, by its documentation; its machine's paths are this machine's.
    PATH: process.env.PATH ?? '',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    TMPDIR: scratchOf(options),
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(numberOf(properties.MemorySize, 128)),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    ...(options.compileCache === undefined ? {} : { NODE_COMPILE_CACHE: options.compileCache }),
    LAMBDA_TASK_ROOT: directoryOf(resource, options.templates),
    _HANDLER: textOf(properties.Handler) ?? '',
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    ...options.addresses,
    ...own,
  }
}

/** What stands for `/tmp` of all functions: nobody relies on what an earlier run left there. */
const scratchOf = ({ directory }: FunctionsOptions): string => join(directory, 'tmp')

function directoryOf(resource: Resource, templates: Templates): string {
  const key = textOf(objectOf(resource.properties.Code).S3Key) ?? ''
  const path = templates.assetPath(key)
  if (path === undefined) throw new Error(`${resource.logicalId} in ${resource.stack} has code that is no asset of the assembly: ${key}`)
  return path
}

function define(resource: Resource, options: FunctionsOptions): FunctionDefinition {
  const { properties } = resource
  const runtime = textOf(properties.Runtime) ?? ''
  if (!runtime.startsWith('nodejs'))
    throw new Error(`${resource.logicalId} in ${resource.stack} runs on ${runtime}, which the local reader does not know`)
  const reserved = properties.ReservedConcurrentExecutions
  return {
    name: resource.ref,
    arn: resource.arn,
    logicalId: resource.logicalId,
    roleArn: textOf(properties.Role) ?? '',
    directory: directoryOf(resource, options.templates),
    handler: textOf(properties.Handler) ?? '',
    timeoutSeconds: numberOf(properties.Timeout, 3),
    memoryMegabytes: numberOf(properties.MemorySize, 128),
    reservedConcurrency: reserved === undefined ? undefined : numberOf(reserved, 1),
    environment: variables(resource, options, resource.ref),
  }
}

export function openFunctions(options: FunctionsOptions): Functions {
  rmSync(scratchOf(options), { recursive: true, force: true })
  mkdirSync(scratchOf(options), { recursive: true })
  const logs = new Map<string, ReturnType<typeof openLog>>()
  const pools = options.templates.ofType('AWS::Lambda::Function').map(resource => {
    const definition = define(resource, options)
    const log = openLog(join(options.directory, 'logs'), definition.name, options.now)
    logs.set(definition.name, log)
    return createPool(definition, log, options.clockOffset)
  })
  const find = (reference: string) => {
    const name = reference.startsWith('arn:') ? reference.split(':')[6] : reference.split(':')[0]
    return pools.find(pool => pool.definition.name === name)
  }
  return {
    pools,
    find,
    invoke: async (reference, event) => {
      const pool = find(reference)
      if (pool === undefined) throw new Error(`no stack describes the function ${reference}`)
      return await pool.invoke(event)
    },
    setClock: offsetMs => {
      for (const pool of pools) pool.setClock(offsetMs)
    },
    stop: async () => {
      for (const pool of pools) pool.stop()
      await Promise.all([...logs.values()].map(log => log.close()))
      rmSync(scratchOf(options), { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
