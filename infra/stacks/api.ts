// The API: one function per capability and audience, and the routes to them.
import { type App, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { createFunction } from '../function.ts'
import { type CodeOf, httpFunctions } from '../functions.ts'
import { type House, prefixOf } from '../house.ts'
import { createHttpApi } from '../http-api.ts'
import { impactOf } from '../impacts.ts'

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
          // CPU comes with memory: a cold start at 1 GB takes half of what it takes at 512 MB.
          memoryMb: 1024,
          impact: impactOf(name),
          runbook: 'http-functions',
          failuresToAlarm: 3,
        }),
      ]),
    )
    this.api = createHttpApi(this, house, functions)
  }
}
