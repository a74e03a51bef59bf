// The API: one function per capability and audience, and the routes to them.
import { type App, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { createFunction } from '../function.ts'
import { type CodeOf, httpFunctions } from '../functions.ts'
import { type House, prefixOf } from '../house.ts'
import { createHttpApi } from '../http-api.ts'
import { impactOf } from '../impacts.ts'

// CPU comes with memory: a cold start at 1 GB takes half of what it takes at 512 MB.
const usual = { memoryMb: 1024 }

/** Full-text search maps the shards of the index, some 8 KB a judgment, and reads dozens of texts for each question: it wants two processors. */
const rooms: Readonly<Record<string, { memoryMb: number; storageMb?: number }>> = {
  'search-public': { memoryMb: 3538, storageMb: 4096 },
}

const roomOf = (name: string) => rooms[name] ?? usual

export class ApiStack extends Stack {
  readonly api: HttpApi

  constructor(app: App, house: House, codeOf: CodeOf) {
    super(app, 'Api', { stackName: `${prefixOf(house.stage)}-api`, env: { region: house.stage.region } })
    const functions = new Map(
      httpFunctions.map(({ name }) => [
        name,
        createFunction(this, {
          house,
          name,
          code: codeOf(name),
          // API Gateway gives up after 30 seconds; a person does so earlier.
          timeoutSeconds: 15,
          ...roomOf(name),
          impact: impactOf(name),
          runbook: 'http-functions',
          failuresToAlarm: 3,
        }),
      ]),
    )
    this.api = createHttpApi(this, house, functions)
  }
}
